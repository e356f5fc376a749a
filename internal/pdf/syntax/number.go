package syntax

import "math"

// Millionths reads a decimal number; ok says that w is one. Digits past the sixth
// decimal are dropped, and so are those of a number larger than any page.
func Millionths(w string) (n int, ok bool) {
	decimals, digits, sign := -1, 0, 1 // decimals -1: before the point
	var m int64
	for i := range len(w) {
		switch c := w[i]; {
		case i == 0 && (c == '-' || c == '+'):
			if c == '-' {
				sign = -1
			}
		case c == '.' && decimals < 0:
			decimals = 0
		case IsDigit(c):
			digits++
			if decimals < 6 && m < 1<<36 {
				m = 10*m + int64(c-'0')
				if decimals >= 0 {
					decimals++
				}
			}
		default:
			return 0, false
		}
	}
	for decimals = max(decimals, 0); decimals < 6; decimals++ {
		m *= 10
	}
	return sign * int(min(m, math.MaxInt)), digits > 0
}

// IsBlank says that a byte is white space (ISO 32000-1 7.2.2).
func IsBlank(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

// isDelimiter says that a byte ends a word: white space or a bracket.
func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return IsBlank(c)
}

// IsDigit says that a byte is a decimal digit.
func IsDigit(c byte) bool { return c >= '0' && c <= '9' }

func isHex(c byte) bool { return IsDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' }
