package prose

import "jianbao/internal/report"

// chart makes nodes of a chart in these languages: a message shows its data as a table,
// between its title and its source.
func (w walk) chart(c *report.Chart, languages []int) []node {
	var out []node
	for _, l := range languages {
		lang := w.b.Languages[l]
		say := func(text report.Localized, strong bool) {
			t := text.In(lang)
			if t == nil {
				return
			}
			n := node{kind: passage, lang: w.tag(l), spans: spans(t.Blocks[0].Spans)}
			if !strong {
				n.tone = quiet
			}
			for i := range n.spans {
				n.spans[i].strong = n.spans[i].strong || strong
			}
			out = append(out, n)
		}
		say(c.Title, true)
		say(c.Subtitle, false)
		if t := c.Table(lang); t != nil {
			out = append(out, w.blocks(l, t.Blocks[:1])...)
		}
		say(c.Note, false)
		say(c.Source, false)
	}
	return out
}
