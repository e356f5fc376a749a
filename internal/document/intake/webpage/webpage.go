package webpage

import (
	"bytes"
	"context"
	"encoding/base64"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// mostDepth bounds how deeply a document may be nested.
const mostDepth = 512

// Read reads the body of a page: headings, paragraphs, lists, tables. The error is
// ctx's, or says why the page cannot be read.
func Read(ctx context.Context, d *source.Document, text string) error {
	if manyNodes(text) {
		return errManyNodes
	}
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return err
	}
	d.Escaped = true
	r := &reader{ctx: ctx, d: d, lost: map[string]int{}, links: &d.Links}
	r.survey(root)
	if err := r.walk(root, 0); err != nil {
		return err
	}
	r.flush()
	r.tell()
	return nil
}

type reader struct {
	ctx     context.Context
	d       *source.Document
	text    bytes.Buffer // of the block so far; \x00 is a line end
	kind    source.Kind
	level   int
	label   string
	lists   []int // the numbers of the open lists; -1 for bullets
	blocks  int   // how many were read; it stands for the line in messages
	classes map[string]looks
	notes   map[*html.Node]int    // elements that are footnotes -> their numbers, from 1
	noted   map[*html.Node]string // links to them -> "[^1]"
	title   bool                  // the paragraph is the title of the page
	listed  bool                  // the paragraph is a point of a list, as Word writes them
	after   []source.Block        // pictures in the block, which follow it
	quotes  int                   // how many quotations are open
	caption bool                  // the paragraph is a caption
	inNote  bool                  // a footnote is read: its links back are no part of it
	lost    map[string]int        // what is not as it was, and how often
	links   *[]string             // addresses that no report can have
}

// flush ends the block that is open, and adds it.
func (r *reader) flush() {
	var lines []string
	for line := range strings.SplitSeq(r.text.String(), "\x00") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	r.text.Reset()
	if len(lines) == 0 {
		r.d.Blocks = append(r.d.Blocks, r.after...)
		r.after = nil
		return // what was begun goes on: <li><p>
	}
	b := source.Block{Kind: r.kind, Level: r.level, Label: r.label, Text: strings.Join(lines, wording.HardBreak), Caption: r.caption, Lines: len(lines), Title: r.title}
	if b.Kind == source.Heading {
		b.Text = wording.OneLine(b.Text)
	}
	if b.Kind == source.Paragraph && r.quotes > 0 {
		b.Kind = source.Quote
	}
	if b.Kind == source.Paragraph {
		if inner, bold := wording.CutBold(b.Text); bold { // **一、活动时间**
			if st, _, _, _ := labels.Of(inner); st != labels.None && st != labels.Bullet {
				b.Text = inner
			}
		}
		if st, _, label, rest := labels.Of(b.Text); st != labels.None && (st != labels.Bullet || r.listed) {
			b.Kind, b.Label, b.Text = source.Item, label, rest
		}
	} else if b.Kind == source.Item {
		if st, _, label, rest := labels.Of(b.Text); st != labels.None && st != labels.Bullet && b.Label == "-" {
			b.Label, b.Text = label, rest
		}
	}
	if inner, bold := wording.CutBold(b.Text); bold && b.Kind == source.Paragraph && len(lines) == 1 && wording.MayHead(inner) && utf8.RuneCountInString(inner) <= 60 {
		b.Look, b.Bold = 2, true
	}
	r.blocks++
	b.Pos = diag.Pos{File: r.d.File, Line: r.blocks}
	r.d.Blocks = append(r.d.Blocks, b)
	r.d.Blocks = append(r.d.Blocks, r.after...)
	r.after = nil
	r.kind, r.level, r.label, r.caption, r.title, r.listed = source.Paragraph, 0, "", false, false, false
}

