package press

import (
	"context"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/pdf/finish"
	"jianbao/internal/pdf/paint"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
	"jianbao/internal/setting/typeface"
)

// Leaflet is a document whose lines stand where the caller puts them: the cover
// of a pack, its page numbers, a stamp. It is painted and finished like a brief.
// Places count from the top left corner of the page, y downwards.
type Leaflet struct {
	log   *diag.Log
	faces *typeface.Set
	doc   page.Document
	in    int // the element that is open, to which what is set belongs; 0: the document
}

// Line is words on a leaflet, set to a measure in Hei.
type Line struct {
	Text   string
	Lang   string        // BCP 47
	X, Y   length.Length // the left of the measure, and the baseline of the first line
	Width  length.Length // the measure
	Size   length.Length
	Pitch  length.Length // from baseline to baseline; 0 means 1.3 times the size
	Align  paragraph.Align
	Bold   bool
	Colour page.Colour
	Tag    page.Tag // what it is in the structure; "" leaves it out, as furniture of the page
}

// NewLeaflet begins a document with this metadata. Characters that no face has go
// to the log.
func NewLeaflet(log *diag.Log, faces *typeface.Set, about page.Meta) *Leaflet {
	l := &Leaflet{log: log, faces: faces}
	l.doc.Meta = about
	l.doc.Elements = []page.Element{{Tag: page.Doc, Parent: -1}}
	return l
}

// Page begins a page.
func (l *Leaflet) Page(width, height length.Length) {
	l.doc.Pages = append(l.doc.Pages, page.Page{Width: width, Height: height})
}

// Rule draws a box of ink on the last page.
func (l *Leaflet) Rule(r page.Rule) { l.put(page.Mark{}, r) }

// Within begins an element of the structure in the one that is open: what is set until
// the end belongs to it. Its Parent is not looked at.
func (l *Leaflet) Within(e page.Element) (end func()) {
	before := l.in
	e.Parent = before
	l.doc.Elements = append(l.doc.Elements, e)
	l.in = len(l.doc.Elements) - 1
	return func() { l.in = before }
}

// Frame draws the outline of a box on the last page; line is how thick it is.
func (l *Leaflet) Frame(x, y, width, height, line length.Length, colour page.Colour) {
	for _, r := range []page.Rule{
		{X: x, Y: y, Width: width, Height: line}, {X: x, Y: y + height - line, Width: width, Height: line},
		{X: x, Y: y, Width: line, Height: height}, {X: x + width - line, Y: y, Width: line, Height: height},
	} {
		r.Colour = colour
		l.Rule(r)
	}
}

// Natural is the width of a text on one line.
func (l *Leaflet) Natural(w Line) length.Length {
	return w.Size.Milli(l.shape(w).Natural())
}

// Set draws words on the last page, on as many lines as they need. It returns the
// baseline of the line that would come next.
func (l *Leaflet) Set(w Line) length.Length {
	mark := page.Mark{Artifact: page.Footer}
	if w.Tag != "" {
		l.doc.Elements = append(l.doc.Elements, page.Element{Tag: w.Tag, Parent: l.in, Lang: w.Lang})
		mark = page.Mark{Element: len(l.doc.Elements) - 1}
	}
	pitch := w.Pitch
	if pitch == 0 {
		pitch = w.Size.Milli(1300)
	}
	y := w.Y
	p := l.shape(w)
	if p.Empty() {
		return y
	}
	for _, line := range p.Lines(&diag.Log{}, w.Width.Ems(w.Size)) {
		for i := range line.Segments {
			s := &line.Segments[i]
			l.put(mark, page.Text{X: w.X + w.Size.Milli(s.X), Y: y, Face: s.Face, Size: w.Size.Milli(s.Scale), Colour: w.Colour,
				Lang: s.Lang, Run: s.Run, Actual: s.Actual, HasActual: s.HasActual, Expansion: line.Expansion})
		}
		y += pitch
	}
	return y
}

// shape shapes the words of a line.
func (l *Leaflet) shape(w Line) *paragraph.Paragraph {
	role := typeface.Hei
	if w.Bold {
		role = typeface.HeiBold
	}
	return paragraph.Prepare(l.log, l.faces, []paragraph.Span{{Text: w.Text, Role: role}}, paragraph.Options{Lang: w.Lang, Align: w.Align}, nil)
}

// put appends items to the last page, marked with mark.
func (l *Leaflet) put(mark page.Mark, items ...page.Item) {
	p := &l.doc.Pages[len(l.doc.Pages)-1]
	p.Items = append(append(p.Items, mark), items...)
}

// PDF paints and finishes what was set.
func (l *Leaflet) PDF(ctx context.Context) ([]byte, error) {
	painted, err := paint.Paint(ctx, &l.doc, l.faces)
	if err != nil {
		return nil, err
	}
	pdf, err := finish.Finish(ctx, finish.Input{PDF: painted.PDF, Streams: painted.Streams, Doc: &l.doc, Fonts: painted.Fonts, Marks: painted.Marks})
	return pdf.Bytes(), err
}
