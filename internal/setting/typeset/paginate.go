package typeset

import "jianbao/internal/length"

// placedPart is a part at its place on a page, from the top of the type area.
type placedPart struct {
	part
	y length.Length
}

// sheet is one page of the galley.
type sheet struct {
	parts []placedPart
	used  length.Length
}

// paginate cuts the galley into pages of a depth. A heading stays with what
// follows, a paragraph keeps two lines on either side, a pair stays whole
// unless it is longer than half a page (standards.md 24, 25, 34).
//
// What is kept goes to the next page with what it is kept with. Only where all
// of a page is kept with something longer than the rest of any page, is that
// parted, wherever it may be.
func paginate(g *stack, depth length.Length) []sheet {
	var out []sheet
	cur := sheet{}
	all := append([]part(nil), g.parts...)
	for i := 0; i < len(all); {
		p := all[i]
		gap := p.before
		if len(cur.parts) == 0 {
			gap = 0
			if r, ok := p.box.(*rule); ok && r.between {
				i++
				continue
			}
		}
		room := depth - cur.used - gap
		turn := func() bool { // ends the page before p, and before what is kept with it
			k := cur.givesBack(all, i, depth)
			if len(cur.parts) == 0 || k < 0 && room > depth/8 {
				return false
			}
			if k > 0 {
				i -= k
				cur.drop(k)
			}
			out, cur = append(out, cur), sheet{}
			return true
		}
		need := chainLeast(all[i:])
		if need > room && (need <= depth || p.height() > room && minimum(p.box) > room) && turn() {
			continue
		}
		if p.height() <= room {
			cur.put(p, gap)
			i++
			continue
		}
		head, tail := splitBox(p.box, room)
		if head == nil || tail == nil {
			if turn() {
				continue
			}
			head, tail = force(p.box, room)
		}
		if tail == nil {
			cur.put(p, gap)
			i++
			continue
		}
		all[i].box = tail
		p.box = head
		cur.put(p, gap)
		out, cur = append(out, cur), sheet{}
	}
	if len(cur.parts) > 0 || len(out) == 0 {
		out = append(out, cur)
	}
	return out
}

func (s *sheet) put(p part, gap length.Length) {
	s.parts = append(s.parts, placedPart{p, s.used + gap})
	s.used += gap + p.height()
}

// draw draws the page's parts in a type area at (x, y) of a depth; what sinks
// stands 6 pt above its foot.
func (s *sheet) draw(c *canvas, x, y, depth length.Length) {
	for _, p := range s.parts {
		at := p.y
		if p.sink {
			at = max(at, depth-p.height()-6*length.Pt)
		}
		p.draw(c, x, y+at)
	}
}

// givesBack counts the last parts of a page that go to the next with part i of
// all: those that are kept with it. Where the whole page is, they are as many as
// the next page has room for; -1 when there is none.
func (s *sheet) givesBack(all []part, i int, depth length.Length) int {
	k := 0
	for k < len(s.parts) && s.parts[len(s.parts)-1-k].keep {
		k++
	}
	if k < len(s.parts) {
		return k
	}
	for k--; k > 0; k-- {
		if chainLeast(all[i-k:]) <= depth {
			return k
		}
	}
	return -1
}

// drop takes the last k parts off a page.
func (s *sheet) drop(k int) {
	s.parts = s.parts[:len(s.parts)-k]
	last := s.parts[len(s.parts)-1]
	s.used = last.y + last.height()
}

// chainLeast is the least room in which the first part, with those it is kept
// with, may begin.
func chainLeast(ps []part) length.Length {
	h := length.Length(0)
	for i := range ps {
		if i > 0 {
			h += ps[i].before
		}
		if !ps[i].keep || i+1 == len(ps) {
			return h + minimum(ps[i].box)
		}
		h += ps[i].height()
	}
	return h
}

// open spreads the parts of a page down to a goal, by the spaces above its
// blocks, each by two and a half times itself at most.
func (s *sheet) open(goal length.Length) {
	n := 0
	for _, p := range s.parts {
		if p.elastic && p.y > 0 {
			n++
		}
	}
	if n == 0 || s.used >= goal {
		return
	}
	each := (goal - s.used) / length.Length(n)
	each = min(each, length.MM(9000))
	shift := length.Length(0)
	for i := range s.parts {
		if s.parts[i].elastic && s.parts[i].y > 0 {
			shift += each
		}
		s.parts[i].y += shift
	}
	s.used += shift
}

func splitBox(b box, room length.Length) (head, tail box) {
	if sp, ok := b.(splitter); ok {
		return sp.split(room)
	}
	return nil, b
}
