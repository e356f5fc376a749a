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
	notes notesAtFoot
	Used  length.Length // from the top of the type area to the foot of the last part, and the notes
	// Turned says that the page is turned by a quarter: as wide as others are high.
	Turned bool
}

// Paginate cuts a galley into pages whose type area has a depth; an empty galley
// gives one page. A heading stays with what
// follows, a paragraph keeps two lines on either side (STANDARDS.md 24, 25). Notes stand
// at the foot of the page of their mark.
//
// A part that is kept with the next goes to the next page with it. Only where all
// parts of a page are kept with one that is longer than what any page has left,
// that one is parted, wherever it can be.
func Paginate(g *Stack, depth length.Length) []Sheet { return PaginateOn(g, depth, 0) }

// PaginateLess cuts a galley into pages as PaginateOn does. Pages from an index on are less
// deep by some length.
func PaginateLess(g *Stack, full length.Length, from int, less, pitch length.Length) []Sheet {
	return paginate(g, cutter{full: full, from: from, less: less, pitch: pitch})
}

// paginate cuts a galley into the pages of a cutter.
func paginate(g *Stack, c cutter) []Sheet {
	c.all, c.placed = append([]Part(nil), g.Parts...), map[*Note]bool{}
	marked(g, func(*Note) { c.noted = true })
	for i := 0; i < len(c.all); {
		i = c.part(i)
	}
	if len(c.cur.parts) > 0 || len(c.out)+len(c.turned) == 0 {
		c.end()
	}
	for len(c.rest) > 0 { // the notes are longer than their page
		c.begin(c.depth())
		c.end()
	}
	return append(c.out, c.turned...)
}

// PaginateOn cuts a galley into pages as Paginate does. Each part begins on a line of a
// grid of a pitch; 0: there is none.
func PaginateOn(g *Stack, depth, pitch length.Length) []Sheet {
	return paginate(g, cutter{full: depth, pitch: pitch})
}

// cutter cuts a galley into pages.
type cutter struct {
	pitch       length.Length // of the grid that parts begin on; 0: there is none
	origin      length.Length // where its first line begins on the page that is filled
	all         []Part
	out, turned []Sheet // turned: those that follow the page that is filled
	cur         Sheet   // the page that is filled
	full, less  length.Length
	from        int            // pages from this index on are less deep
	noted       bool           // the galley has notes
	placed      map[*Note]bool // notes that stand on a page, or wait in rest
	rest        []*Note        // what goes on of the notes of the page before
}

// depth is that of the page that is filled.
func (c *cutter) depth() length.Length {
	if len(c.out) >= c.from {
		return c.full - c.less
	}
	return c.full
}

// end ends the page; turned ones that belong to it follow.
func (c *cutter) end() {
	c.cur.Used += c.cur.notes.height()
	c.out, c.cur = append(append(c.out, c.cur), c.turned...), Sheet{}
	c.turned, c.origin = nil, 0
	c.begin(c.depth() / 2)
}

// turn ends the page before part i, and before what is kept with it. It is false where
// that part has to stand on this page.
func (c *cutter) turn(i *int, room, depth length.Length) bool {
	k := c.cur.givesBack(c.all, *i, depth)
	if len(c.cur.parts) == 0 || k < 0 && room > depth/8 {
		return false
	}
	if k > 0 {
		*i -= k
		c.cur.drop(k)
	}
	c.end()
	return true
}

// part places part i on the page, or what of it has room there, and returns the part that
// is next.
func (c *cutter) part(i int) int {
	p, depth := c.all[i], c.depth()
	if t, ok := p.Box.(*Turned); ok {
		c.turned = append(c.turned, t.sheets()...)
		return i + 1
	}
	gap := p.Before
	if len(c.cur.parts) == 0 {
		gap = 0
		if r, ok := p.Box.(*Rule); ok && r.Between {
			return i + 1
		}
		p.Box = raised(p.Box)
	}
	gap = c.toGrid(gap)
	room := depth - c.cur.Used - gap - c.cur.notes.height()
	need := chainLeast(c.all[i:])
	if need > room && (need <= depth || p.takes() > room && minimum(p.Box) > room) && c.turn(&i, room, depth) {
		return i
	}
	if p.takes()+c.grows(p.Box) <= room {
		if head, tail := c.leading(i, &p, room); tail != nil {
			return c.parted(i, p, gap, head, tail)
		}
		c.put(p, gap)
		if p.Restart {
			c.origin = c.cur.Used
		}
		return i + 1
	}
	head, tail := c.cut(p.Box, room)
	if head == nil || tail == nil {
		if c.turn(&i, room, depth) {
			return i
		}
		head, tail = c.force(p.Box, room)
	}
	if tail == nil {
		c.put(p, gap)
		return i + 1
	}
	return c.parted(i, p, gap, head, tail)
}

