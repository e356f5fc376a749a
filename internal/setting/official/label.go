package official

import (
	"strconv"
	"strings"

	"jianbao/internal/report"
)

// mark is what stands before item i of a list that stands in so many others: 1. and（1）, the
// third and the fourth level of an official document; a dot where it has no numbers.
func (s *Setter) mark(b *report.Block, i, depth, lang int) string {
	n := strconv.Itoa(b.Start + i)
	switch {
	case !b.Ordered:
		return s.Brief.Theme.Body.Mark + " "
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
