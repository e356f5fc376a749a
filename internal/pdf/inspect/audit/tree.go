package audit

import (
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/inspect/objects"
	"jianbao/internal/pdf/inspect/rule"
)

// element is an element of the tag tree (ISO 32000-1 14.7.2).
type element struct {
	dict     types.Dict
	name     string // as the file calls it
	tag      string // the standard type it stands for; "" for none
	parent   *element
	kids     []*element
	language bool // it has one, its own or one from above
	page     int  // from 0; -1: none is known
	actual   bool // it, or one around it, has an ActualText
	contents int  // how many pieces of marked content are its own
	objects  []types.Object
}

// spot is a marked-content sequence: the number of the page's or form's object, and its MCID.
type spot struct{ stream, mcid int }

// readTree reads the tag tree, and the way back to it.
func (a *audit) readTree() {
	root := a.Dict(a.Catalog["StructTreeRoot"])
	if root == nil {
		return
	}
	a.roles = a.Dict(root["RoleMap"])
	a.root = &element{dict: root, tag: "StructTreeRoot", page: -1}
	a.readKids(a.root, root["K"], 0)
	a.parents = map[int]types.Object{}
	a.readNumbers(root["ParentTree"], 0)
}

// readNumbers reads a number tree into parents.
func (a *audit) readNumbers(o types.Object, depth int) {
	if a.Meet(); depth > objects.MaxDepth || a.Stop != nil {
		return
	}
	d := a.Dict(o)
	nums := a.Array(d["Nums"])
	for i := 0; i+1 < len(nums); i += 2 {
		a.Meet()
		if n, ok := a.Integer(nums[i]); ok {
			a.parents[n] = nums[i+1]
		}
	}
	for _, k := range a.Array(d["Kids"]) {
		a.readNumbers(k, depth+1)
	}
}

// readKids reads /K of an element.
func (a *audit) readKids(e *element, k types.Object, depth int) {
	for _, o := range a.List(k) {
		if a.Meet(); a.Stop != nil || depth > objects.MaxDepth {
			return
		}
		if mcid, ok := a.Integer(o); ok {
			a.holds(e, a.pageNumber(e.page), mcid)
			continue
		}
		d := a.Dict(o)
		switch {
		case d == nil:
		case a.Name(d["Type"]) == "MCR":
			stream := a.pageNumber(a.pageAt(d["Pg"], e.page))
			if n := objects.NumberOf(d["Stm"]); n != 0 {
				stream = n
			}
			if mcid, ok := a.Integer(d["MCID"]); ok {
				a.holds(e, stream, mcid)
			}
		case a.Name(d["Type"]) == "OBJR":
			e.objects = append(e.objects, d["Obj"])
		default:
			a.readElement(e, o, d, depth)
		}
	}
}

// pageNumber is the number of a page's object; 0 for no page.
func (a *audit) pageNumber(page int) int {
	if page < 0 || page >= len(a.pages) {
		return 0
	}
	return a.pages[page].number
}

// holds notes that an element has a piece of content.
func (a *audit) holds(e *element, stream, mcid int) {
	e.contents++
	if a.holders[spot{stream, mcid}] != nil {
		a.fault(rule.ContentTwice, e.page, nil)
	}
	a.holders[spot{stream, mcid}] = e
}

// readElement reads an element, o being the reference to d, below its parent.
func (a *audit) readElement(parent *element, o types.Object, d types.Dict, depth int) {
	number := objects.NumberOf(o)
	if number != 0 && a.elements[number] != nil {
		return
	}
	e := &element{dict: d, name: a.Name(d["S"]), parent: parent, page: a.pageAt(d["Pg"], parent.page)}
	e.tag, _ = a.standardOf(e.name)
	a.readableName(e.name, e.page)
	_, own := d["Lang"]
	e.language = own || parent.language
	_, actual := d["ActualText"]
	e.actual = actual || parent.actual
	if number != 0 {
		a.elements[number] = e
	}
	parent.kids = append(parent.kids, e)
	a.readKids(e, d["K"], depth+1)
}

