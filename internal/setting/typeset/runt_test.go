package typeset_test

import (
	"strings"
	"testing"
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