// picture notes a picture: one that the page holds itself is taken, of another
// the address is told.
func (r *reader) picture(n *html.Node) {
	p := source.Picture{}
	for _, a := range n.Attr {
		switch a.Key {
		case "alt":
			p.Alt = strings.Join(strings.Fields(a.Val), " ")
		case "src":
			p.Link = a.Val
		}
	}
	if head, data, ok := strings.Cut(p.Link, ";base64,"); ok && strings.HasPrefix(head, "data:image/") {
		if raw, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(data), "")); err == nil {
			p.Data, p.Link, p.Name = raw, "", "picture."+strings.TrimPrefix(head, "data:image/")
		}
	}
	if strings.HasPrefix(p.Link, "data:") {
		p.Link = "data:…"
	}
	r.d.Pictures = append(r.d.Pictures, p)
	r.blocks++
	r.after = append(r.after, source.Block{Kind: source.Figure, Picture: len(r.d.Pictures), Pos: diag.Pos{File: r.d.File, Line: r.blocks}})
}

// code keeps preformatted text as it is.
func (r *reader) code(n *html.Node) {
	var b strings.Builder
	var visit func(n *html.Node, depth int)
	visit = func(n *html.Node, depth int) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		if n.DataAtom == atom.Br {
			b.WriteByte('\n')
		}
		for c := n.FirstChild; c != nil && depth < mostDepth; c = c.NextSibling {
			visit(c, depth+1)
		}
	}
	visit(n, 0)
	text := strings.Trim(b.String(), "\n")
	if strings.TrimSpace(text) == "" {
		return
	}
	r.blocks++
	r.d.Blocks = append(r.d.Blocks, source.Block{Kind: source.Code, Text: wording.Fence + "\n" + strings.ReplaceAll(text, wording.Fence, "'''") + "\n" + wording.Fence, Pos: diag.Pos{File: r.d.File, Line: r.blocks}})
}

// walk reads a node and what stands in it. depth is how deep it stands.
func (r *reader) walk(n *html.Node, depth int) error {
	if err := r.ctx.Err(); err != nil {
		return err
	}
	if depth > mostDepth {
		return fmt.Errorf("it is nested deeper than %d", mostDepth)
	}
	if n.Type == html.TextNode {
		r.text.WriteString(wording.Escape(n.Data))
		return nil
	}
	if r.notes[n] > 0 {
		return nil // it stands with the footnotes
	}
	if r.inNote && linksBack(n) {
		return nil
	}
	if name := r.noted[n]; name != "" && !r.inNote {
		r.text.WriteString(name)
		return nil
	}
	if r.unseen(n) {
		return nil
	}
	if done, err := r.own(n, depth); done {
		return err
	}
	before, after := r.inlineMarks(n)
	look := r.look(n)
	level := headingLevel(n.DataAtom)
	if level == 0 && !isBlock(n.DataAtom) && before == "" {
		switch {
		case look.bold:
			before, after = "**", "**"
		case look.italic:
			before, after = "*", "*"
		}
	}
	block := level > 0 || isBlock(n.DataAtom)
	if block {
		r.flush()
	}
	if look.title && (level > 0 || n.DataAtom == atom.P) {
		level, r.title = 0, true
	}
	if level > 0 {
		r.kind, r.level = source.Heading, level
	}
	r.listed = r.listed || n.DataAtom == atom.P && strings.Contains(attributeOf(n, "style"), "mso-list:")
	if n.DataAtom == atom.Li {
		r.item()
	}
	if n.DataAtom == atom.Blockquote {
		r.quotes++
		defer func() { r.quotes-- }()
	}
	if n.DataAtom == atom.Figcaption || n.DataAtom == atom.Caption {
		r.caption = true
	}
	start := r.text.Len()
	r.text.WriteString(before)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if err := r.walk(c, depth+1); err != nil {
			return err
		}
	}
	r.mark(start, before, after)
	if block {
		r.flush()
	}
	if level > 0 || n.DataAtom == atom.Li {
		r.kind, r.level, r.label = source.Paragraph, 0, ""
	}
	return nil
}

