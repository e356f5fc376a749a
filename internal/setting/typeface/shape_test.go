package typeface

import (
	"fmt"
	"strings"
	"sync"
	"testing"
)

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
			at, total := int32(0), int32(0)
			for _, g := range s.Face(int(role)).Shape(r, 0, len(r), "zh-CN") {
				if g.Runes > 0 && g.Cluster != at || g.Cluster > at {
					t.Errorf("role %d, %q: a glyph at %d, want %d", role, text, g.Cluster, at)
				}
				at, total = at+g.Runes, total+g.Runes
			}
			if int(total) != len(r) {
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
				if want, _ := f.shapeFully(nil, text, 0, len(text), "zh-CN", features); fmt.Sprint(got) != fmt.Sprint(want) {
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
	return f.shapePlain(nil, text, 0, len(text), features)
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
