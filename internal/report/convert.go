package report

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"jianbao/internal/diag"
	"jianbao/internal/report/address"
)

// converter makes the blocks of one text out of its Markdown.
type converter struct {
	d       *decoder
	t       *Text
	path    string           // of the text, for messages
	src     []byte           // the Markdown; nil for a text that needs no parser
	inline  bool             // the text is one paragraph, without blocks
	tooDeep bool             // the fault was reported
	inCell  bool             // the text at work stands in a cell of a table
	notes   []*east.Footnote // those referred to, in order of first reference
	defined []*east.Footnote // all that the text defines
	spans   []Span           // of the paragraph at work
}

// add reports a fault at a byte offset of the text. A line that a repair changed
// has its fault already, and gets no other.
func (c *converter) add(code diag.Code, offset int, args diag.Args) {
	at := c.t.At(offset)
	if !c.d.src.repaired[at.Line] {
		c.d.addAt(code, at, args)
	}
}

// convert fills t.Blocks and t.Notes.
func (c *converter) convert(inline bool) {
	c.inline = inline
	if !c.plain() {
		c.parse()
	}
}

// parse converts a text that may hold Markdown.
func (c *converter) parse() {
	c.src = []byte(c.t.Source)
	if deepMarks(c.t.Source) {
		c.deep(0)
		return
	}
	marks := 0
	for i := range len(c.t.Source) {
		if strings.IndexByte("*_[]<`|", c.t.Source[i]) >= 0 {
			marks++
		}
	}
	if marks > mostMarks {
		c.add(diag.TooManyMarks, 0, diag.Args{"count": marks, "most": mostMarks})
		return
	}
	root := c.d.md.parse(c.src, c.inline)
	c.define(root)
	c.t.Blocks = c.blocks(root, 0)
	c.footnotes()
	switch n := len(c.t.Blocks); {
	case n == 0 && !c.tooDeep:
		c.add(diag.EmptyText, 0, diag.Args{"key": c.path})
	case n > 1 && c.inline:
		c.add(diag.SeveralParagraphs, c.t.Blocks[1].Offset, diag.Args{"key": c.path})
		c.t.Blocks = c.t.Blocks[:1]
	}
}

// blocks converts the children of a node.
func (c *converter) blocks(parent ast.Node, depth int) (out []Block) {
	if depth > mostDepth {
		c.deep(max(parent.Pos(), 0))
		return nil
	}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		b := Block{Offset: offsetOf(n)}
		switch n := n.(type) {
		case *ast.Paragraph, *ast.TextBlock:
			if placed := c.placed(n); placed != nil {
				out = append(out, placed...)
				continue
			}
			c.checkDefinition(b.Offset)
			b.Offset = skipBlanks(c.t.Source, b.Offset)
			b.Kind, b.Spans = Paragraph, c.paragraph(n, depth)
			if len(b.Spans) == 0 {
				continue
			}
		case *ast.Heading:
			b.Kind, b.Level, b.Spans = Heading, n.Level, c.paragraph(n, depth)
			if len(b.Spans) == 0 {
				continue
			}
		case *ast.List:
			b.Kind, b.Ordered, b.Start, b.Tight = List, n.IsOrdered(), n.Start, n.IsTight
			for item := n.FirstChild(); item != nil; item = item.NextSibling() {
				b.Items = append(b.Items, c.blocks(item, depth+1))
			}
		case *ast.Blockquote:
			c.quote(n, &b, depth)
			if len(b.Items[0]) == 0 {
				continue
			}
		case *east.Table:
			b = c.table(n, depth)
		case *ast.FencedCodeBlock:
			c.checkInfo(n)
			b.Kind, b.Spans = Code, c.code(n)
			if len(b.Spans) == 0 {
				continue
			}
		case *ast.ThematicBreak:
			c.thematicBreak(n)
			continue
		case *east.FootnoteList: // converted in the order of the references
			continue
		default:
			panic(fmt.Sprintf("report: a block of the kind %v", n.Kind()))
		}
		out = append(out, b)
	}
	return out
}

// offsetOf is the byte offset at which a block's own text begins; of a block
// without, that of the first block within it.
func offsetOf(n ast.Node) int {
	for n != nil {
		if n.Type() == ast.TypeBlock && n.Lines() != nil && n.Lines().Len() > 0 {
			return n.Lines().At(0).Start
		}
		if p := n.Pos(); p >= 0 && n.Type() == ast.TypeBlock {
			return p
		}
		n = n.FirstChild()
	}
	return 0
}

// thematicBreak reports a line like ---, which nothing on paper stands for.
func (c *converter) thematicBreak(n ast.Node) {
	at := max(n.Pos(), 0)
	line, _, _ := strings.Cut(c.t.Source[at:], "\n")
	c.add(diag.ThematicBreak, at, diag.Args{"mark": short(line)})
}

// checkDefinition warns of "[1]: https://…" at the start of a paragraph: link
// definitions are not supported, so that the line is printed.
func (c *converter) checkDefinition(offset int) {
	label, rest, found := strings.Cut(c.t.Source[offset:], "]:")
	if found && !c.inline && len(label) > 1 && label[0] == '[' && label[1] != '^' && !strings.Contains(label, "\n") &&
		address.WebEnd(strings.TrimLeft(rest, " <"), 0) > 0 {
		c.add(diag.LinkDefinition, offset, nil)
	}
}

// paragraph converts the inline content of a block.
func (c *converter) paragraph(n ast.Node, depth int) []Span {
	outer := c.spans
	c.spans = nil
	c.inlines(n, 0, "", depth)
	spans := c.finish(c.spans)
	c.spans = outer
	return spans
}

// checkInfo warns of words behind the mark that begins code; the name of a
// language, one ASCII word, is no loss.
func (c *converter) checkInfo(n *ast.FencedCodeBlock) {
	if n.Info == nil {
		return
	}
	seg := n.Info.Segment
	words := c.t.Source[seg.Start:seg.Stop]
	if strings.ContainsFunc(words, func(r rune) bool { return r >= 0x80 || r == ' ' }) {
		c.add(diag.CodeWords, seg.Start, diag.Args{"words": short(words)})
	}
}

// code is the lines of a fenced block, as typed.
func (c *converter) code(n ast.Node) (spans []Span) {
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		line := strings.TrimRight(string(seg.Value(c.src)), "\n")
		spans = append(spans, Span{Text: line, Offset: seg.Start, Style: CodeStyle})
	}
	return spans
}
