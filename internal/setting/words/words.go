package words

import (
	"slices"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/ladder"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
	"jianbao/internal/setting/shaped"
	"jianbao/internal/setting/typeface"
)

// Setter sets words as the lines of one try, in the look of its setting, and makes the
// structure beside them.
type Setter struct {
	look.Look
	Tree
	Store *shaped.Store // of the texts of the brief, shaped once
	Log   *diag.Log     // of this try
	Flaws *ladder.Flaws // of the lines of this try, and of its columns

	OneCount bool // the notes of both languages of a pair have one numbering, for they stand below each other

	notes  map[*report.Text]*Notes // of the texts that have some
	before map[int]int             // how many notes there are so far, by language
}

// role is the face that a style asks for.
func role(s look.Style) typeface.Role {
	switch {
	case s.Sans && s.Bold:
		return typeface.HeiBold
	case s.Sans:
		return typeface.Hei
	case s.Bold:
		return typeface.SongBold
	}
	return typeface.Song
}

// Words are what is set as one paragraph: spans of a text, or plain words of our
// own.
type Words struct {
	Text  *report.Text  // nil: they are no text of the report
	Spans []report.Span // nil: Plain is set
	Plain string
	Texts []*report.Text            // of each span, where they are of several; nil: of Text, or of none
	From  *report.Text              // where the first of several texts stands; nil: see Text
	Key   string                    // what the store knows spans by that are made anew each time; "": by their address
	At    func(offset int) diag.Pos // where plain words stand in a file; nil: nowhere
	Code  bool                      // every space and line stays as typed
}

// Place is a text of which only the beginning is known, a galley.Source.
type Place diag.Pos

// At is the place of the beginning, whatever the offset.
func (p *Place) At(int) diag.Pos { return diag.Pos(*p) }

// Of is the first paragraph of a text; for an inline text, which has one, all
// of it. It is empty for nil.
func Of(t *report.Text) Words {
	if t == nil || len(t.Blocks) == 0 {
		return Words{}
	}
	return Words{Text: t, Spans: t.Blocks[0].Spans}
}

// Shape returns the shaped paragraph of w, from the store where it has been shaped
// before. narrow says that the measure is too short for English to be justified.
func (c *Setter) Shape(w Words, lang int, st look.Style, narrow bool) *shaped.Text {
	want := shaped.Want{Lang: brief.Tag(c.Brief.Languages[lang]), Role: role(st), Large: c.Brief.Reading.Large}
	if w.Text != nil && len(w.Text.Notes) > 0 || len(w.Texts) > 0 {
		want.Note = c.NoteScale(st.Size)
	}
	if w.Text != nil && len(w.Text.Notes) > 0 {
		want.Before = c.NotesOf(w.Text, lang).Before
	}
	want.Align, want.Hyphenate = c.alignment(lang, st, narrow)
	if st.Indent && st.Align == look.Justified {
		want.Indent = 2000 // CLREQ 3.1.2: two em
	}
	return c.Store.Shape(shaped.Words{Text: w.Text, Spans: w.Spans, Plain: w.Plain, Texts: w.Texts, Key: w.Key, At: w.At, Verbatim: w.Code}, want)
}

// alignment is how a style is set in a language, and whether it is hyphenated (Look
// 6). English lists are ragged and not hyphenated; English in a narrow column is
// ragged, for its word spaces could not keep to 80-133 %.
func (c *Setter) alignment(lang int, st look.Style, narrow bool) (paragraph.Align, bool) {
	switch {
	case st.Align == look.Centred:
		return paragraph.Centre, false
	case st.Align == look.FlushRight:
		return paragraph.Right, false
	case st.Align == look.Ragged:
		return paragraph.Ragged, false
	case c.Han(lang) && st.Rag:
		return paragraph.Ragged, false
	case c.Han(lang):
		return paragraph.Justify, true
	case st.List:
		return paragraph.Ragged, false
	case narrow || st.Rag:
		return paragraph.Ragged, true
	}
	return paragraph.Justify, true
}

// measureOf is the measure for text of a style in a column of a width, in
// thousandths of an em: a whole number of em for justified Chinese (STANDARDS.md
// 26), and no line over 40 em or 80 characters (Look 1).
func (c *Setter) measureOf(width length.Length, lang int, st look.Style) int {
	m := min(width.Ems(st.Size), look.LongestLine(c.Han(lang)))
	if c.Han(lang) && st.Align == look.Justified && m >= 4000 {
		m -= m % 1000
	}
	return m
}

