package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/sense"
	"jianbao/internal/setting/shaped"
)

// sectionSetter sets sections and their lists.
type sectionSetter struct{ richSetter }

// newSectionSetter sets sections for a try.
func newSectionSetter(c *composer) sectionSetter { return sectionSetter{newRichSetter(c)} }

// Section adds a section.
func (c stage) Section(s *brief.Section) {
	newSectionSetter(c.composer).section(s)
	c.rulesAfterText()
}

// section sets a section across the page: its heading, lead and text, then its
// items, a line each or with their detail.
func (c sectionSetter) section(s *brief.Section) {
	sect := c.element(page.Sect, 0, -1)
	c.elements[sect].Title = textAt(s.Title, 0)
	c.left = 0
	if c.set.Airy > 0 && !c.paired() && !s.Detail {
		airySetter{detailSetter{c}}.section(s)
		return
	}
	c.sectionHead(s, sect)
	c.sectionBody(s, sect)
	if len(s.Items) == 0 {
		return
	}
	list := c.element(page.L, sect, -1)
	c.elements[list].Numbering = numbering(s)
	if s.Detail {
		detailSetter{c}.detailed(s, list)
		return
	}
	for i, it := range s.Items {
		if c.set.Airy > 0 {
			c.add(airySetter{detailSetter{c}}.pairItem(s, it, list), c.itemGap(i == 0))
		} else {
			c.add(c.listItem(s, it, list), c.itemGap(i == 0))
		}
		c.leaveRules(listRules)
		if c.side() && c.b.Reading.Notes != brief.NoteLines && i+1 < len(s.Items) {
			c.add(&galley.Rule{Width: c.width, Thick: galley.Hairline, Colour: faint, Between: true}, c.itemGap(false)).Keep = true
		}
	}
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
	if c.onePager() {
		switch {
		case first:
			return 4 * length.Pt
		case c.side() && c.tight():
			return 3*length.Pt/2 + c.set.Spread
		case c.set.Airy > 0:
			return 5*length.Pt + c.set.Spread
		case !c.side():
			return lengthIf(c.tight(), -length.Pt) + 2*length.Pt + c.set.Spread + lengthIf(c.paired(), c.set.Size[0]/3)
		}
	}
	if first {
		return 7 * length.Pt / 2
	}
	if c.paired() && c.cols.stacked {
		return 5*length.Pt/2 + c.set.Spread + c.set.Size[0]/3
	}
	return 5*length.Pt/2 + c.set.Spread
}

// sectionHead sets the heading of a section, remarks on what it lacks, and its lead.
func (c sectionSetter) sectionHead(s *brief.Section, sect int) {
	if s.Title.Given() {
		b := c.setPair(s.Title, func(lang int, width length.Length) galley.Box {
			return c.headingLines(s.Title, lang, width, sect)
		})
		before := c.line()
		if c.onePager() {
			p := c.add(&galley.Rule{Width: c.width, Thick: length.Pt, Below: 4 * length.Pt, Colour: c.accent}, c.line())
			p.Keep, p.Elastic, before = true, true, 0
		}
		p := c.add(&galley.Anchored{Box: b, Name: s.ID}, before)
		p.Keep, p.Elastic = true, before > 0
		c.bookmark(1, textAt(s.Title, 0), s.ID)
	}
	if b := c.remarks(s, sect); b != nil {
		c.add(c.hung(b), 3*length.Pt).Keep = true
	}
	if s.Lead.Given() {
		b := c.setPair(s.Lead, func(lang int, width length.Length) galley.Box {
			return c.setWords(wordsOf(s.Lead[lang]), lang, c.text(lang), c.runningWidth(lang, width), c.element(page.P, sect, lang))
		})
		c.estimatePair(s.Lead, c.text)
		c.add(c.hung(b), 4*length.Pt).Keep = len(s.Items) > 0 || s.Body.Given()
	}
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
	return c.setWords(wordsOf(p[lang]), lang, c.heading(lang), width, c.element(page.H2, sect, lang))
}

