package typeset

import (
	"slices"

	"jianbao/internal/brief"
	"jianbao/internal/han"
	"jianbao/internal/length"
	"jianbao/internal/setting/ladder"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/shaped"
)

// The house's colours, with their contrast on white. Accent is 11:1 and as dark in
// grey; red, of the bulletin's masthead, is 8:1.
const (
	ink    page.Colour = 0x1A1A1A
	quiet  page.Colour = 0x3D3D3D // small labels, 10.9:1
	accent page.Colour = 0x1F3864
	red    page.Colour = 0x9E1B1B
	faint  page.Colour = 0x8A8A8A // hairlines
	tint   page.Colour = 0xF2F2F2 // table heads, 5 %
)

// rulePt is the thickness of most rules.
const rulePt = length.Pt / 2

// sizes are the sizes of type that do not follow the size of the text.
type sizes struct {
	small                    length.Length // masthead, labels of figures; only the foot is smaller
	foot                     length.Length
	publisher, publisherPair length.Length // in the masthead; where it is long, or in a pair
	bar, barGap              length.Length // of the masthead
	figure                   length.Length // the value of a key figure
	number                   length.Length // the number beside an item with detail
	titleHan                 length.Length
	titleLatin               length.Length
	bulletin                 [2]length.Length // a bulletin's name, in the first and the second language
	name                     length.Length    // the least that a bulletin's name may shrink to
	least                    length.Length    // the least that anything may shrink to; 0: each to a floor of its own
	pitch                    int              // the least pitch of anything, thousandths of the size; 0: any
}

// smallPaper is the width below which the sizes follow the paper: A5 is 148 mm wide.
const smallPaper = 165_000 * 64 * 72 / 25_400

// sizesOf are the sizes of a brief. Those of large print stand in clear steps above
// its text (STANDARDS.md, Legibility 3).
func sizesOf(b *brief.Brief) sizes {
	if !b.Reading.Large {
		s := sizes{small: 9 * length.Pt, foot: 9 * length.Pt, publisher: 18 * length.Pt, publisherPair: 15 * length.Pt, bar: 3 * length.Pt, barGap: 7 * length.Pt, figure: 18 * length.Pt, number: 18 * length.Pt,
			titleHan: 26 * length.Pt, titleLatin: 22 * length.Pt, bulletin: [2]length.Length{30 * length.Pt, 14 * length.Pt}, name: 12 * length.Pt}
		if b.Paper.Width < smallPaper {
			s.small, s.foot, s.publisher, s.publisherPair = 8*length.Pt, 8*length.Pt, 14*length.Pt, 12*length.Pt
			s.titleHan, s.titleLatin, s.figure = 20*length.Pt, 18*length.Pt, 16*length.Pt
			s.bar, s.barGap = 2*length.Pt, 4*length.Pt
		}
		return s
	}
	text := ladder.Largest(b)
	return sizes{small: brief.LargeLeast, foot: brief.LargeLeast, publisher: text + 2*length.Pt, publisherPair: text, bar: 3 * length.Pt, barGap: 7 * length.Pt, figure: text + 8*length.Pt, number: text + 2*length.Pt,
		titleHan: text + 8*length.Pt, titleLatin: text + 8*length.Pt, bulletin: [2]length.Length{36 * length.Pt, text}, name: text, least: brief.LargeLeast, pitch: 1500}
}

// fixed is what does not change while a brief is set.
type fixed struct {
	b      *brief.Brief
	store  *shaped.Store
	open   func(name string) ([]byte, error) // reads a picture; nil: there are no pictures
	sizes  sizes
	accent page.Colour
	depth  length.Length // of the type area
}

// look is how a brief looks in one setting of the ladder.
type look struct {
	*fixed
	set *ladder.Setting
}

// pitchOf is the pitch of type of a size: thousandths of it, and no less than large
// print asks for.
func (c *fixed) pitchOf(size length.Length, thousandths int) length.Length {
	return size.Milli(max(thousandths, c.sizes.pitch))
}

// gutter is the blank between columns: 8 mm, in large type 2.3 em, so that the eye,
// and a program that finds lines by their gaps, does not read across.
func (c *look) gutter() length.Length {
	if c.onePager() {
		return gridGap
	}
	return max(length.MM(8000), c.summaryText(0).size.Milli(2300))
}

// longestLine is how long a line may be, in thousandths of an em: 40 em of Han, 80
// characters of Latin (Look 1).
func longestLine(han bool) int {
	if han {
		return 40000
	}
	return 36000 // a whole number of em; the fullest lines of English hold 80 characters
}

// latinChar is the mean width of a character of English text in these faces,
// spaces included, in thousandths of an em.
const latinChar = 475

// style is how a paragraph looks.
type style struct {
	size   length.Length
	pitch  length.Length
	colour page.Colour
	bold   bool
	sans   bool // Hei; else Song
	align  align
	indent bool // the first line is indented by two em, where the text is justified
	list   bool // a line of a list: English is ragged and not hyphenated
	rag    bool // would be justified, but not well: English is ragged and hyphenated, Chinese ragged
}

// align is how the lines of a paragraph meet the edges of its measure.
type align uint8

const (
	justified align = iota
	ragged
	centred
	flushRight
)

// text is the style of running text in a language.
func (c *look) text(lang int) style {
	size := c.set.Size[lang]
	st := style{size: size, pitch: c.set.Pitch(lang, size), colour: ink, indent: c.indented(lang)}
	if c.b.Reading.Large {
		st.sans = true
		if !c.han(lang) { // even spaces and whole words; Chinese stands on its grid of squares as it is
			st.align, st.indent = ragged, false
		}
	}
	return st
}

