package paint

import "jianbao/internal/setting/page"

// path draws a line, or fills what it encloses. What it sets of the reader's state, it
// puts back.
func (c *canvas) path(p *page.Path) {
	if len(p.Points) == 0 || p.Width < 0 {
		return
	}
	c.startShape(around(p))
	if p.Width == 0 {
		c.setColour(p.Colour)
		c.trace(p)
		c.out = append(c.out, "f\n"...)
		return
	}
	c.out = append(c.out, "q "...)
	c.operands(milli(p.Width))
	c.out = append(c.out, "w "...)
	if p.Round {
		c.out = append(c.out, "1 J 1 j "...)
	}
	if len(p.Dash) > 0 {
		c.out = append(c.out, '[')
		for _, d := range p.Dash {
			c.operands(milli(d))
		}
		c.out = append(c.out, "]0 d "...)
	}
	c.out = appendStroke(c.out, p.Colour)
	c.trace(p)
	if p.Closed {
		c.out = append(c.out, "h "...)
	}
	c.out = append(c.out, "S Q\n"...)
}

// trace writes the points of a path. A single one is a line of no length.
func (c *canvas) trace(p *page.Path) {
	for i, q := range p.Points {
		c.operands(milli(q.X), milli(c.page.Height-q.Y))
		if i == 0 {
			c.out = append(c.out, "m "...)
			if len(p.Points) > 1 {
				continue
			}
			c.operands(milli(q.X), milli(c.page.Height-q.Y))
		}
		c.out = append(c.out, "l "...)
	}
}

// around is the box of a path, its line included.
func around(p *page.Path) box {
	least, most := p.Points[0], p.Points[0]
	for _, q := range p.Points {
		least.X, least.Y = min(least.X, q.X), min(least.Y, q.Y)
		most.X, most.Y = max(most.X, q.X), max(most.Y, q.Y)
	}
	half := (p.Width + 1) / 2
	return box{least.X - half, least.Y - half, most.X - least.X + 2*half, most.Y - least.Y + 2*half}
}
