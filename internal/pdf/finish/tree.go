package finish

import (
	"cmp"
	"slices"

	"jianbao/internal/setting/page"
)

// place is a marked-content sequence: its page, from 0, and its MCID.
type place struct{ page, mcid int }

// compare orders places as they follow each other in the file.
func (a place) compare(b place) int {
	return cmp.Or(cmp.Compare(a.page, b.page), cmp.Compare(a.mcid, b.mcid))
}

// tree is the structure tree as it will be written: what each element of the
// document holds, and whether it stays.
type tree struct {
	elements []page.Element
	// By element:
	content  [][]place // the marked content of its own, in order
	links    [][]int   // the links that it owns, as indexes
	children [][]int   // the elements below it, in order of creation
	first    []place   // the first content in it and all below it
	filled   []bool    // there is any such content
	keep     []bool    // it stays
	object   []int     // its object number, if it stays
}

// buildTree gives each element the marked content and the links that are its own.
func buildTree(doc *page.Document, marks [][]int, links []link) *tree {
	n := len(doc.Elements)
	t := &tree{elements: doc.Elements, content: make([][]place, n), links: make([][]int, n), children: make([][]int, n),
		first: make([]place, n), filled: make([]bool, n), keep: make([]bool, n), object: make([]int, n)}
	for p, owners := range marks {
		for mcid, e := range owners {
			t.content[e] = append(t.content[e], place{p, mcid})
		}
	}
	for i, l := range links {
		t.links[l.Element] = append(t.links[l.Element], i)
	}
	for e := 1; e < n; e++ {
		parent := doc.Elements[e].Parent
		t.children[parent] = append(t.children[parent], e)
	}
	t.prune()
	return t
}

// prune decides which elements stay: those with content in their subtree, and
// the empty cells and rows of a table that has some, without which its rows
// would be of unequal length (ISO 14289-1 7.5). Parents stand before their
// children, so one pass back and one forth will do.
func (t *tree) prune() {
	for e := len(t.elements) - 1; e >= 0; e-- {
		if len(t.content[e]) > 0 {
			t.fill(e, t.content[e][0])
		}
		t.keep[e] = e == 0 || t.filled[e] || len(t.links[e]) > 0
		for _, child := range t.children[e] {
			t.keep[e] = t.keep[e] || t.keep[child]
			if t.filled[child] {
				t.fill(e, t.first[child])
			}
		}
	}
	for e := 1; e < len(t.elements); e++ {
		switch t.elements[e].Tag {
		case page.TH, page.TD, page.TableRow:
			t.keep[e] = t.keep[t.elements[e].Parent]
		}
	}
}

// fill notes that there is content at p in e or below it.
func (t *tree) fill(e int, p place) {
	if !t.filled[e] || p.compare(t.first[e]) < 0 {
		t.first[e], t.filled[e] = p, true
	}
}

// kid is an entry of an element's /K: the element child or, where that is 0, the
// element's own content at at.
type kid struct {
	child int
	at    place
}

// kids gives what stands in element e: children in the order of creation or, where e
// has content of its own, content and children as they follow each other on
// the pages.
func (t *tree) kids(e int) []kid {
	var ks, empty []kid
	for _, p := range t.content[e] {
		ks = append(ks, kid{at: p})
	}
	mixed := len(ks) > 0
	for _, child := range t.children[e] {
		switch {
		case !t.keep[child]:
		case mixed && !t.filled[child]:
			empty = append(empty, kid{child: child})
		default:
			ks = append(ks, kid{child: child, at: t.first[child]})
		}
	}
	if mixed {
		slices.SortStableFunc(ks, func(a, b kid) int { return a.at.compare(b.at) })
	}
	return append(ks, empty...)
}
