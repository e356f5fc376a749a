package report

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// doubleQuoted reads the double-quoted scalar whose first character behind the
// quotation mark is byte i of line (YAML 1.2.2, 7.3.1; JSON's pairs of
// surrogates as well). It returns the text and its stretches, and false when the
// scalar does not end or has an escape that does not exist.
func (s *source) doubleQuoted(line, i int) (string, []stretch, bool) {
	d := dequoter{src: s}
	for ; line <= len(s.lines); line, i = line+1, indentOf(s.line(line+1)) {
		text := s.line(line)
		if i >= len(text) && d.begun {
			d.blank++
			continue
		}
		d.join(text[min(i, len(text)):])
		closed, ok := d.read(text, line, i)
		if closed || !ok {
			return string(d.out), d.runs, ok
		}
	}
	return "", nil, false
}

// dequoter builds the text of a double-quoted scalar.
type dequoter struct {
	src     *source
	out     []byte
	runs    []stretch
	begun   bool // a line has been read
	blank   int  // blank lines since then
	escaped bool // the last line ended in a backslash
	solid   int  // length of out that trim leaves alone
}

// join adds what the line end before next folds into: a line end for each blank
// line, nothing behind a backslash or beside a Chinese character, else a space.
func (d *dequoter) join(next string) {
	switch {
	case !d.begun:
	case d.blank > 0:
		d.out = append(d.out, strings.Repeat("\n", d.blank)...)
	case d.escaped:
	case !foldsAway(string(d.out[max(len(d.out)-utf8.UTFMax, 0):]), next):
		d.out = append(d.out, ' ')
	}
	d.begun, d.blank, d.escaped = true, 0, false
}

// start begins a stretch at a place in the file.
func (d *dequoter) start(line, column int) {
	d.runs = append(d.runs, stretch{len(d.out), line, column})
}

// read reads one line from byte i on. closed says that the scalar ended in it;
// ok is false at an escape that does not exist.
func (d *dequoter) read(text string, line, i int) (closed, ok bool) {
	d.start(line, d.src.column(line, i))
	d.solid = len(d.out)
	for i < len(text) {
		switch c := text[i]; c {
		case '"':
			return true, true
		case '\\':
			if i+1 == len(text) {
				d.escaped = true
				return false, true
			}
			d.start(line, d.src.column(line, i))
			r, n := unescape(text[i:])
			if n == 0 {
				return false, false
			}
			d.out = utf8.AppendRune(d.out, r)
			i += n
			d.solid = len(d.out)
			d.start(line, d.src.column(line, i))
		default:
			d.out = append(d.out, c)
			i++
		}
	}
	d.trim()
	return false, true
}

// trim drops the blanks at a line's end that were not escaped.
func (d *dequoter) trim() {
	for len(d.out) > d.solid && (d.out[len(d.out)-1] == ' ' || d.out[len(d.out)-1] == '\t') {
		d.out = d.out[:len(d.out)-1]
	}
}

// unescape reads the escape that begins s, and its length in bytes: 0 when it is
// none.
func unescape(s string) (rune, int) {
	const letters = "0abtnvfre \"/\\N_LP\t"
	const values = "\x00\x07\x08\t\n\v\f\r\x1b \"/\\\u0085\u00a0\u2028\u2029\t"
	digits := strings.IndexByte("_xu_U", s[1])
	if k := strings.IndexByte(letters, s[1]); k >= 0 {
		return []rune(values)[k], 2
	}
	if digits <= 0 {
		return 0, 0
	}
	digits *= 2
	r, ok := hex(s, 2, digits)
	if !ok {
		return 0, 0
	}
	if utf16.IsSurrogate(r) && strings.HasPrefix(s[6:], `\u`) {
		if low, ok := hex(s, 8, 4); ok {
			return utf16.DecodeRune(r, low), 12
		}
	}
	if !utf8.ValidRune(r) {
		r = utf8.RuneError
	}
	return r, 2 + digits
}

// hex reads so many hexadecimal digits of s, from byte from on.
func hex(s string, from, digits int) (rune, bool) {
	if len(s) < from+digits {
		return 0, false
	}
	n, err := strconv.ParseUint(s[from:from+digits], 16, 32)
	return rune(n), err == nil
}
