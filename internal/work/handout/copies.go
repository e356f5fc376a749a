package handout

import (
	"context"
	"slices"

	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/impose"
	"jianbao/internal/press"
)

// copies repeats the sheets for each copy, with label and copy number at the
// head of each page of a pack, and on the front of each other sheet. A copy
// begins on a sheet of its own. It is nil when a fault was logged.
func (m *maker) copies(ctx context.Context, sheets []impose.Sheet, whole *foreign.File) ([]byte, error) {
	l, o := m.setter.leaflet(), m.order
	of := max(o.Copies.Total(0), 1)
	numbers := o.Copies.List(of)
	in := &impose.Binding{About: m.about(), Numbers: of < 2 && o.pack() && m.numbered}
	backs := backsOf(o.pack(), sheets)
	var over []int
	for i, n := range numbers {
		entry := impose.Entry{Leaf: len(in.Leaves), Part: whole}
		if of > 1 {
			entry.Title, entry.Part = m.words.copy(n, of), nil
		}
		in.Entries = append(in.Entries, entry)
		for k := range whole.Pages {
			in.Leaves = append(in.Leaves, impose.Leaf{Part: whole, Page: k})
			if backs[k] {
				continue
			}
			over = append(over, len(in.Leaves)-1)
			m.head(l, &whole.Pages[k], n, of)
		}
		if last := whole.Pages[len(whole.Pages)-1]; i+1 < len(numbers) && sheets[len(sheets)-1].Back == nil && !oneSided(sheets) {
			in.Leaves = append(in.Leaves, impose.Leaf{Width: last.Width, Height: last.Height})
		}
	}
	part, err := m.setter.opened(ctx, l)
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

// oneSided says whether nothing stands on the back of any sheet: each page is then a
// sheet, and none is blank.
func oneSided(sheets []impose.Sheet) bool {
	return !slices.ContainsFunc(sheets, func(s impose.Sheet) bool { return s.Back != nil })
}

// head sets the label, and number n of so many copies, at the head of a page.
func (m *maker) head(l *press.Leaflet, p *foreign.Page, n, of int) {
	l.Page(p.Width, p.Height)
	put := func(text string, bold bool, spots []spot) {
		line := press.Line{Text: text, Lang: m.words.lang, Size: 9 * length.Pt, Bold: bold, Colour: inkColour}
		width := l.Natural(line)
		at, grounds := bareSpot([]*foreign.Page{p}, spots, width, line.Size)
		putAt(l, line, p, at, width, grounds[0])
	}
	if m.order.Label != "" {
		put(m.order.Label, true, labelSpots())
	}
	if m.order.Copies.Any() {
		put(m.words.copy(n, of), false, copySpots())
	}
}

// backsOf says of each side whether it is the back of a sheet; every page of a
// pack counts as a front.
func backsOf(pack bool, sheets []impose.Sheet) []bool {
	var out []bool
	for _, s := range sheets {
		out = append(out, false)
		if s.Back != nil {
			out = append(out, !pack)
		}
	}
	return out
}
