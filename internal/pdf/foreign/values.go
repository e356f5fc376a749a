package foreign

import (
	"context"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/body"
	"jianbao/internal/pdf/field"
	"jianbao/internal/pdf/syntax"
)

// Bounds on the fields of a file that are drawn from their values, and on the letters of
// all of them.
const (
	maxDrawn   = 20_000
	maxLetters = 500_000
)

// drawFields gives the fields an appearance that have none, or one that the file calls
// old: readers draw them from their values, and so is it here.
func (f *File) drawFields(ctx context.Context) error {
	form := f.Dict(f.Catalog["AcroForm"])
	old, _ := f.Object(form["NeedAppearances"]).(types.Boolean)
	w := &fields{File: f, form: form, fonts: map[int]*field.Font{}, standards: map[string]types.Object{}, carried: carried{set: f.faces}}
	for i := range f.Pages {
		before := f.Left.Drawn + f.Left.Old
		for _, o := range f.Annotations(&f.Pages[i]) {
			d := f.Dict(o)
			if err := ctx.Err(); err != nil {
				return err
			}
			if f.NameOf(d["Subtype"]) == "Widget" && f.isPrinted(d) && f.Left.Drawn < maxDrawn {
				w.draw(d, bool(old))
			}
		}
		if f.Left.Drawn+f.Left.Old > before {
			f.Left.OnDrawn = append(f.Left.OnDrawn, i)
		}
	}
	w.drawWaiting()
	return nil
}

// isPrinted says that an annotation stands on paper, if it is drawn at all.
func (f *File) isPrinted(d types.Dict) bool {
	flags, _ := f.Integer(d["F"])
	return flags&hidden == 0 && flags&prints != 0 && !f.hides(d["OC"])
}

// fields are those of a form that are drawn from their values.
type fields struct {
	*File
	form  types.Dict          // AcroForm
	fonts map[int]*field.Font // by object number; nil: none that can be written with

	letters   int // bytes of those that were drawn
	carried   carried
	standards map[string]types.Object // the fonts of all readers' that are used, by name
}

// draw gives the field d the appearance that readers would draw, where they draw one.
// What no font can write, nor one of ours, is left as it is.
func (w *fields) draw(d types.Dict, old bool) {
	kind, known := w.kind(d)
	has := w.drawn(d)
	if !known || has && (kind == field.Check || kind == field.Round || kind == field.Push || kind == field.Bare) {
		return
	}
	filled := w.valued(d)
	switch {
	case has && w.shows(d) && (!old || w.formatted(d)):
		return
	case has && !filled && !old:
		return
	case !has && !filled && !w.framed(d) && !w.ticked(d):
		return
	}
	l, font := w.look(d, kind)
	if l == nil {
		return
	}
	if has && w.shows(d) && w.says(d, l) {
		return
	}
	w.letters += len(l.Text())
	drawn, ok := field.Drawn{}, false
	if w.letters <= maxLetters {
		drawn, ok = l.Draw()
	}
	switch {
	case ok:
		d["AP"] = types.Dict{"N": w.add(w.appearance(drawn, l, font))}
		w.Left.Drawn++
	case w.letters <= maxLetters && w.carried.wait(d, l):
		w.Left.Drawn++
	case has && w.shows(d):
		w.Left.Old++
	}
}

// drawn says that the file has an appearance of a field that can be drawn.
func (f *File) drawn(d types.Dict) bool {
	s, is := f.Object(f.appearanceOf(d)).(types.StreamDict)
	rect, ok := f.Box(d["Rect"])
	if is && ok {
		_, ok = f.placeIn(rect, s)
	}
	return is && ok
}

// appearance makes a form XObject of what was drawn; font is the file's own that l names.
func (w *fields) appearance(drawn field.Drawn, l *field.Look, font types.Object) types.StreamDict {
	resources := types.Dict{}
	if f := drawn.Font; f != nil {
		if f != l.Font || f.Base != "" {
			font = w.standard(f.Base)
		}
		resources["Font"] = types.Dict{field.FontName: font}
	}
	n := int64(len(drawn.Content))
	return types.StreamDict{Raw: drawn.Content, StreamLength: &n, Dict: types.Dict{"Type": types.Name("XObject"), "Subtype": types.Name("Form"),
		"BBox": types.Array{types.Integer(0), types.Integer(0), points(l.Width), points(l.Height)}, "Resources": resources, "Length": types.Integer(n)}}
}

