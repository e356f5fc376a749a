package impose

import (
	"errors"
	"fmt"
	"math/bits"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// walk follows a page's content for the size of its text (ISO 32000-1 9.4.4:
// Tf × Tm × CTM) and for its q and Q.
type walk struct {
	part     *Part
	left     int // operators that it may still have
	smallest int // of the text shown, thousandths of the page's unit; 0: none
	depth    int // open q at the end of the page's own content
	missing  int // Q without a q before it
	lenient  int // open BX
	bytes    int // of the strings before the operator
	unknown  int // operators that there are not

	now   state
	kept  []state
	text  matrix // Tm
	line  matrix // its beginning
	ink   ink
	lost  string // the font that is missing, once text was shown in it
	forms map[int]bool
}

// state is what q keeps of the graphics state.
type state struct {
	ctm     matrix
	size    int    // Tf, millionths
	mode    int    // Tr
	font    string // Tf, when the resources have no such font
	leading int    // TL, millionths
	white   bool   // what is filled is white
}

func (w *walk) run(content []byte, stock types.Dict, ctm matrix, depth int) error {
	w.now.ctm = ctm
	l := &lexer{b: content}
	var n [6]int // the last numbers
	var last string
	count := 0
	floor := len(w.kept)
	for {
		t := l.next()
		switch t.kind {
		case end:
			if depth == 0 {
				w.depth = len(w.kept)
			}
			w.kept = w.kept[:min(floor, len(w.kept))]
			if l.fault != "" {
				return errors.New(l.fault)
			}
			return nil
		case aNumber:
			if count == len(n) {
				copy(n[:], n[1:])
				count--
			}
			n[count] = t.number
			count++
			continue
		case aName:
			last = t.word
			continue
		case other:
			continue
		}
		if w.left--; w.left < 0 {
			return fmt.Errorf("its content has more than %d operators", maxOperators)
		}
		if !isOperator(t.word) && len(l.open) == 0 && w.lenient == 0 {
			if w.unknown++; w.unknown > mostUnknown {
				return fmt.Errorf("its content is no page's, such as %q", short(clean(t.word)))
			}
		}
		if t.word == "ID" {
			l.skipImage()
		}
		args := n[:count]
		w.bytes, l.bytes = l.bytes, 0
		if t.word == "Do" {
			if err := w.form(last, stock, depth); err != nil {
				return err
			}
		} else {
			w.do(t.word, args, stock, last, floor, depth)
		}
		if w.lost != "" {
			return fmt.Errorf("text in the font %q, which is missing", w.lost)
		}
		count = 0
	}
}

func (w *walk) do(op string, args []int, stock types.Dict, name string, floor, depth int) {
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
			w.missing++
		}
	case "BX":
		w.lenient++
	case "EX":
		w.lenient--
	case "cm":
		if m, ok := matrixOf(args); ok {
			w.now.ctm = m.times(w.now.ctm)
		}
	case "BT", "Tm", "Td", "TD", "TL", "T*":
		w.move(op, args)
	case "Tf":
		if len(args) > 0 {
			w.take(w.part.dict(w.part.dict(stock["Font"])[name]), name, absolute(args[len(args)-1]))
		}
	case "Tr":
		if len(args) > 0 {
			w.now.mode = args[len(args)-1] / one
		}
	case "gs":
		w.font(w.part.dict(w.part.dict(stock["ExtGState"])[name]))
	case "Tj", "TJ", "'", "\"":
		w.move(op, nil)
		w.show(w.bytes)
	default:
		w.draw(op, args)
	}
}

