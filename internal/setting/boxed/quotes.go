package boxed

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// Quotes are words of the report, large and in the accent, between rules.
func (c Setter) Quotes(b brief.Quotes) galley.Box {
	s := &galley.Stack{Whole: true}
	rule := func() *galley.Rule { return &galley.Rule{Width: c.Width, Thick: length.Pt, Colour: c.Accent} }
	s.Add(rule(), 0)
	for _, q := range b.All {
		s.Add(c.quotation(q), 7*length.Pt)
		s.Add(rule(), 8*length.Pt)
	}
	return s
}

// quotation is one quote in all its languages.
func (c Setter) quotation(q brief.Quotation) galley.Box {
	row, below := &galley.Row{}, &galley.Stack{}
	for lang := range c.Brief.Languages {
		switch text, _ := q.In(lang); {
		case text == nil:
		case c.side():
			row.Put(c.quoted(q, lang, c.Columns[1][lang]), c.Columns[0][lang])
		default:
			below.Add(c.quoted(q, lang, c.Width), c.BlockGap()/2)
		}
	}
	if c.side() {
		return row
	}
	return below
}

// quoted is a quote in one language, and below it who said it.
func (c Setter) quoted(q brief.Quotation, lang int, width length.Length) galley.Box {
	text, by := q.In(lang)
	elem, s := c.Element(page.Quote, 0, lang), &galley.Stack{}
	st := c.Heading(lang)
	st.Bold, st.Sans, st.Align = false, false, look.Ragged
	st.Pitch = c.PitchOf(st.Size, 1400)
	s.Add(c.SetWords(words.Of(text), lang, st, width, c.Element(page.P, elem, -1)), 0)
	if by != nil {
		s.Add(c.SetWords(words.Of(by), lang, c.Small(), width, c.Element(page.P, elem, -1)), 3*length.Pt)
	}
	return s
}
