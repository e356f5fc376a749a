package tabular

import "jianbao/internal/length"

// Gap is the least blank between the columns of a table, 4 mm; mostGap the most, for
// without rules an eye loses the row over more.
func Gap() length.Length { return length.MM(4000) }

func mostGap() length.Length { return length.MM(40000) }

// sizes are the sizes of type that a table may have, the largest first.
func (s *Setter) sizes() (out []length.Length) {
	for size := s.Size; size > s.Least; size -= length.Pt / 2 {
		out = append(out, size)
	}
	return append(out, s.Least)
}

// Place is where a table stands.
type Place uint8

const (
	InMeasure    Place = iota // with the text
	InSpare                   // in the width of the text and what is blank beside it
	OnTurnedPage              // on a page of its own, turned by a quarter
	Nowhere                   // it is too wide for all
)

// fit finds how a table is set, and where. The columns stand apart as far as the
// width allows; where the cells are too wide on one line, the widest columns give way
// first, then the type is reduced to 8 pt, then the page is turned. Where that is too
// narrow as well, short cells wrap too; at last, long words are broken.
func (s *Setter) fit(g *grid, ts []In, width length.Length) (Layout, Place) {
	if len(g.rows) == 0 {
		return Layout{}, InMeasure
	}
	two, spare := len(ts) > 1, length.Length(0)
	if ts[0].Top {
		spare = s.Spare
	}
	across := s.Across
	for _, try := range []manner{asAsked, shortCellsWrap, wordsBreak} {
		l, ok := s.lay(g, two, width, try)
		if spare > 0 && (!ok || l.Wraps) {
			if wide, fits := s.lay(g, two, width+spare, try); fits {
				return wide, InSpare
			}
		}
		if ok {
			return l, InMeasure
		}
		if l, ok = s.lay(g, two, across, try); ok {
			return l, OnTurnedPage
		}
	}
	return Layout{}, Nowhere
}

// manner is what a table gives up to fit.
type manner uint8

const (
	asAsked        manner = iota // cells of up to six em stay on one line
	shortCellsWrap               // only words and figures stay whole
	wordsBreak                   // long words are broken
)

// lay places the columns of a table in a width. two says that it has two languages.
func (s *Setter) lay(g *grid, two bool, width length.Length, how manner) (Layout, bool) {
	sizes := s.sizes()
	least := sizes[len(sizes)-1:]
	switch how {
	case shortCellsWrap:
		return Lay(g.cols, least, Gap(), mostGap(), width, true)
	case wordsBreak:
		return Force(g.cols, least[0], Gap(), width)
	}
	if two && s.inlineGrid(g, sizes[:1], width) {
		sizes = sizes[:1]
	}
	return Lay(g.cols, sizes, Gap(), mostGap(), width, false)
}

// mostInline is how wide a column may be whose cells have two languages on one line, 16 em.
const mostInline = 16_000

// inlineGrid puts the two languages of cells on one line, in columns where all cells have
// room for that. It is false, and changes nothing, where there is none.
func (s *Setter) inlineGrid(g *grid, sizes []length.Length, width length.Length) bool {
	for k := range g.inline {
		g.inline[k] = true
	}
	s.measureGrid(g)
	for k := range g.inline {
		g.inline[k] = g.cols[k].Want <= mostInline
	}
	s.measureGrid(g)
	l, ok := Lay(g.cols, sizes, Gap(), mostGap(), width, false)
	for k := range g.inline {
		ok = ok && (!g.inline[k] || l.Size.Milli(g.cols[k].Want) <= l.W[k])
	}
	if !ok {
		clear(g.inline)
		s.measureGrid(g)
	}
	return ok
}
