package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/code"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// QR adds the code of the report's address, and the address below it.
func (c stage) QR(b brief.QR) { c.add(qr(&c.Setter, b, c.width), c.BlockGap()) }

// qr sets the code of an address, and the address below it. An address that is too long
// for a code stands alone.
func qr(c *words.Setter, b brief.QR, width length.Length) galley.Box {
	s := &galley.Stack{Whole: true}
	if !c.Rough {
		tree := c.Tree
		elem := c.Element(page.FigureEl, 0, 0)
		c.Elements[elem].Alt = b.Alt(c.Brief.Languages[0])
		if d, err := code.Of(b.Link.Text, c.Ink, elem); err != nil {
			c.Tree = tree
		} else {
			s.Add(d, 0)
		}
	} else if d, err := code.Of(b.Link.Text, c.Ink, 0); err == nil {
		s.Add(d, 0)
	}
	st := c.Small()
	st.Align = look.Ragged
	w := words.Words{Spans: []report.Span{{Text: b.Link.Text, Link: b.Link.Text}}, Key: "qr\x00" + b.Link.Text}
	l := c.SetWords(w, 0, st, width, c.Element(page.P, 0, 0))
	l.Source = (*words.Place)(&b.Link.Pos)
	s.Add(l, 0)
	return s
}
