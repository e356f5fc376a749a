package typeset_test

import (
	"strings"
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/length"
)

// TestUnitAndDateOfABulletinDoNotMeet: a long issuing unit goes on in a second line and
// leaves the date its room, on the narrowest paper too.
func TestUnitAndDateOfABulletinDoNotMeet(t *testing.T) {
	const template = "name: b\ntitle: {zh: 简报, en: Bulletin}\nblocks: [{masthead: jianbao}, title, summary]\n"
	for _, unit := range []string{"Water Board", "Office of the Municipal Work Safety Committee", strings.Repeat("Office of the Committee ", 5)} {
		r := load(t, "format: 1\nid: b\nlanguages: [en]\ntitle: {en: Shared charging points}\nseries: {en: Bulletin}\npublisher: {en: "+strings.TrimSpace(unit)+"}\ndate: 2026-04-15\nsummary: [{en: Five points were built.}]\n")
		e := edition(t, "summary", "en")
		e.Template, e.Paper = templateOf(t, template), brief.Paper{Name: "a5", Width: length.MM(148000), Height: length.MM(210000)}
		p := set(t, r, e)
		var date *line
		for i := range p.lines {
			if strings.Contains(p.lines[i].text, "April 2026") {
				date = &p.lines[i]
			}
		}
		if date == nil {
			t.Fatalf("%s: no date", unit)
		}
		for _, l := range p.lines {
			if l != *date && l.baseline == date.baseline && l.right > date.x-l.size/2 {
				t.Errorf("%q ends at %s pt, the date begins at %s", l.text, l.right.Decimal(), date.x.Decimal())
			}
		}
	}
}
