package webpage

import (
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// The most columns and rows that a cell may take.
const (
	mostColumns = 64
	mostSpan    = 1000
)

// grid is a table in the making. A cell that takes several columns or rows stands
// in the first of them, the others are empty (HTML 4.9.12).
type grid struct {
	r      *reader
	rows   [][]string
	taken  []int // by column: how many rows below the open one a cell from above takes
	merged bool
}

// table reads a table.
func (r *reader) table(n *html.Node, depth int) error {
	g := &grid{r: r}
	if err := g.visit(n, depth); err != nil {
		return err
	}
	g.endRow()
	if len(g.rows) > 0 {
		wording.UnboldRow(g.rows[0])
		r.blocks++
		pos := diag.Pos{File: r.d.File, Line: r.blocks}
		r.d.Blocks = append(r.d.Blocks, source.Block{Kind: source.Table, Rows: g.rows, Pos: pos})
		if g.merged {
			r.d.Say(diag.ImportMerged, pos, nil)
		}
	}
	r.d.Blocks = append(r.d.Blocks, r.after...)
	r.after = nil
	return nil
}

func (g *grid) visit(n *html.Node, depth int) error {
	if depth > mostDepth {
		return fmt.Errorf("it is nested deeper than %d", mostDepth)
	}
	if n.Type == html.ElementNode && n.DataAtom != atom.Table && g.r.unseen(n) {
		return nil
	}
	switch n.DataAtom {
	case atom.Caption:
		g.r.caption = true
		if err := g.r.around(n, depth, "", ""); err != nil {
			return err
		}
		g.r.flush()
		g.r.caption = false
		return nil
	case atom.Thead, atom.Tbody, atom.Tfoot:
		g.endRow()
		g.taken = nil // no cell goes on below its group
	case atom.Tr:
		g.endRow()
		g.rows = append(g.rows, nil)
	case atom.Td, atom.Th:
		if len(g.rows) > 0 {
			g.cell(n)
		}
		return nil
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if err := g.visit(c, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// cell puts a cell into the first column of the row that is free.
func (g *grid) cell(n *html.Node) {
	g.passTaken()
	row := &g.rows[len(g.rows)-1]
	columns, rows := span(n, "colspan", mostColumns), span(n, "rowspan", mostSpan)
	g.merged = g.merged || columns > 1 || rows > 1
	text := g.r.inLine(n, false)
	for k := range columns {
		for len(g.taken) <= len(*row) {
			g.taken = append(g.taken, 0)
		}
		g.taken[len(*row)] = -rows // this row is the first of them
		if k > 0 {
			text = ""
		}
		*row = append(*row, text)
	}
}

// passTaken leaves the columns empty that a cell from above takes.
func (g *grid) passTaken() {
	row := &g.rows[len(g.rows)-1]
	for len(*row) < len(g.taken) && g.taken[len(*row)] > 0 {
		*row = append(*row, "")
	}
}

// endRow fills the open row up, and counts it off the cells that go on below it.
func (g *grid) endRow() {
	if len(g.rows) == 0 {
		return
	}
	row := &g.rows[len(g.rows)-1]
	for at := len(*row); at < len(g.taken); at++ {
		if g.taken[at] > 0 {
			for len(*row) <= at {
				*row = append(*row, "")
			}
		}
	}
	for k, n := range g.taken {
		switch {
		case n < 0:
			g.taken[k] = -n - 1
		case n > 0:
			g.taken[k] = n - 1
		}
	}
}

// span is how many columns or rows a cell takes. A rowspan of 0 goes to the end of
// its group.
func span(n *html.Node, name string, most int) int {
	k, err := strconv.Atoi(strings.TrimSpace(attributeOf(n, name)))
	switch {
	case err == nil && k == 0 && name == "rowspan":
		return most
	case err != nil || k < 1:
		return 1
	}
	return min(k, most)
}

// inLine is what stands in an element, in one line: a cell, or a footnote without
// its links back. Pictures in it follow the block that it stands in.
func (r *reader) inLine(n *html.Node, note bool) string {
	in := &reader{ctx: r.ctx, d: &source.Document{File: r.d.File}, classes: r.classes, notes: r.notes, noted: r.noted, inNote: note, lost: r.lost, links: r.links, blocks: r.blocks}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if err := in.walk(c, mostDepth/2); err != nil {
			return strings.Join(strings.Fields(wording.Escape(rawOf(n, 0))), " ")
		}
	}
	in.flush()
	r.d.Said = append(r.d.Said, in.d.Said...)
	return in.joined(r)
}

// joined are the blocks that were read: of a note in one line, of a cell in lines. Pictures go to the reader to.
func (r *reader) joined(to *reader) string {
	var parts []string
	for _, b := range r.d.Blocks {
		switch b.Kind {
		case source.Figure:
			to.d.Pictures = append(to.d.Pictures, r.d.Pictures[b.Picture-1])
			b.Picture = len(to.d.Pictures)
			to.after = append(to.after, b)
		case source.Table:
			for _, row := range b.Rows {
				parts = append(parts, strings.Join(row, " "))
			}
		case source.Code:
			parts = append(parts, wording.Escape(strings.Trim(strings.ReplaceAll(b.Text, wording.Fence, ""), "\n")))
		case source.Item:
			parts = append(parts, labels.Before(strings.TrimSuffix(b.Label, "-"), b.Text))
		default:
			parts = append(parts, b.Text)
		}
	}
	if r.inNote {
		return strings.Join(strings.Fields(wording.OneLine(strings.Join(parts, "\n"))), " ")
	}
	lines := strings.Split(strings.Join(parts, wording.HardBreak), wording.HardBreak)
	for i, line := range lines {
		lines[i] = strings.Join(strings.Fields(line), " ")
	}
	return strings.Join(lines, wording.HardBreak)
}
