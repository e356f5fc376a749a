package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/length"
)

// TestAShortTextFillsItsPage: from seven items on, whose texts may come in, the one-page
// summary reaches into the lowest third of its page, in 10.5 pt or more, and nothing of
// a list is left out: its items' texts are there all or not at all.
func TestAShortTextFillsItsPage(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		for n := 7; n <= 16; n++ {
			var b strings.Builder
			b.WriteString("format: 1\nid: t\nlanguages: [zh, en]\ntitle: {zh: 沿河三镇的渡口, en: Ferries of three towns}\nsummary:\n" +
				"  - {zh: '" + strings.Repeat("渡口连着两岸的集市。", 8) + "', en: '" + strings.Repeat("The ferries join the markets of both banks. ", 8) + "'}\nsections:\n  - id: s\n    title: {zh: 做法, en: Practice}\n    items:\n")
			for i := range n {
				fmt.Fprintf(&b, "      - {id: i%d, title: {zh: 第%d个渡口先修, en: Mend the ferry of town %d first}, body: {zh: 工期一个月。, en: It takes a month of work.}}\n", i+1, i+1, i+1)
			}
			p := set(t, load(t, b.String()), edition(t, "summary", lang))
			_, top, _, bottom := p.area()
			lowest, bodies := length.Length(0), 0
			for _, l := range p.lines {
				if l.furniture {
					continue
				}
				if lowest = max(lowest, l.baseline); l.size < 21*length.Pt/2 && l.size > 10*length.Pt {
					t.Errorf("%s, %d items: %q is set in %s", lang, n, l.text, l.size)
				}
				if strings.Contains(l.text, "工期") || strings.Contains(l.text, "month of work") {
					bodies++
				}
			}
			if full := int((lowest - top) * 100 / (bottom - top)); full < 67 || full > 100 {
				t.Errorf("%s, %d items: the text ends at %d %% of the page", lang, n, full)
			}
			if bodies != 0 && bodies != n {
				t.Errorf("%s, %d items: %d of their texts are shown", lang, n, bodies)
			}
		}
	}
}
