package impose

import (
	"fmt"

	"jianbao/internal/length"
	"jianbao/internal/pdf/geometry"
)

// TooManyPages is the error of a booklet that is too thick to fold.
type TooManyPages struct{ Pages int }

// Error implements error.
func (e *TooManyPages) Error() string {
	return fmt.Sprintf("a booklet of %d pages; %d can be folded", e.Pages, MaxBooklet)
}

// booklet puts the pages on sheets that are laid on each other, folded once and
// stapled through the fold: of n pages, a multiple of four, sheet s holds on its
// front the pages n-2s and 2s+1, on its back 2s+2 and n-2s-1, counted from 1
// and s from 0. Blanks come at the end.
func (p *planner) booklet() ([]Sheet, error) {
	if len(p.pages) > MaxBooklet {
		return nil, &TooManyPages{len(p.pages)}
	}
	// The sheet lies, and each half of it is a page.
	width, height := geometry.Milli(p.o.Paper.Height), geometry.Milli(p.o.Paper.Width)
	rooms, err := p.halves(width, height)
	if err != nil {
		return nil, err
	}
	n := (len(p.pages) + 3) / 4 * 4
	if most := geometry.Milli(p.o.Gutter) / 2; geometry.Milli(p.o.Creep)*(n/4-1) > most {
		return nil, fmt.Errorf("creep moves the innermost pages by %s, over the fold", length.Points(geometry.Milli(p.o.Creep)*(n/4-1)))
	}
	var out []Sheet
	for s := range n / 4 {
		creep := geometry.Milli(p.o.Creep) * s // inner sheets stand out, so their pages move in
		front := p.spread(width, height, rooms, n-2*s-1, 2*s, creep)
		back := p.spread(width, height, rooms, 2*s+1, n-2*s-2, creep)
		if p.o.Duplex == LongEdge {
			back.Turn = 180
		}
		out = append(out, Sheet{front, back})
	}
	return out, nil
}

// halves are the rooms for the two pages of a side. The margin goes round the sheet, and the
// gutter is at the fold.
func (p *planner) halves(width, height int) ([2]geometry.Box, error) {
	margin, gutter := geometry.Milli(p.o.Margin), geometry.Milli(p.o.Gutter)
	w := width/2 - margin - gutter/2
	if w < 72_000 || height-2*margin < 72_000 {
		return [2]geometry.Box{}, noRoom(w, height-2*margin)
	}
	return [2]geometry.Box{
		{X0: margin, Y0: margin, X1: margin + w, Y1: height - margin},
		{X0: width - margin - w, Y0: margin, X1: width - margin, Y1: height - margin},
	}, nil
}

// spread is a side with two pages, counted from 0, each moved towards the fold by
// creep. One beyond the last is a blank.
func (p *planner) spread(width, height int, rooms [2]geometry.Box, left, right, creep int) *Side {
	side := &Side{Width: width, Height: height}
	for i, page := range []int{left, right} {
		if page >= len(p.pages) {
			side.Cells = append(side.Cells, Cell{Page: -1})
			continue
		}
		c := p.fit(page, rooms[i])
		if i == 0 {
			c.X += creep
		} else {
			c.X -= creep
		}
		side.Cells = append(side.Cells, c)
	}
	return side
}
