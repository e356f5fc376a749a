package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/official"
	"jianbao/internal/setting/page"
)

// proseSetter sets headed texts.
type proseSetter struct{ richSetter }

// Prose adds a headed text.
func (c stage) Prose(p brief.Prose) {
	switch s := (proseSetter{newRichSetter(c.composer)}); {
	case p.Label(c.Brief.WordsIn(c.Brief.Languages[0])) != "":
		s.runIn(p)
	case c.Setting.Airy > 0:
		s.small(p)
	default:
		s.prose(p)
	}
	c.rulesAfterText()
}

// prose sets a text under a heading of our own: about, cite, notice.
func (c proseSetter) prose(p brief.Prose) {
	sect := c.Element(page.Sect, 0, -1)
	head := c.setPair(p.Text, func(lang int, width length.Length) galley.Box {
		return c.PlainWords(c.proseTitle(p, lang), lang, c.Heading(lang), width, c.Element(page.H2, sect, lang))
	})
	c.addHead(head, p.Kind, true)
	c.Bookmark(1, c.proseTitle(p, 0), p.Kind)
	c.richPair(p.Text, sect, func(lang int) length.Length { return c.detailWidth(lang, 0) })
}

// runIn sets a text with which its heading runs in, the editor's note, between hairlines.
func (c proseSetter) runIn(p brief.Prose) {
	sect := c.Element(page.Sect, 0, -1)
	rule := func() *galley.Rule { return &galley.Rule{Width: c.width, Thick: look.RulePt, Colour: c.Faint} }
	top := c.add(rule(), c.BlockGap())
	top.Keep, top.Elastic = true, true
	box := c.setPair(p.Text, func(lang int, width length.Length) galley.Box {
		t, s, st := p.Text[lang], &galley.Stack{}, c.Text(lang)
		label, ok := official.RunIn(p.Label(c.Brief.WordsIn(c.Brief.Languages[lang])), t)
		if !ok {
			head := st
			head.Sans, head.Bold, head.Indent = true, true, false
			s.Add(c.SetWords(label, lang, head, width, c.Element(page.P, sect, lang)), 0).Keep = true
			c.addRich(s, t, lang, st, width, sect)
			return s
		}
		s.Add(c.SetWords(label, lang, st, width, c.Element(page.P, sect, lang)), 0)
		rest := *t
		rest.Blocks = t.Blocks[1:]
		c.addRich(s, &rest, lang, st, width, sect)
		return s
	})
	c.add(box, 5*length.Pt).Keep = true
	c.add(rule(), 6*length.Pt)
}

// small sets such a text at the end of a short brief, in small type: its heading in the side
// column, or above it where there is none, as in a pair.
func (c proseSetter) small(p brief.Prose) {
	sect, x := c.Element(page.Sect, 0, -1), c.textLeft()
	c.Bookmark(1, c.proseTitle(p, 0), p.Kind)
	head := c.Small()
	head.Bold, head.Colour = true, c.Accent
	b := c.setPair(p.Text, func(lang int, width length.Length) galley.Box {
		above := width
		if x > 0 {
			above, width = x-look.GridGap, width-x
		}
		h := c.PlainWords(c.proseTitle(p, lang), lang, head, above, c.Element(page.H2, sect, lang))
		text := &galley.Stack{}
		c.addRich(text, p.Text[lang], lang, c.Small(), width, sect)
		if x > 0 {
			return galley.Beside(h, text, x)
		}
		text.Parts = append([]galley.Part{{Box: h, Keep: true}}, text.Parts...)
		return text
	})
	rule := c.add(&galley.Rule{Width: c.width, Thick: look.RulePt, Below: 6 * length.Pt, Colour: c.Faint}, c.BlockGap())
	rule.Keep, rule.Elastic = true, true
	c.add(&galley.Anchored{Box: b, Name: p.Kind}, 0)
}

// proseTitle is the heading of such a text in a language.
func (c proseSetter) proseTitle(p brief.Prose, lang int) string {
	return p.Heading(c.Brief.Report, c.Brief.WordsIn(c.Brief.Languages[lang]))
}
