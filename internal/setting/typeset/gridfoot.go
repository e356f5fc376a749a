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

// folioLeft is where the folio of page n begins: on a grid one character in from the outer
// side, right on odd pages and left on even ones (GB/T 9704-2012 7.5); else at the right.
func (f *foot) folioLeft(left length.Length, n int) length.Length {
	right := left + f.c.width - f.folioWidth(n)
	switch {
	case f.c.Brief.Grid() == nil:
		return right
	case n%2 == 0:
		return left + f.c.Sizes.Foot
	}
	return right - f.c.Sizes.Foot
}

// opposite is where the number of a copy begins that stands on the other side of the folio
// of page n.
func (f *foot) opposite(left length.Length, n int) length.Length {
	if n%2 == 0 {
		return left + f.c.width - f.copyWidth() - f.c.Sizes.Foot
	}
	return left + f.c.Sizes.Foot
}
