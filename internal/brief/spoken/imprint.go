package spoken

import (
	"strings"

	"jianbao/internal/brief"
)

// licence says the licence: one that the tests have is CC BY 4.0, or words of its own.
func (c *Walk) licence() {
	l := c.Report.Licence
	if l.Given() && l.Texts[0].Plain() != "CC BY 4.0" {
		c.prose(l, func(w brief.Words, _ string) string { return w.Licence })
		return
	}
	if !l.Given() {
		return
	}
	for _, lang := range c.languages() {
		c.say(brief.WordsFor(lang).Licence)
	}
	for _, lang := range c.languages() {
		if lang == "zh" {
			c.say("CC BY 4.0（署名）")
		} else {
			c.say("CC BY 4.0 (Attribution)")
		}
		c.say("https://creativecommons.org/licenses/by/4.0/")
	}
}

// identity says series, number, ISSN, ISBN and DOI, where one of the last three is given.
func (c *Walk) identity() {
	r := c.Report
	if r.ISSN.Text+r.ISBN.Text+r.DOI.Text == "" {
		return
	}
	for _, lang := range c.languages() {
		c.say(brief.WordsFor(lang).Identity)
	}
	series := c.pair(r.Series, true)
	for l, lang := range c.languages() {
		line := plain(series, l)
		if n := r.Number.Text; n != "" && !strings.Contains(line, n) {
			line = dotted(line, brief.WordsFor(lang).Issue(n))
		}
		for _, part := range [][2]string{{"ISSN ", r.ISSN.Text}, {"ISBN ", r.ISBN.Text}} {
			if part[1] != "" {
				line = dotted(line, part[0]+part[1])
			}
		}
		c.say(line)
		if r.DOI.Text != "" {
			c.say("https://doi.org/", r.DOI.Text)
		}
	}
}
