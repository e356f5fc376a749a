package han

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Numeral writes 1 to 9999 as a Chinese numeral (一百零一), which begins with 十
// and not with 一十. It writes other numbers in figures.
func Numeral(n int) string {
	if n < 1 || n > 9999 {
		return strconv.Itoa(n)
	}
	digits := []rune("零一二三四五六七八九")
	var out []rune
	zero := false // a 零 goes before the next figure
	for place, unit := range []struct {
		worth int
		sign  rune
	}{{1000, '千'}, {100, '百'}, {10, '十'}, {1, 0}} {
		d := n / unit.worth % 10
		if d == 0 {
			zero = len(out) > 0
			continue
		}
		if zero {
			out = append(out, digits[0])
			zero = false
		}
		if !(place == 2 && d == 1 && len(out) == 0) {
			out = append(out, digits[d])
		}
		if unit.sign != 0 {
			out = append(out, unit.sign)
		}
	}
	return string(out)
}

// Digit is the value of a Chinese digit; false for any other character. 两 and 兩
// are 2, 零 and 〇 are 0.
func Digit(r rune) (int, bool) {
	switch r {
	case '零', '〇':
		return 0, true
	case '两', '兩':
		return 2, true
	}
	at := strings.IndexRune("一二三四五六七八九", r)
	if at < 0 {
		return 0, false
	}
	return at/utf8.RuneLen(r) + 1, true
}

// ReadNumeral reads a Chinese numeral up to 999 at the head of s, and how many
// bytes it takes; 0 bytes for none.
func ReadNumeral(s string) (n, size int) {
	digit, seen := 0, false
	for size < len(s) {
		r, w := utf8.DecodeRuneInString(s[size:])
		d, is := Digit(r)
		switch {
		case r == '两' || r == '兩':
			return n + digit, size // a number of things, and no numeral of a label
		case is && d > 0:
			if digit > 0 {
				return 0, 0 // 一二: no number
			}
			digit = d
		case r == '十':
			n, digit = n+max(digit, 1)*10, 0
		case r == '百' && digit > 0:
			n, digit = n+digit*100, 0
		case is && seen: // 零
		default:
			return n + digit, size
		}
		if size, seen = size+w, true; size > 15 {
			return 0, 0
		}
	}
	return n + digit, size
}
