package paint

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/length"
	"jianbao/internal/pdf/finish/specimen"
	"jianbao/internal/setting/page"
)

// TestPathsAreDrawnAndLeaveNoTrace: a line has its width, ends, gaps and colour, an area
// is filled, and what follows is drawn as if no path had been.
func TestPathsAreDrawnAndLeaveNoTrace(t *testing.T) {
	faces, err := specimen.Faces()
	if err != nil {
		t.Fatal(err)
	}
	at := func(ns ...length.Length) (out []page.Point) {
		for i := 0; i < len(ns); i += 2 {
			out = append(out, page.Point{X: ns[i] * length.Pt, Y: ns[i+1] * length.Pt})
		}
		return out
	}
	doc := &page.Document{Elements: []page.Element{{Tag: page.Doc, Parent: -1}, {Tag: page.FigureEl}}, Pages: []page.Page{{Width: 100 * length.Pt, Height: 50 * length.Pt, Items: []page.Item{
		page.Mark{Element: 1},
		page.Path{Points: at(10, 10, 20, 40, 30, 10), Width: 2 * length.Pt, Colour: 0xff0000, Dash: []length.Length{3 * length.Pt, length.Pt}},
		page.Path{Points: at(10, 10, 20, 40, 30, 10), Colour: 0x808080},
		page.Path{Points: at(5, 5), Width: length.Pt, Round: true},
		page.Path{},
		page.Fill{X: 64, Y: 64, Width: 64, Height: 64, Colour: 0x808080},
	}}}}
	p, err := Paint(context.Background(), doc, faces)
	if err != nil {
		t.Fatal(err)
	}
	got := strings.TrimSpace(contents(p)[0])
	want := `/Figure<</MCID 0>>BDC
q 2 w [3 1 ]0 d 1 0 0 RG
10 40 m 20 10 l 30 40 l S Q
.502 g
10 40 m 20 10 l 30 40 l f
q 1 w 1 J 1 j 0 G
5 45 m 5 45 l S Q
1 48 1 1 re f
EMC`
	if _, got, _ = strings.Cut(got, "/Figure"); "/Figure"+got != want {
		t.Errorf("/Figure%s\nwant\n%s", got, want)
	}
}
