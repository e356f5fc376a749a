package recipients

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"golang.org/x/text/unicode/norm"

	"jianbao/internal/diag"
)

// List is a list of people as it was read.
type List struct {
	File     string // its name in messages
	Sheet    string // of a workbook; "" for CSV
	Encoding string // "UTF-8", "UTF-8 with BOM", "UTF-16LE", "UTF-16BE", "GB18030", "XLSX"
	Columns  []Column
	Rows     []Row
	cells    []string // of all rows, one row after another
	places   []place  // of these cells
}

// Column is one column of the list.
type Column struct {
	Header string // as written
	Field  string // one of Fields; the header itself when the column is the user's own
	Known  bool   // Field is one of Fields
	Pos    diag.Pos
}

// Row is one person. There may be hundreds of thousands, and copies of each: it
// takes little memory.
type Row struct {
	Number int // from 1, counting the rows that hold something
	list   *List
	first  int // of its cells, in the list's
	cells  int // how many, by column
}

// cell is the cell of a column.
func (r Row) cell(i int) string { return r.list.cells[r.first+i] }

// place is where a cell stands in the file or on the sheet. Both count from 1.
type place struct{ line, column int32 }

// pos is a place as messages name it.
func (l *List) pos(p place) diag.Pos {
	return diag.Pos{File: l.File, Sheet: l.Sheet, Line: int(p.line), Column: int(p.column)}
}

// Pos is the place of the row's first cell.
func (r Row) Pos() diag.Pos { return r.list.pos(r.list.places[r.first]) }

// Get is the cell of a field; "" when it is empty or the list has no such column.
func (r Row) Get(field string) string {
	if i := r.list.column(field); i >= 0 && i < r.cells {
		return r.cell(i)
	}
	return ""
}

// At is the place of a field's cell; that of the row when there is no such cell.
func (r Row) At(field string) diag.Pos {
	if i := r.list.column(field); i >= 0 && i < r.cells {
		return r.list.pos(r.list.places[r.first+i])
	}
	return r.Pos()
}

// Has says whether the list has a column for a field.
func (l *List) Has(field string) bool { return l.column(field) >= 0 }

// column is the index of the column of a field; -1 when there is none.
func (l *List) column(field string) int {
	for i := range l.Columns {
		if l.Columns[i].Field == field {
			return i
		}
	}
	return -1
}

// Mark is the Hash as 32 hexadecimal digits.
func (r Row) Mark(salt []byte) string {
	hash := r.Hash(salt)
	return hex.EncodeToString(hash[:])
}

// Hash is a salted hash of all cells of the row. It depends neither on the order of
// the columns, nor on the Unicode normalization, nor on where the row stands.
func (r Row) Hash(salt []byte) [16]byte {
	h := sha256.New()
	h.Write(salt)
	for _, i := range r.list.sorted() {
		if i < r.cells && r.cell(i) != "" {
			h.Write([]byte(r.list.Columns[i].Field + "\x1f" + norm.NFC.String(r.cell(i)) + "\x1e"))
		}
	}
	return [16]byte(h.Sum(nil)[:16])
}

// sorted lists the indexes of the columns in the order of their fields' names.
func (l *List) sorted() []int {
	order := make([]int, len(l.Columns))
	for i := range order {
		order[i] = i
	}
	for i := 1; i < len(order); i++ {
		for k := i; k > 0 && l.Columns[order[k]].Field < l.Columns[order[k-1]].Field; k-- {
			order[k], order[k-1] = order[k-1], order[k]
		}
	}
	return order
}

// Mapping says which column was taken for which field, "姓名 → name", in the order
// of the columns. The user's own columns have their headers only.
func (l *List) Mapping() string {
	var parts []string
	for _, c := range l.Columns {
		if c.Known {
			parts = append(parts, c.Header+" → "+c.Field)
		} else {
			parts = append(parts, c.Header)
		}
	}
	return strings.Join(parts, ", ")
}
