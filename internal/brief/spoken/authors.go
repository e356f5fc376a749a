package spoken

import (
	"jianbao/internal/brief"
	"jianbao/internal/report"
)

// authors says who wrote the report, the headings of all languages first, as the page
// has them. A letter has each language by itself.
func (c *Walk) authors() {
	heading := func(l int, lang string) {
		for _, a := range c.Report.Authors {
			if c.pair(a.Name, true)[l] != nil {
				c.say(brief.WordsFor(lang).Authors)
				return
			}
		}
	}
	if c.Told {
		for l, lang := range c.languages() {
			heading(l, lang)
			for _, a := range c.Report.Authors {
				c.author(a, l, lang)
			}
		}
		return
	}
	for l, lang := range c.languages() {
		heading(l, lang)
	}
	for _, a := range c.Report.Authors {
		for l, lang := range c.languages() {
			c.author(a, l, lang)
		}
	}
}

// author says what is known of an author in a language that has the name.
func (c *Walk) author(a report.Author, l int, lang string) {
	if c.pair(a.Name, true)[l] == nil {
		return
	}
	comma := brief.WordsFor(lang).Comma
	c.say(plain(c.pair(a.Name, true), l))
	for _, text := range []report.Localized{a.Role, a.Organisation} {
		if p := c.pair(text, true); p[l] != nil {
			c.say(comma, plain(p, l))
		}
	}
	if a.Email.Text != "" {
		c.say(comma, a.Email.Text)
	}
}
