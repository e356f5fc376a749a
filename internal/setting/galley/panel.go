package galley

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// Panel is a box on a ground of its own: a band of colour, a tinted box. It is never
// parted.
type Panel struct {
	Box
	Width     length.Length
	Side, End length.Length // from its left edge, and from its head and foot, to the box within
	Least     length.Length // how high it is at least: the box then stands in the middle
	Ground    page.Colour
}

// Height is how high the ground is.
func (p *Panel) Height() length.Length { return max(p.Least, p.Box.Height()+2*p.End) }

// down is how far below the panel's head the box within stands.
func (p *Panel) down() length.Length { return (p.Height() - p.Box.Height()) / 2 }

// Baseline is 0: panels beside each other hang from one line, whatever stands in them.
func (p *Panel) Baseline() length.Length { return 0 }

// Draw draws the ground, and the box on it.
func (p *Panel) Draw(c *Canvas, x, y length.Length) {
	if c.Mono { // all ink is black: two rules stand for the ground
		c.Rule(x, y, p.Width, length.Pt, 0)
		c.Rule(x, y+p.Height()-length.Pt, p.Width, length.Pt, 0)
	} else {
		c.fill(x, y, p.Width, p.Height(), p.Ground, false)
	}
	p.Box.Draw(c, x+p.Side, y+p.down())
}
