package inspect

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/han"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/inspect/objects"
	"jianbao/internal/pdf/syntax"
)

// interpreter follows a page's content for its text: fonts, lines and marked
// content (ISO 32000-1 9.4, 14.6).
type interpreter struct {
	r    *reader
	leaf *leaf
	text strings.Builder // of the page

	font    *font    // nil: none was taken yet
	marks   []marked // the sequences that are open, the outermost first
	y       int      // of the line, in thousandths of the unit of its own text block
	lineY   int      // y of the text before, once there was some
	started bool     // there was some text
	kept    []*font  // what q kept
	left    int      // how many operators the page may still have
}

// Steps of y, in thousandths.
const (
	newLineStep = 10_000 // taken for the next line where the leading is not followed
	sameLine    = 500    // up to this, text stands on one line
)

// piece is the text of a marked-content sequence.
type piece struct {
	text    strings.Builder
	newLine bool // it starts on another line than what was shown before it
}

// marked is an open marked-content sequence.
type marked struct {
	mcid     int    // -1: it has none, and its text is that of the sequence around it
	artifact bool   // page furniture, which needs no tag
	actual   string // its ActualText
	replaced bool   // it has an ActualText, which may be "", and its glyphs are not read
	placed   bool   // some of its glyphs were shown
	kind     string // of furniture: its Subtype, or its Type
}

// run follows content with these resources; depth is 0 for a page, and one more for
// each form within another.
func (t *interpreter) run(content []byte, resources types.Dict, depth int) {
	o := syntax.OperandsOf(content)
	var args []any
	for t.r.Stop == nil {
		tok, ok := o.Value(0)
		if o.Over {
			t.r.Fail(foreign.Beyond("its content has an array of more than %d values", syntax.MostItems))
		}
		if !ok {
			return
		}
		op, is := tok.(syntax.OperatorValue)
		if !is {
			if len(args) < 64 {
				args = append(args, tok)
			}
			continue
		}
		if t.left--; t.left < 0 {
			t.r.Fail(foreign.Beyond("its content has more than %d operators", maxOperators))
		}
		if t.left%1024 == 0 && t.r.Context().Err() != nil {
			t.r.Fail(t.r.Context().Err())
		}
		if op == "ID" { // an inline image: its bytes are no operators
			o.SkipImage()
		}
		t.do(string(op), args, resources, depth)
		args = args[:0]
	}
}

// do follows an operator with the operands before it.
func (t *interpreter) do(op string, args []any, resources types.Dict, depth int) {
	pen := t.leaf.pen
	if pen != nil {
		pen.do(t, op, args)
	}
	switch op {
	case "q":
		t.kept = append(t.kept, t.font)
	case "Q":
		if n := len(t.kept); n > 0 {
			t.font, t.kept = t.kept[n-1], t.kept[:n-1]
		}
	case "BT":
		t.y = 0
	case "Td", "TD":
		t.y += numberAt(args, 1)
	case "Tm":
		t.y = numberAt(args, 5)
	case "T*", "'", "\"":
		t.y -= newLineStep
	case "Tf":
		if n, ok := at(args, 0).(syntax.NameValue); ok {
			if o, found := t.r.Dict(resources["Font"])[string(n)]; found {
				t.font = t.r.fontOf(o)
			}
		}
	case "BDC", "BMC":
		t.begin(args, resources)
	case "EMC":
		t.end()
	case "Do":
		t.form(args, resources, depth)
	}
	switch op {
	case "Tj", "'", "\"":
		if s, ok := at(args, len(args)-1).(string); ok {
			t.show(s)
		}
	case "TJ":
		a, _ := at(args, 0).(syntax.ArrayValue)
		for _, item := range a {
			switch item := item.(type) {
			case string:
				t.show(item)
			case syntax.NumberValue:
				if pen != nil {
					pen.shift(item)
				}
			}
		}
	}
}

// form reads a form XObject in its place.
func (t *interpreter) form(args []any, resources types.Dict, depth int) {
	n, _ := at(args, 0).(syntax.NameValue)
	o := t.r.Dict(resources["XObject"])[string(n)]
	d := t.r.Dict(o)
	pen := t.leaf.pen
	if t.r.Name(d["Subtype"]) == "Image" {
		if pen != nil {
			pen.image(t)
		}
	}
	if t.r.Name(d["Subtype"]) != "Form" || depth > 8 {
		return
	}
	if pen != nil {
		defer pen.enter(t.r.matrix(d["Matrix"]))()
	}
	inner := t.r.Dict(d["Resources"])
	if inner == nil {
		inner = resources
	}
	open := len(t.marks)
	content := t.r.Stream(o)
	t.left -= len(content) / 64 // a form may be drawn a thousand times
	t.run(content, inner, depth+1)
	for len(t.marks) > open {
		t.end()
	}
}

