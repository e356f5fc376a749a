package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/ladder"
	"jianbao/internal/setting/page"
)

// factFigures are the rows of the figures of a section or an item, smaller than key
// figures.
func (c sectionSetter) factFigures(f brief.Facts, width length.Length, parent int) []galley.Box {
	s := figureSetter{c.composer, ladder.Eighth(c.ItemTitle(0).Size.Milli(1170)), parent}
	if c.Long() {
		s.size = c.Heading(0).Size
	}
	return s.rows(f.Figures, width)
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
