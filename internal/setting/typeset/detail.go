package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// detailSetter sets items with their detail.
type detailSetter struct{ sectionSetter }

// detailed sets items with their detail: a title with its label, three quarters of a
// line below what stands above and a quarter above its body (Looks 4), and the body
// over the whole measure, at least two lines of it with the title.
func (c detailSetter) detailed(s *brief.Section, list int) {
	for i, it := range s.Items {
		if c.sampling && len(c.estimates) > mostEstimates {
			break // these are enough to choose the ratio of the columns
		}
		li := c.Element(page.LI, list, -1)
		gap := c.Line().Milli(750 + 4*c.Setting.Gap)
		if !detailGiven(it) {
			gap = c.Line().Milli(500 + 2*c.Setting.Gap)
		}
		gap = c.ItemGap(gap)
		c.Bookmark(2, c.bookmarkTitle(s, it), it.ID)
		c.detailItem(s, it, c.titleLabelBox(s, it), li, gap, i > 0)
		c.leaveRules(detailRules)
	}
}

// mostEstimates is how many paragraphs of a pair the ratio of its columns is chosen by.
const mostEstimates = 2000

// bookmarkTitle is the line of an item in the outline: its label and its title.
func (c detailSetter) bookmarkTitle(s *brief.Section, it brief.Item) string {
	title := it.Title.Plain(0)
	if title == "" && len(it.Title) > 1 {
		title = it.Title.Plain(1)
	}
	if !s.Number {
		return title
	}
	label := s.Label(c.Brief.Languages[0], it.Number)
	if !s.HanNumerals(c.Brief.Languages[0]) {
		label += " "
	}
	return label + title
}

// detailWidth is the width of running text that stands in by left from the edge of the
// page's text: 38 em of Chinese at most, of English the longest line.
func (c *composer) detailWidth(lang int, left length.Length) length.Length {
	size := c.Setting.Size[lang]
	if c.Han(lang) {
		return min(c.width-left, size*38)
	}
	return min(c.width-left, size.Milli(look.LongestLine(false)))
}

// detailItem sets one item with a label before its title: in a pair each language's
// body under its title, both level. A hairline parts it from the item before where ruled is
// set. gap is the space above; label is the width of its label, by language.
func (c detailSetter) detailItem(s *brief.Section, it brief.Item, label []length.Length, li int, gap length.Length, ruled bool) {
	if ruled && c.side() && c.Brief.Reading.Notes != brief.NoteLines {
		c.add(&galley.Rule{Width: c.width, Thick: galley.Hairline, Colour: c.Faint, Between: true}, gap*2/3).Keep = true
		gap = gap * 2 / 3
	}
	c.estimatePair(it.Title, c.ItemTitle)
	set := func(lang int, width length.Length) galley.Box {
		r := &galley.Row{}
		if s.Number {
			st := c.ItemTitle(lang)
			if c.Paired() {
				st.Colour = c.Accent
			}
			r.Put(c.PlainWords(s.Label(c.Brief.Languages[lang], it.Number), lang, st, 4*label[lang], c.Element(page.Lbl, li, lang)), 0)
		}
		p := c.Element(page.P, c.Element(page.LBody, li, lang), -1)
		r.Put(c.titleWords(it.Title[lang], lang, width-label[lang], p), label[lang])
		return r
	}
	l, anchor := galley.NewLevel(), it.ID
	if len(it.Figures) == 0 && c.side() && bothGiven(it.Title) && c.levels(it.Body) {
		for lang := range it.Title { // each language keeps its text under its title
			l.Add(lang, set(lang, c.cols.w[lang]), 0, true)
		}
	} else {
		c.add(&galley.Anchored{Box: c.setPair(it.Title, set), Name: it.ID}, gap).Keep = detailGiven(it)
		gap, anchor = c.Line()/4, ""
	}
	if !detailGiven(it) {
		return
	}
	body := c.Element(page.LBody, li, -1)
	for _, b := range c.factFigures(it.Facts, c.width, body) {
		c.add(b, 4*length.Pt).Keep = it.Body.Given()
	}
	for i, b := range c.richRows(it.Body, body, l, func(lang int) length.Length { return c.detailWidth(lang, 0) }) {
		if i == 0 {
			c.add(&galley.Anchored{Box: b, Name: anchor}, gap)
			continue
		}
		c.add(b, c.pairGap())
	}
	if b := c.sources(it.Facts, func(lang int, column length.Length) length.Length { return column }, body); b != nil {
		c.add(b, 3*length.Pt)
	}
}

// titleWords sets an item's title. Where its last line would have less than four
// characters, a measure shorter by up to three gives it more.
func (c detailSetter) titleWords(t *report.Text, lang int, width length.Length, elem int) *galley.Lines {
	st := c.ItemTitle(lang)
	l := c.SetWords(words.Of(t), lang, st, width, elem)
	if !c.Han(lang) || len(l.URIs) > 0 || !words.Thin(l.Set) {
		return l
	}
	for k := length.Length(1); k <= 3; k++ {
		if next := c.SetWords(words.Of(t), lang, st, width-k*st.Size, elem); next.Count == l.Count && !words.Thin(next.Set) {
			return next
		}
	}
	return l
}

// detailGiven says that there is something to stand below an item's title.
func detailGiven(it brief.Item) bool {
	return it.Body.Given() || len(it.Figures)+len(it.Sources) > 0
}

// titleLabelBox is the width of the label before an item's title, by language. A
// Chinese label runs into its title (Looks 4): it takes what it needs, with the blank
// half of 、. Others take the width of the widest, and a space.
func (c detailSetter) titleLabelBox(s *brief.Section, it brief.Item) []length.Length {
	box := make([]length.Length, len(c.Brief.Languages))
	if !s.Number {
		return box
	}
	for lang, tag := range c.Brief.Languages {
		st, widest := c.ItemTitle(lang), it.Number
		if !s.HanNumerals(tag) {
			widest = s.Items[len(s.Items)-1].Number
		}
		box[lang] = c.WidthOf(s.Label(tag, widest), lang, st) + st.Size/2
	}
	return box
}
