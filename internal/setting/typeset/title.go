package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/ladder"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/sense"
	"jianbao/internal/setting/shaped"
	"jianbao/internal/setting/words"
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
	h := c.Element(page.H1, 0, -1)
	s, x := &galley.Stack{}, length.Length(0)
	if c.Setting.Airy > 0 {
		if x = c.textLeft(); c.longTitle(t, c.width-x) {
			x = 0
		}
	}
	halves := c.OnePager() && c.side()
	row := &galley.Row{}
	for lang, text := range t.Text {
		if text == nil {
			continue
		}
		elem := h
		if c.Paired() {
			elem = c.Element(page.Span, h, lang)
		}
		w := words.Words{Text: text, Spans: words.Of(text).Spans}
		if halves {
			l := c.titleLines(w, lang, false, c.cols.w[lang], elem)
			if l.Count <= 2 && !c.Tight() {
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
		st := look.Style{Size: c.Setting.Size[lang].Milli(1170), Colour: look.Quiet, Sans: true, Align: look.Ragged}
		st.Size = ladder.Eighth(st.Size)
		if c.Long() {
			st.Size = c.ItemTitle(lang).Size
		}
		st.Pitch = c.PitchOf(st.Size, 1300)
		s.Add(c.SetWords(words.Of(text), lang, st, c.width-x, c.Element(page.P, 0, lang)), lengthIf(len(s.Parts) > 0, 3*length.Pt))
	}
	if len(s.Parts) == 0 {
		return
	}
	before := length.MM(6500)
	if c.OnePager() {
		before = 8 * length.Pt
		if c.Setting.Airy > 0 {
			before = 26 * length.Pt
		}
	}
	p := c.add(galley.Shift(s, x), before)
	p.Keep, p.Elastic = true, true
}

// longTitle says that a title would shrink in a width.
func (c titleSetter) longTitle(t brief.Title, width length.Length) bool {
	size, _ := c.TitleSize(0, false)
	st := look.Style{Size: size, Bold: true, Sans: true, Align: look.Ragged}
	return t.Text[0] != nil && c.countTitle(words.Of(t.Text[0]), 0, st, width) > mostTitle
}

// mostTitle is how many lines a title may have before it shrinks.
const mostTitle = 4

// titleLines sets a title in a width, in the largest size of the scale in which it takes
// four lines at most, but not under its floor, and breaks it by its sense. second says
// that it stands below the title in the first language.
func (c titleSetter) titleLines(w words.Words, lang int, second bool, width length.Length, elem int) *galley.Lines {
	size, floor := c.TitleSize(lang, second)
	st := look.Style{Size: size, Colour: look.Ink, Bold: true, Sans: true, Align: look.Ragged}
	for _, next := range append(look.DisplaySizes(), floor) {
		if next < st.Size && next >= floor && c.countTitle(w, lang, st, width) > mostTitle {
			st.Size = next
		}
	}
	st.Pitch = c.PitchOf(st.Size, 1230)
	l := c.evened(w, lang, st, width, elem)
	l.Source = w.Text
	return l
}

// countTitle counts the lines of a title, which may be over the longest line: it is
// read at a glance.
func (c titleSetter) countTitle(w words.Words, lang int, st look.Style, width length.Length) int {
	return c.Store.CountLines(c.Shape(w, lang, st, false), width.Ems(st.Size))
}

// evened sets words in no more lines than they need, broken by their sense,
// "Together: | Ten Lessons"; where those lines do not fit, to the narrowest measure in
// which they take as many lines, which makes them even.
func (c titleSetter) evened(w words.Words, lang int, st look.Style, width length.Length, elem int) *galley.Lines {
	s := c.Shape(w, lang, st, false)
	full := width.Ems(st.Size)
	n := c.Store.CountLines(s, full)
	if n < 2 || c.Rough {
		return c.SetAt(s, full, st, elem)
	}
	if n <= mostTitle {
		for more := range 2 {
			if at := sense.Lines(shaped.Unbroken(w.Spans), n+more); at != nil && n+more <= mostTitle {
				if b := c.Shape(c.Broken(w, at), lang, st, false); c.Store.CountLines(b, full) == n+more {
					return c.SetAt(b, full, st, elem)
				}
			}
		}
	}
	narrowest := full
	for m := full; m > full/3 && c.Store.CountLines(s, m) == n; m -= 250 {
		narrowest = m
	}
	return c.SetAt(s, narrowest, st, elem)
}
