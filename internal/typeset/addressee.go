package typeset

import (
	"sync"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/page"
)

// addressElements are the paragraphs of the line in the structure tree: name,
// number and seat, note. What is not there is 0.
type addressElements [3]int

// addressee sets the line of whom a copy is for.
func (c *composer) addressee(a brief.Addressee) {
	var e addressElements
	for i, there := range addressParts(a) {
		if there {
			e[i] = c.element(page.P, 0, 0)
		}
	}
	c.owned = &owned{box: c.addresseeBox(a, e), elements: e}
	c.add(c.owned, c.blockGap()).keep = true
}

// addressParts says which paragraphs the line has.
func addressParts(a brief.Addressee) [3]bool {
	return [3]bool{true, a.Number != "" || a.Seat != "", a.Note != ""}
}

// addresseeBox is the name at the left, in the size of the text, the number and
// the seat at the right, and a note below. Its height depends on how many lines
// these take, and on nothing else.
func (c *composer) addresseeBox(a brief.Addressee, e addressElements) box {
	w := brief.WordsFor(c.b.Languages[0])
	at := func(int) diag.Pos { return a.Pos }
	st := style{size: c.set.size[0], colour: ink, sans: true, align: ragged}
	st.pitch = c.lead(st.size, 1400)
	room, beside := c.width, false
	var right *lines
	if copied := w.Copy(a.Number, a.Seat); copied != "" {
		s := st
		s.align = flushRight
		sh := c.shape(words{plain: copied, at: at}, 0, s, false)
		right = c.setAt(sh, c.width.Ems(s.size), s, e[1])
		if natural := s.size.Milli(sh.Natural()); natural < c.width/2 {
			beside, room = true, c.width-natural-2*s.size
		}
	}
	out := &stack{}
	name := words{plain: w.To(a.Name, a.Title, a.Organisation), at: at}
	left := c.setAt(c.shape(name, 0, st, false), room.Ems(st.size), st, e[0])
	switch {
	case right == nil:
		out.add(left, 0)
	case beside:
		out.add(&row{cells: []cell{{left, 0}, {right, 0}}}, 0)
	default:
		out.add(left, 0)
		out.add(right, 0)
	}
	if a.Note != "" {
		small := c.small()
		out.add(c.setAt(c.shape(words{plain: a.Note, at: at}, 0, small, false), c.width.Ems(small.size), small, e[2]), small.size/4)
	}
	return out
}

// owned draws a box that is one copy's own, and notes where it stands.
type owned struct {
	box
	elements addressElements
	page     int
	x, y     length.Length
}

func (o *owned) draw(c *canvas, x, y length.Length) {
	o.page, o.x, o.y = c.index, x, y
	c.own, c.fresh = true, true
	o.box.draw(c, x, y)
	c.own, c.fresh = false, true
}

// addressing sets the same line for others.
type addressing struct {
	mu sync.Mutex
	c  *composer
	at owned
}

// addressing keeps what is needed of the chosen try; nil where there is no
// such line.
func (c *composer) addressing() *addressing {
	if c.owned == nil {
		return nil
	}
	a := &addressing{at: *c.owned}
	a.c = &composer{b: c.b, sizes: c.sizes, store: NewStore(c.store.faces).forBrief(c.log), set: c.set, width: c.width, depth: c.depth, cols: c.cols, accent: c.accent}
	return a
}

// Address gives the pages of a brief that was set with an addressee, but for
// another: each page holds the items that are the copy's own, and no other.
// Nil means that the line takes more or less room or has other parts, and the
// brief must be set anew. What is wrong with the words goes to the log. It is safe for concurrent
// use.
func (r Result) Address(log *diag.Log, a brief.Addressee) *page.Document {
	if r.address == nil {
		return nil
	}
	own := r.address
	for i, there := range addressParts(a) {
		if there != (own.at.elements[i] != 0) {
			return nil
		}
	}
	own.mu.Lock()
	defer own.mu.Unlock()
	c := *own.c
	c.log = log
	c.store = NewStore(own.c.store.faces).forBrief(log)
	b := c.addresseeBox(a, own.at.elements)
	if b.height() != own.at.height() {
		return nil
	}
	cv := &canvas{mono: c.b.Reading.Mono}
	cv.begin()
	(&owned{box: b}).draw(cv, own.at.x, own.at.y)
	doc := *r.Document
	doc.Pages = make([]page.Page, len(r.Document.Pages))
	for i := range doc.Pages {
		doc.Pages[i] = r.Document.Pages[i]
		doc.Pages[i].Items = nil
		if i == own.at.page {
			doc.Pages[i].Items = cv.items
		}
	}
	return &doc
}
