package webpage

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jianbao/internal/document/intake/wording"
)

// looks is what a class or a style of a page says of an element, as far as it
// matters here.
type looks struct{ bold, italic, title bool }

// survey finds the looks of classes and the footnotes of a page, before it is
// walked.
func (r *reader) survey(root *html.Node) {
	r.classes, r.notes, r.noted = map[string]looks{}, map[*html.Node]int{}, map[*html.Node]string{}
	ids, order := map[string]*html.Node{}, map[*html.Node]int{}
	var anchors []*html.Node
	rule := regexp.MustCompile(`\.([\w-]+)\s*\{([^}]*)\}`)
	var visit func(n *html.Node, depth int)
	visit = func(n *html.Node, depth int) {
		if depth > mostDepth {
			return
		}
		order[n] = len(order)
		if id := attributeOf(n, "id"); id != "" && ids[id] == nil {
			ids[id] = n
		}
		if n.DataAtom == atom.A {
			if name := attributeOf(n, "name"); name != "" && ids[name] == nil {
				ids[name] = n
			}
			if strings.HasPrefix(attributeOf(n, "href"), "#") {
				anchors = append(anchors, n)
			}
		}
		if n.DataAtom == atom.Style && n.FirstChild != nil {
			for _, m := range rule.FindAllStringSubmatch(n.FirstChild.Data, 5000) {
				if l := lookOf(m[2]); l != (looks{}) {
					r.classes[m[1]] = l
				}
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c, depth+1)
		}
	}
	visit(root, 0)
	number := regexp.MustCompile(`^\s*\[?\d{1,3}\]?\s*$`)
	for _, a := range anchors {
		target := ids[attributeOf(a, "href")[1:]]
		if target == nil || order[target] < order[a] || !number.MatchString(plainOf(a, 0)) {
			continue
		}
		block := noteBlock(target)
		if block == nil || within(a, block) || !pointsBack(block) {
			continue
		}
		if r.notes[block] == 0 {
			r.d.Notes = append(r.d.Notes, wording.NoteName(len(r.d.Notes)+1)+": "+noteText(block))
			r.notes[block] = len(r.d.Notes)
		}
		r.noted[a] = wording.NoteName(r.notes[block])
	}
}

// lookOf reads what declarations of CSS say of weight and slant.
func lookOf(css string) (l looks) {
	for d := range strings.SplitSeq(strings.ToLower(css), ";") {
		key, value, _ := strings.Cut(d, ":")
		value = strings.TrimSpace(value)
		switch strings.TrimSpace(key) {
		case "font-weight":
			l.bold = value == "bold" || value == "bolder" || value == "700" || value == "800" || value == "900"
		case "font-style":
			l.italic = value == "italic"
		}
	}
	return l
}

// look is how an element looks by its style and its classes.
func (r *reader) look(n *html.Node) looks {
	l := lookOf(attributeOf(n, "style"))
	for c := range strings.FieldsSeq(attributeOf(n, "class")) {
		k := r.classes[c]
		l.bold, l.italic = l.bold || k.bold, l.italic || k.italic
		l.title = l.title || c == "title"
	}
	return l
}

// noteBlock is the block that a note stands in: an item, a paragraph, or a
// division that holds little more.
func noteBlock(n *html.Node) *html.Node {
	for k := 0; n != nil && k < 6; k++ {
		switch n.DataAtom {
		case atom.Li, atom.P, atom.Dd:
			if p := n.Parent; p != nil && p.DataAtom == atom.Div && len([]rune(plainOf(p, 0))) < len([]rune(plainOf(n, 0)))+20 {
				return p
			}
			return n
		case atom.Div:
			if len([]rune(plainOf(n, 0))) < 3000 {
				return n
			}
			return nil
		}
		n = n.Parent
	}
	return nil
}

func within(n, block *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == block {
			return true
		}
	}
	return false
}

// pointsBack says that a note has a link to where it is referred to.
func pointsBack(n *html.Node) bool {
	if n.DataAtom == atom.A && strings.HasPrefix(attributeOf(n, "href"), "#") {
		return true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if pointsBack(c) {
			return true
		}
	}
	return false
}

// noteText is the text of a note without the links back.
func noteText(n *html.Node) string {
	var b strings.Builder
	var visit func(n *html.Node, depth int)
	visit = func(n *html.Node, depth int) {
		if depth > mostDepth || n.DataAtom == atom.A && strings.HasPrefix(attributeOf(n, "href"), "#") {
			return
		}
		if n.Type == html.TextNode {
			b.WriteString(wording.Escape(n.Data))
		}
		before, after := inlineMarks(n)
		b.WriteString(before)
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c, depth+1)
		}
		b.WriteString(after)
		if isBlock(n.DataAtom) {
			b.WriteByte(' ')
		}
	}
	visit(n, 0)
	return strings.Join(strings.Fields(b.String()), " ")
}

func attributeOf(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
