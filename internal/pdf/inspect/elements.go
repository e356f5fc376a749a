package inspect

import "fmt"

// judgeElements wants single elements to say what they must.
func (r *reader) judgeElements() {
	ids := map[string]bool{}
	r.file.Tree.Walk(func(n *Node) {
		switch n.Tag {
		case "Figure", "Formula":
			if n.Alt == "" && n.String() == "" {
				r.fault(NoAlt, n.page(), "a picture has no text in its stead (/Alt)")
			}
		case "L":
			if n.Numbering == "" {
				r.fault(NoNumbering, n.page(), "a list does not say how it is numbered (/ListNumbering)")
			}
		case "TH":
			if n.Scope == "" {
				r.fault(NoScope, n.page(), fmt.Sprintf("the header cell %q does not say what it heads (/Scope)", n.String()))
			}
		case "Table":
			r.judgeTable(n)
		case "Note":
			if n.ID == "" || ids[n.ID] {
				r.fault(NoteWithoutID, n.page(), "a note has no /ID of its own")
			}
			ids[n.ID] = true
		case "Link":
			if n.Links == 0 {
				r.fault(LinkNotInTree, n.page(), fmt.Sprintf("the link %q has no annotation", n.String()))
			}
		}
	})
}

// page is the page of the node's first content, from 0; -1 when it has none.
func (n *Node) page() int {
	if len(n.contents) > 0 {
		return n.contents[0].page
	}
	for _, k := range n.Kids {
		if p := k.page(); p >= 0 {
			return p
		}
	}
	return -1
}

// judgeTable wants all rows of a table to have as many columns, those counted that
// cells span.
func (r *reader) judgeTable(table *Node) {
	var widths []int
	var carried []int // columns that cells of earlier rows take in the next ones
	table.Walk(func(row *Node) {
		if row.Tag != "TR" {
			return
		}
		width := 0
		if len(carried) > 0 {
			width, carried = carried[0], carried[1:]
		}
		for _, cell := range row.Kids {
			if cell.Tag != "TH" && cell.Tag != "TD" {
				continue
			}
			columns := min(max(cell.ColSpan, 1), 1000)
			width += columns
			for i := range min(cell.RowSpan, 1000) - 1 {
				for len(carried) <= i {
					carried = append(carried, 0)
				}
				carried[i] += columns
			}
		}
		widths = append(widths, width)
	})
	for _, w := range widths {
		if w != widths[0] {
			r.fault(RaggedTable, table.page(), fmt.Sprintf("the rows of a table have different numbers of columns: %v", widths))
			return
		}
	}
}

// judgeHeadings wants H1 first and no level skipped.
func (r *reader) judgeHeadings() {
	last := 0
	r.file.Tree.Walk(func(n *Node) {
		if len(n.Tag) != 2 || n.Tag[0] != 'H' || n.Tag[1] < '1' || n.Tag[1] > '6' {
			return
		}
		level := int(n.Tag[1] - '0')
		switch {
		case last == 0 && level != 1:
			r.fault(FirstHeading, n.page(), fmt.Sprintf("the first heading, %q, is an %s", n.String(), n.Tag))
		case last != 0 && level > last+1:
			r.fault(SkippedHeading, n.page(), fmt.Sprintf("the heading %q is an %s after an H%d", n.String(), n.Tag, last))
		}
		last = level
	})
	if last == 0 {
		r.fault(NoHeading, -1, "there is no heading to find one's way by")
	}
}
