package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/official"
	"jianbao/internal/setting/page"
)

// Official adds what an official document says beside its text, a line each.
func (c stage) Official(b brief.Official) {
	s := &galley.Stack{}
	for lang, tag := range c.Brief.Languages {
		for _, line := range brief.OfficialLines(b.Official, c.Brief.WordsIn(tag)) {
			st := c.Item(lang)
			st.Align = look.Ragged
			s.Add(c.SetWords(official.LineWords(line), lang, st, c.width, c.Element(page.P, 0, lang)), length.Pt)
		}
	}
	c.add(s, c.BlockGap())
}

// Official adds what an official document says beside its text, each part at its place.
func (c gridStage) Official(b brief.Official) { c.of.Official(b) }