// standardOf follows the role map to a standard type; "" for none. circle says that
// the map goes in a circle.
func (a *audit) standardOf(name string) (tag string, circle bool) {
	met := map[string]bool{}
	for !isStandard(name) {
		if met[name] {
			return "", true
		}
		met[name] = true
		to, has := a.roles[name]
		if name = a.Name(to); !has || name == "" {
			return "", false
		}
	}
	return name, false
}

// standard are the standard structure types (ISO 32000-1 14.8.4).
const standard = " Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 " +
	"L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot " +
	"Ruby RB RT RP Warichu WT WP Figure Formula Form "

// isStandard says that a tag is one of these.
func isStandard(tag string) bool {
	return tag != "" && !strings.Contains(tag, " ") && strings.Contains(standard, " "+tag+" ")
}

// walk calls see for e and all below it, in their order.
func (e *element) walk(see func(*element)) {
	if e == nil {
		return
	}
	see(e)
	for _, k := range e.kids {
		k.walk(see)
	}
}

// parentOf is the element to which the ParentTree leads from a note's StructParent;
// nil for none.
func (a *audit) parentOf(d types.Dict) *element {
	n, ok := a.Integer(d["StructParent"])
	if !ok {
		return nil
	}
	return a.elementAt(a.parents[n])
}

// elementAt is the element that o refers to. One that the tree does not reach is read here.
func (a *audit) elementAt(o types.Object) *element {
	if e := a.elements[objects.NumberOf(o)]; e != nil {
		return e
	}
	d := a.Dict(o)
	if d == nil || a.Name(d["S"]) == "" {
		return nil
	}
	e := &element{dict: d, name: a.Name(d["S"]), page: -1}
	e.tag, _ = a.standardOf(e.name)
	a.readableName(e.name, e.page)
	return e
}

// attribute finds an attribute of an element by its name; nil for none (ISO 32000-1 14.7.5).
func (a *audit) attribute(e *element, name string) types.Object {
	for _, o := range a.List(e.dict["A"]) {
		if v, has := a.Dict(o)[name]; has {
			return v
		}
	}
	classes := a.Dict(a.root.dict["ClassMap"])
	for _, c := range a.List(e.dict["C"]) {
		for _, o := range a.List(classes[a.Name(c)]) {
			if v, has := a.Dict(o)[name]; has {
				return v
			}
		}
	}
	return nil
}

// tree judges the tag tree.
func (a *audit) tree() {
	marks := a.Dict(a.Catalog["MarkInfo"])
	if !a.Truth(marks["Marked"]) {
		a.fault(rule.NotMarked, -1, nil)
	}
	if a.Truth(marks["Suspects"]) {
		a.fault(rule.Suspect, -1, nil)
	}
	if a.root == nil {
		a.fault(rule.NoTree, -1, nil)
		return
	}
	h := &headings{}
	ids := map[string]bool{}
	a.root.walk(func(e *element) {
		if e != a.root {
			a.tag(e)
			a.nesting(e)
			a.single(e, ids)
		}
		a.heading(e, h)
	})
	if !h.levels && !h.plain {
		a.fault(rule.NoHeading, -1, nil)
	}
	if h.levels && h.plain {
		a.fault(rule.MixedHeadings, -1, nil)
	}
}

// tag wants a tag to be a standard one, and to say what it belongs to.
func (a *audit) tag(e *element) {
	_, circle := a.standardOf(e.name)
	to, renamed := a.roles[e.name]
	switch {
	case circle:
		a.fault(rule.TagsInCircle, e.page, args("tag", e.name))
	case e.tag == "":
		a.fault(rule.UnknownTag, e.page, args("tag", e.name))
	case renamed && isStandard(e.name):
		a.fault(rule.TagRenamed, -1, args("tag", e.name))
		if !isStandard(a.Name(to)) {
			a.fault(rule.TagLost, -1, args("tag", e.name))
		}
	}
	if a.Dict(e.dict["P"]) == nil {
		a.fault(rule.NoParent, e.page, args("tag", e.name))
	}
	if l, has := e.dict["Lang"]; has {
		a.languageTag(a.Text(l), e.page)
	}
	if !e.language && !a.language {
		for _, key := range []string{"ActualText", "Alt", "E"} {
			if _, has := e.dict[key]; has {
				a.fault(rule.NoLanguage, e.page, args("what", textInstead))
			}
		}
	}
}