// take takes a font and its size. A font of drawn glyphs (Type3) has an em of
// its own: the height of its box.
func (w *walk) take(font types.Dict, name string, size int) {
	w.now.size, w.now.font = size, ""
	kind := w.part.name(font["Subtype"])
	switch kind {
	case "Type3":
	case "Type0", "Type1", "MMType1", "TrueType":
		if w.part.name(font["BaseFont"]) == "" {
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
	b, ok := w.part.box(font["FontBBox"])
	if m := w.part.array(font["FontMatrix"]); ok && b.sound() && len(m) == 6 {
		up, _ := w.part.micro(m[3])
		w.now.size = mul(size, mul(b.height()*1000, absolute(up)))
	}
}

// font takes the font of a graphics state dictionary.
func (w *walk) font(d types.Dict) {
	if a := w.part.array(d["Font"]); len(a) == 2 {
		if n, ok := w.part.milli(a[1]); ok {
			w.now.size, w.now.font = absolute(n)*1000, ""
		}
	}
}

// show weighs the size of text that is being shown. Text that is not painted,
// as a scan's text layer, has none.
func (w *walk) show(bytes int) {
	if w.now.font != "" {
		w.lost = w.now.font
	}
	if w.now.mode == 3 || w.now.mode == 7 {
		return
	}
	m := w.text.times(w.now.ctm)
	w.write(bytes)
	// How high an em stands: the length of the vertical unit.
	size := mul(w.now.size, root(m.c, m.d)) / 1000
	if size > 0 && (w.smallest == 0 || size < w.smallest) {
		w.smallest = size
	}
}

// root is √(x²+y²), of what fits.
func root(x, y int) int {
	const most = 1 << 30
	a, b := min(absolute(x), most), min(absolute(y), most)
	n := uint64(a)*uint64(a) + uint64(b)*uint64(b)
	if n == 0 {
		return 0
	}
	r := uint64(1) << ((bits.Len64(n) + 1) / 2)
	for {
		next := (r + n/r) / 2
		if next >= r {
			return int(r)
		}
		r = next
	}
}

func matrixOf(args []int) (matrix, bool) {
	if len(args) != 6 {
		return matrix{}, false
	}
	return matrix{args[0], args[1], args[2], args[3], args[4] / 1000, args[5] / 1000}, true
}

// form follows a form XObject in its place.
func (w *walk) form(name string, stock types.Dict, depth int) error {
	o := w.part.dict(stock["XObject"])[name]
	s, is := w.part.object(o).(types.StreamDict)
	if o != nil && !is {
		return fmt.Errorf("the picture %q is missing", name)
	}
	if is && w.part.name(s.Dict["Subtype"]) == "Image" {
		w.ink.note(w.ink.at(box{0, 0, 1000, 1000}, w.now.ctm), Drawn)
	}
	if !is || w.part.name(s.Dict["Subtype"]) != "Form" {
		return nil
	}
	if depth >= maxForms {
		return fmt.Errorf("forms within forms, more than %d deep", maxForms)
	}
	n := numberOf(o)
	if w.forms == nil {
		w.forms = map[int]bool{}
	}
	if n == 0 || w.forms[n] {
		return nil // a form within itself
	}
	w.forms[n] = true
	defer delete(w.forms, n)
	content, err := decoded(s, maxContent)
	if err != nil {
		return err
	}
	w.left -= len(content) / 64 // a form may be drawn a thousand times
	inner := w.part.dict(s.Dict["Resources"])
	if inner == nil {
		inner = stock
	}
	ctm := w.now.ctm
	if a := w.part.array(s.Dict["Matrix"]); len(a) == 6 {
		var m [6]int
		for i := range m {
			n, _ := w.part.micro(a[i])
			m[i] = n
		}
		ctm = matrix{m[0], m[1], m[2], m[3], m[4] / 1000, m[5] / 1000}.times(ctm)
	}
	now, text, line := w.now, w.text, w.line
	err = w.run(content, inner, ctm, depth+1)
	w.now, w.text, w.line = now, text, line
	return err
}

// micro gives a number in millionths.
func (p *Part) micro(o types.Object) (int, bool) {
	switch v := p.object(o).(type) {
	case types.Integer:
		return int(v) * one, v > -1e9 && v < 1e9
	case types.Float:
		return int(v * one), v > -1e9 && v < 1e9
	}
	return 0, false
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
