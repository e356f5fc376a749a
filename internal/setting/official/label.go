package official

import (
	"strconv"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/han"
	"jianbao/internal/report"
	"jianbao/internal/theme"
)

// number is number n of a heading, with the space behind it; "" where it has none.
func (s *Setter) number(form string, n, lang int) string {
	if !han.Chinese(s.Brief.Languages[lang]) {
		switch form {
		case theme.NumberNone:
			return ""
		case theme.NumberBrackets:
			return "(" + strconv.Itoa(n) + ") "
		}
		return strconv.Itoa(n) + ". "
	}
	switch form {
	case theme.NumberHan:
		return brief.Label(s.Brief.Languages[lang], n)
	case theme.NumberBrackets:
		return "（" + han.Numeral(n) + "）"
	case theme.NumberArabic:
		return strconv.Itoa(n) + "."
	}
	return ""
}

// mark is what stands before item i of a list that stands in so many others: 1. and（1）, the
// third and the fourth level of an official document; a dot where it has no numbers.
func (s *Setter) mark(b *report.Block, i, depth, lang int) string {
	n := strconv.Itoa(b.Start + i)
	switch {
	case !b.Ordered:
		return "• "
	case depth == 0 && s.Han(lang):
		return n + "."
	case depth == 0:
		return n + ". "
	case s.Han(lang):
		return "（" + n + "）"
	}
	return "(" + n + ") "
}

// stop is the full stop behind a title that text may run on from; "" where it ends with a
// mark of its own.
func (s *Setter) stop(title string, lang int) string {
	switch {
	case title == "" || strings.ContainsRune("。！？；：…，、.!?;:,", last(title)):
		return ""
	case s.Han(lang):
		return "。"
	}
	return "."
}

// last is the last character of a text that is not empty.
func last(text string) rune {
	r := []rune(text)
	return r[len(r)-1]
}
