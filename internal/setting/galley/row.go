package galley

import "jianbao/internal/length"

// cell is a box in a row, x from the row's left edge.
type cell struct {
	Box
	x length.Length
}

// Row is boxes side by side. Their first baselines are level: a box whose first
// line would stand higher is lowered.
type Row struct {
	cells []cell
	Whole bool // not split over pages, unless nothing else is left
}

// Beside is a row of two boxes: left at the row's left edge, right at x.
func Beside(left, right Box, x length.Length) *Row {
	return &Row{cells: []cell{{left, 0}, {right, x}}}
}

// Shift moves a box right by dx; it may still be split.
func Shift(b Box, dx length.Length) Box { return &Row{cells: []cell{{b, dx}}} }

// Put puts a box into the row, x from its left edge.
func (r *Row) Put(b Box, x length.Length) { r.cells = append(r.cells, cell{b, x}) }

// Empty says that no box was put into the row.
func (r *Row) Empty() bool { return len(r.cells) == 0 }

// Last is the box that was put into the row last. The row must not be empty.
func (r *Row) Last() Box { return r.cells[len(r.cells)-1].Box }

// Baseline is the lowest of the boxes' first baselines.
func (r *Row) Baseline() length.Length {
	f := length.Length(0)
	for _, c := range r.cells {
		f = max(f, c.Baseline())
	}
	return f
}

// offset is how far a cell is lowered so that its first baseline comes to first.
func (r *Row) offset(c cell, first length.Length) length.Length {
	if f := c.Baseline(); f > 0 {
		return first - f
	}
	return 0
}

// Height is that of the box that reaches lowest.
func (r *Row) Height() length.Length {
	h, first := length.Length(0), r.Baseline()
	for _, c := range r.cells {
		h = max(h, r.offset(c, first)+c.Height())
	}
	return h
}

// Draw draws the boxes level.
func (r *Row) Draw(c *Canvas, x, y length.Length) {
	first := r.Baseline()
	for _, ce := range r.cells {
		ce.Draw(c, x+ce.x, y+r.offset(ce, first))
	}
}

// least is the least height in which every cell may begin.
func (r *Row) least() length.Length {
	if r.Whole {
		return r.Height()
	}
	h, first := length.Length(0), r.Baseline()
	for _, c := range r.cells {
		h = max(h, r.offset(c, first)+minimum(c.Box))
	}
	return h
}

// split splits every cell at the same height. Where one cell cannot begin in room,
// the whole row goes to the next page.
func (r *Row) split(room length.Length) (head, tail Box) {
	if r.least() > room {
		return nil, r
	}
	return r.parted(room, splitBox)
}

// parted cuts at the same height every cell that does not fit into room, by cut.
// Where cut returns a nil head, the row stays whole: its head is nil.
func (r *Row) parted(room length.Length, cut func(b Box, room length.Length) (head, tail Box)) (head, tail Box) {
	h, t, first := &Row{}, &Row{}, r.Baseline()
	for _, c := range r.cells {
		off := r.offset(c, first)
		if off+c.Height() <= room {
			h.cells = append(h.cells, c)
			continue
		}
		a, b := cut(c.Box, room-off)
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
