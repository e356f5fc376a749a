package report

import (
	"strings"

	"jianbao/internal/diag"
)

// Plain builds a text from words of the program, which hold no Markdown: one
// paragraph of one span. At answers pos for every offset.
func Plain(lang, s string, pos diag.Pos) *Text {
	return &Text{
		Lang: lang, Source: s, origin: origin{pos: pos},
		Blocks: []Block{{Kind: Paragraph, Spans: []Span{{Text: s}}}},
	}
}

// Plain returns the text without its markup, on one line, for titles of files,
// outlines and messages. Footnotes are left out.
func (t *Text) Plain() string {
	var b strings.Builder
	for _, block := range t.Blocks {
		plainBlock(&b, block)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// plainBlock writes a block and a space behind it.
func plainBlock(b *strings.Builder, block Block) {
	for i, s := range block.Spans {
		if s.Break || block.Kind == Code && i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s.Text)
	}
	for _, item := range block.Items {
		for _, inner := range item {
			plainBlock(b, inner)
		}
	}
	for _, row := range block.Rows {
		for _, cell := range row {
			plainBlock(b, Block{Spans: cell.Spans})
		}
	}
	b.WriteByte(' ')
}

// plain fills t.Blocks when nothing in the text can be Markdown, and is false
// otherwise. In such a text every line is a paragraph that begins with a letter,
// and no character marks anything. Most texts are so, and this is much faster
// than to parse them.
func (c *converter) plain() bool {
	s := c.t.Source
	if strings.ContainsAny(s, "\\`*_[]<&|~^") {
		return false
	}
	if c.inline {
		return !strings.Contains(s, "\n") && strings.TrimSpace(s) != "" && c.plainParagraph(s, 0)
	}
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		if i > 0 && !blank(line) && !blank(lines[i-1]) || !blank(line) && !lineIsPlain(line[0]) {
			return false
		}
	}
	at := 0
	for _, line := range lines {
		if !blank(line) {
			c.plainParagraph(line, at)
		}
		at += len(line) + 1
	}
	return len(c.t.Blocks) > 0
}

// lineIsPlain says whether a line that begins with c begins no block.
func lineIsPlain(c byte) bool {
	return c >= 0x80 || c|0x20 >= 'a' && c|0x20 <= 'z' || c == '(' || c == '"' || c == '\'' || c == '$'
}

// plainParagraph adds the line at byte at as a paragraph; false when it is blank.
func (c *converter) plainParagraph(line string, at int) bool {
	spans := c.finish([]Span{{Text: line, Offset: at}})
	if len(spans) == 0 {
		return false
	}
	c.t.Blocks = append(c.t.Blocks, Block{Kind: Paragraph, Offset: skipBlanks(c.t.Source, at), Spans: spans})
	return true
}
