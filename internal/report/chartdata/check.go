package chartdata

import (
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/quantity"
)

// check reports cells that hold no number, and tables that are too large for the kind.
func check(log *diag.Log, c *report.Chart, t *report.Text) {
	b := &t.Blocks[0]
	rows, columns := len(b.Rows)-b.Header, 0
	if len(b.Rows) > 0 {
		columns = len(b.Rows[0]) - 1
	}
	if rows < 1 || columns < 1 {
		log.Add(diag.ChartTable, t.At(b.Offset), diag.Args{"id": c.ID})
		return
	}
	mostRows, mostColumns := 60, 4
	switch c.Kind.Text {
	case report.Bar:
		mostColumns = 1
	case report.LineChart:
		mostRows, mostColumns = 400, 6
	case report.SlopeChart:
		mostRows, mostColumns = 2, 6
	case report.TableChart:
		mostRows, mostColumns = 200, 11
	case report.GroupedBar:
		mostRows = 60 / max(min(columns, 4), 1)
	}
	if rows > mostRows || columns > mostColumns {
		log.Add(diag.ChartTooLarge, t.At(b.Offset), diag.Args{"kind": c.Kind.Text, "rows": rows, "columns": columns, "most": mostRows, "across": mostColumns})
		return
	}
	if c.Kind.Text == report.TableChart {
		return // its cells may say anything
	}
	for _, row := range b.Rows[b.Header:] {
		for _, cell := range row[min(1, len(row)):] {
			words, at := cellWords(cell, b.Offset)
			if _, ok := quantity.Read(words); !ok && !quantity.Stands(words) {
				log.Add(diag.ChartValue, t.At(at), diag.Args{"words": short(words)})
			}
		}
	}
}

// cellWords are the words of a cell, and where they begin; table is where its table does.
func cellWords(cell report.Cell, table int) (words string, at int) {
	at = table
	for i, s := range cell.Spans {
		if words += s.Text; i == 0 {
			at = s.Offset
		}
	}
	return words, at
}

// checkHighlight reports a name that no row and no series has.
func checkHighlight(log *diag.Log, r *report.Report, c *report.Chart) {
	row, series := c.Marked(r.Languages)
	if c.Highlight.Text == "" || row+series > 0 {
		return
	}
	var names []string
	for _, lang := range r.Languages {
		t := c.Table(lang)
		if t == nil {
			continue
		}
		for k, row := range t.Blocks[0].Rows {
			for j, cell := range row {
				if words, _ := cellWords(cell, 0); (k == 0) != (j == 0) {
					names = append(names, words)
				}
			}
		}
	}
	if len(names) == 0 {
		return // that there is no table is said already
	}
	args := diag.Args{"name": short(c.Highlight.Text)}
	if near := diag.Near(c.Highlight.Text, names); near != "" {
		args["near"] = near
	}
	log.Add(diag.ChartHighlight, c.Highlight.Pos, args)
}

// short cuts what is quoted in a message to 60 characters.
func short(s string) string {
	if r := []rune(strings.TrimSpace(s)); len(r) > 60 {
		return string(r[:59]) + "…"
	}
	return s
}