// narrow says that English is set ragged at a measure, which holds less than 60
// characters.
func (c *Setter) narrow(measure, lang int) bool { return !c.Han(lang) && measure < 60*look.LatinChar }

// shortHan is the measure under which the Chinese of a one-pager is ragged, 24 em.
const shortHan = 24000

// short says that the Chinese of a one-pager is ragged in a measure.
func (c *Setter) short(lang int, st look.Style, measure int) bool {
	return c.OnePager() && c.Han(lang) && st.Align == look.Justified && measure < shortHan
}

// fewLines is how many lines a paragraph of Chinese may have to be set ragged rather than
// with one character on its last line.
const fewLines = 3

// SetWords sets words in a column of a width, as the content of a structure element;
// in a rough composition their lines are only counted, and rather too few.
func (c *Setter) SetWords(w Words, lang int, st look.Style, width length.Length, elem int) *galley.Lines {
	measure := c.measureOf(width, lang, st)
	st.Rag = st.Rag || c.short(lang, st, measure)
	s := c.Shape(w, lang, st, c.narrow(measure, lang))
	if c.Rough {
		least := s.Least(measure)
		if !st.List && c.short(lang, st, measure) {
			least = min(least, c.even(w, lang, st).Least(measure))
		}
		return c.box(s, nil, least, st, elem)
	}
	if w.Text != nil && c.raggedWords(w, lang, st, measure) {
		st.Rag = true
		s = c.Shape(w, lang, st, true)
	}
	set := c.Store.LinesOf(c.Log, s, measure)
	if !st.List && c.short(lang, st, measure) {
		s, set = c.level(w, lang, st, s, set, measure)
	}
	if c.Han(lang) && !st.Rag && len(set) > 1 && (st.List || len(set) <= fewLines) && set[len(set)-1].Runt {
		// A line of a list, or of a short paragraph, may stay short, so that the last has
		// two characters.
		st.Rag = true
		return c.SetWords(w, lang, st, width, elem)
	}
	switch {
	case !c.Han(lang) && (st.List || st.Rag || st.Align == look.Ragged || c.narrow(measure, lang)):
		set = c.filled(s, set, measure, func(set []paragraph.Line) bool { return set[len(set)-1].Width < measure*leastLatin/100 })
	case c.Han(lang) && st.List:
		set = c.filled(s, set, measure, Thin)
	}
	if len(set) > 0 && (st.List || st.Align == look.Justified) {
		c.noteFlaws(set, measure, lang, st)
	}
	l := c.box(s, set, len(set), st, elem)
	if len(s.Marks) > 0 && w.Text != nil {
		of := c.NotesOf(w.Text, lang)
		for i := range s.URIs {
			l.Notes = append(l.Notes, of.marked(s.Mark(i)))
		}
	}
	if w.Text != nil {
		l.Source = w.Text
	} else if w.From != nil {
		l.Source = w.From
	}
	return l
}

// level are the lines of a paragraph of ragged Chinese set to one edge, where they can be
// justified in no more lines and none is loose, nor the last one character; else they are
// what it is given.
func (c *Setter) level(w Words, lang int, st look.Style, s *shaped.Text, set []paragraph.Line, measure int) (*shaped.Text, []paragraph.Line) {
	even := c.even(w, lang, st)
	next := c.Store.LinesOf(c.Log.Blank(), even, measure)
	if len(next) > len(set) || next[len(next)-1].Runt || slices.ContainsFunc(next, func(l paragraph.Line) bool { return l.Loose }) {
		return s, set
	}
	return even, next
}

// even are words that would be ragged, shaped to be justified.
func (c *Setter) even(w Words, lang int, st look.Style) *shaped.Text {
	st.Rag = false
	return c.Shape(w, lang, st, false)
}

// filled are the lines of a paragraph that is ragged, or of a list, whose last is not too
// short: where it is, they are broken anew to a measure that is narrower by up to a
// quarter, in as many lines.
func (c *Setter) filled(s *shaped.Text, set []paragraph.Line, measure int, short func([]paragraph.Line) bool) []paragraph.Line {
	n := len(set)
	if n < 2 || !short(set) || s.Linked() {
		return set
	}
	for by := 3; by <= 25; by += 2 {
		next := c.Store.LinesOf(c.Log.Blank(), s, measure*(100-by)/100)
		if len(next) != n {
			break
		}
		if !short(next) {
			return next
		}
	}
	return set
}

