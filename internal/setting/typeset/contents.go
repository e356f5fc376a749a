package typeset

import (
	"slices"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/page"
)

// contentsSetter lists the titles of items at the head of a brief.
type contentsSetter struct{ sectionSetter }

// listContents lists the titles of all items that have detail, each a link to its
// item, on page 1 of a brief of more than two pages (Look 9).
func (c contentsSetter) listContents() {
	for _, b := range c.b.Blocks {
		s, ok := b.(*brief.Section)
		if !ok || !explains(s) {
			continue
		}
		sect := c.element(page.Sect, 0, -1)
		words := brief.Pair{}
		for _, tag := range c.b.Languages {
			words = append(words, report.Plain(tag, brief.WordsFor(tag).Contents, diag.Pos{}))
		}
		c.add(c.setPair(words, func(lang int, width length.Length) galley.Box {
			return c.plainWords(words[lang].Source, lang, c.heading(lang), width, c.element(page.H2, sect, lang))
		}), c.line()).Keep = true
		list := c.element(page.L, sect, -1)
		c.elements[list].Numbering = numbering(s)
		label := c.labelBox(s)
		for i, it := range s.Items {
			li := c.element(page.LI, list, -1)
			b := c.setPair(it.Title, func(lang int, width length.Length) galley.Box {
				r := c.labelled(s, it, it.Title, lang, width, label[lang], li)
				c.leadTo(r, it.ID, textAt(it.Title, lang))
				return r
			})
			c.add(b, c.itemGap(i == 0))
		}
	}
}

// explains says that a section shows more of its items than their titles. A list of
// contents before bare titles would only say them twice.
func explains(s *brief.Section) bool {
	return s.Detail && slices.ContainsFunc(s.Items, func(it brief.Item) bool { return it.Body.Given() })
}

// leadTo makes the text of a line of the contents a link to its item.
func (c contentsSetter) leadTo(r *galley.Row, anchor, title string) {
	l, ok := r.Last().(*galley.Lines)
	if !ok {
		return
	}
	l.Element = c.element(page.LinkEl, l.Element, -1)
	l.Jump, l.Says = anchor, title
}
