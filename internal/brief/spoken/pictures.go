package spoken

import (
	"slices"

	"jianbao/internal/brief"
	"jianbao/internal/report"
)

// picture says the caption and the credit of a picture in some of the brief's languages,
// and where pictures are told the words for those who cannot see it. typed is what was
// typed for it where it is placed, in the language by, from 0.
func (c *Walk) picture(im *report.Image, typed string, by int, languages ...int) {
	if im.Chart != nil {
		c.chart(im.Chart, languages)
		return
	}
	if c.Told {
		for _, l := range languages {
			lang := c.languages()[l]
			if t := im.Alt.In(lang); typed != "" && l == by {
				c.say(brief.WordsFor(lang).Picture(typed))
			} else if t != nil {
				c.say(brief.WordsFor(lang).Picture(t.Plain()))
			}
		}
	}
	for _, words := range []report.Localized{im.Caption, im.Credit, im.Licence} {
		for _, l := range languages {
			if t := words.In(c.languages()[l]); t != nil {
				c.spans(t.Blocks[0].Spans)
			}
		}
	}
}

// pictured says a pair that places pictures between its blocks, and is false for any
// other. A picture that both languages place is said once.
func (c *Walk) pictured(p brief.Pair) bool {
	type piece struct {
		*report.Block
		lang int
	}
	var words [2][]report.Block // the other blocks
	var at [2]map[int][]piece   // the pictures before each of them, by its index
	var all [2][]*report.Image
	for l, t := range p {
		at[l] = map[int][]piece{}
		for i := range blocksOf(t) {
			b := &t.Blocks[i]
			if b.Kind != report.Placed {
				words[l] = append(words[l], *b)
				continue
			}
			all[l] = append(all[l], b.Image)
			if l == 0 || !slices.Contains(all[0], b.Image) {
				at[l][len(words[l])] = append(at[l][len(words[l])], piece{b, l})
			}
		}
	}
	if len(all[0])+len(all[1]) == 0 {
		return false
	}
	show := func(pieces []piece) {
		for _, one := range pieces {
			c.picture(one.Image, one.Alt, one.lang, 0, 1)
		}
	}
	n := [2]int{len(words[0]), len(words[1])}
	switch {
	case p[0] == nil || p[1] == nil || n[0] == n[1]:
		for k := range max(n[0], n[1]) + 1 {
			show(at[0][k])
			show(at[1][k])
			for l := range p {
				if k < n[l] {
					c.blocks(l, words[l][k:k+1])
				}
			}
		}
	case slices.Equal(all[0], all[1]): // what stands between two pictures is level
		for l, t := range p {
			words[l] = t.Blocks
		}
		for len(words[0])+len(words[1]) > 0 {
			for l := range words {
				for len(words[l]) > 0 && words[l][0].Kind != report.Placed {
					c.blocks(l, words[l][:1])
					words[l] = words[l][1:]
				}
			}
			if len(words[0]) > 0 {
				c.picture(words[0][0].Image, words[0][0].Alt, 0, 0, 1)
				words[0], words[1] = words[0][1:], words[1][1:]
			}
		}
	default: // the words, then the pictures
		for l := range p {
			c.blocks(l, words[l])
		}
		for l := range p {
			for k := range n[l] + 1 {
				show(at[l][k])
			}
		}
	}
	for l, t := range p {
		if t != nil {
			c.notes(l, t)
		}
	}
	return true
}

// blocksOf are the blocks of a text; none of nil.
func blocksOf(t *report.Text) []report.Block {
	if t == nil {
		return nil
	}
	return t.Blocks
}

// images says the pictures, or the charts, of a block: those that it names, or, under their
// heading, those that stand nowhere else.
func (c *Walk) images(s brief.BlockSpec) {
	if len(s.Named) == 0 {
		var headings []string
		for _, lang := range c.languages() {
			w := brief.WordsFor(lang)
			headings = append(headings, map[string]string{"charts": w.Charts, "images": w.Pictures}[s.Kind])
		}
		c.show(c.homeless(s.Kind, ""), headings...)
		return
	}
	for _, p := range s.Named {
		for _, im := range c.every(s.Kind) {
			if im.ID == p.Text {
				c.show([]*report.Image{im})
			}
		}
	}
}

