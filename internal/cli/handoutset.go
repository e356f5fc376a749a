package cli

import (
	"context"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/impose"
	"jianbao/internal/press"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
	"jianbao/internal/setting/typeface"
)

// handoutWords are the words of cover and stamps in one language.
type handoutWords struct {
	lang              string
	handout, contents string
	cover             string
	copy              func(n, of int) string
	all               func(pages int) string
	part              func(n int) string
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
	if m := h.brief.order.meeting; m != nil {
		for i := range m.Name.Texts {
			for _, r := range m.Name.Texts[i].Plain() {
				han = han || unicode.Is(unicode.Han, r)
			}
		}
	}
	if h.report != nil {
		han = len(h.language) >= 2 && h.language[:2] == "zh"
	}
	if han {
		return handoutWords{"zh-CN", "会议材料", "目录", "封面",
			func(n, of int) string { return "份号 " + strconv.Itoa(n) + "/" + strconv.Itoa(of) },
			func(pages int) string { return "共" + strconv.Itoa(pages) + "页" },
			func(n int) string { return "第" + strconv.Itoa(n) + "部分" }}
	}
	return handoutWords{"en", "Handout", "Contents", "Cover",
		func(n, of int) string { return "Copy " + strconv.Itoa(n) + " of " + strconv.Itoa(of) },
		func(pages int) string { return counted(pages, "page") },
		func(n int) string { return "Part " + strconv.Itoa(n) }}
}

// settleTitles gives each part a title that can be set: a file's own may be
// missing, or in a script that no font here has.
func (h *handout) settleTitles(ctx context.Context) error {
	faces, err := h.openFaces(ctx, nil)
	if err != nil {
		return err
	}
	for i, p := range h.parts {
		tries := []string{p.title}
		if !p.brief && p.name != "-" {
			tries = append(tries, strings.TrimSuffix(filepath.Base(p.name), filepath.Ext(p.name)))
		}
		tries = append(tries, h.words.part(i+1))
		if p.titled {
			continue // what the user wrote is not changed
		}
		for _, t := range tries {
			if t != "" && covers(faces, t) {
				p.title = t
				break
			}
		}
		if p.title != tries[0] && tries[0] != "" {
			h.log.Add(diag.TitleUnset, diag.Pos{}, diag.Args{"file": p.name, "title": p.title})
		}
	}
	return nil
}

// covers says that a title can be set.
func covers(faces *typeface.Set, title string) bool {
	for _, r := range title {
		if _, ok := faces.Pick(typeface.Hei, r); !ok && r != ' ' {
			return false
		}
	}
	return true
}

// The colours of the briefs.
const (
	inkColour    page.Colour = 0x1A1A1A
	quietColour  page.Colour = 0x4A4A4A
	accentColour page.Colour = 0x1F3A5F
	redColour    page.Colour = 0x9E1B1B
	faintColour  page.Colour = 0xB4B4B4
)

// leaflet begins a document of our own; nil when a face is at fault.
func (h *handout) leaflet(ctx context.Context) (*press.Leaflet, error) {
	faces, err := h.openFaces(ctx, nil)
	if err != nil || h.log.Failed() {
		return nil, err
	}
	return press.NewLeaflet(h.log, faces, h.meta()), nil
}

