package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
)

// ruling is the grey of rules to write on, lighter than what is written on them. In
// large print they are black.
const ruling page.Colour = 0x858585

// How many rules there are to write on.
const (
	listRules   = 2 // after an item of a list
	detailRules = 3 // after an item with its detail
	textRules   = 4 // after a text in a brief that shows no items
)

// rulePitch is the distance from one rule to the next.
func (c *fixed) rulePitch() length.Length {
	if c.b.Reading.Large {
		return length.MM(12_000)
	}
	return length.MM(8_000)
}

// ruled is n rules to write on, across a width.
func (c *fixed) ruled(width length.Length, n int) *galley.Ruled {
	r := &galley.Ruled{Width: width, Pitch: c.rulePitch(), Thick: rulePt, Colour: ruling, Count: n, Below: c.rulePitch() / 2}
	if c.b.Reading.Large {
		r.Thick, r.Colour = length.Pt, ink
	}
	return r
}

// leaveRules leaves n rules after the last part of the galley, where the reader asks
// for room to write between the items.
func (c *composer) leaveRules(n int) {
	if c.b.Reading.Notes != brief.NoteLines || len(c.galley.Parts) == 0 {
		return
	}
	p := &c.galley.Parts[len(c.galley.Parts)-1]
	p.Box = &galley.Followed{Box: p.Box, Rules: c.ruled(c.width, n)}
}

// rulesAfterText leaves rules after the text of a block, in a brief that shows no items.
func (c *composer) rulesAfterText() {
	if len(c.galley.Parts) > c.from && itemsOf(c.b) == 0 {
		c.leaveRules(textRules)
	}
}

// notesGap is the blank between the text and the column for notes.
func notesGap() length.Length { return length.MM(6_000) }

// noteColumn draws rules to write on in the outer margin of a page.
func (w *work) noteColumn(cv *galley.Canvas, c *composer) {
	x := w.b.Margins.Binding + w.width + notesGap()
	r := c.ruled(w.b.NoteColumn-notesGap(), int(w.depth/c.rulePitch()))
	c.noteWords(c.small(), r.Width).Draw(cv, x, w.b.Margins.Top)
	r.Draw(cv, x, w.b.Margins.Top)
}

// noteWords is the heading of rules to write on, in each language on one line.
func (c *wordSetter) noteWords(st style, width length.Length) *galley.Lines {
	text := ""
	for i, tag := range c.b.Languages {
		if i > 0 {
			text += " · "
		}
		text += brief.WordsFor(tag).Jottings
	}
	l := c.setAt(c.shape(words{plain: text}, 0, st, false), width.Ems(st.size), st, 0)
	l.Artifact = page.Header
	return l
}

// notesPage draws the page of rules that follows page i, from 0, under that page's
// heading. All on it is furniture: what it says stands on the page before it.
func (w *work) notesPage(cv *galley.Canvas, c *composer, i int) {
	left, y := w.b.Margins.Binding, w.b.Margins.Top
	head := c.noteWords(c.small(), w.width)
	head.Draw(cv, left, y)
	y += head.Height() + length.Pt
	if title := w.headingOf(c, i, cv.Doc); title != "" {
		st := c.heading(0)
		st.colour = ink
		l := c.setAt(c.shape(words{plain: title}, 0, st, false), w.width.Ems(st.size), st, 0)
		l.Artifact = page.Header
		l.Draw(cv, left, y)
		y += l.Height()
	}
	n := int((w.b.Margins.Top + w.depth - y) / c.rulePitch())
	c.ruled(w.width, max(n, 1)).Draw(cv, left, y)
}

// headingOf is a heading for page i, from 0: on the first the title of the brief;
// else the section or item that begins on the page first, or goes on on it.
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
