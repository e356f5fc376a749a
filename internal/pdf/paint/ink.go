package paint

import (
	"fmt"

	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

// ink is all text of a document as it will be shown: the fonts, and the steps
// of each run in the order in which the pages hold them.
type ink struct {
	subsets []*typeface.Subset
	font    map[int]int // face -> index into subsets
	runs    [][]shown
	next    int // the run to be shown next
}

// shown is a step whose glyph and blank have their place in a font.
type shown struct {
	actual   string
	use, gap int32 // of the subset; gap -1: no blank
	rest     int32
	span     int32
}

// newInk goes through all runs, so that codes are settled before the first is
// shown: they are numbered after sorting. It takes the runs that copies share,
// or those that are one copy's own.
func newInk(doc *page.Document, faces *typeface.Set, own bool) (*ink, error) {
	k := &ink{font: map[int]int{}}
	var room []step
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
			room = stepsOf(&t, face, room)
			k.runs = append(k.runs, settle(room, k.subsets[n]))
		}
	}
	for _, s := range k.subsets {
		s.Freeze()
	}
	return k, nil
}

// settle gives steps their places in a font.
func settle(steps []step, font *typeface.Subset) []shown {
	out := make([]shown, len(steps))
	for i := range steps {
		s := &steps[i]
		out[i] = shown{actual: s.actual, use: font.Add(s.key), gap: -1, rest: int32(s.rest), span: int32(s.span)}
		if s.gap.Advance != 0 {
			out[i].gap = font.Add(s.gap)
		}
	}
	return out
}

// take gives the next run's steps.
func (k *ink) take() []shown {
	s := k.runs[k.next]
	k.next++
	return s
}
