package handout

import (
	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/press"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
)

// spot is a place for words at the edge of a page: how they stand across it, and
// how far their baseline is from its head, or from its foot when below zero.
type spot struct {
	align paragraph.Align
	down  length.Length
}

// The places that are tried in turn. The printer's margin of 5 mm stays free.
func numberSpots() []spot {
	return []spot{{paragraph.Centre, mm(-6)}, {paragraph.Right, mm(-6)}, {paragraph.Ragged, mm(-6)}, {paragraph.Centre, mm(9)}, {paragraph.Right, mm(9)}}
}

func stampSpots() []spot {
	return []spot{{paragraph.Centre, mm(10)}, {paragraph.Centre, mm(17)}, {paragraph.Right, mm(10)}, {paragraph.Ragged, mm(10)}, {paragraph.Centre, mm(-12)}}
}

func labelSpots() []spot {
	return []spot{{paragraph.Ragged, mm(9)}, {paragraph.Ragged, mm(-6)}, {paragraph.Ragged, mm(15)}}
}

func copySpots() []spot {
	return []spot{{paragraph.Right, mm(9)}, {paragraph.Right, mm(-6)}, {paragraph.Right, mm(15)}}
}

// edge keeps words at the sides away from the printer's margin.
const edge = 8_000

// room is the box that words of this width and size take at the spot.
func (s spot) room(p *foreign.Page, width, size length.Length) (x, y, w, h length.Length) {
	x = (p.Width - width) / 2
	switch s.align {
	case paragraph.Ragged:
		x = length.MM(edge)
	case paragraph.Right:
		x = p.Width - length.MM(edge) - width
	}
	base := s.down
	if base < 0 {
		base += p.Height
	}
	return x, base - size, width, size * 5 / 4
}

// bareSpot is the first of the spots where the pages have nothing, else the
// first where they have a picture, else the first. grounds says of each page
// what lies under the words there.
func bareSpot(pages []*foreign.Page, spots []spot, width, size length.Length) (best spot, grounds []foreign.Ground) {
	least := foreign.Written + 1
	for _, s := range spots {
		var most foreign.Ground
		under := make([]foreign.Ground, len(pages))
		for i, p := range pages {
			under[i] = p.Under(s.room(p, width, size))
			most = max(most, under[i])
		}
		if most < least {
			least, best, grounds = most, s, under
		}
	}
	return best, grounds
}

// putAt sets words at a spot, on paper of their own where a picture lies.
func putAt(l *press.Leaflet, line press.Line, p *foreign.Page, s spot, width length.Length, under foreign.Ground) {
	x, y, w, h := s.room(p, width, line.Size)
	if under == foreign.Drawn {
		const air = 2 * length.Pt
		l.Rule(page.Rule{X: x - air, Y: y - air/2, Width: w + 2*air, Height: h + air/2, Colour: paperColour})
	}
	line.X, line.Y, line.Width, line.Align = x, y+line.Size, w+length.Pt, paragraph.Ragged
	l.Set(line)
}
