package typeset

import (
	"cmp"

	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/words"
	"jianbao/internal/theme"
)

// addHead adds a heading of sections, with the blank and the rules that the theme asks for.
// That of a section of the report has a rule above it on a one-pager in any case. A link may
// lead to it by its name.
func (c *composer) addHead(b galley.Box, name string, own bool) {
	h := &c.Brief.Theme.Heading.Section
	before := c.HeadGap(c.Line())
	if thick := cmp.Or(h.Rule.Above, lengthIf(c.OnePager() && !own, length.Pt)); thick > 0 {
		p := c.add(&galley.Rule{Width: c.width, Thick: thick, Below: 4 * length.Pt, Colour: c.Accent}, before)
		p.Keep, p.Elastic, before = true, true, 0
	}
	p := c.add(&galley.Anchored{Box: b, Name: name}, before)
	p.Keep, p.Elastic = true, before > 0 && !own
	if h.Rule.Below > 0 {
		c.add(&galley.Rule{Width: c.width, Thick: h.Rule.Below, Colour: c.Accent}, 2*length.Pt).Keep = true
	}
	if h.After > 0 {
		c.add(galley.Blank(h.After), 0).Keep = true
	}
}

// numbered is the title of a section with the number that the theme asks for. The only
// section of a brief has none.
func (c *composer) numbered(title brief.Pair, lang int) words.Words {
	w := words.Of(title[lang])
	all := c.Brief.Sections()
	if len(all) < 2 || len(w.Spans) == 0 {
		return w
	}
	n := 0
	for _, s := range all {
		if n++; s.Title.Given() && s.Title[lang] == title[lang] {
			break
		}
	}
	number := theme.Number(c.Brief.Theme.Heading.Section.Number, c.Brief.Languages[lang], n)
	if number == "" {
		return w
	}
	return words.Words{Spans: append([]report.Span{{Text: number}}, w.Spans...), Texts: append([]*report.Text{nil}, repeated(w.Text, len(w.Spans))...),
		Key: "numbered\n" + number + "\n" + w.Text.Source, From: w.Text}
}

// repeated is a text, n times.
func repeated(t *report.Text, n int) []*report.Text {
	out := make([]*report.Text, n)
	for i := range out {
		out[i] = t
	}
	return out
}
