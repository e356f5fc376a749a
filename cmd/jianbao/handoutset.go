package main

import (
	"context"
	"strconv"
	"unicode"

	"jianbao/internal/impose"
	"jianbao/internal/length"
	"jianbao/internal/page"
	"jianbao/internal/paragraph"
	"jianbao/internal/press"
)

// handoutWords are the words of cover and stamps in one language.
type handoutWords struct {
	lang              string
	handout, contents string
	cover             string
	copy              func(n, of int) string
	all               func(pages int) string
}

// wordsOf chooses the language of cover and stamps: the first brief's, else
// Chinese where any title is.
func wordsOf(h *handout) handoutWords {
	han := false
	for _, r := range h.order.title {
		han = han || unicode.Is(unicode.Han, r)
	}
	for _, p := range h.parts {
		for _, r := range p.title {
			han = han || unicode.Is(unicode.Han, r)
		}
	}
	if h.report != nil {
		han = len(h.language) >= 2 && h.language[:2] == "zh"
	}
	if han {
		return handoutWords{"zh-CN", "会议材料", "目录", "封面",
			func(n, of int) string { return "份号 " + strconv.Itoa(n) + "/" + strconv.Itoa(of) },
			func(pages int) string { return "共" + strconv.Itoa(pages) + "页" }}
	}
	return handoutWords{"en", "Handout", "Contents", "Cover",
		func(n, of int) string { return "Copy " + strconv.Itoa(n) + " of " + strconv.Itoa(of) },
		func(pages int) string { return counted(pages, "page") }}
}

// The colours of the briefs.
const (
	inkColour    page.Colour = 0x1A1A1A
	quietColour  page.Colour = 0x4A4A4A
	accentColour page.Colour = 0x1F3A5F
	redColour    page.Colour = 0x9E1B1B
	faintColour  page.Colour = 0xB4B4B4
)

// cover sets the cover: title, label, and the contents with the page of each
// part.
func (h *handout) cover(ctx context.Context) (*impose.Part, error) {
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
	y = set(h.words.contents, y+mm(16), 13*length.Pt, true, page.H2)
	numbers := line
	for _, p := range h.parts {
		if y > paper.Height-mm(24) {
			l.Page(paper.Width, paper.Height)
			y = mm(24)
		}
		l.Rule(page.Rule{X: left, Y: y - 12*length.Pt, Width: width, Height: length.Pt / 2, Colour: faintColour})
		line.Width = width - mm(20)
		next := set(p.title, y+4*length.Pt, 11*length.Pt, false, page.P)
		numbers.Text, numbers.Y, numbers.Size, numbers.Align, numbers.Tag, numbers.Bold = strconv.Itoa(p.first+1), y+4*length.Pt, 11*length.Pt, paragraph.Right, page.P, false
		l.Set(numbers)
		y = next + 10*length.Pt
	}
	line.Width = width
	l.Rule(page.Rule{X: left, Y: y - 12*length.Pt, Width: width, Height: length.Pt / 2, Colour: faintColour})
	line.Colour = quietColour
	last := h.parts[len(h.parts)-1]
	set(h.words.all(last.first+len(last.part.Pages)), y+4*length.Pt, 9*length.Pt, false, page.P)
	return h.opened(ctx, l)
}

// leaflet begins a document of our own; nil when a face is at fault.
func (h *handout) leaflet(ctx context.Context) (*press.Leaflet, error) {
	faces, err := h.openFaces(ctx, nil)
	if err != nil || h.log.Failed() {
		return nil, err
	}
	return press.NewLeaflet(h.log, faces, h.meta()), nil
}

func (h *handout) opened(ctx context.Context, l *press.Leaflet) (*impose.Part, error) {
	if h.log.Failed() {
		return nil, nil
	}
	pdf, err := l.PDF(ctx)
	if err != nil {
		return nil, err
	}
	return h.reopen(ctx, pdf)
}

