package typeset

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/ladder"
)

// The grid of a one-pager: four columns, 6 mm apart. The first is the side column, for
// key figures or the names of parts; the other three are the text column. Sections
// beside each other, and the languages of a pair, take two columns each.
const gridGap = 17 * length.Pt // 6 mm

// leastSide is the narrowest side column that words can stand in, 28 mm.
const leastSide = 79 * length.Pt

// onePager says that the brief is set on the grid of a one-pager.
func (c *fixed) onePager() bool { return ladder.OnePager(c.b) }

// textLeft is where the text column begins; 0 on a page too narrow for a side column.
func (c *composer) textLeft() length.Length {
	side := (c.width - 3*gridGap) / 4
	if side < leastSide || c.paired() || c.b.Reading.OneColumn() {
		return 0
	}
	return side + gridGap
}

// displaySizes are the sizes of titles, the scale from large to small.
func displaySizes() []length.Length {
	return []length.Length{30 * length.Pt, 26 * length.Pt, 24 * length.Pt, 22 * length.Pt, 20 * length.Pt, 18 * length.Pt, 16 * length.Pt, 14 * length.Pt, 12 * length.Pt}
}

// titleSize is the largest size of the title in a language, and its floor (Look 3).
// below says that it stands under the title in the first language.
func (c *look) titleSize(lang int, below bool) (size, floor length.Length) {
	size, floor = c.sizes.titleLatin, 14*length.Pt
	if c.han(lang) {
		size, floor = c.sizes.titleHan, 16*length.Pt
	}
	switch {
	case c.b.Reading.Large:
	case c.set.Airy > 0 && !c.paired():
		size = displaySizes()[max(0, (ladder.MostAiry-c.set.Airy)/2)]
	case c.tight() && c.paired():
		size, floor = 16*length.Pt, 12*length.Pt
	case c.tight():
		size = 18 * length.Pt
	case c.onePager() && c.paired() && c.han(lang):
		size = 24 * length.Pt
	case c.onePager() && c.paired():
		size, floor = 20*length.Pt, 12*length.Pt
	}
	if below {
		size, floor = size*2/3, 12*length.Pt
		if c.han(lang) {
			size = c.sizes.titleHan * 3 / 4
		}
	}
	size, floor = max(size, c.sizes.least), max(floor, c.sizes.least)
	return size, min(size, floor)
}
