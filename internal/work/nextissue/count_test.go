package nextissue

import "testing"

// TestNext: numbers go on, the running total as well; a new year begins anew with the
// first, and the total goes on.
func TestNext(t *testing.T) {
	for _, c := range []struct {
		text      string
		year, now int
		want      string
	}{
		{"3", 2026, 2026, "4"}, {"3", 2026, 2027, "4"}, {"第3期", 2026, 2026, "第4期"}, {"No. 3", 2026, 2026, "No. 4"}, {"009", 2026, 2026, "010"},
		{"第3期（总第15期）", 2026, 2026, "第4期（总第16期）"}, {"2026年第3期", 2026, 2026, "2026年第4期"},
		{"2026年第24期（总第99期）", 2026, 2027, "2027年第1期（总第100期）"}, {"2020", 2020, 2020, "2021"},
	} {
		if got, ok := Next(c.text, c.year, c.now); !ok || got != c.want {
			t.Errorf("%s of %d in %d: %s, %v", c.text, c.year, c.now, got, ok)
		}
	}
	for _, text := range []string{"", "第三期", "2026年"} {
		if got, ok := Next(text, 2026, 2026); ok {
			t.Errorf("%q is counted on to %q", text, got)
		}
	}
	if got := inWords("series: {zh: 简报 总第15期, en: Brief No. 15 for G20}"); got != "series: {zh: 简报 总第16期, en: Brief No. 16 for G20}" {
		t.Error(got)
	}
}
