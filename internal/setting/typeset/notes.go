package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
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
func (c *composer) rulePitch() length.Length {
	if c.Brief.Reading.Large {
		return length.MM(12_000)
	}
	return length.MM(8_000)
}

// ruled is n rules to write on, across a width.
func (c *composer) ruled(width length.Length, n int) *galley.Ruled {
	r := &galley.Ruled{Width: width, Pitch: c.rulePitch(), Thick: look.RulePt, Colour: ruling, Count: n, Below: c.rulePitch() / 2}
	if c.Brief.Reading.Large {
		r.Thick, r.Colour = length.Pt, c.Ink
	}
	return r
}

// leaveRules leaves n rules after the last part of the galley, where the reader asks
// for room to write between the items.
func (c *composer) leaveRules(n int) {
	if c.Brief.Reading.Notes != brief.NoteLines || len(c.galley.Parts) == 0 {
		return
	}
	p := &c.galley.Parts[len(c.galley.Parts)-1]
	p.Box = &galley.Followed{Box: p.Box, Rules: c.ruled(c.width, n)}
}

// rulesAfterText leaves rules after the text of a block, in a brief that shows no items.
func (c *composer) rulesAfterText() {
	if len(c.galley.Parts) > c.from && itemsOf(c.Brief) == 0 {
		c.leaveRules(textRules)
	}
}

// notesGap is the blank between the text and the column for notes.
func notesGap() length.Length { return length.MM(6_000) }

// noteColumn draws rules to write on in the outer margin of a page.
func (w *work) noteColumn(cv *galley.Canvas, c *composer) {
	x := w.Brief.Margins.Binding + w.width + notesGap()
	r := c.ruled(w.Brief.NoteColumn-notesGap(), int(w.Depth/c.rulePitch()))
	c.noteWords(c.Small(), r.Width).Draw(cv, x, w.Brief.Margins.Top)
	r.Draw(cv, x, w.Brief.Margins.Top)
}

// noteWords is the heading of rules to write on, in each language on one line.
func (c *composer) noteWords(st look.Style, width length.Length) *galley.Lines {
	text := ""
	for i, tag := range c.Brief.Languages {
		if i > 0 {
			text += " · "
		}
		text += c.Brief.WordsIn(tag).Jottings
	}
	l := c.SetAt(c.Shape(words.Words{Plain: text}, 0, st, false), width.Ems(st.Size), st, 0)
	l.Artifact = page.Header
	return l
}

// notesPage draws the page of rules that follows page i, from 0, under that page's
// heading. All on it is furniture: what it says stands on the page before it.
func (w *work) notesPage(cv *galley.Canvas, c *composer, i int) {
	left, y := w.Brief.Margins.Binding, w.Brief.Margins.Top
	head := c.noteWords(c.Small(), w.width)
	head.Draw(cv, left, y)
	y += head.Height() + length.Pt
	if title := w.headingOf(c, i, cv.Doc); title != "" {
		st := c.Heading(0)
		st.Colour = c.Ink
		l := c.SetAt(c.Shape(words.Words{Plain: title}, 0, st, false), w.width.Ems(st.Size), st, 0)
		l.Artifact = page.Header
		l.Draw(cv, left, y)
		y += l.Height()
	}
	n := int((w.Brief.Margins.Top + w.Depth - y) / c.rulePitch())
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
		for _, b := range c.Outline {
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
	if t := w.Brief.Report.Title.In(w.Brief.Languages[0]); t != nil {
		return t.Plain()
	}
	return ""
}
