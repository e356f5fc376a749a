package spoken

import (
	"strconv"

	"jianbao/internal/brief"
)

// cards says the items: a letter and a page on a grid have them as sections.
func (c *Walk) cards(b brief.BlockSpec) {
	for _, spec := range b.Columns {
		if c.Told {
			c.section(spec)
			continue
		}
		s := c.choose(spec)
		if s == nil {
			continue
		}
		for _, it := range s.items {
			for l := range c.languages() {
				one := func(p brief.Pair) {
					if l < len(p) && p[l] != nil {
						c.spans(p[l].Blocks[0].Spans)
					}
				}
				if it.title[l] == nil && (it.body == nil || it.body[l] == nil) {
					continue
				}
				one(s.title)
				if it.number > 0 {
					c.say(strconv.Itoa(it.number))
				}
				one(it.title)
				if body := make(brief.Pair, len(it.body)); l < len(body) {
					body[l] = it.body[l]
					c.rich(body)
				}
			}
			c.given(it.figures, it.most)
		}
	}
}
