package mailing

import (
	"path/filepath"
	"strings"
	"time"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/mail/ledger"
	"jianbao/internal/mail/prose"
	"jianbao/internal/report"
	"jianbao/internal/work/project"
)

// correction is an earlier sending whose messages are corrected. Nil is none.
type correction struct {
	ledger  string // its ID
	content string // a hash of what it brought
	file    string
	has     map[string]ledger.Entry // those who have, or may have, the message, by their keys
	order   []string                // the keys, in the order of their rows
}

// readCorrected reads from the ledger of a campaign who has its message. It is
// nil when a fault was logged.
func readCorrected(log *diag.Log, p *project.Project, campaign string) *correction {
	file := Stem(campaign) + LedgerEnding
	book, err := ledger.Open(p.Source.Path(file), ledger.Options{Read: true, Now: p.Now})
	if err != nil {
		TellLedgerFault(log, p, campaign, file, ledger.Identity{}, err)
		return nil
	}
	defer book.Close()
	entries, err := book.Entries()
	if err != nil {
		TellLedgerFault(log, p, campaign, file, ledger.Identity{}, err)
		return nil
	}
	c := &correction{ledger: book.ID(), content: book.Content(), file: file, has: map[string]ledger.Entry{}}
	ByPlace(entries)
	for _, e := range entries {
		if e.MayHave() {
			c.has[e.Key] = e
			c.order = append(c.order, e.Key)
		}
	}
	if len(c.order) == 0 {
		log.Add(diag.CorrectNobody, diag.Pos{File: file}, nil)
		return nil
	}
	return c
}

// keepCorrected keeps the letters to those who have the faulty message. Each of
// them must have a row.
func (pl *Plan) keepCorrected() {
	c := pl.corrects
	if c.content == pl.Content() {
		pl.Log().Add(diag.CorrectSame, diag.Pos{File: pl.Campaign.File}, nil)
	}
	var kept []*Letter
	listed := map[string]bool{}
	for _, l := range pl.Letters {
		listed[l.Key] = true
		if _, has := c.has[l.Key]; has {
			kept = append(kept, l)
		}
	}
	for _, key := range c.order {
		if !listed[key] {
			pl.Log().Add(diag.CorrectMissing, diag.Pos{File: filepath.ToSlash(c.file)}, diag.Args{"address": c.has[key].Address})
		}
	}
	pl.Letters = kept
}

// Corrects is the ID of the ledger whose messages are corrected; "" for none.
func (pl *Plan) Corrects() string {
	if pl.corrects == nil {
		return ""
	}
	return pl.corrects.ledger
}

// messageID is that of the faulty message, without its brackets.
func (c *correction) messageID(l *Letter) string {
	if c == nil {
		return ""
	}
	return strings.Trim(c.has[l.Key].Message, "<>")
}

// subject puts before a subject what it is.
func (c *correction) subject(lang, subject string) string {
	switch {
	case c == nil:
		return subject
	case han.Written(lang):
		return "更正：" + subject
	}
	return "Correction: " + subject
}

// line is what stands above all else in a correction. The day of the faulty
// message is that of the zone.
func (c *correction) line(l *Letter, lang string, zone *time.Location) prose.Body {
	if c == nil {
		return prose.Body{}
	}
	year, month, date := c.has[l.Key].At.In(zone).Date()
	day := brief.Date(lang, report.Date{Year: year, Month: int(month), Day: date})
	if han.Written(lang) {
		return prose.Words(lang, "此件更正"+day+"所发的邮件。前件有误，请以此件为准。")
	}
	return prose.Words(lang, "This corrects the message that we sent on "+day+". It had an error: please use this one in its place.")
}
