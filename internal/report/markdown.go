package report

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdown holds the two Markdown parsers of one Load, made when first needed.
// Both are CommonMark without HTML blocks, indented code (people indent
// paragraphs) and link definitions (one that nothing uses would vanish).
type markdown struct{ forBlocks, forLines parser.Parser }

// parse reads a text as blocks. An inline text is one paragraph instead, and
// "1. " or "#" at its start are words.
func (m *markdown) parse(src []byte, inline bool) ast.Node {
	p := &m.forBlocks
	if inline {
		p = &m.forLines
	}
	if *p == nil {
		*p = newParser(inline)
	}
	return (*p).Parse(text.NewReader(src))
}

// newParser makes a parser of inline texts, or of texts with blocks.
func newParser(inline bool) parser.Parser {
	blocks := []util.PrioritizedValue{util.Prioritized(paragraphParser{parser.NewParagraphParser()}, 1000)}
	lines := []util.PrioritizedValue{
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(parser.NewLinkParser(), 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(parser.NewRawHTMLParser(), 400),
		util.Prioritized(emphasisParser{}, 500),
	}
	if inline {
		return parser.NewParser(parser.WithBlockParsers(blocks...), parser.WithInlineParsers(lines...))
	}
	blocks = append(blocks,
		util.Prioritized(parser.NewSetextHeadingParser(), 100),
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(parser.NewListParser(), 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewATXHeadingParser(), 600),
		util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
		util.Prioritized(parser.NewBlockquoteParser(), 800),
		util.Prioritized(extension.NewFootnoteBlockParser(), 999))
	lines = append(lines, util.Prioritized(extension.NewFootnoteParser(), 101))
	return parser.NewParser(
		parser.WithBlockParsers(blocks...),
		parser.WithInlineParsers(lines...),
		parser.WithParagraphTransformers(util.Prioritized(boxTransformer{}, 100), util.Prioritized(extension.NewTableParagraphTransformer(), 200)),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)))
}

// paragraphParser is goldmark's, and takes indented lines as well: without
// indented code no other parser would, and their text would be lost.
type paragraphParser struct{ parser.BlockParser }

// CanAcceptIndentedLine says that four spaces do not keep a line out.
func (paragraphParser) CanAcceptIndentedLine() bool { return true }
