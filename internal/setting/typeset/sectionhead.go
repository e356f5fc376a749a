package typeset

import (
	"cmp"

	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
)

// addHead adds a heading of sections, with the blank and the rules that the theme asks for.
// That of a section of the report has a rule above it on a one-pager in any case. A link may
// lead to it by its name.
func (c *composer) addHead(b galley.Box, name string, own bool) {
	h := &c.Brief.Theme.Heading.Section
	before := c.HeadGap(c.Line())
	if thick := cmp.Or(h.Rule.Above, lengthIf(c.OnePager() && !own, length.Pt)); thick > 0 {
		p := c.add(&galley.Rule{Width: c.width, Thick: thick, Below: 4 * length.Pt, Colour: c.Accent}, before)
		p.Keep, p.Elastic, before = true, true, 0
	}
	p := c.add(&galley.Anchored{Box: b, Name: name}, before)
	p.Keep, p.Elastic = true, before > 0 && !own
	if h.Rule.Below > 0 {
		c.add(&galley.Rule{Width: c.width, Thick: h.Rule.Below, Colour: c.Accent}, 2*length.Pt).Keep = true
	}
	if h.After > 0 {
		c.add(galley.Blank(h.After), 0).Keep = true
	}
}
