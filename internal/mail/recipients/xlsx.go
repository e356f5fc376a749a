package recipients

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"jianbao/internal/diag"
)

// workbook reads a sheet of an XLSX file. Cells are read as they are displayed, so
// that a number keeps its zeros. The text of merged cells counts for each of
// them.
func (r *reader) workbook(data []byte, o Options) {
	whole := diag.Pos{File: r.list.File}
	book, err := openWorkbook(r.ctx, data)
	if err != nil {
		r.log.Add(diag.ListWorkbook, whole, diag.Args{"why": err.Error()})
		return
	}
	r.list.Encoding = "XLSX"
	chosen, ok := r.chooseSheet(book, o)
	if !ok {
		return
	}
	r.list.Sheet = chosen.name
	if err := r.sheet(book, chosen); err != nil && r.ctx.Err() == nil {
		r.log.Add(diag.ListWorkbook, r.place(1, 1), diag.Args{"why": err.Error()})
	}
}

// place is the place of a cell; row and column count from 1. Row 0 means the
// whole sheet.
func (r *reader) place(row, col int) diag.Pos {
	return diag.Pos{File: r.list.File, Sheet: r.list.Sheet, Line: row, Column: col}
}

// chooseSheet finds the sheet to read: the one that was asked for; else the first
// that is shown and has headers; else the first that is shown. ok is false when
// there is none, which it logs.
func (r *reader) chooseSheet(book *workbook, o Options) (chosen sheet, ok bool) {
	var shown []sheet
	var names []string
	for _, s := range book.sheets {
		if s.name == o.Sheet {
			return s, true
		}
		if !s.hidden {
			shown, names = append(shown, s), append(names, s.name)
		}
	}
	whole := diag.Pos{File: r.list.File}
	if o.Sheet != "" {
		hint := diag.DidYouMean(o.Sheet, names)
		if hint == "" {
			hint = "there are " + strings.Join(names, ", ")
		}
		r.log.Add(diag.NoSuchSheet, whole, diag.Args{"sheet": o.Sheet, "hint": hint})
		return sheet{}, false
	}
	if len(shown) == 0 {
		r.log.Add(diag.ListEmpty, whole, nil)
		return sheet{}, false
	}
	chosen = shown[0]
	for _, s := range shown {
		if book.hasHeader(s) {
			chosen = s
			break
		}
	}
	var others []string
	for _, s := range shown {
		if s.name != chosen.name {
			others = append(others, `"`+s.name+`"`)
		}
	}
	if len(others) > 0 {
		r.log.Add(diag.OtherSheets, whole, diag.Args{"sheet": chosen.name, "others": strings.Join(others, ", ")})
	}
	return chosen, true
}

// hasHeader says whether one of the first ten rows of a sheet looks like headers.
func (b *workbook) hasHeader(s sheet) bool {
	in, err := b.rows(s)
	if in == nil || err != nil {
		return false
	}
	defer in.Close()
	for {
		row, err := in.next()
		if row == nil || err != nil || row.number > 10 {
			return false
		}
		if isHeader(row.cells) {
			return true
		}
	}
}

// sheet reads all rows of a sheet.
func (r *reader) sheet(book *workbook, s sheet) error {
	form, err := book.layout(s)
	if err != nil {
		return err
	}
	r.tellHidden(form.hidden)
	in, err := book.rows(s)
	if in == nil || err != nil {
		return err
	}
	defer in.Close()
	merged := newMerging(r, form.merged)
	var unseen []string
	for n := 1; ; n++ {
		row, err := in.next()
		if err != nil {
			return r.tellCell(in, err)
		}
		if row == nil {
			break
		}
		for ; n < row.number; n++ { // rows that have nothing but what is merged
			if cells, any := merged.over(n, nil); any && !r.sheetRow(&gridRow{number: n, cells: cells}, form.hidden) {
				return nil
			}
		}
		blankBefore := blank(row.cells)
		row.cells, _ = merged.over(n, row.cells)
		if row.hidden {
			if !blankBefore {
				unseen = append(unseen, strconv.Itoa(n))
			}
			continue
		}
		if !r.sheetRow(row, form.hidden) {
			break
		}
	}
	if len(unseen) > 0 {
		r.log.Add(diag.RowsHidden, r.place(0, 0), diag.Args{"what": listed("row", unseen)})
	}
	return nil
}

