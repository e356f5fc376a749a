package galley

import "jianbao/internal/length"

// Own is a box with what one copy alone has, such as the name of whom it is for.
// What it draws is marked so (page.Mark.Own). It notes where it was drawn, so that
// another copy's box can be drawn in the same place.
type Own struct {
	Box
	Page int           // index of the page on which it was drawn last
	X, Y length.Length // the place of its top left corner there
}

// Draw draws the box and notes its place.
func (o *Own) Draw(c *Canvas, x, y length.Length) {
	o.Page, o.X, o.Y = c.Page, x, y
	c.own, c.fresh = true, true
	o.Box.Draw(c, x, y)
	c.own, c.fresh = false, true
}
