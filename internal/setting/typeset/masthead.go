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

// masthead sets the head of the first page, at most 14 mm in the plain form
// (Look 2).
func (c mastheadSetter) masthead(m brief.Masthead) {
	if m.Form == "jianbao" {
		c.bulletin(m)
		return
	}
	s := &galley.Stack{}
	s.Add(&galley.Rule{Width: c.width, Thick: 2 * length.Pt, Below: 4 * length.Pt, Colour: c.accent}, 0)
	x := length.Length(0)
	text := &galley.Stack{}
	logo := c.logo(m.Logo, length.MM(9000), length.MM(40000))
	if logo != nil {
		x = logo.Width + length.MM(3000)
	}
	for lang := range c.b.Languages {
		text.Add(c.mastLine(m, lang, c.width-x), lengthIf(lang > 0, length.Pt/2))
	}
	if logo != nil {
		s.Add(galley.Beside(logo, text, x), 0)
	} else {
		s.Add(text, 0)
	}
	c.add(s, 0).Keep = true
}

// mastLine is the series, number and label at the left, the publisher and the date at
// the right; on two lines where one is too short.
func (c mastheadSetter) mastLine(m brief.Masthead, lang int, width length.Length) galley.Box {
	w := brief.WordsFor(c.b.Languages[lang])
	left := joined(textAt(m.Series, lang), c.issue(m, w, lang), textAt(m.Label, lang))
	right := joined(textAt(m.Publisher, lang), dateText(w, m.Date))
	st := c.small()
	if left == "" && right != "" {
		st.align = flushRight
		r := c.plainRight(right, lang, st, width)
		r.Source = firstOf(lang, m.Publisher)
		return r
	}
	l := c.plainWords(left, lang, st, width, c.element(page.P, 0, lang))
	l.Source = firstOf(lang, m.Series, m.Label)
	st.align = flushRight
	if right == "" {
		return l
	}
	if lw, rw := l.Widest(), c.widthOf(right, lang, st); l.Count == 1 && lw+rw+2*st.size <= width {
		r := c.plainRight(right, lang, st, width)
		r.Source = firstOf(lang, m.Publisher)
		return galley.Beside(l, r, 0)
	}
	s := &galley.Stack{}
	s.Add(l, 0)
	st.align = ragged
	r := c.plainWords(right, lang, st, width, c.element(page.P, 0, lang))
	r.Source = firstOf(lang, m.Publisher)
	s.Add(r, 0)
	return s
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
