package galley

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// The rules of a table: at its head and its foot, and below its heads and above a
// total, where also a part ends that goes on on the next page.
const (
	tableRule  = 6 * length.Pt / 5
	innerRule  = length.Pt / 2
	tablePad   = 5 * length.Pt / 2 // blank between a rule and the rows
	footBlank  = 726               // blank below a part that goes on, 4 mm
	splitTable = 6                 // rows; one of fewer stands on one page
	splitRow   = 2                 // rows that stand on either side of a page's end
	partEnd    = tablePad + innerRule + footBlank
)

// TableRow is a row of a table.
type TableRow struct {
	Cells Box
	Total bool // a rule stands above it, and it stays with the row before
}

// Table is a table between three rules: at its head, below its column heads, at its
// foot; with more of them, or none, where that is asked for. One that goes on on the next page has its heads there again, as furniture: they
// are tagged once. Two rows at least stand on either side of a page's end, and a table
// of fewer than six rows stands on one page, if a page can hold it.
type Table struct {
	Caption Box   // above the table; nil: none
	Again   Box   // above the heads of a part that goes on: 续表; furniture; nil: none
	Heads   []Box // the rows of the heads
	Rows    []TableRow
	Notes   Box // below the table; nil: none

	Width  length.Length
	Indent length.Length // of rules and rows; captions and notes have their own
	Gap    length.Length // between rows
	Colour page.Colour   // of the rules
	Lines  bool          // a thin rule stands between rows
	Bare   bool          // there are no rules at all; their room stays
	Ground page.Colour   // behind the heads; 0: the paper
	Before length.Length // blank above, none at the top of a page
	After  length.Length // blank below

	goesOn  bool            // a part before it stands on another page
	more    bool            // another part follows on the next page
	heights []length.Length // of the rows, with the blank and the rule above
	heads   length.Length   // the height of the heads, their blank and the rule below
}

// measure finds the heights of the rows, once.
func (t *Table) measure() {
	if t.heights != nil || len(t.Rows) == 0 {
		return
	}
	for _, h := range t.Heads {
		t.heads += h.Height()
	}
	if len(t.Heads) > 0 {
		t.heads += 2*tablePad + innerRule
	}
	t.heights = make([]length.Length, len(t.Rows))
	for i := range t.Rows {
		t.heights[i] = t.Rows[i].Cells.Height()
		if i > 0 {
			t.heights[i] += t.Gap + t.rowRule(i)
		}
	}
}

// rowRule is the height of the rule above row i, with its blank.
func (t *Table) rowRule(i int) length.Length {
	switch {
	case i > 0 && t.Rows[i].Total:
		return innerRule + tablePad
	case i > 0 && t.Lines:
		return Hairline + tablePad
	}
	return 0
}

// top is the height of all that stands above the first row.
func (t *Table) top() length.Length {
	t.measure()
	h := t.Before + tableRule + tablePad + t.heads
	if b := t.above(); b != nil {
		h += b.Height()
	}
	return h
}

// above is what stands above the head rule; nil: nothing.
func (t *Table) above() Box {
	if t.goesOn {
		return t.Again
	}
	return t.Caption
}

// end is the height of all that stands below the last row.
func (t *Table) end() length.Length {
	if t.more {
		return partEnd
	}
	h := tablePad + tableRule + t.After
	if t.Notes != nil {
		h += t.Notes.Height()
	}
	return h
}

// Height is that of the table with its caption, its notes and its blank.
func (t *Table) Height() length.Length {
	h := t.top() + t.end()
	for _, r := range t.heights {
		h += r
	}
	return h
}

// Baseline is that of the caption, or of the first row.
func (t *Table) Baseline() length.Length {
	if b := t.above(); b != nil {
		return t.Before + b.Baseline()
	}
	first := t.Before + tableRule + tablePad
	switch {
	case len(t.Heads) > 0:
		return first + t.Heads[0].Baseline()
	case len(t.Rows) > 0:
		return first + t.Rows[0].Cells.Baseline()
	}
	return 0
}

