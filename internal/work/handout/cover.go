package handout

import (
	"context"
	"strconv"

	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/press"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
)

// cover sets the cover: title, meeting, and the contents with the page of each
// part.
func (m *maker) cover(ctx context.Context) (*foreign.File, error) {
	l := m.setter.leaflet()
	paper := m.sheets.Paper
	if paper.Name == "A3" { // the parts are, as a rule, half of it
		paper = paperNamed("a4")
	}
	left, width := mm(20), paper.Width-mm(38)
	line := press.Line{Lang: m.words.lang, X: left, Width: width, Colour: inkColour, Align: paragraph.Ragged}
	set := func(text string, y, size length.Length, bold bool, tag page.Tag) length.Length {
		line.Text, line.Y, line.Size, line.Bold, line.Tag = text, y, size, bold, tag
		return l.Set(line)
	}
	l.Page(paper.Width, paper.Height)
	l.Rule(page.Rule{X: left, Y: mm(16), Width: width, Height: 2 * length.Pt, Colour: accentColour})
	y := set(m.title(), mm(60), 24*length.Pt, true, page.H1)
	line.Colour = quietColour
	for _, text := range m.subtitles() {
		y = set(text, y, 12*length.Pt, false, page.P) + 3*length.Pt
	}
	line.Colour = inkColour
	y = set(m.words.contents, y+mm(16), 13*length.Pt, true, page.H2)
	numbers := line
	numbers.Align, numbers.Tag, numbers.Bold, numbers.Size = paragraph.Right, page.P, false, 11*length.Pt
	for _, p := range m.from.parts {
		if y > paper.Height-mm(24) {
			l.Page(paper.Width, paper.Height)
			y = mm(24)
		}
		l.Rule(page.Rule{X: left, Y: y - 12*length.Pt, Width: width, Height: length.Pt / 2, Colour: faintColour})
		line.Width = width - mm(20)
		next := set(p.title, y+4*length.Pt, 11*length.Pt, false, page.P)
		numbers.Text, numbers.Y = strconv.Itoa(p.first+1), y+4*length.Pt
		l.Set(numbers)
		y = next + 10*length.Pt
	}
	line.Width = width
	l.Rule(page.Rule{X: left, Y: y - 12*length.Pt, Width: width, Height: length.Pt / 2, Colour: faintColour})
	line.Colour = quietColour
	last := m.from.parts[len(m.from.parts)-1]
	set(m.words.all(last.last+1), y+4*length.Pt, 9*length.Pt, false, page.P)
	return m.setter.opened(ctx, l)
}