// tellCell names the cell at which a sheet cannot be read on. Where the fault is
// none of a cell, it gives it back.
func (r *reader) tellCell(in *rows, err error) error {
	at := r.place(in.at.row1, max(in.at.col1, 1))
	switch {
	case errors.Is(err, errWide):
		r.log.Add(diag.ListTooLarge, at, diag.Args{"what": "the row", "limit": strconv.Itoa(MaxColumns) + " columns"})
	case errors.Is(err, errPiece):
		r.log.Add(diag.CellTooLong, at, diag.Args{"limit": "32 KB"})
	default:
		return readable(err)
	}
	return nil
}

// listed is "row 3 is", "rows 3, 4 are" or, of more than eight, "rows 3, 4, … and
// 12 more are".
func listed(what string, of []string) string {
	if len(of) == 1 {
		return what + " " + of[0] + " is"
	}
	if len(of) > 8 {
		return fmt.Sprintf("%ss %s and %d more are", what, strings.Join(of[:8], ", "), len(of)-8)
	}
	return what + "s " + strings.Join(of, ", ") + " are"
}

// sheetRow takes a row with what is merged over it. It is false when no more can be
// read.
func (r *reader) sheetRow(row *gridRow, hidden map[int]bool) bool {
	cells := row.cells
	if len(r.list.Columns) > 0 && len(cells) > len(r.list.Columns) {
		cells = trimTo(cells, len(r.list.Columns))
	}
	places := make([]diag.Pos, len(cells))
	for i := range cells {
		places[i] = r.place(row.number, i+1)
		if hidden[i+1] {
			cells[i] = ""
		}
	}
	for _, col := range row.formulas { // whose values were never computed
		if col <= len(r.list.Columns) && cells[col-1] == "" {
			r.log.Add(diag.CellFormula, places[col-1], nil)
		}
	}
	if blank(cells) {
		return true
	}
	if len(r.list.Columns) == 0 {
		return r.header(cells, places)
	}
	return r.record(cells, places)
}

// trimTo drops empty cells behind the first n.
func trimTo(cells []string, n int) []string {
	for len(cells) > n && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	return cells
}

// merging lays the text of merged cells over each row that they cover.
type merging struct {
	r    *reader
	next map[int][]block // by their first rows: those that were not met
	now  []mergedCells
}

// mergedCells are the cells of a range in one row, from a column to another, both
// from 1, and their text. last is the last row.
type mergedCells struct {
	from, to, last int
	text           string
}

// newMerging begins with the merged ranges of a sheet.
func newMerging(r *reader, all []block) *merging {
	m := &merging{r: r, next: map[int][]block{}}
	for _, b := range all {
		if b.row2-b.row1 <= MaxRows && b.col2 <= MaxColumns {
			m.next[b.row1] = append(m.next[b.row1], b)
		}
	}
	return m
}

// over lays what is merged over the cells of row n; rows come in their order. any
// says that there is something. It logs the ranges over several rows that begin
// here. A range over four columns or more is a caption, and counts for its first
// cell only.
func (m *merging) over(n int, cells []string) (out []string, any bool) {
	for _, b := range m.next[n] {
		if b.col1 > len(cells) || cells[b.col1-1] == "" {
			continue
		}
		if b.row2 > b.row1 {
			m.r.log.Add(diag.CellsMerged, m.r.place(b.row1, b.col1), diag.Args{"range": b.name()})
		}
		to := b.col2
		if b.col2-b.col1 >= 3 {
			to = b.col1
		}
		m.now = append(m.now, mergedCells{b.col1, to, b.row2, cells[b.col1-1]})
	}
	kept := m.now[:0]
	for _, c := range m.now {
		if c.last < n {
			continue
		}
		kept = append(kept, c)
		for len(cells) < c.to {
			cells = append(cells, "")
		}
		for col := c.from; col <= c.to; col++ {
			cells[col-1] = c.text
		}
	}
	m.now = kept
	return cells, len(kept) > 0
}

// tellHidden logs the columns that are not shown.
func (r *reader) tellHidden(hidden map[int]bool) {
	var names []string
	for c := 1; c <= 64; c++ {
		if hidden[c] {
			names = append(names, columnName(c))
		}
	}
	if len(names) > 0 && len(names) < 64 {
		r.log.Add(diag.RowsHidden, r.place(0, 0), diag.Args{"what": listed("column", names)})
	}
}
