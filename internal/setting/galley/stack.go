package galley

import "jianbao/internal/length"

// Part is a box in a stack.
type Part struct {
	Box
	Before  length.Length // space above the box; dropped at the top of a page, and above a stack's first part
	Keep    bool          // stands on one page with the beginning of the next part
	Elastic bool          // Sheet.Open may widen the space above
	Restart bool          // the lines of a grid begin anew below it
	Sink    bool          // stands at the foot of its page
	Drop    length.Length // how far a part that sinks ends below the foot of the type area; 0: 6 pt above it
}

// takes is what the part takes of the type area. A part that sinks may reach below it.
func (p *Part) takes() length.Length {
	if p.Sink {
		return p.Height() - p.Drop
	}
	return p.Height()
}

// Stack is boxes one below the other.
type Stack struct {
	Parts []Part
	Whole bool // not split over pages, unless nothing else is left
}

// Add puts a box at the foot of the stack, some space below what stands there. The
// part may be changed until another one is added.
func (s *Stack) Add(b Box, before length.Length) *Part {
	s.Parts = append(s.Parts, Part{Box: b, Before: before})
	return &s.Parts[len(s.Parts)-1]
}

// Height is that of all parts and the spaces between them.
func (s *Stack) Height() length.Length {
	h := length.Length(0)
	for i := range s.Parts {
		if i > 0 {
			h += s.Parts[i].Before
		}
		h += s.Parts[i].Height()
	}
	return h
}

// Baseline is that of the first part; 0 for an empty stack.
func (s *Stack) Baseline() length.Length {
	if len(s.Parts) == 0 {
		return 0
	}
	return s.Parts[0].Baseline()
}

// Draw draws the parts one below the other.
func (s *Stack) Draw(c *Canvas, x, y length.Length) {
	for i := range s.Parts {
		if i > 0 {
			y += s.Parts[i].Before
		}
		s.Parts[i].Draw(c, x, y)
		y += s.Parts[i].Height()
	}
}

// split parts the stack where room ends, within a part if that may be split. Parts
// that are kept with the next go to the tail with it.
func (s *Stack) split(room length.Length) (head, tail Box) {
	n, used := s.fill(room)
	rest := s.Parts[n:]
	out := &Stack{Parts: append([]Part(nil), s.Parts[:n]...)}
	if len(rest) > 0 {
		gap := length.Length(0)
		if n > 0 {
			gap = rest[0].Before
		}
		if sp, ok := rest[0].Box.(splitter); ok && !(n > 0 && s.Parts[n-1].Keep && minimum(rest[0].Box) > room-used-gap) {
			if h, t := sp.split(room - used - gap); h != nil && t != nil {
				p := rest[0]
				p.Box = h
				out.Parts = append(out.Parts, p)
				rest = append([]Part{{Box: t, Before: p.Before, Keep: p.Keep}}, rest[1:]...)
			}
		}
	}
	for k := len(out.Parts); k > 0 && len(out.Parts) == n && out.Parts[k-1].Keep && len(rest) > 0; k, n = k-1, n-1 {
		p := out.Parts[k-1]
		out.Parts = out.Parts[:k-1]
		if h, t := splitBox(p.Box, p.Height()-1); h != nil && t != nil { // its end goes with the next
			out.Parts = append(out.Parts, Part{Box: h, Before: p.Before, Keep: p.Keep})
			rest = append([]Part{{Box: t, Keep: true}}, rest...)
			break
		}
		rest = append([]Part{p}, rest...)
	}
	if len(out.Parts) == 0 {
		return nil, s
	}
	if len(rest) == 0 {
		return out, nil
	}
	return out, &Stack{Parts: append([]Part(nil), rest...)}
}

// fill counts the first parts that fit whole into room, and the height that they
// use.
func (s *Stack) fill(room length.Length) (n int, used length.Length) {
	for i := range s.Parts {
		h := s.Parts[i].Height()
		if i > 0 {
			h += s.Parts[i].Before
		}
		if used+h > room {
			return i, used
		}
		used += h
	}
	return len(s.Parts), used
}

// KeptTogether returns the parts of a stack as boxes. Parts that are kept with the
// next make one box with it.
func (s *Stack) KeptTogether() (out []Box) {
	for i := 0; i < len(s.Parts); {
		end := i + 1
		for end < len(s.Parts) && s.Parts[end-1].Keep {
			end++
		}
		if end == i+1 {
			out = append(out, s.Parts[i].Box)
		} else {
			out = append(out, &Stack{Parts: s.Parts[i:end]})
		}
		i = end
	}
	return out
}

// Halves parts a stack into two columns of nearly equal height, of which the left
// one is the longer, unless they are more nearly equal otherwise by a line. right is nil
// where the stack cannot be parted so.
func (s *Stack) Halves() (left, right Box) {
	total := s.Height()
	for room := total / 2; room < total; room += length.Pt {
		l, r := s.split(room)
		if l == nil || r == nil || r.Height() > l.Height() {
			left, right = l, r
			continue
		}
		if left == nil || right == nil || right.Height()-left.Height()+10*length.Pt > l.Height()-r.Height() {
			left, right = l, r
		}
		return left, right
	}
	return s, nil
}
