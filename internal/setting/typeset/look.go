package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// The house's colours. Accent is 11:1 on white and as dark in grey; red, of
// the bulletin's masthead, is 8:1.
const (
	ink    page.Colour = 0x1A1A1A
	quiet  page.Colour = 0x4A4A4A // small labels, 8.9:1
	accent page.Colour = 0x1F3A5F
	red    page.Colour = 0x9E1B1B
	faint  page.Colour = 0xB4B4B4 // hairlines, which say nothing
	tint   page.Colour = 0xF2F2F2 // table heads, 5 %
)

// The fixed measures of the look.
const (
	rulePt     = length.Pt / 2
	latinRatio = 935 // English beside Chinese, thousandths (standards.md 34)
)

// sizes are those that do not follow the text.
type sizes struct {
	small      length.Length // masthead, labels of figures; nothing on the page but the foot is smaller
	foot       length.Length
	figure     length.Length
	number     length.Length // beside an item with detail
	titleHan   length.Length
	titleLatin length.Length
	bulletin   [2]length.Length // its name, in the first and the second language
	name       length.Length    // what that may shrink to
	least      length.Length    // nothing may shrink below; 0: as far as its own floor
	pitch      int              // the least pitch of anything, thousandths of the size
}

// sizesOf are the sizes of a brief; those of large print stand in clear steps
// above its text (standards.md, Legibility 3).
func sizesOf(b *brief.Brief) sizes {
	if !b.Reading.Large {
		return sizes{small: 8*length.Pt + length.Pt/2, foot: 8 * length.Pt, figure: 18 * length.Pt, number: 18 * length.Pt,
			titleHan: 22 * length.Pt, titleLatin: 18 * length.Pt, bulletin: [2]length.Length{30 * length.Pt, 14 * length.Pt}, name: 12 * length.Pt}
	}
	text := largest(b)
	return sizes{small: brief.LargeLeast, foot: brief.LargeLeast, figure: text + 8*length.Pt, number: text + 2*length.Pt,
		titleHan: text + 8*length.Pt, titleLatin: text + 8*length.Pt, bulletin: [2]length.Length{36 * length.Pt, text}, name: text, least: brief.LargeLeast, pitch: 1500}
}

// lead is the pitch of a size, thousandths of it, and no less than large print
// asks for.
func (c *composer) pitchOf(size length.Length, thousandths int) length.Length {
	return size.Milli(max(thousandths, c.sizes.pitch))
}

// largest is the size of the text of large print: it has one.
func largest(b *brief.Brief) length.Length {
	most := brief.LargeSize
	for _, tag := range b.Languages {
		if r, ok := firstRange(b.Fit, tag, true); ok {
			most = max(most, length.Length(r.From))
		}
	}
	return most
}

// Widths in millimetres.
func narrowColumn() length.Length { return length.MM(30000) }
func numberColumn() length.Length { return length.MM(12000) }

// gutter parts columns: 8 mm, in large type two and a third em, so that the
// eye, and a program that reads lines by their gaps, does not run across.
func (c *composer) gutter() length.Length {
	return max(length.MM(8000), c.summaryText(0).size.Milli(2300))
}

// besideGap parts the summary from the key figures beside it: their large type
// asks for more than the gutter.
func (c *composer) besideGap() length.Length { return max(c.gutter(), c.sizes.figure.Milli(2250)) }

// most is the longest line: 40 em of Han, 80 characters of Latin (design.md
// §5, rule 1), in thousandths of an em.
func longestLine(han bool) int {
	if han {
		return 40000
	}
	return 36000 // a whole number of em; the fullest lines of English hold 80 characters
}

// latinChar is the mean width of a character of English text in these faces,
// spaces included, in thousandths of an em.
const latinChar = 475

// setting is one try of Fit: what the ladder has come to.
type setting struct {
	size    []length.Length // of the text, by the brief's languages
	leading []int           // pitch, thousandths of the size, by language
	drop    map[string]bool // "beside", "lead", ...
	short   bool
	spread  length.Length // what Fit adds between items
	gap     int           // what it adds between blocks, thousandths of a line
}

// pitch is the line pitch of text of a size.
func (s *setting) pitch(lang int, size length.Length) length.Length {
	return size.Milli(s.leading[lang])
}

// style is how a paragraph looks.
type style struct {
	size   length.Length
	pitch  length.Length
	colour page.Colour
	bold   bool
	sans   bool // Hei; else Song
	align  align
	indent bool
	list   bool // set as a list: English ragged and unhyphenated
	rag    bool // English that cannot be justified within limits: ragged, hyphenated
}

type align uint8

const (
	justified align = iota
	ragged
	centred
	flushRight
)

// eighth rounds a size to an eighth of a point.
func eighth(l length.Length) length.Length { return (l + 4) / 8 * 8 }

// text is the style of running text of a language.
func (c *composer) text(lang int) style {
	size := c.set.size[lang]
	st := style{size: size, pitch: c.set.pitch(lang, size), colour: ink, indent: c.b.Template.Look.Indent}
	if c.b.Reading.Large {
		st.sans = true
		if !c.han(lang) { // even spaces and whole words; Chinese stands on its grid of squares as it is
			st.align, st.indent = ragged, false
		}
	}
	return st
}

// item is the style of a line of a list.
func (c *composer) item(lang int) style {
	s := c.text(lang)
	s.list, s.indent = true, false
	return s
}

// summaryText is 1.06 of the text (rule 4).
func (c *composer) summaryText(lang int) style {
	s := c.text(lang)
	if c.b.Reading.Large {
		return s
	}
	s.size = eighth(s.size.Milli(1060))
	s.pitch = c.set.pitch(lang, s.size)
	return s
}

// heading is 1.17 of the text, Hei (rule 6).
func (c *composer) heading(lang int) style {
	size := eighth(c.set.size[lang].Milli(1170))
	return style{size: size, pitch: c.pitchOf(size, 1300), colour: c.accent, bold: true, sans: true, align: ragged}
}

// small is for labels, sources and notes on the page itself.
func (c *composer) small() style {
	size := c.sizes.small
	return style{size: size, pitch: c.pitchOf(size, 1400), colour: quiet, sans: true, align: ragged}
}

func (c *composer) han(lang int) bool { return brief.IsHan(c.b.Languages[lang]) }
