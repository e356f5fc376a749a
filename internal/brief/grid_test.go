package brief

import (
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/theme"
)

// TestSizeOnAGridIsRefused: a size other than the grid's stops the brief; the grid's own, any
// size without a grid, and any in large print, which has no grid, do not.
func TestSizeOnAGridIsRefused(t *testing.T) {
	at := func(name string, size length.Length, large bool) bool {
		file, data, _ := theme.BuiltIn(name)
		log := &diag.Log{}
		th, err := theme.Load(t.Context(), log, file, data, theme.BuiltIn)
		if err != nil {
			t.Fatal(err)
		}
		e := Edition{Template: loadClean(t, "bulletin.yaml", []byte(bulletin)), Languages: []string{"zh"}, Theme: th, Size: &size}
		e.Reading.Large = large
		if _, err := Tailor(t.Context(), log, bulletinReport(), e); err != nil {
			t.Fatal(err)
		}
		for _, f := range log.Findings() {
			if f.Code == diag.SizeOnGrid {
				return true
			}
		}
		return false
	}
	own := length.Pt * 63 / 4 // 三号
	for _, c := range []struct {
		theme   string
		size    length.Length
		large   bool
		refused bool
	}{{"material", 12 * length.Pt, false, true}, {"material", own, false, false}, {"plain", 12 * length.Pt, false, false}, {"material", 20 * length.Pt, true, false}} {
		if got := at(c.theme, c.size, c.large); got != c.refused {
			t.Errorf("%s at %s, large %v: refused %v", c.theme, c.size.Decimal(), c.large, got)
		}
	}
}
