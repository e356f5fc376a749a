// Package proofmarks draws the marks of a proof in the margins of a page: in goes a page that
// is drawn, with its anchors and texts, out come lines and ids of the report file beside them.
package proofmarks

import (
	"strconv"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// proofSize is the size of the marks of a proof: small enough for a margin.
const proofSize = 5*length.Pt + length.Pt/2

// Draw sets marks in the margins, for those who mark up the PDF: beside each
// section and item its line in the report file and its id, beside every other text
// its line there. They stand in the nearer margin, are furniture, and change no line
// of the text.
//
// width is that of the type area, height that of the page. The draft stands at the foot.
func Draw(c *words.Setter, cv *galley.Canvas, width, height length.Length) {
	drawDraft(c, cv, width, height)
	lines := reportLines(c.Brief)
	from := 0
	for from < len(cv.Doc.Anchors) && cv.Doc.Anchors[from].Page < cv.Page {
		from++
	}
	p := &proofing{c: c, cv: cv, width: width}
	for _, a := range cv.Doc.Anchors[from:] {
		if at, known := lines[a.Name]; known {
			text := strconv.Itoa(at) + " " + a.Name
			if c.Brief.Reading.Large { // the margin has room for the line alone
				text = strconv.Itoa(at)
			}
			p.mark(text, p.right(a.X), a.Y, false)
		}
	}
	said := map[string]bool{} // lines of the report that have their mark, at the first of their words
	for _, item := range cv.Items[:len(cv.Items):len(cv.Items)] {
		t, is := item.(page.Text)
		if !is || t.Pos.Line == 0 || t.Pos.File != c.Brief.Report.File {
			continue
		}
		if text := strconv.Itoa(t.Pos.Line); !said[text] {
			said[text] = true
			p.mark(text, p.right(t.X), t.Y, true)
		}
	}
	p.remarks()
}

// drawDraft sets at the foot of the page which draft it is of.
func drawDraft(c *words.Setter, cv *galley.Canvas, width, height length.Length) {
	b := c.Brief
	if b.Draft == "" {
		return
	}
	st := look.Style{Size: 7 * length.Pt, Pitch: 7 * length.Pt, Colour: c.Accent, Sans: true, Align: look.Ragged}
	if b.Reading.Large {
		st.Size, st.Pitch = brief.LargeLeast, brief.LargeLeast
	}
	l := c.SetAt(c.Shape(words.Words{Plain: b.Draft}, 0, st, false), width.Ems(st.Size), st, 0)
	l.Artifact = page.Layout
	// No ink within 3 mm of the edge, where printers leave blank.
	l.Draw(cv, b.Margins.Binding, height-length.MM(5000)-l.Baseline())
}

// proofing sets the marks of a page.
type proofing struct {
	c     *words.Setter
	cv    *galley.Canvas
	width length.Length         // of the type area
	taken [2][][2]length.Length // in the left and in the right margin: from and to, where marks stand
}

// right says that a mark for what stands at x goes into the right margin.
func (p *proofing) right(x length.Length) bool { return x > p.c.Brief.Margins.Binding+p.width/3 }

// mark sets one mark, whose middle is at y, or whose baseline is, where baseline is
// set. A mark of the latter kind is left out where another stands.
func (p *proofing) mark(text string, right bool, y length.Length, baseline bool) {
	b := p.c.Brief
	// No ink within 3 mm of the edge, where printers leave blank.
	x, room, side := length.MM(3500), b.Margins.Binding-length.MM(4500), 0
	if right {
		x, room, side = b.Margins.Binding+p.width+length.MM(1000), b.Margins.Outer-length.MM(6500), 1
	}
	st := look.Style{Size: proofSize, Pitch: proofSize, Colour: p.c.Accent, Sans: true, Align: look.Ragged}
	if b.Reading.Large {
		st.Size, st.Pitch = brief.LargeLeast, brief.LargeLeast
	}
	l := p.c.SetAt(p.c.Shape(words.Words{Plain: text}, 0, st, false), max(room, 7*st.Size).Ems(st.Size), st, 0)
	y += st.Size / 2
	if baseline {
		y -= st.Size/2 + l.Baseline()
	}
	for _, t := range p.taken[side] {
		if baseline && y < t[1]+st.Size && y+l.Height() > t[0] {
			return
		}
	}
	p.taken[side] = append(p.taken[side], [2]length.Length{y, y + l.Height()})
	l.Artifact = page.Layout
	l.Draw(p.cv, x, y)
}

// reportLines are the lines in the report file at which sections and items begin, by
// their ids.
func reportLines(b *brief.Brief) map[string]int {
	out := map[string]int{}
	put := func(id string, pos diag.Pos) {
		if _, twice := out[id]; !twice && pos.Line > 0 {
			out[id] = pos.Line
		}
	}
	for i := range b.Report.Sections {
		s := &b.Report.Sections[i]
		put(s.ID, s.Pos)
		for k := range s.Items {
			put(s.Items[k].ID, s.Items[k].Pos)
		}
	}
	return out
}
