// Package cards sets the items of a brief on cards: in go the items and the sheet, out come
// boxes of a galley, one a page. Four cards stand on a sheet, around marks to cut it by, or
// one fills a page in large type.
//
//	cards.go   sheets of cards
//	card.go    the lines of one
//	marks.go   where the sheet is cut
package cards

import (
	"slices"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// Setter sets cards.
type Setter struct {
	*words.Setter
	Width length.Length                                                   // of the type area
	Notes func(t *report.Text, lang int, width length.Length, parent int) // sets the notes of a text for the foot of the page
	scale int                                                             // of the type, in thousandths of that of the setting
	list  int                                                             // the structure element of all cards
}

// pad is the blank between a card and where the sheet is cut.
func pad() length.Length { return length.MM(10_000) }

// wide is the width from which a card has type of the full size.
func wide() length.Length { return length.MM(75_000) }

// cell is the room of a card where four stand on a sheet.
func (c Setter) cell() (width, high length.Length) {
	b := c.Brief
	x, y := b.Paper.Width/2, b.Paper.Height/2
	return min(x-b.Margins.Binding, b.Margins.Binding+c.Width-x) - pad(), min(y-b.Margins.Top, b.Margins.Top+c.Depth-y) - pad()
}

// The scales that are tried: of cards that share a sheet, and of those that fill one.
const (
	most, least           = 1250, 650
	mostAlone, leastAlone = 1500, 800
	scaleStep             = 50
)

// smallest is the smallest type of a card: STANDARDS.md 30.
const smallest = 7*length.Pt + length.Pt/2

// Sheets are the sheets of the cards, a box for each page. The cards of a sheet have one
// size of type, the largest in which half of all have room; one that says more has a
// smaller size of its own. Where one has no room on a quarter of the sheet, each has a page
// to itself, and that is said.
func (c Setter) Sheets(b brief.Cards) (out []galley.Box) {
	all := points(b)
	c.list = c.Element(page.L, 0, -1)
	if !c.Rough {
		c.Elements[c.list].Numbering = "None" // the number is within the words
	}
	width, high := c.cell()
	if b.Most > 1 && !c.Brief.Reading.Large {
		if scales := c.scales(all, width, high, int(min(most, most*width/wide()))); !slices.Contains(scales, 0) {
			return c.fours(all, scales, b.Back)
		}
	}
	if b.Most > 1 {
		c.Log.Add(diag.CardsAlone, diag.Pos{File: c.Brief.Report.File}, nil)
	}
	if c.scale = c.largest(all, c.Width, c.Depth, mostAlone, leastAlone); c.scale == 0 {
		c.scale = leastAlone
	}
	for _, p := range all {
		s := &galley.Stack{Whole: true}
		s.Add(c.card(p, c.Width), 0)
		s.Add(galley.Blank(max(0, c.Depth*2/3-s.Height())), 0) // the next one begins a page
		out = append(out, c.anchored(p, s))
	}
	return out
}

// fours are sheets of four cards, in the order of reading; on backs the right one of two
// stands at the left, behind its front.
func (c Setter) fours(all []point, scales []int, back bool) (out []galley.Box) {
	width, high := c.cell()
	x := c.Brief.Paper.Width/2 + pad() - c.Brief.Margins.Binding
	for len(all) > 0 {
		sheet := &galley.Stack{Whole: true}
		n := min(4, len(all))
		for i := 0; i < n; i += 2 {
			row := &galley.Row{Whole: true}
			for k, p := range all[i:min(i+2, n)] {
				at := length.Length(0)
				if (k == 1) != back {
					at = x
				}
				c.scale = scales[i+k]
				row.Put(c.anchored(p, c.card(p, width)), at)
			}
			sheet.Add(row, 0)
			if i == 0 {
				sheet.Add(galley.Blank(c.Brief.Paper.Height/2-c.Brief.Margins.Top+pad()-row.Height()), 0)
			}
		}
		sheet.Add(marks{c.Brief.Paper, c.Faint}, 0)
		if rest := c.Brief.Paper.Height/2 - c.Brief.Margins.Top + pad() + high/2 - sheet.Height(); rest > 0 {
			sheet.Add(galley.Blank(rest), 0)
		}
		out, all, scales = append(out, sheet), all[n:], scales[n:]
	}
	return out
}

// anchored is the box of a card, to which the outline leads where the card begins a section.
func (c Setter) anchored(p point, b galley.Box) galley.Box {
	if p.index > 0 {
		return b
	}
	name := "cards-" + p.of.ID
	c.Bookmark(1, p.of.Title.Plain(0), name)
	return &galley.Anchored{Box: b, Name: name}
}

// scales are those of the cards that share sheets: of each the largest in which it has
// room, and none above the middle one of all; 0 where there is none.
func (c Setter) scales(all []point, width, high length.Length, from int) []int {
	var own []int
	for _, p := range all {
		own = append(own, c.largest([]point{p}, width, high, from, least))
	}
	middle := 0
	if sorted := slices.Sorted(slices.Values(own)); len(sorted) > 0 {
		middle = sorted[(len(sorted)-1)/2]
	}
	for i := range own {
		own[i] = min(own[i], middle)
	}
	return own
}

// largest is the largest scale of the type in which each card has room; 0: there is none.
func (c Setter) largest(all []point, width, high length.Length, from, to int) int {
	if c.Brief.Reading.Large { // its size is given
		return 1000
	}
	for c.scale = from; c.scale >= to; c.scale -= scaleStep {
		fits := true
		for _, p := range all {
			fits = fits && c.height(c.lines(p), width) <= high
		}
		if fits {
			return c.scale
		}
	}
	return 0
}

// height is how high lines are in a width, with a line to spare.
func (c Setter) height(ls []line, width length.Length) (h length.Length) {
	for _, l := range ls {
		h += l.before + l.style.Pitch*length.Length(c.CountLines(l.words, l.lang, l.style, width, false))
	}
	return h + c.style(0, 1000).Pitch
}

// style is the style of the text in a language, by thousandths of its size.
func (c Setter) style(lang, by int) look.Style {
	st := look.Style{Size: c.Text(lang).Size.Milli(c.scale * by / 1000), Colour: c.Ink, Align: look.Ragged, Sans: c.Brief.Reading.Large}
	st.Size = max(st.Size, smallest)
	if c.Brief.Reading.Large {
		st.Size = max(st.Size, brief.LargeLeast)
	}
	st.Pitch = c.PitchOf(st.Size, 1400)
	if c.Han(lang) {
		st.Pitch = c.PitchOf(st.Size, 1500)
	}
	return st
}
