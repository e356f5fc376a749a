package wayback

import (
	"cmp"
	"context"
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
// structure: sections, points and paragraphs are paired in their order, by what
// they speak of, the figures in them and their lengths. What has no place, and what
// of the report found no text, is in the log. Where a pairing is not certain, the
// log holds an error with the two rows, unless given says the pairs. The error is
// ctx's.
func Pair(ctx context.Context, log *diag.Log, d *draft.Draft, r *report.Report, lang, file string, given Pairs) ([]Placed, error) {
	p := &pairer{ctx: ctx, log: log, d: d, r: r, lang: lang, at: diag.Pos{File: file}, notes: d.Notes.Named(), given: given}
	p.texts("", report.Format(), d, d.OurTitle)
	p.summary()
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
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return p.out, nil
}

type pairer struct {
	ctx   context.Context
	log   *diag.Log
	d     *draft.Draft
	r     *report.Report
	lang  string
	at    diag.Pos
	notes *source.Named
	given Pairs
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

// pairs pairs two rows. what names the rows for a message. ok is false where it is
// not certain, which is said.
func (p *pairer) pairs(what string, report, document []entry) (pairs []int, ok bool) {
	if pairs, ok = p.given.given(report, len(document)); ok {
		return pairs, true
	}
	if pairs, ok = aligned(p.ctx, report, document); ok {
		return pairs, true
	}
	if p.ctx.Err() != nil {
		return nil, false
	}
	var have, brings []string
	for i := range report {
		have = append(have, report[i].key+" ("+wording.Head(report[i].title)+")")
	}
	for k := range document {
		brings = append(brings, strconv.Itoa(k+1)+" ("+wording.Head(document[k].title)+")")
	}
	example := "-"
	for i, k := range pairs {
		if i == 0 && k >= 0 {
			example = strconv.Itoa(k + 1)
		}
	}
	if len(report) > 0 {
		example = report[0].key + " = " + example
	}
	p.log.Add(diag.ImportUnsurePairs, p.at, diag.Args{"what": what, "have": strings.Join(have, ", "), "brings": strings.Join(brings, ", "), "example": example})
	return nil, false
}

// summary pairs the paragraphs of the summary.
func (p *pairer) summary() {
	var document []entry
	var texts []draft.Text
	for _, t := range p.d.Summary {
		if t[p.lang] != "" {
			document = append(document, entryOf("", t[p.lang], t[p.lang], p.lang))
			texts = append(texts, t)
		}
	}
	var report []entry
	for i := range p.r.Summary {
		report = append(report, p.known("summary."+strconv.Itoa(i+1), p.r.Summary[i], p.r.Summary[i]))
	}
	if len(document) == 0 {
		p.unfilled("summary", 0, len(report), p.at)
		return
	}
	pairs, ok := p.pairs("summary", report, document)
	if !ok {
		return
	}
	n := 0
	for i, k := range pairs {
		if k >= 0 {
			p.put(report[i].key, texts[k])
			n++
		}
	}
	for k := range document {
		if !taken(pairs, k) {
			p.log.Add(diag.ImportUnpaired, p.at, diag.Args{"what": "summary." + strconv.Itoa(k+1), "text": wording.Head(document[k].title)})
		}
	}
	p.unfilled("summary", n, len(report), p.at)
}

// unfilled says that the report has more than the document.
func (p *pairer) unfilled(what string, have, places int, at diag.Pos) {
	if have < places {
		p.log.Add(diag.ImportUnfilled, at, diag.Args{"what": what, "have": strconv.Itoa(have), "places": strconv.Itoa(places)})
	}
}

// known is an entry of the report, by its title and all its texts.
func (p *pairer) known(key string, title report.Localized, texts ...report.Localized) entry {
	lang, text := "", ""
	for _, l := range texts {
		for i := range l.Texts {
			if t := &l.Texts[i]; t.Lang != p.lang || len(l.Texts) == 1 {
				lang = cmp.Or(t.Lang, p.r.Languages[0])
				text += t.Plain() + "\n"
				break
			}
		}
	}
	e := entryOf(key, strings.TrimSpace(plainOfLocalized(title)), text, lang)
	if t := title.In(p.lang); t != nil && t.Lang == p.lang {
		e.same = t.Plain()
	}
	return e
}

// sections pairs the sections of the draft with those of the report.
func (p *pairer) sections() {
	var document, report []entry
	var drafts []*draft.Section
	for _, s := range p.d.Sections {
		if s.ID == "leftovers" || !p.has(s) {
			continue
		}
		e := entryOf("", s.Title[p.lang], p.wordsOf(s), p.lang)
		if e.kind = clue.Section(s.Title[p.lang]); e.kind == "" {
			e.kind = clue.Section(s.ID)
		}
		for _, it := range s.Items {
			if it.Title[p.lang] != "" || it.Body[p.lang] != "" {
				e.items++
			}
		}
		document, drafts = append(document, e), append(drafts, s)
	}
	for i := range p.r.Sections {
		s := &p.r.Sections[i]
		texts := append([]reportText{}, s.Title, s.Lead, s.Body)
		for k := range s.Items {
			texts = append(texts, s.Items[k].Title, s.Items[k].Body)
		}
		e := p.known(s.ID, s.Title, texts...)
		if e.kind = clue.Section(e.title); e.kind == "" {
			e.kind = clue.Section(s.ID)
		}
		e.items = len(s.Items)
		report = append(report, e)
	}
	pairs, ok := p.pairs("sections", report, document)
	if !ok {
		return
	}
	for i, k := range pairs {
		if k >= 0 {
			p.section(drafts[k], &p.r.Sections[i])
			continue
		}
		p.unfilled("the section "+report[i].key, 0, 1, p.r.Sections[i].Pos)
	}
	for k, s := range drafts {
		if !taken(pairs, k) {
			p.log.Add(diag.ImportUnpaired, p.at, diag.Args{"what": "the section " + s.ID, "text": wording.Head(s.Title[p.lang])})
		}
	}
	for _, s := range p.d.Sections {
		if s.ID == "leftovers" {
			p.log.Add(diag.ImportUnpaired, p.at, diag.Args{"what": "what found no place in the document", "text": wording.Head(wording.OneLine(cmp.Or(s.Body["zh"], s.Body["en"])))})
		}
	}
}

// reportText is a text of the report in its languages.
type reportText = report.Localized

// wordsOf are all words of a section of the draft.
func (p *pairer) wordsOf(s *draft.Section) string {
	all := []string{s.Title[p.lang], s.Lead[p.lang], s.Body[p.lang]}
	for _, it := range s.Items {
		all = append(all, it.Title[p.lang], it.Body[p.lang])
	}
	return strings.Join(all, "\n")
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
	p.items(s, to, item)
}

// items pairs the points of a section.
func (p *pairer) items(s *draft.Section, to *report.Section, fields []report.Field) {
	var document, have []entry
	var drafts []*draft.Item
	for _, it := range s.Items {
		if it.Title[p.lang] != "" || it.Body[p.lang] != "" {
			document = append(document, entryOf("", it.Title[p.lang], it.Title[p.lang]+"\n"+it.Body[p.lang], p.lang))
			drafts = append(drafts, it)
		}
	}
	for i := range to.Items {
		it := &to.Items[i]
		have = append(have, p.known(to.ID+"."+it.ID, it.Title, it.Title, it.Body))
	}
	if len(document) == 0 {
		p.unfilled(to.ID, 0, len(have), to.Pos)
		return
	}
	pairs, ok := p.pairs(to.ID, have, document)
	if !ok {
		return
	}
	n := 0
	for i, k := range pairs {
		if k >= 0 {
			p.texts(have[i].key, fields, drafts[k], false)
			n++
		}
	}
	for k := range document {
		if !taken(pairs, k) {
			p.log.Add(diag.ImportUnpaired, p.at, diag.Args{"what": "item " + strconv.Itoa(k+1) + " of " + to.ID, "text": wording.Head(document[k].title)})
		}
	}
	p.unfilled(to.ID, n, len(have), to.Pos)
}
