package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// columnSetter sets sections beside each other.
type columnSetter struct{ sectionSetter }

// Columns adds sections side by side.
func (c stage) Columns(b brief.Columns) { columnSetter{newSectionSetter(c.composer)}.columnSections(b) }

// columnSections sets two sections beside each other, one a column, under rules of
// 1 pt, in even columns (Look 5). In a pair, on a page that is too narrow, and where one
// is more than twice as high as the other, they stand one below the other.
func (c columnSetter) columnSections(b brief.Columns) {
	half := (c.width - c.Gutter()) / 2
	if c.Setting.Airy > 0 || c.Paired() || c.Brief.Reading.OneColumn() || half < c.LeastColumn(0) {
		for _, s := range b.Sections {
			c.section(s)
		}
		return
	}
	for ss := b.Sections; len(ss) > 0; {
		if len(ss) == 2 && c.level(ss[0], ss[1], half) {
			c.beside(ss, half)
			return
		}
		c.across(ss[0], half)
		ss = ss[1:]
	}
}

// level says that two sections may stand beside each other: neither is more than twice
// as high as the other.
func (c columnSetter) level(a, b *brief.Section, half length.Length) bool {
	ha, hb := c.listHeight(a, half), c.listHeight(b, half)
	return max(ha, hb) <= 2*min(ha, hb)+c.Item(0).Pitch
}

// beside sets two sections beside each other.
func (c columnSetter) beside(ss []*brief.Section, half length.Length) {
	r, head := &galley.Row{Whole: true}, 0
	c.wrapTogether(ss, half)
	for _, s := range ss {
		if s.Title.Given() {
			head = max(head, c.CountLines(c.Numbered(s.Title, 0), 0, c.Heading(0), half, c.Rough))
		}
	}
	var foot [2]length.Length
	var items [2]*galley.Stack
	for i, s := range ss {
		var st *galley.Stack
		st, items[i] = c.column(s, half, head)
		foot[i] = st.Height()
		r.Put(st, (c.width-half)*length.Length(i))
	}
	for i := range foot {
		foot[i] += spread(items[i], foot[1-i]-foot[i])
	}
	c.Flaws.Uneven += max(max(foot[0]-foot[1], foot[1]-foot[0])-2*c.Item(0).Pitch, 0)
	c.add(r, c.BlockGap()).Elastic = true
}

// mostSpread is how much wider than in the other column the gaps of a list may be.
const mostSpread = 7 * length.Pt

// spread opens the gaps of a list that is shorter than the one beside it by less, all by as
// much, so that both end level, or nearly so. It returns by how much the list is longer.
func spread(items *galley.Stack, less length.Length) length.Length {
	gaps := length.Length(len(items.Parts) - 1)
	if gaps < 1 || less <= 0 {
		return 0
	}
	by := min(less/gaps, mostSpread)
	for i := range items.Parts[1:] {
		items.Parts[i+1].Before += by
	}
	return by * gaps
}

// wrapTogether finds for two lists beside each other whether half of all their items need
// two lines: they then look alike.
func (c columnSetter) wrapTogether(ss []*brief.Section, half length.Length) {
	n, all := 0, 0
	for _, s := range ss {
		n += c.wrapped(s, 0, half-c.labelBox(s)[0])
		all += len(s.Items)
	}
	for _, s := range ss {
		c.wraps[wrapKey{s, 0, half - c.labelBox(s)[0]}] = n > 0 && n*2 >= all
	}
}

// across sets a section across the page. Its items stand in two columns where there are
// four or more, and each takes one line of a column.
func (c columnSetter) across(s *brief.Section, half length.Length) {
	short := len(s.Items) >= 4
	for _, it := range s.Items {
		t := c.itemText(it)[0]
		short = short && t != nil && c.CountLines(words.Of(t), 0, c.Item(0), half-c.labelBox(s)[0], false) == 1
	}
	if !short {
		st, _ := c.column(s, c.width, 0)
		c.add(st, c.BlockGap()).Elastic = true
		return
	}
	st, list := c.columnHead(s, c.width, 0)
	r := &galley.Row{}
	for i, from := 0, 0; i < 2; i++ {
		to := (len(s.Items)*(i+1) + 1) / 2
		one := &galley.Stack{}
		c.columnItems(one, s, s.Items[from:to], half, list)
		r.Put(one, (c.width-half)*length.Length(i))
		from = to
	}
	st.Add(r, c.itemGap(true))
	c.add(st, c.BlockGap()).Elastic = true
}

// column sets one section in a column. Its heading takes the height of head lines,
// as many as the higher of the two headings has, so that the lists beside each other
// begin on one line. items is its list.
func (c columnSetter) column(s *brief.Section, width length.Length, head int) (st, items *galley.Stack) {
	st, list := c.columnHead(s, width, head)
	items = &galley.Stack{}
	c.columnItems(items, s, s.Items, width, list)
	if len(items.Parts) > 0 {
		st.Add(items, c.itemGap(true))
	}
	return st, items
}

// columnHead is the rule, the heading, the remarks and the lead of a section in a column,
// and the structure element of its list.
func (c columnSetter) columnHead(s *brief.Section, width length.Length, head int) (st *galley.Stack, list int) {
	st = &galley.Stack{}
	sect := c.Element(page.Sect, 0, -1)
	c.Elements[sect].Title = s.Title.Plain(0)
	st.Add(&galley.Rule{Width: width, Thick: length.Pt, Below: 4 * length.Pt, Colour: c.Accent}, 0).Keep = true
	if s.Title.Given() {
		h := c.headingLines(s.Title, 0, width, sect)
		st.Add(&galley.Anchored{Box: h, Name: s.ID}, 0).Keep = true
		if h.Count < head {
			st.Add(galley.Blank(h.Pitch*length.Length(head-h.Count)), 0).Keep = true
		}
		c.Bookmark(1, s.Title.Plain(0), s.ID)
	}
	old := c.width
	c.width = width
	defer func() { c.width = old }()
	if b := c.remarks(s, sect); b != nil {
		st.Add(b, length.Pt).Keep = true
	}
	if s.Lead.Given() {
		st.Add(c.SetWords(words.Of(s.Lead[0]), 0, c.Text(0), width, c.Element(page.P, sect, -1)), 3*length.Pt)
	}
	if len(s.Items) > 0 {
		list = c.Element(page.L, sect, -1)
		c.Elements[list].Numbering = numbering(s)
	}
	return st, list
}

// columnItems adds items of a section to a stack, a line each.
func (c columnSetter) columnItems(st *galley.Stack, s *brief.Section, items []brief.Item, width length.Length, list int) {
	old := c.width
	c.width = width
	for i, it := range items {
		st.Add(c.listItem(s, it, list), lengthIf(i > 0, c.itemGap(false)))
	}
	c.width = old
}

// listHeight is the height of a section's lead and list in a column of a width.
func (c columnSetter) listHeight(s *brief.Section, width length.Length) length.Length {
	st, label, h := c.Item(0), c.labelBox(s)[0], length.Length(0)
	for _, it := range s.Items {
		if t := c.itemText(it)[0]; t != nil {
			h += st.Pitch*length.Length(c.CountLines(words.Of(t), 0, st, width-label, false)) + c.itemGap(false)
		}
	}
	if s.Lead.Given() {
		h += c.Text(0).Pitch * length.Length(c.CountLines(words.Of(s.Lead[0]), 0, c.Text(0), width, false))
	}
	return h
}
