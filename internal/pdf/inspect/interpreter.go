package inspect

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/han"
	"jianbao/internal/pdf/foreign"
)

// interpreter follows a page's content for its text: fonts, lines and marked
// content (ISO 32000-1 9.4, 14.6).
type interpreter struct {
	r         *reader
	leaf      *leaf
	text      strings.Builder // of the page
	untagged  int             // how many characters stand in no marked content
	drawn     int             // how many pictures and paths do
	odd       int             // how many code points are not the character's own
	oddSample string          // names the first of these

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
	o := operandsOf(content)
	var args []any
	for t.r.err == nil {
		tok, ok := o.next(0)
		if o.over {
			t.r.fail(foreign.Beyond("its content has an array of more than %d values", maxItems))
		}
		if !ok {
			return
		}
		op, is := tok.(operatorToken)
		if !is {
			if len(args) < 64 {
				args = append(args, tok)
			}
			continue
		}
		if t.left--; t.left < 0 {
			t.r.fail(foreign.Beyond("its content has more than %d operators", maxOperators))
		}
		if t.left%1024 == 0 && t.r.ctx.Err() != nil {
			t.r.fail(t.r.ctx.Err())
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
		if n, ok := at(args, 0).(nameToken); ok {
			if o, found := t.r.dict(resources["Font"])[string(n)]; found {
				t.font = t.r.fontOf(o)
			}
		}
	case "BDC", "BMC":
		t.begin(args, resources)
	case "EMC":
		t.end()
	case "Do":
		t.form(args, resources, depth)
	case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "ID":
		t.draw()
	}
	switch op {
	case "Tj", "'", "\"":
		if s, ok := at(args, len(args)-1).(string); ok {
			t.show(s)
		}
	case "TJ":
		a, _ := at(args, 0).(arrayToken)
		for _, item := range a {
			switch item := item.(type) {
			case string:
				t.show(item)
			case numberToken:
				if pen != nil {
					pen.shift(item)
				}
			}
		}
	}
}

// form reads a form XObject in its place.
func (t *interpreter) form(args []any, resources types.Dict, depth int) {
	n, _ := at(args, 0).(nameToken)
	o := t.r.dict(resources["XObject"])[string(n)]
	d := t.r.dict(o)
	pen := t.leaf.pen
	if t.r.name(d["Subtype"]) == "Image" {
		t.draw()
		if pen != nil {
			pen.image(t)
		}
	}
	if t.r.name(d["Subtype"]) != "Form" || depth > 8 {
		return
	}
	if pen != nil {
		defer pen.enter(t.r.matrix(d["Matrix"]))()
	}
	inner := t.r.dict(d["Resources"])
	if inner == nil {
		inner = resources
	}
	open := len(t.marks)
	content := t.r.stream(o)
	t.left -= len(content) / 64 // a form may be drawn a thousand times
	t.run(content, inner, depth+1)
	for len(t.marks) > open {
		t.end()
	}
}

// begin opens a marked-content sequence.
func (t *interpreter) begin(args []any, resources types.Dict) {
	m := marked{mcid: -1}
	if n, ok := at(args, 0).(nameToken); ok {
		m.artifact = n == "Artifact"
	}
	switch p := at(args, 1).(type) {
	case dictToken:
		if id, ok := p["MCID"].(numberToken); ok {
			m.mcid = int(id) / 1_000_000
		}
		m.kind = kindOf(p["Type"], p["Subtype"])
		if s, ok := p["Lang"].(string); ok {
			t.r.language(textString(s))
		}
		if s, ok := p["ActualText"].(string); ok {
			m.actual, m.replaced = textString(s), true
		}
	case nameToken:
		d := t.r.dict(t.r.dict(resources["Properties"])[string(p)])
		if id, ok := t.r.integer(d["MCID"]); ok {
			m.mcid = id
		}
		m.kind = cmp.Or(t.r.name(d["Subtype"]), t.r.name(d["Type"]))
		if _, ok := d["ActualText"]; ok {
			m.actual, m.replaced = t.r.text(d["ActualText"]), true
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
		text = t.font.decode(s, maxMade)
		t.put(text)
	}
	if t.leaf.pen != nil {
		t.leaf.pen.show(t, s, text)
	}
}

// kindOf is the kind of furniture by the entries of its property list.
func kindOf(kind, subtype any) string {
	if n, ok := subtype.(nameToken); ok {
		return string(n)
	}
	n, _ := kind.(nameToken)
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

// draw counts a picture or a path that no tag holds and that is no page furniture.
func (t *interpreter) draw() {
	if mcid, artifact := t.within(); mcid < 0 && !artifact {
		t.drawn++
	}
}

// put adds text to the page and to the marked content it stands in. On another
// line it stands apart, by a space where words need one.
func (t *interpreter) put(s string) {
	if t.r.make(len(s)); s == "" || t.r.err != nil {
		return
	}
	t.examine(s)
	newLine := t.started && (t.y > t.lineY+sameLine || t.y < t.lineY-sameLine)
	if newLine {
		t.text.WriteByte('\n')
	}
	t.started, t.lineY = true, t.y
	t.text.WriteString(s)
	mcid, artifact := t.within()
	switch {
	case mcid >= 0:
		c := t.leaf.content[mcid]
		if newLine {
			c.newLine = c.newLine || c.text.Len() == 0
			if needGap(c.text.String(), s) {
				c.text.WriteByte(' ')
			}
		}
		c.text.WriteString(s)
	case !artifact:
		t.untagged += utf8.RuneCountInString(strings.TrimSpace(s))
	}
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

// examine counts odd code points: a search for the real character would not find
// them.
func (t *interpreter) examine(s string) {
	for _, c := range s {
		if isOdd(c) {
			t.odd++
			if t.odd == 1 {
				t.oddSample = fmt.Sprintf("the first is U+%04X", c)
			}
		}
	}
}

// isOdd says of a code point that a text of today does not hold it: radicals
// and compatibility ideographs that a font maps to the same glyph as the real
// character, presentation forms, private use, and the replacement character.
func isOdd(c rune) bool {
	switch {
	case c >= 0x2e80 && c <= 0x2fdf, c >= 0xf900 && c <= 0xfaff, c >= 0x2f800 && c <= 0x2fa1f,
		c >= 0xfb00 && c <= 0xfb4f, c >= 0xfe10 && c <= 0xfe4f,
		c >= 0xe000 && c <= 0xf8ff, c >= 0xf0000, c == 0xfffd, c == 0:
		return true
	}
	return false
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
	n, _ := at(args, i).(numberToken)
	return int(n) / 1000
}

// textString reads a text string (ISO 32000-1 7.9.2.2); the codes of
// PDFDocEncoding beyond ASCII are taken for Latin 1.
func textString(s string) string {
	if strings.HasPrefix(s, "\xfe\xff") {
		return utf16Text(s[2:])
	}
	runes := make([]rune, len(s))
	for i := range len(s) {
		runes[i] = rune(s[i])
	}
	return string(runes)
}

// utf16Text reads UTF-16BE without a mark; "" for what is no string.
func utf16Text(t any) string {
	s, _ := t.(string)
	units := make([]uint16, len(s)/2)
	for i := range units {
		units[i] = uint16(s[2*i])<<8 | uint16(s[2*i+1])
	}
	return string(utf16.Decode(units))
}
