package prose

import "jianbao/internal/brief"

// Messages adds the key messages, each language a list under its heading.
func (s *stage) Messages(b brief.Messages) {
	for l, lang := range s.b.Languages {
		ts := b.In(l)
		if len(ts) == 0 {
			continue
		}
		s.add(node{kind: heading, level: 3, lang: s.tag(l), spans: []span{{text: b.Heading(brief.WordsFor(lang))}}})
		all := node{kind: list}
		for _, t := range ts {
			all.kids = append(all.kids, node{kind: entry, lang: s.tag(l), label: "•", kids: []node{{kind: passage, lang: s.tag(l), spans: spans(t.Blocks[0].Spans)}}})
		}
		s.add(all)
	}
}
