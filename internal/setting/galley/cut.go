package galley

import "jianbao/internal/length"

// fresh are the notes of a box that stand on no page yet, each once.
func (c *cutter) fresh(b Box) (out []*Note) {
	if !c.noted {
		return nil
	}
	marked(b, func(n *Note) {
		for _, had := range out {
			if had == n {
				return
			}
		}
		if !c.placed[n] {
			out = append(out, n)
		}
	})
	return out
}

// grows is what the notes of a box would take of the page.
func (c *cutter) grows(b Box) length.Length {
	more := c.fresh(b)
	if len(more) == 0 {
		return 0
	}
	return c.cur.notes.with(more).height() - c.cur.notes.height()
}

// cut splits a box so that its head and the notes of that are no higher than room.
func (c *cutter) cut(b Box, room length.Length) (head, tail Box) {
	head, tail = splitBox(b, room)
	for limit := room; head != nil; head, tail = splitBox(b, limit) {
		grows := c.grows(head)
		if grows == 0 || head.Height()+grows <= room {
			break
		}
		if limit = min(limit-length.Pt, head.Height()-1); limit <= 0 {
			return nil, b
		}
	}
	return head, tail
}

// force parts a box that has to begin on this page. Where that is because of its notes,
// they go on on the next page.
func (c *cutter) force(b Box, room length.Length) (head, tail Box) {
	if len(c.fresh(b)) == 0 {
		return force(b, room)
	}
	if b.Height() <= room*2/3 {
		return b, nil
	}
	if head, tail = splitBox(b, room*2/3); head != nil && tail != nil {
		return head, tail
	}
	return force(b, room)
}

// put puts a part on the page, gap below what stands there, and its notes at the foot:
// what of them has room.
func (c *cutter) put(p Part, gap length.Length) {
	more := c.fresh(p.Box)
	c.cur.put(p, gap)
	c.notes(more, c.depth()-c.cur.Used)
}

// begin begins a page with what goes on of the notes of the page before, on most of it at
// most.
func (c *cutter) begin(most length.Length) {
	more := c.rest
	c.rest = nil
	c.notes(more, most)
}

// notes puts notes at the foot of the page, where all of these take room at most. What has
// no room waits for the next page; of a page that has nothing else something stands there.
func (c *cutter) notes(more []*Note, room length.Length) {
	for _, n := range more {
		c.placed[n] = true
		with := c.cur.notes.with([]*Note{n})
		switch {
		case len(c.rest) > 0: // notes keep their order
			c.rest = append(c.rest, n)
			continue
		case with.height() <= room:
			c.cur.notes = with
			continue
		}
		left := room - with[len(with)-1].y - noteHead
		head, tail := splitBox(n.Box, left)
		if (head == nil || tail == nil) && len(c.cur.notes) == 0 && len(c.cur.parts) == 0 {
			head, tail = force(n.Box, left)
		}
		if head == nil {
			c.rest = append(c.rest, n)
			continue
		}
		first := *n
		first.Box = head
		c.cur.notes = c.cur.notes.with([]*Note{&first})
		if tail != nil {
			more := *n
			more.Box, more.Name = tail, ""
			c.rest = append(c.rest, &more)
		}
	}
}
