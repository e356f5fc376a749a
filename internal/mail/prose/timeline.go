package prose

import "jianbao/internal/brief"

// Timeline adds what happened when, each language a list under its heading.
func (s *stage) Timeline(b brief.Timeline) {
	for l, lang := range s.b.Languages {
		if !b.Has(l) {
			continue
		}
		s.add(node{kind: heading, level: 3, lang: s.tag(l), spans: []span{{text: b.Heading(brief.WordsFor(lang))}}})
		all := node{kind: list}
		for _, e := range b.Events {
			if e.Text[l] == nil {
				continue
			}
			label := ""
			if e.Date[l] != nil {
				label = e.Date[l].Plain()
			}
			all.kids = append(all.kids, node{kind: entry, lang: s.tag(l), label: label, strong: true,
				kids: []node{{kind: passage, lang: s.tag(l), spans: spans(e.Text[l].Blocks[0].Spans)}}})
		}
		s.add(all)
	}
}
