package word

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/document/docx"
	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// table adds a table: as one where it is a table of data, as the blocks in its
// cells where it only places them on the page, as one language after the other
// where its columns are two languages.
func (r *reader) table(t *docx.Table, line int) {
	columns := 0
	for _, row := range t.Rows {
		columns = max(columns, len(row))
	}
	switch {
	case r.own:
		r.dataTable(t, line)
	case columns == 1 && len(t.Rows) <= 2 || r.holdsText(t):
		for _, row := range t.Rows {
			for _, c := range row {
				r.apart = true
				r.blocks(c.Blocks)
			}
		}
	case columns == 2 && twoLanguages(t):
		for k := range 2 {
			for _, row := range t.Rows {
				if k < len(row) {
					r.blocks(row[k].Blocks)
				}
			}
		}
		r.d.Say(diag.ImportColumns, diag.Pos{File: r.d.File, Line: line, Column: 1}, nil)
	default:
		r.dataTable(t, line)
	}
}

// holdsText says that a table is there for its look: a cell holds headings, or
// more than a screen of text.
func (r *reader) holdsText(t *docx.Table) bool {
	for _, row := range t.Rows {
		for _, c := range row {
			n := 0
			for i := range c.Blocks {
				if c.Blocks[i].Level > 0 {
					return len(t.Rows) < 4
				}
				n += len(docx.Plain(c.Blocks[i].Runs))
			}
			if n > 3000 && len(t.Rows) < 4 {
				return true
			}
		}
	}
	return false
}

// twoLanguages says that the columns of a table are a text and its translation.
func twoLanguages(t *docx.Table) bool {
	pairs, letters := 0, 0
	first := ""
	for _, row := range t.Rows {
		if len(row) != 2 {
			return false
		}
		a, b := cellText(&row[0]), cellText(&row[1])
		la, lb := wording.Language(a), wording.Language(b)
		if la == "" || lb == "" {
			continue
		}
		if la == lb || first != "" && la != first {
			return false
		}
		first = la
		pairs++
		letters += utf8.RuneCountInString(a) + utf8.RuneCountInString(b)
	}
	return pairs >= 3 && letters/pairs >= 40
}

func cellText(c *docx.Cell) string {
	var b strings.Builder
	for i := range c.Blocks {
		b.WriteString(docx.Plain(c.Blocks[i].Runs) + " ")
	}
	return b.String()
}

// dataTable adds a table of data; a cell's paragraphs are joined, a table in a cell
// follows the one that it stands in, pictures in cells follow too.
func (r *reader) dataTable(t *docx.Table, line int) {
	b := source.Block{Kind: source.Table, Pos: diag.Pos{File: r.d.File, Line: line, Column: 1}}
	var after []docx.Block
	for _, row := range t.Rows {
		var cells []string
		for _, c := range row {
			var parts []string
			for i := range c.Blocks {
				p := &c.Blocks[i]
				r.revised(p)
				if p.Table != nil {
					after = append(after, *p)
					continue
				}
				text := p.Runs[:0:0]
				for _, run := range p.Runs {
					if run.Picture > 0 {
						after = append(after, docx.Block{Runs: []docx.Run{run}, Line: p.Line})
						continue
					}
					text = append(text, run)
				}
				b.Marks = append(b.Marks, Marks(p.Bookmarks)...)
				alignColumn(&b, len(cells), p.Align)
				s := r.inline(docx.Trim(text), false)
				if p.Label != "" && s != "" {
					s = labels.Before(p.Label, s)
				}
				if s != "" {
					parts = append(parts, s)
				}
			}
			cells = append(cells, wording.Spaced(strings.Join(parts, wording.HardBreak)))
		}
		b.Rows = append(b.Rows, cells)
	}
	if len(b.Rows) > 0 {
		wording.UnboldRow(b.Rows[0])
	}
	if t.Merged {
		r.d.Say(diag.ImportMerged, b.Pos, nil)
	}
	r.add(b)
	r.blocks(after)
}

// alignColumn notes the alignment of a cell for its column. A column whose cells
// differ has none.
func alignColumn(b *source.Block, column int, align string) {
	for len(b.Aligned) <= column {
		b.Aligned = append(b.Aligned, "")
	}
	switch {
	case len(b.Rows) == 0:
		b.Aligned[column] = align
	case b.Aligned[column] != align:
		b.Aligned[column] = ""
	}
}
