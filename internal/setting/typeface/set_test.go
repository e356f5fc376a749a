package typeface

import (
	"context"
	"errors"
	"strings"
	"testing"

	"jianbao/fonts"
	"jianbao/internal/diag"
)

func TestPickKeepsToTheRole(t *testing.T) {
	s := open(t, houseFiles())
	for _, c := range []struct {
		role Role
		r    rune
		want Role
	}{
		{Song, '中', Song}, {HeiBold, '中', HeiBold}, {Italic, 'a', Italic}, {ItalicBold, 'é', ItalicBold},
		{Italic, '中', Song}, {ItalicBold, '。', SongBold}, // no slanted Han
	} {
		if id, ok := s.Pick(c.role, c.r); !ok || id != int(c.want) {
			t.Errorf("Pick(%d, %c) = %d, %v; want %d", c.role, c.r, id, ok, c.want)
		}
	}
}

func TestRareCharactersOfNames(t *testing.T) {
	s := open(t, houseFiles())
	for role := range Role(roles) {
		for _, r := range []rune{0x2CC56, 0x2B627} { // 𬱖, 𫘧
			id, ok := s.Pick(role, r)
			if !ok {
				t.Errorf("role %d: no face has %U", role, r)
				continue
			}
			g := shape(s.Face(id), string(r), "zh-CN")
			if len(g) != 1 || g[0].ID == 0 || g[0].Advance != 1000 {
				t.Errorf("role %d: %U shaped to %v, want one glyph of 1 em", role, r, g)
			}
			if _, _, _, _, ok := s.Face(id).Ink(g[0].ID); !ok {
				t.Errorf("role %d: %U draws nothing", role, r)
			}
		}
		if _, ok := s.Pick(role, 0x20BB7); ok { // 𠮷
			t.Errorf("role %d: U+20BB7 is said to be there", role)
		}
	}
}

func TestFallbackTakesWhatTheHouseLacks(t *testing.T) {
	files := houseFiles()
	files.Fallback = []Source{
		{Name: "other.ttf", Data: tiny(t, "吉", "喜", nil)},
		{Name: "rare.ttf", Data: tiny(t, "吉", "𠮷", nil)},
	}
	s := open(t, files)
	if s.Len() != 8 {
		t.Errorf("Len = %d, want 8", s.Len())
	}
	for _, role := range []Role{Song, HeiBold, Italic} {
		if id, ok := s.Pick(role, '𠮷'); !ok || id != 7 {
			t.Errorf("Pick(%d, 𠮷) = %d, %v; want the second fallback, 7", role, id, ok)
		}
	}
	if g := shape(s.Face(7), "𠮷", "zh-CN"); len(g) != 1 || g[0].ID != 1 || g[0].Advance != 1000 {
		t.Errorf("𠮷 in the fallback: %v", g)
	}
	if id, _ := s.Pick(Song, '喜'); id != int(Song) {
		t.Errorf("喜 is taken from %d although Song has it", id)
	}
}

func TestWhatIsNeverDrawnIsNoMissingCharacter(t *testing.T) {
	s := open(t, Files{Faces: [6]Source{Song: {Name: "t.ttf", Data: tiny(t, "吉", "吉", nil)}}})
	for _, r := range []rune{0x200B, 0x2060, 0xFE0F, 0xE0101, 0xFEFF, 0xAD} {
		if _, ok := s.Pick(Song, r); !ok {
			t.Errorf("%U is said to be missing", r)
		}
	}
	if _, ok := s.Pick(Song, '中'); ok {
		t.Error("中 is said to be there")
	}
	if _, ok := s.Pick(Hei, '吉'); !ok {
		t.Error("a role without a file does not take the other face")
	}
	if s.Face(int(Hei)) != nil {
		t.Error("a role without a file has a face")
	}
}

