package typeface

import (
	"slices"
	"testing"
)

var pwid = Feature{Tag: "pwid", Value: 1}

func TestADoubleDashIsOneGlyphOfTwoEms(t *testing.T) {
	s := open(t, houseFiles())
	for _, role := range []Role{Song, SongBold, Hei, HeiBold} {
		f := s.Face(int(role))
		g := shape(f, "——", "zh-CN")
		if len(g) != 1 || g[0].Advance != 2000 || g[0].Runes != 2 {
			t.Fatalf("role %d: —— in Chinese = %v, want one glyph of 2000", role, g)
		}
		if o := f.outline(int(g[0].ID)); i16(o, 0) != 1 {
			t.Errorf("role %d: —— is drawn in %d strokes, want one", role, i16(o, 0))
		}
		if x0, _, x1, _, _ := f.Ink(g[0].ID); x1-x0 < 1800 {
			t.Errorf("role %d: —— inks %d of 2000", role, x1-x0)
		}
		if g := shape(f, "他——她", "zh-CN"); len(g) != 3 || g[2].Cluster != 3 {
			t.Errorf("role %d: 他——她 = %v, want three glyphs", role, g)
		}
	}
}

func TestAnEllipsisIsTwoGlyphsOfOneEmEach(t *testing.T) {
	s := open(t, houseFiles())
	for _, role := range []Role{Song, Hei} {
		if a := advances(shape(s.Face(int(role)), "……", "zh-CN")); !slices.Equal(a, []int{1000, 1000}) {
			t.Errorf("role %d: …… = %v, want 1000 twice (no face ligates it)", role, a)
		}
	}
}

func TestQuotesFillTheirEmInChinese(t *testing.T) {
	s := open(t, houseFiles())
	for _, role := range []Role{Song, SongBold, Hei, HeiBold} {
		if a := advances(shape(s.Face(int(role)), "“”‘’", "zh-CN")); !slices.Equal(a, []int{1000, 1000, 1000, 1000}) {
			t.Errorf("role %d: “”‘’ in Chinese = %v, want 1000 each", role, a)
		}
	}
}

// Fails when lookups pass over what they cover; see coverage.go.
func TestQuotesAreProportionalOnRequest(t *testing.T) {
	s := open(t, houseFiles())
	for _, role := range []Role{Song, SongBold, Hei, HeiBold, Italic} {
		f, most := s.Face(int(role)), 500
		if role != Song && role != Hei {
			most = 600 // bold and italic double quotes are 501 to 577 wide by design
		}
		for _, lang := range []string{"en", "zh-CN"} {
			for i, a := range advances(shape(f, "“”‘’", lang, pwid)) {
				if a > most || a < 200 {
					t.Errorf("role %d, %s: quote %d is %d wide", role, lang, i, a)
				}
			}
			g := shape(f, "world’s", lang, pwid)
			if len(g) != 7 || g[5].Advance >= 350 {
				t.Errorf("role %d, %s: the apostrophe of world’s: %v", role, lang, g)
			}
		}
	}
}

func TestDashAndEllipsisInEnglishAreNotThoseOfChinese(t *testing.T) {
	s := open(t, houseFiles())
	for _, role := range []Role{Song, Hei} {
		f := s.Face(int(role))
		for _, mark := range []string{"—", "…"} {
			en, zh := shape(f, mark, "en", pwid), shape(f, mark, "zh-CN")
			if len(en) != 1 || len(zh) != 1 || en[0].ID == zh[0].ID || zh[0].Advance != 1000 {
				t.Errorf("role %d: %s is %v in English, %v in Chinese", role, mark, en, zh)
			}
		}
		if _, y0, _, y1, _ := f.Ink(shape(f, "…", "en", pwid)[0].ID); y1 > 250 || y0 > 0 {
			t.Errorf("role %d: the English … stands at %d..%d, want on the baseline", role, y0, y1)
		}
	}
}

func TestHalfWidthMarks(t *testing.T) {
	s := open(t, houseFiles())
	for _, role := range []Role{Song, SongBold, Hei, HeiBold} {
		for _, r := range "，。、；：？！）」』】》〉”’" {
			if g := shape(s.Face(int(role)), string(r), "zh-CN", Feature{"halt", 1}); g[0].Advance != 500 || g[0].Shift != 0 {
				t.Errorf("role %d: halt %c = %v, want 500 wide at 0", role, r, g)
			}
		}
		for _, r := range "（「『【《〈“‘" {
			if g := shape(s.Face(int(role)), string(r), "zh-CN", Feature{"halt", 1}); g[0].Advance != 500 || g[0].Shift != -500 {
				t.Errorf("role %d: halt %c = %v, want 500 wide at -500", role, r, g)
			}
		}
		for _, r := range "—…" {
			if g := shape(s.Face(int(role)), string(r), "zh-CN", Feature{"halt", 1}); g[0].Advance != 1000 {
				t.Errorf("role %d: halt %c = %v, want it unchanged", role, r, g)
			}
		}
	}
}

// TestMarksOfTheHouseHaveABlankHalf: BlankHalf takes it for granted of the built-in
// faces.
func TestMarksOfTheHouseHaveABlankHalf(t *testing.T) {
	s := open(t, houseFiles())
	for _, role := range []Role{Song, SongBold, Hei, HeiBold} {
		f := s.Face(int(role))
		for _, r := range "，。、；：？！．（《〈「『【〔［｛“‘）》〉」』】〕］｝”’" {
			g := shape(f, string(r), "zh-CN")[0]
			x0, _, x1, _, _ := f.Ink(g.ID)
			if left, right := int(g.Shift)+x0, int(g.Advance-g.Shift)-x1; max(left, right) < 500 {
				t.Errorf("role %d: %c has %d blank at the left and %d at the right, want half an em", role, r, left, right)
			}
		}
	}
}
