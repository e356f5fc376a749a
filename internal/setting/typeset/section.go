package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/sense"
	"jianbao/internal/setting/shaped"
	"jianbao/internal/setting/words"
)

// sectionSetter sets sections and their lists.
type sectionSetter struct{ richSetter }

// newSectionSetter sets sections for a try.
func newSectionSetter(c *composer) sectionSetter { return sectionSetter{newRichSetter(c)} }

// Section adds a section, the first below the list of contents where there is one.
func (c stage) Section(s *brief.Section) {
	if c.contents {
		c.contents = false
		(&contentsSetter{sectionSetter: newSectionSetter(c.composer)}).listContents()
	}
	newSectionSetter(c.composer).section(s)
	c.rulesAfterText()
}

// section sets a section across the page: its heading and text, its lead right above its
// items, and these, a line each or with their detail.
func (c sectionSetter) section(s *brief.Section) {
	sect := c.Element(page.Sect, 0, -1)
	c.Elements[sect].Title = s.Title.Plain(0)
	c.left = 0
	if c.Setting.Airy > 0 && !c.Paired() {
		airySetter{detailSetter{c}}.section(s)
		return
	}
	c.sectionHead(s, sect)
	if !s.LeadsList() {
		c.sectionLead(s, sect)
	}
	c.sectionBody(s, sect)
	if len(s.Items) == 0 {
		return
	}
	if s.LeadsList() {
		c.sectionLead(s, sect)
	}
	list := c.Element(page.L, sect, -1)
	c.Elements[list].Numbering = numbering(s)
	if s.Detail && c.Setting.Airy == 0 {
		detailSetter{c}.detailed(s, list)
		return
	}
	for i, it := range s.Items {
		var b galley.Box
		if c.Setting.Airy > 0 {
			b = airySetter{detailSetter{c}}.pairItem(s, it, list)
		} else {
			b = c.listItem(s, it, list)
		}
		c.add(b, c.itemGap(i == 0)).Keep = c.Setting.Together && partsFew(i, len(s.Items))
		c.leaveRules(listRules)
		if c.side() && c.Brief.Reading.Notes != brief.NoteLines && i+1 < len(s.Items) {
			c.add(&galley.Rule{Width: c.width, Thick: galley.Hairline, Colour: c.Faint, Between: true}, c.itemGap(false)).Keep = true
		}
	}
}

// fewItems are so few items of a list that they should not stand on a page without the
// others.
const fewItems = 4

// partsFew says that a page that ends behind item i of a list of n parts four items or
// fewer from the rest.
func partsFew(i, n int) bool {
	return i+1 < n && (i < fewItems || n-1-i <= fewItems)
}

// numbering says how the list of a section is numbered (ListNumbering).
func numbering(s *brief.Section) string {
	if s.Number {
		return "Decimal"
	}
	return "None"
}

// itemGap is the space above an item of a list: 2.5-4 pt, and 3.5 pt above the first,
// below the heading (Look 6). In a stacked pair items stand further apart than their
// languages.
func (c sectionSetter) itemGap(first bool) length.Length {
	if c.OnePager() {
		switch {
		case first:
			return 4 * length.Pt
		case c.side() && c.Tight():
			return 3*length.Pt/2 + c.Setting.Spread
		case c.Setting.Airy > 0:
			return 5*length.Pt + c.Setting.Spread
		case !c.side():
			return lengthIf(c.Tight(), -length.Pt) + 2*length.Pt + c.Setting.Spread + lengthIf(c.Paired(), c.Setting.Size[0]/3)
		}
	}
	if first {
		return 7 * length.Pt / 2
	}
	if c.Paired() && c.cols.stacked {
		return 5*length.Pt/2 + c.Setting.Spread + c.Setting.Size[0]/3
	}
	return 5*length.Pt/2 + c.Setting.Spread
}

// sectionHead sets the heading of a section and remarks on what it lacks.
func (c sectionSetter) sectionHead(s *brief.Section, sect int) {
	if s.Title.Given() {
		b := c.setPair(s.Title, func(lang int, width length.Length) galley.Box {
			return c.headingLines(s.Title, lang, width, sect)
		})
		c.addHead(b, s.ID, false)
		c.Bookmark(1, s.Title.Plain(0), s.ID)
	}
	if b := c.remarks(s, sect); b != nil {
		c.add(c.hung(b), 3*length.Pt).Keep = true
	}
}

