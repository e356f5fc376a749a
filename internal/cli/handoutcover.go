package cli

import (
	"context"
	"strconv"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/press"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
)

// cover sets the cover: title, meeting, and the contents with the page of each
// part.
func (h *handout) cover(ctx context.Context) (*foreign.File, error) {
	l, err := h.leaflet(ctx)
	if err != nil || l == nil {
		return nil, err
	}
	paper := h.order.sheets.Paper
	if paper.Name == "A3" { // the parts are, as a rule, half of it
		paper, _ = sheetNamed("a4")
	}
	left, width := mm(20), paper.Width-mm(38)
	line := press.Line{Lang: h.words.lang, X: left, Width: width, Colour: inkColour, Align: paragraph.Ragged}
	set := func(text string, y, size length.Length, bold bool, tag page.Tag) length.Length {
		line.Text, line.Y, line.Size, line.Bold, line.Tag = text, y, size, bold, tag
		return l.Set(line)
	}
	l.Page(paper.Width, paper.Height)
	l.Rule(page.Rule{X: left, Y: mm(16), Width: width, Height: 2 * length.Pt, Colour: accentColour})
	y := set(h.title(), mm(60), 24*length.Pt, true, page.H1)
	line.Colour = quietColour
	for _, text := range h.subtitles() {
		y = set(text, y, 12*length.Pt, false, page.P) + 3*length.Pt
	}
	line.Colour = inkColour
	y = set(h.words.contents, y+mm(16), 13*length.Pt, true, page.H2)
	numbers := line
	numbers.Align, numbers.Tag, numbers.Bold, numbers.Size = paragraph.Right, page.P, false, 11*length.Pt
	for _, p := range h.parts {
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
	last := h.parts[len(h.parts)-1]
	set(h.words.all(last.last+1), y+4*length.Pt, 9*length.Pt, false, page.P)
	return h.opened(ctx, l)
}

// meetingName is what a handout for a meeting is called; "" without one.
func (h *handout) meetingName() string {
	m := h.brief.order.meeting
	if m == nil || !m.Name.Given() {
		return ""
	}
	return brief.MeetingIn(m, h.words.lang[:2]).Parts[0]
}

// subtitles are the lines below the title: time and place of the meeting, or
// who published the report and when.
func (h *handout) subtitles() []string {
	if m := h.brief.order.meeting; m != nil && m.Given() {
		parts := brief.MeetingIn(m, h.words.lang[:2]).Parts
		if h.meetingName() != h.title() {
			return parts
		}
		return append([]string{h.words.handout}, parts[1:]...)
	}
	if h.report == nil {
		return nil
	}
	var parts []string
	if t := h.report.Publisher.In(h.language); t != nil {
		parts = append(parts, plainText(t))
	}
	if h.report.Date.Year > 0 {
		parts = append(parts, brief.WordsFor(h.language).DateText(h.report.Date))
	}
	if len(parts) == 0 {
		return nil
	}
	return []string{strings.Join(parts, " · ")}
}
