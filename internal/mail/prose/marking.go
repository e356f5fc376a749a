package prose

import "jianbao/internal/brief"

// Marking adds the label and the embargo, in each language, above everything.
func (s *stage) Marking(b brief.Marking) {
	for l := range s.b.Languages {
		if line := b.On(true, l); line != "" {
			n := words(s.tag(l), line, plainTone)
			for i := range n.spans {
				n.spans[i].strong = true
			}
			s.add(n)
		}
	}
}
