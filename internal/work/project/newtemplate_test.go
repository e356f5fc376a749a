package project

import (
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/templates"
)

// TestEveryKeyOfANewTemplateIsExplained: above each key stands what it means, in the language
// of the messages, and a key that the template has not stands as a comment.
func TestEveryKeyOfANewTemplateIsExplained(t *testing.T) {
	data, ok := templates.Read("summary")
	if !ok {
		t.Fatal("there is no summary")
	}
	for _, lang := range []diag.Language{diag.English, diag.Chinese} {
		lines := strings.Split(string(explained(renamed(data, "board"), lang)), "\n")
		for _, c := range templateKeys(lang) {
			n := 0
			for i, line := range lines {
				if strings.HasPrefix(strings.TrimPrefix(line, "# "), c.key+":") {
					if n++; c.means == "" || lines[i-1] != "# "+c.means {
						t.Errorf("%v: above %s stands %q, want %q", lang, line, lines[i-1], c.means)
					}
				}
			}
			if n != 1 {
				t.Errorf("%v: %s stands %d times", lang, c.key, n)
			}
		}
	}
}
