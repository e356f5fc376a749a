package galley

import "jianbao/internal/length"

// Anchored is a box that links lead to, by its name. The parts of a box that was
// split have the same name; a link leads to the first that is drawn.
type Anchored struct {
	Box
	Name string // "": none
}

// Draw draws the box, and names the place.
func (a *Anchored) Draw(c *Canvas, x, y length.Length) {
	if a.Name != "" {
		c.anchor(a.Name, x, y)
	}
	a.Box.Draw(c, x, y)
}

// split splits the box; both parts have its name.
func (a *Anchored) split(room length.Length) (head, tail Box) {
	sp, ok := a.Box.(splitter)
	if !ok {
		return nil, a
	}
	h, t := sp.split(room)
	if h == nil {
		return nil, a
	}
	return &Anchored{h, a.Name}, t
}