// indented says that the paragraphs of a language are indented instead of spaced, as
// its template asks for Chinese (CLREQ 3.1.2); other languages keep the space.
func (c *look) indented(lang int) bool { return c.b.Template.Look.Indent && c.han(lang) }

// item is the style of a line of a list in a language.
func (c *look) item(lang int) style {
	s := c.text(lang)
	s.list, s.indent = true, false
	if c.onePager() && !c.paired() {
		s.pitch = s.size.Milli(1330)
		if c.tight() {
			s.pitch = s.size.Milli(1250)
		}
		if c.han(lang) {
			s.pitch = s.size.Milli(1417) // 12/17 (Looks, 3)
		}
	}
	return s
}

// summaryText is the style of the summary: 1.06 of the text (Look 4); on a one-pager
// 11.25 pt of Chinese beside items of 12 (Looks, 3), and the standfirst of a short brief
// 1.25 of its text.
func (c *look) summaryText(lang int) style {
	s := c.text(lang)
	s.indent = s.indent || c.onePager() && c.han(lang)
	switch {
	case c.b.Reading.Large, c.onePager() && c.paired():
		return s
	case c.set.Airy > 0:
		if !c.longStandfirst() {
			s.size = ladder.Eighth(s.size.Milli(1250))
			s.pitch = s.size * 3 / 2
		}
		return s
	case c.onePager():
		if c.han(lang) {
			s.size = ladder.Eighth(max(s.size.Milli(9375/10), min(s.size, 11*length.Pt)))
		}
		s.pitch = c.set.Pitch(lang, s.size)
		return s
	}
	s.size = ladder.Eighth(s.size.Milli(1060))
	s.pitch = c.set.Pitch(lang, s.size)
	return s
}

// longStandfirst says that the summary of a short brief is too long for a larger type: it
// has several paragraphs.
func (c *look) longStandfirst() bool {
	for _, b := range c.b.Blocks {
		if s, ok := b.(brief.Summary); ok {
			return len(s.Paragraphs) > 1
		}
	}
	return false
}

// tight says that the type of a one-pager is under what it has where nothing was given
// up: its heads then give way too.
func (c *look) tight() bool {
	if c.han(0) {
		return c.onePager() && c.set.Size[0] < 11*length.Pt
	}
	return c.onePager() && c.set.Size[0] < 10*length.Pt
}

// heading is the style of a section's heading, in Hei: 15 on 22 pt over detail (Looks
// 4) and on a one-pager, else 1.17 of the text (Look 6).
func (c *look) heading(lang int) style {
	if c.onePager() {
		size, pitch := 15*length.Pt, 22*length.Pt
		if c.tight() {
			size, pitch = 13*length.Pt, 18*length.Pt
		}
		return style{size: size, pitch: pitch, colour: c.accent, bold: true, sans: true, align: ragged}
	}
	size := ladder.Eighth(c.set.Size[lang].Milli(1170))
	if c.detailed() && !c.b.Reading.Large {
		size = max(size, 15*length.Pt)
	}
	return style{size: size, pitch: c.pitchOf(size, 1400), colour: c.accent, bold: true, sans: true, align: ragged}
}

// detailed says that the brief shows its items with their detail.
func (c *fixed) detailed() bool {
	return slices.ContainsFunc(c.b.Sections(), func(s *brief.Section) bool { return s.Detail })
}

// small is the style of labels, sources and remarks.
func (c *fixed) small() style {
	size := c.sizes.small
	return style{size: size, pitch: c.pitchOf(size, 1400), colour: quiet, sans: true, align: ragged}
}

// han says that a language of the brief is written in Han.
func (c *fixed) han(lang int) bool { return han.Written(c.b.Languages[lang]) }

// blockGap is the space between blocks, three quarters of a line.
func (c *look) blockGap() length.Length {
	if c.set.Airy > 0 {
		return 26 * length.Pt
	}
	if c.tight() {
		return 7 * length.Pt
	}
	if c.onePager() {
		return 10 * length.Pt
	}
	return c.line().Milli(750 + 3*c.set.Gap)
}

// leastColumn is the narrowest column that text of a language may stand in: 16 em or
// 38 characters (Look 10).
func (c *look) leastColumn(lang int) length.Length {
	size := c.set.Size[lang]
	if c.han(lang) {
		return size * 16
	}
	return size.Milli(38 * latinChar)
}

// paragraphGap is the space between paragraphs: two fifths of a line; 0 where their
// first lines are indented, for CLREQ 3.1.2 has indent or space, never both.
func (c *look) paragraphGap(lang int) length.Length {
	if c.indented(lang) || c.onePager() && c.han(lang) {
		return 0
	}
	return c.set.Pitch(lang, c.set.Size[lang]) * 2 / 5
}

// itemTitle is the style of an item's title over its detail, its label included: 14 on
// 20 pt over 12 (Looks 4).
func (c *look) itemTitle(lang int) style {
	size := ladder.Eighth(c.set.Size[lang].Milli(1167))
	return style{size: size, pitch: c.pitchOf(size, 1400), colour: ink, bold: true, sans: true, align: ragged}
}

// line is the pitch of the text of the brief's first language.
func (c *look) line() length.Length { return c.set.Pitch(0, c.set.Size[0]) }

// noteScale is the size of a reference to a note, in thousandths of the size of the
// text: seven tenths, but no less than 7.5 pt (STANDARDS.md 30).
func (c *fixed) noteScale(size length.Length) int {
	least := max(15*length.Pt/2, c.sizes.least)
	return max(700, int((least*1000+size-1)/size))
}

// paired says that the brief has two languages on its pages.
func (c *fixed) paired() bool { return len(c.b.Languages) > 1 }
