package recipients

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"jianbao/internal/diag"
)

// workbook reads a sheet of an XLSX file. Cells are read as they are displayed, so
// that a number keeps its zeros. The text of merged cells counts for each of
// them.
func (r *reader) workbook(data []byte, o Options) {
	whole := diag.Pos{File: r.list.File}
	book, err := openBook(data)
	if err != nil {
		r.log.Add(diag.ListWorkbook, whole, diag.Args{"why": err.Error()})
		return
	}
	defer book.Close() // removes what was unzipped to the disk
	r.list.Encoding = "XLSX"
	sheet := r.chooseSheet(book, o)
	if sheet == "" {
		return
	}
	r.list.Sheet = sheet
	if err := r.sheet(book, sheet); err != nil {
		r.log.Add(diag.ListWorkbook, r.place(1, 1), diag.Args{"why": err.Error()})
	}
}

// openBook opens a workbook within bounds, and turns a panic of the library
// over a broken file into an error.
func openBook(data []byte) (book *excelize.File, err error) {
	defer caught(&err)
	return excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: 8 * MaxBytes, UnzipXMLSizeLimit: 8 * MaxBytes})
}

// caught turns a panic into an error; it is deferred.
func caught(err *error) {
	if fault := recover(); fault != nil {
		*err = fmt.Errorf("it is damaged (%v)", fault)
	}
}

// place is the place of a cell; row and column count from 1. Row 0 means the
// whole sheet.
func (r *reader) place(row, col int) diag.Pos {
	return diag.Pos{File: r.list.File, Sheet: r.list.Sheet, Line: row, Column: col}
}

// chooseSheet names the sheet to read: the one that was asked for; else the first
// that is shown and has headers; else the first that is shown. It is "" when
// there is none, which it logs.
func (r *reader) chooseSheet(book *excelize.File, o Options) string {
	var shown, others []string
	for _, name := range book.GetSheetList() {
		if name == o.Sheet {
			return name
		}
		if visible, err := book.GetSheetVisible(name); err == nil && visible {
			shown = append(shown, name)
		}
	}
	whole := diag.Pos{File: r.list.File}
	if o.Sheet != "" {
		hint := diag.DidYouMean(o.Sheet, shown)
		if hint == "" {
			hint = "there are " + strings.Join(shown, ", ")
		}
		r.log.Add(diag.NoSuchSheet, whole, diag.Args{"sheet": o.Sheet, "hint": hint})
		return ""
	}
	if len(shown) == 0 {
		r.log.Add(diag.ListEmpty, whole, nil)
		return ""
	}
	chosen := shown[0]
	for _, name := range shown {
		if sheetHasHeader(book, name) {
			chosen = name
			break
		}
	}
	for _, name := range shown {
		if name != chosen {
			others = append(others, `"`+name+`"`)
		}
	}
	if len(others) > 0 {
		r.log.Add(diag.OtherSheets, whole, diag.Args{"sheet": chosen, "others": strings.Join(others, ", ")})
	}
	return chosen
}

// sheetHasHeader says whether one of the first ten rows of a sheet looks like
// headers.
func sheetHasHeader(book *excelize.File, sheet string) (has bool) {
	var err error
	defer caught(&err)
	rows, err := book.Rows(sheet)
	if err != nil {
		return false
	}
	defer rows.Close()
	for n := 0; n < 10 && rows.Next(); n++ {
		if cells, err := rows.Columns(); err == nil && isHeader(cells) {
			return true
		}
	}
	return false
}

