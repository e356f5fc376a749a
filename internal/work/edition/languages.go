package edition

import (
	"errors"
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

// ParseLanguages reads a choice of languages, "zh,en,zh+en,both", as
// Order.Languages has it. The error says what could be written instead.
func ParseLanguages(v string) ([][]string, error) {
	var out [][]string
	for part := range strings.SplitSeq(v, ",") {
		part = strings.TrimSpace(part)
		if part == Both {
			out = append(out, []string{Both})
			continue
		}
		tags := strings.Split(part, "+")
		for _, tag := range tags {
			if !IsLanguageTag(tag) {
				return nil, errors.New("write zh, en, zh+en or both; more than one with commas between them: zh,en")
			}
		}
		switch {
		case len(tags) > 2:
			return nil, errors.New("two languages can stand on a page, not more: " + tags[0] + "+" + tags[1])
		case len(tags) == 2 && tags[0] == tags[1]:
			return nil, errors.New("a pair is two languages: zh+en")
		}
		out = append(out, tags)
	}
	return out, nil
}

// IsLanguageTag says whether s has the form of a BCP 47 tag: a language of two
// or three letters, then subtags.
func IsLanguageTag(s string) bool {
	for i, sub := range strings.Split(s, "-") {
		if len(sub) == 0 || len(sub) > 8 || i == 0 && (len(sub) < 2 || len(sub) > 3) {
			return false
		}
		for _, c := range sub {
			letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
			if !letter && (i == 0 || c < '0' || c > '9') {
				return false
			}
		}
	}
	return true
}
