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
}

// Column is one column of the list.
type Column struct {
	Header string // as written
	Field  string // one of Fields; the header itself when the column is the user's own
	Known  bool   // Field is one of Fields
	Pos    diag.Pos
}

// Row is one person.
type Row struct {
	Number int // from 1, counting the rows that hold something
	list   *List
	cells  []string // by column
	places []place  // by column
}

// place is where a cell stands in the file or on the sheet. Both count from 1.
type place struct{ line, column int32 }

// pos is a place as messages name it.
func (l *List) pos(p place) diag.Pos {
	return diag.Pos{File: l.File, Sheet: l.Sheet, Line: int(p.line), Column: int(p.column)}
}

// Pos is the place of the row's first cell.
func (r Row) Pos() diag.Pos { return r.list.pos(r.places[0]) }

// Get is the cell of a field; "" when it is empty or the list has no such column.
func (r Row) Get(field string) string {
	if i := r.list.column(field); i >= 0 && i < len(r.cells) {
		return r.cells[i]
	}
	return ""
}

// At is the place of a field's cell; that of the row when there is no such cell.
func (r Row) At(field string) diag.Pos {
	if i := r.list.column(field); i >= 0 && i < len(r.places) {
		return r.list.pos(r.places[i])
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

// Hash is a salted hash of all cells of the row, as 32 hexadecimal digits. It
// depends neither on the order of the columns, nor on the Unicode normalization,
// nor on where the row stands.
func (r Row) Hash(salt []byte) string {
	h := sha256.New()
	h.Write(salt)
	for _, i := range r.list.sorted() {
		if i < len(r.cells) && r.cells[i] != "" {
			h.Write([]byte(r.list.Columns[i].Field + "\x1f" + norm.NFC.String(r.cells[i]) + "\x1e"))
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
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
