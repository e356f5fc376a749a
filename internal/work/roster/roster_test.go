package roster

import (
	"testing"
)

// TestParseGrid: labels by how many, or by how large; the sheet bounds both.
func TestParseGrid(t *testing.T) {
	for text, want := range map[string][2]int{"3x8": {3, 8}, "70x37mm": {3, 8}, "63.5 × 38.1 mm": {3, 7}, "210x297mm": {1, 1}, "2*7": {2, 7}} {
		g, err := ParseGrid(text)
		if err != nil || g.Columns != want[0] || g.Rows != want[1] || g.Width*3 < mm(60) {
			t.Errorf("%s: %v, %v", text, g, err)
		}
	}
	for _, text := range []string{"", "3", "0x8", "9x8", "3x21", "5x5mm", "300x40mm", "3x8cm", "axb"} {
		if g, err := ParseGrid(text); err == nil {
			t.Errorf("%q is read as %v", text, g)
		}
	}
}
