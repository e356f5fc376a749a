// Package raised writes what stands above or below the line, as in units and
// formulas: as the characters that Unicode has for it, m² and H₂O, else between the
// marks that reports have for it, e^kt^ and v~max~. Where neither can be, and in
// plain text, a mark stands before it: 年^(ab), ∑_(i=1).
package raised

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/report"
)

// Above and Below are the marks of reports around what stands above and below the
// line.
const (
	Above = '^'
	Below = '~'
)

// Marked writes s, which stands above or below the line behind the text before, in
// the Markdown of a report. marks says that the text made is Markdown, so that its
// marks are not to be escaped; exact, that it says just what s says where it stands.
func Marked(before, s string, mark byte) (text string, marks, exact bool) {
	write := Up
	if mark == Below {
		write = Down
	}
	text, exact = write(s)
	inner := strings.TrimSpace(s)
	if exact || text == s {
		return text, false, exact
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	between := string(mark) + inner + string(mark)
	at := strings.Index(s, inner)
	if _, end := report.Script(between, 0, last); end != len(between) || at > 0 {
		return text, false, false
	}
	return between + s[len(inner):], true, true
}

// The signs that have a form above and below the line, and these forms.
const (
	plain = "0123456789+-=()−–n"
	above = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾⁻⁻ⁿ"
	below = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎₋₋ₙ"
)

// longest is how many letters above or below the line are marked. What is longer
// is a text that is set small.
const longest = 24

// Up writes s, which stands above the line. exact says that the text made says
// just that.
func Up(s string) (text string, exact bool) {
	switch strings.TrimSpace(s) {
	case "TM", "tm":
		return strings.Replace(strings.ToUpper(s), "TM", "™", 1), true
	case "SM":
		return strings.Replace(s, "SM", "℠", 1), true
	case "st", "nd", "rd", "th", "er", "e", "º", "ª", "°", "o", "*", "†", "‡", "®", "©", "™":
		return s, false // 1st, 1er: the letters say the same on the line
	}
	return written(s, "^", above)
}

// Down writes s, which stands below the line. exact says that the text made says
// just that.
func Down(s string) (text string, exact bool) { return written(s, "_", below) }

func written(s, mark, forms string) (text string, exact bool) {
	inner := strings.TrimSpace(s)
	if inner == "" {
		return s, true
	}
	at := strings.Index(s, inner)
	before, after := s[:at], s[at+len(inner):]
	if signs, ok := mapped(inner, forms); ok {
		return before + signs + after, true
	}
	if utf8.RuneCountInString(inner) > longest || strings.HasPrefix(inner, "[") && strings.HasSuffix(inner, "]") || !strings.ContainsFunc(inner, isName) {
		return s, false
	}
	return before + mark + "(" + inner + ")" + after, false
}

// isName says that a character is more than a mark of reference, as * and † are.
func isName(r rune) bool { return !strings.ContainsRune("*†‡§¶#,;.:，；。、 ", r) }

// mapped writes signs in their forms. Marks between two of them stay: the numbers
// of two notes are ¹,².
func mapped(s, forms string) (string, bool) {
	from, to := []rune(plain), []rune(forms)
	var b strings.Builder
	all := []rune(s)
	for i, r := range all {
		k := -1
		for j := range from {
			if from[j] == r {
				k = j
			}
		}
		switch {
		case k >= 0:
			b.WriteRune(to[k])
		case i > 0 && i+1 < len(all) && strings.ContainsRune(",;，；、 ", r):
			b.WriteRune(r)
		default:
			return "", false
		}
	}
	return b.String(), true
}
