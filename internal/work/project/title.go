package project

import (
	"strings"

	"jianbao/internal/report"
)

// Title is the report's title in the first of the languages that has one, or
// else of the report's own; nil where it has none.
func Title(r *report.Report, languages []string) *report.Text {
	for _, list := range [][]string{languages, r.Languages} {
		for _, lang := range list {
			if text := r.Title.In(lang); text != nil {
				return text
			}
		}
	}
	return nil
}

// Unmarked is a text without its marks.
func Unmarked(t *report.Text) string {
	var b strings.Builder
	for _, block := range t.Blocks {
		for _, span := range block.Spans {
			if span.Break {
				b.WriteByte(' ')
			}
			b.WriteString(span.Text)
		}
	}
	return b.String()
}
