package typeset

import (
	"cmp"
	"slices"

	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
)

// columnSetter sets sections beside each other.
type columnSetter struct{ sectionSetter }

// Columns adds sections side by side.
func (c stage) Columns(b brief.Columns) { columnSetter{newSectionSetter(c.composer)}.columnSections(b) }

// columnSections sets sections beside each other, one a column, with a 0.5 pt
// rule above each heading, in the widths that make the bottoms level
// (Look 5). In a pair, and on a page that is too narrow, they stand one below the
// other.
func (c columnSetter) columnSections(b brief.Columns) {
	least := c.leastColumn(0)
	if c.paired() || c.b.Reading.OneColumn() || len(b.Sections) != 2 || (c.width-c.gutter())/2 < least {
		for _, s := range b.Sections {
			c.section(s)
		}
		return
	}
	w := c.levelWidths(b.Sections)
	r := &galley.Row{Whole: true}
	x, head := length.Length(0), 0
	for i, s := range b.Sections {
		if s.Title.Given() {
			head = max(head, c.countLines(wordsOf(s.Title[0]), 0, c.heading(0), w[i], c.rough))
		}
	}
	for i, s := range b.Sections {
		r.Put(c.column(s, w[i], head), x)
		x += c.width - w[1]
	}
	c.add(r, c.blockGap()).Elastic = true
}

// column sets one section in a column. Its heading takes the height of head lines,
// as many as the higher of the two headings has, so that the lists beside each other
// begin on one line.
func (c columnSetter) column(s *brief.Section, width length.Length, head int) *galley.Stack {
	st := &galley.Stack{}
	sect := c.element(page.Sect, 0, -1)
	c.elements[sect].Title = textAt(s.Title, 0)
	st.Add(&galley.Rule{Width: width, Thick: rulePt, Below: 3 * length.Pt, Colour: c.accent}, 0).Keep = true
	if s.Title.Given() {
		h := c.headingLines(s.Title, 0, width, sect)
		st.Add(&galley.Anchored{Box: h, Name: s.ID}, 0).Keep = true
		if h.Count < head {
			st.Add(galley.Blank(h.Pitch*length.Length(head-h.Count)), 0).Keep = true
		}
		c.bookmark(1, textAt(s.Title, 0), s.ID)
	}
	old := c.width
	c.width = width
	if b := c.remarks(s, sect); b != nil {
		st.Add(b, length.Pt).Keep = true
	}
	if s.Lead.Given() {
		st.Add(c.setWords(wordsOf(s.Lead[0]), 0, c.text(0), width, c.element(page.P, sect, -1)), 3*length.Pt)
	}
	list := -1
	for i, it := range s.Items {
		if list < 0 {
			list = c.element(page.L, sect, -1)
			c.elements[list].Numbering = numbering(s)
		}
		st.Add(c.listItem(s, it, list, sect), c.itemGap(i == 0))
	}
	c.width = old
	return st
}

// levelWidths finds the widths of two columns, between 38:62 and 62:38, that make
// the page shortest and the feet level; among equals the most even. Widths are tried
// in the order of what they cost at least, so that most need not be weighed in full.
func (c columnSetter) levelWidths(ss []*brief.Section) [2]length.Length {
	l := [2]list{c.listOf(ss[0]), c.listOf(ss[1])}
	tries := c.columnTries(&l)
	if len(tries) == 0 {
		all := c.width - c.gutter()
		return [2]length.Length{all / 2, all - all/2}
	}
	best, bestCost := tries[0].w, int64(1)<<60
	for _, t := range tries {
		if t.least >= bestCost {
			break
		}
		cost := t.least
		if !c.rough {
			cost = c.columnsCost(&l, t, false)
		}
		if cost < bestCost {
			best, bestCost = t.w, cost
		}
	}
	return best
}

// columnTry is one division of the page into two columns.
type columnTry struct {
	w     [2]length.Length // the widths
	step  int              // how far from even: halves of a per cent
	least int64            // what it costs at least
}

// columnTries are the divisions to try, in the order of what they cost at least.
func (c columnSetter) columnTries(l *[2]list) (out []columnTry) {
	all := c.width - c.gutter()
	for step := -24; step <= 24; step++ {
		left := all/2 + all*length.Length(step)/200
		t := columnTry{w: [2]length.Length{left, all - left}, step: max(step, -step)}
		if min(t.w[0], t.w[1]) >= c.leastColumn(0) {
			t.least = c.columnsCost(l, t, true)
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(a, b columnTry) int { return cmp.Compare(a.least, b.least) })
	return out
}

// columnsCost weighs a division: the height first, then feet that differ by
// more than two lines, then how far from even it is. A rough cost is never
// more than the true one.
func (c columnSetter) columnsCost(l *[2]list, t columnTry, rough bool) int64 {
	a, b := c.listHeight(&l[0], t.w[0], rough), c.listHeight(&l[1], t.w[1], rough)
	cost := int64(max(a, b))*8 + int64(t.step)*40
	if rough {
		return cost
	}
	diff := max(a-b, b-a)
	return cost + int64(max(diff-l[0].style.pitch*2, 0))*64 + int64(diff)
}

// list is the items of a section, as listHeight weighs them at many widths.
type list struct {
	style style
	texts []*shapedText
	label length.Length // the width of the label box
	lead  words         // empty: the section has no lead
}

// listOf shapes the items of a section.
func (c columnSetter) listOf(s *brief.Section) list {
	l := list{style: c.item(0), label: c.labelBox(s)[0]}
	for _, it := range s.Items {
		if t := c.itemText(it)[0]; t != nil {
			// Lists are ragged where they are not Chinese, whatever the measure.
			l.texts = append(l.texts, c.shape(wordsOf(t), 0, l.style, true))
		}
	}
	if s.Lead.Given() {
		l.lead = wordsOf(s.Lead[0])
	}
	return l
}

// listHeight is the height of a list in a column of a width; where rough is set, it
// may be less than the true one, and never more.
func (c columnSetter) listHeight(l *list, width length.Length, rough bool) length.Length {
	measure, n := c.measureOf(width-l.label, 0, l.style), 0
	for _, t := range l.texts {
		if rough {
			n += t.Least(measure)
		} else {
			n += c.store.countLines(t, measure)
		}
	}
	h := l.style.pitch*length.Length(n) + c.itemGap(false)*length.Length(len(l.texts))
	if l.lead.spans != nil {
		h += l.style.pitch * length.Length(c.countLines(l.lead, 0, c.text(0), width, rough))
	}
	return h
}
