package intake

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jianbao/internal/diag"
)

// mostDepth bounds how deeply a document may be nested.
const mostDepth = 512

// readHTML reads the body of a page: headings, paragraphs, lists, tables.
func readHTML(d *Document, text string) error {
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return err
	}
	r := &htmlReader{d: d}
	if err := r.walk(root, 0); err != nil {
		return err
	}
	r.flush()
	return nil
}

type htmlReader struct {
	d      *Document
	text   strings.Builder // of the paragraph so far
	kind   Kind
	level  int
	label  string
	lists  []int // the numbers of the open lists; -1 for bullets
	blocks int
}

// flush ends the block that is open.
func (r *htmlReader) flush() {
	t := strings.TrimSpace(strings.Join(strings.Fields(r.text.String()), " "))
	r.text.Reset()
	if t == "" {
		return // what was begun goes on: <li><p>
	}
	b := Block{Kind: r.kind, Level: r.level, Label: r.label, Text: strings.ReplaceAll(t, "\x00", "\n")}
	if b.Kind == Paragraph {
		if st, _, label, rest := labelOf(b.Text); st != noLabel && st != bullet {
			b.Kind, b.Label, b.Text = Item, label, rest
		}
	} else if b.Kind == Item {
		if st, _, label, rest := labelOf(b.Text); st != noLabel && st != bullet && b.Label == "-" {
			b.Label, b.Text = label, rest
		}
	}
	r.blocks++
	b.Pos = diag.Pos{File: r.d.File, Line: r.blocks}
	r.d.Blocks = append(r.d.Blocks, b)
	r.kind, r.level, r.label = Paragraph, 0, ""
}

func (r *htmlReader) walk(n *html.Node, depth int) error {
	if depth > mostDepth {
		return fmt.Errorf("it is nested deeper than %d", mostDepth)
	}
	if n.Type == html.TextNode {
		r.text.WriteString(escapeInline(n.Data))
		return nil
	}
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Head, atom.Noscript, atom.Template, atom.Nav:
		return nil
	case atom.Br:
		r.text.WriteString(" ")
		return nil
	case atom.Table:
		r.flush()
		r.table(n)
		return nil
	case atom.Ul, atom.Ol:
		return r.list(n, depth)
	}
	before, after := inlineMarks(n)
	level := headingLevel(n.DataAtom)
	block := level > 0 || isBlock(n.DataAtom)
	if block {
		r.flush()
	}
	if level > 0 {
		r.kind, r.level = Heading, level
	}
	if n.DataAtom == atom.Li {
		r.item()
	}
	r.text.WriteString(before)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if err := r.walk(c, depth+1); err != nil {
			return err
		}
	}
	r.text.WriteString(after)
	if block {
		r.flush()
	}
	if level > 0 || n.DataAtom == atom.Li {
		r.kind, r.level, r.label = Paragraph, 0, ""
	}
	return nil
}

func (r *htmlReader) list(n *html.Node, depth int) error {
	r.flush()
	first := -1
	if n.DataAtom == atom.Ol {
		first = 1
	}
	r.lists = append(r.lists, first)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if err := r.walk(c, depth+1); err != nil {
			return err
		}
	}
	r.flush()
	r.lists = r.lists[:len(r.lists)-1]
	return nil
}

// item begins an item of the innermost list.
func (r *htmlReader) item() {
	r.kind, r.label = Item, "-"
	if k := len(r.lists) - 1; k >= 0 {
		r.level = min(k, 3)
		if r.lists[k] > 0 {
			r.label = fmt.Sprintf("%d.", r.lists[k])
			r.lists[k]++
		}
	}
}

func (r *htmlReader) table(n *html.Node) {
	var rows [][]string
	var visit func(n *html.Node, depth int)
	visit = func(n *html.Node, depth int) {
		if depth > mostDepth {
			return
		}
		if n.DataAtom == atom.Tr {
			rows = append(rows, nil)
		}
		if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
			if len(rows) > 0 {
				rows[len(rows)-1] = append(rows[len(rows)-1], strings.Join(strings.Fields(plainOf(n, 0)), " "))
			}
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c, depth+1)
		}
	}
	visit(n, 0)
	if len(rows) > 0 {
		r.blocks++
		r.d.Blocks = append(r.d.Blocks, Block{Kind: Table, Rows: rows, Pos: diag.Pos{File: r.d.File, Line: r.blocks}})
	}
}

func plainOf(n *html.Node, depth int) string {
	if n.Type == html.TextNode {
		return escapeInline(n.Data)
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil && depth < mostDepth; c = c.NextSibling {
		b.WriteString(plainOf(c, depth+1) + " ")
	}
	return b.String()
}

func headingLevel(a atom.Atom) int {
	switch a {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4, atom.H5, atom.H6:
		return 4
	}
	return 0
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Li, atom.Section, atom.Article, atom.Blockquote, atom.Header, atom.Footer, atom.Main, atom.Aside, atom.Dd, atom.Dt, atom.Pre, atom.Figcaption, atom.Address, atom.Body, atom.Caption:
		return true
	}
	return false
}

// inlineMarks are the Markdown around an element's text.
func inlineMarks(n *html.Node) (before, after string) {
	switch n.DataAtom {
	case atom.B, atom.Strong:
		return "**", "**"
	case atom.I, atom.Em:
		return "*", "*"
	case atom.A:
		for _, at := range n.Attr {
			if at.Key == "href" && (strings.HasPrefix(at.Val, "http") || strings.HasPrefix(at.Val, "mailto:")) && !strings.ContainsAny(at.Val, " ()<>\n") {
				return "[", "](" + at.Val + ")"
			}
		}
	}
	return "", ""
}

// escapeInline keeps what is text in the source from being read as Markdown.
func escapeInline(s string) string {
	if !strings.ContainsAny(s, "\\*_[]<`&") {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		if strings.ContainsRune("\\*_[]<`", r) && !(r == '*' && times(s, i)) || r == '&' && entityAt(s[i:]) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// times says that the star at i multiplies: 3*4.
func times(s string, i int) bool {
	digit := func(k int) bool { return k >= 0 && k < len(s) && s[k] >= '0' && s[k] <= '9' }
	return digit(i-1) && digit(i+1)
}

// entityAt says that s begins like a character reference: &amp; &#8212;
func entityAt(s string) bool {
	end := strings.IndexByte(s[:min(len(s), 40)], ';')
	return end > 1 && strings.Trim(s[1:end], "#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == ""
}
