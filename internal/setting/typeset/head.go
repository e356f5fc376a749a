package typeset

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/sense"
)

// headRoom is how much of the top margin a running head needs: its line, 10 mm from
// the edge, and a hairline above the text.
func headRoom() length.Length { return length.MM(15_000) }

// drawHead draws the running head of the pages from the second on: the title at the
// left, the publisher at the right, in the first language, over a hairline (Looks 4).
// It is left out where the margin has no room for it. A title that is too long is cut
// at its first mark; if that does not help, the publisher stands alone.
func (w *work) drawHead(cv *galley.Canvas, c *composer) {
	m := w.Brief.Margins
	if m.Top < headRoom() || !w.Brief.Theme.Head.Show {
		return
	}
	size := c.Sizes.Small
	base := m.Top - length.Pt*21/2
	left, right := w.Brief.Report.Title.In(w.Brief.Languages[0]), w.Brief.Report.Publisher.In(w.Brief.Languages[0])
	var publisher *galley.Lines
	room := w.width
	if right != nil {
		if l := c.headLine(right.Plain()); l.Widest() <= w.width/2 {
			publisher = l
			room -= l.Widest() + 2*size
		}
	}
	if left != nil {
		for _, text := range append([]string{left.Plain()}, sense.Shortened(left.Plain())...) {
			if l := c.headLine(text); l.Count == 1 && l.Widest() <= room {
				l.Draw(cv, m.Binding, base-l.Baseline())
				break
			}
		}
	}
	if publisher != nil { // after the title, as it is read
		publisher.Draw(cv, m.Binding+w.width-publisher.Widest(), base-publisher.Baseline())
	}
	cv.Furniture(page.Header)
	cv.Rule(m.Binding, base+5*length.Pt, w.width, look.RulePt, c.Faint)
}

// headLine sets words as furniture of the head.
func (c *composer) headLine(text string) *galley.Lines {
	l := c.footLine(text)
	l.Artifact = page.Header
	return l
}
