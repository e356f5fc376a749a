package impose

import (
	"bytes"
	"context"
	"fmt"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/foreign/sample"
	"jianbao/internal/pdf/geometry"
)

// TestOrderOnSheets reads back where the pages stand: to the right, then down,
// upright on the front, and on the back as the printer's flip needs it.
func TestOrderOnSheets(t *testing.T) {
	for _, c := range []struct {
		layout Layout
		duplex Duplex
		pages  []sample.Page
		width  int    // of the sheet, points
		want   string // of the second side, seen after the sheet was turned over
	}{
		{TwoUp, LongEdge, sample.Upright(7), 842, "P 3|P 4"},
		{TwoUp, ShortEdge, sample.Upright(7), 842, "P 3|P 4"},
		{TwoUp, OneSided, sample.Upright(7), 842, "P 3|P 4"},
		{FourUp, LongEdge, sample.Upright(8), 595, "P 5|P 6|P 7|P 8"},
		{FourUp, ShortEdge, sample.Upright(8), 595, "P 5|P 6|P 7|P 8"},
		{TwoUp, LongEdge, lying(4), 595, "P 3|P 4"},
		{FourUp, ShortEdge, lying(8), 842, "P 5|P 6|P 7|P 8"},
	} {
		o := a4(c.layout)
		o.Duplex = c.duplex
		out, err := Impose(context.Background(), o, opened(t, "made", sample.Made("P", c.pages...)))
		if err != nil {
			t.Fatal(err)
		}
		side := out.Sheets[0].Front
		if got := (side.Width + 500) / 1000; got != c.width {
			t.Errorf("layout %d of %d×%d pages: the sheet is %d pt wide, want %d", c.layout, c.pages[0].Width, c.pages[0].Height, got, c.width)
		}
		second := words(t, out.PDF)[1]
		// A flip on the long edge leaves a standing sheet as it is and turns a
		// lying one; a flip on the short edge the other way about.
		lies := side.Width > side.Height
		if c.duplex == LongEdge && lies || c.duplex == ShortEdge && !lies {
			second = turned(second, side.Width, side.Height)
		}
		got := ""
		for _, w := range inReadingOrder(second) {
			if w.dx <= 0 || w.dy != 0 {
				t.Errorf("layout %d, duplex %d: %q runs towards %d, %d", c.layout, c.duplex, w.text, w.dx, w.dy)
			}
			got += "|" + w.text
		}
		if got != "|"+c.want {
			t.Errorf("layout %d, duplex %d: the back reads %q, want %q", c.layout, c.duplex, got, c.want)
		}
		if (out.Sheets[0].Back == nil) != (c.duplex == OneSided) {
			t.Errorf("duplex %d: a back %v", c.duplex, out.Sheets[0].Back != nil)
		}
	}
}

func lying(n int) []sample.Page {
	out := make([]sample.Page, n)
	for i := range out {
		out[i] = sample.Page{Width: 842, Height: 595}
	}
	return out
}

// inReadingOrder sorts words from the top, then from the left.
func inReadingOrder(all []word) []word {
	out := append([]word(nil), all...)
	for i := range out {
		for j := i; j > 0 && (out[j].y > out[j-1].y+1000 || out[j].y > out[j-1].y-1000 && out[j].x < out[j-1].x); j-- {
			out[j], out[j-1] = out[j-1], out[j]
		}
	}
	return out
}

// TestTurnedAndCropped: a page comes as a reader shows it. The word stands 40 pt
// from the left and the bottom of the media box; the box that is shown begins at
// 20, 30, and is 300 × 500.
func TestTurnedAndCropped(t *testing.T) {
	for _, c := range []struct{ turn, x, y, dx, dy int }{
		{0, 20, 10, 1, 0}, {90, 10, 280, 0, -1}, {180, 280, 490, -1, 0}, {270, 490, 20, 0, 1}, {-90, 490, 20, 0, 1},
	} {
		more := fmt.Sprintf("/CropBox[20 30 320 530]/Rotate %d", c.turn)
		part := opened(t, "made", sample.Made("P", sample.Page{Width: 595, Height: 842, More: more}))
		width, height := 300*length.Pt, 500*length.Pt
		if c.turn%180 != 0 {
			width, height = height, width
		}
		if p := part.Pages[0]; p.Width != width || p.Height != height {
			t.Errorf("turned by %d: %v × %v, want %v × %v", c.turn, p.Width, p.Height, width, height)
		}
		o := a4(TwoUp)
		o.Paper = Paper{"large", length.Points(3_000_000), length.Points(3_000_000)}
		out, err := Impose(context.Background(), o, part)
		if err != nil {
			t.Fatal(err)
		}
		got, cell := words(t, out.PDF)[0][0], out.Sheets[0].Front.Cells[0]
		near := func(a, b int) bool { return geometry.Abs(a-b) < 60 } // 1/1000 pt; gopdf writes two decimals
		if !near(got.x-cell.X, c.x*1000) || !near(got.y-cell.Y, c.y*1000) {
			t.Errorf("turned by %d: the word stands at %d, %d of its page, want %d, %d", c.turn, got.x-cell.X, got.y-cell.Y, c.x*1000, c.y*1000)
		}
		if geometry.Abs(got.dx-c.dx*geometry.One) > 300 || geometry.Abs(got.dy-c.dy*geometry.One) > 300 {
			t.Errorf("turned by %d: the word runs towards %d, %d", c.turn, got.dx, got.dy)
		}
	}
}

