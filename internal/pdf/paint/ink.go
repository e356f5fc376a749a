package paint

import (
	"fmt"

	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

// ink has all text of a document as it will be shown: its fonts, and for each run, in
// the order of the pages, its glyphs.
type ink struct {
	subsets []*typeface.Subset
	font    map[int]int // from the face's index to that of its subset
	runs    [][]shown
	next    int // the run that is shown next
}

// shown is a step whose glyphs were added to the subset of its face.
type shown struct {
	actual string
	use    int32 // the glyph, as Subset.Add numbers it
	gap    int32 // the blank after it, likewise; -1: none
	rest   int32 // as in step
	span   int32 // as in step
}

// newInk goes through all runs and freezes the fonts: codes are numbered after
// sorting, so that all must be known before the first is written. It takes the runs
// that copies share or, with own, those that are one copy's.
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

// settle adds the glyphs of steps to a font.
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

// take gives the next run.
func (k *ink) take() []shown {
	s := k.runs[k.next]
	k.next++
	return s
}
