package typeset

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/sense"
	"jianbao/internal/theme"
)

// headRoom is how much of the top margin a running head needs: its line, 10 mm from
// the edge, and a hairline above the text.
func headRoom() length.Length { return length.MM(15_000) }

// drawHead draws the running head of the pages from the second on: what the theme has at the
// left, in the middle and at the right, in the first language, over a hairline (Looks 4).
// It is left out where the margin has no room for it. A title that is too long is cut
// at its first mark; if that does not help, or if it would meet another, it is left out.
func (w *work) drawHead(cv *galley.Canvas, c *composer) {
	m, of := w.Brief.Margins, &w.Brief.Theme.Head
	if !w.headShown(c) {
		return
	}
	size := c.Sizes.Small
	base := m.Top - length.Pt*21/2
	room := [2]length.Length{0, w.width} // between what stands at the left and at the right
	right := c.slot(of.Right, w.width/2)
	if right != nil {
		room[1] -= right.Widest() + 2*size
	}
	if l := c.slot(of.Left, room[1]); l != nil {
		l.Draw(cv, m.Binding, base-l.Baseline())
		room[0] = l.Widest() + 2*size
	}
	if l := c.slot(of.Centre, w.width/2); l != nil {
		if x := (w.width - l.Widest()) / 2; x >= room[0] && x+l.Widest() <= room[1] {
			l.Draw(cv, m.Binding+x, base-l.Baseline())
		}
	}
	if right != nil { // after the title, as it is read
		right.Draw(cv, m.Binding+w.width-right.Widest(), base-right.Baseline())
	}
	cv.Furniture(page.Header)
	cv.Rule(m.Binding, base+5*length.Pt, w.width, look.RulePt, c.Faint)
}

// slot is the line of a slot of the running head, in a room; nil: there is nothing to say, or
// it does not fit.
func (c *composer) slot(of string, room length.Length) *galley.Lines {
	text := c.SlotWords(of)
	if text == "" {
		return nil
	}
	for _, text := range append([]string{text}, sense.Shortened(text)...) {
		if l := c.headLine(text); l.Count == 1 && l.Widest() <= room {
			return l
		}
		if of != theme.SlotTitle {
			break
		}
	}
	return nil
}

// headLine sets words as furniture of the head.
func (c *composer) headLine(text string) *galley.Lines {
	l := c.footLine(text)
	l.Artifact = page.Header
	return l
}
