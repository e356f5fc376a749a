package prose

import "jianbao/internal/brief"

// Cards adds the sections of the cards one after the other.
func (s *stage) Cards(b brief.Cards) { s.Columns(brief.Columns{Sections: b.Sections}) }
