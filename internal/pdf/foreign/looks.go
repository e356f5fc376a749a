package foreign

import (
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/field"
	"jianbao/internal/pdf/geometry"
	"jianbao/internal/pdf/inspect/program"
	"jianbao/internal/pdf/syntax"
)

// maxValue bounds the characters of a value that is drawn.
const maxValue = 20_000

// look reads how a field wants to be drawn, and which font of the file it names: nil for
// none. The look is nil for a field without a place.
func (w *fields) look(d types.Dict, kind field.Kind) (*field.Look, types.Object) {
	rect, ok := w.Box(d["Rect"])
	if !ok || !rect.Sound() {
		return nil, nil
	}
	l := &field.Look{Kind: kind, Width: rect.Width(), Height: rect.Height()}
	w.readFrame(d, l)
	flags, _ := w.Integer(w.field(d, "Ff"))
	if kind == field.Line && flags&comb != 0 && flags&(multiline|secret|combo) == 0 {
		if n, ok := w.Integer(w.field(d, "MaxLen")); ok && n > 0 && n <= 1000 {
			l.Most = n
		}
	}
	align, _ := w.Integer(w.either(d, "Q"))
	l.Align = field.Align(align)
	w.readValue(d, l)
	if kind == field.Line && flags&secret != 0 && flags&combo == 0 {
		l.Value = strings.Repeat("*", len([]rune(l.Value)))
	}
	return l, w.readLetters(d, l)
}

// either is an entry of a field, or that of the form for all its fields.
func (w *fields) either(d types.Dict, key string) types.Object {
	if v := w.field(d, key); v != nil {
		return v
	}
	return w.Object(w.form[key])
}

// readValue reads what a field shows.
func (w *fields) readValue(d types.Dict, l *field.Look) {
	v := w.field(d, "V")
	looks := w.Dict(d["MK"])
	switch l.Kind {
	case field.Push:
		l.Value = w.lines(looks["CA"])
		l.Align = field.Centre
	case field.Check, field.Round:
		if w.ticked(d) {
			l.Value = w.lines(looks["CA"])
			if l.Value == "" {
				l.Value = map[field.Kind]string{field.Check: "4", field.Round: "l"}[l.Kind]
			}
		}
	case field.List:
		chosen := map[string]bool{}
		for _, o := range w.listOf(v) {
			chosen[w.lines(o)] = true
		}
		options := w.listOf(w.field(d, "Opt"))
		from, _ := w.Integer(w.field(d, "TI"))
		for _, o := range options[max(0, min(from, len(options))):] {
			export, text := w.option(o)
			l.Options = append(l.Options, field.Option{Text: text, Chosen: chosen[export] || chosen[text]})
		}
		if len(options) == 0 {
			for _, o := range w.listOf(v) {
				l.Options = append(l.Options, field.Option{Text: w.lines(o), Chosen: true})
			}
		}
	default:
		l.Value = w.lines(v)
		if w.NameOf(w.field(d, "FT")) == "Ch" {
			l.Value = w.lines(w.listOf(v).first())
			for _, o := range w.listOf(w.field(d, "Opt")) {
				if export, text := w.option(o); export == l.Value {
					l.Value = text
					break
				}
			}
		}
	}
}

// list is an array, or a value that stands for one.
type list types.Array

// first is the first value; nil: there is none.
func (l list) first() types.Object {
	if len(l) == 0 {
		return nil
	}
	return l[0]
}

// listOf gives the values of an array up to a bound, or o as the only one.
func (f *File) listOf(o types.Object) list {
	switch v := f.Object(o).(type) {
	case nil:
		return nil
	case types.Array:
		return list(v[:min(len(v), 2000)])
	}
	return list{o}
}

// option is what an option is called in the value, and what it shows.
func (f *File) option(o types.Object) (export, text string) {
	if a := f.Array(o); len(a) == 2 {
		return f.lines(a[0]), f.lines(a[1])
	}
	return f.lines(o), f.lines(o)
}

