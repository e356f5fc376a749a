package typeset

import (
	"strconv"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/tabular"
)

// setNotes sets the notes of a text for the foot of the page of their marks, in the small
// print (Looks 4): over the width of the page, in a pair side by side in the column of their
// language. width is that of the text; parent is the structure element that it belongs to.
func (c richSetter) setNotes(t *report.Text, lang int, width length.Length, parent int) {
	if len(t.Notes) == 0 || c.Rough {
		return
	}
	st := c.Text(lang)
	st.Size = max(9*length.Pt, c.Sizes.Small) // STANDARDS.md 30
	st.Pitch, st.Indent, st.Colour = c.PitchOf(st.Size, 1500), false, c.Quiet
	of := c.NotesOf(t, lang)
	x, full := c.inset, c.area()-c.inset
	if c.side() && width <= c.cols.w[lang] {
		x, full = c.cols.x[lang], c.cols.w[lang]
	}
	lbl := look.Style{Size: st.Size, Pitch: st.Pitch, Colour: st.Colour, Sans: true, Align: look.Ragged}
	hang := max(st.Size.Milli(1400), c.WidthOf(strconv.Itoa(of.Before+len(t.Notes)), lang, lbl)+st.Size/2)
	for i, blocks := range t.Notes {
		note := c.Element(page.Note, parent, lang)
		c.NoteIDs++
		n := of.All[i]
		n.Name, n.X, n.Width, n.Rule = "note-"+strconv.Itoa(c.NoteIDs), x, full, c.Faint
		c.Elements[note].ID = n.Name
		number := strconv.Itoa(of.Before + i + 1)
		label := c.PlainWords(number, lang, lbl, hang, c.Element(page.Lbl, note, -1))
		content := &galley.Stack{}
		for k := range blocks {
			content.Add(c.richBlock(t, &blocks[k], lang, st, full-hang, note), length.Pt)
		}
		n.Says = strings.TrimSpace(number + " " + plainOf(blocks))
		n.Box = galley.Beside(label, content, hang)
	}
}

// area is the width of the type area.
func (c *composer) area() length.Length {
	w, _ := brief.TypeArea(c.Brief.Paper, c.Brief.Margins)
	return w
}

// plainOf are the words of blocks, without markup.
func plainOf(blocks []report.Block) string {
	var b strings.Builder
	for i := range blocks {
		b.WriteString(tabular.Plain(blocks[i].Spans))
		for _, inner := range blocks[i].Items {
			b.WriteString(plainOf(inner))
		}
	}
	return b.String()
}