// overlay lays numbers and stamp over the pages: a page of a leaflet for each,
// as large as it is.
func (h *handout) overlay(ctx context.Context, in *impose.Binding, front *impose.Part, numbers bool) error {
	if !numbers && h.order.stamp == "" {
		return nil
	}
	l, err := h.leaflet(ctx)
	if err != nil || l == nil {
		return err
	}
	var over []int
	for i, leaf := range in.Leaves {
		number := numbers && leaf.Part != front
		if leaf.Part == nil || !number && h.order.stamp == "" {
			continue
		}
		p := leaf.Part.Pages[leaf.Page]
		l.Page(p.Width, p.Height)
		if number {
			l.Set(press.Line{Text: "— " + strconv.Itoa(i+1) + " —", Lang: h.words.lang, X: 0, Y: p.Height - mm(6), Width: p.Width,
				Size: 9 * length.Pt, Align: paragraph.Centre, Colour: inkColour})
		}
		if h.order.stamp != "" {
			h.stamp(l, p.Width)
		}
		over = append(over, i)
	}
	if len(over) == 0 {
		return nil
	}
	part, err := h.opened(ctx, l)
	if err != nil || part == nil {
		return err
	}
	for k, i := range over {
		in.Leaves[i].Over = append(in.Leaves[i].Over, impose.Stamp{Part: part, Page: k})
	}
	return nil
}

// stamp sets the words of --stamp in a red frame at the head of a page, above
// what stands there.
func (h *handout) stamp(l *press.Leaflet, width length.Length) {
	line := press.Line{Text: h.order.stamp, Lang: h.words.lang, Size: 10 * length.Pt, Bold: true, Align: paragraph.Ragged, Colour: redColour}
	natural := l.Natural(line)
	for natural > width-mm(24) && line.Size > 5*length.Pt {
		line.Size -= length.Pt / 2
		natural = l.Natural(line)
	}
	line.X, line.Y, line.Width = (width-natural)/2, mm(10), natural+2*length.Pt
	l.Frame(line.X-5*length.Pt, mm(10)-12*length.Pt, natural+10*length.Pt, 16*length.Pt, length.Pt, redColour)
	l.Set(line)
}

// copiesOf repeats the sheets for each copy, with label and copy number at the
// head of each page of a pack, and on the front of each other sheet.
func (h *handout) copiesOf(ctx context.Context, sheets []impose.Sheet, whole *impose.Part) ([]byte, error) {
	l, err := h.leaflet(ctx)
	if err != nil || l == nil {
		return nil, err
	}
	o := h.order
	in := &impose.Binding{About: h.about()}
	n := max(o.copies, 1)
	backs := backsOf(o.layout, sheets)
	var over []int
	for c := range n {
		entry := impose.Entry{Leaf: len(in.Leaves), Part: whole}
		if n > 1 {
			entry.Title, entry.Part = h.words.copy(c+1, n), nil
		}
		in.Entries = append(in.Entries, entry)
		for i, p := range whole.Pages {
			in.Leaves = append(in.Leaves, impose.Leaf{Part: whole, Page: i})
			if backs[i] {
				continue
			}
			over = append(over, len(in.Leaves)-1)
			l.Page(p.Width, p.Height)
			line := press.Line{Lang: h.words.lang, X: mm(8), Y: mm(9), Width: p.Width - mm(16), Size: 9 * length.Pt, Colour: inkColour}
			if o.label != "" {
				line.Text, line.Bold = o.label, true
				l.Set(line)
			}
			if o.copies > 0 {
				line.Text, line.Bold, line.Align = h.words.copy(c+1, n), false, paragraph.Right
				l.Set(line)
			}
		}
	}
	part, err := h.opened(ctx, l)
	if err != nil || part == nil {
		return nil, err
	}
	for k, i := range over {
		in.Leaves[i].Over = []impose.Stamp{{Part: part, Page: k}}
	}
	out, err := impose.Bind(ctx, in)
	if err != nil {
		return nil, err
	}
	return out.PDF, nil
}

// backsOf says of each side whether it is the back of a sheet; every page of a
// pack counts as a front.
func backsOf(layout string, sheets []impose.Sheet) []bool {
	var out []bool
	for _, s := range sheets {
		out = append(out, false)
		if s.Back != nil {
			out = append(out, layout != "pack")
		}
	}
	return out
}
