package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
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

func (c *composer) ruled(width length.Length, n int) *galley.Ruled {
	r := &galley.Ruled{Width: width, Pitch: c.rulePitch(), Thick: rulePt, Colour: ruling, Count: n, Below: c.rulePitch() / 2}
	if c.b.Reading.Large {
		r.Thick, r.Colour = length.Pt, ink
	}
	return r
}

// room leaves rules after the last part of the galley, where notes are asked
// for between the items.
func (c *composer) leaveRules(n int) {
	if c.b.Reading.Notes != brief.NoteLines || len(c.galley.Parts) == 0 {
		return
	}
	p := &c.galley.Parts[len(c.galley.Parts)-1]
	p.Box = &galley.Followed{Box: p.Box, Rules: c.ruled(c.width, n)}
}

// roomAfterText leaves rules after a text in a brief that shows no items.
func (c *composer) rulesAfterText(b brief.Block) {
	switch b.(type) {
	case brief.Summary, brief.Prose, *brief.Section:
		if !showsItems(c.b) {
			c.leaveRules(textRules)
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
func (w *work) noteColumn(cv *galley.Canvas, c *composer) {
	x := w.b.Margins.Binding + w.width + notesGap()
	r := c.ruled(w.b.NoteColumn-notesGap(), int(w.depth/c.rulePitch()))
	c.noteWords(c.small(), r.Width).Draw(cv, x, w.b.Margins.Top)
	r.Draw(cv, x, w.b.Margins.Top)
}

// noteWords is what stands at the head of room for notes, in each language.
func (c *composer) noteWords(st style, width length.Length) *galley.Lines {
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

// notesPage is the page of rules after page i, under that page's heading. All
// on it is furniture: what it says stands on the page before it.
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
