package inspect

import (
	"jianbao/internal/pdf/inspect/objects"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Node is an element of the tag tree, or a piece of text in one.
type Node struct {
	Tag       string // the standard type, after the role map; "" for text
	Text      string // of a piece of text; "" for an element
	Lang      string // "": as the element above
	Alt       string
	Title     string
	ID        string
	Numbering string // of an L: its ListNumbering
	Scope     string // of a TH
	ColSpan   int    // of a TH or TD, in columns; 0 for one
	RowSpan   int    // of a TH or TD, in rows; 0 for one
	Links     int    // how many annotations the element owns
	Kids      []*Node

	contents []place // the marked content of the element itself
	newLine  bool    // the text begins on another line than the text shown before it
}

// String gives the text of the node and all below it, in their order, with a
// space where a line ended between words that need one.
func (n *Node) String() string {
	var text strings.Builder
	n.Walk(func(m *Node) {
		if m.newLine && needGap(text.String(), m.Text) {
			text.WriteByte(' ')
		}
		text.WriteString(m.Text)
	})
	return text.String()
}

// Walk calls f for the node and all below it, in their order.
func (n *Node) Walk(f func(*Node)) {
	if n == nil {
		return
	}
	f(n)
	for _, k := range n.Kids {
		k.Walk(f)
	}
}

// readTree reads the structure tree (ISO 32000-1 14.7.2).
func (r *reader) readTree() {
	root := r.Dict(r.Catalog["StructTreeRoot"])
	if root == nil {
		return
	}
	t := &treeReader{r: r, roles: r.Dict(root["RoleMap"]), seen: map[int]bool{}, pageOf: map[int]int{}}
	for i, s := range r.pages {
		t.pageOf[s.number] = i
	}
	r.file.Tree = &Node{Tag: "StructTreeRoot"}
	t.kids(r.file.Tree, root["K"], 0, -1, 0)
	r.file.Tree.Walk(func(n *Node) { r.language(n.Lang) })
}

// treeReader goes down the structure tree.
type treeReader struct {
	r      *reader
	roles  types.Dict
	seen   map[int]bool // the elements that were met, by object number
	pageOf map[int]int  // pages, from 0, by object number
}

// kids reads k, the /K of the element with the object number owner, into its node n.
// page is the element's page, from 0; -1: none.
func (t *treeReader) kids(n *Node, k types.Object, owner, page, depth int) {
	for _, o := range t.r.List(k) {
		if t.r.Meet(); t.r.Stop != nil {
			return
		}
		if mcid, ok := t.r.Integer(o); ok {
			t.content(n, page, mcid, owner)
			continue
		}
		d := t.r.Dict(o)
		switch {
		case d == nil:
		case t.r.Name(d["Type"]) == "MCR":
			mcid, _ := t.r.Integer(d["MCID"])
			t.content(n, t.page(d, page), mcid, owner)
		case t.r.Name(d["Type"]) == "OBJR":
			n.Links++
		default:
			t.element(n, o, d, page, depth)
		}
	}
}

// page is the page that an element or a content names, else the one it inherits.
func (t *treeReader) page(d types.Dict, inherited int) int {
	if p, ok := t.pageOf[objects.NumberOf(d["Pg"])]; ok && d["Pg"] != nil {
		return p
	}
	return inherited
}

// content adds a piece of marked content to the node of the element owner, and its
// text.
func (t *treeReader) content(n *Node, page, mcid, owner int) {
	if page < 0 || page >= len(t.r.pages) {
		return
	}
	at := place{page, mcid}
	n.contents = append(n.contents, at)
	if t.r.laid {
		t.r.elements[at] = n
	}
	if p, ok := t.r.pages[page].content[mcid]; ok {
		t.r.Make(p.text.Len())
		n.Kids = append(n.Kids, &Node{Text: p.text.String(), newLine: p.newLine})
	}
}

// element reads an element, o being the reference to d, below its parent.
func (t *treeReader) element(parent *Node, o types.Object, d types.Dict, page, depth int) {
	number := objects.NumberOf(o)
	if number != 0 && t.seen[number] || depth > objects.MaxDepth {
		return
	}
	t.seen[number] = true
	n := &Node{Tag: t.role(t.r.Name(d["S"])), Lang: t.r.Text(d["Lang"]), Alt: t.r.Text(d["Alt"]), Title: t.r.Text(d["T"]), ID: t.r.Text(d["ID"])}
	for _, a := range t.r.List(d["A"]) {
		t.attributes(n, t.r.Dict(a))
	}
	if actual, ok := d["ActualText"]; ok {
		n.Kids = append(n.Kids, &Node{Text: t.r.Text(actual)})
		hidden := &Node{}
		t.kids(hidden, d["K"], number, t.page(d, page), depth+1)
		n.contents, n.Links = hidden.contents, hidden.Links
		for _, at := range n.contents {
			if t.r.laid {
				t.r.elements[at] = n
			}
		}
	} else {
		t.kids(n, d["K"], number, t.page(d, page), depth+1)
	}
	parent.Kids = append(parent.Kids, n)
}

// role follows the role map to a standard type.
func (t *treeReader) role(s string) string {
	for range 8 {
		to := t.r.Name(t.roles[s])
		if to == "" || to == s {
			break
		}
		s = to
	}
	return s
}

// attributes reads an attribute object (ISO 32000-1 14.7.5).
func (t *treeReader) attributes(n *Node, a types.Dict) {
	if v := t.r.Name(a["ListNumbering"]); v != "" {
		n.Numbering = v
	}
	if v := t.r.Name(a["Scope"]); v != "" {
		n.Scope = v
	}
	if v, ok := t.r.Integer(a["ColSpan"]); ok {
		n.ColSpan = v
	}
	if v, ok := t.r.Integer(a["RowSpan"]); ok {
		n.RowSpan = v
	}
}