// sheet reads all rows of a sheet.
func (r *reader) sheet(book *excelize.File, sheet string) (err error) {
	defer caught(&err)
	merged, err := r.merged(book, sheet)
	if err != nil {
		return err
	}
	hidden := r.hiddenColumns(book, sheet)
	rows, err := book.Rows(sheet)
	if err != nil {
		return err
	}
	defer rows.Close()
	var unseen []string
	for n := 1; rows.Next(); n++ {
		cells, err := rows.Columns()
		if err != nil {
			return err
		}
		if r.ctx.Err() != nil {
			return nil
		}
		if rows.GetRowOpts().Hidden {
			if !blank(cells) {
				unseen = append(unseen, strconv.Itoa(n))
			}
			continue
		}
		if !r.sheetRow(book, sheet, n, cells, merged[n], hidden) {
			break
		}
	}
	if len(unseen) > 0 {
		r.log.Add(diag.RowsHidden, r.place(0, 0), diag.Args{"what": listed("row", unseen)})
	}
	return rows.Error()
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

// sheetRow takes row n, counted from 1. It is false when no more can be read.
func (r *reader) sheetRow(book *excelize.File, sheet string, n int, cells []string, merged []mergedCell, hidden map[int]bool) bool {
	for _, m := range merged {
		for len(cells) < m.to {
			cells = append(cells, "")
		}
		for c := m.from; c <= m.to; c++ {
			cells[c-1] = m.text
		}
	}
	if len(r.list.Columns) > 0 && len(cells) > len(r.list.Columns) {
		cells = trimTo(cells, len(r.list.Columns))
	}
	places := make([]diag.Pos, len(cells))
	for i := range cells {
		places[i] = r.place(n, i+1)
		if hidden[i+1] {
			cells[i] = ""
		}
		if cells[i] == "" && len(r.list.Columns) > 0 && i < len(r.list.Columns) {
			r.unvalued(book, sheet, places[i])
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

// unvalued logs an empty cell that holds a formula: its value was never computed.
func (r *reader) unvalued(book *excelize.File, sheet string, pos diag.Pos) {
	name, err := excelize.CoordinatesToCellName(pos.Column, pos.Line)
	if err != nil {
		return
	}
	if f, err := book.GetCellFormula(sheet, name); err == nil && f != "" {
		r.log.Add(diag.CellFormula, pos, nil)
	}
}

// mergedCell is the part of a merged range that lies in one row.
type mergedCell struct {
	from, to int // columns, from 1
	text     string
}

// merged lists the merged ranges by row, and logs those over several rows. A range
// over four columns or more is a caption, and counts for its first cell only.
func (r *reader) merged(book *excelize.File, sheet string) (map[int][]mergedCell, error) {
	ranges, err := book.GetMergeCells(sheet)
	if err != nil {
		return nil, err
	}
	out := map[int][]mergedCell{}
	for _, m := range ranges {
		c1, r1, err1 := excelize.CellNameToCoordinates(m.GetStartAxis())
		c2, r2, err2 := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err1 != nil || err2 != nil || r2-r1 > MaxRows || c2 > MaxColumns {
			continue
		}
		if m.GetCellValue() == "" || len(ranges) > 10_000 {
			continue
		}
		if r2 > r1 {
			r.log.Add(diag.CellsMerged, r.place(r1, c1), diag.Args{"range": m.GetStartAxis() + ":" + m.GetEndAxis()})
		}
		for row := r1; row <= r2; row++ {
			to := c2
			if c2-c1 >= 3 {
				to = c1 // a caption
			}
			out[row] = append(out[row], mergedCell{c1, to, m.GetCellValue()})
		}
	}
	return out, nil
}

// hiddenColumns finds those of the first 64 columns that are not shown, counted
// from 1, and logs them.
func (r *reader) hiddenColumns(book *excelize.File, sheet string) map[int]bool {
	out := map[int]bool{}
	var names []string
	for c := 1; c <= 64; c++ {
		name, err := excelize.ColumnNumberToName(c)
		if err != nil {
			break
		}
		if shown, err := book.GetColVisible(sheet, name); err == nil && !shown {
			out[c] = true
			names = append(names, name)
		}
	}
	if len(names) > 0 && len(names) < 64 {
		r.log.Add(diag.RowsHidden, r.place(0, 0), diag.Args{"what": listed("column", names)})
	}
	return out
}
