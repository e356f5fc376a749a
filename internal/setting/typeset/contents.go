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
)

// contentsSetter lists the titles of items at the head of a brief.
type contentsSetter struct{ sectionSetter }

// listContents lists the titles of all items that have detail, each a link to its item
// with its page, on page 1 of a brief of four pages or more. From eight entries on,
// the list of one language stands in two columns.
func (c contentsSetter) listContents() {
	for _, b := range c.Brief.Blocks {
		s, ok := b.(*brief.Section)
		if !ok || !explains(s) {
			continue
		}
		sect := c.Element(page.Sect, 0, -1)
		words := brief.Pair{}
		for _, tag := range c.Brief.Languages {
			words = append(words, report.Plain(tag, brief.WordsFor(tag).Contents, diag.Pos{}))
		}
		c.add(c.setPair(words, func(lang int, width length.Length) galley.Box {
			return c.PlainWords(words[lang].Source, lang, c.Heading(lang), width, c.Element(page.H2, sect, lang))
		}), c.Line()).Keep = true
		list := c.Element(page.L, sect, -1)
		c.Elements[list].Numbering = numbering(s)
		if half := (c.width - c.Gutter()) / 2; !c.Paired() && len(s.Items) >= 8 && c.mostlyOneLine(s, half) {
			c.contentsInColumns(s, list, half)
			continue
		}
		for i, it := range s.Items {
			c.add(c.contentsLine(s, it, list, c.width), c.itemGap(i == 0))
		}
	}
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
		if !ok || text.Count > mostLed {
			return r
		}
		c.leadTo(text, it.ID, textAt(it.Title, lang))
		return &galley.Leader{Box: r, Text: text, X: label[lang], Width: w, Number: func() *galley.Lines { return c.pageNumber(it.ID) }}
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
