package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/masthead"
	"jianbao/internal/setting/page"
)

// Masthead adds the head of the first page.
func (c stage) Masthead(m brief.Masthead) { c.add(c.head().Box(m), 0).Keep = true }

// head sets the head of the first page.
func (c *composer) head() masthead.Setter {
	s := masthead.Setter{Setter: &c.Setter, Width: c.width}
	if c.side() {
		s.Columns = [2][]length.Length{c.cols.x, c.cols.w}
	}
	if c.open != nil {
		s.Picture = func(l *report.Image) *page.Picture { return c.Store.Picture(l, c.open) }
	}
	return s
}
