package han

import "testing"

// TestLanguages: whichever languages are written with Han characters, or set like
// them, are so for every package.
func TestLanguages(t *testing.T) {
	for lang, want := range map[string][3]bool{ // Chinese, Written, Spaced
		"zh": {true, true, false}, "zh-Hant": {true, true, false}, "zh-HK": {true, true, false}, "yue": {true, true, false}, "ZH-cn": {true, true, false},
		"ja": {false, true, false}, "ko": {false, true, true}, "ko-KR": {false, true, true},
		"zh-Latn": {}, "en": {}, "fr": {}, "": {}, "zha": {}, // Zhuang is written with Latin letters
	} {
		if got := [3]bool{Chinese(lang), Written(lang), Spaced(lang)}; got != want {
			t.Errorf("%q: %v, want %v", lang, got, want)
		}
	}
}

// TestNumeralsGoBothWays: every numeral that is written is read as it was.
func TestNumeralsGoBothWays(t *testing.T) {
	for n := 1; n <= 999; n++ {
		s := Numeral(n)
		if got, size := ReadNumeral(s + "、"); got != n || size != len(s) {
			t.Errorf("%d is written %s and read as %d", n, s, got)
		}
	}
	for n, want := range map[int]string{10: "十", 11: "十一", 20: "二十", 101: "一百零一", 110: "一百一十", 1001: "一千零一", 0: "0", 10_000: "10000", -3: "-3"} {
		if got := Numeral(n); got != want {
			t.Errorf("%d is %s, want %s", n, got, want)
		}
	}
	for _, s := range []string{"", "一二", "百", "甲", "两", "两国"} {
		if n, _ := ReadNumeral(s); s != "百" && n != 0 {
			t.Errorf("%q is read as %d", s, n)
		}
	}
}

func TestIs(t *testing.T) {
	for r, want := range map[rune]bool{'中': true, '々': true, '〇': true, '𠮷': true, '、': false, 'ひ': false, '한': false, 'a': false, '⺀': true} {
		if Is(r) != want {
			t.Errorf("%q: %v", r, !want)
		}
	}
	if !In("abc中") || In("abc，") {
		t.Error("In")
	}
}

func TestCounted(t *testing.T) {
	for want, got := range map[string]string{"1 page": Counted(1, "page"), "0 pages": Counted(0, "page"), "2 copies": Counted(2, "copy"), "1 copy": Counted(1, "copy"),
		"3 people": Counted(3, "person"), "2 days": Counted(2, "day"), "2 keys": Counted(2, "key")} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
