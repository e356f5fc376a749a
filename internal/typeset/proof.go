package typeset

import (
	"strconv"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/page"
)

// proofSize is that of the marks of a proof: small enough for a margin.
const proofSize = 5*length.Pt + length.Pt/2

// proofMarks sets beside each section and item its id and its line in the
// report file, in the margin that is nearer: for those who mark up the PDF.
// They are furniture, and change no line of the text.
func (w *work) proofMarks(cv *canvas, c *composer) {
	lines := w.reportLines()
	from := 0
	for from < len(cv.doc.Anchors) && cv.doc.Anchors[from].Page < cv.index {
		from++
	}
	b := w.b
	for _, a := range cv.doc.Anchors[from:] {
		at, known := lines[a.Name]
		if !known {
			continue
		}
		// No ink within 3 mm of the edge, where printers leave blank.
		x, room := length.MM(3500), b.Margins.Binding-length.MM(4500)
		if a.X > b.Margins.Binding+w.width/3 {
			x, room = b.Margins.Binding+w.width+length.MM(1000), b.Margins.Outer-length.MM(4500)
		}
		text := strconv.Itoa(at) + " " + a.Name
		st := style{size: proofSize, pitch: proofSize, colour: accent, sans: true, align: ragged}
		if b.Reading.Large { // the margin has room for the line alone
			text, st.size, st.pitch = strconv.Itoa(at), brief.LargeLeast, brief.LargeLeast
		}
		l := c.setAt(c.shape(words{plain: text}, 0, st, false), max(room, 8*st.size).Ems(st.size), st, 0)
		l.artifact = page.Layout
		l.draw(cv, x, a.Y+st.size/2)
	}
}

// reportLines are the lines of sections and items in the report file, by id.
func (w *work) reportLines() map[string]int {
	out := map[string]int{}
	put := func(id string, pos diag.Pos) {
		if _, twice := out[id]; !twice && pos.Line > 0 {
			out[id] = pos.Line
		}
	}
	for i := range w.b.Report.Sections {
		s := &w.b.Report.Sections[i]
		put(s.ID, s.Pos)
		for k := range s.Items {
			put(s.Items[k].ID, s.Items[k].Pos)
		}
	}
	return out
}
