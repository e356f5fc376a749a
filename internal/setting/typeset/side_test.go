package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/length"
)

// sided is a report for a brief with a side column, its section of so many items.
func sided(items int) string {
	var b strings.Builder
	b.WriteString("format: 1\nid: t\nlanguages: [en]\ntitle: {en: Title}\ndate: 2026-05-04\nsummary: [{en: One sentence.}]\n" +
		"figures: [{value: 87%, label: {en: of all}}]\nabout: {en: A house of readers.}\ncontact: {phone: 555 0177}\ncite: {en: The house no. 7.}\n" +
		"sections:\n  - id: s\n    title: {en: Findings}\n    items:\n")
	for i := range items {
		fmt.Fprintf(&b, "      - {id: i%d, title: {en: Item %d}, body: {en: %q}}\n", i, i, strings.Repeat("The water came back within a year, and nobody had to wait for it again. ", 5))
	}
	return b.String()
}

// TestSideColumnGoesOn: key figures stand at its head on page 1, and how to reach the house
// at its foot on the last page; the section that goes on is named at its head. The text keeps
// to its column on every page.
func TestSideColumnGoesOn(t *testing.T) {
	for _, items := range []int{2, 12} {
		p := set(t, load(t, sided(items)), edition(t, "policy-brief", "en"))
		n, left := len(p.doc.Pages), p.brief.Margins.Binding
		if items == 12 && n != 2 {
			t.Fatalf("%d items stand on %d pages, want 2", items, n)
		}
		at := func(text string) (l line) {
			for _, l = range p.lines {
				if strings.Contains(l.text, text) {
					return l
				}
			}
			t.Fatalf("%d items: %q does not stand on a page", items, text)
			return l
		}
		if l := at("87%"); l.page != 0 || l.x != left {
			t.Errorf("%d items: the figure is on page %d at %v", items, l.page+1, l.x)
		}
		for _, text := range []string{"555 0177", "no. 7", "readers"} {
			if l := at(text); l.page != n-1 || l.x > left+length.MM(20_000) || l.baseline < p.brief.Paper.Height/2 {
				t.Errorf("%d items: %q is on page %d of %d, at %v, %v", items, text, l.page+1, n, l.x, l.baseline)
			}
		}
		heads := 0
		for _, l := range p.lines {
			if l.furniture && l.text == "Findings" && l.page > 0 && l.x == left {
				heads++
			}
			if strings.Contains(l.text, "water came back") && l.x < left+length.MM(40_000) {
				t.Errorf("%d items: the text of page %d stands at %v, in the side column", items, l.page+1, l.x)
			}
		}
		if heads != n-1 {
			t.Errorf("%d items: %d of %d pages name the section that goes on", items, heads, n-1)
		}
	}
}
