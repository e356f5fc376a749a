package spoken

import "jianbao/internal/brief"

// related says what else to read, the headings of all languages first, as the page has them:
// titles, dates and addresses, as a list.
func (c *Walk) related() {
	said := make([][]string, len(c.languages()))
	for _, f := range c.Report.Related {
		p := c.pair(f.Title, true)
		for l, lang := range c.languages() {
			if p[l] == nil {
				continue
			}
			w, date := brief.WordsFor(lang), ""
			if f.Date.Year > 0 {
				date = w.Comma + w.DateText(f.Date)
			}
			said[l] = append(said[l], "•", p[l].Plain(), date, f.Link.Text)
		}
	}
	for l, lang := range c.languages() {
		if len(said[l]) > 0 {
			c.say(brief.WordsFor(lang).Related)
		}
	}
	for l := range said {
		c.say(said[l]...)
	}
}
