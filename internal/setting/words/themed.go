package words

import (
	"jianbao/internal/brief"
	"jianbao/internal/report"
	"jianbao/internal/theme"
)

// Numbered is the title of a section with the number that the theme asks for. The only
// section of a brief has none.
func (c *Setter) Numbered(title brief.Pair, lang int) Words {
	w := Of(title[lang])
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
	return Words{Spans: append([]report.Span{{Text: number}}, w.Spans...), Texts: append([]*report.Text{nil}, repeated(w.Text, len(w.Spans))...),
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

// SlotWords are the words of a slot, in the first language; "": the report has none.
func (c *Setter) SlotWords(of string) string {
	r, tag := c.Brief.Report, c.Brief.Languages[0]
	var t *report.Text
	switch of {
	case theme.SlotTitle:
		t = r.Title.In(tag)
	case theme.SlotPublisher:
		t = r.Publisher.In(tag)
	case theme.SlotSeries:
		t = r.Series.In(tag)
	case theme.SlotNumber:
		if r.Number.Text != "" {
			return c.Brief.WordsIn(tag).Issue(r.Number.Text)
		}
	case theme.SlotDate:
		if r.Date.Year > 0 {
			return c.Brief.WordsIn(tag).DateText(r.Date)
		}
	}
	if t == nil {
		return ""
	}
	return t.Plain()
}
