package spoken

import (
	"slices"
	"strconv"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/report"
)

// timeline says what happened when, the headings of all languages first, as the page has
// them. A letter has each language by itself.
func (c *Walk) timeline() {
	heading := func(l int, lang string) {
		if slices.ContainsFunc(c.Report.Timeline, func(e report.Event) bool { return c.pair(e.Text, true)[l] != nil }) {
			c.say(brief.WordsFor(lang).Timeline)
		}
	}
	if c.Told {
		for l, lang := range c.languages() {
			heading(l, lang)
			for _, e := range c.Report.Timeline {
				c.event(e, l, lang)
			}
		}
		return
	}
	for l, lang := range c.languages() {
		heading(l, lang)
	}
	for _, e := range c.Report.Timeline {
		for l, lang := range c.languages() {
			c.event(e, l, lang)
		}
	}
}

// event says an entry in a language that has its words. Of the dates in figures it knows
// years and months.
func (c *Walk) event(e report.Event, l int, lang string) {
	text, date := c.pair(e.Text, true)[l], c.pair(e.Date, true)
	if text == nil {
		return
	}
	when := plain(date, l)
	year, month, months := strings.Cut(when, "-")
	_, err := strconv.Atoi(year)
	switch n, _ := strconv.Atoi(month); {
	case err != nil:
	case strings.HasPrefix(lang, "zh") && months:
		when = year + "年" + strconv.Itoa(n) + "月"
	case strings.HasPrefix(lang, "zh"):
		when = year + "年"
	case months:
		when = strings.Fields("January February March April May June July August September October November December")[n-1] + year
	}
	c.say(when)
	c.spans(text.Blocks[0].Spans)
}
