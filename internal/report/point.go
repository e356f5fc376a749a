package report

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/han"
)

// beginsPoint says that a line begins with the label of a point, as they are typed in
// Chinese: 1、 12． （3） 一、 （二） ①.
func beginsPoint(line string) bool {
	line = strings.TrimLeft(line, blanks)
	r, size := utf8.DecodeRuneInString(line)
	if r >= '①' && r <= '⑳' {
		return true
	}
	bracket := r == '（'
	if bracket {
		line = line[size:]
	}
	n := len(line) - len(strings.TrimLeft(line, "0123456789"))
	if n == 0 {
		_, n = han.ReadNumeral(line)
	}
	mark, _ := utf8.DecodeRuneInString(line[n:])
	switch {
	case n == 0 || n > 9:
		return false
	case bracket:
		return mark == '）'
	}
	return mark == '、' || mark == '．'
}
