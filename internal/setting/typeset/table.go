package typeset

import (
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
)

// tableSetter sets tables.
type tableSetter struct{ *composer }

// table sets a table: hairlines between the rows, the head in Hei on a tint, the
// columns as wide as their words ask. The head is kept with the first row, and the
// last two rows with each other.
func (c tableSetter) table(t *report.Text, b *report.Block, lang int, st style, width length.Length, parent int) galley.Box {
	fit := c.tableFit(t, b, lang, st, width)
	table := c.element(page.Table, parent, lang)
	s := &galley.Stack{}
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
		s.Add(c.tableRow(t, cells, lang, fit, head, tr), 0).Keep = head || i+2 == len(b.Rows)
	}
	return s
}

// tableRow sets one row with the line below it. tr is its structure element.
func (c tableSetter) tableRow(t *report.Text, cells []report.Cell, lang int, fit tableFit, head bool, tr int) galley.Box {
	r := &galley.TableRow{Head: head, Tint: tint, Colour: quiet}
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
		var b galley.Box = galley.Blank(s.pitch)
		if len(ce.Spans) > 0 {
			b = c.setWords(words{text: t, spans: ce.Spans}, lang, s, fit.widths[k]-2*fit.pad, elem)
		}
		r.Row.Put(b, x+fit.pad)
		x += fit.widths[k]
	}
	r.Width = x
	return r
}