func TestUnusableFontsSayWhy(t *testing.T) {
	good := tiny(t, "吉", "吉", nil)
	song := fonts.SerifRegular().Data
	without := func(tag string) string {
		return tiny(t, "吉", "吉", func(m map[string][]byte) { delete(m, tag) })
	}
	for name, c := range map[string]struct{ data, want string }{
		"empty": {"", "it is empty"},
		"text":  {"# not a font at all", "not a font"},
		"short": {"abc", "not a font"},
		"woff":  {"wOF2" + good[4:], "WOFF"},
		"cff": {tiny(t, "吉", "吉", func(m map[string][]byte) {
			m["CFF "] = []byte("\x01\x00\x04\x01 and no more")
			delete(m, "glyf")
		}), "(CFF) are damaged"},
		"type 1":       {"%!PS-AdobeFont-1.0: Foo", "Type 1"},
		"cut":          {song[:len(song)/2], "cut short"},
		"cut early":    {song[:20], "cut short"},
		"no cmap":      {without("cmap"), "no table cmap"},
		"no glyf":      {without("glyf"), "no table glyf"},
		"no hmtx":      {without("hmtx"), "no table hmtx"},
		"loca":         {tiny(t, "吉", "吉", func(m map[string][]byte) { put16at(m["loca"], 2, 0xFFFF) }), "glyph"},
		"no outline":   {tiny(t, "吉", "吉", func(m map[string][]byte) { clear(m["loca"]) }), "no outlines"},
		"embedding":    {licensed(t, 0x0002), "forbids embedding"},
		"whole or not": {licensed(t, 0x0108), "forbids embedding a part"},
		"bitmaps":      {licensed(t, 0x0200), "forbids embedding its outlines"},
		"no unicode":   {tiny(t, "吉", "吉", func(m map[string][]byte) { put16at(m["cmap"], 4, 1) }), "no Unicode"},
	} {
		got := refusal(t, Source{Name: "x.ttf", Data: c.data})
		if !strings.Contains(got, c.want) || !strings.Contains(got, "x.ttf") || strings.Contains(got, "\n") {
			t.Errorf("%s: %q, want one message with %q and the file", name, got, c.want)
		}
	}
	if got := refusal(t, Source{Name: "x.ttf", Data: good, Choose: "2"}); !strings.Contains(got, "no number 2") {
		t.Errorf("index 1 of a single font: %q", got)
	}
	if got := refusal(t, Source{Name: "x.ttf", Data: good}); got != "" {
		t.Errorf("a good font is refused: %q", got)
	}
}

// licensed is a font with these bits of fsType.
func licensed(t *testing.T, bits int) string {
	t.Helper()
	return tiny(t, "吉", "吉", func(m map[string][]byte) {
		m["OS/2"] = make([]byte, 96)
		put16at(m["OS/2"], 8, bits)
	})
}

// TestRightsAreTold: what a maker holds back is said once, whatever the font is used
// for; who allows all is not quoted.
func TestRightsAreTold(t *testing.T) {
	for bits, want := range map[int]string{0: "", 0x4: "reading and printing", 0x8: "reading, printing and editing", 0xE: "reading, printing and editing"} {
		src := Source{Name: "x.ttf", Data: licensed(t, bits), Given: true}
		var log diag.Log
		if _, err := Open(context.Background(), &log, Files{Faces: [6]Source{Song: src, Hei: src}}); err != nil {
			t.Fatal(err)
		}
		found := log.Findings()
		if want == "" && len(found) == 0 {
			continue
		}
		if len(found) != 1 || found[0].Code != diag.FontAllowed || !strings.HasSuffix(found[0].Message(), "used for "+want) {
			t.Errorf("fsType %#x: %v, want %q", bits, found, want)
		}
	}
}

func TestOpenStopsWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Open(ctx, new(diag.Log), houseFiles()); !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v, want context.Canceled", err)
	}
}

func TestSpacesAndHyphensThatAFaceLacksAreStoodInFor(t *testing.T) {
	s := open(t, houseFiles())
	f := s.Face(int(Italic))
	for r, want := range map[rune]int32{0x2009: 217, 0x202F: 217, 0x2003: 1083} { // thin, narrow no-break, em, of the enlarged face
		g := shape(f, "a"+string(r)+"b", "en")
		if id, ok := s.Pick(Italic, r); !ok || id != int(Italic) {
			t.Errorf("Pick(Italic, %U) = %d, %v", r, id, ok)
		}
		if len(g) != 3 || g[1].ID == 0 || g[1].Advance > want || g[1].Advance < want/2 {
			t.Errorf("%U is set as %v, want a blank of at most %d", r, g, want)
		}
	}
	if id, ok := s.Pick(Italic, 0x2011); !ok || id != int(Italic) {
		t.Errorf("Pick(Italic, U+2011) = %d, %v", id, ok)
	}
	if a, b := shape(f, "a\u2011b", "en"), shape(f, "a\u2010b", "en"); a[1].ID != b[1].ID || a[1].ID == 0 {
		t.Errorf("U+2011 is drawn as %v, want as U+2010, %v", a[1], b[1])
	}
}
