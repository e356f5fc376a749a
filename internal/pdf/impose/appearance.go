package impose

import (
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// appearance is what an annotation shows on paper.
type appearance struct {
	name   string
	object types.Object // in the part
	place  matrix
}

// Flags of annotations (ISO 32000-1 12.5.3).
const (
	hidden = 1 << 1
	prints = 1 << 2
)

// appearances lists what the page's annotations would print: the values of
// form fields, stamps, comments' marks. Links show nothing that matters.
func (b *builder) appearances(p *Part, l *leaf) ([]appearance, error) {
	var out []appearance
	used := types.Dict{}
	for k := range p.dict(p.dict(l.resources)["XObject"]) {
		used[k] = nil
	}
	for _, o := range p.annotations(l) {
		d := p.dict(o)
		kind := p.name(d["Subtype"])
		flags, _ := p.integer(d["F"])
		if d == nil || kind == "Link" || kind == "Popup" || flags&hidden != 0 || flags&prints == 0 || p.hides(d["OC"]) {
			continue
		}
		shown := p.appearanceOf(d)
		s, is := p.object(shown).(types.StreamDict)
		rect, ok := p.box(d["Rect"])
		if !is || !ok || numberOf(shown) == 0 {
			continue
		}
		if m, ok := p.placeOf(s, rect); ok {
			name := freeName(used, "JbA")
			used[name] = nil
			out = append(out, appearance{name, shown, m})
		}
	}
	return out, nil
}

// appearanceOf is an annotation's normal appearance in its state; nil when it has
// none.
func (p *Part) appearanceOf(d types.Dict) types.Object {
	shown := p.dict(d["AP"])["N"]
	if _, is := p.object(shown).(types.Dict); is { // one for each state
		shown = p.dict(shown)[p.name(d["AS"])]
	}
	return shown
}

// placeOf maps an appearance into its rectangle (ISO 32000-1 12.5.5,
// algorithm 8.1).
func (p *Part) placeOf(s types.StreamDict, rect box) (matrix, bool) {
	bbox, ok := p.box(s.Dict["BBox"])
	if !ok || !bbox.sound() || !rect.sound() {
		return matrix{}, false
	}
	m := identity()
	if a := p.array(s.Dict["Matrix"]); len(a) == 6 {
		var n [6]int
		for i := range n {
			n[i], _ = p.micro(a[i])
		}
		m = matrix{n[0], n[1], n[2], n[3], n[4] / 1000, n[5] / 1000}
	}
	var around box
	for i, c := range [][2]int{{bbox.x0, bbox.y0}, {bbox.x1, bbox.y0}, {bbox.x0, bbox.y1}, {bbox.x1, bbox.y1}} {
		x, y := mul(c[0], m.a)+mul(c[1], m.c)+m.e, mul(c[0], m.b)+mul(c[1], m.d)+m.f
		if i == 0 {
			around = box{x, y, x, y}
		}
		around = box{min(around.x0, x), min(around.y0, y), max(around.x1, x), max(around.y1, y)}
	}
	if !around.sound() {
		return matrix{}, false
	}
	a, d := rect.width()*one/around.width(), rect.height()*one/around.height()
	return matrix{a: a, d: d, e: rect.x0 - mul(around.x0, a), f: rect.y0 - mul(around.y0, d)}, true
}

// withForms adds appearances to a page's resources.
func withForms(im *importer, l *leaf, shown []appearance) types.Dict {
	out, forms := types.Dict{}, types.Dict{}
	was := im.part.dict(l.resources)
	for _, k := range sortedKeys(was) {
		if k != "XObject" {
			out[k] = im.copy(was[k])
		}
	}
	xobjects := im.part.dict(was["XObject"])
	for _, k := range sortedKeys(xobjects) {
		forms[k] = im.copy(xobjects[k])
	}
	for _, a := range shown {
		forms[a.name] = im.copy(a.object)
	}
	out["XObject"] = forms
	return out
}
