package typeset

import (
	"jianbao/internal/length"
	"jianbao/internal/page"
	"jianbao/internal/report"
)

const cellPad = 4 * length.Pt

// table sets a small table: hairlines between rows, the head in Hei on a tint,
// columns as wide as their words ask.
func (c *composer) table(t *report.Text, b *report.Block, lang int, st style, width length.Length, parent int) box {
	st.indent, st.lists, st.align = false, true, ragged
	st.size = max(eighth(st.size.Milli(920)), smallSize)
	st.pitch = st.size.Milli(1400)
	widths := c.tableWidths(t, b, lang, st, width)
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
		s.add(c.tableRow(t, cells, lang, st, widths, head, tr), 0).keep = head || i+2 == len(b.Rows)
	}
	return s
}

// tableRow sets one row with the line below it.
func (c *composer) tableRow(t *report.Text, cells []report.Cell, lang int, st style, widths []length.Length, head bool, tr int) box {
	r := &tableLine{head: head}
	x := length.Length(0)
	for k, ce := range cells {
		tag, s := page.TD, st
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
		var b box = blank(st.pitch)
		if len(ce.Spans) > 0 {
			b = c.setWords(words{text: t, spans: ce.Spans}, lang, s, widths[k]-2*cellPad, elem)
		}
		r.row.cells = append(r.row.cells, cell{b, x + cellPad})
		x += widths[k]
	}
	r.width = x
	return r
}

// tableLine is a row of a table with its tint and its line.
type tableLine struct {
	row   row
	width length.Length
	head  bool
}

func (t *tableLine) height() length.Length { return t.row.height() + 5*length.Pt }
func (t *tableLine) first() length.Length  { return 2*length.Pt + t.row.first() }
func (t *tableLine) draw(c *canvas, x, y length.Length) {
	if t.head {
		c.fill(x, y, t.width, t.height(), tint, false)
	}
	t.row.draw(c, x, y+2*length.Pt)
	c.rule(x, y+t.height()-hairline, t.width, hairline, quiet)
}

// tableWidths gives every column what its longest cell asks for, and shares
// what is missing in proportion, no column under three em.
func (c *composer) tableWidths(t *report.Text, b *report.Block, lang int, st style, width length.Length) []length.Length {
	if len(b.Rows) == 0 {
		return nil
	}
	want := make([]length.Length, len(b.Rows[0]))
	total := length.Length(0)
	for k := range want {
		for i, cells := range b.Rows {
			s := st
			if i < b.Header {
				s.sans, s.bold = true, true
			}
			if k < len(cells) && len(cells[k].Spans) > 0 {
				want[k] = max(want[k], st.size.Milli(c.shape(words{text: t, spans: cells[k].Spans}, lang, s, false).Natural()+50))
			}
		}
		want[k] = max(want[k], 2*st.size) + 2*cellPad
		total += want[k]
	}
	if total <= width {
		return want
	}
	least := min(3*st.size+2*cellPad, width/length.Length(len(want)))
	spare := width - least*length.Length(len(want))
	over := total - least*length.Length(len(want))
	for k := range want {
		want[k] = least + length.Length(int64(spare)*int64(max(want[k]-least, 0))/int64(max(over, 1)))
	}
	return want
}
