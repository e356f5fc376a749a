package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/page"
	"jianbao/internal/paragraph"
)

// title sets the brief's title: 22 pt Chinese, 18 pt English, two lines at
// most, 6-9 mm before the text (design.md §5, rule 3). In a pair the second
// language stands below the first, smaller.
func (c *composer) title(t brief.Title) {
	h := c.element(page.H1, 0, -1)
	s := &stack{}
	for lang, text := range t.Text {
		if text == nil {
			continue
		}
		elem := h
		if c.paired() {
			elem = c.element(page.Span, h, lang)
		}
		s.add(c.titleLines(words{text: text, spans: wordsOf(text).spans}, lang, len(s.parts) > 0, elem), 3*length.Pt)
	}
	for lang, text := range t.Subtitle {
		if text == nil {
			continue
		}
		st := style{size: c.set.size[lang].Milli(1170), colour: quiet, sans: true, align: ragged}
		st.size = eighth(st.size)
		st.pitch = st.size.Milli(1300)
		s.add(c.setWords(wordsOf(text), lang, st, c.width, c.element(page.P, 0, lang)), boolTo(len(s.parts) > 0, 3*length.Pt))
	}
	if len(s.parts) == 0 {
		return
	}
	c.add(s, length.MM(6500)).elastic = true
	c.galley.parts[len(c.galley.parts)-1].keep = true
}

// titleLines sets a title in the largest size that takes two lines, and evens
// out their lengths.
func (c *composer) titleLines(w words, lang int, second bool, elem int) *lines {
	size := titleLatin
	if c.han(lang) {
		size = titleHan
	}
	if second {
		size = size * 2 / 3
		if c.han(lang) {
			size = titleHan * 3 / 4
		}
	}
	st := style{size: size, colour: ink, bold: true, sans: true, align: ragged}
	for floor := size * 2 / 3; st.size > floor && c.countTitle(w, lang, st, c.width) > 2; {
		st.size -= length.Pt
	}
	st.pitch = st.size.Milli(1200)
	return c.evened(w, lang, st, elem)
}

// countTitle counts lines without the limit on their length: a title is read
// at a glance.
func (c *composer) countTitle(w words, lang int, st style, width length.Length) int {
	return c.shape(w, lang, st, false).Count(width.Ems(st.size))
}

// evened sets words in a measure that takes no more lines than the full one:
// the widest in which every line but the last ends at a mark, "Together:", or
// else the narrowest, which makes the lines even.
func (c *composer) evened(w words, lang int, st style, elem int) *lines {
	s := c.shape(w, lang, st, false)
	full := c.width.Ems(st.size)
	n := s.Count(full)
	if n < 2 || c.rough {
		return c.setAt(s, full, st, elem)
	}
	narrowest := full
	for m := full; m > full/2 && s.Count(m) == n; m -= 250 {
		narrowest = m
		if set := s.Lines(c.log.Try(), m); breaksAtMarks(set) {
			return c.setAt(s, m, st, elem)
		}
	}
	return c.setAt(s, narrowest, st, elem)
}

// breaksAtMarks says that every line but the last ends with a mark at which a
// reader pauses.
func breaksAtMarks(set []paragraph.Line) bool {
	for i := range set[:len(set)-1] {
		if !endsAtMark(&set[i]) {
			return false
		}
	}
	return true
}

func endsAtMark(l *paragraph.Line) bool {
	for i := len(l.Segments) - 1; i >= 0; i-- {
		for k := len(l.Segments[i].Glyphs) - 1; k >= 0; k-- {
			switch l.Segments[i].Glyphs[k].Text {
			case " ", "":
				continue
			case ":", "：", ",", "，", ";", "；", "—", "——", "。", "？", "！", "?", "!":
				return true
			}
			return false
		}
	}
	return false
}

func (c *composer) linkElements(s *shapedText, elem int) (out []int) {
	for range s.uris {
		out = append(out, c.element(page.LinkEl, elem, -1))
	}
	return out
}
