package galley

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// Drawing is shapes and words at places of their own, such as a chart. No page parts it.
type Drawing struct {
	Width, High length.Length
	Element     int // its Figure element, which learns where it stands
	Shapes      []Shape
}

// Shape is one piece of a drawing: a page.Fill or a page.Path, whose places count from
// the corner of the drawing, or a box at (X, Y) of it.
type Shape struct {
	Element int       // that it belongs to; 0: furniture. A box knows its own
	Item    page.Item // nil: Box
	Box     Box
	X, Y    length.Length
}

// Height is the drawing's.
func (d *Drawing) Height() length.Length { return d.High }

// Baseline is 0: the words of a drawing stand level with no text.
func (d *Drawing) Baseline() length.Length { return 0 }

// Draw draws the shapes in their order and tells the element where they stand.
func (d *Drawing) Draw(c *Canvas, x, y length.Length) {
	for i := range d.Shapes {
		s := &d.Shapes[i]
		if s.Item == nil {
			s.Box.Draw(c, x+s.X, y+s.Y)
			continue
		}
		c.mark(s.Element)
		switch it := s.Item.(type) {
		case page.Fill:
			it.X, it.Y, it.Colour = it.X+x, it.Y+y, c.shade(it.Colour)
			c.Items = append(c.Items, it)
		case page.Path:
			it = it.Moved(x, y)
			it.Colour = c.shade(it.Colour)
			c.Items = append(c.Items, it)
		}
	}
	if d.Element > 0 {
		c.Doc.Elements[d.Element].BBox = [4]length.Length{x, y, d.Width, d.High}
	}
}

// shade is the colour of a drawing's shape: where all ink is black, its grey, for a
// drawing tells things apart by it.
func (c *Canvas) shade(col page.Colour) page.Colour {
	if !c.Mono {
		return col
	}
	r, g, b := col>>16&0xff, col>>8&0xff, col&0xff
	grey := (r*299 + g*587 + b*114 + 500) / 1000
	return grey<<16 | grey<<8 | grey
}
