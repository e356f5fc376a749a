package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/ladder"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/sense"
	"jianbao/internal/setting/shaped"
)

// titleSetter sets the title of the brief.
type titleSetter struct{ *composer }

// Title adds the title, and the list of contents below it where there is one.
func (c stage) Title(t brief.Title) {
	titleSetter(c).title(t)
	if c.contents {
		contentsSetter{newSectionSetter(c.composer)}.listContents()
	}
}

// title sets the brief's title, 6-9 mm before the text (Look 3): that of a short brief
// in the text column, those of a pair in halves, level, or the second below the first
// and smaller.
func (c titleSetter) title(t brief.Title) {
	h := c.element(page.H1, 0, -1)
	s, x := &galley.Stack{}, length.Length(0)
	if c.set.Airy > 0 {
		if x = c.textLeft(); c.longTitle(t, c.width-x) {
			x = 0
		}
	}
	halves := c.onePager() && c.side()
	row := &galley.Row{}
	for lang, text := range t.Text {
		if text == nil {
			continue
		}
		elem := h
		if c.paired() {
			elem = c.element(page.Span, h, lang)
		}
		w := words{text: text, spans: wordsOf(text).spans}
		if halves {
			l := c.titleLines(w, lang, false, c.cols.w[lang], elem)
			if l.Count <= 2 && !c.tight() {
				l.Pitch = 30 * length.Pt // both stand on the same baselines
			}
			row.Put(l, c.cols.x[lang])
			continue
		}
		s.Add(c.titleLines(w, lang, len(s.Parts) > 0, c.width-x, elem), 3*length.Pt)
	}
	if !row.Empty() {
		s.Add(row, 0)
	}
	for lang, text := range t.Subtitle {
		if text == nil {
			continue
		}
		st := style{size: c.set.Size[lang].Milli(1170), colour: quiet, sans: true, align: ragged}
		st.size = ladder.Eighth(st.size)
		st.pitch = c.pitchOf(st.size, 1300)
		s.Add(c.setWords(wordsOf(text), lang, st, c.width-x, c.element(page.P, 0, lang)), lengthIf(len(s.Parts) > 0, 3*length.Pt))
	}
	if len(s.Parts) == 0 {
		return
	}
	before := length.MM(6500)
	if c.onePager() {
		before = 8 * length.Pt
		if c.set.Airy > 0 {
			before = 26 * length.Pt
		}
	}
	p := c.add(galley.Shift(s, x), before)
	p.Keep, p.Elastic = true, true
}

// longTitle says that a title would shrink in a width.
func (c titleSetter) longTitle(t brief.Title, width length.Length) bool {
	size, _ := c.titleSize(0, false)
	st := style{size: size, bold: true, sans: true, align: ragged}
	return t.Text[0] != nil && c.countTitle(wordsOf(t.Text[0]), 0, st, width) > mostTitle
}

// mostTitle is how many lines a title may have before it shrinks.
const mostTitle = 4

// titleLines sets a title in a width, in the largest size of the scale in which it takes
// four lines at most, but not under its floor, and breaks it by its sense. second says
// that it stands below the title in the first language.
func (c titleSetter) titleLines(w words, lang int, second bool, width length.Length, elem int) *galley.Lines {
	size, floor := c.titleSize(lang, second)
	st := style{size: size, colour: ink, bold: true, sans: true, align: ragged}
	for _, next := range append(displaySizes(), floor) {
		if next < st.size && next >= floor && c.countTitle(w, lang, st, width) > mostTitle {
			st.size = next
		}
	}
	st.pitch = c.pitchOf(st.size, 1230)
	l := c.evened(w, lang, st, width, elem)
	l.Source = w.text
	return l
}

// countTitle counts the lines of a title, which may be over the longest line: it is
// read at a glance.
func (c titleSetter) countTitle(w words, lang int, st style, width length.Length) int {
	return c.store.CountLines(c.shape(w, lang, st, false), width.Ems(st.size))
}

// evened sets words in no more lines than they need, broken by their sense,
// "Together: | Ten Lessons"; where those lines do not fit, to the narrowest measure in
// which they take as many lines, which makes them even.
func (c titleSetter) evened(w words, lang int, st style, width length.Length, elem int) *galley.Lines {
	s := c.shape(w, lang, st, false)
	full := width.Ems(st.size)
	n := c.store.CountLines(s, full)
	if n < 2 || c.rough {
		return c.setAt(s, full, st, elem)
	}
	if n <= mostTitle {
		for more := range 2 {
			if at := sense.Lines(shaped.Unbroken(w.spans), n+more); at != nil && n+more <= mostTitle {
				if b := c.shape(c.broken(w, at), lang, st, false); c.store.CountLines(b, full) == n+more {
					return c.setAt(b, full, st, elem)
				}
			}
		}
	}
	narrowest := full
	for m := full; m > full/3 && c.store.CountLines(s, m) == n; m -= 250 {
		narrowest = m
	}
	return c.setAt(s, narrowest, st, elem)
}

// broken are words with line breaks at some offsets of their text.
func (c *wordSetter) broken(w words, at []int) words {
	return words{text: w.text, spans: c.store.Broken(w.spans, at)}
}
