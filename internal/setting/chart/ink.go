package chart

import (
	"slices"

	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/tabular"
)

// side is where words stand from a place.
type side uint8

const (
	after  side = iota // to the right of it
	before             // to the left of it
	over               // with their middle there
)

// hair is the width of thin lines.
const hair = length.Pt / 2

// tint is the accent with white in it, in hundredths.
func (c *chart) tint(white int) page.Colour {
	out := page.Colour(0)
	for _, shift := range []uint{16, 8, 0} {
		part := int(c.Accent >> shift & 0xff)
		paper := int(Paper >> shift & 0xff)
		out |= page.Colour(part+(paper-part)*white/100) << shift
	}
	return out
}

// colourOf is the colour of the area of a series, or of a row of the only one.
func (c *chart) colourOf(row, k int) page.Colour {
	at := k
	if c.byRow() {
		at = row
	}
	switch {
	case c.marked != nil && c.marked[at]:
		return c.Accent
	case c.marked != nil && c.byRow():
		return c.tint(55)
	case c.byRow():
		return c.Accent
	}
	steps := [][]int{{0}, {0, 55}, {0, 45, 75}, {0, 35, 60, 82}}
	n := min(max(len(c.series), 1), 4)
	if at = k; slices.Contains(c.marked, true) { // the first tint is that of what stands out
		if at++; slices.Index(c.marked, true) < k {
			at = k
		}
	}
	return c.tint(steps[n-1][at%n])
}

// pen is how the line of a series is drawn: colour, width and dashes.
func (c *chart) pen(k int) (page.Colour, length.Length, []length.Length) {
	const pt = length.Pt
	if c.marked != nil && c.marked[k] {
		return c.Accent, 9 * pt / 4, nil
	}
	dashes := [][]length.Length{nil, {5 * pt, 5 * pt / 2}, {pt, 5 * pt / 2}}
	white := []int{0, 45}[k%2]
	if c.marked != nil {
		white = 45
	}
	return c.tint(white), 3 * pt / 2, dashes[k/2%3]
}

// fill fills a box of the drawing for an element.
func (c *chart) fill(elem int, x, y, w, h length.Length, col page.Colour, round bool) {
	if c.measuring || w <= 0 || h <= 0 {
		return
	}
	c.out.Shapes = append(c.out.Shapes, galley.Shape{Element: elem, Item: page.Fill{X: x, Y: y, Width: w, Height: h, Colour: col, Round: round}})
}

// stroke draws a line for an element.
func (c *chart) stroke(elem int, p page.Path) {
	if c.measuring || len(p.Points) == 0 {
		return
	}
	c.out.Shapes = append(c.out.Shapes, galley.Shape{Element: elem, Item: p})
}

// straight draws a straight line for an element.
func (c *chart) straight(elem int, x, y, x2, y2, width length.Length, col page.Colour) {
	c.stroke(elem, page.Path{Points: []page.Point{{X: x, Y: y}, {X: x2, Y: y2}}, Width: width, Colour: col})
}

// languageGap parts the two languages of a label, in thousandths of an em.
const languageGap = 500

// natural is how wide a label is on one line.
func (c *chart) natural(l label, bold bool) length.Length {
	if len(l) == 0 {
		return 0
	}
	n := languageGap * (len(l) - 1)
	for _, p := range l {
		p.Bold = bold
		n += c.Natural(p.Words)
	}
	return c.size.Milli(n) + 2
}

// own are words of our own as a label, in a language of the brief.
func own(words string, lang int) label {
	return label{{tabular.Words{Plain: words, Lang: lang}, words}}
}

// put puts a label at a place, its lines around the height y, in bold or not, in a colour;
// wider than most it wraps. It returns the height of its lines.
func (c *chart) put(elem int, l label, x, y, most length.Length, to side, bold bool, col page.Colour) length.Length {
	if len(l) == 0 {
		return 0
	}
	wide := min(c.natural(l, bold), most)
	st := tabular.Style{Size: c.size, Pitch: c.pitch, Bold: bold}
	var box galley.Box
	if len(l) == 1 || c.natural(l, bold) > most {
		s := &galley.Stack{}
		for _, p := range l {
			p.Bold = bold
			s.Add(c.set(p, st, wide, c.within(elem, p, len(l)), col), 0)
		}
		box = s
	} else {
		r, at := &galley.Row{}, length.Length(0)
		for _, p := range l {
			p.Bold = bold
			w := c.size.Milli(c.Natural(p.Words)) + 1
			r.Put(c.set(p, st, w, c.within(elem, p, len(l)), col), at)
			at += w + c.size.Milli(languageGap)
		}
		box = r
	}
	if c.measuring {
		return box.Height()
	}
	switch to {
	case before:
		x -= wide
	case over:
		x -= wide / 2
	}
	top := y + c.size.Milli(middle) - box.Baseline() - (box.Height()-c.pitch)/2
	c.out.Shapes = append(c.out.Shapes, galley.Shape{Box: box, X: x, Y: top})
	return box.Height()
}

// middle is how far below the middle of the digits their baseline stands, in thousandths
// of an em.
const middle = 365

// within is the element of one part of a label: the cell's, or one within it where there
// are two languages.
func (c *chart) within(elem int, p part, parts int) int {
	if parts == 1 || elem == 0 || c.measuring {
		return elem
	}
	return c.Element(page.Span, elem, p.Lang)
}

// set sets one part of a label.
func (c *chart) set(p part, st tabular.Style, width length.Length, elem int, col page.Colour) *galley.Lines {
	l := c.Set(p.Words, st, width, elem)
	l.Colour = col
	return l
}

// wordsOn is the colour of words on the area of a series: white on what is dark.
func (c *chart) wordsOn(row, k int) page.Colour {
	col := c.colourOf(row, k)
	if (col>>16&0xff)*299+(col>>8&0xff)*587+(col&0xff)*114 < 140_000 {
		return Paper
	}
	return c.Ink
}