// standard adds a font that all readers have to the file, once.
func (w *fields) standard(base string) types.Object {
	if o := w.standards[base]; o != nil {
		return o
	}
	w.borrowed = true
	d := types.Dict{"Type": types.Name("Font"), "Subtype": types.Name("Type1"), "BaseFont": types.Name(base)}
	if base != "ZapfDingbats" {
		d["Encoding"] = types.Name("WinAnsiEncoding")
	}
	w.standards[base] = w.add(d)
	return w.standards[base]
}

// add adds an object to those of the file.
func (f *File) add(o types.Object) types.IndirectRef {
	return types.IndirectRef{ObjectNumber: types.Integer(f.objects.Put(o))}
}

// isMade says of an appearance that it was drawn here: no file has so many objects.
func isMade(o types.Object) bool { return NumberOf(o) > body.MaxNumber }

// points is a length as PDF writes it.
func points(milli int) types.Object { return types.Float(milli) / 1000 }

// kind says what a field is; false for what is never drawn from its value.
func (f *File) kind(d types.Dict) (field.Kind, bool) {
	flags, _ := f.Integer(f.field(d, "Ff"))
	switch f.NameOf(f.field(d, "FT")) {
	case "Tx":
		if flags&multiline != 0 {
			return field.Lines, true
		}
		return field.Line, true
	case "Ch":
		if flags&combo != 0 {
			return field.Line, true
		}
		return field.List, true
	case "Btn":
		switch {
		case flags&pushed != 0:
			return field.Push, true
		case flags&radio != 0:
			return field.Round, true
		}
		return field.Check, true
	case "Sig":
		return field.Bare, f.field(d, "V") == nil
	}
	return field.Bare, false
}

// FieldRole says what a field is on paper, as PDF calls it: "rb", "cb", "pb" or "tv", and
// of the first two whether it is "on" or "off"; "" for what has no such state, or no role.
// called is what people call the field; "": it has no name for them.
func (f *File) FieldRole(d types.Dict) (role, checked, called string) {
	called = f.Text(f.field(d, "TU"))
	kind, known := f.kind(d)
	switch {
	case !known || kind == field.Bare:
		return "", "", called
	case kind == field.Push:
		return "pb", "", called
	case kind != field.Check && kind != field.Round:
		return "tv", "", called
	}
	role, checked = "cb", "off"
	if kind == field.Round {
		role = "rb"
	}
	if f.ticked(d) {
		checked = "on"
	}
	return role, checked, called
}

// Flags of fields (ISO 32000-1 tables 226, 228, 230).
const (
	multiline = 1 << 12
	secret    = 1 << 13
	radio     = 1 << 15
	pushed    = 1 << 16
	combo     = 1 << 17
	comb      = 1 << 24
)

// ticked says that a box is ticked, or a button is on.
func (f *File) ticked(d types.Dict) bool {
	state := f.state(d)
	return f.field(d, "FT") == types.Name("Btn") && state != "" && state != "Off"
}

// formatted says that a program of the file makes the field's text of its value: what it
// wrote last is in the appearance.
func (f *File) formatted(d types.Dict) bool { return f.Dict(f.Dict(f.field(d, "AA"))["F"]) != nil }

// says says that the appearance of a field shows what l would show: then the file's own
// is the better one. It is read by its letters, in order, without spaces.
func (w *fields) says(d types.Dict, l *field.Look) bool {
	s, is := w.Object(w.appearanceOf(d)).(types.StreamDict)
	if !is || l.Kind == field.List {
		return false
	}
	b, err := body.Unpack(s, maxContent)
	if err != nil {
		return false
	}
	bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
	return bare(syntax.PlainText(syntax.Shown(b))) == bare(l.Value)
}
