package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/words"
)

// estimatePair notes the paragraphs of a pair that stands side by side, for the
// choice of the columns' ratio. st is the style in a language.
func (c *composer) estimatePair(p brief.Pair, st func(lang int) look.Style) {
	if !c.side() || len(p) != 2 || p[0] == nil || p[1] == nil {
		return
	}
	n := max(len(p[0].Blocks), len(p[1].Blocks))
	for k := range n {
		var e look.Estimate
		for lang := range p {
			s := st(lang)
			if k < len(p[lang].Blocks) && len(p[lang].Blocks[k].Spans) > 0 {
				w := words.Words{Text: p[lang], Spans: p[lang].Blocks[k].Spans}
				e.Natural[lang] = s.Size.Milli(c.Shape(w, lang, s, true).Natural())
			}
			e.Pitch[lang] = s.Pitch
		}
		c.estimates = append(c.estimates, e)
	}
}

// pairColumns places the two languages of a pair in columns. The first has a share
// of what the gutter leaves, ratio in thousandths; where it is Chinese it is a whole
// number of em wide (STANDARDS.md 26). Where a column would be too narrow, the
// languages are stacked (Look 10).
func (c *composer) pairColumns(ratio int) columns {
	free := c.width - c.Gutter()
	em := c.Setting.Size[0]
	left := free.Milli(ratio)
	if c.Han(0) && !c.OnePager() {
		left = (left + em/2) / em * em
	}
	w := []length.Length{left, free - left}
	if w[0] < c.LeastColumn(0) || w[1] < c.LeastColumn(1) {
		return columns{x: []length.Length{0, 0}, w: []length.Length{c.width, c.width}, stacked: true}
	}
	return columns{x: []length.Length{0, left + c.Gutter()}, w: w}
}

// bestRatio is the ratio of the columns, in thousandths, that makes the noted pairs
// shortest.
func (c *composer) bestRatio() int {
	return look.BestRatio(c.estimates, func(ratio int) ([]length.Length, bool) {
		cols := c.pairColumns(ratio)
		return cols.w, !cols.stacked
	})
}
