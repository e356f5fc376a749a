package typeset

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/ladder"
	"jianbao/internal/setting/page"
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
	s.Add(&galley.Rule{Width: c.width, Thick: c.sizes.bar, Below: c.sizes.barGap, Colour: c.accent}, 0)
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
	if !c.b.Reading.Large {
		s.Add(&galley.Rule{Width: c.width, Thick: rulePt, Above: c.sizes.barGap - length.Pt, Colour: faint}, 0)
	}
	c.add(s, 0).Keep = true
}

// heads are the words of the masthead, in all languages.
func (c mastheadSetter) heads(m brief.Masthead, width length.Length) galley.Box {
	if c.b.Reading.Large { // one line below the other
		s := &galley.Stack{}
		for lang := range c.b.Languages {
			s.Add(c.narrowHead(m, lang, width, true), lengthIf(lang > 0, 2*length.Pt))
		}
		return s
	}
	if c.side() && width == c.width {
		below, r := c.dateBelow(m), &galley.Row{}
		for lang := range c.b.Languages {
			r.Put(c.narrowHead(m, lang, c.cols.w[lang], below), c.cols.x[lang])
		}
		return r
	}
	s := &galley.Stack{}
	for lang := range c.b.Languages {
		s.Add(c.head(m, lang, width), lengthIf(lang > 0, 2*length.Pt))
	}
	return s
}

// publisher is the style of the publisher's name in the masthead. The second language
// of a pair stands below the first, smaller.
func (c mastheadSetter) publisher(lang int) style {
	st := style{size: c.sizes.publisher, colour: c.accent, bold: true, sans: true, align: ragged}
	if c.paired() {
		st.size = c.sizes.publisherPair
		if lang > 0 && !c.side() {
			st.size = max(st.size*4/5, c.sizes.small)
		}
	}
	st.pitch = c.pitchOf(st.size, 1250)
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
	if st.size > c.sizes.publisherPair && c.widthOf(name, lang, st) > left {
		st.size = c.sizes.publisherPair
		st.pitch = c.pitchOf(st.size, 1250)
	}
	r, right := &galley.Row{}, &galley.Stack{}
	var publisher *galley.Lines
	if name != "" {
		publisher = c.setAt(c.shape(words{plain: name}, lang, st, false), left.Ems(st.size), st, c.element(page.P, 0, lang))
		publisher.Source = firstOf(lang, m.Publisher)
		r.Put(publisher, 0)
		left = publisher.Widest() + 2*c.sizes.small
	} else {
		left = 0
	}
	small := c.small()
	small.align = flushRight
	for _, line := range []string{series, date} {
		if line != "" {
			l := c.plainRight(line, lang, small, width-left)
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
		l := c.setAt(c.shape(words{plain: name}, lang, st, false), width.Ems(st.size), st, c.element(page.P, 0, lang))
		l.Source = firstOf(lang, m.Publisher)
		s.Add(l, 0)
	}
	series, date := c.seriesAndDate(m, lang)
	r, x := &galley.Row{}, length.Length(0)
	for _, line := range []string{series, date} {
		if line == "" {
			continue
		}
		l := c.plainWords(line, lang, c.small(), width, c.element(page.P, 0, lang))
		l.Source = c.sourceOf(line == series, m, lang)
		if x > 0 && below {
			s.Add(r, 0)
			r, x = &galley.Row{}, 0
		}
		r.Put(l, x)
		x += l.Widest() + c.sizes.small
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
	for lang := range c.b.Languages {
		series, date := c.seriesAndDate(m, lang)
		if series == "" || date == "" {
			continue
		}
		wide := c.widthOf(series, lang, c.small()) + c.sizes.small + c.widthOf(date, lang, c.small())
		if wide > c.cols.w[lang] {
			return true
		}
	}
	return false
}

// seriesAndDate are the series with its number and label, and the date.
func (c mastheadSetter) seriesAndDate(m brief.Masthead, lang int) (series, date string) {
	w := brief.WordsFor(c.b.Languages[lang])
	return joined(textAt(m.Series, lang), c.issue(m, w, lang), textAt(m.Label, lang)), dateText(w, m.Date)
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
		st := style{size: c.sizes.bulletin[min(lang, 1)], colour: red, bold: true, sans: c.b.Reading.Large, align: centred}
		for st.size > c.sizes.name && c.shape(wordsOf(t), lang, st, false).Natural() > c.width.Ems(st.size) {
			st.size -= length.Pt
		}
		st.pitch = c.pitchOf(st.size, 1300)
		sh := c.shape(wordsOf(t), lang, st, false)
		l := c.setAt(sh, c.width.Ems(st.size), st, c.element(page.P, 0, lang))
		l.Source = t
		s.Add(l, 2*length.Pt)
	}
	c.issueLines(m, s)
	s.Add(&galley.Rule{Width: c.width, Thick: 2 * length.Pt, Above: 2 * length.Pt, Colour: red}, 0)
	c.add(s, 0).Keep = true
}

// issueLines adds to the stack the number, and the issuing unit and date on one line.
func (c mastheadSetter) issueLines(m brief.Masthead, s *galley.Stack) {
	for lang := range c.b.Languages {
		w := brief.WordsFor(c.b.Languages[lang])
		st := c.small()
		st.colour = ink
		st.size, st.pitch = ladder.Eighth(c.set.Size[lang]), c.pitchOf(c.set.Size[lang], 1400)
		if m.Number != "" {
			n := st
			n.align = centred
			l := c.plainCentred(joined(w.Issue(m.Number), textAt(m.Label, lang)), lang, n)
			l.Source = firstOf(lang, m.Label)
			s.Add(l, 2*length.Pt)
		}
		left, right := textAt(m.Publisher, lang), dateText(w, m.Date)
		r := &galley.Row{}
		if left != "" {
			l := c.plainWords(left, lang, st, c.width, c.element(page.P, 0, lang))
			l.Source = firstOf(lang, m.Publisher)
			r.Put(l, 0)
		}
		if right != "" {
			st.align = flushRight
			r.Put(c.plainRight(right, lang, st, c.width), 0)
		}
		if !r.Empty() {
			s.Add(r, 2*length.Pt)
		}
	}
}

// plainCentred sets words across the type area; the style centres them.
func (c mastheadSetter) plainCentred(text string, lang int, st style) *galley.Lines {
	s := c.shape(words{plain: text}, lang, st, false)
	return c.setAt(s, c.width.Ems(st.size), st, c.element(page.P, 0, lang))
}
