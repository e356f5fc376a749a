package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
)

// detailSetter sets items with their detail.
type detailSetter struct{ sectionSetter }

// detailed sets items with their detail: an 18 pt number in a 12 mm column, a
// 12 pt title kept with two lines of its body at least, text of 34-38 em
// (Look 9). In a pair, and in large print, an item has a label before its title
// instead, in each language its own.
func (c detailSetter) detailed(s *brief.Section, list int) {
	number := c.numberStyle(s)
	for i, it := range s.Items {
		li := c.element(page.LI, list, -1)
		gap := c.line().Milli(1000 + 4*c.set.Gap)
		if i == 0 || !detailGiven(it) {
			gap = c.line().Milli(500 + 2*c.set.Gap)
		}
		c.bookmark(2, c.bookmarkTitle(s, it), it.ID)
		if c.paired() || c.b.Reading.Large {
			c.detailPair(s, it, li, gap, i > 0)
		} else {
			c.add(&galley.Anchored{Box: c.detailItem(s, it, li, number), Name: it.ID}, gap)
		}
		c.leaveRules(detailRules)
	}
}

// bookmarkTitle is the line of an item in the outline: its label and its title.
func (c detailSetter) bookmarkTitle(s *brief.Section, it brief.Item) string {
	title := textAt(it.Title, 0)
	if title == "" && len(it.Title) > 1 {
		title = textAt(it.Title, 1)
	}
	if !s.Number {
		return title
	}
	label := brief.Label(c.b.Languages[0], it.Number)
	if !c.han(0) {
		label += " "
	}
	return label + title
}

// numberStyle is the style of the numbers beside items: 18 pt, less where the longest
// label of the section would be too wide for the column.
func (c detailSetter) numberStyle(s *brief.Section) style {
	st := style{size: c.sizes.number, colour: c.accent, bold: true, sans: true, align: ragged}
	if s.Number {
		widest := 0
		for _, it := range s.Items {
			widest = max(widest, c.shape(words{plain: brief.Label(c.b.Languages[0], it.Number)}, 0, st, false).Natural())
		}
		for st.size > c.set.Size[0] && st.size.Milli(widest) > numberColumn()-3*length.Pt {
			st.size -= length.Pt / 2
		}
	}
	st.pitch = c.pitchOf(st.size, 1200)
	return st
}

// detailWidth is the width of running text that stands in by left from the edge of the
// page's text: 38 em of Chinese at most, of English the longest line.
func (c *composer) detailWidth(lang int, left length.Length) length.Length {
	size := c.set.Size[lang]
	if c.han(lang) {
		return min(c.width-left, size*38)
	}
	return min(c.width-left, size.Milli(longestLine(false)))
}

// detailItem sets one item in one language, its number beside it.
func (c detailSetter) detailItem(s *brief.Section, it brief.Item, li int, number style) galley.Box {
	left := length.Length(0)
	r := &galley.Row{}
	if s.Number {
		label := brief.Label(c.b.Languages[0], it.Number)
		left = max(numberColumn(), number.size.Milli(c.shape(words{plain: label}, 0, number, false).Natural())+4*length.Pt)
		c.putLabel(r, it.Number, 0, number, left, li)
	}
	content, width := &galley.Stack{}, c.detailWidth(0, left)
	body := c.element(page.LBody, li, -1)
	if it.Title[0] != nil {
		room := width
		if !detailGiven(it) {
			room = c.width - left // nothing below it asks for a narrower measure
		}
		content.Add(c.setWords(wordsOf(it.Title[0]), 0, c.itemTitle(0), room, c.element(page.P, body, -1)), 0).Keep = detailGiven(it)
	}
	for _, b := range c.factFigures(it.Facts, width, body) {
		content.Add(b, 4*length.Pt).Keep = it.Body.Given()
	}
	if it.Body.Given() {
		for i, b := range c.richRows(it.Body, body, func(int) length.Length { return width }) {
			content.Add(b, lengthIf(i == 0, 3*length.Pt)+lengthIf(i > 0, c.paragraphGap(0)))
		}
	}
	if b := c.sources(it.Facts, func(int, length.Length) length.Length { return width }, body); b != nil {
		content.Add(b, 3*length.Pt)
	}
	r.Put(content, left)
	return r
}

// detailPair sets one item with a label before its title: in a pair the titles level,
// then the bodies level. A hairline parts it from the item before where ruled is
// set. gap is the space above.
func (c detailSetter) detailPair(s *brief.Section, it brief.Item, li int, gap length.Length, ruled bool) {
	if ruled && c.side() && c.b.Reading.Notes != brief.NoteLines {
		c.add(&galley.Rule{Width: c.width, Thick: galley.Hairline, Colour: faint, Between: true}, gap*2/3).Keep = true
		gap = gap * 2 / 3
	}
	label := c.titleLabelBox(s)
	c.estimatePair(it.Title, c.itemTitle)
	title := c.setPair(it.Title, func(lang int, width length.Length) galley.Box {
		r := &galley.Row{}
		if s.Number {
			st := c.itemTitle(lang)
			st.colour = c.accent
			c.putLabel(r, it.Number, lang, st, label[lang], li)
		}
		p := c.element(page.P, c.element(page.LBody, li, lang), -1)
		r.Put(c.setWords(wordsOf(it.Title[lang]), lang, c.itemTitle(lang), width-label[lang], p), label[lang])
		return r
	})
	c.add(&galley.Anchored{Box: title, Name: it.ID}, gap).Keep = detailGiven(it)
	if !detailGiven(it) {
		return
	}
	body := c.element(page.LBody, li, -1)
	for _, b := range c.factFigures(it.Facts, c.width, body) {
		c.add(b, 4*length.Pt).Keep = it.Body.Given()
	}
	for i, b := range c.richRows(it.Body, body, func(lang int) length.Length { return c.detailWidth(lang, 0) }) {
		c.add(b, lengthIf(i == 0, 3*length.Pt)+lengthIf(i > 0, c.paragraphGap(0)))
	}
	if b := c.sources(it.Facts, func(lang int, column length.Length) length.Length { return column }, body); b != nil {
		c.add(b, 3*length.Pt)
	}
}

// detailGiven says that there is something to stand below an item's title.
func detailGiven(it brief.Item) bool {
	return it.Body.Given() || len(it.Figures)+len(it.Sources) > 0
}

// titleLabelBox is the width of the label box before item titles, by language.
func (c detailSetter) titleLabelBox(s *brief.Section) []length.Length {
	box := append([]length.Length(nil), c.labelBox(s)...)
	for lang := range box {
		box[lang] = box[lang] * c.itemTitle(lang).size / max(c.set.Size[lang], 1)
	}
	return box
}
