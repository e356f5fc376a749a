package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/ladder"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
	"jianbao/internal/setting/shaped"
	"jianbao/internal/setting/typeface"
)

// wordSetter sets words as the lines of one try.
type wordSetter struct {
	look
	tree
	log   *diag.Log     // of this try
	flaws *ladder.Flaws // of the lines of this try, and of its columns
}

// role is the face that a style asks for.
func (s style) role() typeface.Role {
	switch {
	case s.sans && s.bold:
		return typeface.HeiBold
	case s.sans:
		return typeface.Hei
	case s.bold:
		return typeface.SongBold
	}
	return typeface.Song
}

// words are what is set as one paragraph: spans of a text, or plain words of our
// own.
type words struct {
	text  *report.Text  // nil: they are no text of the report
	spans []report.Span // nil: plain is set
	plain string
	texts []*report.Text            // of each span, where they are of several; nil: of text, or of none
	from  *report.Text              // where the first of several texts stands; nil: see text
	key   string                    // what the store knows spans by that are made anew each time; "": by their address
	at    func(offset int) diag.Pos // where plain words stand in a file; nil: nowhere
	code  bool                      // every space and line stays as typed
}

// place is a text of which only the beginning is known, a galley.Source.
type place diag.Pos

// At is the place of the beginning, whatever the offset.
func (p *place) At(int) diag.Pos { return diag.Pos(*p) }

// wordsOf is the first paragraph of a text; for an inline text, which has one, all
// of it. It is empty for nil.
func wordsOf(t *report.Text) words {
	if t == nil || len(t.Blocks) == 0 {
		return words{}
	}
	return words{text: t, spans: t.Blocks[0].Spans}
}

// shape returns the shaped paragraph of w, from the store where it has been shaped
// before. narrow says that the measure is too short for English to be justified.
func (c *wordSetter) shape(w words, lang int, st style, narrow bool) *shaped.Text {
	want := shaped.Want{Lang: brief.Tag(c.b.Languages[lang]), Role: st.role(), Large: c.b.Reading.Large}
	if w.text != nil && len(w.text.Notes) > 0 || len(w.texts) > 0 {
		want.Note = c.noteScale(st.size)
	}
	want.Align, want.Hyphenate = c.alignment(lang, st, narrow)
	if st.indent && st.align == justified {
		want.Indent = 2000 // CLREQ 3.1.2: two em
	}
	return c.store.Shape(shaped.Words{Text: w.text, Spans: w.spans, Plain: w.plain, Texts: w.texts, Key: w.key, At: w.at, Verbatim: w.code}, want)
}

// alignment is how a style is set in a language, and whether it is hyphenated (Look
// 6). English lists are ragged and not hyphenated; English in a narrow column is
// ragged, for its word spaces could not keep to 80-133 %.
func (c *wordSetter) alignment(lang int, st style, narrow bool) (paragraph.Align, bool) {
	switch {
	case st.align == centred:
		return paragraph.Centre, false
	case st.align == flushRight:
		return paragraph.Right, false
	case st.align == ragged:
		return paragraph.Ragged, false
	case c.han(lang) && st.rag:
		return paragraph.Ragged, false
	case c.han(lang):
		return paragraph.Justify, true
	case st.list:
		return paragraph.Ragged, false
	case narrow || st.rag:
		return paragraph.Ragged, true
	}
	return paragraph.Justify, true
}

// measureOf is the measure for text of a style in a column of a width, in
// thousandths of an em: a whole number of em for justified Chinese (STANDARDS.md
// 26), and no line over 40 em or 80 characters (Look 1).
func (c *wordSetter) measureOf(width length.Length, lang int, st style) int {
	m := min(width.Ems(st.size), longestLine(c.han(lang)))
	if c.han(lang) && st.align == justified && m >= 4000 {
		m -= m % 1000
	}
	return m
}

// narrow says that English is set ragged at a measure, which holds less than 60
// characters.
func (c *wordSetter) narrow(measure, lang int) bool { return !c.han(lang) && measure < 60*latinChar }

// shortHan is the measure under which the Chinese of a one-pager is ragged, 24 em.
const shortHan = 24000

