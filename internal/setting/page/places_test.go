package page

import (
	"slices"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/length"
)

// TestPlaces boxes the runs of each text, page by page, and leaves out our own words.
func TestPlaces(t *testing.T) {
	title, body := &diag.Pos{File: "r.yaml", Line: 3, Column: 5}, &diag.Pos{File: "r.yaml", Line: 9, Column: 5}
	again := *body // runs of one text may have their place from two boxes
	run := func(x, y length.Length, source *diag.Pos) Text {
		return Text{X: x * length.Pt, Y: y * length.Pt, Size: 10 * length.Pt, Source: source, Run: Run{Glyphs: []Glyph{{Advance: 1500}, {Advance: 500}}}}
	}
	d := &Document{Pages: []Page{
		{Items: []Item{run(10, 20, title), Mark{Element: 2}, run(10, 40, body), run(35, 52, &again), run(90, 99, nil), Rule{Width: 64}}},
		{Items: []Item{run(10, 20, body)}},
	}}
	const pt = length.Pt
	want := []Place{
		{Pos: *title, Page: 0, X: 10 * pt, Y: 20*pt - 563, Width: 20 * pt, Height: 10 * pt},
		{Pos: *body, Page: 0, X: 10 * pt, Y: 40*pt - 563, Width: 45 * pt, Height: 22 * pt},
		{Pos: *body, Page: 1, X: 10 * pt, Y: 20*pt - 563, Width: 20 * pt, Height: 10 * pt},
	}
	if got := d.Places(); !slices.Equal(got, want) {
		t.Errorf("%+v\nwant %+v", got, want)
	}
}
