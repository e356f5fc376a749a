package source

import (
	"regexp"
	"strings"

	"jianbao/internal/document/intake/wording"
)

// Notes are the footnotes of a document, each as Markdown writes it below a
// text: "[^1]: …".
type Notes []string

// Below puts the footnotes that a text refers to below it, numbered from 1.
func (notes Notes) Below(s string) string {
	gap := "\n\n"
	for _, n := range notes {
		if name, _, ok := strings.Cut(n, ":"); ok && strings.Contains(s, name) {
			s += gap + n
			gap = "\n"
		}
	}
	return ownNumbers(s)
}

// InText puts the footnotes of a text of one paragraph, which has no foot, into
// brackets where they are referred to. count is how many there were.
func (notes Notes) InText(s, lang string) (text string, count int) {
	for _, n := range notes {
		name, note, ok := strings.Cut(n, ":")
		if !ok || !strings.Contains(s, name) {
			continue
		}
		note = strings.TrimSpace(note)
		if lang == "zh" {
			note = "（" + note + "）"
		} else {
			note = " (" + note + ")"
		}
		s = strings.ReplaceAll(s, name, note)
		count++
	}
	return s, count
}

// ownNumbers numbers the footnotes of a text from 1, in the order of their
// references, whatever their numbers in the document.
func ownNumbers(s string) string {
	if !strings.Contains(s, "[^") {
		return s
	}
	names := map[string]string{}
	return regexp.MustCompile(`\[\^[0-9]+\]`).ReplaceAllStringFunc(s, func(m string) string {
		if names[m] == "" {
			names[m] = wording.NoteName(len(names) + 1)
		}
		return names[m]
	})
}
