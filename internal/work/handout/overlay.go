package handout

import (
	"context"
	"strconv"

	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/impose"
	"jianbao/internal/press"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
)

// overlay lays numbers and stamp over the pages: a page of a leaflet for each,
// as large as it is.
type overlay struct {
	setter  *setter
	order   *Order
	in      *impose.Binding
	front   *foreign.File // the cover, which has no number; nil: there is none
	numbers bool

	leaflet *press.Leaflet
	over    []int // the leaves that have a page of the leaflet, in its order
}

// lay lays them over all pages.
func (v *overlay) lay(ctx context.Context) error {
	if !v.numbers && v.order.Stamp == "" {
		return nil
	}
	v.leaflet = v.setter.leaflet()
	leaves := v.in.Leaves
	for from := 0; from < len(leaves); {
		to := from + 1
		for to < len(leaves) && leaves[to].Part == leaves[from].Part {
			to++
		}
		v.mark(from, to)
		from = to
	}
	if len(v.over) == 0 {
		return nil
	}
	part, err := v.setter.opened(ctx, v.leaflet)
	if err != nil || part == nil {
		return err
	}
	for k, i := range v.over {
		leaves[i].Over = append(leaves[i].Over, impose.Stamp{Part: part, Page: k})
	}
	return nil
}

// mark sets numbers and stamp for the leaves from from to before to, which are of
// one part or blank. On all pages of a part the numbers stand at the same place,
// if one is bare on all of them.
func (v *overlay) mark(from, to int) {
	part := v.in.Leaves[from].Part
	numbered := v.numbers && part != v.front
	if part == nil || !numbered && v.order.Stamp == "" {
		return
	}
	var pages []*foreign.Page
	for _, leaf := range v.in.Leaves[from:to] {
		pages = append(pages, &part.Pages[leaf.Page])
	}
	l := v.leaflet
	number := press.Line{Text: numberText(to), Lang: v.setter.words.lang, Size: 9 * length.Pt, Colour: inkColour}
	at, grounds := bareSpot(pages, numberSpots(), l.Natural(number), number.Size)
	for i, p := range pages {
		l.Page(p.Width, p.Height)
		if v.order.Stamp != "" {
			v.stamp(p)
		}
		if numbered {
			number.Text = numberText(from + i + 1)
			putAt(l, number, p, at, l.Natural(number), grounds[i])
		}
		v.over = append(v.over, from+i)
	}
}

func numberText(n int) string { return "— " + strconv.Itoa(n) + " —" }

// stamp sets the words of Order.Stamp in a red frame at the head of a page, or
// where the page is bare.
func (v *overlay) stamp(p *foreign.Page) {
	l := v.leaflet
	line := press.Line{Text: v.order.Stamp, Lang: v.setter.words.lang, Size: 10 * length.Pt, Bold: true, Colour: redColour}
	natural := l.Natural(line)
	for natural > p.Width-mm(24) && line.Size > 5*length.Pt {
		line.Size -= length.Pt / 2
		natural = l.Natural(line)
	}
	spots := stampSpots()
	if v.order.Label != "" || v.order.Copies.Any() { // these stand at the sides
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
