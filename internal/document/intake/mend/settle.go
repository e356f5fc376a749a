package mend

import (
	"strings"

	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
)

// settle decides between letters and Roman numbers by the list that they stand
// in: after h) comes i), after i) comes ii).
func settle(blocks []source.Block) {
	last := map[labels.Style]int{}
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != source.Item && b.Kind != source.Heading || b.Label == "" {
			continue
		}
		st, n := b.Point()
		b.Style, b.Number = st, n // read once
		if st == labels.RomanSmall || st == labels.RomanCapital {
			as, r := labels.Letter, rune('a')
			if st == labels.RomanCapital {
				as, r = labels.Capital, 'A'
			}
			core := strings.Trim(b.Label, " ().（）、．")
			if len(core) == 1 {
				if k := int(rune(core[0])-r) + 1; last[as] == k-1 && k > 1 {
					b.Style, b.Number = as, k
					st, n = as, k
				}
			}
		}
		last[st] = n
	}
}
