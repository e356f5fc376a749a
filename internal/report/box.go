package report

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"jianbao/internal/diag"
)

// The boxes that a quotation of a text may be, by the word in "> [!case] Title".
const (
	BoxCase = "case" // an example, a case
	BoxNote = "note" // a remark beside the text
)

// BoxMark reads the line that begins a box, "[!case] Title": its word, in small letters,
// and where the title begins. ok is false for any other line.
func BoxMark(line string) (word string, title int, ok bool) {
	rest, found := strings.CutPrefix(line, "[!")
	end := strings.IndexByte(rest, ']')
	if !found || end < 1 || strings.ContainsAny(rest[:end], " \t\n[") {
		return "", 0, false
	}
	after := rest[end+1:]
	return strings.ToLower(rest[:end]), len(line) - len(strings.TrimLeft(after, " \t")), true
}

// The attributes of a quotation that is a box, and of the paragraph that is its title.
const (
	boxAttribute   = "box"
	titleAttribute = "title"
)

// boxTransformer makes the first line of a quotation that is a box a paragraph of its own.
type boxTransformer struct{}

// Transform parts the title from the paragraph that begins a box.
func (boxTransformer) Transform(p *ast.Paragraph, reader text.Reader, _ parser.Context) {
	box, ok := p.Parent().(*ast.Blockquote)
	if !ok || p.PreviousSibling() != nil || p.Lines().Len() == 0 {
		return
	}
	first := p.Lines().At(0)
	word, at, ok := BoxMark(strings.TrimRight(string(first.Value(reader.Source())), "\r\n"))
	if !ok {
		return
	}
	box.SetAttributeString(boxAttribute, word)
	title := ast.NewParagraph()
	title.SetAttributeString(titleAttribute, true)
	line := first.WithStart(first.Start + at)
	if line = line.TrimRightSpace(reader.Source()); line.Len() > 0 {
		title.Lines().Append(line)
	}
	rest := text.NewSegments()
	rest.AppendAll(p.Lines().Sliced(1, p.Lines().Len()))
	p.SetLines(rest)
	box.InsertBefore(box, p, title)
	if rest.Len() == 0 {
		box.RemoveChild(box, p)
	}
}

// quote converts a quotation, or a box.
func (c *converter) quote(n *ast.Blockquote, b *Block, depth int) {
	b.Kind = Quote
	if word, ok := n.AttributeString(boxAttribute); ok {
		title := n.FirstChild()
		b.Box, b.Spans = word.(string), c.paragraph(title, depth)
		n.RemoveChild(n, title)
		if b.Box != BoxCase && b.Box != BoxNote || len(b.Spans) == 0 || n.ChildCount() == 0 {
			c.add(diag.BadBox, b.Offset, diag.Args{"found": "[!" + b.Box + "]"})
		}
	}
	b.Items = [][]Block{c.blocks(n, depth+1)}
}
