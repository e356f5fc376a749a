package cli

import (
	"slices"
	"strings"

	"jianbao/internal/report"
)

// languageChoice is one value of -l: one language or two, or "both", which is
// the pair of the report whatever its languages are.
type languageChoice struct {
	languages []string
	both      bool
}

// languagesFor resolves the choices for a report; without any it is each of its
// languages, and the pair. A nil entry is a pair that the report cannot make.
func languagesFor(r *report.Report, choices []languageChoice) [][]string {
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
		languages := asPair(r, c.languages)
		if c.both {
			languages = nil
			if len(r.Languages) > 1 {
				languages = r.Languages[:2]
			}
		}
		if !hasLanguages(out, languages) {
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

func hasLanguages(all [][]string, languages []string) bool {
	for _, l := range all {
		if strings.Join(l, "+") == strings.Join(languages, "+") {
			return true
		}
	}
	return false
}
