package typeset

import (
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/page"
)

// table sets a small table: hairlines between rows, the head in Hei on a tint,
// columns as wide as their words ask.
func (c *composer) table(t *report.Text, b *report.Block, lang int, st style, width length.Length, parent int) box {
	fit := c.tableFit(t, b, lang, st, width)
	table := c.element(page.Table, parent, lang)
	s := &stack{}
	group := -1
	for i, cells := range b.Rows {
		head := i < b.Header
		if i == 0 || i == b.Header {
			tag := page.TBody
			if head {
				tag = page.THead
			}
			group = c.element(tag, table, -1)
		}
		tr := c.element(page.TableRow, group, -1)
		s.add(c.tableRow(t, cells, lang, fit, head, tr), 0).keep = head || i+2 == len(b.Rows)
	}
	return s
}

// tableRow sets one row with the line below it.
func (c *composer) tableRow(t *report.Text, cells []report.Cell, lang int, fit tableFit, head bool, tr int) box {
	r := &tableLine{head: head, tint: tint, colour: quiet}
	x := length.Length(0)
	for k, ce := range cells {
		tag, s := page.TD, fit.st
		if head {
			tag, s.sans, s.bold = page.TH, true, true
		}
		elem := c.element(tag, tr, -1)
		if head {
			c.elements[elem].Scope = "Column"
		}
		switch ce.Align {
		case report.AlignCenter:
			s.align = centred
		case report.AlignRight:
			s.align = flushRight
		}
		var b box = blank(s.pitch)
		if len(ce.Spans) > 0 {
			b = c.setWords(words{text: t, spans: ce.Spans}, lang, s, fit.widths[k]-2*fit.pad, elem)
		}
		r.row.put(b, x+fit.pad)
		x += fit.widths[k]
	}
	r.width = x
	return r
}

// tableLine is a row of a table with its tint and its line.
type tableLine struct {
	row          row
	width        length.Length
	head         bool
	tint, colour page.Colour
}

// tableLinePad is the blank above and below a row of a table.
const tableLinePad = 5 * length.Pt

func (t *tableLine) height() length.Length { return t.row.height() + tableLinePad }
func (t *tableLine) first() length.Length  { return 2*length.Pt + t.row.first() }
func (t *tableLine) draw(c *canvas, x, y length.Length) {
	below := hairline
	switch {
	case t.head && c.mono: // a heavier line stands for the tint
		below = length.Pt
	case t.head:
		c.fill(x, y, t.width, t.height(), t.tint, false)
	}
	t.row.draw(c, x, y+2*length.Pt)
	c.rule(x, y+t.height()-below, t.width, below, t.colour)
}

// with is the same line of the table with other cells.
func (t *tableLine) with(b box) *tableLine {
	out := *t
	out.row = *b.(*row)
	return &out
}