// beside says the charts and the pictures that stand behind a section.
func (c *Walk) beside(s brief.BlockSpec) {
	c.show(c.homeless("charts", s.Section))
	c.show(c.homeless("images", s.Section))
}

// show says pictures in all languages, under headings, if there are any.
func (c *Walk) show(all []*report.Image, headings ...string) {
	all = slices.DeleteFunc(all, func(im *report.Image) bool { return !c.seesAny(im.Section) })
	if len(all) == 0 {
		return
	}
	for _, h := range headings {
		c.say(h)
	}
	var languages []int
	for l := range c.languages() {
		languages = append(languages, l)
	}
	for _, im := range all {
		c.picture(im, "", -1, languages...)
	}
}

// seesAny says that the audience sees one of these sections, or that there are none.
func (c *Walk) seesAny(ids []report.Value) bool {
	return len(ids) == 0 || slices.ContainsFunc(c.Report.Sections, func(s report.Section) bool {
		return c.sees(s.For, s.Not) && slices.ContainsFunc(ids, func(v report.Value) bool { return v.Text == s.ID })
	})
}

// every lists the charts or the pictures of the report.
func (c *Walk) every(kind string) (out []*report.Image) {
	for i := range c.Report.Images {
		if kind == "images" {
			out = append(out, &c.Report.Images[i])
		}
	}
	for i := range c.Report.Charts {
		if kind == "charts" {
			out = append(out, c.Report.Charts[i].Placeable())
		}
	}
	return out
}

// homeless lists the charts or pictures that no text places and no block names: those whose
// section this is, of those that are shown with their texts; with "", those without one.
func (c *Walk) homeless(kind, section string) (out []*report.Image) {
	named, homes := map[string]bool{}, map[string]bool{}
	for _, b := range c.Edition.Template.Blocks {
		for _, s := range append(append([]brief.BlockSpec{b}, b.Columns...), b.Side...) {
			if s.Section != "" && (s.Shows("body") || s.Shows("detail")) && c.seesAny([]report.Value{{Text: s.Section}}) {
				homes[s.Section] = true
			}
			for _, p := range s.Named {
				named[s.Kind+p.Text] = true
			}
		}
	}
	unplaced := append(c.Report.Unplaced(), c.Report.UnplacedCharts()...)
	for _, im := range c.every(kind) {
		home := ""
		for _, v := range im.Section {
			if home == "" && homes[v.Text] {
				home = v.Text
			}
		}
		if home == section && !named[kind+im.ID] && slices.Contains(unplaced, im) {
			out = append(out, im)
		}
	}
	return out
}

// glossary says the terms under their heading.
func (c *Walk) glossary() {
	langs := c.languages()
	has := func(lang string) bool {
		return slices.ContainsFunc(c.Report.Glossary, func(l report.Localized) bool { return l.In(lang) != nil })
	}
	for _, lang := range langs {
		if has(lang) {
			c.say(brief.WordsFor(lang).Glossary)
		}
	}
	for _, l := range c.Report.Glossary {
		c.each(c.pair(l, true))
		if len(langs) > 1 || l.In(langs[0]) == nil {
			continue
		}
		for i := range l.Texts {
			if t := &l.Texts[i]; t.Lang != l.In(langs[0]).Lang {
				c.say(brief.TermGap)
				c.spans(t.Blocks[0].Spans)
			}
		}
	}
}

// from says where something has its facts from, a line in each language.
func (c *Walk) from(sources []report.Localized) {
	all := make([][]*report.Text, len(c.languages()))
	for _, s := range sources {
		for l, t := range c.pair(s, true) {
			if t != nil {
				all[l] = append(all[l], t)
			}
		}
	}
	for l, ts := range all {
		if len(ts) == 0 {
			continue
		}
		before, between := brief.WordsFor(c.languages()[l]).Sources(len(ts))
		c.say(before)
		for i, t := range ts {
			if i > 0 {
				c.say(between)
			}
			c.spans(t.Blocks[0].Spans)
		}
	}
}
