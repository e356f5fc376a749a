package impose

import (
	"fmt"

	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/geometry"
)

// Layout is how pages come onto sheets.
type Layout uint8

// The layouts.
const (
	Pack    Layout = iota // a page to a side, as it is
	TwoUp                 // two pages to a side, read as one goes on
	FourUp                // four pages to a side
	Booklet               // folded once and stapled through the fold
)

// Duplex is how the printer turns a sheet to print its back.
type Duplex uint8

// The ways of turning.
const (
	LongEdge  Duplex = iota // as a page of a book; the rule for portrait sheets
	ShortEdge               // as a page of a calendar; the rule for landscape sheets
	OneSided
)

// MaxBooklet is how many pages a booklet may have: more in one fold do not lie flat.
const MaxBooklet = 60

// Cell is a page on a side of a sheet: its place and size from the lower left
// corner of the sheet, in thousandths of a point.
type Cell struct {
	Page   int // of the part, from 0; -1: a blank
	X, Y   int // of its lower left corner
	Width  int // of the page as it stands, turned
	Height int
	Turn   int // degrees clockwise that the page is turned to stand so
}

// Side is a side of a sheet.
type Side struct {
	Width, Height int // thousandths of a point
	Turn          int // degrees clockwise that the whole side is turned: 0 or 180
	Cells         []Cell
}

// Sheet is a sheet of paper; Back is nil when it is printed on one side.
type Sheet struct {
	Front, Back *Side
}

// size is that of a page as it is shown, in thousandths of a point.
type size struct{ width, height int }

// planner lays pages of these sizes out.
type planner struct {
	o     *Options
	pages []size
}

// plan puts the pages on sheets. It is pure: no page is drawn yet.
func plan(o *Options, pages []size) ([]Sheet, error) {
	p := &planner{o: o, pages: pages}
	switch o.Layout {
	case TwoUp:
		return p.nUp(2, 1)
	case FourUp:
		return p.nUp(2, 2)
	case Booklet:
		return p.booklet()
	}
	return p.singles(), nil
}

// singles puts each page on a side of its own size.
func (p *planner) singles() []Sheet {
	var sides []*Side
	for i, s := range p.pages {
		sides = append(sides, &Side{Width: s.width, Height: s.height, Cells: []Cell{{Page: i, Width: s.width, Height: s.height}}})
	}
	return p.sheets(sides)
}

// SamePaper says that two pages can be the sides of one sheet: both have room on
// the paper, or are of one size.
func SamePaper(paper Paper, a, b *foreign.Page) bool {
	return samePaper(paper, size{geometry.Milli(a.Width), geometry.Milli(a.Height)}, size{geometry.Milli(b.Width), geometry.Milli(b.Height)})
}

// samePaper is SamePaper for sizes in thousandths of a point.
func samePaper(paper Paper, a, b size) bool {
	const near, most = 6_000, 57_000 // 2 mm; 20 mm, as Letter on A4
	fits := func(s size) bool {
		return min(s.width, s.height) < geometry.Milli(paper.Width)+most && max(s.width, s.height) < geometry.Milli(paper.Height)+most
	}
	alike := func(m, n int) bool { return geometry.Abs(m-n) < near }
	return fits(a) && fits(b) ||
		alike(min(a.width, a.height), min(b.width, b.height)) && alike(max(a.width, a.height), max(b.width, b.height))
}

// sheets pairs sides, fronts and backs. A side that needs other paper begins a
// sheet.
func (p *planner) sheets(sides []*Side) []Sheet {
	var out []Sheet
	for i := 0; i < len(sides); i++ {
		s := Sheet{Front: sides[i]}
		if p.o.Duplex != OneSided && i+1 < len(sides) && samePaper(p.o.Paper, sides[i].size(), sides[i+1].size()) {
			i++
			s.Back = sides[i]
		}
		out = append(out, s)
	}
	return out
}

