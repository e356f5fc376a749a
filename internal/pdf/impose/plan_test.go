package impose

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign/sample"
	"jianbao/internal/pdf/geometry"
)

// TestPaperBeginsASheet: what needs other paper is not the back of a sheet.
func TestPaperBeginsASheet(t *testing.T) {
	a4Page, a3Page := sample.Page{Width: 595, Height: 842}, sample.Page{Width: 1191, Height: 842}
	for _, c := range []struct {
		pages  []sample.Page
		duplex Duplex
		want   string // pages of each sheet
	}{
		{[]sample.Page{a4Page, a4Page, a4Page}, LongEdge, "1/2 3"},
		{[]sample.Page{a4Page, a3Page, a3Page, a4Page, a4Page}, LongEdge, "1 2/3 4/5"},
		{[]sample.Page{a4Page, {Width: 612, Height: 792}, {Width: 842, Height: 595}, {Width: 400, Height: 500}}, ShortEdge, "1/2 3/4"},
		{[]sample.Page{a4Page, a4Page}, OneSided, "1 2"},
	} {
		o := a4(Pack)
		o.Duplex = c.duplex
		sheets, err := Plan(o, opened(t, "made", sample.Made("P", c.pages...)))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range sheets {
			text := fmt.Sprint(s.Front.Cells[0].Page + 1)
			if s.Back != nil {
				text += fmt.Sprint("/", s.Back.Cells[0].Page+1)
			}
			got = append(got, text)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%v: %q, want %q", c.pages, got, c.want)
		}
	}
}

// FuzzPlan: on any paper, in any layout, of pages of any size, each page is
// there once, and no page is larger than it was, in the margin, or on another.
func FuzzPlan(f *testing.F) {
	f.Add(uint8(7), uint8(1), uint8(0), uint8(5), uint8(8), uint64(595<<32|842))
	f.Add(uint8(13), uint8(3), uint8(1), uint8(0), uint8(20), uint64(1191<<32|842))
	f.Add(uint8(60), uint8(2), uint8(2), uint8(12), uint8(0), uint64(14400<<32|3))
	f.Fuzz(func(t *testing.T, n, layout, duplex, margin, gutter uint8, sides uint64) {
		o := &Options{Layout: Layout(layout % 4), Duplex: Duplex(duplex % 3), Margin: length.MM(int(margin%60) * 1000), Gutter: length.MM(int(gutter%60) * 1000)}
		o.Paper = []Paper{a4(Pack).Paper, a3(), letter()}[duplex/3%3]
		var pages []size
		for i := range int(n) {
			w, h := int(sides>>32)%14_400_000+1, int(sides&0xffffffff)%14_400_000+1
			if i%3 == 1 {
				w, h = h, w
			}
			pages = append(pages, size{w, h})
		}
		sheets, err := plan(o, pages)
		if err != nil {
			return // it says why
		}
		var seen []int
		for _, s := range Sides(sheets) {
			cells := s.placed()
			for i, c := range cells {
				if c.Page < 0 {
					continue
				}
				seen = append(seen, c.Page)
				was := pages[c.Page]
				if c.Turn%180 != 0 {
					was = size{was.height, was.width}
				}
				if c.Width > was.width || c.Height > was.height {
					t.Fatalf("page %d of %v is made larger: %+v", c.Page, was, c)
				}
				edge := geometry.Milli(o.Margin)
				if o.Layout == Pack {
					edge = 0
				}
				if c.X < edge || c.Y < edge || c.X+c.Width > s.Width-edge || c.Y+c.Height > s.Height-edge {
					t.Fatalf("page %d stands in the margin: %+v of %d × %d", c.Page, c, s.Width, s.Height)
				}
				for _, d := range cells[:i] {
					if d.Page >= 0 && c.X < d.X+d.Width && d.X < c.X+c.Width && c.Y < d.Y+d.Height && d.Y < c.Y+c.Height {
						t.Fatalf("pages %d and %d lie on each other", c.Page, d.Page)
					}
				}
			}
		}
		slices.Sort(seen)
		for i, p := range seen {
			if p != i {
				t.Fatalf("pages %v", seen)
			}
		}
		if len(seen) != len(pages) {
			t.Fatalf("%d pages of %d", len(seen), len(pages))
		}
	})
}
