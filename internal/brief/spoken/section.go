package spoken

import (
	"slices"

	"jianbao/internal/brief"
	"jianbao/internal/brief/opening"
	"jianbao/internal/report"
)

// chosen is a section of the report with what of it is shown.
type chosen struct {
	*report.Section
	spec              brief.BlockSpec
	title, lead, body brief.Pair
	figures           []report.Figure
	sources           []report.Localized
	items             []chosenItem
}

// chosenItem is an item that is shown.
type chosenItem struct {
	number             int // in the report, from 1; 0 when items are not numbered
	title, short, body brief.Pair
	figures            []report.Figure
	most               int // of the figures that are shown; 0: all
	sources            []report.Localized
	bodies             report.Localized // its text in all the languages of the report
}

// choose finds what a block shows of a section; nil when that is nothing.
func (c *Walk) choose(s brief.BlockSpec) *chosen {
	at := slices.IndexFunc(c.Report.Sections, func(r report.Section) bool { return r.ID == s.Section })
	if at < 0 || !c.sees(c.Report.Sections[at].For, c.Report.Sections[at].Not) {
		return nil
	}
	r := &c.Report.Sections[at]
	out := &chosen{Section: r, spec: s, title: c.pair(r.Title, true)}
	if s.Shows("lead") {
		out.lead = c.pair(r.Lead, true)
	}
	if s.Shows("first") && len(r.Items) == 0 {
		out.body = firsts(c.pair(r.Body, false))
	}
	if s.Shows("body") {
		out.body = c.pair(r.Body, false)
		out.figures, out.sources = r.Figures, r.Sources
	}
	numbers, some := c.Edition.Items[r.ID]
	for i := range r.Items {
		it := &r.Items[i]
		if !s.Shows("title") || some && !slices.Contains(numbers, i+1) || !c.sees(it.For, it.Not) {
			continue
		}
		one := chosenItem{title: c.pair(it.Title, true), short: c.pair(it.Short, false), bodies: it.Body}
		if s.Number && c.Edition.Template.Numerals != "none" {
			one.number = i + 1
		}
		for l, t := range one.short {
			if s.Shows("short") && t != nil {
				one.title[l] = t
			}
		}
		if s.Shows("first") {
			one.body = firsts(c.pair(it.Body, false))
		}
		if s.Shows("figure") {
			one.figures, one.most = it.Figures, 1
		}
		if s.Shows("detail") {
			one.body = c.pair(it.Body, false)
			one.figures, one.sources = it.Figures, it.Sources
		}
		out.items = append(out.items, one)
	}
	if len(out.items) == 0 && !out.lead.Given() && !out.body.Given() && len(out.figures)+len(out.sources) == 0 {
		return nil
	}
	return out
}

// firsts are the first sentences of a text.
func firsts(p brief.Pair) brief.Pair {
	out := slices.Clone(p)
	for l := range out {
		out[l] = opening.Of(out[l])
	}
	return out
}

// section says a section.
func (c *Walk) section(spec brief.BlockSpec) {
	s := c.choose(spec)
	if s == nil {
		return
	}
	c.each(s.title)
	c.remarks(s)
	if len(s.items) == 0 {
		c.each(s.lead)
	}
	c.rich(s.body)
	c.given(s.figures, 0)
	c.from(s.sources)
	if len(s.items) > 0 {
		c.each(s.lead)
	}
	for _, it := range s.items {
		p := slices.Clone(it.title)
		for l, t := range it.short {
			if c.Short && t != nil && !spec.Shows("detail") {
				p[l] = t
			}
		}
		c.titled(s, it.number, p)
		c.given(it.figures, it.most)
		c.rich(it.body)
		c.from(it.sources)
	}
}

// remarks says how many of the items were chosen, and which languages have what the
// brief's lack.
func (c *Walk) remarks(s *chosen) {
	var texts []report.Localized
	if s.spec.Shows("detail") {
		for _, it := range s.items {
			texts = append(texts, it.bodies)
		}
	} else if s.spec.Shows("body") {
		texts = append(texts, s.Body)
	}
	has := func(lang string) bool {
		return slices.ContainsFunc(texts, func(l report.Localized) bool { return l.In(lang) != nil })
	}
	var available []string
	for _, lang := range c.Report.Languages {
		if has(lang) {
			available = append(available, lang)
		}
	}
	for _, lang := range c.languages() {
		w := brief.WordsFor(lang)
		if n, of := len(s.items), len(s.Items); n > 0 && n < of {
			c.say(w.Chosen(n, of))
		}
		if len(available) > 0 && !has(lang) {
			c.say(w.OnlyIn(available))
		}
	}
}

// contents says the list of contents: the titles of items that have detail, and of several
// sections their titles.
func (c *Walk) contents() {
	var all []*chosen
	explained := func(s *chosen) bool {
		return s.spec.Shows("detail") && slices.ContainsFunc(s.items, func(it chosenItem) bool { return it.body.Given() })
	}
	for _, spec := range c.Edition.Template.Blocks {
		if spec.Kind != "section" {
			continue
		}
		if s := c.choose(spec); s != nil && (s.title.Given() || explained(s)) {
			all = append(all, s)
		}
	}
	if !slices.ContainsFunc(all, explained) {
		return
	}
	for _, lang := range c.languages() {
		c.say(brief.WordsFor(lang).Contents)
	}
	for _, s := range all {
		if len(all) > 1 {
			c.each(s.title)
		}
		if explained(s) {
			for _, it := range s.items {
				c.titled(s, it.number, it.title)
			}
		}
	}
}

// arabic says that the items of a section are numbered in Arabic in every language.
func (c *Walk) arabic(s *chosen) bool {
	t := c.Edition.Template
	bulletin := slices.ContainsFunc(t.Blocks, func(b brief.BlockSpec) bool { return b.Form == "jianbao" })
	return t.Numerals == "arabic" || t.Numerals == "" && len(s.Items) > 10 && !bulletin
}

// titled says an item's label, unless number is 0, and its title, in each of its
// languages.
func (c *Walk) titled(s *chosen, number int, p brief.Pair) {
	for l, t := range p {
		if t == nil {
			continue
		}
		if number > 0 {
			lang := c.languages()[l]
			if c.arabic(s) {
				lang = "en"
			}
			c.say(brief.Label(lang, number))
		}
		c.spans(t.Blocks[0].Spans)
	}
}
