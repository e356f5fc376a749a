package typeset

import (
	"cmp"

	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/ladder"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// airySetter sets the sections of a short brief (Looks, 1 and 2).
type airySetter struct{ detailSetter }

// airyHang is how far the numbers of items hang.
const airyHang = 22 * length.Pt

// section sets a section under a rule: its name in the side column, level with its first
// item, and the items in the text column, a hairline between them.
func (c airySetter) section(s *brief.Section) {
	sect := c.Element(page.Sect, 0, -1)
	c.Elements[sect].Title = s.Title.Plain(0)
	x := c.textLeft()
	old, left := c.width, c.left
	c.width, c.left = c.width-x, 0
	defer func() { c.width, c.left = old, left }()
	all := &galley.Stack{}
	row := &galley.Row{}
	if s.Title.Given() {
		width := c.width
		if x > 0 {
			width = x - look.GridGap/3 // a long word may stand in the gap
		}
		st := c.Heading(0)
		if x > 0 && !c.Themed() {
			t := c.airyTitleStyle(0)
			st.Size, st.Pitch = t.Size, t.Pitch
		}
		h := &galley.Anchored{Box: c.SetWords(c.Numbered(s.Title, 0), 0, st, width, c.Element(page.H2, sect, 0)), Name: s.ID}
		if x > 0 {
			row.Put(h, 0)
		} else {
			all.Add(h, 0)
		}
		c.Bookmark(1, s.Title.Plain(0), s.ID)
	}
	content := c.airyContent(s, sect)
	if len(content.Parts) > 0 {
		row.Put(content, x)
	}
	if !row.Empty() {
		all.Add(row, 6*length.Pt)
	}
	h := &c.Brief.Theme.Heading.Section
	c.add(&galley.Rule{Width: old, Thick: cmp.Or(h.Rule.Above, length.Pt), Below: 8 * length.Pt, Colour: c.Accent}, c.HeadGap(c.BlockGap())).Keep = true
	c.galley.Parts[len(c.galley.Parts)-1].Elastic = true
	c.add(all, 0)
}

// airyContent is what stands in the text column: remarks, text, lead, and the items.
func (c airySetter) airyContent(s *brief.Section, sect int) *galley.Stack {
	out := &galley.Stack{}
	if b := c.remarks(s, sect); b != nil {
		out.Add(b, 0).Keep = true
	}
	if !s.LeadsList() {
		c.airyLead(out, s, sect)
	}
	if s.Body.Given() {
		c.addRich(out, s.Body[0], 0, c.airyStyle(s.Body[0], 0), c.width, sect)
	}
	for _, r := range c.factFigures(s.Facts, c.width, sect) {
		out.Add(r, 6*length.Pt)
	}
	if b := c.sources(s.Facts, c.runningWidth, sect); b != nil {
		out.Add(b, 4*length.Pt)
	}
	if s.LeadsList() {
		c.airyLead(out, s, sect)
	}
	list := -1
	for i, it := range s.Items {
		if list < 0 {
			list = c.Element(page.L, sect, -1)
			c.Elements[list].Numbering = numbering(s)
		}
		gap := 5*length.Pt + c.Setting.Spread + lengthIf(c.Setting.Airy > 3, 2*length.Pt) - lengthIf(c.Setting.Airy == ladder.CloseAiry, 2*length.Pt)
		if i > 0 {
			out.Add(&galley.Rule{Width: c.width, Thick: look.RulePt, Colour: c.Faint, Between: true}, gap).Keep = true
		} else if len(out.Parts) == 0 {
			gap = 0
		}
		out.Add(&galley.Anchored{Box: c.airyItem(s, it, list), Name: it.ID}, gap)
	}
	return out
}

// airyLead adds the lead of a section to its content.
func (c airySetter) airyLead(out *galley.Stack, s *brief.Section, sect int) {
	if s.Lead.Given() {
		out.Add(c.SetWords(words.Of(s.Lead[0]), 0, c.Text(0), c.width, c.Element(page.P, sect, 0)), 4*length.Pt).Keep = true
	}
}

// airyItem sets an item in one language: its label, and beside it its title over the
// text that came in.
func (c airySetter) airyItem(s *brief.Section, it brief.Item, list int) galley.Box {
	li := c.Element(page.LI, list, -1)
	r := &galley.Row{}
	x := length.Length(0)
	if s.Number {
		x = c.airyLabel(r, s, it, 0, li)
	}
	body := c.Element(page.LBody, li, 0)
	text := c.airyText(s, it, 0, c.width-x, body)
	for _, b := range c.airyFacts(it, c.width-x, body) {
		text.Add(b, 4*length.Pt)
	}
	r.Put(text, x)
	return r
}

// airyLabel puts the label of an item into a row, flush left, and returns where the text
// stands.
func (c airySetter) airyLabel(r *galley.Row, s *brief.Section, it brief.Item, lang, li int) length.Length {
	st := c.airyTitleStyle(lang)
	st.Colour = c.Accent
	x := max(airyHang, c.labelBox(s)[lang]*st.Size/max(c.Item(lang).Size, 1))
	if c.Han(lang) {
		x = max(x, 2*st.Size)
	}
	r.Put(c.PlainWords(s.Label(c.Brief.Languages[lang], it.Number), lang, st, 2*x, c.Element(page.Lbl, li, lang)), 0)
	return x
}

// airyText is an item's title and, below it, its text, where that came in.
func (c airySetter) airyText(s *brief.Section, it brief.Item, lang int, width length.Length, body int) *galley.Stack {
	out := &galley.Stack{}
	if lang < len(it.Title) && it.Title[lang] != nil {
		p := c.itemText(it)
		out.Add(c.SetWords(words.Of(p[lang]), lang, c.airyTitleStyle(lang), width, c.Element(page.P, body, -1)), 0).Keep = true
	}
	if lang < len(it.Body) && it.Body[lang] != nil {
		inner := &galley.Stack{}
		c.addRich(inner, it.Body[lang], lang, c.airyStyle(it.Body[lang], lang), width, body)
		out.Add(inner, lengthIf(!c.Paired(), 3*length.Pt))
	}
	return out
}

// airyStyle is the style of a text in a short brief: paragraphs of Chinese are indented
// where there are several.
func (c airySetter) airyStyle(t *report.Text, lang int) look.Style {
	st := c.Text(lang)
	st.Indent = c.Han(lang) && len(t.Blocks) > 1
	return st
}

// airyFacts are the figures and the sources of an item, in all languages.
func (c airySetter) airyFacts(it brief.Item, width length.Length, body int) (out []galley.Box) {
	out = append(out, c.factFigures(it.Facts, width, body)...)
	if b := c.sources(it.Facts, func(_ int, column length.Length) length.Length { return min(column, width) }, body); b != nil {
		out = append(out, b)
	}
	return out
}

// airyTitleStyle is the style of an item's title, and of a part's name beside it: 13/18,
// 12/16.5 where the page is nearly full, in a pair the size and pitch of its text.
func (c airySetter) airyTitleStyle(lang int) look.Style {
	st := look.Style{Size: 13 * length.Pt, Pitch: 18 * length.Pt, Colour: c.Ink, Bold: true, Sans: true, Align: look.Ragged, List: true}
	if c.Setting.Airy <= 3 {
		st.Size, st.Pitch = 12*length.Pt, 33*length.Pt/2
	}
	if c.Paired() {
		st.Size, st.Pitch = c.Setting.Size[lang], c.Text(lang).Pitch
	}
	return c.ItemStyle(lang, st)
}

// pairItem sets an item of a pair: every language's title and text in one box, so that
// items begin level, and the taller one sets the row.
func (c airySetter) pairItem(s *brief.Section, it brief.Item, list int) galley.Box {
	li := c.Element(page.LI, list, -1)
	if c.cols.stacked {
		return &galley.Anchored{Box: c.stackedItem(s, it, li), Name: it.ID}
	}
	b := c.setPair(it.Title, func(lang int, width length.Length) galley.Box {
		r := &galley.Row{}
		x := length.Length(0)
		if s.Number {
			x = c.airyLabel(r, s, it, lang, li)
		}
		r.Put(c.airyText(s, it, lang, width-x, c.Element(page.LBody, li, lang)), x)
		return r
	})
	if r, ok := b.(*galley.Row); ok {
		r.Whole = true
	}
	if len(it.Figures)+len(it.Sources) > 0 {
		all := &galley.Stack{Whole: true}
		all.Add(b, 0)
		for _, f := range c.airyFacts(it, c.width, c.Element(page.LBody, li, -1)) {
			all.Add(f, 4*length.Pt)
		}
		b = all
	}
	return &galley.Anchored{Box: b, Name: it.ID}
}

// stackedItem sets an item of a pair whose languages stand below each other: the titles,
// then the texts, block by block, as in a longer brief.
func (c airySetter) stackedItem(s *brief.Section, it brief.Item, li int) galley.Box {
	out, x := &galley.Stack{}, length.Length(0)
	title := it
	title.Body = nil
	out.Add(c.setPair(it.Title, func(lang int, width length.Length) galley.Box {
		r := &galley.Row{}
		if s.Number {
			x = c.airyLabel(r, s, it, lang, li)
		}
		r.Put(c.airyText(s, title, lang, width-x, c.Element(page.LBody, li, lang)), x)
		return r
	}), 0).Keep = true
	body := c.Element(page.LBody, li, -1)
	old := c.width
	c.width -= x
	for _, b := range c.richRows(it.Body, body, galley.NewLevel(), func(int) length.Length { return c.width }) {
		out.Add(galley.Shift(b, x), 3*length.Pt)
	}
	for _, b := range c.airyFacts(it, c.width, body) {
		out.Add(galley.Shift(b, x), 4*length.Pt)
	}
	c.width = old
	return out
}
