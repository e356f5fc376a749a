package diag

import (
	"strings"
	"unicode"
)

// Width is how many columns of a terminal a text takes.
func Width(s string) (columns int) {
	for _, r := range s {
		columns += width(r)
	}
	return columns
}

// Pad fills a text with spaces to so many columns of a terminal; a wider one
// stays as it is.
func Pad(s string, columns int) string {
	return s + strings.Repeat(" ", max(0, columns-Width(s)))
}

// width is how many columns of a terminal a character takes: two for wide and
// full-width ones (UAX #11), none for combining marks.
func width(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case r < 0x1100:
		return 1
	case r <= 0x115F, // Hangul Jamo initials
		r >= 0x2E80 && r <= 0x303E, // radicals, CJK punctuation
		r >= 0x3041 && r <= 0xA4CF, // kana to Yi
		r >= 0xA960 && r <= 0xA97C,
		r >= 0xAC00 && r <= 0xD7A3, // Hangul syllables
		r >= 0xF900 && r <= 0xFAFF, // compatibility ideographs
		r >= 0xFE10 && r <= 0xFE19,
		r >= 0xFE30 && r <= 0xFE6F,
		r >= 0xFF01 && r <= 0xFF60, // full-width forms
		r >= 0xFFE0 && r <= 0xFFE6,
		r >= 0x1F300 && r <= 0x1F64F,
		r >= 0x1F680 && r <= 0x1F6FF,
		r >= 0x1F900 && r <= 0x1FAFF,
		r >= 0x20000 && r <= 0x3FFFD: // supplementary ideographs
		return 2
	}
	return 1
}
