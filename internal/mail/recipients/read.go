package recipients

import (
	"bytes"
	"context"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"jianbao/internal/diag"
)

// The most that a list may hold. What is larger is no list of people, but a
// mistake or an attack.
const (
	MaxBytes   = 64 << 20 // of the file
	MaxRows    = 200_000
	MaxColumns = 500
	maxCells   = 2_000_000 // in all rows
	maxCell    = 32 << 10  // bytes of one cell
)

// Options choose what of a file is read.
type Options struct {
	Sheet string // of a workbook; "" means the first that is shown and has headers
}

// reader is the reading of one list.
type reader struct {
	ctx  context.Context
	log  *diag.Log
	list *List
	text int // bytes of the cells read so far

	captions []diag.Pos // of the lines before the headers
}

// Read reads a list of people; file is its name in messages. It knows the kind of
// file by its first bytes. All that is wrong goes to the log. The list is nil
// when it has no headers or holds nobody. The only error is that of a context
// that has ended.
func Read(ctx context.Context, log *diag.Log, file string, data []byte, o Options) (*List, error) {
	r := &reader{ctx: ctx, log: log, list: &List{File: file}}
	whole := diag.Pos{File: file}
	switch {
	case len(data) > MaxBytes:
		log.Add(diag.ListTooLarge, whole, diag.Args{"what": "the file", "limit": "64 MB"})
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		r.workbook(data, o)
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		log.Add(diag.ListFormat, whole, diag.Args{"format": "an old or an encrypted workbook (" + filepath.Ext(file) + ")"})
	case bytes.HasPrefix(data, []byte("%PDF")), bytes.IndexByte(data, 0) >= 0 && !isUTF16(data):
		log.Add(diag.ListFormat, whole, diag.Args{"format": "neither CSV nor a workbook"})
	default:
		r.csv(data)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if len(r.list.Rows) == 0 {
		if !log.Failed() && len(r.list.Columns) == 0 && len(r.captions) > 0 {
			log.Add(diag.NoHeader, r.captions[0], nil)
		} else if !log.Failed() {
			log.Add(diag.ListEmpty, whole, nil)
		}
		return nil, nil
	}
	return r.list, nil
}

// add appends a row, unless it is empty. It is false when the list is full.
func (r *reader) add(cells []string, at []diag.Pos) bool {
	full := false
	for i, c := range cells {
		cells[i] = r.cell(c, at[i])
		full = full || cells[i] != ""
		r.text += len(cells[i])
	}
	if !full {
		return true
	}
	if len(r.list.cells)+len(cells) > maxCells || r.text > MaxBytes {
		r.log.Add(diag.ListTooLarge, at[0], tooManyCells())
		return false
	}
	if len(r.list.Rows) >= MaxRows {
		r.log.Add(diag.ListTooLarge, at[0], diag.Args{"what": "the list", "limit": strconv.Itoa(MaxRows) + " rows"})
		return false
	}
	l := r.list
	l.Rows = append(l.Rows, Row{Number: len(l.Rows) + 1, list: l, first: len(l.cells), cells: len(cells)})
	l.cells = append(l.cells, cells...)
	for _, p := range at {
		l.places = append(l.places, place{int32(p.Line), int32(p.Column)})
	}
	return true
}

// tooManyCells are the words for a list of more than it may hold.
func tooManyCells() diag.Args {
	return diag.Args{"what": "the list", "limit": strconv.Itoa(maxCells) + " cells, or 64 MB of text"}
}

// cell trims a cell. A line break in it, as spreadsheets make with Alt-Enter,
// becomes a space. A cell with any other control character, or with a mark that
// turns the direction of the text, is logged and becomes "": such a character
// hides what a line says.
func (r *reader) cell(c string, pos diag.Pos) string {
	if len(c) > maxCell {
		r.log.Add(diag.CellTooLong, pos, diag.Args{"limit": "32 KB"})
		return ""
	}
	for _, ch := range c {
		if ch == unicode.ReplacementChar || diag.Turns(ch) || unicode.IsControl(ch) && ch != '\n' && ch != '\r' && ch != '\t' {
			r.log.Add(diag.CellControl, pos, diag.Args{"character": "U+" + strings.ToUpper(padded(strconv.FormatInt(int64(ch), 16)))})
			return ""
		}
	}
	if strings.ContainsAny(c, "\r\n\t\v\f") {
		c = strings.Join(strings.FieldsFunc(c, func(ch rune) bool { return strings.ContainsRune("\r\n\t", ch) }), " ")
	}
	return strings.TrimFunc(c, func(ch rune) bool { return unicode.IsSpace(ch) || ch == '\ufeff' || ch == '\u200b' })
}

// padded fills a hexadecimal number to four digits.
func padded(hex string) string {
	if len(hex) < 4 {
		return "0000"[len(hex):] + hex
	}
	return hex
}
