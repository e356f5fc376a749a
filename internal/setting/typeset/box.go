package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/brief/rows"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/boxed"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/words"
)

// box sets a box within a text.
func (c richSetter) box(t *report.Text, b *report.Block, lang int, st look.Style, width length.Length, parent int) *galley.Panel {
	return c.boxes().Box(b, words.Words{Text: t, Spans: b.Spans}, lang, st, width, parent, func(s *galley.Stack, width length.Length, elem int) {
		inner := b.Items[0]
		for k := range inner {
			one := c.richBlock(t, &inner[k], lang, st, width, elem)
			leadOn(inner, k, one)
			s.Add(one, max(c.ParagraphGap(lang), 2*length.Pt)).Keep = leadsIn(inner, k, one)
		}
	})
}

// pairBox sets a row of two languages side by side, where both are a box, as boxes of one
// height. It is nil for any other row.
func (c richSetter) pairBox(p brief.Pair, row rows.Row, parent int) galley.Box {
	if !c.side() || len(row.Blocks) != 2 {
		return nil
	}
	for lang, blocks := range row.Blocks {
		if len(blocks) != 1 || p[lang].Blocks[blocks[0]].Box == "" {
			return nil
		}
	}
	r, both := &galley.Row{}, []*galley.Panel{}
	for lang, blocks := range row.Blocks {
		both = append(both, c.box(p[lang], &p[lang].Blocks[blocks[0]], lang, c.Text(lang), c.cols.w[lang], parent))
		r.Put(both[lang], c.cols.x[lang])
	}
	boxed.Level(both...)
	r.Whole = !both[0].Parted && !both[1].Parted
	return r
}
