package spoken

import (
	"strings"

	"jianbao/internal/report"
)

// chart says a chart in some of the brief's languages: its words, and its data, which a pair
// has once where both languages have the same values. Where charts are told, one language
// follows the other.
func (c *Walk) chart(ch *report.Chart, languages []int) {
	if c.Told && len(languages) > 1 {
		for _, l := range languages {
			c.chart(ch, []int{l})
		}
		return
	}
	words := func(texts ...report.Localized) {
		for _, text := range texts {
			for _, l := range languages {
				if t := text.In(c.languages()[l]); t != nil {
					c.spans(t.Blocks[0].Spans)
				}
			}
		}
	}
	words(ch.Title, ch.Subtitle)
	var tables []*report.Block
	for _, l := range languages {
		if t := ch.Table(c.languages()[l]); t != nil {
			tables = append(tables, &t.Blocks[0])
		}
	}
	if ch.Kind.Text == report.TableChart && len(tables) == 2 {
		if tables[0] == tables[1] {
			tables = tables[:1]
		} else if oneTable(tables[0], tables[1]) {
			c.bothTables(tables[0], tables[1])
			tables = nil
		}
	} else if len(tables) == 2 && sameValues(tables[0], tables[1]) {
		c.bothRows(tables[0], tables[1])
		tables = nil
	}
	for _, t := range tables {
		for _, row := range t.Rows {
			for _, cell := range row {
				c.spans(cell.Spans)
			}
		}
	}
	words(ch.Note, ch.Source)
}

// sameValues says that the values of two tables are written alike.
func sameValues(a, b *report.Block) bool {
	for i, row := range a.Rows {
		for k, cell := range row {
			if i > 0 && k > 0 && flat(cell) != flat(b.Rows[i][k]) {
				return false
			}
		}
	}
	return true
}

// bothRows says the cells of the data in two languages: what is the same once, and of 2025年
// and 2025 the second.
func (c *Walk) bothRows(a, b *report.Block) {
	for i, row := range a.Rows {
		for k, cell := range row {
			one, other := flat(cell), flat(b.Rows[i][k])
			if one != other+"年" {
				c.spans(cell.Spans)
			}
			if one != other {
				c.spans(b.Rows[i][k].Spans)
			}
		}
	}
}

// flat is the words of a cell.
func flat(cell report.Cell) string {
	var out strings.Builder
	for _, s := range cell.Spans {
		out.WriteString(s.Text)
	}
	return out.String()
}
