package impose

import (
	"context"
	"fmt"

	"jianbao/internal/length"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// inherited is what a page takes from the nodes above it (ISO 32000-1 7.7.3.4).
type inherited struct {
	resources, media, crop, turn types.Object
}

// readPages walks the page tree.
func (p *Part) readPages(ctx context.Context) error {
	p.tree = append(p.tree, p.x.Root.ObjectNumber.Value())
	if err := p.readNode(p.catalog["Pages"], inherited{}, 0, map[int]bool{}); err != nil {
		return err
	}
	if len(p.leaves) == 0 {
		return refusal("it has no pages")
	}
	for i, l := range p.leaves {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := p.readLeaf(i, l); err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			return refusal(fmt.Sprintf("it is damaged on page %d: %v", i+1, err))
		}
	}
	return nil
}

func (p *Part) readNode(o types.Object, from inherited, depth int, seen map[int]bool) error {
	n := numberOf(o)
	d, _ := p.object(o).(types.Dict)
	node := d["Kids"] != nil && p.name(d["Type"]) != "Page"
	switch {
	case n == 0 || depth > maxDepth || seen[n] && node, node && !p.sound(n, d):
		return refusal("its page tree is damaged")
	case d == nil || !p.sound(n, d), !node && d["Parent"] == nil && p.name(d["Type"]) != "Page":
		return refusal("a page is missing")
	}
	if !seen[n] { // a page may stand in it twice
		p.tree = append(p.tree, n)
	}
	seen[n] = true
	for _, f := range []struct {
		key string
		to  *types.Object
	}{{"Resources", &from.resources}, {"MediaBox", &from.media}, {"CropBox", &from.crop}, {"Rotate", &from.turn}} {
		if v := d[f.key]; v != nil {
			*f.to = v
		}
	}
	if node {
		for _, kid := range p.array(d["Kids"]) {
			if err := p.readNode(kid, from, depth+1, seen); err != nil {
				return err
			}
		}
		return nil
	}
	if len(p.leaves) >= MaxPages {
		return refusal(fmt.Sprintf("it has more than %d pages", MaxPages))
	}
	l := &leaf{number: n, dict: d, resources: from.resources}
	if err := p.shape(l, from); err != nil {
		return refusal(fmt.Sprintf("it is damaged on page %d: %v", len(p.leaves)+1, err))
	}
	if _, again := p.byPage[n]; !again {
		p.byPage[n] = len(p.leaves)
	}
	p.leaves = append(p.leaves, l)
	return nil
}

// shape reads a page's boxes and how it is turned.
func (p *Part) shape(l *leaf, from inherited) error {
	var ok bool
	if l.media, ok = p.box(from.media); !ok || !l.media.sound() {
		return fmt.Errorf("it has no size")
	}
	l.crop = l.media
	if b, ok := p.box(from.crop); ok && b.and(l.media).sound() { // ISO 32000-1 14.11.2.1
		l.crop = b.and(l.media)
	}
	if from.turn != nil {
		turn, _ := p.integer(from.turn)
		l.turn = (turn%360 + 360) % 360
		if l.turn%90 != 0 {
			return fmt.Errorf("it is turned by %d degrees", turn)
		}
	}
	l.unit = 1000
	if n, ok := p.milli(l.dict["UserUnit"]); ok && n > 0 && n <= 100_000 {
		l.unit = n
	}
	return nil
}

// box reads a rectangle given by any two opposite corners.
func (p *Part) box(o types.Object) (box, bool) {
	a := p.array(o)
	if len(a) != 4 {
		return box{}, false
	}
	var n [4]int
	for i := range n {
		var ok bool
		if n[i], ok = p.milli(a[i]); !ok {
			return box{}, false
		}
	}
	return box{min(n[0], n[2]), min(n[1], n[3]), max(n[0], n[2]), max(n[1], n[3])}, true
}

// readLeaf goes through the page's content: is it whole, what is the smallest
// text on it, and does it leave the graphics state as it was.
func (p *Part) readLeaf(i int, l *leaf) error {
	content, err := p.content(l)
	if err != nil {
		return fmt.Errorf("its content cannot be read (%w)", err)
	}
	width, height := l.shown()
	w := &walk{part: p, left: maxOperators}
	w.ink = ink{upright: l.upright(), height: height, area: width / 1000 * (height / 1000)}
	if err := w.run(content, p.dict(l.resources), identity(), 0); err != nil {
		return err
	}
	l.before, l.after = w.missing, w.depth
	smallest := w.smallest * l.unit / 1000
	p.Pages = append(p.Pages, Page{Width: points(width), Height: points(height), Smallest: points(smallest), Links: p.leads(l), near: w.ink.spots})
	return nil
}

// shown gives the size of the page as a reader shows it.
func (l *leaf) shown() (width, height int) {
	width, height = l.crop.width()*l.unit/1000, l.crop.height()*l.unit/1000
	if l.turn%180 != 0 {
		width, height = height, width
	}
	return width, height
}

// upright maps the page's own coordinates to its shown form, with the origin
// at the lower left.
func (l *leaf) upright() matrix {
	m := quarter(l.crop, l.turn)
	if l.unit != 1000 {
		k := l.unit * 1000
		m = m.times(matrix{a: k, d: k})
	}
	return m
}

func points(milli int) length.Length { return length.Points(milli) }

// content gives the bytes of a page's content; several streams are one, with a
// space between them (ISO 32000-1 7.8.2).
func (p *Part) content(l *leaf) ([]byte, error) {
	switch c := p.object(l.dict["Contents"]).(type) {
	case nil:
		if l.dict["Contents"] != nil {
			return nil, fmt.Errorf("its content is missing")
		}
		return nil, nil
	case types.StreamDict:
		return decoded(c, maxContent)
	case types.Array:
		var all []byte
		for _, o := range c {
			s, is := p.object(o).(types.StreamDict)
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