// nUp puts columns × rows pages on a side, in the order of reading: to the
// right, then down. Two to a side stand on a landscape sheet, four on a
// portrait one, where most of the pages are portrait, and the other way about
// where they are landscape.
func (p *planner) nUp(columns, rows int) ([]Sheet, error) {
	width, height := geometry.Milli(p.o.Paper.Width), geometry.Milli(p.o.Paper.Height)
	landscape := p.mostlyLandscape()
	if columns != rows {
		landscape = !landscape
	}
	if landscape {
		width, height = height, width
	}
	if !landscape && columns != rows { // two landscape pages stand one above the other
		columns, rows = rows, columns
	}
	cells, err := p.grid(width, height, columns, rows)
	if err != nil {
		return nil, err
	}
	var sides []*Side
	for at := 0; at < len(p.pages); at += len(cells) {
		side := &Side{Width: width, Height: height}
		for i, room := range cells {
			if at+i < len(p.pages) {
				side.Cells = append(side.Cells, p.fit(at+i, room))
			}
		}
		sides = append(sides, side)
	}
	p.turnBacks(sides)
	return p.sheets(sides), nil
}

// turnBacks turns every second side by half where the printer flips the sheet
// so that its back would stand on its head: a landscape side is read on after a
// flip on the short edge, a portrait one after a flip on the long edge.
func (p *planner) turnBacks(sides []*Side) {
	for i, s := range sides {
		natural := LongEdge
		if s.Width > s.Height {
			natural = ShortEdge
		}
		if i%2 == 1 && p.o.Duplex != OneSided && p.o.Duplex != natural {
			s.Turn = 180
		}
	}
}

// grid divides a side, less the margins, into rooms for pages, in the order of
// reading.
func (p *planner) grid(width, height, columns, rows int) ([]geometry.Box, error) {
	margin, gutter := geometry.Milli(p.o.Margin), geometry.Milli(p.o.Gutter)
	w := (width - 2*margin - (columns-1)*gutter) / columns
	h := (height - 2*margin - (rows-1)*gutter) / rows
	if w < 72_000 || h < 72_000 {
		return nil, noRoom(w, h)
	}
	var out []geometry.Box
	for r := range rows {
		for c := range columns {
			x, y := margin+c*(w+gutter), height-margin-r*(h+gutter)-h
			out = append(out, geometry.Box{X0: x, Y0: y, X1: x + w, Y1: y + h})
		}
	}
	return out, nil
}

// noRoom is the error of margins that leave too little; it says in millimetres what
// is left for a page.
func noRoom(width, height int) error {
	mm := func(milli int) int { return max(0, milli*254/720_000) }
	return fmt.Errorf("margins and gutter leave %d × %d mm for a page", mm(width), mm(height))
}

// fit places a page in the middle of a room, as large as it can be, but not
// larger than it is. A page that lies is turned where it is then larger.
func (p *planner) fit(i int, room geometry.Box) Cell {
	s := p.pages[i]
	c := Cell{Page: i}
	straight, turned := scale(s, room), scale(size{s.height, s.width}, room)
	k := straight
	if turned > straight*11/10 {
		k, c.Turn = turned, 270
		s = size{s.height, s.width}
	}
	k = min(k, geometry.One)
	c.Width, c.Height = geometry.Mul(s.width, k), geometry.Mul(s.height, k)
	c.X, c.Y = room.X0+(room.Width()-c.Width)/2, room.Y0+(room.Height()-c.Height)/2
	return c
}

// scale is how large a page can stand in a room, in millionths.
func scale(s size, room geometry.Box) int {
	return min(geometry.Ratio(room.Width(), max(s.width, 1)), geometry.Ratio(room.Height(), max(s.height, 1)))
}

func (s *Side) size() size { return size{s.Width, s.Height} }

func (p *planner) mostlyLandscape() bool {
	n := 0
	for _, s := range p.pages {
		if s.width > s.height {
			n++
		}
	}
	return 2*n > len(p.pages)
}

// placed gives the cells as they stand on the paper when the side is turned as it
// must be.
func (s *Side) placed() []Cell {
	if s.Turn == 0 {
		return s.Cells
	}
	var out []Cell
	for _, c := range s.Cells {
		c.X, c.Y = s.Width-c.X-c.Width, s.Height-c.Y-c.Height
		c.Turn = (c.Turn + 180) % 360
		out = append(out, c)
	}
	return out
}
