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
	gap := c.PairGap()
	free := c.width - gap
	em := c.Setting.Size[0]
	left := free.Milli(ratio)
	if c.Han(0) && c.Setting.Airy == 0 {
		left = (left + em/2) / em * em
	}
	w := []length.Length{left, free - left}
	if w[0] < c.LeastColumn(0) || w[1] < c.LeastColumn(1) {
		return columns{x: []length.Length{0, 0}, w: []length.Length{c.width, c.width}, stacked: true}
	}
	return columns{x: []length.Length{0, left + gap}, w: w}
}

// bestRatio is the ratio of the columns, in thousandths, that makes the noted pairs
// shortest, and does not make the title of a one-pager, which stands in the columns, higher
// than even ones do.
func (c *composer) bestRatio() int {
	return look.BestRatio(c.estimates, func(ratio int) ([]length.Length, bool) {
		cols := c.pairColumns(ratio)
		return cols.w, !cols.stacked
	}, func(ratio int) bool {
		if ratio == 500 {
			return true
		}
		even, high := c.titleHeights(c.pairColumns(500)), c.titleHeights(c.pairColumns(ratio))
		return high[0] <= even[0] && high[1] <= even[1]
	})
}

// titleKey is a title in a size, at most, and a width.
type titleKey struct {
	lang        int
	size, width length.Length
}

// titleHeights are the heights of the title of a one-pager in the columns, by language; of
// another brief, whose title stands across the page, they are 0. The titles are set, not weighed: they break by their sense.
func (c *composer) titleHeights(cols columns) (high [2]length.Length) {
	rough := c.Rough
	c.Rough = false
	defer func() { c.Rough = rough }()
	for _, b := range c.Brief.Blocks {
		t, is := b.(brief.Title)
		for lang, text := range t.Text {
			if is && text != nil && c.OnePager() {
				size, _ := c.TitleSize(lang, false)
				key := titleKey{lang, size, cols.w[lang]}
				h, known := c.titles[key]
				if !known {
					h = c.TitleLines(words.Of(text), lang, false, cols.w[lang], 0).Height()
					c.titles[key] = h
				}
				high[lang] = h
			}
		}
	}
	return high
}
