package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/length"
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
