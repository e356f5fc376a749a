package recipients

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"
)

// MostMerged bounds the merged ranges of a sheet, and mostRow the rows that a
// sheet can have.
const (
	mostMerged = 10_000
	mostRow    = 1 << 20
)

var (
	errMerged = errors.New("it has too many merged cells")
	errOrder  = errors.New("its rows or cells are not in order")
)

// layout is what a sheet says beside its rows.
type layout struct {
	hidden map[int]bool // columns that are not shown, from 1; of the first 64
	merged []block
}

// block is a range of cells, from its first row and column to its last; all count
// from 1.
type block struct{ row1, col1, row2, col2 int }

// name is the range as spreadsheets write it.
func (m block) name() string {
	return cellName(m.row1, m.col1) + ":" + cellName(m.row2, m.col2)
}

// layout reads what stands before the rows of a sheet and behind them.
func (b *workbook) layout(s sheet) (*layout, error) {
	out := &layout{hidden: map[int]bool{}}
	err := b.each(s.part, mostSheet, func(p *pieces, element string) error {
		switch element {
		case "sheetData":
			return p.skip(element)
		case "col":
			from, _ := strconv.Atoi(p.attribute("min"))
			to, _ := strconv.Atoi(p.attribute("max"))
			for c := max(from, 1); c <= min(to, 64); c++ {
				out.hidden[c] = isTrue(p.attribute("hidden"))
			}
		case "mergeCell":
			one, other, _ := strings.Cut(p.attribute("ref"), ":")
			row1, col1, ok1 := cellAt(one)
			row2, col2, ok2 := cellAt(other)
			if ok1 && ok2 {
				out.merged = append(out.merged, block{min(row1, row2), min(col1, col2), max(row1, row2), max(col1, col2)})
			}
			if len(out.merged) > mostMerged {
				return errMerged
			}
		}
		return nil
	})
	return out, err
}

// skip reads past the end of the element that has started, without a look at what
// is in it.
func (p *pieces) skip(element string) error {
	if p.void {
		return nil
	}
	for {
		b, err := p.in.ReadSlice('>')
		if p.left -= int64(len(b)); p.left < 0 {
			return errPart
		}
		if err == nil {
			b = b[:len(b)-1]
			if at := bytes.LastIndexByte(b, '<'); at >= 0 && at+1 < len(b) && b[at+1] == '/' && plainName(b[at+2:]) == element {
				_, _, err := p.close(element)
				return err
			}
		} else if !errors.Is(err, io.EOF) && len(b) == p.in.Size() {
			err = nil // a long text
		}
		if err == nil {
			err = p.ctx.Err()
		}
		if err != nil {
			return damaged(err)
		}
	}
}

// cellAt reads the name of a cell, "B3" or "$B$3".
func cellAt(name string) (row, col int, ok bool) {
	for i := range len(name) {
		switch c := name[i]; {
		case c == '$':
		case c >= 'A' && c <= 'Z' && row == 0 && col < 1<<15:
			col = col*26 + int(c-'A') + 1
		case c >= 'a' && c <= 'z' && row == 0 && col < 1<<15:
			col = col*26 + int(c-'a') + 1
		case c >= '0' && c <= '9' && col > 0 && row <= mostRow:
			row = row*10 + int(c-'0')
		default:
			return 0, 0, false
		}
	}
	return row, col, row > 0 && row <= mostRow && col > 0
}

// cellName is the name of a cell.
func cellName(row, col int) string { return columnName(col) + strconv.Itoa(row) }

// columnName is the name of a column, "A" for 1.
func columnName(col int) string {
	name := ""
	for ; col > 0; col = (col - 1) / 26 {
		name = string(rune('A'+(col-1)%26)) + name
	}
	return name
}

// rows reads the rows of a sheet, one after the other.
type rows struct {
	b  *workbook
	p  *pieces
	in io.Closer
	at block // the cell that is read: row1, col1
}

// gridRow is a row of a sheet.
type gridRow struct {
	number   int // from 1
	hidden   bool
	cells    []string // as they are shown; the first column first
	formulas []int    // the columns, from 1, of formulas without a value
}

