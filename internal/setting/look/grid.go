package look

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/ladder"
)

// GridGap is the blank between the four columns of the grid of a one-pager. The first is
// the side column, for key figures or the names of parts; the other three are the text
// column. Sections beside each other, and the languages of a pair, take two columns each.
const GridGap = brief.GridGap

// LeastSide is the narrowest side column that words can stand in.
const LeastSide = brief.LeastSide

// OnePager says that the brief is set on the grid of a one-pager.
func (c *Fixed) OnePager() bool { return ladder.OnePager(c.Brief) }

// DisplaySizes are the sizes of titles, the scale from large to small.
func DisplaySizes() []length.Length {
	return []length.Length{30 * length.Pt, 26 * length.Pt, 24 * length.Pt, 22 * length.Pt, 20 * length.Pt, 18 * length.Pt, 16 * length.Pt, 14 * length.Pt, 12 * length.Pt}
}

// onScale is the largest size of the scale of titles that a size has room for; the least,
// 12 pt, where that is smaller.
func onScale(size length.Length) length.Length {
	sizes := DisplaySizes()
	for _, step := range sizes {
		if step <= size {
			return step
		}
	}
	return sizes[len(sizes)-1]
}

// TitleSize is the largest size of the title in a language, and its floor (Look 3).
// below says that it stands under the title in the first language.
func (c *Look) TitleSize(lang int, below bool) (size, floor length.Length) {
	size, floor = c.Sizes.title.Latin, 14*length.Pt
	if c.Han(lang) {
		size, floor = c.Sizes.title.Han, 16*length.Pt
	}
	switch {
	case c.Brief.Reading.Large:
	case c.Setting.Airy > 0 && !c.Paired():
		step := max(0, (ladder.MostAiry-c.Setting.Airy)/2)
		if c.Brief.Paper.Width < smallPaper { // 24 pt at most
			step += 2
		}
		size = DisplaySizes()[step]
	case c.Tight() && c.Paired():
		if size = 16 * length.Pt; lang > 0 {
			floor = 13 * length.Pt // that of the headings
		}
	case c.Tight():
		size = 18 * length.Pt
	case c.OnePager() && c.Paired() && c.Brief.Paper.Width < smallPaper && c.Han(lang):
		size = 20 * length.Pt
	case c.OnePager() && c.Paired() && c.Brief.Paper.Width < smallPaper:
		size, floor = 16*length.Pt, 12*length.Pt
	case c.OnePager() && c.Paired() && c.Han(lang):
		size = 24 * length.Pt
	case c.OnePager() && c.Paired():
		size, floor = 20*length.Pt, 12*length.Pt
	}
	if below {
		size, floor = size*2/3, 12*length.Pt
		switch {
		case c.Long():
			size = c.partSize()
		case c.Han(lang):
			size = c.Sizes.title.Han * 3 / 4
		}
		if !c.Brief.Reading.Large {
			size = onScale(size)
		}
	}
	size, floor = max(size, c.Sizes.Least), max(floor, c.Sizes.Least)
	return size, min(size, floor)
}
