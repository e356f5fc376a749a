package paint

import (
	"fmt"

	"jianbao/internal/page"
	"jianbao/internal/typeface"
)

// ink is all text of a document as it will be shown: the fonts, and the steps
// of each run in the order in which the pages hold them.
type ink struct {
	subsets []*typeface.Subset
	font    map[int]int // face -> index into subsets
	runs    [][]step
	next    int // the run to be shown next
}

// newInk goes through all runs, so that codes are settled before the first is
// shown: they are numbered after sorting. It takes the runs that copies share,
// or those that are one copy's own.
func newInk(doc *page.Document, faces *typeface.Set, own bool) (*ink, error) {
	k := &ink{font: map[int]int{}}
	for p := range doc.Pages {
		owned := false
		for _, item := range doc.Pages[p].Items {
			if m, ok := item.(page.Mark); ok {
				owned = m.Own
			}
			t, ok := item.(page.Text)
			if !ok || owned != own {
				continue
			}
			if t.Face < 0 || t.Face >= faces.Len() || faces.Face(t.Face) == nil {
				return nil, fmt.Errorf("page %d: text in face %d, which is not there", p+1, t.Face)
			}
			face := faces.Face(t.Face)
			n, seen := k.font[t.Face]
			if !seen {
				n = len(k.subsets)
				k.font[t.Face] = n
				k.subsets = append(k.subsets, typeface.NewSubset(face))
			}
			steps := stepsOf(&t, face)
			for i := range steps {
				k.subsets[n].Add(steps[i].key)
				if steps[i].gap.Advance != 0 {
					k.subsets[n].Add(steps[i].gap)
				}
			}
			k.runs = append(k.runs, steps)
		}
	}
	for _, s := range k.subsets {
		s.Freeze()
	}
	return k, nil
}

// take gives the next run's steps.
func (k *ink) take() []step {
	s := k.runs[k.next]
	k.next++
	return s
}
