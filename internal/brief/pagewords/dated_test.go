package pagewords

import (
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// TestDatesOfTheTimeline: a date in figures is written as its language writes it, as precise
// as it is; words stay as they are.
func TestDatesOfTheTimeline(t *testing.T) {
	for _, c := range [][3]string{
		{"2024-03", "2024年3月", "March 2024"}, {"2024", "2024年", "2024"}, {"2024-03-30", "2024年3月30日", "30 March 2024"},
		{"Spring 2024", "Spring 2024", "Spring 2024"}, {"2024-13", "2024-13", "2024-13"}, {"12", "12", "12"}, {"1998-2003", "1998-2003", "1998-2003"},
	} {
		for l, lang := range []string{"zh", "en"} {
			if got := Dated(report.Plain("", c[0], diag.Pos{}), lang).Plain(); got != c[1+l] {
				t.Errorf("%s in %s: %s, want %s", c[0], lang, got, c[1+l])
			}
		}
	}
	if Dated(nil, "en") != nil {
		t.Error("a date that is not there is one")
	}
}
