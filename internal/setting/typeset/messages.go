package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// messagesSetter sets the key messages.
type messagesSetter struct{ *composer }

// Messages adds the key messages, in a box on a ground of its own (Looks 5): in a pair one
// box for each language, of one height where they stand side by side.
func (c stage) Messages(m brief.Messages) {
	s := messagesSetter{c.composer}
	c.Bookmark(1, m.Heading(c.Brief.Languages[0]), brief.KindMessages)
	boxes, most := make([]*galley.Panel, len(c.Brief.Languages)), length.Length(0)
	for lang := range c.Brief.Languages {
		if ts := m.In(lang); len(ts) > 0 {
			boxes[lang] = s.box(m, ts, lang)
			most = max(most, boxes[lang].Height())
		}
	}
	row, below := &galley.Row{}, &galley.Stack{}
	for lang, p := range boxes {
		switch {
		case p == nil:
		case c.side():
			p.Least = most
			row.Put(p, c.cols.x[lang])
		default:
			below.Add(p, c.BlockGap()/2)
		}
	}
	box := galley.Box(below)
	if c.side() {
		box = row
	}
	c.add(&galley.Anchored{Box: box, Name: brief.KindMessages}, c.BlockGap()).Elastic = true
}

// messageInset is the blank between the edge of the box and its words.
func messageInset() length.Length { return length.MM(4000) }

// box is the box of one language: its heading, and a line or more for each message.
func (c messagesSetter) box(m brief.Messages, ts []*report.Text, lang int) *galley.Panel {
	width := c.width
	if c.side() {
		width = c.cols.w[lang]
	}
	inner := width - 2*messageInset()
	sect := c.Element(page.Sect, 0, lang)
	head := c.Heading(lang)
	head.Size = c.Text(lang).Size
	head.Pitch = c.PitchOf(head.Size, 1400)
	s := &galley.Stack{}
	s.Add(c.PlainWords(m.Heading(c.Brief.Languages[lang]), lang, head, inner, c.Element(page.H2, sect, lang)), 0)
	list := c.Element(page.L, sect, lang)
	c.Elements[list].Numbering = "Disc"
	st := c.Text(lang)
	st.Sans, st.Indent, st.List, st.Align, st.Pitch = true, false, true, look.Ragged, c.PitchOf(st.Size, 1400)
	mark := st
	mark.Colour = c.Accent
	hang := st.Size.Milli(1300)
	for _, t := range ts {
		li := c.Element(page.LI, list, -1)
		label := c.PlainWords("•", lang, mark, hang, c.Element(page.Lbl, li, -1))
		body := c.Element(page.P, c.Element(page.LBody, li, -1), -1)
		s.Add(galley.Beside(label, c.SetWords(words.Of(t), lang, st, inner-hang, body), hang), 3*length.Pt)
	}
	return &galley.Panel{Box: s, Width: width, Side: messageInset(), End: messageInset(), Ground: c.Tint}
}
