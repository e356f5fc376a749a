package audit

import (
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/inspect/objects"
	"jianbao/internal/pdf/inspect/rule"
	"jianbao/internal/pdf/syntax"
)

// content follows the operators of a page, a note's picture or a pattern, with the
// forms in it (ISO 32000-1 8, 9, 14.6).
type content struct {
	*audit
	page   int
	tagged bool // it is a page's own: what it shows must stand in tags
	stream int  // the number of the page's or form's object
	left   int  // how many operators it may still have

	resources types.Dict
	inherited bool // the resources are those of something around it
	graphics
	kept         []graphics
	marks        []mark
	transparency bool
	colourless   bool // colours are not its own: an uncoloured pattern, a glyph with d1
}

// graphics is what q keeps.
type graphics struct {
	fill, stroke         *space
	filled, stroked      bool // the colour was looked at since it was set
	font                 *font
	mode                 int // how text is drawn; 3 is not at all
	overFill, overStroke bool
	overMode             int
}

// mark is a marked-content sequence that is open.
type mark struct {
	tag      string
	e        *element // that holds it; nil: none
	artifact bool
	language bool
	actual   bool // it has an ActualText
}

// deepest is how many q may stand in each other (ISO 19005-2 6.1.13).
const deepest = 28

// page follows page i and its notes.
func (a *audit) page(i int) {
	p := &a.pages[i]
	c := &content{audit: a, page: i, tagged: true, stream: p.number, left: maxOperators}
	c.resources = a.Dict(p.resources)
	_, own := p.dict["Resources"]
	c.inherited = !own
	c.group(p.dict["Group"])
	var all []byte
	for _, o := range a.List(p.dict["Contents"]) {
		a.Meet()
		b := a.Stream(o)
		if all = append(append(all, b...), '\n'); len(all) > 32<<20 {
			a.Fail(foreign.Beyond("it unpacks to more than %d MB", 32))
		}
	}
	c.run(all, 0)
	transparent := c.transparency
	a.notes(i, &transparent)
	a.pageFaults(i, transparent)
}

// run follows content; depth is 0 for a page, and one more for each form within another.
func (c *content) run(b []byte, depth int) {
	o := syntax.OperandsOf(b)
	var operands []any
	for c.Stop == nil {
		v, ok := o.Value(0)
		if o.Over {
			c.Fail(foreign.Beyond("its content has an array of more than %d values", syntax.MostItems))
		}
		if !ok {
			if o.OddHex() {
				c.fault(rule.HexString, c.page, nil)
			}
			if o.LargeInteger() {
				c.fault(rule.Beyond, c.page, args("what", largeNumber))
			}
			return
		}
		op, is := v.(syntax.OperatorValue)
		if !is {
			if len(operands) < 128 {
				operands = append(operands, v)
			}
			c.value(v)
			continue
		}
		if c.left--; c.left < 0 {
			c.Fail(foreign.Beyond("its content has more than %d operators", maxOperators))
		}
		if c.left%1024 == 0 && c.Context().Err() != nil {
			c.Fail(c.Context().Err())
		}
		switch op {
		case "true", "false", "null":
			operands = append(operands, op)
			continue
		case "ID":
			c.inlineImage(operands)
			o.SkipImage()
		default:
			c.do(string(op), operands, depth)
		}
		operands = operands[:0]
	}
}

// operand is operand i; nil when there are not so many.
func operand(of []any, i int) any {
	if i < 0 || i >= len(of) {
		return nil
	}
	return of[i]
}

// nameAt is operand i as a name; "" for none.
func nameAt(of []any, i int) string {
	n, _ := operand(of, i).(syntax.NameValue)
	return syntax.PlainName(string(n))
}

