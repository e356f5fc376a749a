package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/keyfigures"
	"jianbao/internal/setting/page"
)

// Figures adds a row of key figures.
func (c stage) Figures(f brief.Figures) {
	if !f.Large || c.Brief.Grid() != nil {
		c.figureRow(f.Figures)
		return
	}
	panel := keyfigures.Of(&c.Setter).Panel(f.Figures, c.width, c.Depth-c.galley.Height()-c.BlockGap()-panelFoot)
	for i, b := range panel {
		c.add(b, lengthIf(i == 0, c.BlockGap()))
	}
}

// panelFoot is the room that a panel of figures leaves for the contact below it.
const panelFoot = 60 * length.Pt

// figureRow adds key figures to the galley.
func (c *composer) figureRow(fs []brief.Figure) {
	for _, r := range keyfigures.Of(&c.Setter).Rows(fs, c.width) {
		c.add(r, c.BlockGap()).Elastic = true
	}
}

// factFigures are the rows of the figures of a section or an item.
func (c sectionSetter) factFigures(f brief.Facts, width length.Length, parent int) []galley.Box {
	return keyfigures.OfFacts(&c.Setter, parent).Rows(f.Figures, width)
}

// sources sets the line that says where a section or an item has its facts from; nil
// where it does not say so.
func (c sectionSetter) sources(f brief.Facts, width func(lang int, column length.Length) length.Length, parent int) galley.Box {
	p := make(brief.Pair, len(c.Brief.Languages))
	for lang := range p {
		if ts := f.SourcesIn(lang); len(ts) > 0 {
			p[lang] = ts[0]
		}
	}
	if !p.Given() {
		return nil
	}
	return c.setPair(p, func(lang int, column length.Length) galley.Box {
		return c.SetWords(c.SourceWords(f.SourcesIn(lang), lang), lang, c.Small(), width(lang, column), c.Element(page.P, parent, lang))
	})
}
