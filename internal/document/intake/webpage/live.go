package webpage

import (
	"sort"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/wording"
	"jianbao/internal/document/raised"
)

// unseen says that an element is no part of the text: struck, hidden, or there to
// find one's way. Its words are told.
func (r *reader) unseen(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return false
	}
	look := r.look(n)
	switch {
	case n.DataAtom == atom.S, n.DataAtom == atom.Strike, n.DataAtom == atom.Del, look.struck:
		if words := wordsOf(n); words != "" {
			r.d.Say(diag.ImportStruck, r.here(), diag.Args{"text": words})
		}
		return true
	case n.DataAtom == atom.Nav, n.DataAtom == atom.Noscript, n.DataAtom == atom.Template, look.hidden && n.DataAtom != atom.Body, isHidden(n):
		r.leaveOut(n)
		return true
	}
	return false
}

// here is the place of the block that is read: a page has no lines.
func (r *reader) here() diag.Pos { return diag.Pos{File: r.d.File, Line: r.blocks + 1} }

// isHidden says that an element itself says that it is not shown.
func isHidden(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "hidden" && n.DataAtom != atom.Html && n.DataAtom != atom.Body {
			return true
		}
	}
	if n.DataAtom == atom.Dialog {
		for _, a := range n.Attr {
			if a.Key == "open" {
				return false
			}
		}
		return true
	}
	return false
}

// leaveOut tells the words of what is left out.
func (r *reader) leaveOut(n *html.Node) {
	if words := wordsOf(n); words != "" {
		r.d.Say(diag.ImportWords, r.here(), diag.Args{"text": words})
	}
}

// wordsOf are the words of an element, each block of it apart.
func wordsOf(n *html.Node) string {
	var b strings.Builder
	var visit func(n *html.Node, depth int)
	visit = func(n *html.Node, depth int) {
		if depth > mostDepth || n.DataAtom == atom.Script || n.DataAtom == atom.Style {
			return
		}
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c, depth+1)
		}
		if n.Type == html.ElementNode && (isBlock(n.DataAtom) || headingLevel(n.DataAtom) > 0 || n.DataAtom == atom.Td || n.DataAtom == atom.Th || n.DataAtom == atom.Br || n.DataAtom == atom.A) {
			b.WriteByte(' ')
		}
	}
	visit(n, 0)
	return strings.Join(strings.Fields(b.String()), " ")
}

// script reads what stands above or below the line. It is false for what holds
// more than words, which is read like any text.
func (r *reader) script(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (c.DataAtom == atom.Img || r.holds(c, atom.Img) || r.unlike(c)) {
			return false
		}
	}
	mark := byte(raised.Above)
	if n.DataAtom == atom.Sub {
		mark = raised.Below
	}
	s := strings.Join(strings.Fields(rawOf(n, 0)), " ")
	text, marks, exact := raised.Marked(r.text.String(), s, mark)
	switch {
	case marks:
		r.text.WriteString(text)
		return true
	case exact:
	case text == s:
		r.lost["raised or lowered text, taken as plain text"]++
	default:
		r.lost["raised or lowered text, written with a mark: x^(n), x_(n)"]++
	}
	r.text.WriteString(wording.Escape(text))
	return true
}

// holds says that an element of a kind stands below n.
func (r *reader) holds(n *html.Node, kind atom.Atom) bool {
	for c := range n.Descendants() {
		if c.DataAtom == kind {
			return true
		}
	}
	return false
}

// unlike says that an element is more than the look of words.
func (r *reader) unlike(n *html.Node) bool {
	look := r.look(n)
	return r.noted[n] != "" || look.struck || look.hidden || isHidden(n) || n.DataAtom == atom.S || n.DataAtom == atom.Del || n.DataAtom == atom.Strike
}

// ruby takes what is annotated, and the annotation in brackets, whether the page
// gives brackets for it or not.
func (r *reader) ruby(n *html.Node, depth int) error {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.DataAtom {
		case atom.Rp:
		case atom.Rt, atom.Rtc:
			if words := wordsOf(c); words != "" {
				r.lost["annotations above the line, put in brackets"]++
				r.text.WriteString("（" + wording.Escape(words) + "）")
			}
		default:
			if err := r.walk(c, depth+1); err != nil {
				return err
			}
		}
	}
	return nil
}

// input takes what stands in a field of a form.
func (r *reader) input(n *html.Node) {
	checked := "☐"
	for _, a := range n.Attr {
		if a.Key == "checked" {
			checked = "☑"
		}
	}
	switch strings.ToLower(attributeOf(n, "type")) {
	case "checkbox", "radio":
		r.text.WriteString(checked)
	case "hidden", "password", "submit", "button", "image", "reset", "file":
	default:
		r.text.WriteString(wording.Escape(attributeOf(n, "value")))
	}
}

// formula writes a formula of MathML in a line.
func (r *reader) formula(n *html.Node) {
	if t := strings.Join(strings.Fields(mathOf(n, 0)), " "); t != "" {
		r.lost["formulas, taken as plain text"]++
		r.text.WriteString(wording.EscapeFormula(t))
	}
}

// mathOf writes an element of MathML (MathML Core 3) in a line.
func mathOf(n *html.Node, depth int) string {
	if n.Type == html.TextNode {
		return strings.TrimSpace(n.Data)
	}
	if depth > mostDepth || n.Type == html.CommentNode {
		return ""
	}
	var parts []string
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode || strings.TrimSpace(c.Data) != "" {
			parts = append(parts, mathOf(c, depth+1))
		}
	}
	part := func(k int) string {
		if k < len(parts) {
			return parts[k]
		}
		return ""
	}
	up := func(s string) string { t, _ := raised.Up(s); return t }
	switch n.Data {
	case "annotation", "annotation-xml":
		return ""
	case "mfrac":
		return raised.Over(part(0), part(1))
	case "msup", "mover":
		return raised.WithScripts(part(0), "", part(1))
	case "msub", "munder":
		return raised.WithScripts(part(0), part(1), "")
	case "msubsup", "munderover":
		return raised.WithScripts(part(0), part(1), part(2))
	case "msqrt":
		return "√" + raised.Operand(strings.Join(parts, ""))
	case "mroot":
		return up(part(1)) + "√" + raised.Operand(part(0))
	case "mtr", "mlabeledtr":
		return strings.Join(parts, ", ")
	case "mtable":
		return strings.Join(parts, "; ")
	case "mfenced":
		return "(" + strings.Join(parts, ", ") + ")"
	case "mspace":
		return " "
	}
	return raised.Row(parts)
}

// tell says what is not as it was.
func (r *reader) tell() {
	var names []string
	for what := range r.lost {
		names = append(names, what)
	}
	sort.Strings(names)
	for _, what := range names {
		r.d.Say(diag.ImportNotTaken, diag.Pos{File: r.d.File}, diag.Args{"what": strconv.Itoa(r.lost[what]) + " × " + what})
	}
}
