package impose

import (
	"context"
	"fmt"
	"testing"

	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign/sample"
	"jianbao/internal/pdf/geometry"
)

// spreadOf is what is seen on the two halves of a side: the words at the left
// of the fold and at its right.
type spreadOf struct{ left, right string }

// halfOf says on which half of a side a word stands, and demands that it is
// upright.
func halfOf(t *testing.T, side []word, width int) (s spreadOf) {
	t.Helper()
	for _, w := range side {
		if w.dx <= 0 || w.dy != 0 {
			t.Fatalf("%q runs towards %d, %d: it does not stand upright", w.text, w.dx, w.dy)
		}
		if w.x < width/2 {
			s.left += w.text
		} else {
			s.right += w.text
		}
	}
	return s
}

// turned is a side seen upside down.
func turned(side []word, width, height int) (out []word) {
	for _, w := range side {
		out = append(out, word{w.text, width - w.x, height - w.y, -w.dx, -w.dy})
	}
	return out
}

// TestBookletsFold prints booklets of 1 to 40 pages, turns each sheet as the
// printer does, lays them on each other, folds, and leafs through.
func TestBookletsFold(t *testing.T) {
	for n := 1; n <= MaxBooklet; n++ {
		part := opened(t, "made", sample.Made("P", sample.Upright(n)...))
		for k, duplex := range []Duplex{ShortEdge, LongEdge, ShortEdge, LongEdge} {
			if n > 40 && n%7 != 4 || k > 1 && n%10 != 1 {
				continue
			}
			o := a4(Booklet)
			o.Duplex = duplex
			o.Paper = []Paper{o.Paper, o.Paper, a3(), letter()}[k]
			out, err := Impose(context.Background(), o, part)
			if err != nil {
				t.Fatal(err)
			}
			got := fold(t, words(t, out.PDF), duplex, geometry.Milli(o.Paper.Height), geometry.Milli(o.Paper.Width))
			if want := (n + 3) / 4 * 4; len(got) != want {
				t.Fatalf("%d pages: the booklet has %d", n, len(got))
			}
			for i, text := range got {
				want := ""
				if i < n {
					want = fmt.Sprintf("P %d", i+1)
				}
				if text != want {
					t.Fatalf("%d pages, duplex %d: leafing through, page %d reads %q, want %q", n, duplex, i+1, text, want)
				}
			}
		}
	}
}

// fold gives the pages of a booklet in the order of leafing.
func fold(t *testing.T, sides [][]word, duplex Duplex, width, height int) []string {
	t.Helper()
	var fronts, backs []spreadOf
	for i, side := range sides {
		if i%2 == 0 {
			fronts = append(fronts, halfOf(t, side, width))
			continue
		}
		// Turned over the short edge, a lying sheet is read on like a book. Over
		// the long one, its back comes upside down.
		if duplex == LongEdge {
			side = turned(side, width, height)
		}
		backs = append(backs, halfOf(t, side, width))
	}
	var pages []string
	for s := range fronts { // the right leaves, from the outside to the middle
		pages = append(pages, fronts[s].right, backs[s].left)
	}
	for s := len(fronts) - 1; s >= 0; s-- { // the left leaves, from the middle out
		pages = append(pages, backs[s].right, fronts[s].left)
	}
	return pages
}

// TestCreep: pages of inner sheets move towards the fold, those of one sheet
// alike, and never over it.
func TestCreep(t *testing.T) {
	o := a4(Booklet)
	o.Creep, o.Gutter = length.MM(200), length.MM(8_000)
	part := opened(t, "made", sample.Made("P", sample.Upright(12)...))
	sheets, err := Plan(o, part)
	if err != nil || len(sheets) != 3 {
		t.Fatal(len(sheets), err)
	}
	outer := sheets[0].Front.Cells
	for i, s := range sheets {
		for _, side := range []*Side{s.Front, s.Back} {
			left, right := side.Cells[0], side.Cells[1]
			if got, want := left.X-outer[0].X, i*567; geometry.Abs(got-want) > 8*i || outer[1].X-right.X != got {
				t.Errorf("sheet %d: the left page moves by %d, the right one by %d, want %d", i, got, outer[1].X-right.X, want)
			}
			if left.X+left.Width > side.Width/2 || right.X < side.Width/2 {
				t.Errorf("sheet %d: a page lies over the fold", i)
			}
		}
	}
	o.Creep = length.MM(2_100)
	if _, err := Plan(o, part); err == nil {
		t.Error("a creep over the fold was taken")
	}
}

func TestBookletTooThick(t *testing.T) {
	part := opened(t, "made", sample.Made("P", sample.Upright(MaxBooklet+1)...))
	_, err := Impose(context.Background(), a4(Booklet), part)
	if thick, is := err.(*TooManyPages); !is || thick.Pages != 61 {
		t.Errorf("61 pages: %v", err)
	}
}
