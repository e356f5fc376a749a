package foreign

import (
	"fmt"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/body"
	"jianbao/internal/pdf/geometry"
	"jianbao/internal/pdf/syntax"
)

// walk follows a page's content: for the size of its text (ISO 32000-1 9.4.4: Tf
// × Tm × CTM), for its ink near head and foot, and for its q and Q.
type walk struct {
	file     *File
	left     int  // how many operators it may still have
	smallest int  // of the text shown, in thousandths of the page's unit; 0: none
	unclosed int  // how many q are open at the end of the page's own content
	unopened int  // how many Q had no q before them
	lenient  int  // how many BX are open: what is in them may be unknown
	bytes    int  // of the strings before the operator
	unknown  int  // how many words were no operators
	broken   bool // something in it is no content
	end      int  // where the page's own content ends that is made of whole operators

	now   state
	kept  []state         // what q kept
	text  geometry.Matrix // Tm: where the next text stands
	line  geometry.Matrix // where its line begins
	ink   ink
	lost  []string     // the resources that the content uses and the page does not have, as fonts "F1"
	forms map[int]bool // the form XObjects that are being followed, by number
}

// state is what q keeps of the graphics state.
type state struct {
	ctm     geometry.Matrix
	size    int    // Tf, in millionths
	mode    int    // Tr
	font    string // the name by Tf, when the resources have no such font, else ""
	leading int    // TL, in millionths
	white   bool   // the colour to fill with is white
}

// run follows content, which is drawn with these resources and under the matrix
// ctm. depth is 0 for a page, and one more for each form within another.
func (w *walk) run(content []byte, resources types.Dict, ctm geometry.Matrix, depth int) error {
	w.now.ctm = ctm
	l := syntax.NewLexer(content, 0)
	var n [6]int // the last numbers
	var last string
	count, size := 0, 0 // of the numbers, and of the strings in bytes
	whole := 0          // where the last whole operator ended
	floor := len(w.kept)
	for {
		t := l.Next()
		switch t.Kind {
		case syntax.End:
			if depth == 0 {
				w.unclosed = len(w.kept)
			}
			w.kept = w.kept[:min(floor, len(w.kept))]
			if depth == 0 {
				w.end = len(content)
				if l.Unended() {
					w.end = whole
				}
			}
			w.broken = w.broken || l.Fault() != ""
			return nil
		case syntax.Number:
			if count == len(n) {
				copy(n[:], n[1:])
				count--
			}
			n[count] = t.Number
			count++
			continue
		case syntax.Name:
			last = t.Word
			continue
		case syntax.String:
			size += t.Size
			continue
		case syntax.Bracket:
			continue
		}
		if w.left--; w.left < 0 {
			return fmt.Errorf("its content has more than %d operators", maxOperators)
		}
		if !isOperator(t.Word) && l.Open() == 0 && w.lenient == 0 {
			w.unknown++
			w.broken = w.broken || w.unknown > mostUnknown
		}
		if t.Word == "ID" {
			l.SkipImage()
		}
		if l.Open() == 0 {
			whole = l.At()
		}
		w.bytes = size
		if t.Word == "Do" {
			if err := w.form(last, resources, depth); err != nil {
				return err
			}
		} else {
			w.do(t.Word, n[:count], resources, last, floor, depth)
		}
		count, size = 0, 0
	}
}

// do follows an operator other than Do. args are the numbers and name the last
// name before it; floor is how many states are kept outside this content.
func (w *walk) do(op string, args []int, resources types.Dict, name string, floor, depth int) {
	switch op {
	case "q":
		if len(w.kept) < mostKept {
			w.kept = append(w.kept, w.now)
		} else {
			w.left = 0 // no page goes so deep
		}
	case "Q":
		if k := len(w.kept); k > floor {
			w.now, w.kept = w.kept[k-1], w.kept[:k-1]
		} else if depth == 0 {
			w.unopened++
		}
	case "BX":
		w.lenient++
	case "EX":
		w.lenient--
	case "cm":
		if m, ok := matrixOf(args); ok {
			w.now.ctm = m.Times(w.now.ctm)
		}
	case "BT", "Tm", "Td", "TD", "TL", "T*":
		w.move(op, args)
	case "Tf":
		if len(args) > 0 {
			w.takeFont(w.file.Dict(w.file.Dict(resources["Font"])[name]), name, geometry.Abs(args[len(args)-1]))
		}
	case "Tr":
		if len(args) > 0 {
			w.now.mode = args[len(args)-1] / geometry.One
		}
	case "gs":
		w.takeState(w.file.Dict(w.resource(resources, "ExtGState", name)))
	case "sh":
		w.resource(resources, "Shading", name)
	case "cs", "CS":
		if !isSpace(name) {
			w.resource(resources, "ColorSpace", name)
		}
	case "Tj", "TJ", "'", "\"":
		w.move(op, nil)
		w.show(w.bytes)
	default:
		w.draw(op, args)
	}
}

// resource is what a name of the content means. One that means nothing is noted: readers
// draw the rest of the page without it.
func (w *walk) resource(resources types.Dict, kind, name string) types.Object {
	o := w.file.Dict(resources[kind])[name]
	if o == nil && name != "" {
		w.miss(kind, name)
	}
	return o
}

// miss notes a resource that is missing, once.
func (w *walk) miss(kind, name string) {
	if what := missing[kind] + " " + clean(name); !slices.Contains(w.lost, what) && len(w.lost) < mostLost {
		w.lost = append(w.lost, what)
	}
}

