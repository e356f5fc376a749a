package prose

import "jianbao/internal/brief"

// Official adds what an official document says beside its text, a line each.
func (s *stage) Official(b brief.Official) {
	s.add(node{kind: divide})
	for l, lang := range s.b.Languages {
		for _, line := range brief.OfficialLines(b.Official, brief.WordsFor(lang)) {
			s.add(words(s.tag(l), line.Plain(), quiet))
		}
	}
}