func (h *handout) opened(ctx context.Context, l *press.Leaflet) (*foreign.File, error) {
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
// as large as it is. On all pages of a part they stand at the same place, if one
// is bare on all of them.
func (h *handout) overlay(ctx context.Context, in *impose.Binding, front *foreign.File, numbers bool) error {
	if !numbers && h.order.stamp == "" {
		return nil
	}
	l, err := h.leaflet(ctx)
	if err != nil || l == nil {
		return err
	}
	number := press.Line{Lang: h.words.lang, Size: 9 * length.Pt, Colour: inkColour}
	stamp := press.Line{Text: h.order.stamp, Lang: h.words.lang, Size: 10 * length.Pt, Bold: true, Colour: redColour}
	var over []int
	for from := 0; from < len(in.Leaves); {
		part := in.Leaves[from].Part
		to := from
		var pages []*foreign.Page
		for ; to < len(in.Leaves) && in.Leaves[to].Part == part; to++ {
			if part != nil {
				pages = append(pages, &part.Pages[in.Leaves[to].Page])
			}
		}
		numbered := numbers && part != front
		if part == nil || !numbered && h.order.stamp == "" {
			from = to
			continue
		}
		widest := number
		widest.Text = numberText(to)
		width := l.Natural(widest)
		at, grounds := bareSpot(pages, numberSpots(), width, number.Size)
		for i, p := range pages {
			l.Page(p.Width, p.Height)
			if h.order.stamp != "" {
				h.stamp(l, stamp, p)
			}
			if numbered {
				number.Text = numberText(from + i + 1)
				putAt(l, number, p, at, l.Natural(number), grounds[i])
			}
			over = append(over, from+i)
		}
		from = to
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

func numberText(n int) string { return "— " + strconv.Itoa(n) + " —" }

// stamp sets the words of --stamp in a red frame at the head of a page, or
// where the page is bare.
func (h *handout) stamp(l *press.Leaflet, line press.Line, p *foreign.Page) {
	natural := l.Natural(line)
	for natural > p.Width-mm(24) && line.Size > 5*length.Pt {
		line.Size -= length.Pt / 2
		natural = l.Natural(line)
	}
	spots := stampSpots()
	if h.order.label != "" || h.order.copies > 0 { // these stand at the sides
		spots = []spot{spots[0], spots[1], spots[4]}
	}
	const air = 5 * length.Pt
	at, grounds := bareSpot([]*foreign.Page{p}, spots, natural+2*air, line.Size+4*length.Pt)
	x, y, w, high := at.room(p, natural+2*air, line.Size)
	if grounds[0] == foreign.Drawn {
		l.Rule(page.Rule{X: x, Y: y - 2*length.Pt, Width: w, Height: high + 4*length.Pt, Colour: paperColour})
	}
	l.Frame(x, y-2*length.Pt, w, high+4*length.Pt, length.Pt, redColour)
	line.X, line.Y, line.Width, line.Align = x+air, y+line.Size, natural+2*length.Pt, paragraph.Ragged
	l.Set(line)
}

// copiesOf repeats the sheets for each copy, with label and copy number at the
// head of each page of a pack, and on the front of each other sheet. A copy
// begins on a sheet of its own.
func (h *handout) copiesOf(ctx context.Context, sheets []impose.Sheet, whole *foreign.File) ([]byte, error) {
	l, err := h.leaflet(ctx)
	if err != nil || l == nil {
		return nil, err
	}
	o := h.order
	in := &impose.Binding{About: h.about(), Numbers: o.copies < 2 && o.layout == "pack" && h.numbered}
	n := max(o.copies, 1)
	backs := backsOf(o.layout, sheets)
	var over []int
	for c := range n {
		entry := impose.Entry{Leaf: len(in.Leaves), Part: whole}
		if n > 1 {
			entry.Title, entry.Part = h.words.copy(c+1, n), nil
		}
		in.Entries = append(in.Entries, entry)
		for i := range whole.Pages {
			in.Leaves = append(in.Leaves, impose.Leaf{Part: whole, Page: i})
			if backs[i] {
				continue
			}
			over = append(over, len(in.Leaves)-1)
			h.mark(l, &whole.Pages[i], c+1, n)
		}
		if last := whole.Pages[len(whole.Pages)-1]; c+1 < n && sheets[len(sheets)-1].Back == nil && o.sheets.Duplex != impose.OneSided {
			in.Leaves = append(in.Leaves, impose.Leaf{Width: last.Width, Height: last.Height})
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

// mark sets label and copy number on a page.
func (h *handout) mark(l *press.Leaflet, p *foreign.Page, c, n int) {
	l.Page(p.Width, p.Height)
	put := func(text string, bold bool, spots []spot) {
		line := press.Line{Text: text, Lang: h.words.lang, Size: 9 * length.Pt, Bold: bold, Colour: inkColour}
		width := l.Natural(line)
		at, grounds := bareSpot([]*foreign.Page{p}, spots, width, line.Size)
		putAt(l, line, p, at, width, grounds[0])
	}
	if h.order.label != "" {
		put(h.order.label, true, labelSpots())
	}
	if h.order.copies > 0 {
		put(h.words.copy(c, n), false, copySpots())
	}
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
