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
func paginate(g *stack, depth length.Length) []sheet {
	var out []sheet
	cur := sheet{}
	rest := g.parts
	for len(rest) > 0 {
		p := rest[0]
		gap := p.before
		if len(cur.parts) == 0 {
			gap = 0
		}
		room := depth - cur.used - gap
		need := chainLeast(rest)
		if len(cur.parts) > 0 && need > room && (need <= depth || p.height() > room && minimum(p.box) > room) {
			out, cur = turn(out, cur)
			continue
		}
		if p.height() <= room {
			cur.put(p, gap)
			rest = rest[1:]
			continue
		}
		head, tail := splitBox(p.box, room)
		if head == nil || tail == nil {
			if len(cur.parts) > 0 {
				out, cur = turn(out, cur)
				continue
			}
			head, tail = force(p.box, room)
		}
		if tail == nil {
			cur.put(p, gap)
			rest = rest[1:]
			continue
		}
		h := p
		h.box = head
		cur.put(h, gap)
		out, cur = turn(out, cur)
		p.box = tail
		rest = append([]part{p}, rest[1:]...)
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

// turn ends a page.
func turn(out []sheet, cur sheet) ([]sheet, sheet) { return append(out, cur), sheet{} }

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

func splitBox(b box, room length.Length) (head, tail box) {
	if sp, ok := b.(splitter); ok {
		return sp.split(room)
	}
	return nil, b
}
