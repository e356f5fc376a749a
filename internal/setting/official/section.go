package official

import (
	"jianbao/internal/brief"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
	"jianbao/internal/theme"
)

// Summary adds the paragraphs of the summary, those of a pair one below the other, and its
// key figures.
func (s *Setter) Summary(b brief.Summary) {
	sect := s.Element(page.Sect, 0, -1)
	for _, p := range b.Paragraphs {
		s.pair(p, sect)
	}
	if len(b.Figures) > 0 {
		s.Figures(b.Figures)
	}
}

// pair adds a text in its languages.
func (s *Setter) pair(p brief.Pair, parent int) {
	for lang, t := range p {
		if t != nil {
			s.rich(t, lang, lead{}, parent)
		}
	}
}

// Section adds a section: its heading on a line of its own, its text, its items.
func (s *Setter) Section(b *brief.Section) {
	sect := s.Element(page.Sect, 0, -1)
	if !s.Rough {
		s.Elements[sect].Title = b.Title.Plain(0)
	}
	s.sectionHead(b, sect)
	if r := s.Remarks(b, sect); r != nil {
		s.add(r).Keep = true
	}
	if !b.LeadsList() {
		s.pair(b.Lead, sect)
	}
	s.pair(b.Body, sect)
	s.Facts(b.Facts, sect)
	if len(b.Items) == 0 {
		return
	}
	if b.LeadsList() {
		s.pair(b.Lead, sect)
	}
	list := s.Element(page.L, sect, -1)
	if !s.Rough {
		s.Elements[list].Numbering = "None" // the number is within the words
	}
	for i := range b.Items {
		s.item(b, &b.Items[i], list)
	}
}

// sectionHead adds the heading of a section. The only section of a brief has no number.
func (s *Setter) sectionHead(b *brief.Section, sect int) {
	if !b.Title.Given() {
		return
	}
	s.sections++
	h := &s.Brief.Theme.Heading.Section
	for lang, t := range b.Title {
		if t == nil {
			continue
		}
		run := lead{from: t}
		if number := theme.Number(h.Number, s.Brief.Languages[lang], s.sections); number != "" && len(s.Brief.Sections()) > 1 {
			run.put(nil, 0, report.Span{Text: number})
		}
		st := s.Text(lang)
		st.Sans, st.Bold, st.Colour = h.Face == theme.FaceHei, h.Bold, s.Role(h.Colour)
		p := s.heading(run.before(t, words.Of(t).Spans), lang, st, s.Element(page.H2, sect, lang))
		if lang == 0 || b.Title[0] == nil {
			p.Box = &galley.Anchored{Box: p.Box, Name: b.ID}
		}
	}
	s.Bookmark(1, b.Title.Plain(0), b.ID)
}

// item adds an item: its title, and its text behind it, or on a line of its own.
func (s *Setter) item(b *brief.Section, it *brief.Item, list int) {
	li := s.Element(page.LI, list, -1)
	body := s.Element(page.LBody, li, -1)
	anchor := &galley.Anchored{Box: galley.Blank(0), Name: it.ID}
	s.add(anchor).Keep = true
	if b.Detail {
		s.Bookmark(2, it.Title.Plain(0), it.ID)
	}
	h := &s.Brief.Theme.Heading.Item
	for lang := range s.Brief.Languages {
		run := lead{}
		var text *report.Text
		if lang < len(it.Body) {
			text = it.Body[lang]
		}
		if lang < len(it.Title) && it.Title[lang] != nil {
			run = s.itemLead(b, it, lang, h)
			if text != nil && h.RunIn && !s.Han(lang) {
				run.put(nil, 0, report.Span{Text: " "})
			}
		}
		switch {
		case text == nil && len(run.spans) > 0:
			s.paragraph(run.before(nil, nil), lang, body)
		case text != nil && len(run.spans) > 0 && !h.RunIn:
			s.paragraph(run.before(nil, nil), lang, body).Keep = true
			s.rich(text, lang, lead{}, body)
		case text != nil:
			s.rich(text, lang, run, body)
		}
	}
	s.Facts(it.Facts, body)
}

// itemLead is the title of an item with its number and its full stop.
func (s *Setter) itemLead(b *brief.Section, it *brief.Item, lang int, h *theme.Heading) lead {
	style := report.Style(0)
	if h.Bold {
		style = report.Strong
	}
	t := it.Title[lang]
	run := lead{from: t}
	if number := theme.Number(h.Number, s.Brief.Languages[lang], it.Number); b.Number && number != "" {
		run.put(nil, style, report.Span{Text: number})
	}
	run.put(t, style, words.Of(t).Spans...)
	if stop := s.stop(t.Plain(), lang); stop != "" {
		run.put(nil, 0, report.Span{Text: stop})
	}
	return run
}

// Prose adds a text under a heading of our own: about, cite, notice. The
// name of the editor's note runs in with it.
func (s *Setter) Prose(p brief.Prose) {
	sect := s.Element(page.Sect, 0, -1)
	for lang, t := range p.Text {
		if t == nil {
			continue
		}
		if label := p.Label(s.Brief.WordsIn(s.Brief.Languages[lang])); label != "" {
			weight := report.Strong
			if s.Han(lang) { // Hei stands out as it is
				weight = 0
			}
			s.rich(t, lang, named(label, t, weight), sect)
			continue
		}
		st := s.Text(lang)
		st.Sans = true
		heading := p.Heading(s.Brief.Report, s.Brief.WordsIn(s.Brief.Languages[lang]))
		part := s.heading(words.Words{Plain: heading}, lang, st, s.Element(page.H2, sect, lang))
		part.Box = &galley.Anchored{Box: part.Box, Name: p.Kind}
		s.rich(t, lang, lead{}, sect)
	}
	if p.Label(s.Brief.WordsIn(s.Brief.Languages[0])) == "" {
		s.Bookmark(1, p.Heading(s.Brief.Report, s.Brief.WordsIn(s.Brief.Languages[0])), p.Kind)
	}
}

// Glossary adds the terms, a paragraph each, in a pair with both languages.
func (s *Setter) Glossary(b brief.Glossary) {
	sect := s.Element(page.Sect, 0, -1)
	for lang := range s.Brief.Languages[:1] {
		st := s.Text(lang)
		st.Sans = true
		p := s.heading(words.Words{Plain: b.Heading(s.Brief.WordsIn(s.Brief.Languages[lang]))}, lang, st, s.Element(page.H2, sect, lang))
		p.Box = &galley.Anchored{Box: p.Box, Name: brief.KindGlossary}
	}
	s.Bookmark(1, b.Heading(s.Brief.WordsIn(s.Brief.Languages[0])), brief.KindGlossary)
	for _, p := range b.Terms {
		run := lead{}
		for _, t := range p {
			if t == nil {
				continue
			}
			if len(run.spans) > 0 {
				run.put(nil, 0, report.Span{Text: brief.TermGap})
			} else {
				run.from = t
			}
			run.put(t, 0, words.Of(t).Spans...)
		}
		if len(run.spans) > 0 {
			s.paragraph(run.before(nil, nil), 0, sect)
		}
	}
}
