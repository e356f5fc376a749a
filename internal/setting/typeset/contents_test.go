package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// TestContentsHaveRoom: a list of contents for which its page has no room in the size of
// the text is set in small type; one that has room is not.
func TestContentsHaveRoom(t *testing.T) {
	for items, want := range map[int]length.Length{6: 12 * length.Pt, 16: 9 * length.Pt} {
		var b strings.Builder
		b.WriteString("format: 1\nid: t\nlanguages: [en]\ntitle: Ferries\nsections:\n  - id: lessons\n    title: Lessons\n    items:\n")
		for i := range items {
			fmt.Fprintf(&b, "      - {id: i%d, title: 'Pier %d is mended before the ferry is changed, and the ropes of both are looked at by two people who write down what they saw', body: '%s'}\n",
				i, i, strings.Repeat("The warden looks at the pier and at the boats day by day. ", 40))
		}
		p, seen := set(t, load(t, b.String()), edition(t, "lessons", "en")), false
		for _, l := range p.lines {
			if l.page == 0 && strings.HasPrefix(l.text, "Pier 3") && !seen {
				seen = true
				if l.size != want {
					t.Errorf("of %d items the list of contents is %s, want %s", items, l.size, want)
				}
			}
		}
		if !seen {
			t.Errorf("there is no list of %d items", items)
		}
	}
}

// TestLongContentsNameTheSections: where the items of a pair would take more than is left
// of their page, its list of contents has the sections alone.
func TestLongContentsNameTheSections(t *testing.T) {
	for items, want := range map[int]bool{6: true, 12: true, 13: false, 30: false} {
		var b strings.Builder
		b.WriteString("format: 1\nid: t\nlanguages: [zh, en]\ntitle: {zh: 渡轮, en: Ferries}\n")
		b.WriteString("sections:\n")
		for _, id := range []string{"one", "two"} {
			fmt.Fprintf(&b, "  - id: %s\n    title: {zh: 一节, en: 'Section %s'}\n    items:\n", id, id)
			for i := range items {
				fmt.Fprintf(&b, "      - {id: %s%d, title: {zh: 先修码头再换船, en: 'Pier %d is mended before the ferry is changed, and the ropes of both are looked at by two people'}, body: {zh: '%s', en: '%s'}}\n",
					id, i, i, strings.Repeat("管理员逐日查看码头和船只。", 30), strings.Repeat("The warden looks at the pier and at the boats day by day. ", 30))
			}
		}
		p := set(t, load(t, b.String()), edition(t, "full", "zh+en"))
		sections, listed := 0, -2*items // each item has its title above its text as well
		for _, l := range p.lines {
			switch {
			case p.tag(l) != page.P:
			case strings.HasPrefix(l.text, "Section"):
				sections++
			case strings.HasPrefix(l.text, "Pier"):
				listed++
			}
		}
		if sections != 2 || (listed > 0) != want {
			t.Errorf("of %d items a section, the list of contents has %d sections and %d items", items, sections, listed)
		}
	}
}

// TestContentsBeginTheNextPage: where the summary of a pair leaves no room below it, its list
// of contents has the items, on the page after it.
func TestContentsBeginTheNextPage(t *testing.T) {
	var b strings.Builder
	fmt.Fprintf(&b, "format: 1\nid: t\nlanguages: [zh, en]\ntitle: {zh: 渡轮, en: Ferries}\nsummary: [{zh: '%s', en: '%s'}]\nsections:\n",
		strings.Repeat("管理员逐日查看码头和船只。", 34), strings.Repeat("The warden looks at the boats. ", 34))
	for _, id := range []string{"one", "two"} {
		fmt.Fprintf(&b, "  - id: %s\n    title: {zh: 一节, en: 'Section %s'}\n    items:\n", id, id)
		for i := range 8 {
			fmt.Fprintf(&b, "      - {id: %s%d, title: {zh: 先修码头再换船, en: 'Pier %d'}, body: {zh: '%s', en: '%s'}}\n",
				id, i, i, strings.Repeat("管理员逐日查看码头和船只。", 30), strings.Repeat("The warden looks at the pier and at the boats day by day. ", 30))
		}
	}
	p := set(t, load(t, b.String()), edition(t, "full", "zh+en"))
	on := map[string]int{}
	for _, l := range p.lines {
		if p.tag(l) == page.P && on[l.text] == 0 {
			on[l.text] = l.page + 1
		}
	}
	if on["Section one"] != 2 || on["Pier 7"] != 2 {
		t.Errorf("the section is listed on page %d, its last item on page %d, want both on page 2", on["Section one"], on["Pier 7"])
	}
}
