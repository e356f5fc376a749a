package report

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"jianbao/internal/diag"
)

// table converts a table. Markdown drops cells beyond the table's columns, so
// that they are reported as an error.
func (c *converter) table(n *east.Table, depth int) Block {
	b := Block{Kind: Table, Offset: max(n.Pos(), 0)}
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		if r.Kind() == east.KindTableHeader {
			b.Header++
		}
		c.checkCells(r, len(n.Alignments))
		var row []Cell
		for cell := r.FirstChild(); cell != nil; cell = cell.NextSibling() {
			c.inCell = true
			spans := c.paragraph(cell, depth+1)
			c.inCell = false
			row = append(row, Cell{Spans: spans, Align: align(n.Alignments, len(row))})
		}
		b.Rows = append(b.Rows, row)
	}
	return b
}

// align is the alignment of column i, counted from 0.
func align(columns []east.Alignment, i int) Align {
	if i >= len(columns) {
		return AlignDefault
	}
	switch columns[i] {
	case east.AlignLeft:
		return AlignLeft
	case east.AlignCenter:
		return AlignCenter
	case east.AlignRight:
		return AlignRight
	}
	return AlignDefault
}

// checkCells reports a row with more cells than the table has columns.
func (c *converter) checkCells(row ast.Node, columns int) {
	at := row.Pos()
	if at < 0 || at >= len(c.t.Source) {
		return
	}
	line, _, _ := strings.Cut(c.t.Source[at:], "\n")
	line = strings.TrimSpace(line)
	line = strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|")
	cells := 1
	for i := range len(line) {
		if line[i] == '|' && (i == 0 || line[i-1] != '\\') {
			cells++
		}
	}
	if cells > columns {
		c.add(diag.TableCells, at, diag.Args{"cells": cells, "columns": columns})
	}
}
