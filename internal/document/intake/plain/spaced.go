package plain

import (
	"strings"

	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/source"
)

// The least lines and columns of a table that is typed with spaces.
const (
	leastRows    = 3
	leastColumns = 3
)

// spacedCells parts a line at its gaps of two spaces or more. starts are the columns at
// which its cells begin.
func spacedCells(line string) (cells []string, starts []int) {
	at := 0
	for part := range strings.SplitSeq(line, "  ") {
		if cell := strings.TrimSpace(part); cell != "" {
			cells = append(cells, cell)
			starts = append(starts, at+len(part)-len(strings.TrimLeft(part, " ")))
		}
		at += clue.Columns(part) + 2
	}
	return cells, starts
}

// spacedRows is how many lines from line at on are the rows of a table that is typed with
// spaces: as many cells each, of which each begins below another; 0 for too few.
func (p *reader) spacedRows(at int) int {
	if !strings.Contains(strings.TrimSpace(p.lines[at]), "  ") || strings.Contains(p.lines[at], "\t") {
		return 0
	}
	_, first := spacedCells(p.lines[at])
	n := 0
	for k := at; k < len(p.lines) && len(first) >= leastColumns; k++ {
		_, starts := spacedCells(p.lines[k])
		if len(starts) != len(first) {
			break
		}
		for i, s := range starts {
			if s != first[i] {
				return 0
			}
		}
		n++
	}
	if n < leastRows {
		return 0
	}
	return n
}

// spacedTable reads the rows of a table that is typed with spaces.
func (p *reader) spacedTable(rows int) {
	b := source.Block{Kind: source.Table, Pos: p.pos()}
	for _, line := range p.lines[p.at : p.at+rows] {
		cells, _ := spacedCells(line)
		b.Rows = append(b.Rows, cells)
	}
	p.at += rows
	p.add(b)
}
