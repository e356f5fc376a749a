package wayback

import (
	"cmp"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/draft"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
	"jianbao/internal/report"
)

// Placed is a text of a draft with its place in a report.
type Placed struct {
	Path, Text string
	Ours       bool // it was not in the document; it stands for a heading that is not there
}

// Pair finds the places of a draft's texts of one language in a report, by
// structure: a section is that of the same id, else the next with as many
// items, else the next; items and paragraphs go by their numbers. What has no
// place, and what of the report found no text, is in the log.
func Pair(log *diag.Log, d *draft.Draft, r *report.Report, lang, file string) []Placed {
	p := &pairer{log: log, d: d, r: r, lang: lang, at: diag.Pos{File: file}, notes: d.Notes.Named()}
	p.texts("", report.Format(), d, d.OurTitle)
	p.row("summary", len(r.Summary), d.Summary)
	_, figure := report.FieldOf(report.Format(), "figures")
	for i, f := range d.Figures {
		path := "figures." + strconv.Itoa(i+1)
		if i >= len(r.Figures) {
			p.log.Add(diag.ImportUnpaired, p.at, diag.Args{"what": path, "text": wording.Head(f.Value[lang])})
			continue
		}
		p.texts(path, figure, &d.Figures[i], false)
	}
	p.sections()
	return p.out
}

type pairer struct {
	log   *diag.Log
	d     *draft.Draft
	r     *report.Report
	lang  string
	at    diag.Pos
	notes *source.Named
	out   []Placed
}

// texts pairs the texts of a part of the draft whose path in the report is known.
// ours says that its title is one of ours.
func (p *pairer) texts(path string, fields []report.Field, of draft.Keyed, ours bool) {
	for _, f := range report.InReadingOrder(fields) {
		at := strings.TrimPrefix(path+"."+f.Key, ".")
		switch v := of.At(f.Key).(type) {
		case draft.Text:
			p.heading(at, v, ours && f.Key == "title")
		case draft.Keyed:
			p.texts(at, f.Of(), v, false)
		}
	}
}

// ownTitle is a section without a title that was not in the document.
type ownTitle struct{ *draft.Section }

// At is what the section has for a key of its own.
func (s ownTitle) At(key string) any {
	if key == "title" && s.OurTitle {
		return nil
	}
	return s.Section.At(key)
}

func (p *pairer) put(path string, t draft.Text) {
	if s := t[p.lang]; s != "" {
		if report.HasBlocks(path) {
			s = p.notes.Below(s)
		} else {
			s, _ = p.notes.InText(wording.OneLine(s), p.lang)
		}
		p.out = append(p.out, Placed{Path: path, Text: s})
	}
}

// heading places a heading, which may be one of ours.
func (p *pairer) heading(path string, t draft.Text, ours bool) {
	n := len(p.out)
	p.put(path, t)
	if ours && len(p.out) > n {
		p.out[n].Ours = true
	}
}

// row pairs a list of texts by number.
func (p *pairer) row(path string, places int, have []draft.Text) {
	n := 0
	for i, t := range have {
		if t[p.lang] == "" {
			continue
		}
		n++
		if i < places {
			p.put(path+"."+strconv.Itoa(i+1), t)
		} else {
			p.log.Add(diag.ImportUnpaired, p.at, diag.Args{"what": path + "." + strconv.Itoa(i+1), "text": wording.Head(t[p.lang])})
		}
	}
	if n < places {
		p.log.Add(diag.ImportUnfilled, p.at, diag.Args{"what": path, "have": strconv.Itoa(n), "places": strconv.Itoa(places)})
	}
}

// sections pairs the sections of the draft with those of the report.
func (p *pairer) sections() {
	taken := make([]bool, len(p.r.Sections))
	for _, s := range p.d.Sections {
		if s.ID == "leftovers" || !p.has(s) {
			continue
		}
		k := p.match(s, taken)
		if k < 0 {
			p.log.Add(diag.ImportUnpaired, p.at, diag.Args{"what": "the section " + s.ID, "text": wording.Head(s.Title[p.lang])})
			continue
		}
		taken[k] = true
		p.section(s, &p.r.Sections[k])
	}
	for k := range taken {
		if !taken[k] {
			p.log.Add(diag.ImportUnfilled, p.r.Sections[k].Pos, diag.Args{"what": "the section " + p.r.Sections[k].ID, "have": "0", "places": "1"})
		}
	}
	for _, s := range p.d.Sections {
		if s.ID == "leftovers" {
			p.log.Add(diag.ImportUnpaired, p.at, diag.Args{"what": "what found no place in the document", "text": wording.Head(wording.OneLine(cmp.Or(s.Body["zh"], s.Body["en"])))})
		}
	}
}

func (p *pairer) has(s *draft.Section) bool {
	if s.Title[p.lang] != "" || s.Body[p.lang] != "" || s.Lead[p.lang] != "" {
		return true
	}
	for _, it := range s.Items {
		if it.Title[p.lang] != "" || it.Body[p.lang] != "" {
			return true
		}
	}
	return false
}

// match is the section of the report that a section of the draft belongs to.
func (p *pairer) match(s *draft.Section, taken []bool) int {
	for k := range p.r.Sections {
		if !taken[k] && p.r.Sections[k].ID == s.ID {
			return k
		}
	}
	for k := range p.r.Sections { // ids may be the user's own: the titles tell
		if id := clue.Section(plainOfLocalized(p.r.Sections[k].Title)); !taken[k] && id != "" && id == clue.Section(s.Title[p.lang]) {
			return k
		}
	}
	if clue.Section(s.ID) != "" || s.OurTitle {
		return -1 // it is of a kind that the report does not have
	}
	for k := range p.r.Sections {
		if !taken[k] && len(p.r.Sections[k].Items) == len(s.Items) && clue.Section(p.r.Sections[k].ID) == "" {
			return k
		}
	}
	return -1
}

func plainOfLocalized(l report.Localized) string {
	out := ""
	for i := range l.Texts {
		out += l.Texts[i].Plain() + " "
	}
	return out
}

func (p *pairer) section(s *draft.Section, to *report.Section) {
	_, section := report.FieldOf(report.Format(), "sections")
	_, item := report.FieldOf(section, "items")
	p.texts(to.ID, section, ownTitle{s}, s.NamedByUs[p.lang] != "")
	n := 0
	for i, it := range s.Items {
		if it.Title[p.lang] == "" && it.Body[p.lang] == "" {
			continue
		}
		n++
		if i >= len(to.Items) {
			p.log.Add(diag.ImportUnpaired, p.at, diag.Args{"what": "item " + strconv.Itoa(i+1) + " of " + to.ID, "text": wording.Head(it.Title[p.lang])})
			continue
		}
		path := to.ID + "." + to.Items[i].ID
		p.texts(path, item, it, false)
	}
	if n < len(to.Items) {
		p.log.Add(diag.ImportUnfilled, to.Pos, diag.Args{"what": to.ID, "have": strconv.Itoa(n), "places": strconv.Itoa(len(to.Items))})
	}
}
