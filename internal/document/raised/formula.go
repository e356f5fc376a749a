package raised

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Over writes a fraction in a line: 1/3, (a+b)/2.
func Over(a, b string) string { return Operand(a) + "/" + Operand(b) }

// Operand puts brackets around what would fall apart beside a sign.
func Operand(s string) string {
	apart := func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("+-−–±×÷*/=<>≤≥,;，；|·∙⋅", r)
	}
	if !strings.ContainsFunc(s, apart) || bracketed(s) {
		return s
	}
	return "(" + s + ")"
}

// bracketed says that one pair of brackets stands around all of s.
func bracketed(s string) bool {
	if !strings.HasPrefix(s, "(") {
		return false
	}
	depth := 0
	for i, r := range s {
		switch r {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth == 0 {
			return i == len(s)-1
		}
	}
	return false
}

// WithScripts writes the base of a formula, and behind it what stands below and
// above the line, in the Markdown of a report.
func WithScripts(base, below, above string) string {
	s := Operand(base)
	t, _, _ := Marked(s, below, Below)
	s += t
	t, _, _ = Marked(s, above, Above)
	return s + t
}

// Row puts the parts of a formula one after the other. A fraction stands apart from
// the words and numbers beside it: 2 1/3 is not 21/3.
func Row(parts []string) string {
	var b strings.Builder
	last := ""
	for _, s := range parts {
		if s == "" {
			continue
		}
		if last != "" && (isFraction(s) || isFraction(last)) {
			before, _ := utf8.DecodeLastRuneInString(last)
			after, _ := utf8.DecodeRuneInString(s)
			if runsOn(before) && runsOn(after) {
				b.WriteByte(' ')
			}
		}
		b.WriteString(s)
		last = s
	}
	return b.String()
}

// isFraction says that a part of a formula is a fraction that has no brackets
// around it.
func isFraction(s string) bool { return len(s) > 1 && strings.Contains(s, "/") && !bracketed(s) }

// runsOn says that a character and one like it beside it are read as one word or
// number.
func runsOn(r rune) bool { return unicode.IsDigit(r) || unicode.IsLetter(r) || r == '(' || r == ')' }
