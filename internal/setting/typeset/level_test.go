package typeset_test

import (
	"strings"
	"testing"

	"jianbao/internal/length"
)

// firstLine is the first line of a page's text that begins with some words.
func (p *pages) firstLine(tb testing.TB, words string) line {
	tb.Helper()
	for _, l := range p.lines {
		if !l.furniture && strings.HasPrefix(l.text, words) {
			return l
		}
	}
	tb.Fatalf("no line begins with %q", words)
	return line{}
}

// TestPairsKeepTheirPace sets an item whose English is far longer than its Chinese. Each
// language keeps its text under its title, without a hole; after eight lines the next
// paragraphs begin level again.
func TestPairsKeepTheirPace(t *testing.T) {
	long := strings.Repeat("Nobody reads the gauge at night unless somebody is paid to. ", 12)
	r := load(t, reportOf(item{zh: "河", en: "River"},
		item{"守夜", strings.Repeat("The watch that is kept at night ", 4), "先看水尺。\n\n再看堤脚。\n\n后看闸门。", "Look at the gauge. " + "\n\nGo to the dyke. " + long + "\n\nSee to the lock. "}))
	p := set(t, r, edition(t, "lessons", "zh+en"))
	title, gauge, dyke, lock := p.firstLine(t, "守夜"), p.firstLine(t, "先看"), p.firstLine(t, "再看"), p.firstLine(t, "后看")
	if gap := gauge.baseline - title.baseline; gap > 2*gauge.size*5/3 {
		t.Errorf("the text stands %s below its title of one line", gap)
	}
	if gap := dyke.baseline - gauge.baseline; gap > gauge.size*5/3+length.Pt {
		t.Errorf("the second paragraph stands %s below the first, of one line", gap)
	}
	if english := p.firstLine(t, "See to"); english.page == lock.page && english.baseline != lock.baseline {
		t.Errorf("after more than eight lines the next paragraphs stand at %s and %s", lock.baseline, english.baseline)
	}
}

// TestPairsGoOnOverPages sets pairs of a third of a page each. None leaves a hole at the
// foot of a page.
func TestPairsGoOnOverPages(t *testing.T) {
	var items []item
	for range 6 {
		items = append(items, item{"守夜", "The night watch", strings.Repeat("先看水尺，再看堤脚。", 22), strings.Repeat("Look at the gauge, then look at the dyke. ", 16)})
	}
	p := set(t, load(t, reportOf(item{zh: "河", en: "River"}, items...)), edition(t, "lessons", "zh+en"))
	_, top, _, bottom := p.area()
	lowest := map[int]length.Length{}
	for _, l := range p.lines {
		if !l.furniture {
			lowest[l.page] = max(lowest[l.page], l.baseline)
		}
	}
	for n := range len(p.doc.Pages) - 1 {
		if blank := (bottom - lowest[n]) * 100 / (bottom - top); blank > 15 {
			t.Errorf("page %d of %d ends with a blank of %d %%", n+1, len(p.doc.Pages), blank)
		}
	}
}
