package typeface

import (
	"fmt"
	"slices"
	"strings"
	"sync"
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

func TestKerningAndLigatures(t *testing.T) {
	s := open(t, houseFiles())
	f := s.Face(int(Song))
	kerned, plain := shape(f, "AV", "en"), shape(f, "AV", "en", Feature{"kern", 0})
	if kerned[0].Advance >= plain[0].Advance {
		t.Errorf("AV: %v kerned, %v not", kerned, plain)
	}
	g := shape(f, "office", "en")
	if len(g) != 4 || g[1].Cluster != 1 || g[1].Runes != 3 || g[2].Cluster != 4 {
		t.Errorf("office = %v, want o ffi c e", g)
	}
	if g := shape(f, "office", "en", Feature{"liga", 0}, Feature{"ccmp", 0}); len(g) != 6 {
		t.Errorf("office without ligatures = %v, want six glyphs", g)
	}
}

func TestEveryCharacterHasOneCluster(t *testing.T) {
	s := open(t, houseFiles())
	for _, text := range []string{"汉字", "e\u0301a\u0308", "fi——“ffi”\u200b中\ufe00文", "葛\U000E0100", "\u0301", "ก็ آب", "\u200d\u200d"} {
		r := []rune(text)
		for role := range Role(roles) {
			at, total := 0, 0
			for _, g := range s.Face(int(role)).Shape(r, 0, len(r), "zh-CN") {
				if g.Runes > 0 && g.Cluster != at || g.Cluster > at {
					t.Errorf("role %d, %q: a glyph at %d, want %d", role, text, g.Cluster, at)
				}
				at, total = at+g.Runes, total+g.Runes
			}
			if total != len(r) {
				t.Errorf("role %d, %q: clusters hold %d characters of %d", role, text, total, len(r))
			}
		}
	}
}

func TestARunIsShapedInsideItsText(t *testing.T) {
	f := open(t, houseFiles()).Face(int(Song))
	text := []rune("第3课：AV合作")
	g := f.Shape(text, 4, 6, "en")
	if len(g) != 2 || g[0].Cluster != 4 || g[1].Cluster != 5 {
		t.Errorf("AV inside: %v", g)
	}
	if f.Shape(text, 3, 3, "en") != nil || f.Shape(text, 5, 99, "en") != nil || f.Shape(text, -1, 2, "en") != nil {
		t.Error("a run outside the text is not refused")
	}
}

// The short way for plain text must give what HarfBuzz gives.
func TestPlainTextIsShapedAsHarfBuzzDoes(t *testing.T) {
	s := open(t, houseFiles())
	marks := "，。、；：？！（）「」『』【】《》〈〉“”‘’—…·～／％　中"
	for _, role := range []Role{Song, SongBold, Hei, HeiBold} {
		f := s.Face(int(role))
		var han []rune
		for r := rune(0x3400); r < 0xA000; r += 7 {
			if f.Has(r) {
				han = append(han, r)
			}
		}
		texts := [][]rune{[]rune(marks), han, []rune("抗疫合作的十条经验，供二十国集团参考。")}
		for _, a := range marks {
			for _, b := range marks {
				texts = append(texts, []rune{a, b, '字'})
			}
		}
		short := 0
		for _, text := range texts {
			for _, features := range [][]Feature{nil, {{"halt", 1}}, {{"palt", 1}, {"kern", 0}}, {{"chws", 1}}, {pwid}} {
				got := f.shapePlainLoaded(text, features)
				if got == nil {
					continue
				}
				short++
				if want, _ := f.shapeFully(text, 0, len(text), "zh-CN", features); fmt.Sprint(got) != fmt.Sprint(want) {
					t.Fatalf("role %d, %q, %v:\n got %v\nwant %v", role, string(text), features, got, want)
				}
			}
		}
		if short < len(texts) {
			t.Errorf("role %d: the short way was taken %d times only", role, short)
		}
	}
}

func (f *Face) shapePlainLoaded(text []rune, features []Feature) []Glyph {
	_ = f.loadShaping()
	return f.shapePlain(text, 0, len(text), features)
}

func TestShapingFromManyGoroutines(t *testing.T) {
	s := open(t, houseFiles())
	texts := strings.Fields("合作——团结 world’s office “引文” 𬱖名 AVAToWo 3月26日，G20 e\u0301")
	want := map[string]string{}
	calm := open(t, houseFiles())
	for _, x := range texts {
		want[x] = fmt.Sprint(shape(calm.Face(0), x, "zh-CN", pwid), shape(calm.Face(2), x, "en"))
	}
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 20 {
				for _, x := range texts {
					if got := fmt.Sprint(shape(s.Face(0), x, "zh-CN", pwid), shape(s.Face(2), x, "en")); got != want[x] {
						t.Errorf("%s: %s, want %s", x, got, want[x])
					}
					s.Pick(HeiBold, []rune(x)[0])
				}
			}
		})
	}
	wait.Wait()
}
