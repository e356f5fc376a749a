package parity

import (
	"strings"
	"testing"
)

// TestNameTable: the last country is where the code says, and no form stands
// for two names, but for those that share a letter of their own.
func TestNameTable(t *testing.T) {
	if !strings.HasPrefix(names[lastCountry], "古巴") || !strings.HasPrefix(names[lastCountry+1], "欧洲") {
		t.Errorf("line %d is %q", lastCountry, names[lastCountry])
	}
	if !strings.HasPrefix(names[firstUnion], "世界卫生组织") || !strings.HasPrefix(names[firstPlace], "北京") {
		t.Errorf("lines %d and %d are %q and %q", firstUnion, firstPlace, names[firstUnion], names[firstPlace])
	}
	seen := map[string]string{}
	for _, line := range names {
		zh, en, ok := strings.Cut(line, "|")
		if !ok || zh == "" || en == "" {
			t.Errorf("%q has not both languages", line)
		}
		for _, w := range append(strings.Fields(zh), strings.Fields(en)...) {
			if len([]rune(w)) < 2 || strings.HasPrefix(w, "~") {
				continue
			}
			if was := seen[w]; was != "" && was != line {
				t.Errorf("%s stands for %q and %q", w, was, line)
			}
			seen[w] = line
		}
	}
}

func TestNamesInTexts(t *testing.T) {
	g := registry()
	for text, want := range map[string]string{
		"形成都市圈": "", "近日本报记者": "", "黄河南岸的河南省": "黄河 河南", "印度尼西亚和印度": "印尼 印度", "上海合作组织在上海": "上合 上海", "白俄罗斯": "白俄罗斯", "中欧班列": "", "德国、日本": "德国 日本",
	} {
		var got []string
		for _, m := range g.inHan(text) {
			got = append(got, text[m.start:m.end])
		}
		want = strings.NewReplacer("印尼", "印度尼西亚", "上合", "上海合作组织").Replace(want)
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %s", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"who are us": "", "WHO and the US": "WHO US", "US$5": "", "South Korea's Seoul": "South Korea Seoul", "Indonesian, not Indian": "Indonesian Indian", "the United Nations": "United Nations", "Xi’an": "Xi’an",
	} {
		var got []string
		for _, m := range g.inLatin(text) {
			got = append(got, text[m.start:m.end])
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %s", text, got, want)
		}
	}
}