// setWords sets words in a column of a width, as the content of a structure element;
// in a rough composition their lines are only counted, and rather too few.
func (c *wordSetter) setWords(w words, lang int, st style, width length.Length, elem int) *galley.Lines {
	measure := c.measureOf(width, lang, st)
	if c.onePager() && c.han(lang) && st.align == justified && measure < shortHan {
		st.rag = true
	}
	s := c.shape(w, lang, st, c.narrow(measure, lang))
	if c.rough {
		return c.box(s, nil, s.Least(measure), st, elem)
	}
	if w.text != nil && c.raggedWords(w, lang, st, measure) {
		st.rag = true
		s = c.shape(w, lang, st, true)
	}
	set := c.store.LinesOf(c.log, s, measure)
	if st.list && c.han(lang) && !st.rag && len(set) > 1 && set[len(set)-1].Runt {
		// A line of a list may stay short, so that the last has two characters.
		st.rag = true
		return c.setWords(w, lang, st, width, elem)
	}
	if len(set) > 0 && (st.list || st.align == justified) {
		c.noteFlaws(set, measure, lang, st)
	}
	l := c.box(s, set, len(set), st, elem)
	if w.text != nil {
		l.Source = w.text
	} else if w.from != nil {
		l.Source = w.from
	}
	return l
}

// noteFlaws counts what a reader sees in the lines of a paragraph: a last line under four
// Han in a list, under three in prose, or under 15 % of an English measure; loose lines.
func (c *wordSetter) noteFlaws(set []paragraph.Line, measure, lang int, st style) {
	least := measure * 15 / 100
	if c.han(lang) {
		least = 2500
		if st.list {
			least = 3500
		}
	}
	if len(set) > 1 && set[len(set)-1].Width < least {
		c.flaws.Runts++
	}
	for i := range set {
		if set[i].Loose {
			c.flaws.Loose++
		}
	}
}

// setAt sets a text to a measure of the caller's own, which may be over the longest
// line: titles, and lines of furniture.
func (c *wordSetter) setAt(s *shaped.Text, measure int, st style, elem int) *galley.Lines {
	if c.rough {
		return c.box(s, nil, s.Least(measure), st, elem)
	}
	set := c.store.LinesOf(c.log, s, measure)
	return c.box(s, set, len(set), st, elem)
}

// box makes the box of a paragraph: of the lines set, or, where they are only
// counted, of count lines.
func (c *wordSetter) box(s *shaped.Text, set []paragraph.Line, count int, st style, elem int) *galley.Lines {
	whole := st.bold && count <= 8 // headings and titles
	return &galley.Lines{Set: set, Count: count, Size: st.size, Pitch: st.pitch, Colour: st.colour, Whole: whole, Element: elem, URIs: s.URIs, Links: c.linkElements(s, elem), LinkColour: accent}
}

// ragged says that of the English texts which stand together one cannot be justified
// with word spaces of 80-133 % (STANDARDS.md 32). All of them are then set ragged, so
// that they look alike.
func (c *wordSetter) ragged(ts []*report.Text, lang int, st style, width length.Length) bool {
	if c.rough {
		return false
	}
	measure := c.measureOf(width, lang, st)
	for _, t := range ts {
		for k := range t.Blocks {
			b := &t.Blocks[k]
			if b.Kind == report.Paragraph && c.raggedWords(words{text: t, spans: b.Spans}, lang, st, measure) {
				return true
			}
		}
	}
	return false
}

// raggedWords says that one English paragraph cannot be justified.
func (c *wordSetter) raggedWords(w words, lang int, st style, measure int) bool {
	if c.han(lang) || st.align != justified || st.list || st.rag || len(w.spans) == 0 || c.narrow(measure, lang) {
		return false
	}
	old := c.log
	defer func() { c.log = old }()
	c.log = old.Blank() // these lines may not be used: what is said of them is dropped
	for _, l := range c.store.LinesOf(c.log, c.shape(w, lang, st, false), measure) {
		if l.Loose {
			return true
		}
	}
	return false
}

// plainWords sets words of our own in a column of a width.
func (c *wordSetter) plainWords(text string, lang int, st style, width length.Length, elem int) *galley.Lines {
	return c.setWords(words{plain: text}, lang, st, width, elem)
}

// countLines is how many lines words take at a width; where rough is set, how many
// they take at least.
func (c *wordSetter) countLines(w words, lang int, st style, width length.Length, rough bool) int {
	measure := c.measureOf(width, lang, st)
	s := c.shape(w, lang, st, c.narrow(measure, lang))
	if rough {
		return s.Least(measure)
	}
	return c.store.CountLines(s, measure)
}

// plainRight sets words in a style that is flush right, in a width that may be over
// the longest line.
func (c *wordSetter) plainRight(text string, lang int, st style, width length.Length) *galley.Lines {
	elem := c.element(page.P, 0, lang)
	s := c.shape(words{plain: text}, lang, st, false)
	return c.setAt(s, width.Ems(st.size), st, elem)
}

// widthOf is the width of words on one line.
func (c *wordSetter) widthOf(text string, lang int, st style) length.Length {
	return st.size.Milli(c.shape(words{plain: text}, lang, st, false).Natural())
}
