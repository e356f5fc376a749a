package theme

import (
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// describe is all of a theme that a page shows.
func describe(t *Theme) string {
	page := Page{}
	if t.Page != nil {
		page = *t.Page
		page.Pos = diag.Pos{}
	}
	grid := Grid{}
	if t.Grid != nil {
		grid = *t.Grid
	}
	return fmt.Sprintln(t.Title, t.Colour, t.Type, t.Small, page, t.Paper, t.Gutter, t.Masthead, t.Head, t.Foot, t.Body, t.Table, t.Figure, grid, t.Heading)
}

// TestWritten: a theme as it is written is read back without a fault, as the same theme, and
// every line has a comment, in both languages.
func TestWritten(t *testing.T) {
	for _, name := range Names() {
		own, said := read(t, "name: own\nfrom: "+name+"\n")
		if said != "" {
			t.Fatal(said)
		}
		for _, lang := range []diag.Language{diag.English, diag.Chinese} {
			for _, text := range []string{own.Written(lang), own.Begun(lang, "mine", name)} {
				if _, said := read(t, text); said != "" {
					t.Errorf("%s: %s\n%s", name, said, text)
				}
				for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
					if _, comment, _ := strings.Cut(strings.TrimPrefix(line, "# "), " # "); comment == "" {
						t.Errorf("%s: no comment on %q", name, line)
					}
				}
			}
			back, _ := read(t, own.Written(lang))
			if got, want := describe(back), describe(own); got != want {
				t.Errorf("%s comes back as another theme\n%s\n%s", name, got, want)
			}
		}
	}
}
