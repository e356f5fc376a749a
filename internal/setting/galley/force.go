package galley

import "jianbao/internal/length"

// force parts a box that is longer than a page and may not be split: one that is
// marked whole, a row of a table, the last lines of a paragraph. The head is never
// nil, and may be higher than room; a nil tail says that nothing can part the box.
func force(b Box, room length.Length) (head, tail Box) {
	switch b := b.(type) {
	case *Lines:
		return b.cut(max(1, int(room/b.Pitch)))
	case *Row:
		return b.force(room)
	case *Stack:
		return b.force(room)
	case *Anchored:
		h, t := force(b.Box, room)
		return &Anchored{h, b.Name}, t
	case *Followed:
		if room >= b.Box.Height() {
			return b.Box, b.Rules
		}
		h, t := force(b.Box, room)
		if t == nil {
			return h, b.Rules
		}
		return h, &Followed{t, b.Rules}
	case *Ruled:
		n := max(1, min(int(room/b.Pitch), b.Count))
		if n == b.Count {
			return b, nil
		}
		h, t := *b, *b
		h.Count, t.Count = n, b.Count-n
		return &h, &t
	case *Panel:
		return b.force(room)
	case *Table:
		return b.force(room)
	}
	return b, nil
}

// cut parts a paragraph after n lines; tail is nil where it has no more.
func (l *Lines) cut(n int) (head, tail Box) {
	if n >= len(l.Set) {
		return l, nil
	}
	a, b := *l, *l
	a.Set, b.Set = l.Set[:n], l.Set[n:]
	a.Count, b.Count = len(a.Set), len(b.Set)
	return &a, &b
}

// force splits the row as if it were not whole; else it forces every cell.
func (r *Row) force(room length.Length) (head, tail Box) {
	free := *r
	free.Whole = false
	if h, t := free.split(room); h != nil && t != nil {
		return h, t
	}
	return r.parted(room, force)
}

// force splits the stack as if it were not whole; else it parts it before the
// first part that does not fit, or within that part.
func (s *Stack) force(room length.Length) (head, tail Box) {
	free := *s
	free.Whole = false
	if h, t := free.split(room); h != nil && t != nil {
		return h, t
	}
	n, used := s.fill(room)
	if n == len(s.Parts) {
		return s, nil
	}
	rest := s.Parts[n]
	if n > 0 {
		used += rest.Before
	}
	h := &Stack{Parts: append([]Part(nil), s.Parts[:n]...)}
	left := s.Parts[n+1:]
	if n == 0 || rest.Height() > room && room-used >= room/8 {
		a, b := force(rest.Box, room-used)
		h.Parts = append(h.Parts, Part{Box: a, Before: rest.Before, Keep: rest.Keep})
		if b == nil && len(left) == 0 {
			return s, nil
		}
		if b != nil {
			left = append([]Part{{Box: b, Keep: rest.Keep}}, left...)
		}
	} else {
		left = s.Parts[n:]
	}
	return h, &Stack{Parts: left}
}
