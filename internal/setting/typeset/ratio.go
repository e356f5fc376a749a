package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/words"
)

// estimate is one paragraph in two languages, as the choice of the columns' ratio
// weighs it.
type estimate struct {
	natural [2]length.Length // its width on one line; 0: the language does not have it
	pitch   [2]length.Length
	goesOn  bool // it stands below the one before, and is not levelled anew
}

// estimatePair notes the paragraphs of a pair that stands side by side, for the
// choice of the columns' ratio. st is the style in a language.
func (c *composer) estimatePair(p brief.Pair, st func(lang int) look.Style) {
	if !c.side() || len(p) != 2 || p[0] == nil || p[1] == nil {
		return
	}
	n := max(len(p[0].Blocks), len(p[1].Blocks))
	for k := range n {
		var e estimate
		for lang := range p {
			s := st(lang)
			if k < len(p[lang].Blocks) && len(p[lang].Blocks[k].Spans) > 0 {
				w := words.Words{Text: p[lang], Spans: p[lang].Blocks[k].Spans}
				e.natural[lang] = s.Size.Milli(c.Shape(w, lang, s, true).Natural())
			}
			e.pitch[lang] = s.Pitch
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

// bestRatio is the ratio between 42:58 and 58:42, in thousandths, that makes the
// noted pairs shortest; among equals the most even.
func (c *composer) bestRatio() int {
	best, bestHeight := 500, length.Length(1<<31-1)
	for _, r := range []int{500, 490, 510, 480, 520, 470, 530, 460, 540, 450, 550, 440, 560, 430, 570, 420, 580} {
		cols := c.pairColumns(r)
		if cols.stacked {
			continue
		}
		h, left, right := length.Length(0), length.Length(0), length.Length(0)
		for _, e := range c.estimates {
			if !e.goesOn {
				h, left, right = h+max(left, right), 0, 0
			}
			left += e.lines(0, cols.w[0]) * e.pitch[0]
			right += e.lines(1, cols.w[1]) * e.pitch[1]
		}
		h += max(left, right)
		if h < bestHeight {
			best, bestHeight = r, h
		}
	}
	return best
}

// lines is about how many lines a language of the pair takes in a width: about 3 %
// of a line is lost at its end.
func (e *estimate) lines(lang int, width length.Length) length.Length {
	if e.natural[lang] == 0 {
		return 0
	}
	used := width * 97 / 100
	return (e.natural[lang] + used - 1) / used
}
