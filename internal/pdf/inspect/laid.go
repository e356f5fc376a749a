package inspect

import (
	"context"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/length"
	"jianbao/internal/pdf/geometry"
)

// Run is text of one font at one size, glyphs one behind the other. What goes on without
// a gap, in the same content, is one run.
type Run struct {
	Text     string        // what it reads as
	Font     string        // the font's name without the subset's tag; "" for none
	Size     length.Length // of the em, after all scaling
	X, Y     length.Length // where the pen begins, on the baseline
	Right    length.Length // where the pen ends; the smaller of the two is X in text that runs upwards
	Turned   bool          // it does not run from left to right
	Element  *Node         // the element of the tag tree that holds it; nil for furniture and untagged text
	Artifact string        // the kind of furniture: "Header", "Footer", "Layout", …; "" where it is none
	Colour   uint32        // 0xRRGGBB, of its first character; what a pattern or a spot colour looks like is not known
}

// Area is something that a page shows besides text: a rule, a filled or stroked shape,
// a picture.
type Area struct {
	X, Y, Width, Height length.Length // the box around it
	Picture             bool
	Element             *Node  // as for a Run
	Artifact            string // as for a Run
	Colour              uint32 // 0xRRGGBB
}

// ReadLaid reads a PDF as Read does, and where everything stands: Page.Runs and
// Page.Areas. Clipping is not followed.
func ReadLaid(ctx context.Context, data []byte) (*File, error) {
	return readWithin(ctx, data, reading{laid: true})
}

// matrix reads the matrix of a form; one that changes nothing where it has none.
func (r *reader) matrix(o types.Object) geometry.Matrix {
	a := r.Array(o)
	if len(a) != 6 {
		return geometry.Identity()
	}
	var n [6]int
	for i := range n {
		n[i] = r.millionths(a[i])
	}
	return geometry.FromMillionths(n)
}

// millionths reads a number; 0 for what is none, or beyond any page.
func (r *reader) millionths(o types.Object) int {
	const most = 1 << 20
	switch n := r.Object(o).(type) {
	case types.Integer:
		if n > -most && n < most {
			return int(n) * geometry.One
		}
	case types.Float:
		if n > -most && n < most {
			return int(n * geometry.One)
		}
	}
	return 0
}

// mediaOf is the MediaBox of a page, in thousandths of a point.
func (r *reader) mediaOf(s *leaf) (box [4]int) {
	if a := r.Array(s.media); len(a) == 4 {
		for i := range box {
			box[i] = r.millionths(a[i]) / 1000
		}
	}
	return box
}

// own gives the runs and areas of a page the elements that hold them.
func (r *reader) own() {
	for i, s := range r.pages {
		if s.pen == nil || i >= len(r.file.Pages) {
			continue
		}
		page := &r.file.Pages[i]
		page.Runs, page.Areas = s.pen.runs, s.pen.areas
		for _, o := range s.pen.owners {
			n := r.elements[place{i, o.mcid}]
			switch {
			case n == nil:
			case o.area:
				page.Areas[o.at].Element = n
			default:
				page.Runs[o.at].Element = n
			}
		}
	}
}
