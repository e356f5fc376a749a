package recipients

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/diag"
)

// csv reads separated values.
func (r *reader) csv(data []byte) {
	whole := diag.Pos{File: r.list.File}
	text, encoding := decode(data)
	if encoding == "" {
		r.log.Add(diag.ListEncoding, whole, nil)
		return
	}
	r.list.Encoding = encoding
	text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
	r.log.AddSource(r.list.File, text)
	in := csv.NewReader(bytes.NewReader(text))
	in.FieldsPerRecord, in.Comma, in.ReuseRecord = -1, separator(text), true
	lines := newLines(text)
	var places []diag.Pos
	for {
		if r.ctx.Err() != nil {
			return
		}
		cells, err := in.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			r.csvFault(err)
			return
		}
		if len(r.list.cells)+len(cells) > maxCells {
			line, _ := in.FieldPos(0)
			r.log.Add(diag.ListTooLarge, diag.Pos{File: r.list.File, Line: line, Column: 1}, tooManyCells())
			return
		}
		places = places[:0]
		for i := range cells {
			line, col := in.FieldPos(i)
			places = append(places, diag.Pos{File: r.list.File, Line: line, Column: lines.column(line, col)})
		}
		if len(r.list.Columns) == 0 {
			if !r.header(cells, places) {
				return
			}
			continue
		}
		if !r.record(cells, places) {
			return
		}
	}
}

// header reads a row above the people. Empty rows and, in the first nine lines, a
// caption may come before the row of headers; captions are noted when that row comes.
// It is false when there are no headers to use.
func (r *reader) header(cells []string, places []diag.Pos) bool {
	if blank(cells) {
		return true
	}
	if len(cells) > MaxColumns {
		r.log.Add(diag.ListTooLarge, places[0], diag.Args{"what": "the header", "limit": strconv.Itoa(MaxColumns) + " columns"})
		return false
	}
	if !isHeader(cells) {
		if len(places) > 0 && places[0].Line < 10 && !filled(cells) {
			r.captions = append(r.captions, places[0])
			return true
		}
		r.log.Add(diag.NoHeader, append(r.captions, places[0])[0], nil)
		return false
	}
	for _, at := range r.captions {
		r.log.Add(diag.LineBeforeHeader, at, nil)
	}
	return r.mapHeaders(cells, places)
}

// filled says that a row has more cells with text than a caption: at least three.
func filled(cells []string) bool {
	n := 0
	for _, c := range cells {
		if c != "" {
			n++
		}
	}
	return n > 2
}

// record takes one row under the headers. It is false when the list is full.
func (r *reader) record(cells []string, places []diag.Pos) bool {
	for len(cells) > len(r.list.Columns) && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	if blank(cells) {
		return true
	}
	if len(cells) > len(r.list.Columns) {
		r.log.Add(diag.RowTooLong, places[len(r.list.Columns)], diag.Args{"cells": strconv.Itoa(len(cells)), "columns": strconv.Itoa(len(r.list.Columns))})
		cells = cells[:len(r.list.Columns)]
	} else if len(cells) < len(r.list.Columns) && len(cells) == 1 && len(r.list.Columns) > 2 {
		r.log.Add(diag.RowTooShort, places[0], diag.Args{"columns": strconv.Itoa(len(r.list.Columns))})
	}
	if isTotal(cells) {
		r.log.Add(diag.RowOfTotals, places[0], nil)
		return true
	}
	return r.add(cells, places[:len(cells)])
}

// isTotal says that a row sums up a list and is no person: 合计, 3, or 共 3 人.
func isTotal(cells []string) bool {
	filled := 0
	for _, c := range cells {
		c = strings.ToLower(strings.TrimRight(strings.Join(strings.Fields(c), ""), ":："))
		switch {
		case c == "":
			continue
		case filled == 0 && !slices.Contains(totals(), c) && !isCount(c):
			return false
		case filled > 0 && !unicode.IsDigit(rune(c[0])) && !isCount(c):
			return false
		}
		filled++
	}
	return filled > 0
}

// totals are the words that begin a row of totals.
func totals() []string {
	return []string{"合计", "总计", "共计", "小计", "合計", "總計", "total", "totals", "insgesamt", "итого"}
}

// isCount says that a cell counts people: 共3人.
func isCount(c string) bool {
	n, ok := strings.CutPrefix(c, "共")
	n = strings.TrimRight(n, "人名位")
	_, err := strconv.Atoi(n)
	return ok && err == nil
}

// blank says that all cells are empty.
func blank(cells []string) bool {
	for _, c := range cells {
		if c != "" {
			return false
		}
	}
	return true
}

// csvFault logs where the quotes are wrong, the only fault that CSV can have.
func (r *reader) csvFault(err error) {
	var fault *csv.ParseError
	pos := diag.Pos{File: r.list.File}
	if errors.As(err, &fault) {
		pos.Line, pos.Column = fault.StartLine, 1
	}
	r.log.Add(diag.ListQuotes, pos, nil)
}

// separator is the character that splits the line of headers into the most cells.
// Lines below do not count, because a cell may hold many commas. If none of the
// first ten lines looks like headers, it is the character that splits one of
// these into the most cells.
func separator(text []byte) rune {
	best, most, headed := ',', 0, false
	head := text
	for range 10 {
		line, rest, _ := bytes.Cut(head, []byte("\n"))
		for _, c := range ",;\t，；" {
			cells := strings.Split(strings.ReplaceAll(string(line), `"`, ""), string(c))
			names := len(cells) > 1 && isHeader(cells)
			if n := len(cells) - 1; n > most && names == headed || names && !headed {
				best, most, headed = c, n, names
			}
		}
		if headed {
			break
		}
		head = rest
	}
	return best
}

// lineIndex finds the lines of a text, to count columns in characters. It is asked
// for places in their order, and counts no character twice.
type lineIndex struct {
	text   []byte
	starts []int // the byte at which each line begins
	line   int   // of the place that was asked for last; 0 for none
	at     int   // the byte of that place
	before int   // the characters before it in its line
}

// newLines indexes a text.
func newLines(text []byte) *lineIndex {
	l := &lineIndex{text: text, starts: []int{0}}
	for i, c := range text {
		if c == '\n' {
			l.starts = append(l.starts, i+1)
		}
	}
	return l
}

// column turns a column in bytes, from 1, into one in characters.
func (l *lineIndex) column(line, col int) int {
	if line < 1 || line > len(l.starts) {
		return col
	}
	start := l.starts[line-1]
	to := min(start+col-1, len(l.text))
	if line != l.line || to < l.at {
		l.line, l.at, l.before = line, start, 0
	}
	l.before += utf8.RuneCount(l.text[l.at:to])
	l.at = to
	return l.before + 1
}
