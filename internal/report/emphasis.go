package report

import (
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"jianbao/internal/report/address"
)

// emphasisParser finds * and _ as CommonMark 0.31 6.2 does, but for three
// things that Chinese and figures need:
//   - Chinese punctuation does not keep marks from opening or closing, and a
//     Chinese character beside them serves as a space does: **“引号”**后;
//   - a single star between two digits multiplies: 3*4*5;
//   - in a bare web address the marks are part of it.
type emphasisParser struct{}

// Trigger is goldmark's: the bytes at which Parse is asked.
func (emphasisParser) Trigger() []byte { return []byte{'*', '_'} }

// Parse is goldmark's: it reads one run of marks.
func (emphasisParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	d := parser.ScanDelimiter(line, before, 1, emphasis{})
	if d == nil {
		return nil
	}
	n := d.OriginalLength
	after := ' '
	if n < len(line) {
		after, _ = utf8.DecodeRune(line[n:])
	}
	switch {
	case n == 1 && line[0] == '*' && digit(before) && digit(after), address.Within(block.Source(), segment.Start):
		d.CanOpen, d.CanClose = false, false
	case line[0] == '*':
		d.CanOpen, d.CanClose = flanking(before, after)
	}
	d.Segment = segment.WithStop(segment.Start + n)
	block.Advance(n)
	pc.PushDelimiter(d)
	return d
}

// flanking says whether stars between two characters may open and close.
func flanking(before, after rune) (opens, closes bool) {
	spaceBefore, spaceAfter := util.IsSpaceRune(before), util.IsSpaceRune(after)
	blockBefore, blockAfter := util.IsPunctRune(before) && !chineseMark(before), util.IsPunctRune(after) && !chineseMark(after)
	opens = !spaceAfter && (!blockAfter || spaceBefore || util.IsPunctRune(before) || wide(before))
	closes = !spaceBefore && (!blockBefore || spaceAfter || util.IsPunctRune(after) || wide(after))
	return opens, closes
}

// chineseMark says whether a punctuation mark is one of Chinese text, whether
// full-width or shared with Latin: “ ” ‘ ’ — … ·
func chineseMark(r rune) bool {
	switch r {
	case '“', '”', '‘', '’', '—', '…', '·':
		return true
	}
	return wide(r)
}

func digit(r rune) bool { return r >= '0' && r <= '9' }

// emphasis is goldmark's processor of the marks that emphasisParser finds.
type emphasis struct{}

// IsDelimiter says whether a byte is a mark.
func (emphasis) IsDelimiter(b byte) bool { return b == '*' || b == '_' }

// CanOpenCloser says whether two runs of marks belong together.
func (emphasis) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

// OnMatch makes the node: level 1 is emphasis, 2 strong.
func (emphasis) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }
