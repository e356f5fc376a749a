package galley

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// Leader is a line of a list of contents: a box, and at the right edge of its width the
// page that it leads to, with a row of dots between. The dots and the number are
// furniture: who listens to the page has the link.
type Leader struct {
	Box
	Text   *Lines                 // the words in the box, after whose last line the dots begin
	X      length.Length          // where Text stands in the box
	Width  length.Length          // where the number ends
	Number func() (number *Lines) // the number, known once the pages are cut; nil: none
}

// Draw draws the box, the dots and the number.
func (l *Leader) Draw(c *Canvas, x, y length.Length) {
	l.Box.Draw(c, x, y)
	if l.Number == nil || len(l.Text.Set) == 0 {
		return
	}
	n := l.Number()
	if n == nil {
		return
	}
	c.Furniture(page.Layout)
	last := &l.Text.Set[len(l.Text.Set)-1]
	base := y + l.Text.Baseline() + l.Text.Pitch*length.Length(len(l.Text.Set)-1)
	right := x + l.Width - n.Widest()
	n.Draw(c, right, base-n.Baseline())
	from := x + l.X + l.Text.Size.Milli(last.Indent+last.Width) + l.Text.Size/2
	step, dot := 4*length.Pt, length.Pt*3/4
	for at := right - l.Text.Size/2 - dot; at >= from; at -= step {
		c.fill(at, base-dot, dot, dot, n.Colour, true)
	}
}
