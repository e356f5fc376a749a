package galley

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// TableRow is a row of a table with the line below it; the table's head stands on
// a tint.
type TableRow struct {
	Row    Row // the cells
	Width  length.Length
	Head   bool        // the row belongs to the head of the table
	Tint   page.Colour // behind the head; on a page without colour a heavier line stands for it
	Colour page.Colour // of the line
}

// tablePad is the blank above and below the cells of a row, taken together.
const tablePad = 5 * length.Pt

// Height is that of the cells and of the blank around them.
func (t *TableRow) Height() length.Length { return t.Row.Height() + tablePad }

// Baseline is that of the cells.
func (t *TableRow) Baseline() length.Length { return 2*length.Pt + t.Row.Baseline() }

// Draw draws the tint, the cells and the line.
func (t *TableRow) Draw(c *Canvas, x, y length.Length) {
	below := Hairline
	switch {
	case t.Head && c.Mono:
		below = length.Pt
	case t.Head:
		c.fill(x, y, t.Width, t.Height(), t.Tint, false)
	}
	t.Row.Draw(c, x, y+2*length.Pt)
	c.Rule(x, y+t.Height()-below, t.Width, below, t.Colour)
}

// with is the same row of the table with other cells.
func (t *TableRow) with(b Box) *TableRow {
	out := *t
	out.Row = *b.(*Row)
	return &out
}
