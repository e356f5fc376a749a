package foreign

import (
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/geometry"
)

// Appearance is what an annotation shows on paper: a form XObject.
type Appearance struct {
	Form  types.Object    // a reference to it
	Place geometry.Matrix // from the form's coordinates to the page's
	Over  bool            // it is a marker's colour, through which readers let the text be seen
	Of    types.Dict      // the annotation
	// Number is that of the annotation's object; 0: it is none of its own.
	Number int
}

// Flags of annotations (ISO 32000-1 12.5.3).
const (
	hidden   = 1 << 1
	prints   = 1 << 2
	noRotate = 1 << 4
	noView   = 1 << 5
)

// Annotations are those of a page, up to a bound.
func (f *File) Annotations(p *Page) types.Array {
	a := f.Array(p.Dict["Annots"])
	return a[:min(len(a), 10_000)]
}

// Appearances lists what the page's annotations would print: the values of form
// fields, stamps, comments' marks. Links have none, as a rule.
func (f *File) Appearances(p *Page) []Appearance {
	var out []Appearance
	for _, o := range f.Annotations(p) {
		d := f.Dict(o)
		kind := f.NameOf(d["Subtype"])
		flags, _ := f.Integer(d["F"])
		if d == nil || kind == "Popup" || flags&hidden != 0 || flags&prints == 0 || f.hides(d["OC"]) {
			continue
		}
		shown := f.appearanceOf(d)
		s, is := f.Object(shown).(types.StreamDict)
		rect, ok := f.Box(d["Rect"])
		if !is || !ok || NumberOf(shown) == 0 {
			continue
		}
		if s.Dict["Subtype"] == nil { // Acrobat writes such; a reader draws no XObject of no kind
			s.Dict["Subtype"] = types.Name("Form")
		}
		m, ok := f.placeIn(rect, s)
		if !ok {
			continue
		}
		if kind == "Text" || flags&noRotate != 0 { // ISO 32000-1 12.5.6.4: a note never turns
			m = m.Times(unturned(rect, p.Turn))
		}
		out = append(out, Appearance{shown, m, kind == "Highlight" && !f.blends(s, 0), d, NumberOf(o)})
	}
	return out
}

// unturned keeps upright what lies in rect of a page that is turned so many degrees: its
// upper left corner stays where it is.
func unturned(rect geometry.Box, turn int) geometry.Matrix {
	corner := geometry.Matrix{A: geometry.One, D: geometry.One, E: rect.X0, F: rect.Y1}
	m := geometry.Quarter(geometry.Box{}, (360-turn)%360).Times(corner)
	return geometry.Matrix{A: geometry.One, D: geometry.One, E: -rect.X0, F: -rect.Y1}.Times(m)
}

// blends says that a form lets what is under it be seen by itself: it asks for a blend mode,
// or a form in it does.
func (f *File) blends(s types.StreamDict, depth int) bool {
	if depth > 3 {
		return false
	}
	resources := f.Dict(s.Dict["Resources"])
	for _, o := range f.Dict(resources["ExtGState"]) {
		if mode := f.NameOf(f.Dict(o)["BM"]); mode != "" && mode != "Normal" && mode != "Compatible" {
			return true
		}
	}
	for _, o := range f.Dict(resources["XObject"]) {
		if inner, is := f.Object(o).(types.StreamDict); is && f.blends(inner, depth+1) {
			return true
		}
	}
	return false
}

// appearanceOf is an annotation's normal appearance in its state; nil when it has
// none.
func (f *File) appearanceOf(d types.Dict) types.Object {
	shown := f.Dict(d["AP"])["N"]
	if _, is := f.Object(shown).(types.Dict); is { // one for each state
		shown = f.Dict(shown)[f.state(d)]
	}
	return shown
}

// state is the state that an annotation is in: the one that it gives, or its field's value.
func (f *File) state(d types.Dict) string {
	if s := f.NameOf(d["AS"]); s != "" {
		return s
	}
	return f.NameOf(f.field(d, "V"))
}

// placeIn maps an appearance into its annotation's rectangle (ISO 32000-1 12.5.5,
// algorithm 8.1); false when one of them has no area.
func (f *File) placeIn(rect geometry.Box, s types.StreamDict) (geometry.Matrix, bool) {
	bbox, ok := f.Box(s.Dict["BBox"])
	if !ok || !bbox.Sound() || !rect.Sound() {
		return geometry.Matrix{}, false
	}
	m, ok := f.Matrix(s.Dict["Matrix"])
	if !ok {
		m = geometry.Identity()
	}
	around := bbox.Through(m)
	if !around.Sound() {
		return geometry.Matrix{}, false
	}
	a, d := geometry.Ratio(rect.Width(), around.Width()), geometry.Ratio(rect.Height(), around.Height())
	return geometry.Matrix{A: a, D: d, E: rect.X0 - geometry.Mul(around.X0, a), F: rect.Y0 - geometry.Mul(around.Y0, d)}, true
}
