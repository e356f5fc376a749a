package typeset

import (
	"jianbao/internal/diag"
	"jianbao/internal/length"
)

// dashHigh is how far above the baseline the dashes of a folio stand, thousandths of its
// size.
const dashHigh = 370

// onGrid plans the foot of an official document: its dashes stand 7 mm below the type area,
// whose foot is bottom (GB/T 9704-2012 7.5). It has no link, and that is logged.
func (f *foot) onGrid(log *diag.Log, bottom length.Length) {
	f.base = bottom + length.MM(7000) + f.c.Sizes.Foot.Milli(dashHigh)
	f.top, f.copyBelow = bottom, false
	if g := f.c.Brief.Grid(); f.c.Brief.Paper.Name != "a4" {
		log.Add(diag.GridOffItsPaper, diag.Pos{}, diag.Args{"lines": int(f.c.Depth / g.Pitch), "chars": int(f.c.width / g.Size)})
	}
	if link := f.c.Brief.Report.Link; link.Text != "" {
		log.Add(diag.GridWithoutLink, link.Pos, diag.Args{"link": link.Text})
	}
}

// lines is how many lines stand in the foot beside the folio's.
func (f *foot) lines() (n int) {
	for _, r := range f.rows {
		n += r.Count
	}
	return n
}

// side is where what stands on the line of the folio begins: on a grid one character in, at the
// right where right is set (GB/T 9704-2012 7.5: that of the folio on odd pages); else at the
// right.
func (f *foot) side(left, wide length.Length, right bool) length.Length {
	x := left + f.c.width - wide
	switch {
	case f.c.Brief.Grid() == nil:
		return x
	case right:
		return x - f.c.Sizes.Foot
	}
	return left + f.c.Sizes.Foot
}
