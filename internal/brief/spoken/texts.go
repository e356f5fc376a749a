package spoken

import (
	"strconv"
	"strings"
	"unicode"

	"jianbao/internal/brief"
	"jianbao/internal/report"
)

// Squeezed drops white space, and what is not seen: soft hyphens and word joiners.
func Squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u00ad' || r == '\u2060' {
			return -1
		}
		return r
	}, s)
}

func (c *Walk) say(words ...string) {
	for _, w := range words {
		c.out.WriteString(w)
	}
}

// each says a text of one line, in every language that has it.
func (c *Walk) each(p brief.Pair) {
	for _, t := range p {
		if t != nil {
			c.spans(t.Blocks[0].Spans)
		}
	}
}

// rich says the blocks of a text, then its notes. In a pair, a block and its
// translation follow each other; where the two languages differ in the number of
// blocks, one language follows the other. Pictures do not count; both languages share
// them.
func (c *Walk) rich(p brief.Pair) {
	if len(p) == 2 && p[0] != nil && c.Stacked {
		c.ahead = len(p[0].Notes)
	}
	if len(p) == 2 && c.pictured(p) {
		return
	}
	if len(p) == 2 && p[0] != nil && p[1] != nil && len(p[0].Blocks) == len(p[1].Blocks) {
		for k := range p[0].Blocks {
			if !c.Told && oneTable(&p[0].Blocks[k], &p[1].Blocks[k]) {
				c.bothTables(&p[0].Blocks[k], &p[1].Blocks[k])
				continue
			}
			c.blocks(0, p[0].Blocks[k:k+1])
			c.blocks(1, p[1].Blocks[k:k+1])
		}
		c.notes(0, p[0])
		c.notes(1, p[1])
		return
	}
	for l, t := range p {
		if t != nil {
			c.blocks(l, t.Blocks)
			c.notes(l, t)
		}
	}
}

// oneTable says that two blocks are one table in two languages, which stands on a page
// once: it has figures, and they are the same.
func oneTable(a, b *report.Block) bool {
	if a.Kind != report.Table || b.Kind != report.Table || len(a.Rows) != len(b.Rows) || len(a.Rows[0]) != len(b.Rows[0]) {
		return false
	}
	figures := false
	for i := range a.Rows {
		for k := range a.Rows[i] {
			x, y := cellWords(a.Rows[i][k]), cellWords(b.Rows[i][k])
			if i < a.Header || !isFigure(x) && !isFigure(y) {
				continue
			}
			if squashed(x) != squashed(y) {
				return false
			}
			figures = true
		}
	}
	return figures
}

// bothTables says the cells of a table in two languages, what is the same once.
func (c *Walk) bothTables(a, b *report.Block) {
	for i := range a.Rows {
		for k := range a.Rows[i] {
			c.base = c.said(0)
			c.spans(a.Rows[i][k].Spans)
			if squashed(cellWords(a.Rows[i][k])) != squashed(cellWords(b.Rows[i][k])) {
				c.base = c.said(1)
				c.spans(b.Rows[i][k].Spans)
			}
		}
	}
}

func cellWords(cell report.Cell) (out string) {
	for _, s := range cell.Spans {
		out += s.Text
	}
	return out
}

// squashed is a figure without what parts its thousands.
func squashed(s string) string { return strings.NewReplacer(",", "", " ", "").Replace(s) }

func isFigure(s string) bool { return s != "" && strings.Trim(s, "0123456789.,+−-%") == "" }

func (c *Walk) notes(l int, t *report.Text) {
	for i, note := range t.Notes {
		c.say(strconv.Itoa(c.said(l) + i + 1))
		c.blocks(l, note)
	}
	if c.Told && !c.Through { // pages number the notes of a language through, mail those of a text
		return
	}
	if l == 0 {
		c.ahead = 0
	}
	if c.Stacked {
		l = 0
	}
	c.before[l] += len(t.Notes)
}

// said is how many notes stand before those of a text of language l.
func (c *Walk) said(l int) int {
	if !c.Stacked {
		return c.before[l]
	}
	if l == 0 {
		return c.before[0]
	}
	return c.before[0] + c.ahead
}

// blocks says blocks of the brief's language l.
func (c *Walk) blocks(l int, bs []report.Block) {
	for _, b := range bs {
		c.base = c.said(l)
		if b.Kind == report.Placed {
			c.picture(b.Image, b.Alt, l, l)
		}
		c.spans(b.Spans)
		for i, item := range b.Items {
			switch {
			case b.Kind == report.List && b.Ordered:
				c.say(strconv.Itoa(b.Start+i), ".")
			case b.Kind == report.List:
				c.say("•")
			}
			c.blocks(l, item)
		}
		for _, row := range b.Rows {
			for _, cell := range row {
				c.spans(cell.Spans)
			}
		}
	}
}

func (c *Walk) spans(ss []report.Span) {
	for _, s := range ss {
		if s.Note > 0 {
			c.say(strconv.Itoa(c.base + s.Note))
		}
		c.say(s.Text)
	}
}

func dotted(parts ...string) string {
	var given []string
	for _, p := range parts {
		if p != "" {
			given = append(given, p)
		}
	}
	return strings.Join(given, "·")
}

func plain(p brief.Pair, l int) string {
	if l >= len(p) || p[l] == nil {
		return ""
	}
	return p[l].Plain()
}
