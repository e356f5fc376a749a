package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/ladder"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// marking is the report's label and embargo, which stand in the top margin of every page:
// on page 1 as the first words of the brief, on all others as furniture of the head.
type marking struct {
	rows []galley.Box
	high length.Length
}

// What the marking keeps clear: of the edge of the paper, of the text below it, and of the
// text where the running head stands between.
const (
	markEdge  = 6_000         // micrometres
	markBelow = 4 * length.Pt // at least; where the margin has room, markAway
	markAway  = 10 * length.Pt
	markHead  = 23 * length.Pt
)

// Marking makes the elements of the marking of page 1. Its words are drawn with the page.
func (c stage) Marking(m brief.Marking) {
	for lang := range c.Brief.Languages {
		if m.On(true, lang) != "" {
			c.markElements = append(c.markElements, c.Element(page.P, 0, lang))
		}
	}
	c.passed++
}

// marking sets what stands at the head of a page; first is set for page 1.
func (c *composer) marking(first bool) (out marking) {
	m := c.Brief.Marking
	if m == nil || !m.Given(first) {
		return out
	}
	var all []*galley.Lines
	level := c.side() && len(c.cols.w) == 2
	for lang := range c.Brief.Languages {
		if m.On(first, lang) == "" {
			continue
		}
		l := c.markLine(*m, lang, first)
		if first && len(all) < len(c.markElements) {
			l.Element = c.markElements[len(all)]
		} else {
			l.Artifact = page.Header
		}
		level = level && l.Count == 1 && l.Widest() <= c.cols.w[lang]
		all = append(all, l)
	}
	if level && len(all) == 2 {
		r := &galley.Row{}
		for lang, l := range all {
			r.Put(l, c.cols.x[lang])
		}
		return marking{[]galley.Box{r}, r.Height()}
	}
	for _, l := range all {
		out.rows = append(out.rows, l)
		out.high += l.Height()
	}
	return out
}

// markLine sets the marking in one language, in bold type across the page.
func (c *composer) markLine(m brief.Marking, lang int, first bool) *galley.Lines {
	size := c.Sizes.Small
	st := look.Style{Size: size, Pitch: c.PitchOf(size, 1250), Colour: c.Ink, Bold: true, Sans: true, Align: look.Ragged}
	w := words.Words{Plain: m.On(first, lang)}
	at := m.Embargo
	if lang < len(m.Label) && m.Label[lang] != nil {
		at = m.Label[lang].At(0)
	}
	w.At = func(int) diag.Pos { return at }
	l := c.SetAt(c.Shape(w, lang, st, false), c.width.Ems(size), st, 0)
	l.Source = (*words.Place)(&at)
	return l
}

// makeRoomForMarking makes the top margin as deep as the marking needs.
func (w *work) makeRoomForMarking() {
	if w.Brief.Marking == nil {
		return
	}
	c := w.composer(&ladder.Of(w.Brief)[0], false)
	need := length.Length(0)
	for _, first := range []bool{true, false} {
		need = max(need, c.marking(first).high)
	}
	if need += length.MM(markEdge) + markBelow; need > w.Brief.Margins.Top {
		deeper := *w.Brief
		deeper.Margins.Top = need
		w.Brief = &deeper
		w.width, w.Depth = brief.TypeArea(deeper.Paper, deeper.Margins)
	}
}

// headShown says that the running head has room below the marking of the pages that have
// one, or that there is no marking.
func (w *work) headShown(c *composer) bool {
	high := c.marking(false).high
	return w.Brief.Theme.Head.Show && w.Brief.Margins.Top >= headRoom() && (high == 0 || w.Brief.Margins.Top >= length.MM(markEdge)+high+markHead)
}

// drawMarking draws the marking of page i, from 0, at the same height on every page.
func (w *work) drawMarking(cv *galley.Canvas, c *composer, i int) {
	m := c.marking(i == 0)
	if len(m.rows) == 0 {
		return
	}
	top := w.Brief.Margins.Top - w.top
	foot := top - min(max(top-m.high-length.MM(markEdge), markBelow), markAway)
	if len(c.sheets) > 1 && w.headShown(c) {
		foot = top - markHead
	}
	y := foot - m.high
	for _, r := range m.rows {
		r.Draw(cv, w.Brief.Margins.Binding, y)
		y += r.Height()
	}
}