// leastLatin is how long the last line of an English paragraph is at least, in hundredths
// of the measure.
const leastLatin = 15

// noteFlaws counts what a reader sees in the lines of a paragraph: a last line under four
// Han in a list, under three in prose, or under 15 % of an English measure; loose lines.
func (c *Setter) noteFlaws(set []paragraph.Line, measure, lang int, st look.Style) {
	least := measure * leastLatin / 100
	if c.Han(lang) {
		least = 2500
	}
	if st.List && c.Han(lang) && Thin(set) || len(set) > 1 && set[len(set)-1].Width < least {
		c.Flaws.Runts++
	}
	for i := range set {
		if set[i].Loose {
			c.Flaws.Loose++
		}
	}
}

// SetAt sets a text to a measure of the caller's own, which may be over the longest
// line: titles, and lines of furniture.
func (c *Setter) SetAt(s *shaped.Text, measure int, st look.Style, elem int) *galley.Lines {
	if c.Rough {
		return c.box(s, nil, s.Least(measure), st, elem)
	}
	set := c.Store.LinesOf(c.Log, s, measure)
	return c.box(s, set, len(set), st, elem)
}

// box makes the box of a paragraph: of the lines set, or, where they are only
// counted, of count lines.
func (c *Setter) box(s *shaped.Text, set []paragraph.Line, count int, st look.Style, elem int) *galley.Lines {
	whole := st.Bold && count <= 8 // headings and titles
	return &galley.Lines{Set: set, Count: count, Size: st.Size, Pitch: st.Pitch, Colour: st.Colour, Whole: whole, Element: elem, URIs: s.URIs, Links: c.linkElements(s, elem), LinkColour: c.Accent}
}

// Ragged says that of the English texts which stand together one cannot be justified
// with word spaces of 80-133 % (STANDARDS.md 32). All of them are then set ragged, so
// that they look alike.
func (c *Setter) Ragged(ts []*report.Text, lang int, st look.Style, width length.Length) bool {
	if c.Rough {
		return false
	}
	measure := c.measureOf(width, lang, st)
	for _, t := range ts {
		for k := range t.Blocks {
			b := &t.Blocks[k]
			if b.Kind == report.Paragraph && c.raggedWords(Words{Text: t, Spans: b.Spans}, lang, st, measure) {
				return true
			}
		}
	}
	return false
}

// raggedWords says that one English paragraph cannot be justified.
func (c *Setter) raggedWords(w Words, lang int, st look.Style, measure int) bool {
	if c.Han(lang) || st.Align != look.Justified || st.List || st.Rag || len(w.Spans) == 0 || c.narrow(measure, lang) {
		return false
	}
	old := c.Log
	defer func() { c.Log = old }()
	c.Log = old.Blank() // these lines may not be used: what is said of them is dropped
	for _, l := range c.Store.LinesOf(c.Log, c.Shape(w, lang, st, false), measure) {
		if l.Loose {
			return true
		}
	}
	return false
}

// PlainWords sets words of our own in a column of a width.
func (c *Setter) PlainWords(text string, lang int, st look.Style, width length.Length, elem int) *galley.Lines {
	return c.SetWords(Words{Plain: text}, lang, st, width, elem)
}

// CountLines is how many lines words take at a width; where rough is set, how many
// they take at least.
func (c *Setter) CountLines(w Words, lang int, st look.Style, width length.Length, rough bool) int {
	measure := c.measureOf(width, lang, st)
	st.Rag = st.Rag || c.short(lang, st, measure)
	s := c.Shape(w, lang, st, c.narrow(measure, lang))
	if rough {
		return s.Least(measure)
	}
	return c.Store.CountLines(s, measure)
}

// PlainRight sets words in a style that is flush right, in a width that may be over
// the longest line.
func (c *Setter) PlainRight(text string, lang int, st look.Style, width length.Length) *galley.Lines {
	elem := c.Element(page.P, 0, lang)
	s := c.Shape(Words{Plain: text}, lang, st, false)
	return c.SetAt(s, width.Ems(st.Size), st, elem)
}

// WidthOf is the width of words on one line.
func (c *Setter) WidthOf(text string, lang int, st look.Style) length.Length {
	return st.Size.Milli(c.Shape(Words{Plain: text}, lang, st, false).Natural())
}

// Broken are words with line breaks at some offsets of their text.
func (c *Setter) Broken(w Words, at []int) Words {
	return Words{Text: w.Text, Spans: c.Store.Broken(w.Spans, at)}
}
