package tabular

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/report"
	"jianbao/internal/report/quantity"
)

// grid is a table as it is set: in one language, or in two.
type grid struct {
	rows   []gridRow
	heads  int // of the rows
	cols   []Column
	inline []bool // by column: two languages of a cell stand on one line
}

// gridRow is a row of a grid.
type gridRow struct {
	cells []gridCell
	total bool
}

// gridCell is a cell: its words in one language or in two, which stand one below the
// other.
type gridCell struct {
	parts   []cellPart
	align   report.Align
	figure  bool
	natural int // on one line, thousandths of an em
	before  int // of a figure: before its decimal point
}

// cellPart is the words of a cell in one language.
type cellPart struct {
	text    *report.Text
	cell    *report.Cell
	lang    int
	natural int // on one line, thousandths of an em
}

// betweenLanguages parts the two languages of a cell that stand on one line, one em.
const betweenLanguages = 1000

// grid measures the cells of a table. Words that are the same in both languages stand
// once. A row of heads without words is left out.
func (s *Setter) grid(ts []In) *grid {
	g := &grid{}
	first := ts[0].Table
	if len(first.Rows) == 0 {
		return g
	}
	g.cols = make([]Column, len(first.Rows[0]))
	for i := range first.Rows {
		row := gridRow{cells: make([]gridCell, len(g.cols))}
		blank := true
		for k := range g.cols {
			cell := &row.cells[k]
			for _, t := range ts {
				if in := cellAt(t.Table, i, k); in != nil && (len(cell.parts) == 0 || !sameCell(cell.parts[0].cell, in)) {
					cell.parts = append(cell.parts, cellPart{text: t.Text, cell: in, lang: t.Lang})
				}
			}
			if len(cell.parts) > 0 {
				blank = false
				cell.align = cell.parts[0].cell.Align
			}
		}
		if i < first.Header && blank {
			continue
		}
		if i < first.Header {
			g.heads++
		} else if len(row.cells[0].parts) > 0 {
			row.total = Total(Plain(row.cells[0].parts[0].cell.Spans))
		}
		g.rows = append(g.rows, row)
	}
	g.inline = make([]bool, len(g.cols))
	s.measureGrid(g)
	return g
}

// cellAt is a cell of a table; nil where it has no words.
func cellAt(b *report.Block, i, k int) *report.Cell {
	if i >= len(b.Rows) || k >= len(b.Rows[i]) || len(b.Rows[i][k].Spans) == 0 {
		return nil
	}
	return &b.Rows[i][k]
}

// sameCell says that the words of two cells are the same, or one figure.
func sameCell(a, b *report.Cell) bool {
	return Same(strings.TrimSpace(Plain(a.Spans)), strings.TrimSpace(Plain(b.Spans)))
}

// measureGrid finds what the columns ask for.
func (s *Setter) measureGrid(g *grid) {
	g.cols = make([]Column, len(g.cols))
	for i := range g.rows {
		for k := range g.cols {
			s.measureCell(&g.rows[i].cells[k], &g.cols[k], i < g.heads, g.inline[k])
		}
	}
}

// measureCell adds a cell to what its column asks for.
func (s *Setter) measureCell(cell *gridCell, col *Column, head, inline bool) {
	cell.natural = 0
	word := 0
	for i := range cell.parts {
		p := &cell.parts[i]
		p.natural = min(s.Natural(Words{Text: p.text, Spans: p.cell.Spans, Lang: p.lang}), s.Longest(p.lang))
		if inline && !head && i > 0 {
			cell.natural += betweenLanguages + p.natural
		} else {
			cell.natural = max(cell.natural, p.natural)
		}
		word = max(word, s.longestWord(p.cell.Spans, p.lang, head))
	}
	col.Add(cell.natural, word)
	if head || len(cell.parts) == 0 {
		return
	}
	plain := strings.TrimSpace(Plain(cell.parts[0].cell.Spans))
	if point, ok := Figure(plain); ok && len(cell.parts) == 1 {
		cell.figure, cell.before = true, max(cell.natural-s.behindPoint(plain[point:], cell), 0)
		col.AddFigure(cell.before, cell.natural-cell.before)
	} else if len(cell.parts) > 1 || !quantity.Stands(plain) {
		col.Words = true
	}
}

// behindPoint is the width of what stands behind the whole number of a figure, in
// thousandths of an em: decimals, the unit, the mark of a note.
func (s *Setter) behindPoint(after string, cell *gridCell) int {
	out := 0
	bold := false
	for _, sp := range cell.parts[0].cell.Spans {
		bold = bold || sp.Style&report.Strong != 0
		if sp.Note > 0 {
			out += s.NoteScale * 560 / 1000
		}
	}
	if after != "" {
		out += s.Natural(Words{Plain: after, Lang: cell.parts[0].lang, Bold: bold})
	}
	return out
}

// longestWord is how wide the longest word of a cell is, in thousandths of an em. Words
// that look long are measured, the others guessed, rather too wide. In heads a unit in
// brackets is one word.
func (s *Setter) longestWord(spans []report.Span, lang int, head bool) int {
	longest := 0
	for _, sp := range spans {
		for rest := sp.Text; rest != ""; {
			n, guess := nextWord(rest, head)
			if guess > 6000 {
				guess = s.Natural(Words{Plain: rest[:n], Lang: lang})
			}
			longest = max(longest, min(guess, mostWord))
			rest = rest[n:]
		}
	}
	return longest
}

// mostWord is the widest word that a column is made for, twelve em: a longer one is
// broken, and takes no width from the other columns.
const mostWord = 12_000

// nextWord is the length of the first word of a text, with the mark or space behind it,
// and a guess of its width. Han characters are words, a number has its unit.
func nextWord(s string, head bool) (n, guess int) {
	number := false
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		switch {
		case head && r == '（':
			if end := strings.Index(s[n:], "）"); end > 0 && end < 30 {
				if n > 0 {
					return n, guess
				}
				return end + len("）"), utf8.RuneCountInString(s[:end]) * 1000
			}
			return n + size, guess + 1000
		case r == ' ' || r == '-' || r == '/':
			return n + size, guess
		case r >= 0x2E80:
			if number && unicode.IsLetter(r) {
				return n + size, guess + 1250
			}
			if n > 0 {
				return n, guess
			}
			return n + size, 2000
		case r >= 'A' && r <= 'Z' || r == 'm' || r == 'w' || size > 2:
			guess += 820
		default:
			guess += 590
		}
		number = unicode.IsDigit(r)
		n += size
	}
	return n, guess
}
