package impose

import (
	"context"
	"fmt"
	"testing"
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
	for n := 1; n <= 40; n++ {
		part := opened(t, "made", made("P", upright(n)...))
		for _, duplex := range []Duplex{ShortEdge, LongEdge} {
			o := a4(Booklet)
			o.Duplex = duplex
			out, err := Impose(context.Background(), o, part)
			if err != nil {
				t.Fatal(err)
			}
			got := fold(t, words(t, out.PDF), duplex)
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
func fold(t *testing.T, sides [][]word, duplex Duplex) []string {
	const width, height = 841_891, 595_281 // A4, lying
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

func TestBookletTooThick(t *testing.T) {
	part := opened(t, "made", made("P", upright(MaxBooklet+1)...))
	_, err := Impose(context.Background(), a4(Booklet), part)
	if thick, is := err.(*TooManyPages); !is || thick.Pages != 61 {
		t.Errorf("61 pages: %v", err)
	}
}
