package prose

import "jianbao/internal/brief"

// SideColumn adds what the page has in its side column, one after the other.
func (s *stage) SideColumn(b brief.SideColumn) { b.Each(s) }
