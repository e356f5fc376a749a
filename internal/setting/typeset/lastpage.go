package typeset

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/ladder"
)

// mostSaved is how much of the pages, in thousandths, the last of the tighter changes saves at
// most.
const mostSaved = 90

// mostSavedOfTwo is the same of the last of ladder.ToOnePage.
const mostSavedOfTwo = 150

// A brief of more pages than longestSqueezed is not set anew for the sake of its last, one
// of more than longestCut is left as it is.
const (
	longestSqueezed = 30
	longestCut      = 200
)

// fuller avoids a last page that is less than a third full. It is drawn back, where the
// pages before can take what is on it; else the pages before give it lines, or all of
// the brief is set slightly looser. Where one page is made of two, its ink ends at 97 % of it.
func (w *work) fuller(c *composer) *composer {
	n := len(c.sheets)
	if n == 1 && w.pages == 0 {
		return w.within(c)
	}
	if n < 2 || n > longestCut || galley.ThirdFull(c.sheets, n, w.Depth) {
		return c
	}
	if n > longestSqueezed {
		w.giveLines(c, 88)
		return c
	}
	var drawn *composer // the first drawn back, should none be sound: it has more last lines that are too short, or its pages are too full or not full enough
	saved, changes := length.Length((n-1)*mostSaved), ladder.Tighter()
	if n == 2 {
		saved, changes = mostSavedOfTwo, ladder.ToOnePage()
	}
	if galley.TooMuch(c.sheets, w.Depth)*1000 < w.Depth*saved {
		for _, by := range changes {
			t := w.squeezed(c, by)
			if len(t.sheets) >= n {
				continue
			}
			if t.Flaws.Runts <= c.Flaws.Runts && w.lastFilled(t, 88) && (n > 2 || t.sheets[0].Used <= w.Depth*97/100) {
				return t
			}
			if drawn == nil {
				drawn = t
			}
		}
	}
	switch {
	case n > 2 && w.giveLines(c, 88):
		return c
	case drawn != nil && w.lastFilled(drawn, 75):
		return drawn
	}
	for _, by := range ladder.Looser() {
		if t := w.squeezed(c, by); galley.ThirdFull(t.sheets, n, w.Depth) {
			return t
		}
	}
	if w.giveLines(c, 75) {
		return c
	}
	if drawn == nil {
		w.giveLines(c, 60)
		return c
	}
	w.lastFilled(drawn, 60)
	return drawn
}

// within is a try of one page whose ink ends at 96 % of it, where a small change brings it
// there; else the try.
func (w *work) within(c *composer) *composer {
	most := w.Depth * 96 / 100
	if c.sheets[0].Used <= most {
		return c
	}
	for _, by := range ladder.Tighter() {
		if t := w.squeezed(c, by); t.sheets[0].Used <= most && t.Flaws.Runts <= c.Flaws.Runts {
			return t
		}
	}
	return c
}

// lastFilled says that the last page of a try is a third full, or that the pages before give
// it the lines for that, or that it has no other.
func (w *work) lastFilled(c *composer, keep length.Length) bool {
	n := len(c.sheets)
	return n == 1 || galley.ThirdFull(c.sheets, n, w.Depth) || w.giveLines(c, keep)
}

// squeezed is a try like c, changed a little.
func (w *work) squeezed(c *composer, by ladder.Squeeze) *composer {
	next := c.Setting.Squeezed(by, w.Brief)
	if c.bare > 4 { // of more than four pages without the list, mostSaved leaves more than three: the list stays
		t := w.compose(&next, true)
		t.bare = c.bare
		return t
	}
	return w.try(&next)
}

// giveLines cuts the galley of a try so that its last page is a third full, where it can, see
// galley.GiveLines.
func (w *work) giveLines(c *composer, keep length.Length) (ok bool) {
	c.sheets, ok = galley.GiveLines(&c.galley, c.sheets, w.Depth, c.Line(), keep)
	return ok
}
