package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/keyfigures"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/official"
	"jianbao/internal/setting/page"
)

// sideSetter sets the side column.
type sideSetter struct{ proseSetter }

// SideColumn adds the side column of the first page; from here on the text keeps to the text
// column. Blocks that have no room on the page end the brief.
func (c stage) SideColumn(b brief.SideColumn) {
	x := c.textLeft()
	s := sideSetter{proseSetter{newRichSetter(c.composer)}}
	column, room := &galley.Stack{Whole: true}, c.Depth-c.galley.Height()-c.BlockGap()
	for _, one := range b.Blocks {
		tree := c.Tree
		box, gap := s.block(one, x-look.GridGap), lengthIf(len(column.Parts) > 0, c.BlockGap())
		if column.Height()+gap+box.Height() > room || len(c.late) > 0 {
			c.Tree, c.late = tree, append(c.late, one)
			c.passed++
			continue
		}
		column.Add(box, gap)
	}
	if len(column.Parts) > 0 {
		c.add(&galley.Aside{Box: column}, c.BlockGap()).Keep = true
		c.abutting = true
	}
	c.inset, c.width = x, c.width-x
	c.cols.w[0] = c.width
}

// block sets a block of the side column, in small type.
func (c sideSetter) block(b brief.Block, width length.Length) galley.Box {
	s := &galley.Stack{}
	switch b := b.(type) {
	case brief.Figures:
		return keyfigures.Of(&c.Setter).Column(b.Figures, width)
	case brief.Prose:
		sect := c.Element(page.Sect, 0, 0)
		s.Add(c.smallHead(c.proseTitle(b, 0), width, sect), 0).Keep = true
		text := &galley.Stack{}
		c.addRich(text, b.Text[0], 0, c.Small(), width, sect)
		s.Add(text, 0)
	case brief.Authors:
		sect := c.Element(page.Sect, 0, 0)
		s.Add(c.smallHead(b.Heading(c.Brief.Languages[0]), width, sect), 0).Keep = true
		for i, a := range b.People {
			s.Add(author(&c.Setter, a, 0, c.Small(), width, sect), lengthIf(i > 0, 3*length.Pt))
		}
	case brief.QR:
		return qr(&c.Setter, b, width)
	case brief.Contact:
		official.Contact(&c.Setter, s, b.Contact, 0, width, map[string]bool{})
	}
	return s
}

// smallHead is a heading of our own in small type.
func (c sideSetter) smallHead(title string, width length.Length, sect int) galley.Box {
	head := c.Small()
	head.Bold, head.Colour = true, c.Accent
	return c.PlainWords(title, 0, head, width, c.Element(page.H2, sect, 0))
}
