package boxed

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// Timeline is the entries of a timeline, a box each: the dates at the left of a hairline, the
// words at its right. No page parts an entry. parent is the element of the block.
func (c Setter) Timeline(b brief.Timeline, parent int) (out []galley.Box) {
	list := c.Element(page.L, parent, -1)
	if !c.Rough {
		c.Elements[list].Numbering = "None" // dates, and no count
	}
	at := make([]length.Length, len(c.Brief.Languages))
	for lang := range at {
		at[lang] = c.dates(b, lang)
	}
	for i, e := range b.Events {
		row, below, lines := &galley.Row{Whole: true}, &galley.Stack{Whole: true}, []*galley.Panel{}
		for lang, text := range e.Text {
			switch {
			case text == nil:
			case c.side():
				one, line := c.event(e, lang, at[lang], c.Columns[1][lang], i, list)
				row.Put(one, c.Columns[0][lang])
				lines = append(lines, line)
			default:
				one, _ := c.event(e, lang, at[lang], c.Width, i, list)
				below.Add(one, 0)
			}
		}
		if c.side() {
			Level(lines...)
			out = append(out, row)
		} else {
			out = append(out, below)
		}
	}
	return out
}

// hairGap is the blank on either side of the hairline.
const hairGap = 8 * length.Pt

// dates is how wide the dates of a language stand, at most a third of its measure.
func (c Setter) dates(b brief.Timeline, lang int) (wide length.Length) {
	width := c.Width
	if c.side() {
		width = c.Columns[1][lang]
	}
	for _, e := range b.Events {
		if e.Text[lang] != nil && e.Date[lang] != nil {
			wide = max(wide, c.WidthOf(e.Date[lang].Plain(), lang, c.dateStyle(lang)))
		}
	}
	return min(wide+length.Pt, width/3) + hairGap
}

// dateStyle is the style of the dates in a language.
func (c Setter) dateStyle(lang int) look.Style {
	st := c.Item(lang)
	st.Sans, st.Align, st.Colour = true, look.Ragged, c.Accent
	return st
}

// event is entry i in one language: its date, and from at the line with its words.
func (c Setter) event(e brief.Event, lang int, at, width length.Length, i, list int) (galley.Box, *galley.Panel) {
	li, row := c.Element(page.LI, list, lang), &galley.Row{Whole: true}
	pad := length.Length(0)
	if i > 0 {
		pad = 3 * length.Pt
	}
	if date := e.Date[lang]; date != nil {
		s := &galley.Stack{Whole: true}
		s.Add(galley.Blank(pad), 0)
		s.Add(c.SetWords(words.Of(date), lang, c.dateStyle(lang), at-hairGap, c.Element(page.Lbl, li, -1)), 0)
		row.Put(s, 0)
	}
	body := c.Element(page.P, c.Element(page.LBody, li, -1), -1)
	text := &galley.Stack{Whole: true}
	text.Add(galley.Blank(pad), 0)
	st := c.Item(lang)
	st.Rag = st.Rag || c.side() // half a page less the dates is too narrow to justify
	text.Add(c.SetWords(words.Of(e.Text[lang]), lang, st, width-at-hairGap, body), 0)
	line := &galley.Panel{Box: text, Width: width - at, Side: hairGap, Bar: look.RulePt, Ground: c.Faint}
	row.Put(line, at)
	return row, line
}
