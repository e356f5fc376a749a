package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"jianbao/internal/diag"
)

// inlines converts the inline children of a node to spans. style and link are
// those of what the node stands in.
func (c *converter) inlines(parent ast.Node, style Style, link string, depth int) {
	if depth > 2*mostDepth {
		c.deep(max(parent.Pos(), 0))
		return
	}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			c.text(n, style, link)
		case *ast.CodeSpan:
			c.inlines(n, style|CodeStyle, link, depth+1)
		case *ast.Emphasis:
			more := Emphasis
			if n.Level == 2 {
				more = Strong
			}
			c.inlines(n, style|more, link, depth+1)
		case *ast.Link:
			c.link(n, style, depth)
		case *ast.AutoLink:
			c.autoLink(n, style)
		case *ast.Image:
			c.add(diag.ImageInText, c.before(n, "!["), nil)
			c.inlines(n, style, link, depth+1)
		case *ast.RawHTML:
			c.rawHTML(n, style, link)
		case *east.FootnoteLink:
			c.reference(n, style)
		default:
			panic("report: an inline node of the kind " + n.Kind().String())
		}
	}
}

// text adds a piece of text, without backslashes and with entities resolved.
func (c *converter) text(n *ast.Text, style Style, link string) {
	seg := n.Segment
	if n.IsRaw() || style&CodeStyle != 0 {
		c.verbatim(seg, style, link)
	} else {
		c.unescaped(seg.Start, seg.Stop, style, link)
	}
	switch {
	case n.HardLineBreak():
		c.spans = append(c.spans, Span{Offset: seg.Stop, Break: true})
	case n.SoftLineBreak() && pointsBeside(c.t.Source, seg.Stop):
		c.spans = append(c.spans, Span{Offset: seg.Stop, Break: true})
	case n.SoftLineBreak():
		end := seg.Stop + max(strings.IndexByte(c.t.Source[seg.Stop:], '\n'), 0)
		c.spans = append(c.spans, Span{Text: lineEnd, Offset: end, Style: style, Link: link})
	}
}

// verbatim adds the text of a code span; a line end in it is a line end.
func (c *converter) verbatim(seg text.Segment, style Style, link string) {
	line := c.t.Source[seg.Start:seg.Stop]
	content := strings.TrimRight(line, "\n")
	if content != "" {
		c.spans = append(c.spans, Span{Text: content, Offset: seg.Start, Style: style, Link: link})
	}
	if content != line {
		c.spans = append(c.spans, Span{Text: lineEnd, Offset: seg.Start + len(content), Style: style, Link: link})
	}
}

// pointsBeside says that the line ends of a text at byte i part two points that were
// typed line by line, 1、 and 2、, or a point from the line that announces it. Such
// lines stay lines; Markdown would make one paragraph of them.
func pointsBeside(s string, i int) bool {
	line := s[strings.LastIndexByte(s[:i], '\n')+1 : i]
	_, next, _ := strings.Cut(s[i:], "\n")
	return beginsPoint(next) && (beginsPoint(line) || strings.HasSuffix(strings.TrimRight(line, blanks), "："))
}

// unescaped adds source[from:to], without the backslashes that escape marks and
// with entities resolved.
func (c *converter) unescaped(from, to int, style Style, link string) {
	emit := func(text string, at int) {
		if text != "" {
			c.spans = append(c.spans, Span{Text: text, Offset: at, Style: style, Link: link})
		}
	}
	src, done := c.t.Source[:to], from
	for i := from; i < to; i++ {
		switch src[i] {
		case '\\':
			if i+1 < to && util.IsPunct(src[i+1]) {
				emit(src[done:i], done)
				done = i + 1
				i++
			}
		case '&':
			if s, n := entity(src[i:]); n > 0 {
				emit(src[done:i], done)
				if strings.ContainsFunc(s, isBad) { // to find the place takes long
					c.d.checkCharacters(s, origin{pos: c.t.At(i)})
				}
				emit(s, i)
				done = i + n
				i = done - 1
			}
		case '~', '^':
			before, _ := utf8.DecodeLastRuneInString(src[:i])
			if content, end := Script(src, i, before); end > 0 {
				emit(src[done:i], done)
				text, more := scripted(content, src[i])
				c.spans = append(c.spans, Span{Text: text, Offset: i + 1, Style: style | more, Link: link})
				done = end
				i = end - 1
			}
		}
	}
	emit(src[done:], done)
}

// isBad says that no report may have a character.
func isBad(r rune) bool {
	_, bad := badCharacter(r)
	return bad
}

// entity resolves the character reference that begins s, &nbsp; or &#x4E2D;. It
// returns the reference's length in bytes too: 0 when it is none.
func entity(s string) (string, int) {
	end := strings.IndexByte(s[:min(len(s), 40)], ';')
	if end < 2 || strings.ContainsFunc(s[1:end], func(r rune) bool {
		return r != '#' && (r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r))
	}) {
		return "", 0 // R & D and so on;
	}
	whole := []byte(s[:end+1])
	resolved := util.ResolveEntityNames(util.ResolveNumericReferences(whole))
	if string(resolved) == string(whole) {
		return "", 0
	}
	return string(resolved), end + 1
}

// reference adds a reference to a footnote and numbers the note when it is the
// first.
func (c *converter) reference(n *east.FootnoteLink, style Style) {
	for _, f := range c.defined {
		if f.Index != n.Index {
			continue
		}
		number := c.noteNumber(f)
		if number == 0 {
			c.notes = append(c.notes, f)
			number = len(c.notes)
		}
		c.spans = append(c.spans, Span{Offset: max(n.Pos(), 0), Style: style, Note: number})
		return
	}
}
