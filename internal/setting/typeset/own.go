package typeset

import "jianbao/internal/length"

// own is a box that is one copy's own, such as the name of whom it is for. What
// it draws is marked so, and it notes where it was drawn, so that another
// copy's can be drawn in its place.
type own struct {
	box
	page int // index of the page, once it is drawn
	x, y length.Length
}

func (o *own) draw(c *canvas, x, y length.Length) {
	o.page, o.x, o.y = c.index, x, y
	c.own, c.fresh = true, true
	o.box.draw(c, x, y)
	c.own, c.fresh = false, true
}
