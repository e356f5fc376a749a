package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/setting/official"
)

// Distribution adds to whom a bulletin goes, at the foot of its last page.
func (c stage) Distribution(d brief.Distribution) {
	if s := official.Distributed(&c.Setter, d.Distribution, c.width); s != nil {
		c.add(s, c.Line()).Sink = true
	}
}
