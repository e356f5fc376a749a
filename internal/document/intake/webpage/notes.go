package webpage

import (
	"regexp"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jianbao/internal/document/intake/wording"
)

// looks is what a class or a style of a page says of an element, as far as it
// matters here.
type looks struct{ bold, italic, title, struck, hidden bool }

// Expressions that are compiled once, for the first page that needs them.
var (
	styleRule  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\.([\w-]+)\s*\{([^}]*)\}`) })
	noteNumber = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\s*\[?\d{1,3}\]?\s*$`) })
)

// survey finds the looks of classes and the footnotes of a page, before it is
// walked.
func (r *reader) survey(root *html.Node) {
	r.classes, r.notes, r.noted = map[string]looks{}, map[*html.Node]int{}, map[*html.Node]string{}
	ids, order := map[string]*html.Node{}, map[*html.Node]int{}
	var anchors, blocks []*html.Node // links to places of the page; footnotes, in the order of their numbers
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
			for _, m := range styleRule().FindAllStringSubmatch(n.FirstChild.Data, 5000) {
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
	for _, a := range anchors {
		target := ids[attributeOf(a, "href")[1:]]
		if target == nil || order[target] < order[a] || !noteNumber().MatchString(rawOf(a, 0)) {
			continue
		}
		block := noteBlock(target)
		if block == nil || within(a, block) || !pointsBack(block) {
			continue
		}
		if r.notes[block] == 0 {
			r.d.Notes = append(r.d.Notes, wording.NoteName(len(r.d.Notes)+1)+": ")
			r.notes[block] = len(r.d.Notes)
			blocks = append(blocks, block)
		}
		r.noted[a] = wording.NoteName(r.notes[block])
	}
	for i, block := range blocks {
		r.d.Notes[i] += r.inLine(block, true)
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
		case "text-decoration", "text-decoration-line":
			l.struck = strings.Contains(value, "line-through")
		case "display":
			l.hidden = l.hidden || strings.HasPrefix(value, "none")
		case "visibility":
			l.hidden = l.hidden || strings.HasPrefix(value, "hidden") || strings.HasPrefix(value, "collapse")
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
		l.struck, l.hidden = l.struck || k.struck, l.hidden || k.hidden
		l.title = l.title || c == "title" || c == "MsoTitle"
	}
	return l
}

// noteBlock is the block that a note stands in: an item, a paragraph, or a
// division that holds little more.
func noteBlock(n *html.Node) *html.Node {
	for k := 0; n != nil && k < 6; k++ {
		switch n.DataAtom {
		case atom.Li, atom.P, atom.Dd:
			if p := n.Parent; p != nil && p.DataAtom == atom.Div && len([]rune(wordsOf(p))) < len([]rune(wordsOf(n)))+20 {
				return p
			}
			return n
		case atom.Div:
			if len([]rune(wordsOf(n))) < 3000 {
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
	if linksBack(n) {
		return true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if pointsBack(c) {
			return true
		}
	}
	return false
}

// linksBack says that an element is a link to a place of the page, as that from a
// note to where it is referred to.
func linksBack(n *html.Node) bool {
	return n.DataAtom == atom.A && strings.HasPrefix(attributeOf(n, "href"), "#")
}

func attributeOf(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
