package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/brief/rows"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/tabular"
)

// pairTable sets a row of two languages, where both are a table, across the page: as
// one table where rows and figures are the same, each figure once; as two, one below the
// other, where one is too wide for its column. It is nil where they stand beside each
// other as other blocks do.
func (c richSetter) pairTable(p brief.Pair, row rows.Row, parent int) galley.Box {
	var ts []tabular.In
	for lang, blocks := range row.Blocks {
		if len(row.Blocks) != 2 || len(blocks) != 1 || p[lang].Blocks[blocks[0]].Kind != report.Table {
			return nil
		}
		t, k := p[lang], blocks[0]
		ts = append(ts, tabular.In{Text: t, Lang: lang, Around: tabular.With(t, &t.Blocks[k])})
	}
	set := c.tables()
	if tabular.SameTable(ts[0].Table, ts[1].Table) && set.Place(ts, c.width) != tabular.Nowhere {
		return c.tableIn(ts, c.Text(0), c.width, parent)
	}
	if c.cols.stacked || set.Fits(ts, c.cols.w) {
		return nil
	}
	s := &galley.Stack{}
	for lang := range ts {
		s.Add(c.tableIn(ts[lang:lang+1], c.Text(lang), c.width, parent), c.ParagraphGap(lang))
	}
	return s
}

// besideTables is a row of a pair without the blocks that are set with a table.
func besideTables(p brief.Pair, row rows.Row) rows.Row {
	out := rows.Row{Placed: row.Placed, Lang: row.Lang}
	for lang, blocks := range row.Blocks {
		var left []int
		for _, k := range blocks {
			if !tabular.Beside(p[lang], k) {
				left = append(left, k)
			}
		}
		out.Blocks = append(out.Blocks, left)
	}
	return out
}
