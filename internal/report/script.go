package report

import (
	"strings"
	"unicode/utf8"
)

// Figures below and above the line are written as in Pandoc's Markdown: CO~2~,
// 10^6^. They become the characters that Unicode has for them, so that they are the
// same on paper, in the text layer and in a mail; what Unicode has none for is set
// small (Below, Above).

// mostScript is how many bytes may stand between two marks.
const mostScript = 16

// Script reads the text between two marks ~ or ^ that begins with the mark at s[i].
// end is the byte after the second mark, 0 where this is no such text. before is the
// character in front of the first mark: marks of a range, as in 3~5 or 2^10, stand
// behind a figure, and a space before or within them keeps them what they are.
func Script(s string, i int, before rune) (content string, end int) {
	n := strings.IndexByte(s[i+1:min(len(s), i+2+mostScript)], s[i])
	if n <= 0 {
		return "", 0
	}
	content = s[i+1 : i+1+n]
	for _, r := range content {
		if !inScript(r) {
			return "", 0
		}
	}
	if !carries(before, s[i]) {
		return "", 0
	}
	return content, i + n + 2
}

// inScript says that a character may stand below or above the line.
func inScript(r rune) bool {
	return digit(r) || r|0x20 >= 'a' && r|0x20 <= 'z' || r >= 'α' && r <= 'ω' || strings.ContainsRune("+-−=()", r)
}

// carries says that a character can have figures below (~) or above (^) behind it.
func carries(r rune, mark byte) bool {
	switch {
	case r|0x20 >= 'a' && r|0x20 <= 'z' && r < utf8.RuneSelf, r >= 'Α' && r <= 'ω', strings.ContainsRune(")]*_", r):
		return true
	}
	if mark == '~' {
		return r == '^' // both at one place: x^2^~i~
	}
	return digit(r) || r >= '₀' && r <= '₉' || r == '~'
}

// below and above are the characters for those of typed.
const (
	typed = "0123456789+-−=()"
	below = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"
	above = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾"
)

// scripted is content below (~) or above (^) the line: in characters of their own, or
// as typed, with the style that sets it so.
func scripted(content string, mark byte) (string, Style) {
	forms, style := []rune(below), Below
	if mark == '^' {
		forms, style = []rune(above), Above
	}
	var out strings.Builder
	for _, r := range content {
		i := strings.IndexRune(typed, r)
		switch {
		case i >= 0:
			out.WriteRune(forms[utf8.RuneCountInString(typed[:i])])
		case r == 'n' && mark == '^':
			out.WriteRune('ⁿ')
		default:
			return content, style
		}
	}
	return out.String(), 0
}
