package report

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
)

// source is a report file, line by line, as it is parsed. It knows to which
// place in the file a place in the parsed text belongs. Lines and columns count
// from 1; columns count characters.
type source struct {
	file   string
	lines  []string        // after repairs
	json   bool            // the file is JSON, with JSON's escapes
	shifts map[int][]shift // by line: where a repair moved the columns

	repaired map[int]bool // lines that a repair changed
	original []string     // the lines before any repair
	cursor   cursor
}

// cursor is the place that was asked for last: a line, a column, and the byte at
// which it stands. A file on one line, as JSON often is, is then walked once and
// not once for each text.
type cursor struct{ line, column, i int }

// byteOf is the byte offset of a column of line n.
func (s *source) byteOf(n, column int) int {
	text := s.line(n)
	c := cursor{n, 1, 0}
	if s.cursor.line == n && s.cursor.column <= column && s.cursor.i <= len(text) {
		c = s.cursor
	}
	c.i += byteOf(text[c.i:], column-c.column+1)
	c.column = column
	if c.i < len(text) {
		s.cursor = c
	}
	return c.i
}

// column is the column, from 1, of byte i of line n.
func (s *source) column(n, i int) int {
	text := s.line(n)
	i = min(i, len(text))
	c := cursor{n, 1, 0}
	if s.cursor.line == n && s.cursor.i <= i {
		c = s.cursor
	}
	c.column += utf8.RuneCountInString(text[c.i:i])
	c.i = i
	s.cursor = c
	return c.column
}

// shift says that a repair moved what stands after column by so many columns to
// the right; by is negative when it moved to the left.
type shift struct{ column, by int }

// newSource cuts a text into lines.
func newSource(file, text string) *source {
	lines := strings.Split(text, "\n")
	return &source{
		file:     file,
		lines:    lines,
		original: slices.Clone(lines),
		repaired: map[int]bool{},
		json:     strings.HasPrefix(strings.TrimLeft(text, " \t\n"), "{"),
	}
}

// pos is the place in the file of a line and column of the text parsed.
func (s *source) pos(line, column int) diag.Pos {
	for _, sh := range s.shifts[line] {
		if column > sh.column {
			column = max(column-sh.by, sh.column)
		}
	}
	if s.repaired[line] { // a repair may have made the line longer
		column = min(column, utf8.RuneCountInString(s.original[line-1])+1)
	}
	return diag.Pos{File: s.file, Line: line, Column: column}
}

// line returns line n, counted from 1; "" beyond the end.
func (s *source) line(n int) string {
	if n < 1 || n > len(s.lines) {
		return ""
	}
	return s.lines[n-1]
}

// text is what the YAML parser gets. JSON writes characters beyond the BMP as
// pairs of surrogates, which YAML does not know. Stand-ins of the same length
// take their places, and scalar reads the characters from the lines themselves.
func (s *source) text() string {
	text := strings.Join(s.lines, "\n")
	if !s.json {
		return text
	}
	// ASCII letters only, so that offsets stay.
	low := strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, text)
	var b strings.Builder
	done := 0
	for i := nextSurrogates(low, 0); i >= 0; i = nextSurrogates(low, done) {
		b.WriteString(text[done:i] + `\ufffd\ufffd`)
		done = i + 12
	}
	b.WriteString(text[done:])
	return b.String()
}

// nextSurrogates is the byte of the next pair of escapes like \ud873\udc56, from
// byte i on, in a text whose ASCII letters are small; -1 when there is none.
func nextSurrogates(low string, i int) int {
	for {
		k := strings.Index(low[i:], `\ud`)
		if k < 0 {
			return -1
		}
		k += i
		high, ok := hex(low, k+2, 4)
		if second, also := hex(low, k+8, 4); ok && also && high >= 0xD800 && high < 0xDC00 && second >= 0xDC00 && low[k+6:k+9] == `\ud` {
			return k
		}
		i = k + 3
	}
}

// column is the column, from 1, of byte i of a line.
func column(line string, i int) int {
	return utf8.RuneCountInString(line[:min(i, len(line))]) + 1
}

// byteOf is the byte offset of a column of a line.
func byteOf(line string, column int) int {
	for i := range line {
		if column--; column <= 0 {
			return i
		}
	}
	return len(line)
}

// indentOf is how many spaces and tabs begin a line.
func indentOf(line string) int {
	return len(line) - len(strings.TrimLeft(line, " \t"))
}

// blank says that a line holds spaces and tabs only.
func blank(line string) bool { return strings.TrimLeft(line, " \t") == "" }
