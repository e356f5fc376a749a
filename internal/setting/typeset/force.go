package typeset

import "jianbao/internal/length"

// force parts a box that is longer than a page where it would not be parted:
// what is marked whole, rows of a table, the last lines of a paragraph. The
// head is never nil; a nil tail says that nothing can part the box.
func force(b box, room length.Length) (head, tail box) {
	switch b := b.(type) {
	case *lines:
		return b.cut(max(1, int(room/b.pitch)))
	case *row:
		return b.force(room)
	case *stack:
		return b.force(room)
	case *anchored:
		h, t := force(b.box, room)
		return &anchored{h, b.name}, t
	case *followed:
		if room >= b.box.height() {
			return b.box, b.ruled
		}
		h, t := force(b.box, room)
		if t == nil {
			return h, b.ruled
		}
		return h, &followed{t, b.ruled}
	case *ruled:
		n := max(1, min(int(room/b.pitch), b.n))
		if n == b.n {
			return b, nil
		}
		h, t := *b, *b
		h.n, t.n = n, b.n-n
		return &h, &t
	case *tableLine:
		h, t := b.row.force(room - tableLinePad)
		if t == nil {
			return b, nil
		}
		return b.with(h), b.with(t)
	}
	return b, nil
}

// cut parts a paragraph after n lines.
func (l *lines) cut(n int) (head, tail box) {
	if n >= len(l.set) {
		return l, nil
	}
	a, b := *l, *l
	a.set, b.set = l.set[:n], l.set[n:]
	a.count, b.count = len(a.set), len(b.set)
	return &a, &b
}

func (r *row) force(room length.Length) (head, tail box) {
	free := *r
	free.whole = false
	if h, t := free.split(room); h != nil && t != nil {
		return h, t
	}
	return r.parted(room, force)
}

func (s *stack) force(room length.Length) (head, tail box) {
	free := *s
	free.whole = false
	if h, t := free.split(room); h != nil && t != nil {
		return h, t
	}
	n, used := s.fill(room)
	if n == len(s.parts) {
		return s, nil
	}
	rest := s.parts[n]
	if n > 0 {
		used += rest.before
	}
	h := &stack{parts: append([]part(nil), s.parts[:n]...)}
	left := s.parts[n+1:]
	if n == 0 || rest.height() > room && room-used >= room/8 {
		a, b := force(rest.box, room-used)
		h.parts = append(h.parts, part{box: a, before: rest.before, keep: rest.keep})
		if b == nil && len(left) == 0 {
			return s, nil
		}
		if b != nil {
			left = append([]part{{box: b, keep: rest.keep}}, left...)
		}
	} else {
		left = s.parts[n:]
	}
	return h, &stack{parts: left}
}
