package pages

import (
	"strings"

	"jianbao/internal/length"
	"jianbao/internal/pdf/inspect"
)

// table is a table that is printed.
type table struct {
	head []string                // the texts of its header cells
	rows []*inspect.Node         // in their order
	at   map[*inspect.Node][]int // the pages on which each row has lines
}

// tables counts tables that go on after a page break without their head, and rows
// that are cut, or stand alone on one side of a break.
func (m *measurer) tables() {
	all := map[*inspect.Node]*table{}
	var order []*table
	for _, b := range m.blocks {
		if b.table == nil || b.row == nil {
			continue
		}
		t := all[b.table]
		if t == nil {
			t = &table{at: map[*inspect.Node][]int{}}
			all[b.table] = t
			order = append(order, t)
		}
		if b.tag == "TH" {
			for _, l := range b.lines {
				t.head = append(t.head, l.text)
			}
			continue
		}
		if _, met := t.at[b.row]; !met {
			t.rows = append(t.rows, b.row)
		}
		for _, l := range b.lines {
			t.at[b.row] = append(t.at[b.row], l.page)
		}
	}
	for _, t := range order {
		m.breaksOf(t)
	}
}

// breaksOf looks at the breaks of one table.
func (m *measurer) breaksOf(t *table) {
	rows := map[int]int{} // that begin on a page
	for i, r := range t.rows {
		pages := t.at[r]
		if len(pages) == 0 {
			continue
		}
		first, last := pages[0], pages[0]
		for _, p := range pages {
			first, last = min(first, p), max(last, p)
		}
		rows[first]++
		if last > first {
			m.out.Pages[last].Torn++
		}
		if i > 0 && len(t.head) > 0 && rows[first] == 1 && rows[first-1] > 0 && !m.showsHead(first, t) {
			m.out.Pages[first].Headless++
		}
	}
	if len(rows) < 2 {
		return
	}
	for p, n := range rows {
		if n == 1 {
			m.out.Pages[p].Torn++
		}
	}
}

// showsHead says that a page repeats the head of a table above its first row there.
func (m *measurer) showsHead(page int, t *table) bool {
	top := length.Length(1 << 30)
	for _, l := range m.pages[page].lines {
		if _, ours := t.at[l.row]; ours && l.row != nil && l.tag != "TH" {
			top = min(top, l.y)
		}
	}
	var above strings.Builder
	for _, r := range m.pages[page].Runs {
		if r.Y < top {
			above.WriteString(r.Text)
		}
	}
	said := squeezed(above.String())
	for _, h := range t.head {
		if !strings.Contains(said, squeezed(h)) {
			return false
		}
	}
	return true
}
