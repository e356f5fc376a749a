package page

import (
	"jianbao/internal/diag"
	"jianbao/internal/length"
)

// Place says where a text of a file, such as the report, stands on the paper. Lengths
// are in 1/64 pt from the top left corner of the page.
type Place struct {
	Pos                 diag.Pos // where the text begins in its file
	Page                int      // index into Document.Pages
	X, Y, Width, Height length.Length
}

// Places lists where each text of the report stands: for every page that it stands on,
// the smallest box that holds all of it there. They come in the order in which they are
// on the pages. A text that is printed twice on a page, as a title in a list of contents
// may be, has one box for both. A line that is joined of several short texts, as in the
// masthead, counts as the first of them. Words of our own (labels, folios, headings that
// a template brings) have no place.
//
// Places reads the whole Document each time. Nothing is kept for it but Text.Source.
func (d *Document) Places() []Place {
	var out []Place
	for i := range d.Pages {
		at := map[diag.Pos]int{} // index into out
		for _, item := range d.Pages[i].Items {
			t, is := item.(Text)
			if !is || t.Source == nil {
				continue
			}
			k, seen := at[*t.Source]
			if !seen {
				k = len(out)
				at[*t.Source] = k
				out = append(out, Place{Pos: *t.Source, Page: i, X: t.X, Y: t.top()})
			}
			out[k].hold(t)
		}
	}
	return out
}

// hold widens the box of a place so that it holds a run.
func (p *Place) hold(t Text) {
	left, top := min(p.X, t.X), min(p.Y, t.top())
	right, foot := max(p.X+p.Width, t.right()), max(p.Y+p.Height, t.top()+t.Size)
	p.X, p.Y, p.Width, p.Height = left, top, right-left, foot-top
}

// top is the top of the run's em box.
func (t *Text) top() length.Length { return t.Y - t.Size.Milli(EmTop) }

// right is where the pen stands after the run.
func (t *Text) right() length.Length {
	width := t.Width()
	return t.X + t.Size.Milli(width+width*t.Expansion/10000)
}
