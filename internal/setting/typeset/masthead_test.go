package typeset_test

import (
	"strings"
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/length"
)

// TestHeadReachesBothEdges: the date ends where the type area ends and the publisher
// begins where it begins, whatever is missing, and however many lines they take.
func TestHeadReachesBothEdges(t *testing.T) {
	const rest = "date: 2025-02-03\nsections:\n  - {id: lessons, title: {zh: 经验, en: Lessons}, items: [{id: a, title: {zh: 题, en: Item}}]}\n" +
		"  - {id: recommendations, title: {zh: 建议, en: Advice}, items: [{id: b, title: {zh: 题, en: Item}}]}\n"
	long := strings.Repeat("Committee for the Allocation of Water ", 4)
	for name, keys := range map[string]string{
		"nothing at the left": "publisher: {zh: 委员会, en: Committee}\n",
		"no publisher":        "",
		"a series":            "publisher: {zh: 委员会, en: Committee}\nseries: {zh: 水务简报, en: Water Briefs}\n",
		"a long publisher":    "publisher: {zh: 委员会, en: " + long + "}\n",
	} {
		r := load(t, "format: 1\nid: t\nlanguages: [zh, en]\ntitle: {zh: 题目, en: Title}\n"+keys+rest)
		for _, lang := range []string{"zh", "en"} {
			p := set(t, r, edition(t, "lessons", lang))
			width, _ := brief.TypeArea(p.brief.Paper, p.brief.Margins)
			edge := p.brief.Margins.Binding + width
			seen := false
			for _, l := range p.lines {
				if publisher := strings.Contains(l.text, "Committee") || strings.Contains(l.text, "委员会"); publisher && l.x > p.brief.Margins.Binding+length.Pt {
					t.Errorf("%s, %s: the publisher begins at %d pt", name, lang, l.x/length.Pt)
				}
				if !l.furniture && l.size <= 9*length.Pt && strings.Contains(l.text, "2025") {
					seen = true
					if l.right < edge-length.Pt || l.right > edge+length.Pt {
						t.Errorf("%s, %s: %q ends %d pt from the right edge", name, lang, l.text, (edge-l.right)/length.Pt)
					}
				}
			}
			if !seen {
				t.Errorf("%s, %s: there is no date", name, lang)
			}
		}
	}
}

// TestDatesOfAPairStandLevel: where the series and the date of one language do not fit on
// a line of its column, the dates of both languages stand on one line below.
func TestDatesOfAPairStandLevel(t *testing.T) {
	const rest = "date: 2025-02-03\nsections:\n  - {id: lessons, title: {zh: 经验, en: Lessons}, items: [{id: a, title: {zh: 题, en: Item}}]}\n"
	for series, below := range map[string]bool{"Water": false, "Water Briefs of the Joint Committee of Rivers": true} {
		r := load(t, "format: 1\nid: t\nlanguages: [zh, en]\ntitle: {zh: 题目, en: Title}\npublisher: {zh: 委员会, en: Committee}\nseries: {zh: 水务简报, en: "+series+"}\n"+rest)
		p := set(t, r, edition(t, "lessons", "zh+en"))
		where := map[string]length.Length{}
		for _, l := range p.lines {
			for _, mark := range []string{"2025 年", "2025年", "February", "水务简报", "Water"} {
				if !l.furniture && l.size <= 9*length.Pt && strings.Contains(l.text, mark) {
					where[strings.ReplaceAll(mark, " ", "")] = l.baseline
				}
			}
		}
		if len(where) != 4 {
			t.Fatalf("%s: found %v", series, where)
		}
		if where["2025年"] != where["February"] {
			t.Errorf("%s: the dates stand at %v", series, where)
		}
		if got := where["水务简报"] != where["2025年"]; got != below {
			t.Errorf("%s: the Chinese date stands below its series: %v, want %v", series, got, below)
		}
	}
}

// TestLongSeriesStandsBelowThePublisher: a series that would be a narrow column of many
// lines beside the publisher stands below it, from the same left edge; a short one stays
// at the right.
func TestLongSeriesStandsBelowThePublisher(t *testing.T) {
	for series, below := range map[string]bool{
		"专题报告": false,
		"全球治理与区域合作专题研究系列报告（内部征求意见稿，请勿引用、转载或在网络上传播，第二次印刷）": true,
	} {
		p := set(t, load(t, "format: 1\nid: t\nlanguages: [zh]\nseries: \""+series+"\"\ntitle: 题目\npublisher: 中国国际经济交流与可持续发展战略研究中心\ndate: 2026-11-28\nsummary:\n  - 水。\n"+
			"sections:\n  - id: s\n    title: 节\n    items:\n      - {id: a, title: 条}\n"), edition(t, "summary", "zh"))
		at := map[rune]length.Length{}
		for _, l := range p.lines {
			if first := []rune(l.text)[0]; at[first] == 0 && l.page == 0 {
				at[first] = l.x
			}
		}
		if first := []rune(series)[0]; (at[first] == at['中']) != below {
			t.Errorf("%q stands at %v, the publisher at %v", series, at[first], at['中'])
		}
	}
}
