package typeset

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/ladder"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// mastheadSetter sets the head of the first page.
type mastheadSetter struct{ *composer }

// Masthead adds the head of the first page.
func (c stage) Masthead(m brief.Masthead) { mastheadSetter(c).masthead(m) }

// masthead sets the head of the first page. In the plain form it is a bar, the
// publisher at the left, series and date at the right, and a hairline (Looks, for all).
// A pair side by side has one head over each of its columns.
func (c mastheadSetter) masthead(m brief.Masthead) {
	if m.Form == "jianbao" {
		c.bulletin(m)
		return
	}
	s := &galley.Stack{}
	s.Add(&galley.Rule{Width: c.width, Thick: c.Sizes.Bar, Below: c.Sizes.BarGap, Colour: c.Accent}, 0)
	x := length.Length(0)
	logo := c.logo(m.Logo, length.MM(12000), length.MM(40000))
	if logo != nil {
		x = logo.Width + length.MM(4000)
	}
	text := c.heads(m, c.width-x)
	if logo != nil {
		text = galley.Beside(logo, text, x)
	}
	s.Add(text, 0)
	if !c.Brief.Reading.Large {
		s.Add(&galley.Rule{Width: c.width, Thick: look.RulePt, Above: c.Sizes.BarGap - length.Pt, Colour: look.Faint}, 0)
	}
	c.add(s, 0).Keep = true
}

// heads are the words of the masthead, in all languages.
func (c mastheadSetter) heads(m brief.Masthead, width length.Length) galley.Box {
	if c.Brief.Reading.Large { // one line below the other
		s := &galley.Stack{}
		for lang := range c.Brief.Languages {
			s.Add(c.narrowHead(m, lang, width, true), lengthIf(lang > 0, 2*length.Pt))
		}
		return s
	}
	if c.side() && width == c.width {
		below, r := c.dateBelow(m), &galley.Row{}
		for lang := range c.Brief.Languages {
			r.Put(c.narrowHead(m, lang, c.cols.w[lang], below), c.cols.x[lang])
		}
		return r
	}
	s := &galley.Stack{}
	for lang := range c.Brief.Languages {
		s.Add(c.head(m, lang, width), lengthIf(lang > 0, 2*length.Pt))
	}
	return s
}

// publisher is the style of the publisher's name in the masthead. The second language
// of a pair stands below the first, in the size of its text.
func (c mastheadSetter) publisher(lang int) look.Style {
	st := look.Style{Size: c.Sizes.Publisher, Colour: c.Accent, Bold: true, Sans: true, Align: look.Ragged}
	if c.Paired() {
		st.Size = c.Sizes.PublisherPair
		if lang > 0 && !c.side() {
			st.Size = c.Setting.Size[lang]
		}
	}
	st.Pitch = c.PitchOf(st.Size, 1250)
	return st
}

