package look

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/ladder"
)

// A long brief has six sizes on a page at most: its title, its parts, its items, its text
// in one or two languages, and the small print. What else is on its pages takes one of
// these: the title in the second language that of the parts, key figures too.

// Long says that the brief is neither a one-pager nor in large print.
func (c *Fixed) Long() bool { return !ladder.OnePager(c.Brief) && !c.Brief.Reading.Large }

// scale are the sizes between the text and the title.
func scale() []length.Length {
	return []length.Length{12 * length.Pt, 13 * length.Pt, 14 * length.Pt, 15 * length.Pt, 16 * length.Pt, 18 * length.Pt, 20 * length.Pt}
}

// nearest is the size of the scale that is nearest to a size, the smaller of two; a size
// under the scale stays.
func nearest(size length.Length) length.Length {
	best := size
	for i, s := range scale() {
		if i == 0 && size < s || i > 0 && max(s-size, size-s) >= max(best-size, size-best) {
			break
		}
		best = s
	}
	return best
}

// itemSize is the size of the titles of items: 14 over 12 (Looks 4).
func (c *Look) itemSize() length.Length { return nearest(ladder.Eighth(c.Setting.Size[0].Milli(1167))) }

// partSize is the size of the headings of parts: 15, in a pair that of the key figures, on
// small paper that of the titles of items.
func (c *Look) partSize() length.Length {
	size := c.Sizes.part
	switch {
	case c.Brief.Paper.Width < smallPaper:
		size = c.itemSize()
	case c.Paired():
		size = c.Sizes.Figure
	}
	return max(size, c.itemSize())
}

// SurelyLong says, without setting it, that a brief with a list of contents has four pages:
// so many items with their titles and bodies fit on no three.
func (c *Fixed) SurelyLong() bool {
	n := 0
	for _, s := range c.Brief.Sections() {
		for i := range s.Items {
			if s.Detail && s.Items[i].Body.Given() {
				n++
			}
		}
	}
	return n > 100 && c.Brief.Template.Look.Contents
}
