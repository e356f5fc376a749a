package project

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianbao/fonts"
	"jianbao/internal/diag"
	"jianbao/internal/setting/paragraph"
	"jianbao/internal/setting/typeface"
)

// carriedFaces are the faces of a run that chooses none.
func carriedFaces(t *testing.T, choices ...Face) *typeface.Set {
	t.Helper()
	var log diag.Log
	s := &Source{}
	faces, err := s.Faces(context.Background(), &log, choices, "")
	if err != nil || len(log.Findings()) > 0 {
		t.Fatal(err, log.Findings())
	}
	return faces
}

// TestNamesOfEuropePrint: whatever stands in a name, a sum or a formula of today
// prints in every face, without a font of the user's own.
func TestNamesOfEuropePrint(t *testing.T) {
	faces := carriedFaces(t)
	var letters strings.Builder
	for _, block := range [][2]rune{{0xC0, 0x17F}, {0x1EA0, 0x1EF9}, {0x400, 0x45F}, {0x391, 0x3A1}, {0x3B1, 0x3CE}} {
		for r := block[0]; r <= block[1]; r++ {
			letters.WriteRune(r)
		}
	}
	letters.WriteString("ơƯșȚẞ ⁰⁴⁵⁶⁷⁸⁹⁺⁻ⁿ₀₁₂₃₄₅₆₇₈₉₊₋ ⅓⅔⅕⅜⅞ ₹₽₺₴₩₫‱ ✔✓✗✘☑☐☒⚠☎✉➜➤ ✅❌😀🚀")
	for role := typeface.Song; role <= typeface.ItalicBold; role++ {
		for _, r := range letters.String() {
			if _, ok := faces.Pick(role, r); !ok {
				t.Errorf("role %d: nothing has %c (%U)", role, r, r)
			}
		}
	}
	if _, ok := faces.Pick(typeface.Song, 0x20BB7); ok {
		t.Error("a face has 𠮷: choose another character that none has")
	}
}

// TestSameDesign: a letter that a face lacks comes from the letters of its own design
// and weight.
func TestSameDesign(t *testing.T) {
	faces := carriedFaces(t)
	for role, want := range map[typeface.Role]fonts.File{
		typeface.Song: fonts.SerifLetters(), typeface.SongBold: fonts.SerifLettersBold(),
		typeface.Hei: fonts.SansLetters(), typeface.HeiBold: fonts.SansLettersBold(),
	} {
		for _, r := range "Łřșğ₂⁶" {
			id, _ := faces.Pick(role, r)
			f := faces.Face(id)
			if f.File() != want.Name {
				t.Errorf("role %d: %c is of %s, want %s", role, r, f.File(), want.Name)
			}
			if own := faces.Face(int(role)); f.XHeight() < own.XHeight()-1 || f.XHeight() > own.XHeight()+1 {
				t.Errorf("small letters of %s are %d high among those of %d", f.File(), f.XHeight(), own.XHeight())
			}
		}
	}
}

// TestFaceWithoutHan: behind a face of the user's own stands the built-in one of that
// role, so that bold can be told from the rest.
func TestFaceWithoutHan(t *testing.T) {
	file := filepath.Join(t.TempDir(), "latin.ttf")
	if err := os.WriteFile(file, []byte(fonts.Italic().Data), 0o666); err != nil {
		t.Fatal(err)
	}
	faces := carriedFaces(t, Face{Use: "body", File: file})
	if id, ok := faces.Pick(typeface.Song, 'a'); !ok || faces.Face(id).File() != file {
		t.Error("Latin is not set in the face that was chosen")
	}
	if id, ok := faces.Pick(typeface.Song, '重'); !ok || faces.Face(id).File() != fonts.SerifRegular().Name {
		t.Errorf("Han is set in %s, want the built-in regular face", faces.Face(id).File())
	}
	var log diag.Log
	p := paragraph.Prepare(&log, faces, []paragraph.Span{{Text: "Facing 重点 together"}}, paragraph.Options{Lang: "zh"}, nil)
	if len(p.Standing) != 1 || p.Standing[0].Char != '重' {
		t.Errorf("what stands in for the chosen face: %+v, want 重 alone", p.Standing)
	}
}

// TestDrawnAsOne: characters that are one on paper come from one face, and a variant
// that no face has is named.
func TestDrawnAsOne(t *testing.T) {
	for text, want := range map[string]string{
		"Dvor\u030Ca\u0301k":       "", // ř and á typed as letter and accent
		"Vie\u0302\u0323t Nam":     "",
		"Łos\u0301":                "",
		"1\uFE0F\u20E3 开始":         "",
		"✔\uFE0F 好":                "",
		"👩\u200D💻 工程师":             "",
		"葛\U000E0100城葛\U000E0101饰": "variant-missing variant-missing",
		"中\uFE00国":                 "variant-missing",
	} {
		var log diag.Log
		faces := carriedFaces(t)
		p := paragraph.Prepare(&log, faces, []paragraph.Span{{Text: text}}, paragraph.Options{Lang: "zh"}, nil)
		var codes []string
		for _, f := range log.Findings() {
			codes = append(codes, string(f.Code))
		}
		if got := strings.Join(codes, " "); got != want {
			t.Errorf("%q: said %q, want %q", text, got, want)
		}
		for _, l := range p.Set(&log, p.Break(40000, nil), nil) {
			for _, s := range l.Segments {
				for _, word := range s.All() {
					if word == "\u030C" || word == "\u20E3" || word == "\u0301" {
						t.Errorf("%q: the mark %q stands apart from its letter", text, word)
					}
				}
			}
		}
	}
}

// TestFontsThatCannotServe: the message says what the file is.
func TestFontsThatCannotServe(t *testing.T) {
	var log diag.Log
	s := &Source{}
	s.shelf().face(&log, t.TempDir())
	if f := log.Findings(); len(f) != 1 || !strings.Contains(f[0].Message(), "it is a folder") {
		t.Errorf("a folder as a font: %v", f)
	}
}