// TestFormsKeepTheirUnits: pages on sheets are drawn in units of their own size.
// PDFium drops small characters of text that is drawn within a unit square.
func TestFormsKeepTheirUnits(t *testing.T) {
	for _, pages := range [][]sample.Page{sample.Upright(3), {{Width: 595, Height: 842, More: "/Rotate 90/CropBox[20 30 320 530]"}, {Width: 1191, Height: 842}, {Width: 300, Height: 300, More: "/UserUnit 2"}}} {
		out, err := Impose(context.Background(), a4(FourUp), opened(t, "made", sample.Made("P", pages...)))
		if err != nil {
			t.Fatal(err)
		}
		back := opened(t, "back", out.PDF)
		forms := back.Dict(back.Dict(back.Pages[0].Resources)["XObject"])
		if len(forms) != 3 {
			t.Fatalf("%d forms", len(forms))
		}
		for name, o := range forms {
			m := back.Array(back.Dict(o)["Matrix"])
			if a, b := asFloat(m[0]), asFloat(m[1]); a*a+b*b < 1 {
				t.Errorf("%s has the matrix %v", name, m)
			}
		}
	}
}

// TestSizes: a page is never made larger, keeps its form, and stays off the
// margins.
func TestSizes(t *testing.T) {
	pages := []sample.Page{{Width: 595, Height: 842}, {Width: 200, Height: 300}, {Width: 842, Height: 1191}, {Width: 1191, Height: 842}, {Width: 100, Height: 1000}}
	part := opened(t, "made", sample.Made("P", pages...))
	for _, layout := range []Layout{TwoUp, FourUp, Booklet} {
		sheets, err := Plan(a4(layout), part)
		if err != nil {
			t.Fatal(err)
		}
		seen := 0
		for _, s := range Sides(sheets) {
			for _, c := range s.placed() {
				if c.Page < 0 {
					continue
				}
				seen++
				w, h := pages[c.Page].Width*1000, pages[c.Page].Height*1000
				if c.Turn%180 != 0 {
					w, h = h, w
				}
				if c.Width > w || c.Height > h || geometry.Abs(int(int64(c.Width)*int64(h)/int64(w))-c.Height) > 2000 {
					t.Errorf("layout %d: page %d of %d×%d stands as %d×%d", layout, c.Page, w, h, c.Width, c.Height)
				}
				if edge := 14_172; c.X < edge || c.Y < edge || c.X+c.Width > s.Width-edge || c.Y+c.Height > s.Height-edge {
					t.Errorf("layout %d: page %d stands in the margin: %+v on %d×%d", layout, c.Page, c, s.Width, s.Height)
				}
			}
		}
		if seen != len(pages) {
			t.Errorf("layout %d: %d pages of %d", layout, seen, len(pages))
		}
	}
}

// TestSmallType: text of 20 pt stands at 14 on two to a side, 4up is smaller;
// what comes out under 8 pt is named with both sizes.
func TestSmallType(t *testing.T) {
	data := sample.Made("P", sample.Upright(2)...)
	small := bytes.Replace(data, []byte("/F 20 Tf 1 0 0 1"), []byte("/F 10 Tf 1 0 0 1"), 1)
	out, err := Impose(context.Background(), a4(TwoUp), opened(t, "made", small))
	if err != nil {
		t.Fatal(err)
	}
	if len(out.TooSmall) != 1 || out.TooSmall[0].Page != 0 || out.TooSmall[0].Before != 10*length.Pt {
		t.Fatalf("%+v, want page 0 alone, of 10 pt", out.TooSmall)
	}
	if s := out.TooSmall[0].Size; s < 6*length.Pt || s > 7*length.Pt {
		t.Errorf("it comes out at %v", s)
	}
}

