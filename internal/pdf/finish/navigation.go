package finish

import (
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/setting/page"
)

// putDestinations writes the named destinations, a name tree (ISO 32000-1
// 12.3.2.3), sorted by name. Of anchors with one name the first counts.
func (w *document) putDestinations() {
	anchors := slices.Clone(w.doc.Anchors)
	if len(anchors) == 0 {
		return
	}
	slices.SortStableFunc(anchors, func(a, b page.Anchor) int { return strings.Compare(a.Name, b.Name) })
	anchors = slices.CompactFunc(anchors, func(a, b page.Anchor) bool { return a.Name == b.Name })
	w.put("/Names<</Dests<</Names[")
	for _, a := range anchors {
		top := w.doc.Pages[a.Page].Height - a.Y
		w.text(a.Name).put("[").ref(w.pages[a.Page]).put("/XYZ " + a.X.Decimal() + " " + top.Decimal() + " null]")
	}
	w.put("]>>>>")
}

// putPageLabels writes the page numbers as printed (ISO 32000-1 12.4.2): one
// range for each run of ascending numbers, the label itself for any other.
func (w *document) putPageLabels() {
	labelled := false
	for i := range w.doc.Pages {
		labelled = labelled || w.doc.Pages[i].Label != ""
	}
	if !labelled {
		return
	}
	w.put("/PageLabels<</Nums[")
	last := -1 // the number of the page before, if it had one
	for i := range w.doc.Pages {
		label := w.doc.Pages[i].Label
		n, err := strconv.Atoi(label)
		if err != nil || n < 1 || strconv.Itoa(n) != label {
			w.num(i).put("<</P").text(label).put(">>")
			last = -1
			continue
		}
		if last < 0 || n != last+1 {
			w.num(i).put("<</S/D/St ").num(n).put(">>")
		}
		last = n
	}
	w.put("]>>")
}

// bookmark is a line of the outline with its place in the tree; 0 is the root
// and bookmark i of the document is node i+1.
type bookmark struct {
	parent, previous, next, first, last int // nodes; but for the parent, 0 is none
	open                                int // how many lines stand below it
}

// writeOutline writes the bookmarks (ISO 32000-1 12.3.3), all open. A level
// that skips one is taken as the next deeper.
func (w *document) writeOutline() {
	marks := w.doc.Outline
	if len(marks) == 0 {
		return
	}
	nodes := outlineTree(marks)
	objects := []int{w.outline}
	for range marks {
		objects = append(objects, w.reserve())
	}
	w.begin(w.outline).put("<</Type/Outlines/First ").ref(objects[nodes[0].first]).put("/Last ").ref(objects[nodes[0].last])
	w.put("/Count ").num(nodes[0].open).put(">>")
	w.end()
	for i, m := range marks {
		n := nodes[i+1]
		w.begin(objects[i+1]).put("<</Title").text(m.Title).put("/Parent ").ref(objects[n.parent]).put("/Dest").text(m.Anchor)
		for _, to := range []struct {
			key  string
			node int
		}{{"/Prev ", n.previous}, {"/Next ", n.next}, {"/First ", n.first}, {"/Last ", n.last}} {
			if to.node != 0 {
				w.put(to.key).ref(objects[to.node])
			}
		}
		if n.open > 0 {
			w.put("/Count ").num(n.open)
		}
		w.put(">>")
		w.end()
	}
}

// outlineTree gives the nodes of an outline: the root, then one for each mark.
func outlineTree(marks []page.Bookmark) []bookmark {
	nodes := make([]bookmark, len(marks)+1)
	path := []int{0} // the nodes from the root to the mark before
	for i, m := range marks {
		n := i + 1
		level := min(max(m.Level, 1), len(path))
		path = append(path[:level], n)
		parent := path[level-1]
		nodes[n].parent = parent
		if last := nodes[parent].last; last != 0 {
			nodes[n].previous, nodes[last].next = last, n
		} else {
			nodes[parent].first = n
		}
		nodes[parent].last = n
		for _, above := range path[:level] {
			nodes[above].open++
		}
	}
	return nodes
}
