package export

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/amend"
	"jianbao/internal/report/specimen"
)

// TestEveryTextIsExported: each text of the format is in each kind of file, under
// a heading and in a style that there are, and can come back.
func TestEveryTextIsExported(t *testing.T) {
	r, err := report.Load(context.Background(), &diag.Log{}, "specimen.yaml", specimen.YAML())
	if err != nil {
		t.Fatal(err)
	}
	data, err := Markdown(context.Background(), r, "en")
	if err != nil {
		t.Fatal(err)
	}
	markdown := string(data)
	word, err := Word(context.Background(), r, "en", nil, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	parts := unpacked(t, word)
	for _, l := range r.Leaves() {
		words := l.Path + " in en"
		if l.Key != "short" && !strings.Contains(markdown, words) {
			t.Errorf("%s is not in the Markdown", l.Path)
		}
		if !strings.Contains(parts["word/document.xml"], words) {
			t.Errorf("%s is not in the Word file", l.Path)
		}
		role, key := roleOf(&l)
		if style := styleOf(role); !strings.Contains(parts["word/styles.xml"], `w:styleId="`+style+`"`) {
			t.Errorf("%s: there is no style %s", l.Path, style)
		}
		for _, lang := range []string{"zh", "en"} {
			if key != "" && heading(key, lang) == "" {
				t.Errorf("%s: there is no heading of %s in %s", l.Path, key, lang)
			}
		}
		if _, err := amend.Apply(specimen.YAML(), []amend.Edit{{Path: l.Path, Lang: "en", Text: "x"}}); err != nil {
			t.Errorf("%s: %v", l.Path, err)
		}
	}
	for _, b := range r.Bares() {
		if (strings.HasPrefix(b.Path, "contact.") || strings.HasPrefix(b.Path, "authors.1.")) && !strings.Contains(markdown, b.Text) {
			t.Errorf("%s is not in the Markdown", b.Path)
		}
	}
}
