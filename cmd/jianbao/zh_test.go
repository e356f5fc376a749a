package main

import (
	"slices"
	"strings"
	"testing"

	"jianbao/internal/diag"

	"github.com/spf13/pflag"
)

// helpTexts lists what the help of a command says in words.
func helpTexts(v verb) []string {
	texts := []string{v.summary, v.about, v.after}
	if strings.ContainsAny(v.words, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
		texts = append(texts, v.words)
	}
	v.flags().VisitAll(func(f *pflag.Flag) {
		texts = append(texts, f.Usage)
		if takes := f.Value.Type(); strings.ContainsAny(takes, "ABCDEFGHIJKLMOPQRSTUVWXYZ") {
			texts = append(texts, takes)
		}
	})
	return texts
}

func TestHelpIsInChinese(t *testing.T) {
	for _, v := range verbs() {
		for _, text := range helpTexts(v) {
			known := slices.ContainsFunc(helpChinese, func(p diag.Phrase) bool { return p[0] == text })
			if text != "" && !known {
				t.Errorf("help of %s: no Chinese for %q in zh_help.go", v.name, text)
			}
		}
	}
}
