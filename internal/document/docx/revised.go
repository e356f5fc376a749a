package docx

import (
	"slices"
	"strconv"
)

// paragraph changes a paragraph: what stands in it, and then its end, which may have been put
// in or deleted by itself.
func (v *reviser) paragraph(n *node) {
	props := n.kid("pPr")
	v.kids(n)
	if props == nil {
		v.open = v.row
		return
	}
	v.style(n, props)
	mark := props.kid("rPr")
	after := 0
	for i := 0; mark != nil && i < len(mark.kids); i++ {
		k := mark.kids[i]
		if !slices.Contains(changed, k.name) {
			continue
		}
		c := v.number(k.name, k)
		v.note(c, k.name, "¶")
		n.kids = append(n.kids, sign(c))
		mark.kids = slices.Delete(mark.kids, i, i+1)
		i--
		if after = c; !v.shows(c, k.name) {
			mark.kids = append(mark.kids, &node{name: "joins"})
		}
	}
	if v.open = after; after == 0 {
		v.open = v.row
	}
}

// sign says that a change stood here.
func sign(c int) *node { return &node{name: "change", text: strconv.Itoa(c)} }

// style changes the style and the list of a paragraph.
func (v *reviser) style(n, props *node) {
	changedTo := props.kid("pPrChange")
	if p := props.kid("numPr"); p != nil && p.kid("ins") != nil && changedTo == nil {
		changedTo = p.kid("ins")
	}
	if changedTo == nil {
		return
	}
	props.kids = slices.DeleteFunc(props.kids, func(k *node) bool { return k.name == "pPrChange" })
	was := changedTo.kid("pPr")
	if v.named(was.val("pStyle")) == v.named(props.val("pStyle")) && was.kid("numPr").val("numId") == props.kid("numPr").val("numId") &&
		was.kid("numPr").val("ilvl") == props.kid("numPr").val("ilvl") && was.val("outlineLvl") == props.val("outlineLvl") {
		v.layout++
		return
	}
	v.open = 0
	c := v.number("look", changedTo)
	v.all[c-1].Look += wordsOf(n)
	n.kids = append(n.kids, sign(c))
	if v.view.of(c) != Left {
		return
	}
	kept := slices.DeleteFunc(slices.Clone(props.kids), func(k *node) bool { return k.name != "rPr" && k.name != "sectPr" })
	props.kids = kept
	if was != nil {
		props.kids = append(slices.Clone(was.kids), kept...)
	}
}

// run changes the look of a run.
func (v *reviser) run(n *node) {
	props := n.kid("rPr")
	v.kids(n)
	last := 0
	if changedTo := props.kid("rPrChange"); changedTo != nil {
		props.kids = slices.DeleteFunc(props.kids, func(k *node) bool { return k.name == "rPrChange" })
		last = v.looked(n, props, changedTo)
	}
	if v.within == 0 && (n.holdsText() || n.find("footnoteReference") != nil || n.find("br") != nil) {
		v.open = last
	}
}

// looked reads a run whose look was changed: which change that is, 0 where a report does not
// tell the looks apart.
func (v *reviser) looked(n, props, changedTo *node) int {
	was := changedTo.kid("rPr")
	if was == nil {
		was = &node{name: "rPr"}
	}
	now, before := v.looks(props), v.looks(was)
	if now == before || !n.holdsText() {
		v.layout++
		return 0
	}
	if v.within > 0 { // it comes and goes with what was put in
		return 0
	}
	c := v.number("look", changedTo)
	v.all[c-1].Look += wordsOf(n)
	v.all[c-1].Struck = v.all[c-1].Struck || now.struck && !before.struck
	if v.view.of(c) == Left {
		props.kids = was.kids
	}
	n.kids = append(n.kids, sign(c))
	return c
}

// inTable changes a row or a cell, in the properties of which a mark says that it was itself
// put in or deleted. False means that it is not read. What stands in a row that was put in
// or deleted belongs to that change.
func (v *reviser) inTable(n, props *node, marks []string) bool {
	outer, kept := v.row, true
	if n.name == "tr" {
		v.row, v.open = 0, 0
	}
	for _, k := range kidsOf(props) {
		if !slices.Contains(marks, k.name) {
			continue
		}
		kind := map[string]string{"cellIns": "ins", "cellDel": "del"}[k.name]
		if kind == "" {
			kind = k.name
		}
		c := v.number(kind, k)
		v.all[c-1].Row = true
		v.row, v.open = c, c
		kept = kept && v.shows(c, kind)
	}
	own := v.row
	v.tree(n)
	if p := n.find("p"); p != nil && own > 0 {
		p.kids = append([]*node{sign(own)}, p.kids...)
	}
	v.row, v.open = outer, 0
	return kept
}

func kidsOf(n *node) []*node {
	if n == nil {
		return nil
	}
	return n.kids
}
