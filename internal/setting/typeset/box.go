package typeset

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// box is a piece of a galley: it has a height and can be drawn.
type box interface {
	height() length.Length
	// first is how far below its top the first baseline stands; 0 for none.
	first() length.Length
	draw(c *canvas, x, y length.Length)
}

// splitter is a box that may go on on the next page. split returns what fits
// into room, and the rest; a nil head says that nothing fits.
type splitter interface {
	box
	split(room length.Length) (head, tail box)
}

// part is a box in a stack.
type part struct {
	box
	before  length.Length // space above, dropped at the top of a page
	keep    bool          // not parted from what follows
	elastic bool          // Fit may open the space above
	sink    bool          // stands at the foot of its page
}

// stack is boxes one below the other.
type stack struct {
	parts []part
	whole bool // not split, unless nothing else is left
}

func (s *stack) add(b box, before length.Length) *part {
	s.parts = append(s.parts, part{box: b, before: before})
	return &s.parts[len(s.parts)-1]
}

func (s *stack) height() length.Length {
	h := length.Length(0)
	for i := range s.parts {
		if i > 0 {
			h += s.parts[i].before
		}
		h += s.parts[i].height()
	}
	return h
}

func (s *stack) first() length.Length {
	if len(s.parts) == 0 {
		return 0
	}
	return s.parts[0].first()
}

func (s *stack) draw(c *canvas, x, y length.Length) {
	for i := range s.parts {
		if i > 0 {
			y += s.parts[i].before
		}
		s.parts[i].draw(c, x, y)
		y += s.parts[i].height()
	}
}

// split parts the stack where room ends, keeping headings with what follows.
func (s *stack) split(room length.Length) (head, tail box) {
	n, used := s.fill(room)
	rest := s.parts[n:]
	out := &stack{parts: append([]part(nil), s.parts[:n]...)}
	if len(rest) > 0 {
		gap := length.Length(0)
		if n > 0 {
			gap = rest[0].before
		}
		if sp, ok := rest[0].box.(splitter); ok && !(n > 0 && s.parts[n-1].keep && minimum(rest[0].box) > room-used-gap) {
			if h, t := sp.split(room - used - gap); h != nil && t != nil {
				p := rest[0]
				p.box = h
				out.parts = append(out.parts, p)
				rest = append([]part{{box: t, before: p.before, keep: p.keep}}, rest[1:]...)
			}
		}
	}
	for k := len(out.parts); k > 0 && len(out.parts) == n && out.parts[k-1].keep && len(rest) > 0; k, n = k-1, n-1 {
		rest = append([]part{out.parts[k-1]}, rest...)
		out.parts = out.parts[:k-1]
	}
	if len(out.parts) == 0 {
		return nil, s
	}
	if len(rest) == 0 {
		return out, nil
	}
	return out, &stack{parts: append([]part(nil), rest...)}
}

// fill counts the parts that fit whole into room, and the height they use.
func (s *stack) fill(room length.Length) (n int, used length.Length) {
	for i := range s.parts {
		h := s.parts[i].height()
		if i > 0 {
			h += s.parts[i].before
		}
		if used+h > room {
			return i, used
		}
		used += h
	}
	return len(s.parts), used
}

// keptTogether returns the parts of a stack as boxes; parts that are kept with
// the next make one box with it.
func (s *stack) keptTogether() (out []box) {
	for i := 0; i < len(s.parts); {
		end := i + 1
		for end < len(s.parts) && s.parts[end-1].keep {
			end++
		}
		if end == i+1 {
			out = append(out, s.parts[i].box)
		} else {
			out = append(out, &stack{parts: s.parts[i:end]})
		}
		i = end
	}
	return out
}

// halves parts a stack into two columns of nearly equal height, the left one
// the longer. right is nil where the stack cannot be parted so.
func (s *stack) halves() (left, right box) {
	total := s.height()
	for room := total / 2; room < total; room += length.Pt {
		l, r := s.split(room)
		if l != nil && r != nil && r.height() <= l.height() {
			return l, r
		}
	}
	return s, nil
}

