package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
)

// proseSetter sets headed texts.
type proseSetter struct{ richSetter }

// Prose adds a headed text.
func (c stage) Prose(p brief.Prose) {
	proseSetter{newRichSetter(c.composer)}.prose(p)
	c.rulesAfterText()
}

// prose sets a text under a heading of our own: about, cite, notice.
func (c proseSetter) prose(p brief.Prose) {
	sect := c.Element(page.Sect, 0, -1)
	head := c.setPair(p.Text, func(lang int, width length.Length) galley.Box {
		return c.PlainWords(c.proseTitle(p, lang), lang, c.Heading(lang), width, c.Element(page.H2, sect, lang))
	})
	c.add(&galley.Anchored{Box: head, Name: p.Kind}, c.Line()).Keep = true
	c.Bookmark(1, c.proseTitle(p, 0), p.Kind)
	c.richPair(p.Text, sect, func(lang int) length.Length { return c.detailWidth(lang, 0) })
}

// proseTitle is the heading of such a text in a language.
func (c proseSetter) proseTitle(p brief.Prose, lang int) string {
	return p.Heading(c.Brief.Report, c.Brief.Languages[lang])
}
