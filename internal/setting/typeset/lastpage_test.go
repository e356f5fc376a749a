package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/length"
)

// TestSlightlyMoreThanAPageIsAPage: text that is a little more than a page holds is set on
// one, by spaces and less than a point of type, and not on a page three quarters full and the
// third of another.
func TestSlightlyMoreThanAPageIsAPage(t *testing.T) {
	const sentence = "The reservoirs were designed for a drought of one year in twenty, and last eighteen days. "
	item := func(i, sentences int) string {
		return fmt.Sprintf("      - {id: i%d, title: {en: Take over the supply of village %d}, body: {en: %q}}\n", i, i, strings.Repeat(sentence, sentences))
	}
	pagesOf := func(sentences int) (n int, second length.Length) {
		text := "format: 1\nid: a\nlanguages: [en]\ntitle: {en: Next steps}\npublisher: {en: The Centre}\nsections:\n  - id: recommendations\n    title: {en: Four recommendations}\n    items:\n"
		for i := range 4 {
			text += item(i+1, (sentences+i)/4)
		}
		p := set(t, load(t, text), edition(t, "recommendations", "en"))
		for _, l := range p.lines {
			if l.page == 1 && !l.furniture {
				second = max(second, l.baseline)
			}
		}
		return len(p.doc.Pages), second
	}
	most := 0 // sentences that one page takes
	for n := 12; n <= 60; n++ {
		if pages, _ := pagesOf(n); pages > 1 {
			break
		}
		most = n
	}
	// At 12 pt a page takes 20 of them, at 11.75 pt 21.
	if most < 22 {
		t.Errorf("one page takes %d sentences", most)
	}
	if _, foot := pagesOf(most + 1); foot < 250*length.Pt {
		t.Errorf("one sentence more, and the second page ends at %s pt", foot.Decimal())
	}
}
