package audit

import (
	"fmt"
	"slices"
	"strings"

	"jianbao/internal/pdf/inspect/rule"
)

// place says where a tag may stand and what it may hold (ISO 14289-1 7.2).
type place struct {
	tag, in, holds string // lists with spaces; "" for anything
}

// places are those of lists, tables and contents.
func places() []place {
	return []place{
		{"Table", "", "TR THead TBody TFoot Caption"},
		{"TR", "Table THead TBody TFoot", "TH TD"},
		{"THead", "Table", "TR"},
		{"TBody", "Table", "TR"},
		{"TFoot", "Table", "TR"},
		{"TH", "TR", ""},
		{"TD", "TR", ""},
		{"L", "", "L LI Caption"},
		{"LI", "L", "Lbl LBody"},
		{"LBody", "LI", ""},
		{"TOC", "", "TOC TOCI Caption"},
		{"TOCI", "TOC", ""},
	}
}

// nesting wants an element to stand where it may, and to hold what it may.
func (a *audit) nesting(e *element) {
	for _, p := range places() {
		if p.tag != e.tag {
			continue
		}
		if in := e.above(); p.in != "" && !among(p.in, in.tag) {
			a.fault(rule.WrongParent, e.page, args("tag", e.tag, "in", in.called(), "want", listed(p.in)))
		}
		for _, k := range e.below() {
			if p.holds != "" && k.tag != "" && !among(p.holds, k.tag) {
				a.fault(rule.WrongKid, e.page, args("tag", e.tag, "kid", k.called(), "want", listed(p.holds)))
			}
		}
	}
	switch e.tag {
	case "Table":
		a.tableParts(e)
		a.cells(e)
	case "L", "TOC":
		if e.lateCaption() > 0 {
			a.fault(rule.CaptionAt, e.page, args("tag", e.tag))
		}
	}
}

// tableParts wants at most one head, one foot and one caption, and a body beside them.
func (a *audit) tableParts(e *element) {
	count := map[string]int{}
	for _, k := range e.below() {
		count[k.tag]++
	}
	for _, part := range []string{"THead", "TFoot", "Caption"} {
		if count[part] > 1 {
			a.fault(rule.TwoOfThem, e.page, args("tag", "Table", "kid", part))
		}
		if part != "Caption" && count[part] > 0 && count["TBody"] == 0 {
			a.fault(rule.NoBody, e.page, args("kid", part))
		}
	}
	if at := e.lateCaption(); at > 0 && at < len(e.below())-1 {
		a.fault(rule.CaptionAt, e.page, args("tag", "Table"))
	}
}

// lateCaption is the place of the first Caption that is not the first kid; 0 for none.
func (e *element) lateCaption() int {
	for i, k := range e.below() {
		if i > 0 && k.tag == "Caption" {
			return i
		}
	}
	return 0
}

// below are the kids of an element. A NonStruct is passed through, for what is in it
// stands as if it were not there (ISO 32000-1 14.8.4.2).
func (e *element) below() []*element {
	if !slices.ContainsFunc(e.kids, func(k *element) bool { return k.tag == "NonStruct" }) {
		return e.kids
	}
	var all []*element
	for _, k := range e.kids {
		if k.tag == "NonStruct" {
			all = append(all, k.below()...)
		} else {
			all = append(all, k)
		}
	}
	return all
}

// above is the element that e stands in, a NonStruct being passed through.
func (e *element) above() *element {
	for e = e.parent; e.tag == "NonStruct" && e.parent != nil; {
		e = e.parent
	}
	return e
}

// called is the name of a tag for people, as the file has it.
func (e *element) called() string {
	if e.tag == "" || e.name == "" || e.tag == e.name {
		return strings.TrimSpace(e.tag + e.name[min(len(e.name), len(e.tag)):])
	}
	return e.name + " (" + e.tag + ")"
}

// among says that a tag is one of a list.
func among(list, tag string) bool { return slices.Contains(strings.Fields(list), tag) }

// listed is a list for people.
func listed(list string) string { return strings.Join(strings.Fields(list), " / ") }

// cell is a cell of a table, where it lies in the grid of rows and columns.
type cell struct {
	e        *element
	row, col int
}

// maxSpan bounds what a cell may say it spans, and the columns of a table.
const maxSpan = 1000

