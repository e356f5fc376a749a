package edition

import (
	"slices"
	"strings"

	"jianbao/internal/report"
)

// Languages resolves an order's choice of languages for a report; without any it
// is each of the report's languages, and the pair. A nil entry is a pair that
// the report cannot make.
func Languages(r *report.Report, choices [][]string) [][]string {
	var out [][]string
	if len(choices) == 0 {
		for _, lang := range r.Languages {
			out = append(out, []string{lang})
		}
		if len(r.Languages) > 1 {
			out = append(out, r.Languages[:2])
		}
		return out
	}
	for _, c := range choices {
		languages := asPair(r, c)
		if len(c) == 1 && c[0] == Both {
			languages = nil
			if len(r.Languages) > 1 {
				languages = r.Languages[:2]
			}
		}
		if !slices.ContainsFunc(out, func(l []string) bool { return slices.Equal(l, languages) }) {
			out = append(out, languages)
		}
	}
	return out
}

// asPair takes zh-en, as the files of a pair are called, for zh+en.
func asPair(r *report.Report, languages []string) []string {
	if len(languages) != 1 || slices.Contains(r.Languages, languages[0]) {
		return languages
	}
	one, other, found := strings.Cut(languages[0], "-")
	if found && slices.Contains(r.Languages, one) && slices.Contains(r.Languages, other) {
		return []string{one, other}
	}
	return languages
}
