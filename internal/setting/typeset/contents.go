package typeset

import (
	"slices"
	"strconv"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// contentsSetter lists the titles of items at the head of a brief.
type contentsSetter struct {
	sectionSetter
	small bool // a long list is set in small type
	close bool // and its lines stand closer
	heads bool // it has the titles of sections alone
}

// listContents lists, before the first section of a brief of four pages or more, the titles
// of all items that have detail, each a link to its item with its page; of several sections
// their titles too. From eight entries on, the list of one language stands in two columns.
// One for which the page has no room is set in small type, and closer; one that is longer
// than a page, or that a pair would tear over two, has the sections alone.
func (c *contentsSetter) listContents() {
	sect := c.Element(page.Sect, 0, -1)
	heading := brief.Pair{}
	for _, tag := range c.Brief.Languages {
		heading = append(heading, report.Plain(tag, c.Brief.WordsIn(tag).Contents, diag.Pos{}))
	}
	above := c.galley.Height()
	c.add(c.setPair(heading, func(lang int, width length.Length) galley.Box {
		return c.PlainWords(heading[lang].Source, lang, c.Heading(lang), width, c.Element(page.H2, sect, lang))
	}), c.Line()).Keep = true
	var all []*brief.Section
	for _, b := range c.Brief.Blocks {
		if s, ok := b.(*brief.Section); ok && (s.Title.Given() || explains(s)) {
			all = append(all, s)
		}
	}
	parts, width := c.fittingParts(all, sect, c.galley.Height()-above)
	if width < c.width {
		left, right := parts.Halves()
		r := &galley.Row{}
		r.Put(left, 0)
		if right != nil {
			r.Put(right, width+c.Gutter())
		}
		c.add(r, c.itemGap(true))
		return
	}
	for _, p := range parts.Parts {
		c.add(p.Box, p.Before).Keep = p.Keep
	}
}

// fittingParts are the lines of the list in the largest form that the page has room for. One
// language for which it has none goes on over the next page, in the first form that is no
// longer than a page. A pair says each title twice: it names its sections alone. A list that
// cannot begin below what stands on the page has the next one, below its heading.
func (c *contentsSetter) fittingParts(all []*brief.Section, sect int, heading length.Length) (*galley.Stack, length.Length) {
	from := len(c.Elements)
	parts, width := c.contentsParts(all, sect)
	left := c.Depth - c.galley.Height()%c.Depth - c.itemGap(true)
	if left < begins(parts) {
		left = c.Depth - heading - c.itemGap(true)
	}
	if c.Brief.Reading.Large {
		return parts, width
	}
	again := func(small, close bool) length.Length {
		c.small, c.close, c.Elements = small, close, c.Elements[:from]
		parts, width = c.contentsParts(all, sect)
		return c.contentsHeight(parts, width)
	}
	if c.contentsHeight(parts, width) <= left || again(true, false) <= left || again(true, true) <= left {
		return parts, width
	}
	named := len(all) > 1 && !slices.ContainsFunc(all, func(s *brief.Section) bool { return !s.Title.Given() })
	if torn := c.Paired() && named; !torn && (again(true, false) <= c.Depth || again(true, true) <= c.Depth) {
		return parts, width
	}
	if named {
		c.heads = true
		again(false, false)
	}
	return parts, width
}

// begins is how high the least is that a list may begin with on a page: its first line, and
// what that stays with.
func begins(list *galley.Stack) (high length.Length) {
	for _, p := range list.Parts {
		high += p.Before + p.Box.Height()
		if !p.Keep {
			break
		}
	}
	return high
}

// contentsParts are the lines of the list, and its width.
func (c contentsSetter) contentsParts(all []*brief.Section, sect int) (*galley.Stack, length.Length) {
	parts, width := &galley.Stack{}, c.contentsWidth(all)
	for i, s := range all {
		if len(all) > 1 && s.Title.Given() {
			parts.Add(c.contentsTitle(s, sect, width), lengthIf(i > 0, 4*length.Pt)+c.itemGap(true)).Keep = explains(s) && !c.heads
		}
		if explains(s) && !c.heads {
			c.contentsOf(s, sect, width, parts)
		}
	}
	return parts, width
}

// contentsHeight is how high the list is, in one column or two.
func (c contentsSetter) contentsHeight(parts *galley.Stack, width length.Length) length.Length {
	if width < c.width {
		return parts.Height() / 2
	}
	return parts.Height()
}

// entry is the style of a line of the list.
func (c contentsSetter) entry(lang int) look.Style {
	st := c.Item(lang)
	if c.small {
		small := c.Small()
		st.Size, st.Pitch = small.Size, small.Pitch
	}
	if c.close {
		st.Pitch = c.PitchOf(st.Size, 1250)
	}
	return st
}

// labels are the widths of the labels of a section's items, by language.
func (c contentsSetter) labels(s *brief.Section) []length.Length {
	out := slices.Clone(c.labelBox(s))
	for lang := range out {
		out[lang] = out[lang] * c.entry(lang).Size / c.Item(lang).Size
	}
	return out
}

// contentsTitle is the line of a section: its title and its page.
func (c contentsSetter) contentsTitle(s *brief.Section, sect int, width length.Length) galley.Box {
	return c.setPair(s.Title, func(lang int, w length.Length) galley.Box {
		w = min(w, width)
		st := c.entry(lang)
		st.Sans, st.Bold = true, true
		l := c.SetWords(words.Of(s.Title[lang]), lang, st, w-3*c.Small().Size, c.Element(page.P, sect, lang))
		return c.led(l, l, 0, w, s.ID, s.Title.Plain(lang))
	})
}

// contentsOf adds the items of a section to the list.
func (c contentsSetter) contentsOf(s *brief.Section, sect int, width length.Length, parts *galley.Stack) {
	list := c.Element(page.L, sect, -1)
	c.Elements[list].Numbering = numbering(s)
	for i, it := range s.Items {
		gap := c.itemGap(i == 0)
		if c.close {
			gap /= 2
		}
		parts.Add(c.contentsLine(s, it, list, width), gap)
	}
}

// led is a line of the contents: a box, text that stands in it at x, and a row of dots to
// the number of the page, which ends at width.
func (c contentsSetter) led(b galley.Box, text *galley.Lines, x, width length.Length, id, title string) galley.Box {
	if text.Count > mostLed {
		return b
	}
	c.leadTo(text, id, title)
	return &galley.Leader{Box: b, Text: text, X: x, Width: width, Number: func() *galley.Lines { return c.pageNumber(id) }}
}

// contentsWidth is the width of the list: that of a column, where one language has eight
// entries or more and two columns are a quarter lower at least; else that of the page.
func (c contentsSetter) contentsWidth(all []*brief.Section) length.Length {
	half := (c.width - c.Gutter()) / 2
	entries, narrow, wide := 0, 0, 0 // lines in a column, and over the page
	for _, s := range all {
		if c.Paired() || !explains(s) {
			continue
		}
		aside := c.labels(s)[0] + 3*c.Small().Size
		for _, it := range s.Items {
			w := length.Length(0)
			if it.Title[0] != nil {
				w = c.WidthOf(it.Title[0].Plain(), 0, c.entry(0))
			}
			entries++
			narrow += 1 + int(w/max(half-aside, 1))
			wide += 1 + int(w/max(c.width-aside, 1))
		}
	}
	if entries >= 8 && narrow*2 <= wide*3 {
		return half
	}
	return c.width
}

// contentsLine is the line of an item: its label, its title and its page. In a column
// of its own, width is that of the column.
func (c contentsSetter) contentsLine(s *brief.Section, it brief.Item, list int, width length.Length) galley.Box {
	li := c.Element(page.LI, list, -1)
	label := c.labels(s)
	return c.setPair(it.Title, func(lang int, w length.Length) galley.Box {
		w = min(w, width)
		st := c.entry(lang)
		if c.Han(lang) {
			st.Align = look.Ragged // dots lead on from its end: there is no edge to reach
		}
		r := c.labelled(st, s, it, it.Title, lang, w-3*c.Small().Size, label[lang], li)
		text, ok := r.Last().(*galley.Lines)
		if !ok {
			return r
		}
		return c.led(r, text, label[lang], w, it.ID, it.Title.Plain(lang))
	})
}

// mostLed is how many lines a title may have that a row of dots leads from. A longer one
// may go on over a page.
const mostLed = 8

// pageNumber is the number of the page on which an item begins; nil before the pages
// are cut.
func (c contentsSetter) pageNumber(id string) *galley.Lines {
	n, ok := c.pageOf[id]
	if !ok {
		return nil
	}
	return c.headLine(strconv.Itoa(n))
}

// explains says that a section shows more of its items than their titles. A list of
// contents before bare titles would only say them twice.
func explains(s *brief.Section) bool {
	return s.Detail && slices.ContainsFunc(s.Items, func(it brief.Item) bool { return it.Body.Given() })
}

// leadTo makes the text of a line of the contents a link to its item.
func (c contentsSetter) leadTo(l *galley.Lines, anchor, title string) {
	l.Element = c.Element(page.LinkEl, l.Element, -1)
	l.Jump, l.Says = anchor, title
}
