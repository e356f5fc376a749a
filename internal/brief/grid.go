package brief

import (
	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/length"
	"jianbao/internal/theme"
)

// Grid is the grid that the brief is set on; nil: it has none. Large print has none, for it
// has a size of its own.
func (b *Brief) Grid() *theme.Grid {
	if b.Theme == nil || b.Reading.Large {
		return nil
	}
	return b.Theme.Grid
}

// GridLead is how far above the type area the first line of the grid begins. Where so many
// lines fill the area from the first characters to the last (GB/T 9704-2012 5.2.3), it is
// half of what a line is higher than its characters; else 0.
func (b *Brief) GridLead() length.Length {
	g := b.Grid()
	if g == nil {
		return 0
	}
	if _, high := TypeArea(b.Paper, b.Margins); g.Depth() <= high || g.Depth()-g.Pitch+g.Size > high {
		return 0
	}
	return (g.Pitch - g.Size) / 2
}

// GridOver is how far below the type area the last line of such a grid ends; else 0.
func (b *Brief) GridOver() length.Length {
	lead := b.GridLead()
	if lead == 0 {
		return 0
	}
	_, high := TypeArea(b.Paper, b.Margins)
	return b.Grid().Depth() - lead - high
}

// GridSize is the size of the text in a language of the brief. There must be a grid.
func (b *Brief) GridSize(lang int) length.Length {
	if han.Written(b.Languages[lang]) {
		return b.Theme.Grid.Size
	}
	return b.Theme.Grid.Latin
}

// onGrid sets the brief on the grid of its theme: in its size alone, on as many pages as it
// needs, and a pair one language below the other, for half a line has room for neither.
func (b *Brief) onGrid() {
	if b.Grid() == nil {
		return
	}
	size, leading := Step{Size: map[string]Range{}}, Step{Leading: map[string]Range{}}
	for l, tag := range b.Languages {
		s := b.GridSize(l)
		size.Size[tag] = Range{From: int(s), To: int(s)}
		n := int(b.Theme.Grid.Pitch*1000) / int(s)
		leading.Leading[tag] = Range{From: n, To: n}
	}
	b.Fit = []Step{size, leading}
	if b.edition.Pages == 0 {
		b.MaxPages, b.FirstPages = 0, 0
	}
	if b.Pairing == Side {
		b.Pairing = Stacked
	}
}

// tellGrid says that the grid lifts the limit of pages of the template, and refuses a size that
// is not the grid's.
func (w *tailor) tellGrid(b *Brief) {
	if size := w.e.Size; b.Grid() != nil && size != nil && *size != b.GridSize(0) {
		w.log.Add(diag.SizeOnGrid, diag.Pos{}, diag.Args{"theme": b.Theme.Name, "size": b.GridSize(0).Decimal()})
	}
	limit := w.t.OneMax
	if len(b.Languages) > 1 {
		limit = w.t.PairMax
	}
	if b.Grid() == nil || limit == 0 || b.MaxPages > 0 {
		return
	}
	w.log.Add(diag.GridLiftsLimit, w.t.ThemePos(), diag.Args{"theme": b.Theme.Name, "template": w.t.Name,
		"size": b.GridSize(0).Decimal(), "pages": limit})
}
