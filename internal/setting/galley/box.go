package galley

import "jianbao/internal/length"

// Box is a piece of a galley.
type Box interface {
	// Height is from the box's top to its foot, with the blank that belongs to it.
	Height() length.Length
	// Baseline is how far below the top the first line of text stands; 0 where
	// there is no text.
	Baseline() length.Length
	// Draw draws the box with its top left corner at (x, y) of the page.
	Draw(c *Canvas, x, y length.Length)
}

// splitter is a box that may go on on the next page. split returns the head, which
// is no higher than room, and the tail, which is the rest. A nil head says that
// the box may not be split there; a nil tail says that all of it fits.
type splitter interface {
	Box
	split(room length.Length) (head, tail Box)
}

// minimum is the height of the least head that b may be split into; the whole
// height of a box that is not split.
func minimum(b Box) length.Length {
	switch b := b.(type) {
	case *Lines:
		return b.least()
	case *Stack:
		if b.Whole || len(b.Parts) == 0 {
			return b.Height()
		}
		h := length.Length(0)
		for i := range b.Parts {
			if i > 0 {
				h += b.Parts[i].Before
			}
			least, all := minimum(b.Parts[i].Box), b.Parts[i].Height()
			if !b.Parts[i].Keep || least < all { // what is kept with the next may begin before it
				return h + least
			}
			h += all
		}
		return h
	case *Row:
		return b.least()
	case Part:
		return minimum(b.Box)
	case *Anchored:
		return minimum(b.Box)
	case *Followed:
		return b.least()
	case *Panel:
		return b.least()
	case *Table:
		return b.least()
	}
	return b.Height()
}

// splitBox splits b, if it may be; else the head is nil.
func splitBox(b Box, room length.Length) (head, tail Box) {
	if sp, ok := b.(splitter); ok {
		return sp.split(room)
	}
	return nil, b
}
