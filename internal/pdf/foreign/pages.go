package foreign

import (
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

	unit int    // of the page's own coordinates, in thousandths of a point
	near []spot // ink near the head and the foot
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

// readPages finds the pages by walking the page tree.
func (f *File) readPages(ctx context.Context) error {
	f.tree = append(f.tree, f.x.Root.ObjectNumber.Value())
	if err := f.readNode(f.Catalog["Pages"], inherited{}, 0, map[int]bool{}); err != nil {
		return err
	}
	return ctx.Err()
}

// readNode reads a page, or a node of the page tree with all below it. seen has
// the numbers of the nodes and pages that were met.
func (f *File) readNode(o types.Object, from inherited, depth int, seen map[int]bool) error {
	n := NumberOf(o)
	d, _ := f.Object(o).(types.Dict)
	node := d["Kids"] != nil && f.NameOf(d["Type"]) != "Page"
	switch {
	case n == 0 || depth > MaxDepth || seen[n] && node, node && !f.sound(n, d):
		return refusal("its page tree is damaged")
	case d == nil || !f.sound(n, d), !node && d["Parent"] == nil && f.NameOf(d["Type"]) != "Page":
		if f.cut { // the parser seeks the objects itself then, and does not find large ones
			return refusal("the table of its objects is damaged, and a page was not found without it")
		}
		return refusal("a page is missing")
	}
	if !seen[n] { // a page may stand in the tree twice
		f.tree = append(f.tree, n)
	}
	seen[n] = true
	for _, e := range []struct {
		key string
		to  *types.Object
	}{{"Resources", &from.resources}, {"MediaBox", &from.media}, {"CropBox", &from.crop}, {"Rotate", &from.turn}} {
		if v := d[e.key]; v != nil {
			*e.to = v
		}
	}
	if node {
		for _, kid := range f.Array(d["Kids"]) {
			if err := f.readNode(kid, from, depth+1, seen); err != nil {
				return err
			}
		}
		return nil
	}
	if len(f.Pages) >= MaxPages {
		return refusal(fmt.Sprintf("it has more than %d pages", MaxPages))
	}
	p := Page{Number: n, Dict: d, Resources: from.resources}
	if err := f.shape(&p, from); err != nil {
		return refusal(fmt.Sprintf("it is damaged on page %d: %v", len(f.Pages)+1, err))
	}
	if _, again := f.byPage[n]; !again {
		f.byPage[n] = len(f.Pages)
	}
	f.Pages = append(f.Pages, p)
	return nil
}

// shape reads a page's boxes and how it is turned.
func (f *File) shape(p *Page, from inherited) error {
	var ok bool
	if p.Media, ok = f.Box(from.media); !ok || !p.Media.Sound() {
		p.Media, p.Unsized = geometry.Box{X1: 612_000, Y1: 792_000}, true
	}
	p.Crop = p.Media
	if b, ok := f.Box(from.crop); ok && b.And(p.Media).Sound() { // ISO 32000-1 14.11.2.1
		p.Crop = b.And(p.Media)
	}
	if from.turn != nil {
		turn, _ := f.Integer(from.turn)
		p.Turn = (turn%360 + 360) % 360
		if p.Turn%90 != 0 {
			return fmt.Errorf("it is turned by %d degrees", turn)
		}
	}
	p.unit = 1000
	if n, ok := f.milli(p.Dict["UserUnit"]); ok && n > 0 && n <= 100_000 {
		p.unit = n
	}
	width, height := p.Shown()
	p.Width, p.Height = length.Points(width), length.Points(height)
	return nil
}

// checkPages follows the content of every page.
func (f *File) checkPages(ctx context.Context) error {
	if len(f.Pages) == 0 {
		return refusal("it has no pages")
	}
	for i := range f.Pages {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := f.follow(&f.Pages[i]); err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			return refusal(fmt.Sprintf("it is damaged on page %d: %v", i+1, err))
		}
	}
	return nil
}

// follow goes through a page's content: is it whole, what is the smallest text on
// it, where does it leave ink, and does it leave the graphics state as it was.
func (f *File) follow(p *Page) error {
	content, err := f.Content(p)
	if err != nil {
		return fmt.Errorf("its content cannot be read (%w)", err)
	}
	width, height := p.Shown()
	w := &walk{file: f, left: maxOperators}
	w.ink = ink{upright: p.Upright(), height: height, area: width / 1000 * (height / 1000)}
	if err := w.run(content, f.Dict(p.Resources), geometry.Identity(), 0); err != nil {
		return err
	}
	p.Unopened, p.Unclosed, p.Missing = w.unopened, w.unclosed, w.lost
	p.Smallest = length.Points(w.smallest * p.unit / 1000)
	p.Links, p.near = f.leads(p), w.ink.spots
	return nil
}

// Content gives the bytes of a page's content; several streams are one, with a
// line end after each (ISO 32000-1 7.8.2). nil: the page has none.
func (f *File) Content(p *Page) ([]byte, error) {
	switch c := f.Object(p.Dict["Contents"]).(type) {
	case nil:
		if p.Dict["Contents"] != nil {
			return nil, fmt.Errorf("its content is missing")
		}
		return nil, nil
	case types.StreamDict:
		return decoded(c, maxContent)
	case types.Array:
		var all []byte
		for _, o := range c {
			s, is := f.Object(o).(types.StreamDict)
			if !is {
				return nil, fmt.Errorf("a part of its content is missing")
			}
			b, err := decoded(s, maxContent-len(all))
			if err != nil {
				return nil, err
			}
			all = append(append(all, b...), '\n')
		}
		return all, nil
	}
	return nil, fmt.Errorf("its content is no stream")
}