// toGrid is the space above the next part, more where it would not begin on the grid.
func (c *cutter) toGrid(gap length.Length) length.Length {
	if c.pitch == 0 {
		return gap
	}
	if over := (c.cur.Used + gap - c.origin) % c.pitch; over > 0 {
		return gap + c.pitch - over
	}
	return gap
}

// parted ends the page with the head of part i, and leaves its tail to the next.
func (c *cutter) parted(i int, p Part, gap length.Length, head, tail Box) int {
	c.all[i].Box = raised(tail)
	p.Box = head
	c.put(p, gap)
	c.end()
	return i
}

// leading cuts part i before its last two lines where these lead to the next part, which
// has no room left on the page; tail is nil where it is not cut.
func (c *cutter) leading(i int, p *Part, room length.Length) (head, tail Box) {
	if i+1 >= len(c.all) || !leads(p.Box) {
		return nil, nil
	}
	next := c.all[i+1].Before + chainLeast(c.all[i+1:])
	if room-p.takes()-c.grows(p.Box) >= next || next > c.depth()*2/3 {
		return nil, nil
	}
	head, tail = splitBox(p.Box, p.Height()-1)
	if head == nil {
		return nil, nil
	}
	return head, tail
}

// leads says that the last lines of a box lead to what follows.
func leads(b Box) bool {
	switch b := b.(type) {
	case *Lines:
		return b.Leads
	case *Anchored:
		return leads(b.Box)
	case *Stack:
		return len(b.Parts) > 0 && leads(b.Parts[len(b.Parts)-1].Box)
	case *Row:
		for _, c := range b.cells {
			if leads(c.Box) {
				return true
			}
		}
	}
	return false
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

// Begins is the name of what is anchored at the head of the sheet; "" where something goes on
// there, or has no name.
func (s *Sheet) Begins() string {
	if len(s.parts) == 0 {
		return ""
	}
	if a, is := s.parts[0].Box.(*Anchored); is {
		return a.Name
	}
	return ""
}

// Filled is from the top of the type area to the foot of the last part that does not sink,
// and the notes.
func (s *Sheet) Filled() length.Length {
	h := length.Length(0)
	for _, p := range s.parts {
		if !p.Sink {
			h = max(h, p.y+p.Height()-blankBelow(p.Box))
		}
	}
	return h + s.notes.height()
}

// blankBelow is the blank at the foot of a box that ends with a table.
func blankBelow(b Box) length.Length {
	switch b := b.(type) {
	case *Table:
		return b.After
	case *Panel:
		return b.After
	case *Anchored:
		return blankBelow(b.Box)
	case *Stack:
		if n := len(b.Parts); n > 0 {
			return blankBelow(b.Parts[n-1].Box)
		}
	}
	return 0
}

// put puts a part on the page, gap below what stands there.
func (s *Sheet) put(p Part, gap length.Length) {
	s.parts = append(s.parts, placedPart{p, s.Used + gap})
	s.Used += gap + p.takes()
}

// Draw draws the page in a type area whose top left corner is (x, y). A part that
// sinks stands at the foot of the type area, above those that follow; the notes stand above.
func (s *Sheet) Draw(c *Canvas, x, y, depth length.Length) { s.DrawOver(c, x, y, depth, 0) }

// DrawOver draws a page as Draw does, whose last line reaches over below the type area by what
// it has more than its characters: the notes stand as much higher.
func (s *Sheet) DrawOver(c *Canvas, x, y, depth, over length.Length) {
	bottom, at := depth, make([]length.Length, len(s.parts))
	for i := len(s.parts) - 1; i >= 0; i-- {
		p := &s.parts[i]
		if at[i] = p.y; p.Sink {
			drop := p.Drop
			if drop == 0 && bottom == depth {
				drop = -6 * length.Pt
			}
			at[i] = max(p.y, bottom-p.Height()+drop)
			bottom = min(bottom, at[i]-p.Before)
		}
	}
	for i, p := range s.parts {
		p.Draw(c, x, y+at[i])
	}
	s.notes.draw(c, x, y+bottom-over)
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
