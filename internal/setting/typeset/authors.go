package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// Authors adds those who wrote the report, under a heading of our own.
func (c stage) Authors(b brief.Authors) {
	r := newRichSetter(c.composer)
	sect := r.ownHeading(brief.KindAuthors, b.Heading, func(lang int) bool { return hasLanguage(b.Names(), lang) })
	for i, a := range b.People {
		t := c.setPair(a.Name, func(lang int, width length.Length) galley.Box {
			return author(&c.Setter, a, lang, c.Item(lang), width, sect)
		})
		c.add(t, lengthIf(i == 0, 5*length.Pt)+lengthIf(i > 0, 5*length.Pt/2)).Keep = i == 0 && len(b.People) > 1
	}
	c.rulesAfterText()
}

// author sets what is known of an author as one paragraph.
func author(c *words.Setter, a brief.Author, lang int, st look.Style, width length.Length, sect int) *galley.Lines {
	st.Align = look.Ragged
	w := words.Words{Spans: a.Spans(lang, c.Brief.Languages[lang]), From: a.Name[lang]}
	for _, s := range w.Spans {
		w.Key += s.Text + "\x00"
	}
	return c.SetWords(w, lang, st, width, c.Element(page.P, sect, lang))
}
