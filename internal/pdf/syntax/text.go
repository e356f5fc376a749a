package syntax

import (
	"strings"
	"unicode/utf16"
)

// Text gives the bytes that a String token stands for (ISO 32000-1 7.3.4). One
// that is not closed is read as far as it goes.
func (l *Lexer) Text(t Token) string { return Unquoted(l.data[t.from:t.to]) }

// Unquoted gives the bytes that a string stands for, which is given with its brackets.
func Unquoted(b []byte) string {
	if len(b) > 0 && b[0] == '<' {
		return unhex(b[1:])
	}
	return unescaped(b)
}

// Written gives a String token as it stands in the file, with its brackets.
func (l *Lexer) Written(t Token) []byte { return l.data[t.from:t.to] }

// unhex reads hexadecimal digits up to ">"; other bytes among them are passed
// over, and a last digit alone has a 0 after it.
func unhex(b []byte) string {
	var out []byte
	high, half := byte(0), false
	for _, c := range b {
		if c == '>' {
			break
		}
		if v, ok := hexValue(c); ok {
			if half {
				out = append(out, high<<4|v)
			}
			high, half = v, !half
		}
	}
	if half {
		out = append(out, high<<4)
	}
	return string(out)
}

func hexValue(c byte) (byte, bool) {
	switch {
	case IsDigit(c):
		return c - '0', true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

// unescaped reads a string in parentheses, which begins with the first.
func unescaped(b []byte) string {
	var out []byte
	open := 1
	for i := 1; i < len(b); i++ {
		switch c := b[i]; c {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return string(out)
			}
		case '\\':
			out, i = escape(out, b, i+1)
			continue
		case '\r': // the end of a line, however it is written
			out, i = append(out, '\n'), i+lineFeedAfter(b, i)
			continue
		}
		out = append(out, b[i])
	}
	return string(out)
}

// lineFeedAfter is 1 where a line feed follows the carriage return at i, else 0.
func lineFeedAfter(b []byte, i int) int {
	if i+1 < len(b) && b[i+1] == '\n' {
		return 1
	}
	return 0
}

// escape reads what follows a backslash, from i on (ISO 32000-1 table 3), and
// gives the place of its last byte.
func escape(out, b []byte, i int) ([]byte, int) {
	if i >= len(b) {
		return out, i
	}
	switch c := b[i]; c {
	case 'n':
		return append(out, '\n'), i
	case 'r':
		return append(out, '\r'), i
	case 't':
		return append(out, '\t'), i
	case 'b':
		return append(out, '\b'), i
	case 'f':
		return append(out, '\f'), i
	case '\n': // a line that goes on
		return out, i
	case '\r':
		return out, i + lineFeedAfter(b, i)
	case '0', '1', '2', '3', '4', '5', '6', '7':
		v, end := 0, i
		for ; end < i+3 && end < len(b) && b[end] >= '0' && b[end] <= '7'; end++ {
			v = v<<3 | int(b[end]-'0')
		}
		return append(out, byte(v)), end - 1
	default:
		return append(out, c), i
	}
}

// TextString reads a text string (ISO 32000-1 7.9.2.2); the codes of
// PDFDocEncoding beyond ASCII are taken for Latin 1.
func TextString(s string) string {
	if strings.HasPrefix(s, "\xfe\xff") {
		return UTF16(s[2:])
	}
	runes := make([]rune, len(s))
	for i := range len(s) {
		runes[i] = rune(s[i])
	}
	return string(runes)
}

// UTF16 reads UTF-16BE without a mark; "" for what is no string.
func UTF16(t any) string {
	s, _ := t.(string)
	units := make([]uint16, len(s)/2)
	for i := range units {
		units[i] = uint16(s[2*i])<<8 | uint16(s[2*i+1])
	}
	return string(utf16.Decode(units))
}
