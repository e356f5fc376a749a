package galley

import "jianbao/internal/length"

// placedPart is a part at its place on a page: y is from the top of the type area.
type placedPart struct {
	Part
	y length.Length
}

// Sheet is one page of the galley.
type Sheet struct {
	parts []placedPart
	Used  length.Length // from the top of the type area to the foot of the last part
	// Turned says that the page is turned by a quarter: as wide as others are high.
	Turned bool
}

// Paginate cuts a galley into pages whose type area has a depth; an empty galley
// gives one page. A heading stays with what
// follows, a paragraph keeps two lines on either side (STANDARDS.md 24, 25).
//
// A part that is kept with the next goes to the next page with it. Only where all
// parts of a page are kept with one that is longer than what any page has left,
// that one is parted, wherever it can be.
func Paginate(g *Stack, depth length.Length) []Sheet { return PaginateLess(g, depth, 0, 0) }

// PaginateLess cuts a galley into pages as Paginate does. Pages from an index on are less
// deep by some length.
func PaginateLess(g *Stack, full length.Length, from int, less length.Length) []Sheet {
	var out, turned []Sheet
	cur := Sheet{}
	end := func() { // ends the page; turned ones that belong to it follow
		out, cur = append(append(out, cur), turned...), Sheet{}
		turned = nil
	}
	all := append([]Part(nil), g.Parts...)
	for i := 0; i < len(all); {
		p, depth := all[i], full
		if len(out) >= from {
			depth -= less
		}
		if t, ok := p.Box.(*Turned); ok {
			turned = append(turned, t.sheets()...)
			i++
			continue
		}
		gap := p.Before
		if len(cur.parts) == 0 {
			gap = 0
			if r, ok := p.Box.(*Rule); ok && r.Between {
				i++
				continue
			}
			p.Box = raised(p.Box)
		}
		room := depth - cur.Used - gap
		turn := func() bool { // ends the page before p, and before what is kept with it
			k := cur.givesBack(all, i, depth)
			if len(cur.parts) == 0 || k < 0 && room > depth/8 {
				return false
			}
			if k > 0 {
				i -= k
				cur.drop(k)
			}
			end()
			return true
		}
		need := chainLeast(all[i:])
		if need > room && (need <= depth || p.takes() > room && minimum(p.Box) > room) && turn() {
			continue
		}
		if p.takes() <= room {
			cur.put(p, gap)
			i++
			continue
		}
		head, tail := splitBox(p.Box, room)
		if head == nil || tail == nil {
			if turn() {
				continue
			}
			head, tail = force(p.Box, room)
		}
		if tail == nil {
			cur.put(p, gap)
			i++
			continue
		}
		all[i].Box = raised(tail)
		p.Box = head
		cur.put(p, gap)
		end()
	}
	if len(cur.parts) > 0 || len(out)+len(turned) == 0 {
		end()
	}
	return append(out, turned...)
}

// PagesOf finds the page, from 1, on which each anchored part begins, by its name.
func PagesOf(sheets []Sheet) map[string]int {
	out := map[string]int{}
	for i := range sheets {
		for _, p := range sheets[i].parts {
			if a, ok := p.Box.(*Anchored); ok && out[a.Name] == 0 {
				out[a.Name] = i + 1
			}
		}
	}
	return out
}

// Filled is from the top of the type area to the foot of the last part that does not sink.
func (s *Sheet) Filled() length.Length {
	h := length.Length(0)
	for _, p := range s.parts {
		if !p.Sink {
			h = max(h, p.y+p.Height())
		}
	}
	return h
}

// put puts a part on the page, gap below what stands there.
func (s *Sheet) put(p Part, gap length.Length) {
	s.parts = append(s.parts, placedPart{p, s.Used + gap})
	s.Used += gap + p.takes()
}

// Draw draws the page in a type area whose top left corner is (x, y). A part that
// sinks stands at the foot of the type area.
func (s *Sheet) Draw(c *Canvas, x, y, depth length.Length) {
	for _, p := range s.parts {
		at := p.y
		if p.Sink {
			drop := p.Drop
			if drop == 0 {
				drop = -6 * length.Pt
			}
			at = max(at, depth-p.Height()+drop)
		}
		p.Draw(c, x, y+at)
	}
}

// givesBack counts the last parts of a page that go to the next page with part i
// of all, because they are kept with it. Where all of the page is kept with it, it
// counts as many as the next page has room for; -1 where that is none.
func (s *Sheet) givesBack(all []Part, i int, depth length.Length) int {
	k := 0
	for k < len(s.parts) && s.parts[len(s.parts)-1-k].Keep {
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
func (s *Sheet) drop(k int) {
	s.parts = s.parts[:len(s.parts)-k]
	last := s.parts[len(s.parts)-1]
	s.Used = last.y + last.takes()
}

// chainLeast is the least height in which the first part may begin, together with
// the parts that it is kept with.
func chainLeast(ps []Part) length.Length {
	h := length.Length(0)
	for i := range ps {
		if i > 0 {
			h += ps[i].Before
		}
		if !ps[i].Keep || i+1 == len(ps) {
			least := minimum(ps[i].Box)
			if ps[i].Sink {
				least -= ps[i].Drop
			}
			return h + least
		}
		h += ps[i].Height()
	}
	return h
}

// Open spreads the parts of a page so that its last ink comes down to a goal. It
// opens the spaces above the elastic parts, all by as much, by most at most.
func (s *Sheet) Open(goal, most length.Length) {
	n := 0
	for _, p := range s.parts {
		if p.Elastic && p.y > 0 {
			n++
		}
	}
	if n == 0 || s.Used >= goal {
		return
	}
	each := (goal - s.Used) / length.Length(n)
	each = min(each, most)
	shift := length.Length(0)
	for i := range s.parts {
		if s.parts[i].Elastic && s.parts[i].y > 0 {
			shift += each
		}
		s.parts[i].y += shift
	}
	s.Used += shift
}
