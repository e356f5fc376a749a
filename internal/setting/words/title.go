package words

import (
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/sense"
	"jianbao/internal/setting/shaped"
)

// LongTitle says that a title would shrink in a width.
func (c *Setter) LongTitle(t *report.Text, width length.Length) bool {
	size, _ := c.TitleSize(0, false)
	st := look.Style{Size: size, Bold: true, Sans: true, Align: look.Ragged}
	return t != nil && c.countTitle(Of(t), 0, st, width) > mostTitle
}

// mostTitle is how many lines a title may have before it shrinks.
const mostTitle = 4

// TitleLines sets a title in a width, in the largest size of the scale in which it takes
// four lines at most, but not under its floor, and breaks it by its sense. second says
// that it stands below the title in the first language.
func (c *Setter) TitleLines(w Words, lang int, second bool, width length.Length, elem int) *galley.Lines {
	size, _ := c.TitleSize(lang, second)
	return c.TitleIn(look.Style{Size: size, Colour: c.Ink, Bold: true, Sans: true, Align: look.Ragged}, w, lang, second, width, elem)
}

// TitleIn is TitleLines in a style of the caller's own. A pitch of 0 follows the size.
func (c *Setter) TitleIn(st look.Style, w Words, lang int, second bool, width length.Length, elem int) *galley.Lines {
	_, floor := c.TitleSize(lang, second)
	for _, next := range append(look.DisplaySizes(), floor) {
		if next < st.Size && next >= floor && c.countTitle(w, lang, st, width) > mostTitle {
			st.Size = next
		}
	}
	if st.Pitch == 0 {
		st.Pitch = c.PitchOf(st.Size, 1230)
	}
	l := c.evened(w, lang, st, width, elem)
	l.Source = w.Text
	return l
}

// countTitle counts the lines of a title, which may be over the longest line: it is
// read at a glance.
func (c *Setter) countTitle(w Words, lang int, st look.Style, width length.Length) int {
	return c.Store.CountLines(c.Shape(w, lang, st, false), width.Ems(st.Size))
}

// evened sets words in no more lines than they need, broken by their sense,
// "Together: | Ten Lessons"; where those lines do not fit, to the narrowest measure in
// which they take as many lines, which makes them even.
func (c *Setter) evened(w Words, lang int, st look.Style, width length.Length, elem int) *galley.Lines {
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
