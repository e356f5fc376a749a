package typeface

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// TestShapingTablesAreWeighed: the faces of the house come to little; a table that
// says one part again and again is refused before it is made.
func TestShapingTablesAreWeighed(t *testing.T) {
	set := open(t, houseFiles())
	for i := range 6 {
		f := set.Face(i)
		left := mostValues
		for _, tag := range []string{"GSUB", "GPOS", "GDEF"} {
			s := &scale{f.font.tables[tag], left}
			if tag == "GDEF" {
				s.definitions()
			} else {
				s.layout(tag == "GPOS")
			}
			left = s.left
		}
		if n := mostValues - left; n < 100 || n > mostValues/10 {
			t.Errorf("%s comes to %d numbers", f.name, n)
		}
	}
	many := func(n int, b ...byte) string { return strings.Repeat(string(b), n) }
	full := "\x00\x01" + "\xff\x00" + many(0xff00, 0, 7) // a list of 65,280 glyphs
	head := "\x00\x01\x00\x00\x00\x00\x00\x00\x00\x0a"   // with a list of lookups alone
	lookups := "\x20\x00" + many(0x2000, 0x40, 0x02)     // all of which are one
	for name, table := range map[string]string{
		"lookups":                   head + lookups + "\x00\x01\x00\x00\x00\x01\x00\x08" + "\x00\x01\x00\x06\x00\x00" + full,
		"lists of ligatures":        head + "\x00\x01\x00\x04\x00\x04\x00\x00\x00\x01\x00\x08" + "\x00\x01\x00\x00\x20\x00" + many(0x2000, 0x40, 6) + "\x20\x00" + many(0x2000, 0x40, 2) + "\x00\x05\x00\x09",
		"rules":                     head + "\x00\x01\x00\x04\x00\x05\x00\x00\x00\x01\x00\x08" + "\x00\x01\x00\x00\x20\x00" + many(0x2000, 0x40, 6) + "\x20\x00" + many(0x2000, 0x40, 2) + "\x00\x05\x00\x09",
		"rules for all around":      head + "\x00\x01\x00\x04\x00\x06\x00\x00\x00\x01\x00\x08" + "\x00\x01\x00\x00\x20\x00" + many(0x2000, 0x40, 6) + "\x20\x00" + many(0x2000, 0x40, 2) + "\x00\x05\x00\x09",
		"ranges of all glyphs":      head + "\x00\x01\x00\x04\x00\x01\x00\x00\x00\x01\x00\x08" + "\x00\x01\x00\x06\x00\x00" + "\x00\x02\xff\x00" + many(0xff00, 0, 0, 0xff, 0xff, 0, 0),
		"features with one content": "\x00\x01\x00\x00\x00\x00\x00\x0a\x00\x00" + "\x20\x00" + many(0x2000, 'l', 'i', 'g', 'a', 0xc0, 2) + "\x00\x00\xff\x00" + many(0xff00, 0, 0),
	} {
		data := tiny(t, "A", "A", func(tables map[string][]byte) { tables["GSUB"] = []byte(table) })
		log := &diag.Log{}
		if _, err := Open(context.Background(), log, Files{Fallback: []Source{{Name: "f.ttf", Data: data, Given: true}}}); err != nil {
			t.Fatal(err)
		}
		if f := log.Findings(); len(f) != 1 || !strings.Contains(f[0].Message(), "too large") {
			t.Errorf("%s: %v", name, f)
		}
	}
}
