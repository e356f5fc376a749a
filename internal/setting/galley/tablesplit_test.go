package galley

import (
	"testing"

	"jianbao/internal/length"
)

// TestTablesOfSixRowsAreParted: a table of six rows goes on over a page, with two rows at
// least on either side; one of five stands on one page.
func TestTablesOfSixRowsAreParted(t *testing.T) {
	of := func(rows int) *Table {
		t := &Table{Heads: []Box{Blank(20 * length.Pt)}}
		for range rows {
			t.Rows = append(t.Rows, TableRow{Cells: Blank(20 * length.Pt)})
		}
		return t
	}
	if head, _ := of(5).split(100 * length.Pt); head != nil {
		t.Error("a table of five rows is parted")
	}
	for rows := 6; rows < 10; rows++ {
		room := of(rows).Height() - length.Pt
		head, tail := of(rows).split(room)
		if head == nil {
			t.Errorf("a table of %d rows is not parted", rows)
			continue
		}
		if a, b := len(head.(*Table).Rows), len(tail.(*Table).Rows); a < 2 || b < 2 || a+b != rows || head.Height() > room {
			t.Errorf("%d rows are parted as %d and %d, %v high in %v", rows, a, b, head.Height(), room)
		}
	}
}