// rows opens a sheet; nil when the workbook has no part for it. It must be closed.
func (b *workbook) rows(s sheet) (*rows, error) {
	p, in, err := b.part(s.part, mostSheet)
	if p == nil || err != nil {
		return nil, err
	}
	return &rows{b: b, p: p, in: in}, nil
}

// Close implements io.Closer.
func (r *rows) Close() error { return r.in.Close() }

// next reads the next row; nil after the last.
func (r *rows) next() (*gridRow, error) {
	for {
		e, element, err := r.p.next()
		switch {
		case err != nil:
			return nil, err
		case e == ended, e == closed && element == "sheetData":
			return nil, nil
		case e == started && element == "row":
			return r.row()
		}
	}
}

// errWide is the error of a cell beyond the last column that a list may have. The
// cell is rows.at.
var errWide = errors.New("a cell stands too far to the right")

// row reads the row that has started.
func (r *rows) row() (*gridRow, error) {
	n, before := r.at.row1+1, r.at.row1
	if written := r.p.attribute("r"); written != "" {
		n, _ = strconv.Atoi(written)
	}
	if n <= before || n > mostRow {
		return nil, errOrder
	}
	r.at = block{row1: n}
	out := &gridRow{number: n, hidden: isTrue(r.p.attribute("hidden"))}
	depth := len(r.p.open)
	for {
		e, element, err := r.p.next()
		switch {
		case err != nil:
			return nil, err
		case e == ended:
			return nil, errDamaged
		case e == closed && len(r.p.open) < depth:
			return out, nil
		case e == started && element == "c":
			if err := r.cell(out); err != nil {
				return nil, err
			}
		}
	}
}

// cell reads the cell that has started into its row.
func (r *rows) cell(row *gridRow) error {
	col := r.at.col1 + 1
	if name := r.p.attribute("r"); name != "" {
		_, c, ok := cellAt(name)
		if !ok || c < col {
			return errOrder
		}
		col = c
	}
	r.at.col1 = col
	style, _ := strconv.Atoi(r.p.attribute("s"))
	kind := r.p.attribute("t")
	value, formula, err := r.value(kind)
	if err != nil {
		return err
	}
	shown, err := r.shown(value, kind, style)
	if err != nil || shown == "" && !formula {
		return err
	}
	if col > MaxColumns {
		return errWide
	}
	for len(row.cells) < col {
		row.cells = append(row.cells, "")
	}
	if row.cells[col-1] = shown; shown == "" {
		row.formulas = append(row.formulas, col)
	}
	return nil
}

// value reads what stands in the cell that has started, and whether it has a
// formula.
func (r *rows) value(kind string) (value string, formula bool, err error) {
	depth := len(r.p.open)
	var text []byte
	for {
		e, element, err := r.p.next()
		switch {
		case err != nil:
			return "", false, err
		case e == ended:
			return "", false, errDamaged
		case e == closed && len(r.p.open) < depth:
			if value == "" {
				value = string(text)
			}
			return value, formula, nil
		case e == started && element == "f":
			formula = true
		case e == started && element == "is" && kind == "inlineStr":
			if value, err = r.p.item(); err != nil {
				return "", false, err
			}
		case e == said && r.p.open[len(r.p.open)-1] == "v":
			text = kept(text, r.p.words())
		}
	}
}

// shown is the value of a cell as a spreadsheet shows it.
func (r *rows) shown(value, kind string, style int) (string, error) {
	f := &r.b.formats
	switch kind {
	case "str":
		return value, nil
	case "inlineStr":
		return f.text(value, style), nil
	case "s":
		if value == "" {
			return "", nil
		}
		n, err := strconv.Atoi(strings.TrimSpace(value))
		text, ok := r.b.strings.at(n)
		if err != nil || !ok {
			return "", errDamaged
		}
		return f.text(text, style), nil
	case "b":
		switch value {
		case "1":
			return "TRUE", nil
		case "0":
			return "FALSE", nil
		}
		return f.text(value, style), nil
	case "d":
		return f.number(day(value), style), nil
	}
	return f.number(value, style), nil
}
