package finish

import (
	"slices"
	"strings"

	"jianbao/internal/setting/page"
)

// writeTree writes the structure tree (ISO 32000-1 14.7; ISO 14289-1 7.1).
func (w *document) writeTree() {
	t := w.tree
	for e, keep := range t.keep {
		if keep {
			t.object[e] = w.reserve()
		}
	}
	w.begin(w.structRoot).put("<</Type/StructTreeRoot/K ")
	if len(t.object) > 0 {
		w.ref(t.object[0])
	} else {
		w.put("[]")
	}
	w.putParentTree()
	w.putIDTree()
	w.put(">>")
	w.end()
	for e, keep := range t.keep {
		if keep {
			w.writeElement(e)
		}
	}
}

// putParentTree writes the way from marked content and annotations back to their
// elements (ISO 32000-1 14.7.4.4). The key of a page is its index; those of the links
// follow (linkKey).
func (w *document) putParentTree() {
	w.put("/ParentTree<</Nums[")
	for p, owners := range w.in.Marks {
		w.num(p).put("[")
		for i, e := range owners {
			if i > 0 {
				w.put(" ")
			}
			w.ref(w.tree.object[e])
		}
		w.put("]")
	}
	for i, l := range w.links {
		w.num(w.linkKey(i)).put(" ").ref(w.tree.object[l.Element]).put(" ")
	}
	w.put("]>>/ParentTreeNextKey ").num(w.linkKey(len(w.links)))
}

// putIDTree writes the way from IDs to elements, which notes must have (ISO 14289-1
// 7.9).
func (w *document) putIDTree() {
	var named []int
	for e, el := range w.doc.Elements {
		if el.ID != "" && w.tree.keep[e] {
			named = append(named, e)
		}
	}
	if len(named) == 0 {
		return
	}
	slices.SortFunc(named, func(a, b int) int { return strings.Compare(w.doc.Elements[a].ID, w.doc.Elements[b].ID) })
	w.put("/IDTree<</Names[")
	for _, e := range named {
		w.text(w.doc.Elements[e].ID).ref(w.tree.object[e])
	}
	w.put("]>>")
}

// writeElement writes element e. /Type is left out: it is optional, and
// there are hundreds.
func (w *document) writeElement(e int) {
	t, el := w.tree, &w.doc.Elements[e]
	w.begin(t.object[e]).put("<</S").name(string(el.Tag)).put("/P ")
	if e == 0 {
		w.ref(w.structRoot)
	} else {
		w.ref(t.object[el.Parent])
	}
	home := -1 // the page of this element's first content
	if len(t.content[e]) > 0 {
		home = t.content[e][0].page
		w.put("/Pg ").ref(w.pages[home])
	}
	w.putKids(e, home)
	if el.Lang != "" {
		w.put("/Lang").text(el.Lang)
	}
	if el.Alt != "" {
		w.put("/Alt").text(el.Alt)
	}
	if el.Actual != "" {
		w.put("/ActualText").text(el.Actual)
	}
	if el.Title != "" {
		w.put("/T").text(el.Title)
	}
	if el.ID != "" {
		w.put("/ID").text(el.ID)
	}
	w.putAttributes(e)
	w.put(">>")
	w.end()
}

// putKids writes /K of element e, whose own page is home: marked content on that page
// by its MCID alone, any other with its page, then the link annotations.
func (w *document) putKids(e, home int) {
	ks := w.tree.kids(e)
	n := len(ks) + len(w.tree.links[e])
	if n == 0 {
		return
	}
	w.put("/K[")
	for i, k := range ks {
		if i > 0 {
			w.put(" ")
		}
		switch {
		case k.child != 0:
			w.ref(w.tree.object[k.child])
		case k.at.page == home:
			w.num(k.at.mcid)
		default:
			w.put("<</Type/MCR/Pg ").ref(w.pages[k.at.page]).put("/MCID ").num(k.at.mcid).put(">>")
		}
	}
	for _, i := range w.tree.links[e] {
		w.put("<</Type/OBJR/Obj ").ref(w.links[i].object)
		w.put("/Pg ").ref(w.pages[w.links[i].page]).put(">>")
	}
	w.put("]")
}

// putAttributes writes /A: how a list is numbered, what a cell spans and
// heads, where a figure stands (ISO 32000-1 14.8.5).
func (w *document) putAttributes(e int) {
	el := &w.doc.Elements[e]
	switch el.Tag {
	case page.L:
		numbering := el.Numbering
		if numbering == "" {
			numbering = "None"
		}
		w.put("/A<</O/List/ListNumbering").name(numbering).put(">>")
	case page.TH, page.TD:
		w.putCell(el)
	case page.FigureEl:
		w.putBox(e)
	}
}

// putCell writes what a cell spans and heads.
func (w *document) putCell(el *page.Element) {
	if el.Scope == "" && el.ColSpan < 2 && el.RowSpan < 2 {
		return
	}
	w.put("/A<</O/Table")
	if el.Scope != "" {
		w.put("/Scope").name(el.Scope)
	}
	if el.ColSpan > 1 {
		w.put("/ColSpan ").num(el.ColSpan)
	}
	if el.RowSpan > 1 {
		w.put("/RowSpan ").num(el.RowSpan)
	}
	w.put(">>")
}

// putBox writes where a figure stands.
func (w *document) putBox(e int) {
	box := w.doc.Elements[e].BBox
	if !w.tree.filled[e] || box[2] == 0 {
		return
	}
	w.put("/A<</O/Layout/Placement/Block/BBox")
	w.rect(w.tree.first[e].page, box[0], box[1], box[2], box[3])
	w.put(">>")
}