// minimum is the least of b that may stand at the foot of a page.
func minimum(b box) length.Length {
	switch b := b.(type) {
	case *lines:
		return b.least()
	case *stack:
		if b.whole || len(b.parts) == 0 {
			return b.height()
		}
		h := length.Length(0)
		for i := range b.parts {
			if i > 0 {
				h += b.parts[i].before
			}
			if !b.parts[i].keep {
				return h + minimum(b.parts[i].box)
			}
			h += b.parts[i].height()
		}
		return h
	case *row:
		return b.least()
	case part:
		return minimum(b.box)
	case *anchored:
		return minimum(b.box)
	case *followed:
		return b.least()
	}
	return b.height()
}

// cell is a box in a row.
type cell struct {
	box
	x length.Length
}

// row is boxes side by side, their first baselines level.
type row struct {
	cells []cell
	whole bool // not split unless longer than half a page
}

// beside is a row of two boxes: left at its left edge, right at x.
func beside(left, right box, x length.Length) *row {
	return &row{cells: []cell{{left, 0}, {right, x}}}
}

// shift moves a box right by dx; it may still be split.
func shift(b box, dx length.Length) box { return &row{cells: []cell{{b, dx}}} }

// put puts a box into the row, x from its left edge.
func (r *row) put(b box, x length.Length) { r.cells = append(r.cells, cell{b, x}) }

func (r *row) empty() bool { return len(r.cells) == 0 }

// last is the box that was put into the row last.
func (r *row) last() box { return r.cells[len(r.cells)-1].box }

func (r *row) first() length.Length {
	f := length.Length(0)
	for _, c := range r.cells {
		f = max(f, c.first())
	}
	return f
}

// offset is how far a cell is lowered so that its first baseline is level.
func (r *row) offset(c cell, first length.Length) length.Length {
	if f := c.first(); f > 0 {
		return first - f
	}
	return 0
}

func (r *row) height() length.Length {
	h, first := length.Length(0), r.first()
	for _, c := range r.cells {
		h = max(h, r.offset(c, first)+c.height())
	}
	return h
}

func (r *row) draw(c *canvas, x, y length.Length) {
	first := r.first()
	for _, ce := range r.cells {
		ce.draw(c, x+ce.x, y+r.offset(ce, first))
	}
}

func (r *row) least() length.Length {
	if r.whole {
		return r.height()
	}
	h, first := length.Length(0), r.first()
	for _, c := range r.cells {
		h = max(h, r.offset(c, first)+minimum(c.box))
	}
	return h
}

// split breaks every cell at the same room; a cell that has no head yet stays
// whole on the next page only when no cell has one.
func (r *row) split(room length.Length) (head, tail box) {
	if r.least() > room {
		return nil, r
	}
	return r.parted(room, splitBox)
}

// parted cuts every cell at the same room, in the way of cut, which returns a
// nil head where it cannot; the row then stays whole.
func (r *row) parted(room length.Length, cut func(b box, room length.Length) (head, tail box)) (head, tail box) {
	h, t, first := &row{}, &row{}, r.first()
	for _, c := range r.cells {
		off := r.offset(c, first)
		if off+c.height() <= room {
			h.cells = append(h.cells, c)
			continue
		}
		a, b := cut(c.box, room-off)
		if a == nil {
			return nil, r
		}
		h.cells = append(h.cells, cell{a, c.x})
		if b != nil {
			t.cells = append(t.cells, cell{b, c.x})
		}
	}
	if len(t.cells) == 0 {
		return r, nil
	}
	return h, t
}

// rule is a horizontal line across a width.
type rule struct {
	width, thick length.Length
	above        length.Length // blank above the line
	below        length.Length
	colour       page.Colour
	between      bool // not drawn at the top of a page, where it parts nothing
}

func (r *rule) height() length.Length { return r.above + r.thick + r.below }
func (r *rule) first() length.Length  { return 0 }
func (r *rule) draw(c *canvas, x, y length.Length) {
	c.rule(x, y+r.above, r.width, r.thick, r.colour)
}

// blank is empty space.
type blank length.Length

func (b blank) height() length.Length                      { return length.Length(b) }
func (b blank) first() length.Length                       { return 0 }
func (b blank) draw(*canvas, length.Length, length.Length) {}
