package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/labels"
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

// The least lines of names in columns, the most columns of them, and the most characters of
// one of them.
const (
	leastNameRows   = 2
	mostNameColumns = 4
	longestName     = 16
)

// columnsOfNames is how many lines from line at on are a list that is typed in columns, below
// a line that ends in a colon: as many names each, with wide gaps between them, of which the
// last line may have fewer; 0 for anything else.
func (p *reader) columnsOfNames(at int) int {
	first := names(p.lines[at])
	if len(first) < 2 || !p.belowColon(at) {
		return 0
	}
	n := 1
	for ; at+n < len(p.lines); n++ {
		next := names(p.lines[at+n])
		if len(next) == 0 || len(next) > len(first) {
			break
		}
		if len(next) < len(first) {
			n++
			break
		}
	}
	if n < leastNameRows {
		return 0
	}
	return n
}

// belowColon says that the last line of text above a line ends in a colon.
func (p *reader) belowColon(at int) bool {
	for at--; at >= 0; at-- {
		if s := strings.TrimSpace(strings.Trim(p.lines[at], "\u3000")); s != "" {
			return strings.HasSuffix(s, "：") || strings.HasSuffix(s, ":")
		}
	}
	return false
}

// names are the names of a line of columns; none for any other line. A line of figures, of
// keys or of a sentence has none.
func names(line string) []string {
	line = strings.ReplaceAll(line, "\u3000", "  ")
	cells, _ := spacedCells(strings.ReplaceAll(line, "\t", "  "))
	if len(cells) > mostNameColumns {
		return nil
	}
	for _, c := range cells {
		if utf8.RuneCountInString(c) > longestName || strings.ContainsAny(c, "：:，,。；;！!？?|") || !unicode.IsLetter([]rune(c)[0]) || clue.Date(c) != "" {
			return nil
		}
	}
	return cells
}

// listOfColumns makes a list of the names of some lines, line by line, and says so.
func (p *reader) listOfColumns(rows int) {
	pos := p.pos()
	for _, line := range p.lines[p.at : p.at+rows] {
		for _, c := range names(line) {
			p.add(source.Block{Kind: source.Item, Label: "-", Text: c, Pos: p.pos(), Style: labels.Bullet})
		}
		p.at++
	}
	p.d.Say(diag.ImportUnsure, pos, diag.Args{
		"what": diag.Words{"names in columns became a list, line by line", "分栏排列的名称已逐行作为列表"},
		"hint": diag.Words{"put them into another order where they are read column by column", "如应按栏阅读，请调整次序"}})
}
