package galley

import (
	"slices"
	"testing"

	"jianbao/internal/length"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
)

// para is a paragraph of n lines of 10 pt.
func para(n int) *Lines {
	return &Lines{Set: make([]paragraph.Line, n), Count: n, Size: 8 * length.Pt, Pitch: 10 * length.Pt}
}

// heights are the heights of the parts of each page, in points.
func heights(sheets []Sheet) (out [][]int) {
	for _, s := range sheets {
		var on []int
		for _, p := range s.parts {
			on = append(on, int(p.Height()/length.Pt))
		}
		out = append(out, on)
	}
	return out
}

// TestPaginate cuts galleys of 10 pt lines into pages of 100 pt.
func TestPaginate(t *testing.T) {
	heading := func(g *Stack) { g.Add(para(1), 0).Keep = true }
	for _, c := range []struct {
		name  string
		build func(g *Stack)
		want  [][]int
	}{
		{"nothing is one page", func(*Stack) {}, [][]int{{}}},
		{"two lines at least stand on either side", func(g *Stack) { g.Add(para(7), 0); g.Add(para(4), 0) }, [][]int{{70, 20}, {20}}},
		{"a paragraph of three lines goes whole", func(g *Stack) { g.Add(para(8), 0); g.Add(para(3), 0) }, [][]int{{80}, {30}}},
		{"a heading goes with its text", func(g *Stack) { g.Add(para(8), 0); heading(g); g.Add(para(4), 0) }, [][]int{{80}, {10, 40}}},
		{"the end of a lead goes with what it leads to", func(g *Stack) {
			list := para(3)
			g.Add(&Stack{Parts: []Part{{Box: para(8), Keep: true}, {Box: list}}}, 0)
		}, [][]int{{60}, {50}}},
		{"space at the top of a page is dropped", func(g *Stack) { g.Add(para(10), 0); g.Add(para(1), 30*length.Pt) }, [][]int{{100}, {10}}},
		{"a rule between is left out at the top", func(g *Stack) {
			g.Add(para(10), 0)
			g.Add(&Rule{Thick: 5 * length.Pt, Between: true}, 0)
			g.Add(para(1), 0)
		}, [][]int{{100}, {10}}},
		{"a panel stays whole", func(g *Stack) { g.Add(para(5), 0); g.Add(&Panel{Box: para(6), End: 5 * length.Pt}, 0) }, [][]int{{50}, {70}}},
		{"one that may be parted is, each part with its padding", func(g *Stack) {
			g.Add(para(5), 0)
			g.Add(&Panel{Box: para(6), End: 5 * length.Pt, Before: 10 * length.Pt, After: 10 * length.Pt, Parted: true}, 0)
		}, [][]int{{50, 50}, {50}}},
		{"the blank above a panel is dropped at the top", func(g *Stack) { g.Add(para(10), 0); g.Add(&Panel{Box: para(2), Before: 10 * length.Pt}, 0) }, [][]int{{100}, {20}}},
		{"what is longer than a page is parted by force", func(g *Stack) {
			whole := para(15)
			whole.Whole = true
			g.Add(whole, 0)
		}, [][]int{{100}, {50}}},
	} {
		g := &Stack{}
		c.build(g)
		if got := heights(Paginate(g, 100*length.Pt)); !slices.EqualFunc(got, c.want, slices.Equal) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestRowsAreLevel lowers a box of small type to the baseline of a large one.
func TestRowsAreLevel(t *testing.T) {
	large, small := para(1), para(1)
	large.Size, large.Pitch = 30*length.Pt, 40*length.Pt
	r := Beside(small, large, 50*length.Pt)
	if r.Baseline() != large.Baseline() || r.Height() != large.Height() {
		t.Errorf("the row stands at %s and is %s high, want %s and %s", r.Baseline(), r.Height(), large.Baseline(), large.Height())
	}
}

// TestOpen brings the last ink of a page down by the elastic spaces alone.
func TestOpen(t *testing.T) {
	g := &Stack{}
	g.Add(para(1), 0)
	g.Add(para(1), 0)
	g.Add(para(1), 0).Elastic = true
	s := Paginate(g, 100*length.Pt)[0]
	s.Open(50*length.Pt, length.MM(9000))
	if s.Used != 50*length.Pt || s.parts[1].y != 10*length.Pt || s.parts[2].y != 40*length.Pt {
		t.Errorf("used %s, parts at %s and %s", s.Used, s.parts[1].y, s.parts[2].y)
	}
	if s.Open(100*length.Pt, length.MM(9000)); s.Used != 50*length.Pt+length.MM(9000) {
		t.Errorf("a space was opened to %s at once, by more than 9 mm", s.Used)
	}
}

// TestOwnIsMarked notes the place of a copy's own box and marks what it draws.
func TestOwnIsMarked(t *testing.T) {
	l := para(1)
	l.Set[0].Segments = []paragraph.Segment{{Scale: 1000}}
	o, c := &Own{Box: l}, &Canvas{}
	c.Begin(3)
	o.Draw(c, 5, 7)
	if m, is := c.Items[0].(page.Mark); !is || !m.Own || o.Page != 3 || o.X != 5 || o.Y != 7 {
		t.Errorf("items %v, noted at %d: %d, %d", c.Items, o.Page, o.X, o.Y)
	}
}