// mostLost bounds the missing resources that are named of a page.
const mostLost = 8

// missing are the kinds of resources in plain words.
var missing = map[string]string{"Font": "the font", "XObject": "the picture", "ExtGState": "the state", "ColorSpace": "the colour space", "Shading": "the shading"}

// isSpace says of a colour space's name that it needs no resource (ISO 32000-1 table 73).
func isSpace(name string) bool {
	switch name {
	case "DeviceGray", "DeviceRGB", "DeviceCMYK", "Pattern":
		return true
	}
	return false
}

// takeFont takes a font and its size, in millionths. A font of drawn glyphs
// (Type3) has an em of its own: the height of its box.
func (w *walk) takeFont(font types.Dict, name string, size int) {
	w.now.size, w.now.font = size, ""
	kind := w.file.NameOf(font["Subtype"])
	switch kind {
	case "Type3":
	case "Type0", "Type1", "MMType1", "TrueType":
		if w.file.NameOf(font["BaseFont"]) == "" {
			w.now.font = name // readers would take another
			return
		}
	default: // not there, or no font
		w.now.font = name
		return
	}
	if kind != "Type3" {
		return
	}
	b, ok := w.file.Box(font["FontBBox"])
	if m := w.file.Array(font["FontMatrix"]); ok && b.Sound() && len(m) == 6 {
		up, _ := w.file.micro(m[3])
		w.now.size = geometry.Mul(size, geometry.Mul(b.Height()*1000, geometry.Abs(up)))
	}
}

// takeState takes the font of a graphics state dictionary, if it has one.
func (w *walk) takeState(d types.Dict) {
	if a := w.file.Array(d["Font"]); len(a) == 2 {
		if n, ok := w.file.milli(a[1]); ok {
			w.now.size, w.now.font = geometry.Abs(n)*1000, ""
		}
	}
}

// show weighs the size of text that is being shown, a string of so many bytes.
// Text that is not painted, as a scan's text layer, has none.
func (w *walk) show(bytes int) {
	if w.now.font != "" {
		w.miss("Font", w.now.font)
	}
	if w.now.mode == 3 || w.now.mode == 7 {
		return
	}
	m := w.text.Times(w.now.ctm)
	w.write(bytes)
	// How high an em stands: the length of the vertical unit.
	size := geometry.Mul(w.now.size, geometry.Hypot(m.C, m.D)) / 1000
	if size > 0 && (w.smallest == 0 || size < w.smallest) {
		w.smallest = size
	}
}

// matrixOf takes the operands of cm or Tm, in millionths.
func matrixOf(args []int) (geometry.Matrix, bool) {
	if len(args) != 6 {
		return geometry.Matrix{}, false
	}
	return geometry.FromMillionths([6]int(args)), true
}

// form follows a form XObject in its place, and notes a picture as ink.
func (w *walk) form(name string, resources types.Dict, depth int) error {
	o := w.resource(resources, "XObject", name)
	s, is := w.file.Object(o).(types.StreamDict)
	if o != nil && !is {
		w.miss("XObject", name)
	}
	if is && w.file.NameOf(s.Dict["Subtype"]) == "Image" {
		w.ink.note(w.ink.at(unitSquare(), w.now.ctm), Drawn)
	}
	if !is || w.file.NameOf(s.Dict["Subtype"]) != "Form" {
		return nil
	}
	if depth >= maxForms {
		return fmt.Errorf("forms within forms, more than %d deep", maxForms)
	}
	n := NumberOf(o)
	if w.forms == nil {
		w.forms = map[int]bool{}
	}
	if n == 0 || w.forms[n] {
		return nil // a form within itself
	}
	w.forms[n] = true
	defer delete(w.forms, n)
	content, err := body.Unpack(s, maxContent)
	if body.IsTooLarge(err) {
		return err
	}
	w.left -= len(content) / 64 // a form may be drawn a thousand times
	inner := w.file.Dict(s.Dict["Resources"])
	if inner == nil {
		inner = resources
	}
	ctm := w.now.ctm
	if m, ok := w.file.Matrix(s.Dict["Matrix"]); ok {
		ctm = m.Times(ctm)
	}
	now, text, line := w.now, w.text, w.line
	err = w.run(content, inner, ctm, depth+1)
	w.now, w.text, w.line = now, text, line
	return err
}

// mostKept bounds q within q.
const mostKept = 4096

// mostUnknown operators are forgiven: some programs write "Qq" without a space.
const mostUnknown = 20

// isOperator says that a page's content may have the operator (ISO 32000-1
// annex A). The words of values are taken for operators, too.
func isOperator(w string) bool {
	switch w {
	case "b", "B", "b*", "B*", "BDC", "BI", "BMC", "BT", "BX", "c", "cm", "CS", "cs", "d", "d0", "d1", "Do", "DP",
		"EI", "EMC", "ET", "EX", "f", "F", "f*", "G", "g", "gs", "h", "i", "ID", "j", "J", "K", "k", "l", "m", "M", "MP",
		"n", "q", "Q", "re", "RG", "rg", "ri", "s", "S", "SC", "sc", "SCN", "scn", "sh", "T*", "Tc", "Td", "TD", "Tf",
		"Tj", "TJ", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W", "W*", "y", "'", "\"", "true", "false", "null":
		return true
	}
	return false
}
