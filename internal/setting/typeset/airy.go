package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
)

// airySetter sets the sections of a short brief (Looks, 1 and 2).
type airySetter struct{ detailSetter }

// airyHang is how far the numbers of items hang.
const airyHang = 22 * length.Pt

// section sets a section under a rule: its name in the side column, level with its first
// item, and the items in the text column, a hairline between them.
func (c airySetter) section(s *brief.Section) {
	sect := c.element(page.Sect, 0, -1)
	c.elements[sect].Title = textAt(s.Title, 0)
	x := c.textLeft()
	old, left := c.width, c.left
	c.width, c.left = c.width-x, 0
	defer func() { c.width, c.left = old, left }()
	all := &galley.Stack{}
	row := &galley.Row{}
	if s.Title.Given() {
		width := c.width
		if x > 0 {
			width = x - gridGap/3 // a long word may stand in the gap
		}
		st := c.heading(0)
		if x > 0 {
			t := c.airyTitleStyle(0)
			st.size, st.pitch = t.size, t.pitch
		}
		h := &galley.Anchored{Box: c.setWords(wordsOf(s.Title[0]), 0, st, width, c.element(page.H2, sect, 0)), Name: s.ID}
		if x > 0 {
			row.Put(h, 0)
		} else {
			all.Add(h, 0)
		}
		c.bookmark(1, textAt(s.Title, 0), s.ID)
	}
	content := c.airyContent(s, sect)
	if len(content.Parts) > 0 {
		row.Put(content, x)
	}
	if !row.Empty() {
		all.Add(row, 6*length.Pt)
	}
	c.add(&galley.Rule{Width: old, Thick: length.Pt, Below: 8 * length.Pt, Colour: c.accent}, c.blockGap()).Keep = true
	c.galley.Parts[len(c.galley.Parts)-1].Elastic = true
	c.add(all, 0)
}

// airyContent is what stands in the text column: remarks, lead, text, and the items.
func (c airySetter) airyContent(s *brief.Section, sect int) *galley.Stack {
	out := &galley.Stack{}
	if b := c.remarks(s, sect); b != nil {
		out.Add(b, 0).Keep = true
	}
	if s.Lead.Given() {
		out.Add(c.setWords(wordsOf(s.Lead[0]), 0, c.text(0), c.width, c.element(page.P, sect, 0)), 4*length.Pt)
	}
	if s.Body.Given() {
		c.addRich(out, s.Body[0], 0, c.text(0), c.width, sect)
	}
	list := -1
	for i, it := range s.Items {
		if list < 0 {
			list = c.element(page.L, sect, -1)
			c.elements[list].Numbering = numbering(s)
		}
		gap := 5*length.Pt + c.set.Spread + lengthIf(c.set.Airy > 2, 2*length.Pt)
		if i > 0 {
			out.Add(&galley.Rule{Width: c.width, Thick: rulePt, Colour: faint, Between: true}, gap).Keep = true
		} else if len(out.Parts) == 0 {
			gap = 0
		}
		out.Add(&galley.Anchored{Box: c.airyItem(s, it, list), Name: it.ID}, gap)
	}
	return out
}

// airyItem sets an item in one language: its label, and beside it its title over the
// text that came in.
func (c airySetter) airyItem(s *brief.Section, it brief.Item, list int) galley.Box {
	li := c.element(page.LI, list, -1)
	r := &galley.Row{}
	x := length.Length(0)
	if s.Number {
		x = c.airyLabel(r, s, it, 0, li)
	}
	r.Put(c.airyText(s, it, 0, c.width-x, c.element(page.LBody, li, 0)), x)
	return r
}

// airyLabel puts the label of an item into a row, flush left, and returns where the text
// stands.
func (c airySetter) airyLabel(r *galley.Row, s *brief.Section, it brief.Item, lang, li int) length.Length {
	st := c.airyTitleStyle(lang)
	st.colour = c.accent
	x := max(airyHang, c.labelBox(s)[lang]*st.size/max(c.item(lang).size, 1))
	if c.han(lang) {
		x = max(x, 2*st.size)
	}
	r.Put(c.plainWords(brief.Label(c.b.Languages[lang], it.Number), lang, st, 2*x, c.element(page.Lbl, li, lang)), 0)
	return x
}

// airyText is an item's title and, below it, its text, where that came in.
func (c airySetter) airyText(s *brief.Section, it brief.Item, lang int, width length.Length, body int) *galley.Stack {
	out := &galley.Stack{}
	if lang < len(it.Title) && it.Title[lang] != nil {
		p := c.itemText(it)
		out.Add(c.setWords(wordsOf(p[lang]), lang, c.airyTitleStyle(lang), width, c.element(page.P, body, -1)), 0).Keep = true
	}
	if c.set.Taken[s.ID] && lang < len(it.Spare) && it.Spare[lang] != nil {
		st := c.text(lang)
		st.indent = c.han(lang) && len(it.Spare[lang].Blocks) > 1
		inner := &galley.Stack{}
		c.addRich(inner, it.Spare[lang], lang, st, width, body)
		out.Add(inner, lengthIf(!c.paired(), 3*length.Pt))
	}
	return out
}

// airyTitleStyle is the style of an item's title, and of a part's name beside it: 13/18,
// 12/16.5 where the page is nearly full, in a pair the size and pitch of its text.
func (c airySetter) airyTitleStyle(lang int) style {
	st := style{size: 13 * length.Pt, pitch: 18 * length.Pt, colour: ink, bold: true, sans: true, align: ragged, list: true}
	if c.set.Airy <= 2 {
		st.size, st.pitch = 12*length.Pt, 33*length.Pt/2
	}
	if c.paired() {
		st.size, st.pitch = c.set.Size[lang], c.text(lang).pitch
	}
	return st
}

// pairItem sets an item of a pair: every language's title and text in one box, so that
// items begin level, and the taller one sets the row.
func (c airySetter) pairItem(s *brief.Section, it brief.Item, list int) galley.Box {
	li := c.element(page.LI, list, -1)
	b := c.setPair(it.Title, func(lang int, width length.Length) galley.Box {
		r := &galley.Row{}
		x := length.Length(0)
		if s.Number {
			x = c.airyLabel(r, s, it, lang, li)
		}
		r.Put(c.airyText(s, it, lang, width-x, c.element(page.LBody, li, lang)), x)
		return r
	})
	if r, ok := b.(*galley.Row); ok {
		r.Whole = true
	}
	return &galley.Anchored{Box: b, Name: it.ID}
}
