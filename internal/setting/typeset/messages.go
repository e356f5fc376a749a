package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/boxed"
	"jianbao/internal/setting/galley"
)

// boxes sets what stands in a box, in the columns of a pair.
func (c *composer) boxes() boxed.Setter {
	s := boxed.Setter{Setter: &c.Setter, Width: c.width}
	if c.side() {
		s.Columns[0], s.Columns[1] = c.cols.x, c.cols.w
	}
	return s
}

// Messages adds the key messages.
func (c stage) Messages(m brief.Messages) {
	c.Bookmark(1, m.Heading(c.Brief.WordsIn(c.Brief.Languages[0])), brief.KindMessages)
	c.add(&galley.Anchored{Box: c.boxes().Messages(m), Name: brief.KindMessages}, c.BlockGap()).Elastic = true
}

// Timeline adds what happened when, under a heading of our own.
func (c stage) Timeline(b brief.Timeline) {
	sect := newRichSetter(c.composer).ownHeading(brief.KindTimeline, b.Heading, b.Has)
	for i, box := range c.boxes().Timeline(b, sect) {
		c.add(box, lengthIf(i == 0, 5*length.Pt)).Keep = i == 0 && len(b.Events) > 1
	}
	c.rulesAfterText()
}

// Quotes adds the quotes.
func (c stage) Quotes(b brief.Quotes) { c.add(c.boxes().Quotes(b), c.BlockGap()).Elastic = true }
