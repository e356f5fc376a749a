package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/setting/boxed"
	"jianbao/internal/setting/galley"
)

// Messages adds the key messages.
func (c stage) Messages(m brief.Messages) {
	s := boxed.Setter{Setter: &c.Setter, Width: c.width}
	if c.side() {
		s.Columns[0], s.Columns[1] = c.cols.x, c.cols.w
	}
	c.Bookmark(1, m.Heading(c.Brief.Languages[0]), brief.KindMessages)
	c.add(&galley.Anchored{Box: s.Messages(m), Name: brief.KindMessages}, c.BlockGap()).Elastic = true
}
