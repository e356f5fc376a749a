// Package raised writes what stands above or below the line, as in units and
// formulas, into plain text: as the characters that Unicode has for it, else with
// a mark before it: m², H₂O, x^(ab), v_(max).
package raised

import (
	"strings"
	"unicode/utf8"
)

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