// Draw draws the table.
func (t *Table) Draw(c *Canvas, x, y length.Length) {
	t.measure()
	y += t.Before
	again := c.echo
	c.echo = again || t.goesOn
	if b := t.above(); b != nil {
		b.Draw(c, x, y)
		y += b.Height()
	}
	y = t.rule(c, x, y, tableRule)
	if t.Ground != 0 && len(t.Heads) > 0 && !c.Mono {
		c.fill(x+t.Indent, y, t.Width, t.heads-innerRule, t.Ground, false)
	}
	y += tablePad
	for _, h := range t.Heads {
		h.Draw(c, x+t.Indent, y)
		y += h.Height()
	}
	if len(t.Heads) > 0 {
		y = t.rule(c, x, y+tablePad, innerRule) + tablePad
	}
	c.echo = again
	for i := range t.Rows {
		if i > 0 {
			y += t.Gap
		}
		if high := t.rowRule(i); high > 0 {
			y = t.rule(c, x, y, high-tablePad) + tablePad
		}
		t.Rows[i].Cells.Draw(c, x+t.Indent, y)
		y += t.Rows[i].Cells.Height()
	}
	if t.more {
		t.rule(c, x, y+tablePad, innerRule)
		return
	}
	y = t.rule(c, x, y+tablePad, tableRule)
	if t.Notes != nil {
		t.Notes.Draw(c, x, y)
	}
}

// rule draws a rule of the table, and returns its lower edge.
func (t *Table) rule(c *Canvas, x, y, thick length.Length) length.Length {
	if !t.Bare {
		c.Rule(x+t.Indent, y, t.Width, thick, t.Colour)
	}
	return y + thick
}

// whole says that no page may part the table.
func (t *Table) whole() bool {
	return !t.goesOn && len(t.Rows) < splitTable || len(t.Rows) < 2*splitRow
}

// least is the height of the least part that the table may begin with.
func (t *Table) least() length.Length {
	if t.whole() {
		return t.Height()
	}
	h := t.top() + partEnd
	for _, r := range t.heights[:splitRow] {
		h += r
	}
	return h
}

// split parts the table between two rows, and not above a total.
func (t *Table) split(room length.Length) (head, tail Box) {
	if t.whole() {
		return nil, t
	}
	n := min(t.fill(room), len(t.Rows)-splitRow)
	for n > splitRow && t.Rows[n].Total {
		n--
	}
	if n < splitRow {
		return nil, t
	}
	return t.cut(n)
}

// fill counts the first rows that fit into room, if others follow on the next page.
func (t *Table) fill(room length.Length) int {
	used := t.top() + partEnd
	for i, h := range t.heights {
		if used += h; used > room {
			return i
		}
	}
	return len(t.heights)
}

// cut parts the table after its first n rows.
func (t *Table) cut(n int) (head, tail Box) {
	a, b := *t, *t
	a.Rows, a.heights, a.more = t.Rows[:n], nil, true
	b.Rows, b.heights, b.goesOn = t.Rows[n:], nil, true
	a.heads, b.heads, b.Before = 0, 0, 0
	return &a, &b
}

// force parts a table that is longer than a page and may not be split: between any two
// rows, or within the first.
func (t *Table) force(room length.Length) (head, tail Box) {
	if h, tl := t.split(room); h != nil {
		return h, tl
	}
	if len(t.Rows) == 0 || t.Height() <= room {
		return t, nil
	}
	if n := min(t.fill(room), len(t.Rows)-1); n > 0 {
		return t.cut(n)
	}
	h, rest := force(t.Rows[0].Cells, max(room-t.top()-partEnd, 1))
	if rest == nil {
		if len(t.Rows) == 1 {
			return t, nil
		}
		return t.cut(1)
	}
	a, b := *t, *t
	a.Rows, a.heights, a.heads, a.more = []TableRow{{Cells: h}}, nil, 0, true
	b.Rows, b.heights, b.heads, b.goesOn, b.Before = append([]TableRow{{Cells: rest}}, t.Rows[1:]...), nil, 0, true, 0
	return &a, &b
}

// raised is a box as it stands at the top of a page: a table without the blank above.
func raised(b Box) Box {
	switch b := b.(type) {
	case *Table:
		if b.Before > 0 {
			t := *b
			t.Before = 0
			return &t
		}
	case *Stack:
		if len(b.Parts) > 0 {
			if top := raised(b.Parts[0].Box); top != b.Parts[0].Box {
				s := *b
				s.Parts = append([]Part(nil), b.Parts...)
				s.Parts[0].Box = top
				return &s
			}
		}
	case *Row:
		out := b
		for i := range b.cells {
			if top := raised(b.cells[i].Box); top != b.cells[i].Box {
				if out == b {
					r := *b
					r.cells = append([]cell(nil), b.cells...)
					out = &r
				}
				out.cells[i].Box = top
			}
		}
		return out
	case *Anchored:
		if top := raised(b.Box); top != b.Box {
			return &Anchored{top, b.Name}
		}
	case *Panel:
		if b.Before > 0 {
			p := *b
			p.Before = 0
			return &p
		}
	case *Followed:
		if top := raised(b.Box); top != b.Box {
			return &Followed{top, b.Rules}
		}
	}
	return b
}
