package typeset

import (
	"slices"
	"strconv"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// contentsSetter lists the titles of items at the head of a brief.
type contentsSetter struct{ sectionSetter }

// listContents lists, before the first section of a brief of four pages or more, the titles
// of all items that have detail, each a link to its item with its page; of several sections
// their titles too. From eight entries on, the list of one language stands in two columns.
func (c contentsSetter) listContents() {
	sect := c.Element(page.Sect, 0, -1)
	heading := brief.Pair{}
	for _, tag := range c.Brief.Languages {
		heading = append(heading, report.Plain(tag, brief.WordsFor(tag).Contents, diag.Pos{}))
	}
	c.add(c.setPair(heading, func(lang int, width length.Length) galley.Box {
		return c.PlainWords(heading[lang].Source, lang, c.Heading(lang), width, c.Element(page.H2, sect, lang))
	}), c.Line()).Keep = true
	var all []*brief.Section
	for _, b := range c.Brief.Blocks {
		if s, ok := b.(*brief.Section); ok && (s.Title.Given() || explains(s)) {
			all = append(all, s)
		}
	}
	for i, s := range all {
		if len(all) > 1 && s.Title.Given() {
			c.add(c.contentsTitle(s, sect), lengthIf(i > 0, 4*length.Pt)+c.itemGap(true)).Keep = explains(s)
		}
		if explains(s) {
			c.contentsOf(s, sect)
		}
	}
}

// contentsTitle is the line of a section: its title and its page.
func (c contentsSetter) contentsTitle(s *brief.Section, sect int) galley.Box {
	return c.setPair(s.Title, func(lang int, w length.Length) galley.Box {
		st := c.Item(lang)
		st.Sans, st.Bold = true, true
		l := c.SetWords(words.Of(s.Title[lang]), lang, st, w-3*c.Small().Size, c.Element(page.P, sect, lang))
		return c.led(l, l, 0, w, s.ID, textAt(s.Title, lang))
	})
}

// contentsOf lists the items of a section.
func (c contentsSetter) contentsOf(s *brief.Section, sect int) {
	list := c.Element(page.L, sect, -1)
	c.Elements[list].Numbering = numbering(s)
	if half := (c.width - c.Gutter()) / 2; !c.Paired() && len(s.Items) >= 8 && c.mostlyOneLine(s, half) {
		c.contentsInColumns(s, list, half)
		return
	}
	for i, it := range s.Items {
		c.add(c.contentsLine(s, it, list, c.width), c.itemGap(i == 0))
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

// mostlyOneLine says that two of three titles of a section are one line in a column of
// the contents of a width.
func (c contentsSetter) mostlyOneLine(s *brief.Section, width length.Length) bool {
	room, fit := width-c.labelBox(s)[0]-3*c.Small().Size, 0
	for _, it := range s.Items {
		if it.Title[0] != nil && c.WidthOf(it.Title[0].Plain(), 0, c.Item(0)) <= room {
			fit++
		}
	}
	return fit*3 >= len(s.Items)*2
}

// contentsInColumns lists the titles of a section in two columns of a width.
func (c contentsSetter) contentsInColumns(s *brief.Section, list int, width length.Length) {
	st := &galley.Stack{}
	for i, it := range s.Items {
		st.Add(c.contentsLine(s, it, list, width), lengthIf(i > 0, c.itemGap(false)))
	}
	left, right := st.Halves()
	r := &galley.Row{}
	r.Put(left, 0)
	if right != nil {
		r.Put(right, width+c.Gutter())
	}
	c.add(r, c.itemGap(true))
}

// contentsLine is the line of an item: its label, its title and its page. In a column
// of its own, width is that of the column.
func (c contentsSetter) contentsLine(s *brief.Section, it brief.Item, list int, width length.Length) galley.Box {
	li := c.Element(page.LI, list, -1)
	label := c.labelBox(s)
	return c.setPair(it.Title, func(lang int, w length.Length) galley.Box {
		w = min(w, width)
		number := c.Small()
		r := c.labelled(s, it, it.Title, lang, w-3*number.Size, label[lang], li)
		text, ok := r.Last().(*galley.Lines)
		if !ok {
			return r
		}
		return c.led(r, text, label[lang], w, it.ID, textAt(it.Title, lang))
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
