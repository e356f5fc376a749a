package prose

import "jianbao/internal/brief"

// Quotes adds the quotes, each with who said it below the words.
func (s *stage) Quotes(b brief.Quotes) {
	for _, q := range b.All {
		for l := range s.b.Languages {
			text, by := q.In(l)
			if text == nil {
				continue
			}
			n := node{kind: quote, lang: s.tag(l), kids: []node{{kind: passage, lang: s.tag(l), spans: spans(text.Blocks[0].Spans)}}}
			if by != nil {
				n.kids = append(n.kids, node{kind: passage, tone: quiet, lang: s.tag(l), spans: spans(by.Blocks[0].Spans)})
			}
			s.add(n)
		}
	}
}
