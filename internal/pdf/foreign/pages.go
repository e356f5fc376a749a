package foreign

import (
	"cmp"
	"context"
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/length"
	"jianbao/internal/pdf/geometry"
)

// Page is a page of a file: how it is shown, and what it is made of.
type Page struct {
	Width, Height length.Length // as a reader shows it, turned and cropped
	Smallest      length.Length // the size of its smallest text; 0: no text
	Links         int           // how many of its links lead somewhere

	Number    int // of the page's object
	Dict      types.Dict
	Resources types.Object // its own or inherited; nil: none
	Media     geometry.Box // the whole page, in its own coordinates
	Crop      geometry.Box // what of it is shown, in its own coordinates
	MediaBox  types.Array  // Media as the file gives it, to the last decimal; nil: it gives none
	CropBox   types.Array  // Crop as the file gives it; nil: it gives none, or another
	Turn      int          // degrees clockwise: 0, 90, 180, 270
	// Unopened is how many "q" the content lacks before its "Q", Unclosed how many
	// "Q" it lacks at its end.
	Unopened, Unclosed int
	// Missing names the resources that the content uses and the file does not have, as
	// the font "F1": the page is drawn without them.
	Missing []string
	// Unsized says that the file gives the page no size: it is taken as Letter, as
	// readers take it.
	Unsized bool

	// Damaged names what of the page is damaged: what can be read of it is drawn, as
	// readers draw it.
	Damaged []string
	// Rewritten says that the page's content is not to be taken over as it stands in
	// the file, but as Content gives it: readers would end elsewhere in it.
	Rewritten bool

	unit     int    // of the page's own coordinates, in thousandths of a point
	cut      bool   // the content that Content gives ends at end
	end      int    // in bytes
	disputed bool   // readers take the content differently: Content gives what syntax.Agreed makes of it
	near     []spot // ink near the head and the foot
}

// Shown gives the size of the page as a reader shows it, in thousandths of a
// point.
func (p *Page) Shown() (width, height int) {
	width, height = geometry.Mul(p.Crop.Width(), p.unit*1000), geometry.Mul(p.Crop.Height(), p.unit*1000)
	if p.Turn%180 != 0 {
		width, height = height, width
	}
	return width, height
}

// Upright maps the page's own coordinates to the page as it is shown, with the
// origin at the lower left.
func (p *Page) Upright() geometry.Matrix {
	m := geometry.Quarter(p.Crop, p.Turn)
	if p.unit != 1000 {
		k := p.unit * 1000
		m = m.Times(geometry.Matrix{A: k, D: k})
	}
	return m
}

// inherited is what a page takes from the nodes above it (ISO 32000-1 7.7.3.4).
type inherited struct {
	resources, media, crop, turn types.Object
}

// readPages finds the pages by walking the page tree. Where that leads to none, the
// pages are those of the file in the order of their numbers.
func (f *File) readPages(ctx context.Context) error {
	f.tree = append(f.tree, NumberOf(f.objects.Trailer["Root"]))
	if err := f.readNode(f.Catalog["Pages"], inherited{}, 0, map[int]bool{}); err != nil {
		return err
	}
	if len(f.Pages) == 0 {
		for _, n := range f.objects.Numbers() {
			o := types.IndirectRef{ObjectNumber: types.Integer(n)}
			if d, _ := f.Object(o).(types.Dict); f.NameOf(d["Type"]) == "Page" {
				if err := f.readPage(o, d, inherited{}); err != nil {
					return err
				}
			}
		}
		f.LostPages = 0
	}
	if n, ok := f.Integer(f.Dict(f.Catalog["Pages"])["Count"]); ok && n <= MaxPages {
		f.LostPages = max(f.LostPages, n-len(f.Pages))
	}
	if len(f.Pages) == 0 {
		return cmp.Or(f.objects.Failed(), error(refusal("it has no pages")))
	}
	return ctx.Err()
}

// readNode reads a page, or a node of the page tree with all below it. seen has
// the numbers of the nodes and pages that were met.
func (f *File) readNode(o types.Object, from inherited, depth int, seen map[int]bool) error {
	n := NumberOf(o)
	d, _ := f.Object(o).(types.Dict)
	kids := f.Array(d["Kids"])
	node := kids != nil && f.NameOf(d["Type"]) != "Page"
	if depth > MaxDepth || node && n > 0 && seen[n] || !node && !f.isPage(d) {
		f.LostPages++
		return nil
	}
	from = f.inherit(from, d)
	if !node {
		return f.readPage(o, d, from)
	}
	if n > 0 && !seen[n] {
		f.tree = append(f.tree, n)
	}
	seen[n] = true
	for _, kid := range kids {
		if err := f.readNode(kid, from, depth+1, seen); err != nil {
			return err
		}
	}
	return nil
}

// plain is an array of numbers, none of which is a reference.
func (f *File) plain(o types.Object) types.Array {
	a := f.Array(o)
	out := make(types.Array, len(a))
	for i, e := range a {
		out[i] = f.Object(e)
	}
	return out
}

// isPage says that a dictionary may be a page.
func (f *File) isPage(d types.Dict) bool {
	return f.NameOf(d["Type"]) == "Page" || d["Contents"] != nil || d["MediaBox"] != nil || d["Resources"] != nil
}

// inherit adds what a node says for the pages below it.
func (f *File) inherit(from inherited, d types.Dict) inherited {
	for _, e := range []struct {
		key string
		to  *types.Object
	}{{"Resources", &from.resources}, {"MediaBox", &from.media}, {"CropBox", &from.crop}, {"Rotate", &from.turn}} {
		if v := d[e.key]; v != nil {
			*e.to = v
		}
	}
	return from
}

// readPage adds the page o, whose dictionary is d.
func (f *File) readPage(o types.Object, d types.Dict, from inherited) error {
	n := NumberOf(o)
	if len(f.Pages) >= MaxPages {
		return refusal(fmt.Sprintf("it has more than %d pages", MaxPages))
	}
	p := Page{Number: n, Dict: d, Resources: from.resources}
	f.shape(&p, from)
	if _, again := f.byPage[n]; !again { // a page may stand in the tree twice
		f.byPage[n] = len(f.Pages)
		f.tree = append(f.tree, n)
	}
	f.Pages = append(f.Pages, p)
	return nil
}

// shape reads a page's boxes and how it is turned.
func (f *File) shape(p *Page, from inherited) {
	var ok bool
	if p.Media, ok = f.Box(from.media); !ok || !p.Media.Sound() {
		p.Media, p.Unsized = geometry.Box{X1: 612_000, Y1: 792_000}, true
	} else {
		p.MediaBox = f.plain(from.media)
	}
	p.Crop = p.Media
	if b, ok := f.Box(from.crop); ok && b.And(p.Media).Sound() { // ISO 32000-1 14.11.2.1
		if p.Crop = b.And(p.Media); p.Crop == b {
			p.CropBox = f.plain(from.crop)
		}
	}
	if from.turn != nil {
		turn, _ := f.Integer(from.turn)
		p.Turn = (turn%360 + 360) % 360 / 90 * 90 // readers know quarters only
	}
	p.unit = 1000
	if n, ok := f.milli(p.Dict["UserUnit"]); ok && n > 0 && n <= 100_000 {
		p.unit = n
	}
	width, height := p.Shown()
	p.Width, p.Height = length.Points(width), length.Points(height)
}
