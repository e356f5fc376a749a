package names

import (
	"strings"
	"testing"
)

// TestNameTable: no form stands for two names.
func TestNameTable(t *testing.T) {
	seen := map[string]string{}
	kinds := map[Kind]int{}
	for _, k := range Known().All {
		kinds[k.Kind]++
	}
	if len(kinds) != 5 || kinds[0] > 0 {
		t.Errorf("of each kind: %v", kinds)
	}
	for line := range strings.Lines(source) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
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
	g := Known()
	for text, want := range map[string]string{
		"形成都市圈": "", "近日本报记者": "", "黄河南岸的河南省": "黄河 河南", "印度尼西亚和印度": "印尼 印度", "上海合作组织在上海": "上合 上海", "白俄罗斯": "白俄罗斯", "中欧班列": "", "德国、日本": "德国 日本", "索马里": "索马里", "马里兰州和马里": "马里兰 马里", "西弗吉尼亚": "西弗吉尼亚",
	} {
		var got []string
		for _, m := range g.InHan(text) {
			got = append(got, text[m.Start:m.End])
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
		for _, m := range g.InLatin(text) {
			got = append(got, text[m.Start:m.End])
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %s", text, got, want)
		}
	}
}
