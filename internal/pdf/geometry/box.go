package geometry

// Box is a rectangle in thousandths of a point: its lower left and its upper
// right corner.
type Box struct{ X0, Y0, X1, Y1 int }

// Sized is the box of this size whose lower left corner is the origin.
func Sized(width, height int) Box { return Box{X1: width, Y1: height} }

// Width is how wide the box is; a negative one holds nothing.
func (b Box) Width() int { return b.X1 - b.X0 }

// Height is how high the box is; a negative one holds nothing.
func (b Box) Height() int { return b.Y1 - b.Y0 }

// mostSide bounds the side of a page: 14,400 units (ISO 32000-1 annex C) with
// the largest sensible user unit.
const mostSide = 1_440_000_000

// Sound says that the box has an area, of a size that can be meant.
func (b Box) Sound() bool {
	return b.Width() > 0 && b.Height() > 0 && b.Width() < mostSide && b.Height() < mostSide
}

// And is what two boxes have in common; it is not Sound where they have nothing.
func (b Box) And(c Box) Box {
	return Box{max(b.X0, c.X0), max(b.Y0, c.Y0), min(b.X1, c.X1), min(b.Y1, c.Y1)}
}

// Around is the smallest box that holds both.
func (b Box) Around(c Box) Box {
	return Box{min(b.X0, c.X0), min(b.Y0, c.Y0), max(b.X1, c.X1), max(b.Y1, c.Y1)}
}

// Through is the smallest box around what m makes of b.
func (b Box) Through(m Matrix) Box {
	x, y := m.Apply(b.X0, b.Y0)
	out := Box{x, y, x, y}
	for _, c := range [][2]int{{b.X1, b.Y0}, {b.X0, b.Y1}, {b.X1, b.Y1}} {
		x, y := m.Apply(c[0], c[1])
		out = out.Around(Box{x, y, x, y})
	}
	return out
}
