package themepage

import (
	"strings"
	"testing"
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/theme"
	"jianbao/internal/work/project"
)

// TestSpecimenOfEveryTheme: every theme of ours has a specimen without an error.
func TestSpecimenOfEveryTheme(t *testing.T) {
	for _, name := range theme.Names() {
		p := &project.Project{Source: &project.Source{Dir: t.TempDir()}, Producer: "jianbao test", Now: func() time.Time { return time.Time{} }}
		log := &diag.Log{}
		made, err := Specimen(t.Context(), log, p, name)
		if err != nil || made == nil || made.PDF == nil {
			t.Fatal(name, err, log.Findings())
		}
		if name == theme.PlainName && made.Pages > 3 {
			t.Errorf("%s: %d pages", name, made.Pages)
		}
	}
}

// TestSpecimenNamesAll: the report of a specimen names every colour and every size of its
// theme, with its value.
func TestSpecimenNamesAll(t *testing.T) {
	text := filled(theme.Plain())
	for _, s := range theme.Plain().Says(diag.English) {
		if group, _, _ := strings.Cut(s.Key, "."); group != "colour" && group != "type" {
			continue
		}
		if strings.Count(text, "| "+s.Key+" | "+strings.Trim(s.Value, "\"")+" |") != 2 {
			t.Errorf("%s is not there in both languages", s.Key)
		}
	}
}