// sectionLead sets the lead of a section, which stands on one page with what it leads to:
// the list, or the text.
func (c sectionSetter) sectionLead(s *brief.Section, sect int) {
	if !s.Lead.Given() {
		return
	}
	b := c.setPair(s.Lead, func(lang int, width length.Length) galley.Box {
		return c.SetWords(words.Of(s.Lead[lang]), lang, c.Text(lang), c.runningWidth(lang, width), c.Element(page.P, sect, lang))
	})
	c.estimatePair(s.Lead, c.Text)
	c.add(c.hung(b), max(4*length.Pt, c.pairGap())).Keep = len(s.Items) > 0 || s.Body.Given()
}

// hung moves a box in to where the running text of the section stands.
func (c *composer) hung(b galley.Box) galley.Box {
	if c.left == 0 {
		return b
	}
	return galley.Shift(b, c.left)
}

// runningWidth is the width of running text in a column of a width: that width, or
// what is left of the page beside numbers that hang.
func (c *composer) runningWidth(lang int, width length.Length) length.Length {
	if c.left > 0 {
		return c.detailWidth(lang, c.left)
	}
	return width
}

// headingLines sets the heading of a section in one language.
func (c sectionSetter) headingLines(p brief.Pair, lang int, width length.Length, sect int) *galley.Lines {
	return c.SetWords(c.Numbered(p, lang), lang, c.Heading(lang), width, c.Element(page.H2, sect, lang))
}

// remarks are what a reader should know of a section: that it shows 4 of 10 items,
// and, in the language that its detail lacks, which language has it. nil: nothing.
func (c sectionSetter) remarks(s *brief.Section, sect int) galley.Box {
	r, below := &galley.Row{}, &galley.Stack{}
	for lang, tag := range c.Brief.Languages {
		w, st := c.Brief.WordsIn(tag), &galley.Stack{}
		width, x := c.width, length.Length(0)
		if c.side() {
			width, x = c.cols.w[lang], c.cols.x[lang]
		}
		if s.Total > len(s.Items) && len(s.Items) > 0 {
			st.Add(c.PlainWords(w.Chosen(len(s.Items), s.Total), lang, c.Small(), width, c.Element(page.P, sect, lang)), 0)
		}
		for _, l := range s.Lacking {
			if l == tag {
				st.Add(c.PlainWords(w.OnlyIn(s.Available), lang, c.Small(), width, c.Element(page.P, sect, lang)), length.Pt)
			}
		}
		if len(st.Parts) > 0 {
			r.Put(st, x)
			below.Add(st, length.Pt)
		}
	}
	switch {
	case r.Empty():
		return nil
	case c.side():
		return r
	}
	return below
}

// sectionBody sets the section's own text, its figures and its sources.
func (c sectionSetter) sectionBody(s *brief.Section, sect int) {
	if s.Body.Given() {
		c.richPair(s.Body, sect, func(lang int) length.Length { return c.runningWidth(lang, c.width) })
	}
	for i, r := range c.factFigures(s.Facts, c.width-c.left, sect) {
		c.add(c.hung(r), lengthIf(i == 0, 6*length.Pt)+lengthIf(i > 0, 4*length.Pt))
	}
	if b := c.sources(s.Facts, c.runningWidth, sect); b != nil {
		c.add(c.hung(b), 4*length.Pt)
	}
}

// listItem sets an item of a list: label and title, in a pair each language with its
// own label. A link may lead to it.
func (c sectionSetter) listItem(s *brief.Section, it brief.Item, list int) galley.Box {
	li := c.Element(page.LI, list, -1)
	label := c.labelBox(s)
	p := c.itemText(it)
	b := c.setPair(p, func(lang int, width length.Length) galley.Box {
		return c.labelled(c.Item(lang), s, it, p, lang, width, label[lang], li)
	})
	c.estimatePair(p, c.Item)
	if r, ok := b.(*galley.Row); ok {
		r.Whole = true
	}
	return &galley.Anchored{Box: b, Name: it.ID}
}

