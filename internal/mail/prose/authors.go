package prose

import "jianbao/internal/brief"

// Authors adds those who wrote the report, each language under its heading.
func (s *stage) Authors(b brief.Authors) {
	for l, lang := range s.b.Languages {
		var people []node
		for _, a := range b.People {
			if sp := a.Spans(l, lang); sp != nil {
				people = append(people, node{kind: passage, lang: s.tag(l), spans: spans(sp)})
			}
		}
		if len(people) > 0 {
			s.add(node{kind: heading, level: 3, lang: s.tag(l), spans: []span{{text: b.Heading(brief.WordsFor(lang))}}})
			s.add(people...)
		}
	}
}
