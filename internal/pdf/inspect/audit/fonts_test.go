package audit

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/inspect/objects"
	"jianbao/internal/pdf/inspect/program/sample"
	"jianbao/internal/pdf/inspect/rule"
)

// fontFile is a stream with a font program.
func fontFile(b []byte) string {
	return fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(b), b)
}

// inTrueType is the sound file with its text in a TrueType font.
func inTrueType() []string {
	all := sound()
	all[7] = "<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+T/FirstChar 97/LastChar 97/Widths[600]/Encoding/WinAnsiEncoding/FontDescriptor 26 0 R/ToUnicode 32 0 R>>"
	all[25] = "<</Type/FontDescriptor/FontName/ABCDEF+T/Flags 32/FontFile2 27 0 R>>"
	all[26] = fontFile(sample.SFNT(sample.TrueType()))
	return all
}

// inType0 is the sound file with its text in a font of codes of two bytes.
func inType0() []string {
	all := inTrueType()
	all[2] = relength(strings.ReplaceAll(all[2], "(a)", "<0001>"))
	all[7] = "<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+T/Encoding/Identity-H/ToUnicode 32 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2" +
		"/BaseFont/ABCDEF+T/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/CIDToGIDMap/Identity/W[1[600]]/FontDescriptor 26 0 R>>]>>"
	all[31] = relength(strings.NewReplacer("<61>", "<0001>", "<00><ff>", "<0000><ffff>").Replace(all[31]))
	return all
}

// TestFonts changes one thing of a font at a time.
func TestFonts(t *testing.T) {
	tables := func(without string) string {
		all := sample.TrueType()
		delete(all, without)
		return fontFile(sample.SFNT(all))
	}
	for _, c := range []struct {
		of       func() []string
		n        int
		old, new string
		want     *rule.Rule
	}{
		{inTrueType, 26, "", "", nil},
		{inTrueType, 26, "/FontFile2 27 0 R", "", rule.NotEmbedded},
		{inTrueType, 27, inTrueType()[26], fontFile([]byte("no font")), rule.BadProgram},
		{inTrueType, 8, "[600]", "[598.9]", rule.WidthsDiffer},
		{inTrueType, 8, "[600]", "[599]", nil}, // by one thousandth
		{inTrueType, 8, "/Encoding/WinAnsiEncoding", "", rule.OddEncoding},
		{inTrueType, 8, "/WinAnsiEncoding", "<</BaseEncoding/WinAnsiEncoding/Differences[97/b]>>", rule.NotDefined},
		{inTrueType, 8, "/WinAnsiEncoding", "<</BaseEncoding/WinAnsiEncoding/Differences[97/odd]>>", rule.OddEncoding},
		{inTrueType, 26, "/Flags 32", "/Flags 4", rule.SymbolEncoding},
		{inTrueType, 27, inTrueType()[26], tables("cmap"), rule.NoCharacterMap},
		{inTrueType, 8, "/ToUnicode 32 0 R", "", nil}, // the encoding says it
		{inType0, 26, "", "", nil},
		{inType0, 8, "/CIDToGIDMap/Identity", "", rule.NoGlyphMap},
		{inType0, 8, "/Identity-H", "/UniJIS-UCS2-H", rule.FontSystem},
		{inType0, 8, "/Identity-H", "/GBK-EUC-H", rule.FontSystem}, // an older set
		{inType0, 8, "/Identity-H", "/Own-H", rule.NoCodeMap},
		{inType0, 8, "/W[1[600]]", "/W[1 1 500]", rule.WidthsDiffer},
		{inType0, 8, "/CIDToGIDMap/Identity", "/CIDToGIDMap 33 0 R", rule.NoGlyph},
		{inType0, 3, "<0001>", "<0000>", rule.NotDefined},
		{inType0, 3, "<0001>", "<0009>", rule.NoGlyph},
		{inType0, 8, "(GB1)", "(Own)", nil},
		{inType0, 8, "/ToUnicode 32 0 R/DescendantFonts", "/DescendantFonts", nil}, // readers know what GB1 reads as
		{inType0, 26, "/Flags 32", "/Flags 32/CIDSet 29 0 R", rule.CIDSet},
	} {
		t.Run(fmt.Sprintf("%d %.40q", c.n, c.new), func(t *testing.T) {
			all := c.of()
			if !strings.Contains(all[c.n-1], c.old) {
				t.Fatalf("object %d has no %q", c.n, c.old)
			}
			all[c.n-1] = relength(strings.Replace(all[c.n-1], c.old, c.new, 1))
			faults := found(t, written(all))
			switch noticed := slices.ContainsFunc(faults, func(f rule.Fault) bool { return f.Rule == c.want }); {
			case c.want == nil && len(faults) > 0:
				t.Errorf("want no fault, got %v", faults)
			case c.want != nil && !noticed:
				t.Errorf("want %s, got %v", c.want.Code, faults)
			}
		})
	}
}

// FuzzAudit: whatever is in a file, its faults are found or it is refused.
func FuzzAudit(f *testing.F) {
	for _, all := range [][]string{sound(), inTrueType(), inType0()} {
		f.Add(written(all))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		o, err := foreign.Within(context.Background(), func(context.Context) (*objects.File, error) { return objects.Open(context.Background(), b) })
		if err == nil {
			Audit(o) // outside of Within, which would hide a panic
		}
	})
}
