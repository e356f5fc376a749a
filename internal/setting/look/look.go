package look

import (
	"jianbao/internal/brief"
	"jianbao/internal/han"
	"jianbao/internal/length"
	"jianbao/internal/setting/ladder"
	"jianbao/internal/setting/page"
	"jianbao/internal/theme"
)

// RulePt is the thickness of most rules.
const RulePt = length.Pt / 2

// Sizes are the sizes of type that do not follow the size of the text.
type Sizes struct {
	Small                    length.Length // masthead, labels of figures; only the foot is smaller
	Foot                     length.Length
	Publisher, PublisherPair length.Length // in the masthead; where it is long, or in a pair
	Bar, BarGap              length.Length // of the masthead
	Figure                   length.Length // the value of a key figure
	Table                    length.Length // the most that the cells of a table have
	title                    theme.Scripts
	part                     length.Length    // headings of sections
	caption                  length.Length    // of pictures; 0: that of small print
	Bulletin                 [2]length.Length // a bulletin's name, in the first and the second language
	Name                     length.Length    // the least that a bulletin's name may shrink to
	Least                    length.Length    // the least that anything may shrink to; 0: each to a floor of its own
	pitch                    int              // the least pitch of anything, thousandths of the size; 0: any
}

// smallPaper is the width below which the sizes follow the paper: A5 is 148 mm wide.
const smallPaper = 165_000 * 64 * 72 / 25_400

// SizesOf are the sizes of a brief.
func SizesOf(b *brief.Brief) Sizes {
	if b.Reading.Large {
		return largeSizes(b, ladder.Largest(b))
	}
	of, m := &b.Theme.Type, &b.Theme.Masthead
	s := Sizes{Bar: m.Bar, BarGap: m.Gap, Name: 12 * length.Pt}
	if b.Paper.Width < smallPaper {
		of = &b.Theme.Small
		s.Bar, s.BarGap = m.Bar*2/3, m.Gap*4/7
	}
	s.Small, s.Foot, s.Figure, s.Table, s.part = of.Small, of.Foot, of.Figure, of.Table[0], of.Part
	s.caption = of.Caption
	s.Publisher, s.PublisherPair = of.Publisher[0], of.Publisher[1]
	s.title, s.Bulletin = of.Title, of.Name
	if ladder.OnePager(b) {
		if b.Paper.Width < smallPaper { // the size of its headings
			s.PublisherPair = of.Part
		}
		return s
	}
	s.Publisher = min(s.Publisher, b.Theme.Type.Publisher[1])
	if len(b.Languages) > 1 {
		s.Figure, s.Table = b.Theme.Small.Figure, of.Table[1]
		if b.Paper.Width >= smallPaper {
			s.PublisherPair = s.Figure
		}
	}
	return s
}

// largeSizes are the sizes of large print, in clear steps above its text (STANDARDS.md,
// Legibility 3).
func largeSizes(b *brief.Brief, text length.Length) Sizes {
	_, least := b.Reading.Least()
	return Sizes{Small: least, Foot: least, Publisher: text + 2*length.Pt, PublisherPair: text, Bar: 3 * length.Pt, BarGap: 7 * length.Pt, Figure: text + 8*length.Pt, Table: least,
		title: theme.Scripts{Han: text + 8*length.Pt, Latin: text + 8*length.Pt}, Bulletin: [2]length.Length{36 * length.Pt, text}, Name: text, Least: least, pitch: 1500}
}

// Fixed is what does not change while a brief is set.
type Fixed struct {
	Brief *brief.Brief
	Sizes Sizes
	Depth length.Length // of the type area
	Colours
}

// Colours are those of the brief's theme.
type Colours struct {
	Ink    page.Colour // text
	Quiet  page.Colour // labels and small print
	Accent page.Colour // bar, headings, links
	Second page.Colour // the name and the rule of a bulletin
	Tint   page.Colour // the ground of boxes
	Faint  page.Colour // hairlines
}

// ColoursOf are the colours of a brief: those of its theme, with the accent that its
// template asks for.
func ColoursOf(b *brief.Brief) Colours {
	c := &b.Theme.Colour
	out := Colours{Ink: page.Colour(c.Ink), Quiet: page.Colour(c.Quiet), Accent: page.Colour(c.Accent), Second: page.Colour(c.Second), Tint: page.Colour(c.Tint), Faint: page.Colour(c.Faint)}
	if a := b.Template.Look.Accent; a != 0 {
		out.Accent = page.Colour(a)
	}
	return out
}

// Role is the colour of a role that a theme names; the ink's where it names none.
func (c *Colours) Role(name string) page.Colour {
	switch name {
	case theme.RoleQuiet:
		return c.Quiet
	case theme.RoleAccent:
		return c.Accent
	case theme.RoleSecond:
		return c.Second
	case theme.RoleBlack:
		return 0
	}
	return c.Ink
}

// Look is how a brief looks in one setting of the ladder.
type Look struct {
	*Fixed
	Setting *ladder.Setting
}

