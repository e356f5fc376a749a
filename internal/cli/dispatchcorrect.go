package cli

import (
	"path/filepath"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/mail/ledger"
	"jianbao/internal/mail/prose"
	"jianbao/internal/report"
)

// correction is an earlier sending whose messages are corrected.
type correction struct {
	ledger  string // its ID
	content string // a hash of what it brought
	file    string
	has     map[string]ledger.Entry // those who have, or may have, the message
	order   []string                // their keys
}

// readCorrected reads from the ledger of a campaign who has its message. It is
// nil when a fault was logged.
func (m *mailing) readCorrected(campaign string) *correction {
	file := stemOf(campaign) + ledgerEnding
	book, err := ledger.Open(m.path(file), ledger.Options{Read: true, Now: m.Now})
	if err != nil {
		m.ledgerFaultAt(campaign, file, ledger.Identity{}, err)
		return nil
	}
	defer book.Close()
	entries, err := book.Entries()
	if err != nil {
		m.ledgerFaultAt(campaign, file, ledger.Identity{}, err)
		return nil
	}
	c := &correction{ledger: book.ID(), content: book.Content(), file: file, has: map[string]ledger.Entry{}}
	byPlace(entries)
	for _, e := range entries {
		if e.MayHave() {
			c.has[e.Key] = e
			c.order = append(c.order, e.Key)
		}
	}
	if len(c.order) == 0 {
		m.log.Add(diag.CorrectNobody, diag.Pos{File: file}, nil)
		return nil
	}
	return c
}

// keepCorrected keeps the letters to those who have the faulty message. Each of
// them must have a row.
func (m *mailing) keepCorrected() {
	if m.corrects.content == m.content() {
		m.log.Add(diag.CorrectSame, diag.Pos{File: m.campaign.File}, nil)
	}
	kept, listed := m.letters[:0:0], map[string]bool{}
	for _, l := range m.letters {
		listed[l.key] = true
		if _, has := m.corrects.has[l.key]; has {
			kept = append(kept, l)
		}
	}
	for _, key := range m.corrects.order {
		if !listed[key] {
			m.log.Add(diag.CorrectMissing, diag.Pos{File: filepath.ToSlash(m.corrects.file)}, diag.Args{"address": m.corrects.has[key].Address})
		}
	}
	m.letters = kept
}

// correctedID is the Message-ID of the faulty message, without its brackets.
func (m *mailing) correctedID(l *letter) string {
	if m.corrects == nil {
		return ""
	}
	return strings.Trim(m.corrects.has[l.key].Message, "<>")
}

// correctedSubject puts before a subject what it is.
func (m *mailing) correctedSubject(lang, subject string) string {
	switch {
	case m.corrects == nil:
		return subject
	case brief.IsHan(lang):
		return "更正：" + subject
	}
	return "Correction: " + subject
}

// correctedLine is what stands above all else in a correction.
func (m *mailing) correctedLine(l *letter, lang string) prose.Body {
	if m.corrects == nil {
		return prose.Body{}
	}
	year, month, date := m.corrects.has[l.key].At.In(m.Now().Location()).Date()
	day := brief.Date(lang, report.Date{Year: year, Month: int(month), Day: date})
	if brief.IsHan(lang) {
		return prose.Words(lang, "此件更正"+day+"所发的邮件。前件有误，请以此件为准。")
	}
	return prose.Words(lang, "This corrects the message that we sent on "+day+". It had an error: please use this one in its place.")
}
