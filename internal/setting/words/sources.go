package words

import (
	"strings"

	"jianbao/internal/report"
)

// SourceWords are the words of sources: 来源：甲；乙.
func (c *Setter) SourceWords(ts []*report.Text, lang int) Words {
	before, between := c.Brief.WordsIn(c.Brief.Languages[lang]).Sources(len(ts))
	w := Words{}
	key := []string{"sources"}
	put := func(t *report.Text, spans ...report.Span) {
		for _, s := range spans {
			w.Spans, w.Texts = append(w.Spans, s), append(w.Texts, t)
		}
	}
	put(nil, report.Span{Text: before})
	for i, t := range ts {
		if i > 0 {
			put(nil, report.Span{Text: between})
		}
		put(t, t.Blocks[0].Spans...)
		key = append(key, t.Source)
	}
	w.Key, w.From = strings.Join(key, "\n"), ts[0]
	return w
}