// PitchOf is the pitch of type of a size: thousandths of it, and no less than large
// print asks for.
func (c *Fixed) PitchOf(size length.Length, thousandths int) length.Length {
	return size.Milli(max(thousandths, c.Sizes.pitch))
}

// Gutter is the blank between columns: 8 mm, in large type 2.3 em, so that the eye,
// and a program that finds lines by their gaps, does not read across.
func (c *Look) Gutter() length.Length {
	if c.OnePager() {
		return GridGap
	}
	return c.PairGap()
}

// PairGap is the blank between the languages of a pair: as between columns, on a one-pager
// too.
func (c *Look) PairGap() length.Length {
	least := length.MM(8000)
	if c.OnePager() {
		least = GridGap
	}
	if g := c.Brief.Theme.Gutter; g > 0 {
		least = g
	}
	return max(least, c.SummaryText(0).Size.Milli(2300))
}

// LongestLine is how long a line may be, in thousandths of an em: 40 em of Han, 80
// characters of Latin (Look 1).
func LongestLine(han bool) int {
	if han {
		return 40000
	}
	return 36000 // a whole number of em; the fullest lines of English hold 80 characters
}

// LatinChar is the mean width of a character of English text in these faces,
// spaces included, in thousandths of an em.
const LatinChar = 475

// Style is how a paragraph looks.
type Style struct {
	Size   length.Length
	Pitch  length.Length
	Colour page.Colour
	Bold   bool
	Sans   bool // Hei; else Song
	Align  Align
	Indent bool // the first line is indented by two em, where the text is justified
	List   bool // a line of a list: English is ragged and not hyphenated
	Rag    bool // would be justified, but not well: English is ragged and hyphenated, Chinese ragged
}

// Align is how the lines of a paragraph meet the edges of its measure.
type Align uint8

// The ways in which lines meet the edges.
const (
	Justified Align = iota
	Ragged
	Centred
	FlushRight
)

// Text is the style of running text in a language.
func (c *Look) Text(lang int) Style {
	size := c.Setting.Size[lang]
	st := Style{Size: size, Pitch: c.Setting.Pitch(lang, size), Colour: c.Ink, Indent: c.indented(lang)}
	if g := c.Brief.Grid(); g != nil {
		st.Pitch, st.Indent = g.Pitch, true
	}
	if c.Brief.Reading.Large {
		st.Sans = true
		if !c.Han(lang) { // even spaces and whole words; Chinese stands on its grid of squares as it is
			st.Align, st.Indent = Ragged, false
		}
	}
	return st
}

// indented says that the paragraphs of a language are indented instead of spaced, as
// its template asks for Chinese (CLREQ 3.1.2); other languages keep the space.
func (c *Look) indented(lang int) bool {
	return (c.Brief.Template.Look.Indent || c.Brief.Theme.Body.Indent) && c.Han(lang)
}

// Item is the style of a line of a list in a language.
func (c *Look) Item(lang int) Style {
	s := c.Text(lang)
	s.List, s.Indent = true, false
	if c.OnePager() && !c.Paired() {
		s.Pitch = s.Size.Milli(1330)
		if c.Tight() {
			s.Pitch = s.Size.Milli(1250)
		}
		if c.Han(lang) {
			s.Pitch = s.Size.Milli(1417) // 12/17 (Looks, 3)
		}
	}
	return s
}

// SummaryText is the style of the summary: that of the text; on a one-pager 11.25 pt of
// Chinese beside items of 12 (Looks, 3), and the standfirst of a short brief the size of the
// scale that is nearest to 1.25 of its text.
func (c *Look) SummaryText(lang int) Style {
	s := c.Text(lang)
	s.Indent = s.Indent || c.OnePager() && c.Han(lang)
	switch {
	case c.Brief.Reading.Large, c.OnePager() && c.Paired():
		return s
	case c.Setting.Airy > 0:
		if !c.longStandfirst() {
			s.Size = nearest(s.Size.Milli(c.standfirst()))
			s.Pitch = s.Size * 3 / 2
		}
		return s
	case c.OnePager():
		if c.Han(lang) {
			s.Size = ladder.Eighth(max(s.Size.Milli(9375/10), min(s.Size, 11*length.Pt)))
		}
		s.Pitch = c.Setting.Pitch(lang, s.Size)
		return s
	}
	return s // a step of 6 % would look like an accident
}

// standfirst is the size of the standfirst of a short brief, in thousandths of its text.
func (c *Look) standfirst() int {
	if c.Brief.Paper.Width < smallPaper {
		return 1100
	}
	return 1250
}

// longStandfirst says that the summary of a short brief is too long for a larger type: it
// has several paragraphs.
func (c *Look) longStandfirst() bool {
	for _, b := range c.Brief.Blocks {
		if s, ok := b.(brief.Summary); ok {
			return len(s.Paragraphs) > 1
		}
	}
	return false
}

