package typeset

import (
	"slices"

	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/keyfigures"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/official"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// sideSetter sets the side column.
type sideSetter struct{ proseSetter }

// SideColumn adds the head of the side column, from which on the text keeps to the text column,
// or its foot. What has no room on the page ends the brief.
func (c stage) SideColumn(b brief.SideColumn) {
	if b.Foot {
		c.sideFoot(b.Blocks)
		return
	}
	x := c.textLeft()
	column, late := c.sideStack(b.Blocks, x-look.GridGap, c.Depth-c.galley.Height()-c.BlockGap(), c.Depth)
	c.late = append(c.late, late...)
	c.passed += len(late)
	if len(column.Parts) > 0 {
		c.headEnd = c.galley.Height() + c.BlockGap() + column.Height()
		c.add(&galley.Aside{Box: column}, c.BlockGap()).Keep = true
		c.abutting = true
	}
	c.inset, c.width = x, c.width-x
	c.sideLeft, c.cols.w[0] = c.inset, c.width
}

// sideStack sets blocks of the side column, and returns those that are higher than most, or
// have no room.
func (c *composer) sideStack(blocks []brief.Block, width, room, most length.Length) (column *galley.Stack, late []brief.Block) {
	s := sideSetter{proseSetter{newRichSetter(c)}}
	column = &galley.Stack{Whole: true}
	for _, one := range blocks {
		tree := c.Tree
		box, gap := s.block(one, width), lengthIf(len(column.Parts) > 0, c.BlockGap())
		if h := box.Height(); h > most || column.Height()+gap+h > room {
			c.Tree, late = tree, append(late, one)
			continue
		}
		column.Add(box, gap)
	}
	return column, late
}

// sideFoot sets what stands at the foot of the side column of the last page. What is long ends
// the brief, as does all where the page has no such column.
func (c *composer) sideFoot(blocks []brief.Block) {
	late := blocks
	if c.inset > 0 {
		room := c.Depth
		if c.galley.Height() <= c.Depth { // it stands below the head of the same page
			room -= c.headEnd + 2*c.BlockGap()
		}
		c.footing, late = c.sideStack(blocks, c.inset-look.GridGap, room, c.Depth*2/5)
	}
	c.late = append(c.late, late...)
	c.passed += len(blocks)
}

// drawSideHead draws the head of the side column on the pages from the second on: the title
// of the section that goes on there. i is the page, from 0.
func (w *work) drawSideHead(cv *galley.Canvas, c *composer, i int) {
	m := w.Brief.Margins
	if title := c.goesOn(i); i > 0 && c.sideLeft > 0 && title != nil {
		st := c.Small()
		st.Bold, st.Colour, st.Align = true, c.Accent, look.Ragged
		l := c.SetAt(c.Shape(words.Of(title), 0, st, false), (c.sideLeft - look.GridGap).Ems(st.Size), st, 0)
		l.Artifact = page.Header
		l.Draw(cv, m.Binding, m.Top+c.Line()/4)
	}
}

// drawSideFoot draws the foot of the side column, which stands on the last page.
func (w *work) drawSideFoot(cv *galley.Canvas, c *composer) {
	if m := w.Brief.Margins; c.footing != nil {
		c.footing.Draw(cv, m.Binding, m.Top+w.Depth-c.footing.Height())
	}
}

// goesOn is the title of the section that goes on at the head of page i, from 0; nil where
// something else begins there.
func (c *composer) goesOn(i int) (title *report.Text) {
	begins := c.sheets[i].Begins()
	for _, s := range c.Brief.Sections() {
		if at := c.pageOf[s.ID]; at > 0 && at <= i {
			title = s.Title[0]
		}
		if s.ID == begins {
			return nil
		}
	}
	if slices.Contains(brief.Kinds(), begins) { // about, cite, …
		return nil
	}
	return title
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
		s.Add(c.smallHead(b.Heading(c.Brief.WordsIn(c.Brief.Languages[0])), width, sect), 0).Keep = true
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
