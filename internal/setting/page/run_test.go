package page

import "testing"

// Each glyph comes with its characters: a letter with its mark is one glyph, and the second
// of two glyphs for one letter has none.
func TestRunGivesEachGlyphItsCharacters(t *testing.T) {
	r := Run{Words: "河e\u0301湖x", Glyphs: []Glyph{{ID: 1, Bytes: 3}, {ID: 2, Bytes: 3}, {ID: 3, Bytes: 3}, {ID: 4}, {ID: 5, Bytes: 1}}}
	want := []string{"河", "e\u0301", "湖", "", "x"}
	n := 0
	for g, words := range r.All() {
		if int(g.ID) != n+1 || words != want[n] {
			t.Errorf("glyph %d stands for %q, wanted %q", g.ID, words, want[n])
		}
		n++
	}
	if n != len(want) {
		t.Errorf("%d glyphs of %d", n, len(want))
	}
	for g, words := range r.All() {
		if g.ID == 2 {
			break
		}
		if words != "河" {
			t.Errorf("stopped late, at %q", words)
		}
	}
}