// lines is a text string with its line ends, or that of a stream.
func (f *File) lines(o types.Object) string {
	var s string
	switch v := f.Object(o).(type) {
	case types.StringLiteral, types.HexLiteral:
		s = syntax.PlainText([]byte(Bytes(v)))
	case types.StreamDict:
		b, _ := Unpack(v) // of what is damaged, what there is
		s = syntax.PlainText(b)
	}
	s = strings.TrimRight(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", " ", "\x00", "").Replace(s), "\n")
	if len(s) > maxValue {
		s = s[:maxValue]
	}
	return strings.ToValidUTF8(s, "")
}

// readFrame reads ground and frame (ISO 32000-1 12.5.4, table 189).
func (w *fields) readFrame(d types.Dict, l *field.Look) {
	looks := w.Dict(d["MK"])
	l.Ground, l.Frame = w.colour(looks["BG"]), w.colour(looks["BC"])
	turn, _ := w.Integer(looks["R"])
	l.Turn = (turn%360 + 360) % 360 / 90 * 90
	l.Thick = 1000
	if a := w.Array(d["Border"]); len(a) > 2 {
		l.Thick, _ = w.milli(a[2])
	}
	style := w.Dict(d["BS"])
	if n, ok := w.milli(style["W"]); ok {
		l.Thick = n
	}
	l.Thick = max(0, min(l.Thick, l.Width/2, l.Height/2))
	switch w.NameOf(style["S"]) {
	case "U":
		l.Underline = true
	case "D":
		l.Dash = []int{3000}
	}
}

// colour reads a colour of one, three or four parts; nil: it is none.
func (f *File) colour(o types.Object) []int {
	a := f.Array(o)
	if len(a) != 1 && len(a) != 3 && len(a) != 4 {
		return nil
	}
	var out []int
	for _, e := range a {
		n, ok := f.micro(e)
		if !ok {
			return nil
		}
		out = append(out, max(0, min(n, geometry.One)))
	}
	return out
}

// readLetters reads the default appearance (ISO 32000-1 12.7.3.3): font, size and colour.
// It gives the font's object, nil: the file has none that can be written with.
func (w *fields) readLetters(d types.Dict, l *field.Look) types.Object {
	text := Bytes(w.either(d, "DA"))
	lexer := syntax.NewLexer([]byte(text), 0)
	name, from := "", 0
	var numbers []int
	for {
		t := lexer.Next()
		switch t.Kind {
		case syntax.End:
			return w.readFont(name, l)
		case syntax.Name:
			name = t.Word
		case syntax.Number:
			numbers = append(numbers, t.Number)
			continue
		case syntax.Operator:
			n := len(numbers)
			switch {
			case t.Word == "Tf" && n > 0:
				l.Size = max(0, min(numbers[n-1]/1000, 1_000_000))
			case t.Word == "g" && n == 1, t.Word == "rg" && n == 3, t.Word == "k" && n == 4:
				l.Colour = strings.TrimSpace(text[from:lexer.At()])
			}
		}
		numbers, from = nil, lexer.At()
	}
}

// readFont reads the font of this name among those of the form; one is read once.
func (w *fields) readFont(name string, l *field.Look) types.Object {
	o := w.Dict(w.Dict(w.form["DR"])["Font"])[name]
	d := w.Dict(o)
	n := NumberOf(o)
	known, seen := w.fonts[n]
	if d == nil {
		l.Font = field.Standard(name)
		return nil
	}
	if !seen || n == 0 {
		known = w.simpleFont(d)
		w.fonts[n] = known
	}
	l.Font = known
	return o
}

// simpleFont reads what a simple font can write; nil for one of another kind, and for one
// whose codes mean what only the font knows.
func (f *File) simpleFont(d types.Dict) *field.Font {
	switch f.NameOf(d["Subtype"]) {
	case "Type1", "TrueType", "MMType1":
	default:
		return nil
	}
	base := f.NameOf(d["BaseFont"])
	if strings.Contains(base, "Dingbats") || strings.Contains(base, "Symbol") {
		return nil
	}
	encoding := f.NameOf(d["Encoding"])
	differences := f.Dict(d["Encoding"])
	if differences != nil {
		encoding = f.NameOf(differences["BaseEncoding"])
	}
	if encoding == "" {
		encoding = "StandardEncoding"
	}
	var names [256]string
	for code := range names {
		names[code] = program.NameIn(encoding, code)
	}
	code := 0
	for _, o := range f.Array(differences["Differences"]) {
		if n, is := f.Integer(o); is {
			code = n
			continue
		}
		if code >= 0 && code < len(names) {
			names[code] = f.NameOf(o)
		}
		code++
	}
	list := f.Array(d["Widths"])
	if list == nil {
		return field.OfFile(base, names, nil)
	}
	first, _ := f.Integer(d["FirstChar"])
	var widths [256]int
	for i, o := range list {
		if code := first + i; code >= 0 && code < len(widths) {
			n, _ := f.milli(o)
			widths[code] = n / 1000
		}
	}
	for code := range names { // a letter without a width is none
		if widths[code] == 0 {
			names[code] = ""
		}
	}
	return field.OfFile(base, names, &widths)
}
