package docx

import (
	"strconv"
	"strings"
)

// style is what a style says of structure and look.
type style struct {
	name, based  string // its name in lower case; the id of the style that it is based on
	level        int    // of a heading, from 1; 0 where it does not say; -1 for no heading, whatever it is based on
	num          string // the id of its list; "" for none
	depth        int    // in that list, from 0
	bold, italic *bool  // nil where it does not say
	size         int    // in half points; 0 where it does not say
	code         bool
	struck       bool // its text is struck
	hidden       bool // its text is hidden
	raised       int8 // look.raised; 0 where it does not say
}

// look is the look of text of a style that nothing else says more of. Bold and
// italics are told of the whole paragraph.
func (s style) look() look {
	return look{code: s.code, struck: s.struck, hidden: s.hidden, raised: s.raised}
}

// readStyles reads styles.xml; a file without it has no styles.
func (r *reader) readStyles(name string) error {
	root, err := r.a.tree(name)
	if err != nil || root == nil {
		return err
	}
	r.size = atoi(root.kid("docDefaults", "rPrDefault", "rPr").val("sz"))
	for _, n := range root.kids {
		if n.name != "style" {
			continue
		}
		p, look := n.kid("pPr"), n.kid("rPr")
		s := style{
			name: strings.ToLower(strings.TrimSpace(n.val("name"))), based: n.val("basedOn"),
			num: p.kid("numPr").val("numId"), depth: atoi(p.kid("numPr").val("ilvl")),
			bold: toggle(look.kid("b")), italic: slanted(look), size: atoi(look.val("sz")),
			struck: on(look.kid("strike")) || on(look.kid("dstrike")), hidden: on(look.kid("vanish")), raised: raisedBy(look.val("vertAlign")),
		}
		if o := p.kid("outlineLvl"); o != nil {
			s.level = outlineLevel(o.get("val"))
		}
		if l := headingLevel(s.name); l != 0 {
			s.level = l
		}
		s.code = strings.Contains(s.name, "source code") || strings.Contains(s.name, "verbatim") || s.name == "html code"
		r.styles[n.get("styleId")] = s
		if n.get("type") == "paragraph" && isOn(n.get("default")) {
			r.standard = n.get("styleId")
		}
	}
	return nil
}

// isOn says that the value of an attribute switches something on.
func isOn(v string) bool { return v == "1" || v == "true" || v == "on" }

// toggle is a property that may be on or off; nil where n is nil.
func toggle(n *node) *bool {
	if n == nil {
		return nil
	}
	v := on(n)
	return &v
}

// slanted says whether a look emphasises: by italics, or by dots, as Chinese
// does; nil where it does not say.
func slanted(look *node) *bool {
	if em := look.kid("em"); on(em) {
		v := true
		return &v
	}
	return toggle(look.kid("i"))
}

// outlineLevel turns Word's 0 to 8 into 1 to 9; 9, body text, into -1.
func outlineLevel(v string) int {
	if n := atoi(v); n < 9 {
		return n + 1
	}
	return -1
}

// headingLevel is the level that the name of a style says: "heading 2",
// "标题 2", "Überschrift 2"; -1 for a title, which is above all headings.
func headingLevel(name string) int {
	switch name {
	case "title", "subtitle", "标题", "副标题", "文章标题":
		return -1
	}
	for _, word := range []string{"heading", "标题", "überschrift", "titre", "título", "titolo", "заголовок", "見出し", "제목"} {
		if rest, ok := strings.CutPrefix(name, word); ok {
			if n, err := strconv.Atoi(strings.TrimSpace(rest)); err == nil && n >= 1 && n <= 9 {
				return n
			}
		}
	}
	return 0
}

// atoi is the number at the head of s, of a million or so at most; 0 for none.
func atoi(s string) int {
	n := 0
	for _, c := range s {
		if c < '0' || c > '9' || n > 1<<20 {
			return n
		}
		n = n*10 + int(c-'0')
	}
	return n
}

// resolve collects the properties of a style: what it does not say itself, the
// styles say that it is based on.
func (r *reader) resolve(id string) style {
	out := style{}
	for seen := 0; id != "" && seen < 20; seen++ {
		s, ok := r.styles[id]
		if !ok {
			break
		}
		if out.name == "" {
			out.name = s.name
		}
		if out.level == 0 {
			out.level = s.level
		}
		if out.num == "" {
			out.num, out.depth = s.num, s.depth
		}
		if out.bold == nil {
			out.bold = s.bold
		}
		if out.italic == nil {
			out.italic = s.italic
		}
		if out.size == 0 {
			out.size = s.size
		}
		out.code = out.code || s.code
		out.struck, out.hidden = out.struck || s.struck, out.hidden || s.hidden
		if out.raised == 0 {
			out.raised = s.raised
		}
		id = s.based
	}
	return out
}