// begin opens a marked-content sequence.
func (t *interpreter) begin(args []any, resources types.Dict) {
	m := marked{mcid: -1}
	if n, ok := at(args, 0).(syntax.NameValue); ok {
		m.artifact = n == "Artifact"
	}
	switch p := at(args, 1).(type) {
	case syntax.DictValue:
		if id, ok := p["MCID"].(syntax.NumberValue); ok {
			m.mcid = int(id) / 1_000_000
		}
		m.kind = kindOf(p["Type"], p["Subtype"])
		if s, ok := p["Lang"].(string); ok {
			t.r.language(syntax.TextString(s))
		}
		if s, ok := p["ActualText"].(string); ok {
			m.actual, m.replaced = syntax.TextString(s), true
		}
	case syntax.NameValue:
		d := t.r.Dict(t.r.Dict(resources["Properties"])[string(p)])
		if id, ok := t.r.Integer(d["MCID"]); ok {
			m.mcid = id
		}
		m.kind = cmp.Or(t.r.Name(d["Subtype"]), t.r.Name(d["Type"]))
		if _, ok := d["ActualText"]; ok {
			m.actual, m.replaced = t.r.Text(d["ActualText"]), true
		}
	}
	if m.artifact {
		m.kind = cmp.Or(m.kind, "Artifact")
	}
	if m.mcid >= 0 {
		if _, seen := t.leaf.content[m.mcid]; !seen {
			t.leaf.content[m.mcid] = &piece{}
		}
	}
	t.marks = append(t.marks, m)
	if m.replaced {
		t.put(m.actual)
	}
}

// end closes the innermost sequence.
func (t *interpreter) end() {
	if n := len(t.marks); n > 0 {
		t.marks = t.marks[:n-1]
	}
}

// show takes a shown string, unless an ActualText around stands for it.
func (t *interpreter) show(s string) {
	text, instead := "", false
	for i := range t.marks {
		if m := &t.marks[i]; m.replaced {
			if !m.placed {
				text, m.placed = m.actual, true
			}
			instead = true
			break
		}
	}
	if !instead {
		text = t.font.decode(s, objects.MaxMade)
		t.put(text)
	}
	if t.leaf.pen != nil {
		t.leaf.pen.show(t, s, text)
	}
}

// kindOf is the kind of furniture by the entries of its property list.
func kindOf(kind, subtype any) string {
	if n, ok := subtype.(syntax.NameValue); ok {
		return string(n)
	}
	n, _ := kind.(syntax.NameValue)
	return string(n)
}

// within is the marked content that is open: the innermost with a number, -1 for none, and
// whether it is page furniture.
func (t *interpreter) within() (mcid int, artifact bool) {
	mcid = -1
	for _, m := range t.marks {
		artifact = artifact || m.artifact
		if m.mcid >= 0 {
			mcid = m.mcid
		}
	}
	return mcid, artifact
}

// put adds text to the page and to the marked content it stands in. On another
// line it stands apart, by a space where words need one.
func (t *interpreter) put(s string) {
	if t.r.Make(len(s)); s == "" || t.r.Stop != nil {
		return
	}
	newLine := t.started && (t.y > t.lineY+sameLine || t.y < t.lineY-sameLine)
	if newLine {
		t.text.WriteByte('\n')
	}
	t.started, t.lineY = true, t.y
	t.text.WriteString(s)
	mcid, _ := t.within()
	if mcid < 0 {
		return
	}
	c := t.leaf.content[mcid]
	if newLine {
		c.newLine = c.newLine || c.text.Len() == 0
		if needGap(c.text.String(), s) {
			c.text.WriteByte(' ')
		}
	}
	c.text.WriteString(s)
}

// needGap says that a text before a line end and the one after it are told apart by a
// space: the words on both sides are of a script that needs one.
func needGap(before, after string) bool {
	if before == "" || after == "" {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return !unicode.IsSpace(last) && !unicode.IsSpace(first) && !isWide(last) && !isWide(first)
}

// isWide says whether r is set without word spaces: Han and its punctuation.
func isWide(r rune) bool {
	return han.Is(r) || r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xffef
}

// at is operand i; nil when there are not so many.
func at(args []any, i int) any {
	if i < 0 || i >= len(args) {
		return nil
	}
	return args[i]
}

// numberAt is operand i in thousandths; 0 when it is no number.
func numberAt(args []any, i int) int {
	n, _ := at(args, i).(syntax.NumberValue)
	return int(n) / 1000
}
