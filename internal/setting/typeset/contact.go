package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/official"
)

// contactSetter sets how to reach the publisher.
type contactSetter struct{ *composer }

// Contact adds the contact.
func (c stage) Contact(k brief.Contact) { contactSetter(c).contact(k) }

// contact sets how to reach the publisher under a rule, at the foot of the last page,
// where the folio stands too (Looks, for all). Its entries are kept whole, two em apart.
func (c contactSetter) contact(b brief.Contact) {
	if b.Contact == nil {
		return
	}
	s := &galley.Stack{Whole: true}
	grid := c.Brief.Grid() != nil // a line of blank parts it from the text, no rule
	if grid {
		s.Add(galley.Blank(0), 0)
	} else {
		s.Add(&galley.Rule{Width: c.width, Thick: length.Pt, Below: 4 * length.Pt, Colour: c.Accent}, 0)
	}
	said := map[string]bool{}
	end := length.Length(0)
	for lang := range c.Brief.Languages {
		if w := official.Contact(&c.Setter, s, b.Contact, lang, c.width, said); w > 0 {
			end = w
		}
	}
	if len(s.Parts) == 1 {
		return
	}
	p := c.add(s, c.BlockGap())
	if grid {
		return
	}
	switch blocks := c.behind(); {
	case len(blocks) == 1 && blocks[0].KindName() == brief.KindDistribution: // at the foot, above the distribution
		p.Sink, p.Keep = true, true
		return
	case len(blocks) > 0:
		p.Elastic = true
		return
	}
	c.footTaken = true
	p.Sink, p.Drop = true, c.contactDrop(s, end)
}

// behind are the blocks of the brief behind its contact.
func (c contactSetter) behind() []brief.Block {
	for i, b := range c.Brief.Blocks {
		if _, is := b.(brief.Contact); is {
			return c.Brief.Blocks[i+1:]
		}
	}
	return nil
}

// contactDrop is how far the contact ends below the foot of the type area: on the line
// of the folio, where its last row, which ends at end, leaves room for that, else
// right above it.
func (c contactSetter) contactDrop(s *galley.Stack, end length.Length) length.Length {
	bottom := c.Brief.Margins.Top + c.Depth
	f := c.foot(c.Log.Blank(), bottom, c.Brief.Paper.Height, mostFolio, false)
	if f.link == nil && len(f.rows) == 0 && c.Brief.Copy == nil && end+f.gap+f.folioWidth(mostFolio) <= c.width {
		row := s.Parts[len(s.Parts)-1]
		return f.base + row.Height() - row.Baseline() - bottom
	}
	return max(f.top-bottom, length.Pt)
}
