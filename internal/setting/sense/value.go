package sense

import (
	"unicode"

	"jianbao/internal/han"
)

// Value is the offset, in bytes, at which the value of a key figure is best broken into
// two lines: before a number, or else behind it, so that 1,234.5 stands over 万亿元 and no
// word is torn. Of several such places it is the one whose wider line is narrowest. ok is
// false where there is none.
func Value(text string) (at int, ok bool) {
	ps, total := places(text)
	before, last := map[int]rune{}, rune(0) // the character before an offset
	for i, r := range text {
		before[i] = last
		last = r
	}
	least := total * 2
	for _, p := range ps {
		a, b := before[p.at], []rune(text[p.at:])
		wider := max(p.width, total-p.width)
		switch {
		case han.Is(a) && unicode.IsDigit(b[0]):
		case unicode.IsDigit(a) && (han.Is(b[0]) || len(b) > 1 && b[0] == ' ' && han.Is(b[1])):
			wider += total / 3 // a number keeps its unit, where another place is as good
		default:
			continue
		}
		if wider < least {
			least, at, ok = wider, p.at, true
		}
	}
	return at, ok
}
