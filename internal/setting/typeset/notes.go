package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// ruling is the grey of rules to write on: ink stands before it. In large print
// they are black and wide apart.
const ruling page.Colour = 0x8A8A8A

// How many rules there are: after an item of a list, after one with its detail,
// after a text in a brief without items.
const (
	listRules   = 2
	detailRules = 3
	textRules   = 4
)

// rulePitch is how far the rules are apart.
func (c *composer) rulePitch() length.Length {
	if c.b.Reading.Large {
		return length.MM(12_000)
	}
	return length.MM(8_000)
}

// ruled is rules to write on. They are furniture of the page.
type ruled struct {
	width, pitch, thick length.Length
	colour              page.Colour
	n                   int
	below               length.Length // blank after the last
}

func (c *composer) ruled(width length.Length, n int) *ruled {
	r := &ruled{width: width, pitch: c.rulePitch(), thick: rulePt, colour: ruling, n: n, below: c.rulePitch() / 2}
	if c.b.Reading.Large {
		r.thick, r.colour = length.Pt, ink
	}
	return r
}

func (r *ruled) height() length.Length { return r.pitch*length.Length(r.n) + r.below }
func (r *ruled) first() length.Length  { return 0 }
func (r *ruled) draw(c *canvas, x, y length.Length) {
	for range r.n {
		y += r.pitch
		c.rule(x, y-r.thick, r.width, r.thick, r.colour)
	}
}

// followed is a box with rules after it, of which one at least stands on the
// page where the box ends.
type followed struct {
	box
	ruled *ruled
}

func (f *followed) height() length.Length { return f.box.height() + f.ruled.height() }
func (f *followed) draw(c *canvas, x, y length.Length) {
	f.box.draw(c, x, y)
	f.ruled.draw(c, x, y+f.box.height())
}

func (f *followed) least() length.Length {
	if m := minimum(f.box); m < f.box.height() {
		return m
	}
	return f.box.height() + f.ruled.pitch
}

func (f *followed) split(room length.Length) (head, tail box) {
	if n := int((room - f.box.height()) / f.ruled.pitch); n >= 1 {
		return f.cut(n)
	}
	if room >= f.box.height() { // no room for a rule: its last lines go with them
		room = f.box.height() - 1
	}
	h, t := splitBox(f.box, room)
	if h == nil || t == nil {
		return nil, f
	}
	return h, &followed{t, f.ruled}
}

// cut parts the rules after n.
func (f *followed) cut(n int) (head, tail box) {
	if n >= f.ruled.n {
		return f, nil
	}
	a, b := *f.ruled, *f.ruled
	a.n, b.n = n, b.n-n
	return &followed{f.box, &a}, &b
}

// room leaves rules after the last part of the galley, where notes are asked
// for between the items.
func (c *composer) room(n int) {
	if c.b.Reading.Notes != brief.NoteLines || len(c.galley.parts) == 0 {
		return
	}
	p := &c.galley.parts[len(c.galley.parts)-1]
	p.box = &followed{p.box, c.ruled(c.width, n)}
}

// roomAfterText leaves rules after a text in a brief that shows no items.
func (c *composer) roomAfterText(b brief.Block) {
	switch b.(type) {
	case brief.Summary, brief.Prose, *brief.Section:
		if !showsItems(c.b) {
			c.room(textRules)
		}
	}
}

func showsItems(b *brief.Brief) bool {
	for _, bl := range b.Blocks {
		switch bl := bl.(type) {
		case *brief.Section:
			if len(bl.Items) > 0 {
				return true
			}
		case brief.Columns:
			for _, s := range bl.Sections {
				if len(s.Items) > 0 {
					return true
				}
			}
		}
	}
	return false
}

// notesGap parts the text from the column for notes.
func notesGap() length.Length { return length.MM(6_000) }

// noteColumn rules the outer margin of a page.
func (w *work) noteColumn(cv *canvas, c *composer) {
	x := w.b.Margins.Binding + w.width + notesGap()
	r := c.ruled(w.b.NoteColumn-notesGap(), int(w.depth/c.rulePitch()))
	c.noteWords(c.small(), r.width).draw(cv, x, w.b.Margins.Top)
	r.draw(cv, x, w.b.Margins.Top)
}

// noteWords is what stands at the head of room for notes, in each language.
func (c *composer) noteWords(st style, width length.Length) *lines {
	text := ""
	for i, tag := range c.b.Languages {
		if i > 0 {
			text += " · "
		}
		text += brief.WordsFor(tag).Jottings
	}
	l := c.setAt(c.shape(words{plain: text}, 0, st, false), width.Ems(st.size), st, 0)
	l.artifact = page.Header
	return l
}

// notesPage is the page of rules after page i, under that page's heading. All
// on it is furniture: what it says stands on the page before it.
func (w *work) notesPage(cv *canvas, c *composer, i int) {
	left, y := w.b.Margins.Binding, w.b.Margins.Top
	head := c.noteWords(c.small(), w.width)
	head.draw(cv, left, y)
	y += head.height() + length.Pt
	if title := w.headingOf(c, i, cv.doc); title != "" {
		st := c.heading(0)
		st.colour = ink
		l := c.setAt(c.shape(words{plain: title}, 0, st, false), w.width.Ems(st.size), st, 0)
		l.artifact = page.Header
		l.draw(cv, left, y)
		y += l.height()
	}
	n := int((w.b.Margins.Top + w.depth - y) / c.rulePitch())
	c.ruled(w.width, max(n, 1)).draw(cv, left, y)
}

// headingOf is the heading of page i, from 0: the title of the brief on the
// first; else what begins on the page, or goes on on it.
func (w *work) headingOf(c *composer, i int, d *page.Document) string {
	if i > 0 {
		at := map[string]int{}
		for _, a := range d.Anchors {
			if _, twice := at[a.Name]; !twice {
				at[a.Name] = a.Page / 2
			}
		}
		before := ""
		for _, b := range c.outline {
			p, known := at[b.Anchor]
			if !known || p > i {
				continue
			}
			if p == i {
				return b.Title
			}
			before = b.Title
		}
		if before != "" {
			return before
		}
	}
	if t := w.b.Report.Title.In(w.b.Languages[0]); t != nil {
		return t.Plain()
	}
	return ""
}
