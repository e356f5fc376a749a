package page

import "jianbao/internal/length"

// Path is a line through points, or the area that such a line encloses.
type Path struct {
	Points []Point
	Closed bool          // the last point is joined to the first; so it is where Width is 0
	Width  length.Length // of the line; 0: the area is filled instead
	Colour Colour
	Dash   []length.Length // strokes and gaps in turn; nil: the line has no gaps
	Round  bool            // its ends and corners are round: a line of no length is a dot
}

// Point is a place on a page.
type Point struct{ X, Y length.Length }

// Moved is the path, right and down by so much.
func (p Path) Moved(x, y length.Length) Path {
	at := make([]Point, len(p.Points))
	for i, q := range p.Points {
		at[i] = Point{q.X + x, q.Y + y}
	}
	p.Points = at
	return p
}