// TestPackKeeps: each page once and in order, blanks where they were asked for,
// links, outline, numbers under and over.
func TestPackKeeps(t *testing.T) {
	link := "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 50 50]/Dest[6 0 R/XYZ 0 800 null]>>" +
		"<</Type/Annot/Subtype/Link/Rect[0 0 50 50]/A<</S/URI/URI(https://example.org/a)>>>>" +
		"<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[0 0 50 50]/A<</S/Launch/F(a.exe)>>>>]"
	a := opened(t, "a.pdf", sample.Made("A", sample.Page{Width: 595, Height: 842, More: link}, sample.Page{Width: 1191, Height: 842}))
	b := opened(t, "b.pdf", sample.Made("B", sample.Page{Width: 595, Height: 842, More: "/Rotate 90"}))
	n := opened(t, "n.pdf", sample.Made("N", sample.Upright(1)...))
	in := &Binding{Numbers: true, About: About{Title: "Both", Language: "en"}, Leaves: []Leaf{
		{Part: a, Page: 0, Over: []Stamp{{Part: n}}}, {Part: a, Page: 1}, {Width: 100 * length.Pt, Height: 200 * length.Pt}, {Part: b, Page: 0, Under: []Stamp{{Part: n}}},
	}, Entries: []Entry{{"First", 0, a}, {"Second", 3, b}}}
	out, err := Bind(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, page := range words(t, out.PDF) {
		for _, w := range page {
			got += w.text + " "
		}
		got += "/ "
	}
	if got != "A 1 N 1 / A 2 / / N 1 B 1 / " {
		t.Errorf("the pack reads %q", got)
	}
	back := opened(t, "back", out.PDF)
	if len(back.Outline) != 2 || back.Outline[1] != (foreign.Bookmark{Level: 1, Title: "Second", Page: 3}) {
		t.Errorf("outline %+v", back.Outline)
	}
	links := back.Links(&back.Pages[0])
	if len(links) != 2 || links[0].To == nil || links[0].To.Page != 1 || foreign.Bytes(links[1].URI) != "https://example.org/a" {
		t.Errorf("links %+v", links)
	}
	if d := back.Dict(back.Catalog["PageLabels"]); d == nil {
		t.Error("no page labels")
	}
	if s := back.Pages[3]; s.Turn != 90 {
		t.Errorf("page 4 is turned by %d", s.Turn)
	}
	again, err := Bind(context.Background(), in)
	if err != nil || !bytes.Equal(again.PDF, out.PDF) {
		t.Errorf("the same pack gives other bytes (%v)", err)
	}
	if bytes.Contains(out.PDF, []byte("a.exe")) {
		t.Error("a link that would start a program came along")
	}
}

// TestFontsAreShared: two parts with one and the same font bring it once.
func TestFontsAreShared(t *testing.T) {
	a, b := opened(t, "a.pdf", sample.Made("A", sample.Upright(1)...)), opened(t, "b.pdf", sample.Made("B", sample.Upright(1)...))
	out, err := Bind(context.Background(), &Binding{Leaves: []Leaf{{Part: a}, {Part: b}}})
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(out.PDF, []byte("/BaseFont/Helvetica")); n != 1 {
		t.Errorf("%d fonts, want one", n)
	}
}

// TestHiddenLayerStaysHidden: optional content that a part does not show is
// not printed from the pack either.
func TestHiddenLayerStaysHidden(t *testing.T) {
	data := bytes.Replace(sample.Made("P", sample.Upright(1)...), []byte("/Pages 2 0 R>>"), []byte("/Pages 2 0 R/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>>>"), 1)
	part := opened(t, "layers.pdf", append(data, []byte("6 0 obj\n<</Type/OCG/Name(hidden)>>\nendobj\ntrailer\n<</Root 1 0 R/Size 7>>\n")...))
	out, err := Bind(context.Background(), &Binding{Leaves: []Leaf{{Part: part}}})
	if err != nil {
		t.Fatal(err)
	}
	back := opened(t, "back", out.PDF)
	plain := back.Dict(back.Dict(back.Catalog["OCProperties"])["D"])
	if off := back.Array(plain["OFF"]); len(off) != 1 || back.Dict(off[0])["Name"] != types.StringLiteral("hidden") {
		t.Errorf("hidden layers: %v", plain)
	}
}
