package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/length"
)

// TestPointsDoNotEndInThreeCharacters: a point of Chinese in the column of a pair does not
// have less than four characters on its last line, however long it is.
func TestPointsDoNotEndInThreeCharacters(t *testing.T) {
	const words = "水质指标附第三方检测报告停水次数时长原因折旧利息药剂人工原水电费抢修管网改造进度表"
	all := []rune(words)
	var points []string
	for n := 14; n <= len(all); n++ {
		points = append(points, "- "+string(all[:n])+"；")
	}
	body := strings.Join(points, "\n")
	source := "format: 1\nid: t\nlanguages: [zh, en]\ntitle: {zh: 题, en: Title}\nsections:\n  - id: s\n    title: {zh: 节, en: Section}\n    items:\n      - id: a\n        title: {zh: 条, en: Item}\n        body:\n          zh: |\n" +
		indented(body) + "          en: |\n" + indented(strings.Repeat("- one of the points;\n", len(points)))
	p := set(t, load(t, source), edition(t, "full", "zh+en"))
	seen := 0
	for _, lines := range p.paragraphs() {
		last := lines[len(lines)-1]
		if len(lines) < 2 || !strings.HasSuffix(last.text, "；") {
			continue
		}
		if seen++; len([]rune(strings.TrimSuffix(last.text, "；"))) < 4 {
			t.Errorf("%q ends in %q", lines[0].text, last.text)
		}
	}
	if seen < 10 {
		t.Errorf("only %d points have several lines, too few to tell", seen)
	}
}

// indented is a text as a block of YAML.
func indented(text string) string {
	var b strings.Builder
	for line := range strings.Lines(strings.TrimRight(text, "\n") + "\n") {
		b.WriteString("            " + line)
	}
	return b.String()
}

// TestColumnsEndLevel: of two lists beside each other, of which one takes more lines, the
// other has wider gaps, so that both end within two lines, and its gaps are equal.
func TestColumnsEndLevel(t *testing.T) {
	var b strings.Builder
	b.WriteString("format: 1\nid: t\nlanguages: [zh]\ntitle: 渡口\nsummary: [" + strings.Repeat("渡口连着两岸的集市。", 30) + "]\nsections:\n")
	for _, s := range []struct{ id, title, mark string }{{"a", "先把每一座码头的台阶修好再换渡船", "甲"}, {"b", "先把每一座码头的台阶修好再换渡船和缆绳并且写进簿册备查以便年终统计", "乙"}} {
		fmt.Fprintf(&b, "  - id: %s\n    title: 做法\n    items:\n", s.id)
		for i := range 8 {
			title := s.title
			if i%2 == 0 {
				title = "先修好码头"
			}
			fmt.Fprintf(&b, "      - {id: %s%d, title: %s%s}\n", s.id, i, s.mark, title)
		}
	}
	p := set(t, load(t, b.String()), edition(t, "summary", "zh"))
	begins, foot := map[string][]length.Length{}, map[length.Length]length.Length{}
	for _, l := range p.lines {
		for _, mark := range []string{"甲", "乙"} {
			if strings.HasPrefix(l.text, mark) {
				begins[mark] = append(begins[mark], l.baseline)
			}
		}
		if l.size <= 12*length.Pt && !l.furniture {
			left := length.Length(0)
			if l.x > p.brief.Paper.Width/2 {
				left = 1
			}
			foot[left] = max(foot[left], l.baseline)
		}
	}
	if d := foot[0] - foot[1]; max(d, -d) > 2*17*length.Pt {
		t.Errorf("the columns end %s apart", max(d, -d))
	}
	one := begins["甲"]
	for i := 2; i < len(one); i++ {
		if one[i]-one[i-1] != one[1]-one[0] {
			t.Errorf("the gaps of the first list are %s and %s", one[1]-one[0], one[i]-one[i-1])
		}
	}
	if len(one) != 8 || one[1]-one[0] <= 21*length.Pt {
		t.Errorf("the first list: %v", one)
	}
}