// remarks are what a reader should know of a section: that it shows 4 of 10 items,
// and, in the language that its detail lacks, which language has it. nil: nothing.
func (c sectionSetter) remarks(s *brief.Section, sect int) galley.Box {
	r, below := &galley.Row{}, &galley.Stack{}
	for lang, tag := range c.b.Languages {
		w, st := brief.WordsFor(tag), &galley.Stack{}
		width, x := c.width, length.Length(0)
		if c.side() {
			width, x = c.cols.w[lang], c.cols.x[lang]
		}
		if s.Total > len(s.Items) && len(s.Items) > 0 {
			st.Add(c.plainWords(w.Chosen(len(s.Items), s.Total), lang, c.small(), width, c.element(page.P, sect, lang)), 0)
		}
		for _, l := range s.Lacking {
			if l == tag {
				st.Add(c.plainWords(w.OnlyIn(s.Available), lang, c.small(), width, c.element(page.P, sect, lang)), length.Pt)
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
	li := c.element(page.LI, list, -1)
	label := c.labelBox(s)
	p := c.itemText(it)
	b := c.setPair(p, func(lang int, width length.Length) galley.Box {
		return c.labelled(s, it, p, lang, width, label[lang], li)
	})
	c.estimatePair(p, c.item)
	if r, ok := b.(*galley.Row); ok {
		r.Whole = true
	}
	return &galley.Anchored{Box: b, Name: it.ID}
}

// itemText is what a list shows of an item: its title, or, where Fit uses that, its
// short form.
func (c sectionSetter) itemText(it brief.Item) brief.Pair {
	if !c.set.Short {
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
// structure element.
func (c sectionSetter) labelled(s *brief.Section, it brief.Item, p brief.Pair, lang int, width, box length.Length, li int) *galley.Row {
	r := &galley.Row{}
	if s.Number {
		st := c.item(lang)
		st.sans, st.bold, st.colour, st.align = true, true, c.accent, ragged
		c.putLabel(r, it.Number, lang, st, box, li)
	}
	body := c.element(page.P, c.element(page.LBody, li, lang), -1)
	w := wordsOf(p[lang])
	if c.onePager() {
		w = c.brokenItem(s, w, lang, width-box)
	}
	r.Put(c.setWords(w, lang, c.item(lang), width-box, body), box)
	return r
}

// putLabel puts the label of item n into a row, in a box at its left edge: 一、
// at the right of the box, so that its mark keeps no more than its own half em
// from the text; 1. at the left.
func (c sectionSetter) putLabel(r *galley.Row, n, lang int, st style, box length.Length, li int) {
	l := c.plainWords(brief.Label(c.b.Languages[lang], n), lang, st, box*4, c.element(page.Lbl, li, lang))
	if !c.han(lang) || c.rough || c.onePager() {
		r.Put(l, 0)
		return
	}
	r.Put(l, max(box-l.Widest()-st.size/2, 0))
}

// labelBox is the width of the label box of a section's list, by language: 2.2 em in
// Chinese, 1.8 in English, more where the longest label asks for it; 0 where the
// items are not numbered.
func (c sectionSetter) labelBox(s *brief.Section) []length.Length {
	if box, ok := c.labels[s]; ok {
		return box
	}
	box := c.findLabelBox(s)
	c.labels[s] = box
	return box
}

// findLabelBox finds what labelBox keeps.
func (c sectionSetter) findLabelBox(s *brief.Section) []length.Length {
	out := make([]length.Length, len(c.b.Languages))
	if !s.Number {
		return out
	}
	for lang, tag := range c.b.Languages {
		st := c.item(lang)
		st.sans, st.bold = true, true
		least, blank := 1800, 300
		if c.han(lang) {
			least, blank = 2200, 500
			if c.onePager() {
				least = 2000 // numbers hang two em (Looks, 3)
			}
		}
		for _, it := range s.Items {
			if n := c.labelWidth(tag, it.Number, lang, st); n+blank > least {
				least = n + blank
			}
		}
		out[lang] = st.size.Milli(least)
	}
	return out
}

// labelWidth is the width of a label in thousandths of an em; 0 for those of one
// digit, which are never wider than the box and need no shaping.
func (c sectionSetter) labelWidth(tag string, n, lang int, st style) int {
	if n < 10 {
		return 0
	}
	return c.shape(words{plain: brief.Label(tag, n)}, lang, style{sans: true, bold: true, align: ragged}, false).Natural()
}

// brokenItem is a line of a list with a break at the mark near its middle, where it needs
// two lines, or where half the items of the list do: the columns stay level then. One
// that has no such mark is broken by its sense where its last line would be too short.
func (c sectionSetter) brokenItem(s *brief.Section, w words, lang int, width length.Length) words {
	if c.rough || len(w.spans) == 0 || !c.han(lang) {
		return w
	}
	st := c.item(lang)
	n, text := c.countLines(w, lang, st, width, false), shaped.Unbroken(w.spans)
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
	if b := c.broken(w, []int{at}); c.countLines(b, lang, st, width, false) == 2 {
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
		if p := c.itemText(it); lang < len(p) && p[lang] != nil && c.countLines(wordsOf(p[lang]), lang, c.item(lang), width, false) > 1 {
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