// own reads an element that is read by a way of its own. done is false for any
// other.
func (r *reader) own(n *html.Node, depth int) (done bool, err error) {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Head:
	case atom.Br:
		r.text.WriteString("\x00")
	case atom.Img:
		r.picture(n)
	case atom.Hr:
		r.flush()
	case atom.Pre:
		r.flush()
		r.code(n)
	case atom.Sup, atom.Sub:
		if a := onlyChild(n); a != nil && r.noted[a] != "" {
			return true, r.walk(a, depth+1)
		}
		return r.script(n), nil
	case atom.Ruby:
		return true, r.ruby(n, depth)
	case atom.Q:
		return true, r.around(n, depth, "“", "”")
	case atom.Math:
		r.formula(n)
	case atom.Input:
		r.input(n)
	case atom.Iframe, atom.Object, atom.Embed, atom.Video, atom.Audio, atom.Canvas, atom.Svg:
		r.lost["what only a browser shows: "+n.Data]++
		r.leaveOut(n)
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		r.text.WriteString(wording.CodeSpan(strings.Join(strings.Fields(rawOf(n, 0)), " ")))
	case atom.Table:
		r.flush()
		return true, r.table(n, depth)
	case atom.Ul, atom.Ol:
		return true, r.list(n, depth)
	default:
		return false, nil
	}
	return true, nil
}

// around reads what stands in an element, with words before and after it.
func (r *reader) around(n *html.Node, depth int, before, after string) error {
	r.text.WriteString(before)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if err := r.walk(c, depth+1); err != nil {
			return err
		}
	}
	r.text.WriteString(after)
	return nil
}

// mark ends an element with marks: they go to the words, inside the spaces, and
// not around nothing.
func (r *reader) mark(start int, before, after string) {
	if before == "" || start > r.text.Len() {
		return
	}
	inner, ok := strings.CutPrefix(string(r.text.Bytes()[start:]), before)
	if !ok {
		return // a block within began anew
	}
	r.text.Truncate(start)
	r.text.WriteString(wording.Wrap(inner, before, after))
}

func (r *reader) list(n *html.Node, depth int) error {
	r.flush()
	first := -1
	if n.DataAtom == atom.Ol {
		first = 1
		for _, a := range n.Attr {
			if k, err := strconv.Atoi(a.Val); a.Key == "start" && err == nil && k > 0 {
				first = k
			}
		}
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
func (r *reader) item() {
	r.kind, r.label = source.Item, "-"
	if k := len(r.lists) - 1; k >= 0 {
		r.level = r.d.Depth(k, r.here())
		if r.lists[k] > 0 {
			r.label = fmt.Sprintf("%d.", r.lists[k])
			r.lists[k]++
		}
	}
}

// rawOf is the text of an element as it is.
func rawOf(n *html.Node, depth int) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil && depth < mostDepth; c = c.NextSibling {
		b.WriteString(rawOf(c, depth+1))
	}
	return b.String()
}

// onlyChild is the one element in n; nil where there is more, or nothing.
func onlyChild(n *html.Node) *html.Node {
	var found *html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) == "":
		case c.Type == html.ElementNode && found == nil:
			found = c
		default:
			return nil
		}
	}
	return found
}

// headingLevel is the level of a heading element, 4 at most; 0 for any other.
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

// isBlock says that an element begins and ends a block.
func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Li, atom.Section, atom.Article, atom.Blockquote, atom.Header, atom.Footer, atom.Main, atom.Aside, atom.Dd, atom.Dt, atom.Pre, atom.Figcaption, atom.Address, atom.Body, atom.Caption:
		return true
	}
	return false
}

// inlineMarks is the Markdown before and after the text of an element; "" for one
// that has none.
func (r *reader) inlineMarks(n *html.Node) (before, after string) {
	switch n.DataAtom {
	case atom.B, atom.Strong:
		return "**", "**"
	case atom.I, atom.Em:
		return "*", "*"
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		return "", ""
	case atom.A:
		to := strings.TrimSpace(attributeOf(n, "href"))
		switch lower := strings.ToLower(to); {
		case to == "" || to[0] == '#':
		case (strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://") || strings.HasPrefix(lower, "mailto:")) && !strings.ContainsAny(to, " ()<>\n"):
			return "[", "](" + to + ")"
		default:
			*r.links = append(*r.links, to)
		}
	}
	return "", ""
}
