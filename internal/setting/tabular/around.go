package tabular

import "jianbao/internal/report"

// Around are a table and the paragraphs of its text that belong to it.
type Around struct {
	Table   *report.Block
	Caption *report.Block // nil: none
	Label   string        // what the caption calls the table: 表1; "": nothing
	Top     bool          // the table stands in no list and in no quotation
	Unit    *report.Block // the line of the unit, above the table; nil: none
	Notes   []*report.Block
}

// With finds what belongs to table b of a text: its caption, the line of its unit
// and its sources. In lists and quotes tables stand by themselves.
func With(t *report.Text, b *report.Block) Around {
	out := Around{Table: b}
	k := 0
	for k < len(t.Blocks) && &t.Blocks[k] != b {
		k++
	}
	if k == len(t.Blocks) {
		return out
	}
	out.Top = true
	above := k - 1
	if above >= 0 && unitAbove(t, above) {
		out.Unit = &t.Blocks[above]
		above--
	}
	if above >= 0 && t.Blocks[above].Kind == report.Paragraph {
		if label, ok := Caption(Plain(t.Blocks[above].Spans)); ok {
			out.Caption, out.Label = &t.Blocks[above], label
		}
	}
	for k++; k < len(t.Blocks) && sourceBelow(t, k); k++ {
		out.Notes = append(out.Notes, &t.Blocks[k])
	}
	return out
}

// unitAbove says that block k is the line of a table's unit, above a table; but not below
// another, where it would be that one's.
func unitAbove(t *report.Text, k int) bool {
	return t.Blocks[k].Kind == report.Paragraph && Unit(Plain(t.Blocks[k].Spans)) && (k == 0 || t.Blocks[k-1].Kind != report.Table)
}

// sourceBelow says that block k is a source or a note below a table.
func sourceBelow(t *report.Text, k int) bool {
	return t.Blocks[k].Kind == report.Paragraph && Source(Plain(t.Blocks[k].Spans)) &&
		(k+1 >= len(t.Blocks) || t.Blocks[k+1].Kind != report.Table || !unitAbove(t, k))
}

// Beside says that block k of a text is set together with a table beside it.
func Beside(t *report.Text, k int) bool {
	if t.Blocks[k].Kind != report.Paragraph {
		return false
	}
	b := &t.Blocks[k]
	for i := k + 1; i < len(t.Blocks) && i <= k+2; i++ {
		if t.Blocks[i].Kind == report.Table {
			g := With(t, &t.Blocks[i])
			return g.Caption == b || g.Unit == b || ofTable(t, k)
		}
	}
	return ofTable(t, k)
}

// ofTable says that block k is a source or a note of the table above it.
func ofTable(t *report.Text, k int) bool {
	for ; k > 0 && sourceBelow(t, k); k-- {
		if t.Blocks[k-1].Kind == report.Table {
			return true
		}
	}
	return false
}

// Plain are the words of spans without their styles.
func Plain(spans []report.Span) (out string) {
	for i := range spans {
		if spans[i].Break {
			out += " "
		}
		out += spans[i].Text
	}
	return out
}

// SameTable says that two tables are one in two languages: rows and columns are as many,
// and all figures are the same, and there are figures.
func SameTable(a, b *report.Block) bool {
	if a.Header != b.Header || len(a.Rows) != len(b.Rows) {
		return false
	}
	figures := false
	for i := range a.Rows {
		if len(a.Rows[i]) != len(b.Rows[i]) {
			return false
		}
		for k := range a.Rows[i] {
			x, y := Plain(a.Rows[i][k].Spans), Plain(b.Rows[i][k].Spans)
			if (x == "") != (y == "") {
				return false
			}
			_, one := Figure(x)
			_, other := Figure(y)
			if i < a.Header || !one && !other {
				continue
			}
			if !Same(x, y) {
				return false
			}
			figures = true
		}
	}
	return figures
}