// do follows an operator.
func (c *content) do(op string, v []any, depth int) {
	switch op {
	case "q":
		if c.kept = append(c.kept, c.graphics); len(c.kept) > deepest {
			c.fault(rule.TooDeep, c.page, nil)
		}
	case "Q":
		if n := len(c.kept); n > 0 {
			c.graphics, c.kept = c.kept[n-1], c.kept[:n-1]
		}
	case "BDC", "BMC":
		c.begin(v)
	case "EMC":
		c.end()
	case "gs":
		c.state(c.resource("ExtGState", nameAt(v, 0)))
	case "ri":
		c.intentName(nameAt(v, 0), c.page)
	case "Tf":
		if o := c.resource("Font", nameAt(v, 0)); o != nil {
			c.font = c.fontOf(o)
		}
	case "Tr":
		n, _ := operand(v, 0).(syntax.NumberValue)
		c.mode = int(n) / 1_000_000
	case "Tj", "'", "\"":
		s, _ := operand(v, len(v)-1).(string)
		c.show(s)
	case "TJ":
		list, _ := operand(v, 0).(syntax.ArrayValue)
		for _, item := range list {
			if s, is := item.(string); is {
				c.show(s)
			}
		}
	case "Do":
		c.draw(nameAt(v, 0), depth)
	case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*":
		c.paint(op == "S" || op == "s" || op[0] == 'B' || op[0] == 'b', op != "S" && op != "s")
		c.item(someDrawing)
	case "sh":
		c.shading(c.resource("Shading", nameAt(v, 0)))
		c.item(someDrawing)
	case "CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG", "rg", "K", "k":
		c.colour(op, v)
	case "d1":
		c.colourless = true
	default:
		if !isOperator(op) {
			c.fault(rule.UnknownOperator, c.page, args("name", op))
		}
	}
}

// isOperator says that an operator that do passes over is one (ISO 32000-1 annex A).
func isOperator(op string) bool {
	switch op {
	case "b", "BI", "BT", "BX", "c", "cm", "d", "d0", "DP", "EI", "EMC", "ET", "EX", "h", "i", "j", "J", "l", "m", "M", "MP", "n", "re",
		"Tc", "Td", "TD", "TL", "Tm", "Ts", "Tw", "Tz", "T*", "v", "w", "W", "W*", "y":
		return true
	}
	return false
}

// resource finds a resource that the content names; nil for none. The content that
// has no resources of its own and uses those around it is noted.
func (c *content) resource(kind, name string) types.Object {
	o := c.Dict(c.resources[kind])[name]
	if o != nil && c.inherited {
		c.fault(rule.NoResources, c.page, nil)
	}
	return o
}

// What a page shows outside tags, for rule.Untagged.
var (
	someText    = diag.Words{"a piece of text", "一段文字"}
	someDrawing = diag.Words{"a line or an area", "线条或色块"}
	somePicture = diag.Words{"a picture", "图片"}
)

// begin opens a marked-content sequence.
func (c *content) begin(v []any) {
	m := mark{tag: nameAt(v, 0)}
	m.artifact = m.tag == "Artifact"
	mcid, has := -1, false
	switch p := operand(v, 1).(type) {
	case syntax.DictValue:
		if n, is := p["MCID"].(syntax.NumberValue); is {
			mcid, has = int(n)/1_000_000, true
		}
		if l, is := p["Lang"].(string); is {
			m.language = true
			c.languageTag(syntax.TextString(l), c.page)
		}
		_, m.actual = p["ActualText"]
		c.spanText(m, m.actual || p["Alt"] != nil || p["E"] != nil)
	case syntax.NameValue:
		d := c.Dict(c.resource("Properties", syntax.PlainName(string(p))))
		mcid, has = c.Integer(d["MCID"])
		if l, is := d["Lang"]; is {
			m.language = true
			c.languageTag(c.Text(l), c.page)
		}
		_, m.actual = d["ActualText"]
		c.spanText(m, m.actual || d["Alt"] != nil || d["E"] != nil)
	}
	if has {
		m.e = c.holders[spot{c.stream, mcid}]
		c.wayBack(mcid, m.e)
		if c.stream != c.pages[c.page].number {
			if f := c.forms[c.stream]; f != nil {
				f.numbered = true
			}
		}
	}
	tagged, artifact := c.within()
	switch {
	case !c.tagged:
	case m.artifact && tagged:
		c.fault(rule.ArtifactIn, c.page, nil)
	case m.e != nil && artifact:
		c.fault(rule.TagInArtifact, c.page, nil)
	}
	c.marks = append(c.marks, m)
}

