// Package masthead sets the head of the first page: in go a brief's masthead and the
// widths of its languages, out comes a box of a galley.
//
//	masthead.go  the plain form: publisher, series and date
//	band.go      the same on a band of colour
//	bulletin.go  the form of a Chinese bulletin
//	logo.go      the report's logo
package masthead

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
	"jianbao/internal/theme"
)

// Setter sets the head of the first page.
type Setter struct {
	*words.Setter
	Width   length.Length                     // of the type area
	Columns [2][]length.Length                // left edges and widths of the languages of a pair side by side; nil: none stand so
	Picture func(*report.Image) *page.Picture // reads the logo; nil: there are no pictures

	white bool // the words stand on a band of colour
}

// Box is the head of the first page. In the plain form it is a bar, the
// publisher at the left, series and date at the right, and a hairline (Looks, for all).
// A pair side by side has one head over each of its columns.
func (c Setter) Box(m brief.Masthead) galley.Box {
	switch {
	case m.Form == "jianbao" || c.Brief.Theme.Masthead.Form == theme.Bulletin:
		return c.bulletin(m)
	case c.banded():
		return c.band(m)
	}
	s := &galley.Stack{}
	s.Add(&galley.Rule{Width: c.Width, Thick: c.Sizes.Bar, Below: c.Sizes.BarGap, Colour: c.Accent}, 0)
	x := length.Length(0)
	logo := c.logo(m.Logo, c.Brief.Theme.Masthead.Logo, length.MM(40000))
	if logo != nil {
		x = logo.Width + length.MM(4000)
	}
	text := c.heads(m, c.Width-x)
	if logo != nil {
		text = galley.Beside(logo, text, x)
	}
	s.Add(text, 0)
	if !c.Brief.Reading.Large {
		s.Add(&galley.Rule{Width: c.Width, Thick: look.RulePt, Above: c.Sizes.BarGap - length.Pt, Colour: c.Faint}, 0)
	}
	return s
}

// side says that two languages stand side by side.
func (c Setter) side() bool { return c.Columns[0] != nil }

// heads are the words of the masthead, in all languages.
func (c Setter) heads(m brief.Masthead, width length.Length) galley.Box {
	if c.Brief.Reading.Large { // one line below the other
		s := &galley.Stack{}
		for lang := range c.Brief.Languages {
			s.Add(c.narrowHead(m, lang, width, true), gapBelow(lang))
		}
		return s
	}
	if c.side() && width == c.Width {
		below, r := c.dateBelow(m), &galley.Row{}
		for lang := range c.Brief.Languages {
			r.Put(c.narrowHead(m, lang, c.Columns[1][lang], below), c.Columns[0][lang])
		}
		return r
	}
	s := &galley.Stack{}
	for lang := range c.Brief.Languages {
		s.Add(c.head(m, lang, width), gapBelow(lang))
	}
	return s
}

// publisher is the style of the publisher's name in the masthead. The second language
// of a pair stands below the first, in the size of its text.
func (c Setter) publisher(lang int) look.Style {
	st := look.Style{Size: c.Sizes.Publisher, Colour: c.onGround(c.Accent), Bold: true, Sans: true, Align: look.Ragged}
	if c.Paired() {
		st.Size = c.Sizes.PublisherPair
		if lang > 0 && !c.side() {
			st.Size = c.Setting.Size[lang]
		}
	}
	st.Pitch = c.PitchOf(st.Size, 1250)
	return st
}

// mostBeside is how many lines the series and the date may have beside the publisher.
const mostBeside = 3

// head is the masthead of one language across a width: the publisher at the left,
// smaller where its name is long; the series, and below it the date, at the right. Those
// that would be a narrow column of many lines there stand below the publisher.
func (c Setter) head(m brief.Masthead, lang int, width length.Length) galley.Box {
	series, date := c.seriesAndDate(m, lang)
	st := c.publisher(lang)
	name := m.Publisher.Plain(lang)
	left := width
	if series+date != "" {
		left = width * 62 / 100
	}
	if st.Size > c.Sizes.PublisherPair && c.WidthOf(name, lang, st) > left {
		st.Size = c.Sizes.PublisherPair
		st.Pitch = c.PitchOf(st.Size, 1250)
	}
	r, right, count, from := &galley.Row{}, &galley.Stack{}, 0, len(c.Elements)
	var publisher *galley.Lines
	if name != "" {
		publisher = c.SetAt(c.Shape(words.Words{Plain: name}, lang, st, false), left.Ems(st.Size), st, c.Element(page.P, 0, lang))
		publisher.Source = firstOf(lang, m.Publisher)
		r.Put(publisher, 0)
		left = publisher.Widest() + 2*c.Sizes.Small
	} else {
		left = 0
	}
	small := c.small()
	small.Align = look.FlushRight
	for _, line := range c.inOrder(m, series, date) {
		if line != "" {
			l := c.PlainRight(line, lang, small, width-left)
			l.Source = c.sourceOf(line == series, m, lang)
			right.Add(l, 0)
			count += l.Count
		}
	}
	if count > mostBeside && publisher != nil {
		c.Elements = c.Elements[:from]
		return c.narrowHead(m, lang, width, true)
	}
	if publisher != nil && publisher.Count == 1 {
		publisher.Pitch = max(publisher.Pitch, right.Height()) // in the middle of what is beside it
	}
	if len(right.Parts) > 0 {
		r.Put(right, left)
	}
	if r.Empty() {
		return galley.Blank(0)
	}
	return r
}

