package paint

import (
	"fmt"

	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
)

// ink has the fonts of a document and, for each glyph, in the order of the pages, where
// it is in them. All else of a run is found anew when it is shown: a long document has
// ten million glyphs.
type ink struct {
	faces   *typeface.Set
	subsets []*typeface.Subset
	font    map[int]int // from the face's index to that of its subset
	uses    []int32     // of each step: its glyph, as Subset.Add numbers it, then the blank after it, where it has one
	steps   []step      // room for those of a run
	shown   []shown     // likewise
}

// shown is a step with its places in the subset of its face.
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
	k := &ink{faces: faces, font: map[int]int{}}
	if !own {
		k.uses = make([]int32, 0, glyphsOf(doc)*9/8) // with a blank after some
	}
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
			k.steps = stepsOf(&t, face, k.steps)
			k.add(k.subsets[n])
		}
	}
	for _, s := range k.subsets {
		s.Freeze()
	}
	return k, nil
}

// glyphsOf counts the glyphs of a document.
func glyphsOf(doc *page.Document) (n int) {
	for p := range doc.Pages {
		for _, item := range doc.Pages[p].Items {
			if t, is := item.(page.Text); is {
				n += len(t.Glyphs)
			}
		}
	}
	return n
}

// add adds the glyphs of the steps to a font.
func (k *ink) add(font *typeface.Subset) {
	for i := range k.steps {
		k.uses = append(k.uses, font.Add(k.steps[i].key))
		if k.steps[i].gap.Advance != 0 {
			k.uses = append(k.uses, font.Add(k.steps[i].gap))
		}
	}
}

// take gives the glyphs of a run, which are good until the next call. Runs are taken in
// the order in which they were added.
func (k *ink) take(t *page.Text) []shown {
	k.steps = stepsOf(t, k.faces.Face(t.Face), k.steps)
	k.shown = k.shown[:0]
	for i := range k.steps {
		s := &k.steps[i]
		one := shown{actual: s.actual, use: k.uses[0], gap: -1, rest: int32(s.rest), span: int32(s.span)}
		k.uses = k.uses[1:]
		if s.gap.Advance != 0 {
			one.gap, k.uses = k.uses[0], k.uses[1:]
		}
		k.shown = append(k.shown, one)
	}
	return k.shown
}
