package report

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"jianbao/internal/diag"
	"jianbao/internal/report/address"
)

// link converts [words](address). An address that cannot be a target is
// reported, and so is a title, which paper does not show.
func (c *converter) link(n *ast.Link, style Style, depth int) {
	at := c.before(n, "[")
	to := string(util.ResolveEntityNames(util.ResolveNumericReferences(n.Destination)))
	target, ok := address.Target(to)
	if !ok {
		if k := strings.Index(c.t.Source[at:], to); k >= 0 && to != "" {
			at += k
		}
		c.add(diag.BadLink, at, diag.Args{"link": short(to)})
	}
	if len(n.Title) > 0 {
		c.add(diag.LinkTitle, at, diag.Args{"title": short(string(n.Title))})
	}
	before := len(c.spans)
	c.inlines(n, style, target, depth+1)
	if len(c.spans) == before { // [](https://…): the address is all there is
		c.spans = append(c.spans, Span{Text: to, Offset: at, Style: style, Link: target})
	}
}

// autoLink converts <https://…> and <name@example.org>.
func (c *converter) autoLink(n *ast.AutoLink, style Style) {
	label := string(n.Label(c.src))
	to := string(n.URL(c.src))
	if n.AutoLinkType == ast.AutoLinkEmail {
		to = "mailto:" + label
	}
	at := max(n.Pos(), 0)
	if at < len(c.src) && c.src[at] == '<' {
		at++
	}
	target, ok := address.Target(to)
	if !ok {
		c.add(diag.BadLink, at, diag.Args{"link": short(label)})
	}
	c.spans = append(c.spans, Span{Text: label, Offset: at, Style: style, Link: target})
}

// isBreak says that a tag is <br>, the only way to break a line in a cell of a table.
func isBreak(tag string) bool {
	name := strings.TrimRight(strings.Trim(tag, "<>"), " /")
	return strings.EqualFold(name, "br")
}

// rawHTML reports an HTML tag and keeps it as text: nothing is lost. <br> in a cell
// breaks the line.
func (c *converter) rawHTML(n *ast.RawHTML, style Style, link string) {
	var b strings.Builder
	for i := range n.Segments.Len() {
		seg := n.Segments.At(i)
		b.Write(seg.Value(c.src))
	}
	at := 0
	if n.Segments.Len() > 0 {
		at = n.Segments.At(0).Start
	}
	if c.inCell && isBreak(b.String()) {
		c.spans = append(c.spans, Span{Offset: at, Break: true})
		return
	}
	c.add(diag.RawHTML, at, diag.Args{"html": short(b.String())})
	c.spans = append(c.spans, Span{Text: b.String(), Offset: at, Style: style, Link: link})
}

// before is the byte offset at which a link or an image begins: that of mark,
// the last before its first text.
func (c *converter) before(n ast.Node, mark string) int {
	if p := n.Pos(); p >= 0 && p < len(c.t.Source) {
		return p
	}
	for child := n.FirstChild(); child != nil; child = child.FirstChild() {
		if t, ok := child.(*ast.Text); ok {
			return max(strings.LastIndex(c.t.Source[:t.Segment.Start], mark), 0)
		}
	}
	return 0
}
