package typeset_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/setting/page"
)

// pairOf is a report of a short title whose English says more than its Chinese, with so
// many items.
func pairOf(items int) string {
	var b strings.Builder
	b.WriteString("format: 1\nid: t\nlanguages: [zh, en]\ntitle: {zh: 让基层医疗更可及：二十五条建议, en: Bringing primary care within reach for all}\nsummary:\n" +
		"  - {zh: \"本报告汇集了过去两年对十四个省、九十七个县的调查，访谈医护人员2460人次、患者5812人次。我们没有按部门，而是按患者就诊的先后次序排列这些建议。\"," +
		" en: \"This report gathers what two years of surveys in fourteen provinces and ninety-seven counties have found, with interviews of 2460 doctors and nurses and of 5812 patients; its recommendations are ordered not by department but by the steps of a visit, so that whoever reads them walks with a patient from the door to the pharmacy, and sees at each step what could be done with the people and the money that are there now, and what needs more of either.\"}\n" +
		"sections:\n  - id: s\n    title: {zh: 节, en: Section}\n    items:\n")
	for i := range items {
		fmt.Fprintf(&b, "      - {id: i%d, title: {zh: 统一电子病历的编码和交换格式, en: Give electronic records one coding and one exchange format in all provinces}}\n", i)
	}
	return b.String()
}

// TestLanguagesOfAPairStandApart: between the languages of a pair are 2.2 em at least on
// every line, whatever the number of items and the size of type.
func TestLanguagesOfAPairStandApart(t *testing.T) {
	for items := 1; items <= 25; items += 4 {
		p := set(t, load(t, pairOf(items)), edition(t, "summary", "zh+en"))
		for _, a := range p.lines {
			for _, b := range p.lines {
				size := max(a.size, b.size)
				if a.page == b.page && a.baseline == b.baseline && !a.furniture && p.tag(a) != page.Lbl && a.x < b.x && p.langs(a, b) && b.x-a.right < size.Milli(2200) {
					t.Errorf("%d items: %q and %q stand %.1f em apart", items, a.text, b.text, float64(b.x-a.right)/float64(size))
				}
			}
		}
	}
}

// langs says that two lines are of different languages.
func (p *pages) langs(a, b line) bool { return p.langOf(a.elem) != p.langOf(b.elem) }

// langOf is the language of an element, which may be that of what it stands in.
func (p *pages) langOf(elem int) string {
	for ; elem >= 0; elem = p.doc.Elements[elem].Parent {
		if l := p.doc.Elements[elem].Lang; l != "" {
			return l
		}
	}
	return ""
}

// TestColumnsOfAPairFollowTheirTexts: where the English of a page of lists is longer, it
// has the wider column, but a Chinese title is not broken for that into more lines.
func TestColumnsOfAPairFollowTheirTexts(t *testing.T) {
	p := set(t, load(t, pairOf(25)), edition(t, "summary", "zh+en"))
	if left, _, right, _ := p.area(); p.middle() >= (left+right)/2 {
		t.Errorf("the English column begins at %v, not left of the middle, %v", p.middle(), (left+right)/2)
	}
	if !slices.ContainsFunc(p.lines, func(l line) bool { return l.text == "让基层医疗更可及：" }) {
		t.Error("the title is broken within its first half")
	}
}
