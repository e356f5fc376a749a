// Package official sets the blocks of a brief on the grid of Chinese official documents
// (GB/T 9704-2012), on which bulletins and meeting papers stand too: in go blocks of a
// brief, out come parts of a galley, each of whole lines of the grid.
//
//	official.go  the Setter; running text
//	title.go     the title, with unit and date
//	section.go   sections, items, headed texts
//	label.go     the numbers of headings and lists
//	parts.go     what an official document says beside its text
//	head.go      the head of the first page; bulletin.go, that of a bulletin;
//	             document.go, that of an official document, and its end
//	imprint.go   to whom it goes: 报 / 送 / 发, at the foot of the last page; contact.go, how
//	             to reach the publisher: both for pages without a grid too
//
// What no grid changes, such as tables, it is handed as functions.
package official

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/tabular"
	"jianbao/internal/setting/words"
)

// Setter sets the blocks of one try.
type Setter struct {
	*words.Setter
	Width   length.Length                                                                         // of the type area
	Add     func(b galley.Box, before length.Length) *galley.Part                                 // puts a box on the galley
	Block   func(t *report.Text, b *report.Block, lang int, st look.Style, parent int) galley.Box // sets what is no running text: a table, a picture
	Notes   func(t *report.Text, lang int, width length.Length, parent int)                       // sets the notes of a text
	Figures func([]brief.Figure)                                                                  // adds key figures
	Facts   func(f brief.Facts, parent int)                                                       // adds the figures and the sources of a section or an item
	Remarks func(s *brief.Section, parent int) galley.Box                                         // what a reader should know of a section; nil: nothing
	Logo    func(*report.Image) *galley.Picture                                                   // the logo; nil: there is none that can be used
	Pass    func()                                                                                // notes that a block stands with another

	gap      length.Length // blank above what comes next
	sections int           // how many were numbered
	signed   bool          // unit and date stand below the text
}

// add puts a box on the galley, with the blank that is due above it.
func (s *Setter) add(b galley.Box) *galley.Part {
	before := s.gap
	s.gap = 0
	return s.Add(b, before)
}

// lead is what runs in with a paragraph, in front of its words. The zero lead is nothing.
type lead struct {
	spans []report.Span
	texts []*report.Text // of each span; nil: it is our own
	from  *report.Text   // where it stands
}

// put adds spans of a text, which may be nil, in a style more.
func (l *lead) put(t *report.Text, style report.Style, spans ...report.Span) {
	for _, sp := range spans {
		sp.Style |= style
		l.spans, l.texts = append(l.spans, sp), append(l.texts, t)
	}
}

// before is a paragraph of a text with what runs in before it.
func (l lead) before(t *report.Text, spans []report.Span) words.Words {
	if len(l.spans) == 0 {
		return words.Words{Text: t, Spans: spans}
	}
	all := lead{append([]report.Span(nil), l.spans...), append([]*report.Text(nil), l.texts...), l.from}
	all.put(t, 0, spans...)
	if all.from == nil {
		all.from = t
	}
	key := []string{"official"}
	for i, sp := range all.spans {
		if all.texts[i] != nil && (i == 0 || all.texts[i] != all.texts[i-1]) {
			key = append(key, all.texts[i].Source)
		}
		key = append(key, sp.Text, string(rune('0'+sp.Style)))
	}
	return words.Words{Spans: all.spans, Texts: all.texts, Key: strings.Join(key, "\n"), From: all.from}
}

// RunIn is the first paragraph of a text with a label running in with it. It is false where
// nothing can: notes are numbered by their text, and no label runs in with a list or a table.
func RunIn(label string, t *report.Text) (words.Words, bool) {
	if len(t.Notes) > 0 || len(t.Blocks) == 0 || t.Blocks[0].Kind != report.Paragraph {
		return words.Words{Plain: label}, false
	}
	return named(label, t, report.Strong).before(t, t.Blocks[0].Spans), true
}

// named is a label in Hei, the face of code, that runs in with a text; style makes it bold.
func named(label string, t *report.Text, style report.Style) lead {
	run := lead{from: t}
	run.put(nil, report.CodeStyle|style, report.Span{Text: label})
	return run
}

// rich adds the blocks of a text, and what runs in before its first paragraph. Notes are
// numbered by their text, so that nothing runs in with a text that has some.
func (s *Setter) rich(t *report.Text, lang int, run lead, parent int) {
	if len(run.spans) > 0 && (len(t.Notes) > 0 || len(t.Blocks) == 0 || t.Blocks[0].Kind != report.Paragraph) {
		s.paragraph(run.before(nil, nil), lang, parent).Keep = true
		run = lead{}
	}
	s.blocks(t, t.Blocks, lang, run, 0, parent)
	s.Notes(t, lang, s.Width, parent)
}

// blocks adds blocks of a text, which stand in so many lists.
func (s *Setter) blocks(t *report.Text, blocks []report.Block, lang int, run lead, depth, parent int) {
	for i := range blocks {
		b := &blocks[i]
		if depth == 0 && tabular.Beside(t, i) { // its table has it
			continue
		}
		switch b.Kind {
		case report.Paragraph:
			p := s.paragraph(run.before(t, b.Spans), lang, parent)
			leads(p, blocks, i)
			run = lead{}
		case report.List:
			s.list(t, b, lang, depth, parent)
		case report.Heading:
			st := s.Text(lang)
			st.Sans = true
			s.heading(words.Words{Text: t, Spans: b.Spans}, lang, st, s.Element(page.P, parent, lang))
		default:
			s.add(s.Block(t, b, lang, s.Text(lang), parent))
		}
	}
}

// leads keeps the end of a paragraph, set as a part, with a list or a table behind it.
func leads(p *galley.Part, blocks []report.Block, i int) {
	l, ok := p.Box.(*galley.Lines)
	if !ok || i+1 == len(blocks) || blocks[i+1].Kind == report.Paragraph {
		return
	}
	if l.Leads = true; l.Count <= 3 {
		p.Keep = true
	}
}

// paragraph adds a paragraph of running text. Only Chinese is justified, for long words
// in 14 pt would leave holes.
func (s *Setter) paragraph(w words.Words, lang, parent int) *galley.Part {
	st := s.Text(lang)
	st.Rag = !s.Han(lang)
	return s.add(s.SetWords(w, lang, st, s.Width, s.Element(page.P, parent, lang)))
}

// heading adds a heading, which stays with what follows.
func (s *Setter) heading(w words.Words, lang int, st look.Style, elem int) *galley.Part {
	l := s.SetWords(w, lang, st, s.Width, elem)
	l.Whole = true
	p := s.add(l)
	p.Keep = true
	return p
}

// list adds a list within a text: each item a paragraph with its number.
func (s *Setter) list(t *report.Text, b *report.Block, lang, depth, parent int) {
	list := s.Element(page.L, parent, lang)
	if !s.Rough {
		s.Elements[list].Numbering = "None" // the number is within the words
	}
	for i, inner := range b.Items {
		body := s.Element(page.LBody, s.Element(page.LI, list, -1), -1)
		run := lead{from: t}
		run.put(nil, 0, report.Span{Text: s.mark(b, i, depth, lang)})
		if len(inner) == 0 || inner[0].Kind != report.Paragraph {
			s.paragraph(run.before(nil, nil), lang, body)
			run = lead{}
		}
		s.blocks(t, inner, lang, run, depth+1, body)
	}
}