// narrowHead is the masthead of one language over its column of a pair: the publisher,
// and below it the series and the date, on one line or, where below is set, on two.
func (c Setter) narrowHead(m brief.Masthead, lang int, width length.Length, below bool) galley.Box {
	s := &galley.Stack{}
	if name := m.Publisher.Plain(lang); name != "" {
		st := c.publisher(lang)
		l := c.SetAt(c.Shape(words.Words{Plain: name}, lang, st, false), width.Ems(st.Size), st, c.Element(page.P, 0, lang))
		l.Source = firstOf(lang, m.Publisher)
		s.Add(l, 0)
	}
	series, date := c.seriesAndDate(m, lang)
	r, x := &galley.Row{}, length.Length(0)
	for _, line := range c.inOrder(m, series, date) {
		if line == "" {
			continue
		}
		l := c.PlainWords(line, lang, c.small(), width, c.Element(page.P, 0, lang))
		l.Source = c.sourceOf(line == series, m, lang)
		if x > 0 && below {
			s.Add(r, 0)
			r, x = &galley.Row{}, 0
		}
		r.Put(l, x)
		x += l.Widest() + c.Sizes.Small
	}
	if !r.Empty() {
		s.Add(r, length.Pt)
	}
	return s
}

// dateBelow says that in the head of a pair the date has a line of its own, below the
// series: in one of the languages the two do not fit on one. The dates of both then
// stand level.
func (c Setter) dateBelow(m brief.Masthead) bool {
	for lang := range c.Brief.Languages {
		series, date := c.seriesAndDate(m, lang)
		if series == "" || date == "" {
			continue
		}
		wide := c.WidthOf(series, lang, c.Small()) + c.Sizes.Small + c.WidthOf(date, lang, c.Small())
		if wide > c.Columns[1][lang] {
			return true
		}
	}
	return false
}

// seriesAndDate are the series with its number and label, and the date.
func (c Setter) seriesAndDate(m brief.Masthead, lang int) (series, date string) {
	w := c.Brief.WordsIn(c.Brief.Languages[lang])
	return joined(m.Series.Plain(lang), c.issue(m, w, lang), m.Label.Plain(lang)), dateText(w, m.Date)
}

// inOrder are the series and the date from top to bottom.
func (c Setter) inOrder(m brief.Masthead, series, date string) []string {
	var all, dates []string
	for lang := range c.Brief.Languages {
		s, d := c.seriesAndDate(m, lang)
		all, dates = append(all, s), append(dates, d)
	}
	if brief.DateFirst(all, dates) {
		return []string{date, series}
	}
	return []string{series, date}
}

// sourceOf is where the words of a line stand in the report: those of the series, or of
// the date, which goes with the publisher.
func (c Setter) sourceOf(series bool, m brief.Masthead, lang int) galley.Source {
	if series {
		return firstOf(lang, m.Series, m.Label)
	}
	return firstOf(lang, m.Publisher)
}

// firstOf is the first of some texts that a language has; nil where it has none.
func firstOf(lang int, ps ...brief.Pair) galley.Source {
	for _, p := range ps {
		if lang < len(p) && p[lang] != nil {
			return p[lang]
		}
	}
	return nil
}

// issue is 第×期; "" where there is no number, or the series says it already.
func (c Setter) issue(m brief.Masthead, w brief.Words, lang int) string {
	if m.Number == "" || strings.Contains(m.Series.Plain(lang), m.Number) {
		return ""
	}
	return w.Issue(m.Number)
}

// gapBelow is the space above the words of a language that stand below those of another.
func gapBelow(lang int) length.Length {
	if lang == 0 {
		return 0
	}
	return 2 * length.Pt
}
