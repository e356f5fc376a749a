package typeset_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestListsOfAPairAreNotCut: where a pair has two pages and the second has room, no list
// has four items or fewer on one of them and the others on the other.
func TestListsOfAPairAreNotCut(t *testing.T) {
	cut := 0
	for lines := 4; lines < 24; lines++ {
		var b strings.Builder
		b.WriteString("format: 1\nid: t\nlanguages: [zh, en]\ntitle: {zh: 题目, en: Title}\nsummary:\n")
		for range lines {
			b.WriteString("  - {zh: 这一段讲的是水。, en: This paragraph is about water and how it is shared along the river.}\n")
		}
		b.WriteString("sections:\n")
		for _, id := range []string{"first", "second"} {
			fmt.Fprintf(&b, "  - id: %s\n    title: {zh: 节, en: Section}\n    items:\n", id)
			for i := range 8 {
				fmt.Fprintf(&b, "      - {id: %s%d, title: {zh: 条目%d, en: Entry %d of the %s list}}\n", id, i+1, i+1, i+1, id)
			}
		}
		p := set(t, load(t, b.String()), edition(t, "summary", "zh+en"))
		for _, id := range []string{"first", "second"} {
			on := map[int]int{}
			for _, l := range p.lines {
				if strings.Contains(l.text, "of the "+id) {
					on[l.page]++
				}
			}
			if len(on) > 1 {
				t.Errorf("with %d paragraphs the %s list of eight stands on several pages: %v", lines, id, on)
			}
		}
		if p.doc != nil && len(p.doc.Pages) == 2 {
			cut++
		}
	}
	if cut < 5 {
		t.Errorf("only %d briefs have two pages, too few to tell", cut)
	}
}