// itemText is what a list shows of an item: its title, or, where Fit uses that, its
// short form.
func (c sectionSetter) itemText(it brief.Item) brief.Pair {
	if !c.Setting.Short {
		return it.Title
	}
	p := append(brief.Pair(nil), it.Title...)
	for l, t := range it.Short {
		if t != nil && l < len(p) {
			p[l] = t
			c.shown["short"] = true
		}
	}
	return p
}

// labelled sets a line of a list: the label hangs in a box, and the text begins at
// the box's right edge, at one x in the whole list (Look 7). li is the item's
// structure element, and text the style of its text.
func (c sectionSetter) labelled(text look.Style, s *brief.Section, it brief.Item, p brief.Pair, lang int, width, box length.Length, li int) *galley.Row {
	r := &galley.Row{}
	if s.Number {
		st := c.Item(lang)
		st.Size, st.Pitch = text.Size, text.Pitch
		st.Sans, st.Bold, st.Colour, st.Align = true, true, c.Accent, look.Ragged
		c.putLabel(r, s, it.Number, lang, st, box, li)
	}
	body := c.Element(page.P, c.Element(page.LBody, li, lang), -1)
	w := words.Of(p[lang])
	if c.OnePager() {
		w = c.brokenItem(s, w, lang, width-box)
	}
	r.Put(c.SetWords(w, lang, text, width-box, body), box)
	return r
}

// putLabel puts the label of item n into a row, in a box at its left edge: 一、
// at the right of the box, so that its mark keeps no more than its own half em
// from the text; 1. at the left.
func (c sectionSetter) putLabel(r *galley.Row, s *brief.Section, n, lang int, st look.Style, box length.Length, li int) {
	l := c.PlainWords(s.Label(c.Brief.Languages[lang], n), lang, st, box*4, c.Element(page.Lbl, li, lang))
	if !s.HanNumerals(c.Brief.Languages[lang]) || c.Rough || c.OnePager() {
		r.Put(l, 0)
		return
	}
	r.Put(l, max(box-l.Widest()-st.Size/2, 0))
}

// labelBox is the width of the label box of a section's list, by language: 2.2 em in
// Chinese, 1.8 in English, more where the longest label asks for it; 0 where the
// items are not numbered.
func (c sectionSetter) labelBox(s *brief.Section) []length.Length {
	if box, ok := c.labels[s]; ok {
		return box
	}
	box := c.LabelBox(s)
	c.labels[s] = box
	return box
}

// brokenItem is a line of a list with a break at the mark near its middle, where it needs
// two lines, or where half the items of the list do: the columns stay level then. One
// that has no such mark is broken by its sense where its last line would be too short.
func (c sectionSetter) brokenItem(s *brief.Section, w words.Words, lang int, width length.Length) words.Words {
	if c.Rough || len(w.Spans) == 0 || !c.Han(lang) {
		return w
	}
	st := c.Item(lang)
	n, text := c.CountLines(w, lang, st, width, false), shaped.Unbroken(w.Spans)
	if n > 2 || text == "" || n == 1 && !c.mostWrap(s, lang, width) {
		return w
	}
	at, ok := sense.Middle(text)
	if !ok && n == 2 {
		if best := sense.Lines(text, 2); best != nil {
			at, ok = best[0], true
		}
	}
	if !ok {
		return w
	}
	if b := c.Broken(w, []int{at}); c.CountLines(b, lang, st, width, false) == 2 {
		return b
	}
	return w
}

// mostWrap says that half the items of a list, or more, need two lines in a width. What
// is found is kept for the section.
func (c sectionSetter) mostWrap(s *brief.Section, lang int, width length.Length) bool {
	key := wrapKey{s, lang, width}
	most, ok := c.wraps[key]
	if !ok {
		most = c.wrapped(s, lang, width)*2 >= len(s.Items)
		c.wraps[key] = most
	}
	return most
}

// wrapped counts the items of a list that need more than one line.
func (c sectionSetter) wrapped(s *brief.Section, lang int, width length.Length) (n int) {
	for _, it := range s.Items {
		if p := c.itemText(it); lang < len(p) && p[lang] != nil && c.CountLines(words.Of(p[lang]), lang, c.Item(lang), width, false) > 1 {
			n++
		}
	}
	return n
}

// wrapKey is a list in a column.
type wrapKey struct {
	s     *brief.Section
	lang  int
	width length.Length
}
