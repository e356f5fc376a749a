package galley

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// Panel is a box on a ground of its own: a band of colour, a tinted box, or what stands
// beside a bar.
type Panel struct {
	Box
	Width         length.Length
	Side, End     length.Length // from its left edge, and from its head and foot, to the box within
	Least         length.Length // how high the ground is at least: the box then stands in the middle
	Ground        page.Colour
	Bar           length.Length // the thickness of a bar of that colour at its left, in place of the ground; 0: the ground
	Before, After length.Length // blank above the ground, none at the head of a page; and below it
	Parted        bool          // may go on on the next page
}

// Height is how high the ground is, with the blank around it.
func (p *Panel) Height() length.Length { return p.Before + p.high() + p.After }

// high is how high the ground is.
func (p *Panel) high() length.Length { return max(p.Least, p.Box.Height()+2*p.End) }

// Baseline is 0: panels beside each other hang from one line, whatever stands in them.
func (p *Panel) Baseline() length.Length { return 0 }

// Draw draws the ground, and the box on it.
func (p *Panel) Draw(c *Canvas, x, y length.Length) {
	y += p.Before
	switch high := p.high(); {
	case p.Bar > 0:
		c.Rule(x, y, p.Bar, high, p.Ground)
	case c.Mono: // all ink is black: two rules stand for the ground
		c.Rule(x, y, p.Width, length.Pt, 0)
		c.Rule(x, y+high-length.Pt, p.Width, length.Pt, 0)
	default:
		c.fill(x, y, p.Width, high, p.Ground, false)
	}
	p.Box.Draw(c, x+p.Side, y+(p.high()-p.Box.Height())/2)
}

// least is the least height of its beginning.
func (p *Panel) least() length.Length {
	if !p.Parted {
		return p.Height()
	}
	return p.Before + minimum(p.Box) + 2*p.End
}

// split parts what stands on the ground, each part on a ground of its own.
func (p *Panel) split(room length.Length) (head, tail Box) {
	if !p.Parted {
		return nil, p
	}
	return p.parted(splitBox(p.Box, room-p.Before-2*p.End))
}

// force parts it as if it might be parted.
func (p *Panel) force(room length.Length) (head, tail Box) {
	return p.parted(force(p.Box, room-p.Before-2*p.End))
}

// parted is the panel around the head and the tail of its box.
func (p *Panel) parted(head, tail Box) (Box, Box) {
	if head == nil {
		return nil, p
	}
	h, t := *p, *p
	h.Box, h.After, h.Least = head, 0, 0
	if tail == nil {
		return &h, nil
	}
	t.Box, t.Before, t.Least = tail, 0, 0
	return &h, &t
}