// grid is a table's cells, row by row.
type grid struct {
	at      [][]*cell
	cells   []*cell
	overlap bool
	deep    bool // a cell reaches below the last row
}

// gridOf lays out the cells of a table. A table with more than maxSpan columns is cut.
func (a *audit) gridOf(table *element) *grid {
	var rows []*element
	for _, k := range table.below() {
		if k.tag == "TR" {
			rows = append(rows, k)
		}
		for _, r := range k.below() {
			if r.tag == "TR" && among("THead TBody TFoot", k.tag) {
				rows = append(rows, r)
			}
		}
	}
	g := &grid{at: make([][]*cell, len(rows))}
	for i, row := range rows {
		col := 0
		for _, k := range row.below() {
			if k.tag != "TH" && k.tag != "TD" {
				continue
			}
			for col < len(g.at[i]) && g.at[i][col] != nil {
				col++
			}
			c := &cell{k, i, col}
			g.cells = append(g.cells, c)
			across, down := a.span(k, "ColSpan"), a.span(k, "RowSpan")
			if i+down > len(rows) {
				down, g.deep = len(rows)-i, true
			}
			a.Make(8 * across * down)
			for r := i; r < i+down && a.Stop == nil; r++ {
				for x := col; x < min(col+across, maxSpan); x++ {
					g.put(r, x, c)
				}
			}
			col += across
		}
	}
	return g
}

// span is how many rows or columns a cell says it takes.
func (a *audit) span(e *element, key string) int {
	n, _ := a.Integer(a.attribute(e, key))
	return min(max(n, 1), maxSpan)
}

// put lays a cell on a field of the grid.
func (g *grid) put(row, col int, c *cell) {
	for len(g.at[row]) <= col {
		g.at[row] = append(g.at[row], nil)
	}
	if g.at[row][col] != nil {
		g.overlap = true
		return
	}
	g.at[row][col] = c
}

// cells wants the cells of a table to fill its grid, and each to have a header.
func (a *audit) cells(table *element) {
	g := a.gridOf(table)
	widths := make([]int, len(g.at))
	ragged := false
	for i, row := range g.at {
		widths[i] = len(row)
		ragged = ragged || len(row) != len(g.at[0])
	}
	switch {
	case g.overlap:
		a.fault(rule.CellsCross, table.page, nil)
	case ragged:
		a.fault(rule.Ragged, table.page, args("list", fmt.Sprint(widths)))
	case g.deep:
		a.fault(rule.RaggedDown, table.page, nil)
	}
	a.headers(table, g)
}

// headers wants each TD of a table with headers to have one: by its /Headers, or by
// the /Scope of a TH of its row or column (ISO 14289-1 7.5). Where each TH has a /Scope,
// a TD may be without, as the one in the corner.
func (a *audit) headers(table *element, g *grid) {
	ids, any, scopes := map[string]bool{}, false, true
	for _, c := range g.cells {
		if c.e.tag == "TH" {
			any = true
			scopes = scopes && a.attribute(c.e, "Scope") != nil
			ids[a.Text(c.e.dict["ID"])] = true
		}
	}
	if !any {
		return
	}
	columns, rows := a.scopes(g)
	for _, c := range g.cells {
		if c.e.tag != "TD" {
			continue
		}
		named := a.List(a.attribute(c.e, "Headers"))
		for _, h := range named {
			if id := a.Text(h); !ids[id] {
				a.fault(rule.UnknownHeader, table.page, args("id", id))
			}
		}
		if len(named) == 0 && !scopes && !columns[c.col] && !rows[c.row] {
			a.fault(rule.NoScope, table.page, nil)
			return
		}
	}
}

// scopes are the columns and rows of a grid that a TH heads by its /Scope.
func (a *audit) scopes(g *grid) (columns, rows map[int]bool) {
	columns, rows = map[int]bool{}, map[int]bool{}
	for _, h := range g.cells {
		if h.e.tag != "TH" {
			continue
		}
		scope := a.Name(a.attribute(h.e, "Scope"))
		for i := range a.span(h.e, "ColSpan") {
			if scope == "Column" || scope == "Both" {
				columns[h.col+i] = true
			}
		}
		for i := range a.span(h.e, "RowSpan") {
			if scope == "Row" || scope == "Both" {
				rows[h.row+i] = true
			}
		}
	}
	return columns, rows
}