// head is the masthead of one language across a width: the publisher at the left,
// smaller where its name is long; the series, and below it the date, at the right.
func (c mastheadSetter) head(m brief.Masthead, lang int, width length.Length) galley.Box {
	series, date := c.seriesAndDate(m, lang)
	st := c.publisher(lang)
	name := textAt(m.Publisher, lang)
	left := width
	if series+date != "" {
		left = width * 62 / 100
	}
	if st.Size > c.Sizes.PublisherPair && c.WidthOf(name, lang, st) > left {
		st.Size = c.Sizes.PublisherPair
		st.Pitch = c.PitchOf(st.Size, 1250)
	}
	r, right := &galley.Row{}, &galley.Stack{}
	var publisher *galley.Lines
	if name != "" {
		publisher = c.SetAt(c.Shape(words.Words{Plain: name}, lang, st, false), left.Ems(st.Size), st, c.Element(page.P, 0, lang))
		publisher.Source = firstOf(lang, m.Publisher)
		r.Put(publisher, 0)
		left = publisher.Widest() + 2*c.Sizes.Small
	} else {
		left = 0
	}
	small := c.Small()
	small.Align = look.FlushRight
	for _, line := range c.inOrder(m, series, date) {
		if line != "" {
			l := c.PlainRight(line, lang, small, width-left)
			l.Source = c.sourceOf(line == series, m, lang)
			right.Add(l, 0)
		}
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
func (c mastheadSetter) narrowHead(m brief.Masthead, lang int, width length.Length, below bool) galley.Box {
	s := &galley.Stack{}
	if name := textAt(m.Publisher, lang); name != "" {
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
		l := c.PlainWords(line, lang, c.Small(), width, c.Element(page.P, 0, lang))
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
func (c mastheadSetter) dateBelow(m brief.Masthead) bool {
	for lang := range c.Brief.Languages {
		series, date := c.seriesAndDate(m, lang)
		if series == "" || date == "" {
			continue
		}
		wide := c.WidthOf(series, lang, c.Small()) + c.Sizes.Small + c.WidthOf(date, lang, c.Small())
		if wide > c.cols.w[lang] {
			return true
		}
	}
	return false
}

// seriesAndDate are the series with its number and label, and the date.
func (c mastheadSetter) seriesAndDate(m brief.Masthead, lang int) (series, date string) {
	w := brief.WordsFor(c.Brief.Languages[lang])
	return joined(textAt(m.Series, lang), c.issue(m, w, lang), textAt(m.Label, lang)), dateText(w, m.Date)
}

// inOrder are the series and the date from top to bottom.
func (c mastheadSetter) inOrder(m brief.Masthead, series, date string) []string {
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
func (c mastheadSetter) sourceOf(series bool, m brief.Masthead, lang int) galley.Source {
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
func (c mastheadSetter) issue(m brief.Masthead, w brief.Words, lang int) string {
	if m.Number == "" || strings.Contains(textAt(m.Series, lang), m.Number) {
		return ""
	}
	return w.Issue(m.Number)
}

// bulletin is the masthead of a Chinese bulletin: the name in red, the number,
// the issuing unit left and the date right, a red rule.
func (c mastheadSetter) bulletin(m brief.Masthead) {
	s := &galley.Stack{}
	logo := c.logo(m.Logo, length.MM(12000), length.MM(60000))
	if logo != nil {
		s.Add(galley.Shift(logo, (c.width-logo.Width)/2), 0)
	}
	for lang, t := range m.Name {
		if t == nil {
			continue
		}
		st := look.Style{Size: c.Sizes.Bulletin[min(lang, 1)], Colour: look.Red, Bold: true, Sans: c.Brief.Reading.Large, Align: look.Centred}
		for st.Size > c.Sizes.Name && c.Shape(words.Of(t), lang, st, false).Natural() > c.width.Ems(st.Size) {
			st.Size -= length.Pt
		}
		st.Pitch = c.PitchOf(st.Size, 1300)
		sh := c.Shape(words.Of(t), lang, st, false)
		l := c.SetAt(sh, c.width.Ems(st.Size), st, c.Element(page.P, 0, lang))
		l.Source = t
		s.Add(l, 2*length.Pt)
	}
	c.issueLines(m, s)
	s.Add(&galley.Rule{Width: c.width, Thick: 2 * length.Pt, Above: 2 * length.Pt, Colour: look.Red}, 0)
	c.add(s, 0).Keep = true
}

// issueLines adds to the stack the number, and the issuing unit and date on one line.
func (c mastheadSetter) issueLines(m brief.Masthead, s *galley.Stack) {
	for lang := range c.Brief.Languages {
		w := brief.WordsFor(c.Brief.Languages[lang])
		st := c.Small()
		st.Colour = look.Ink
		st.Size, st.Pitch = ladder.Eighth(c.Setting.Size[lang]), c.PitchOf(c.Setting.Size[lang], 1400)
		issue := ""
		if m.Number != "" {
			issue = w.Issue(m.Number)
		}
		if line := joined(issue, textAt(m.Label, lang)); line != "" {
			n := st
			n.Align = look.Centred
			l := c.plainCentred(line, lang, n)
			l.Source = firstOf(lang, m.Label)
			s.Add(l, 2*length.Pt)
		}
		left, right := textAt(m.Publisher, lang), dateText(w, m.Date)
		r := &galley.Row{}
		if left != "" {
			l := c.PlainWords(left, lang, st, c.width, c.Element(page.P, 0, lang))
			l.Source = firstOf(lang, m.Publisher)
			r.Put(l, 0)
		}
		if right != "" {
			st.Align = look.FlushRight
			r.Put(c.PlainRight(right, lang, st, c.width), 0)
		}
		if !r.Empty() {
			s.Add(r, 2*length.Pt)
		}
	}
}

// plainCentred sets words across the type area; the style centres them.
func (c mastheadSetter) plainCentred(text string, lang int, st look.Style) *galley.Lines {
	s := c.Shape(words.Words{Plain: text}, lang, st, false)
	return c.SetAt(s, c.width.Ems(st.Size), st, c.Element(page.P, 0, lang))
}
