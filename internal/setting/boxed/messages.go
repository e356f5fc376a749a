// Package boxed sets what stands in a box or between rules: in go a brief's block and
// the widths of its languages, out comes a box of a galley.
//
//	messages.go  the key messages
//	box.go       boxes within a text
//	quotes.go    words of the report, between rules
//	timeline.go  what happened when
package boxed

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// Setter sets boxes.
type Setter struct {
	*words.Setter
	Width   length.Length      // of the text
	Columns [2][]length.Length // left edges and widths of the languages of a pair side by side; nil: none stand so
}

// side says that two languages stand side by side.
func (c Setter) side() bool { return c.Columns[0] != nil }

// Messages are the key messages (Looks 5): in a pair one box for each language, of one
// height where they stand side by side.
func (c Setter) Messages(m brief.Messages) galley.Box {
	boxes, most := make([]*galley.Panel, len(c.Brief.Languages)), length.Length(0)
	for lang := range c.Brief.Languages {
		if ts := m.In(lang); len(ts) > 0 {
			boxes[lang] = c.messages(m, ts, lang)
			most = max(most, boxes[lang].Height())
		}
	}
	row, below := &galley.Row{}, &galley.Stack{}
	for lang, p := range boxes {
		switch {
		case p == nil:
		case c.side():
			p.Least = most
			row.Put(p, c.Columns[0][lang])
		default:
			below.Add(p, c.BlockGap()/2)
		}
	}
	if c.side() {
		return row
	}
	return below
}

// inset is the blank between the edge of the box and its words.
func inset() length.Length { return length.MM(4000) }

// messages is the box of one language: its heading, and a line or more for each message.
func (c Setter) messages(m brief.Messages, ts []*report.Text, lang int) *galley.Panel {
	width := c.Width
	if c.side() {
		width = c.Columns[1][lang]
	}
	inner := width - 2*inset()
	sect := c.Element(page.Sect, 0, lang)
	head := c.Heading(lang)
	head.Size = c.Text(lang).Size
	head.Pitch = c.PitchOf(head.Size, 1400)
	s := &galley.Stack{}
	s.Add(c.PlainWords(m.Heading(c.Brief.WordsIn(c.Brief.Languages[lang])), lang, head, inner, c.Element(page.H2, sect, lang)), 0)
	list := c.Element(page.L, sect, lang)
	c.Elements[list].Numbering = "Disc"
	st := c.Text(lang)
	st.Sans, st.Indent, st.List, st.Align, st.Pitch = true, false, true, look.Ragged, c.PitchOf(st.Size, 1400)
	mark := st
	mark.Colour = c.Accent
	hang := st.Size.Milli(1300)
	for _, t := range ts {
		li := c.Element(page.LI, list, -1)
		label := c.PlainWords(c.Brief.Theme.Body.Mark, lang, mark, hang, c.Element(page.Lbl, li, -1))
		body := c.Element(page.P, c.Element(page.LBody, li, -1), -1)
		s.Add(galley.Beside(label, c.SetWords(words.Of(t), lang, st, inner-hang, body), hang), 3*length.Pt)
	}
	return &galley.Panel{Box: s, Width: width, Side: inset(), End: inset(), Ground: c.Tint}
}