// Tight says that the type of a one-pager is under what it has where nothing was given
// up: its heads then give way too.
func (c *Look) Tight() bool {
	if c.Han(0) {
		return c.OnePager() && c.Setting.Size[0] < 11*length.Pt
	}
	return c.OnePager() && c.Setting.Size[0] < 10*length.Pt
}

// Heading is the style of a section's heading, in Hei: 15 on 22 pt on a one-pager, in a
// long brief its part size, in large print 1.17 of the text (Look 6).
func (c *Look) Heading(lang int) Style {
	if c.OnePager() {
		size := c.headSize(lang, c.Sizes.part)
		pitch := size + 7*length.Pt
		switch {
		case c.Brief.Paper.Width < smallPaper: // that of the publisher
			pitch = size + 5*length.Pt
		case c.Tight():
			size, pitch = size-2*length.Pt, size+3*length.Pt
		}
		return c.dressed(Style{Size: size, Pitch: pitch, Align: Ragged}, &c.Brief.Theme.Heading.Section)
	}
	size := ladder.Eighth(c.Setting.Size[lang].Milli(1170))
	if c.Long() {
		size = c.headSize(lang, c.partSize())
	}
	return c.dressed(Style{Size: size, Pitch: c.PitchOf(size, 1400), Align: Ragged}, &c.Brief.Theme.Heading.Section)
}

// Small is the style of labels, sources and remarks.
func (c *Fixed) Small() Style {
	size := c.Sizes.Small
	return Style{Size: size, Pitch: c.PitchOf(size, 1400), Colour: c.Quiet, Sans: true, Align: Ragged}
}

// Han says that a language of the brief is written in Han.
func (c *Fixed) Han(lang int) bool { return han.Written(c.Brief.Languages[lang]) }

// BlockGap is the space between blocks, three quarters of a line.
func (c *Look) BlockGap() length.Length {
	switch {
	case c.Brief.Grid() != nil:
		return c.Line()
	case c.Setting.Airy == ladder.CloseAiry && !c.Paired():
		return 16 * length.Pt
	case c.Setting.Airy > 0:
		return 26 * length.Pt
	}
	if c.Tight() {
		return 7 * length.Pt
	}
	if c.OnePager() {
		return 10 * length.Pt
	}
	return c.Line().Milli(750 + 3*c.Setting.Gap)
}

// LeastColumn is the narrowest column that text of a language may stand in: 16 em or
// 38 characters (Look 10).
func (c *Look) LeastColumn(lang int) length.Length {
	size := c.Setting.Size[lang]
	if c.Han(lang) {
		return size * 16
	}
	return size.Milli(38 * LatinChar)
}

// ParagraphGap is the space between paragraphs: two fifths of a line; 0 where their
// first lines are indented, for CLREQ 3.1.2 has indent or space, never both.
func (c *Look) ParagraphGap(lang int) length.Length {
	if space := c.Brief.Theme.Body.Space; space > 0 && c.Brief.Grid() == nil && !c.indented(lang) {
		return space
	}
	if c.Brief.Grid() != nil || c.indented(lang) || c.OnePager() && c.Han(lang) {
		return 0
	}
	return c.Setting.Pitch(lang, c.Setting.Size[lang]) * 2 / 5
}

// ItemTitle is the style of an item's title over its detail, its label included: 14 on
// 20 pt over 12 (Looks 4), in a long brief of the same size in both languages.
func (c *Look) ItemTitle(lang int) Style {
	size := ladder.Eighth(c.Setting.Size[lang].Milli(1167))
	if c.Long() {
		size = c.itemSize()
	}
	h := &c.Brief.Theme.Heading.Item
	if s := c.themed(h, lang); s > 0 {
		size = s
	}
	return c.dressed(Style{Size: size, Pitch: c.PitchOf(size, 1400), Align: Ragged}, h)
}

// Line is the pitch of the text of the brief's first language.
func (c *Look) Line() length.Length {
	if g := c.Brief.Grid(); g != nil {
		return g.Pitch
	}
	return c.Setting.Pitch(0, c.Setting.Size[0])
}

// NoteScale is the size of a reference to a note, in thousandths of the size of the
// text: seven tenths, but no less than 7.5 pt (STANDARDS.md 30). In the text of a long
// brief it has the size of the small print, so that the page has no size more.
func (c *Fixed) NoteScale(size length.Length) int {
	least := max(15*length.Pt/2, c.Sizes.Least)
	scale := max(700, int((least*1000+size-1)/size))
	if small := int((c.Sizes.Small*1000 + size - 1) / size); c.Long() && small < 850 {
		return small
	}
	return scale
}

// Paired says that the brief has two languages on its pages.
func (c *Fixed) Paired() bool { return len(c.Brief.Languages) > 1 }

// Bulletined says that the brief has the masthead of a bulletin.
func (c *Fixed) Bulletined() bool {
	for _, b := range c.Brief.Blocks {
		if m, is := b.(brief.Masthead); is && m.Form == "jianbao" {
			return true
		}
	}
	return false
}

// TitleGap is the space between the title and the standfirst of a short brief.
func (c *Look) TitleGap() length.Length { return 15 * length.Pt }