// wayBack wants the way from a piece of content to its element (ISO 32000-1 14.7.4.4) to
// be there, and to lead to the element that holds it.
func (c *content) wayBack(mcid int, e *element) {
	if e == nil || !c.tagged {
		return
	}
	of := c.pages[c.page].dict
	if c.stream != c.pages[c.page].number {
		of = c.Dict(c.reference(c.stream))
	}
	key, has := c.Integer(of["StructParents"])
	if !has {
		c.fault(rule.NoStructParents, c.page, nil)
		return
	}
	all := c.Array(c.parents[key])
	if mcid < 0 || mcid >= len(all) || c.elementAt(all[mcid]) != e {
		c.fault(rule.NoWayBack, c.page, nil)
	}
}

// spanText wants a language for the text that stands in for a Span of content.
func (c *content) spanText(m mark, has bool) {
	if m.tag == "Span" && has && !m.language && !c.spoken() {
		c.fault(rule.NoLanguage, c.page, args("what", textInstead))
	}
}

// spoken says that the language of what is shown is known.
func (c *content) spoken() bool {
	for _, m := range c.marks {
		if m.language || m.e != nil && m.e.language {
			return true
		}
	}
	return c.language
}

// end closes the innermost sequence.
func (c *content) end() {
	if n := len(c.marks); n > 0 {
		c.marks = c.marks[:n-1]
	}
}

// within says whether what is shown stands in a tag, and in page furniture.
func (c *content) within() (tagged, artifact bool) {
	for _, m := range c.marks {
		tagged = tagged || m.e != nil
		artifact = artifact || m.artifact
	}
	return tagged, artifact
}

// item wants something that a page shows to stand in a tag, or to be page furniture.
func (c *content) item(what diag.Words) {
	if tagged, artifact := c.within(); c.tagged && !tagged && !artifact {
		c.fault(rule.Untagged, c.page, args("what", what))
	}
}

// show follows a shown string.
func (c *content) show(s string) {
	if s == "" {
		return
	}
	c.item(someText)
	if _, artifact := c.within(); c.tagged && !artifact && !c.spoken() {
		c.fault(rule.NoLanguage, c.page, args("what", theText))
	}
	switch c.mode {
	case 0, 4:
		c.paint(false, true)
	case 1, 5:
		c.paint(true, false)
	case 2, 6:
		c.paint(true, true)
	}
	if c.font == nil {
		return
	}
	actual := false
	for _, m := range c.marks {
		actual = actual || m.actual || m.e != nil && m.e.actual
	}
	c.use(c.font, s, c.mode != 3, actual)
}

// form is a form or a picture that pages draw.
type form struct {
	drawn    int  // how often
	numbered bool // its content has numbers for the tag tree
}

// draw follows a form or a picture in its place.
func (c *content) draw(name string, depth int) {
	o := c.resource("XObject", name)
	d := c.Dict(o)
	if d == nil {
		return
	}
	switch c.Name(d["Subtype"]) {
	case "Image":
		c.item(somePicture)
		c.image(o, d, false)
	case "Form":
		c.drawForm(o, d, depth)
	case "PS":
		c.fault(rule.PostScript, c.page, nil)
	}
}

// drawForm follows a form.
func (c *content) drawForm(o types.Object, d types.Dict, depth int) {
	c.formEntries(d)
	number := objects.NumberOf(o)
	f := c.forms[number]
	if f == nil {
		f = &form{}
		c.forms[number] = f
	}
	if f.drawn++; c.tagged && f.drawn > 1 && f.numbered {
		c.fault(rule.FormTwice, c.page, nil)
	}
	if depth > 12 {
		return
	}
	around, stream, resources, inherited, open := c.graphics, c.stream, c.resources, c.inherited, len(c.marks)
	kept := c.kept
	c.stream, c.kept = number, nil
	if own := c.Dict(d["Resources"]); own != nil {
		c.resources, c.inherited = own, false
	} else {
		c.inherited = true
	}
	c.filled, c.stroked = false, false
	b := c.Stream(o)
	c.left -= len(b) / 64 // a form may be drawn a thousand times
	c.run(b, depth+1)
	c.graphics, c.stream, c.resources, c.inherited, c.kept = around, stream, resources, inherited, kept
	for len(c.marks) > open {
		c.end()
	}
}
