package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/setting/cards"
	"jianbao/internal/setting/galley"
)

// Cards adds the sheets of the cards, each a page.
func (c stage) Cards(b brief.Cards) {
	s := cards.Setter{Setter: &c.Setter, Width: c.width, Notes: newRichSetter(c.composer).setNotes}
	for i, sheet := range s.Sheets(b) {
		if i == 0 && len(c.galley.Parts) > 0 { // they begin a page
			all := &galley.Stack{Whole: true}
			all.Add(sheet, 0)
			all.Add(galley.Blank(c.Depth-sheet.Height()), 0)
			sheet = all
		}
		c.add(sheet, 0)
	}
}

// Cards adds the items as a list, for a grid has no cards, and says so.
func (c gridStage) Cards(b brief.Cards) {
	c.Log.Add(diag.CardsOnGrid, diag.Pos{File: c.Brief.Report.File}, nil)
	for _, s := range b.Sections {
		c.of.Section(s)
	}
}
