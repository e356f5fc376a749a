package chart

import "jianbao/internal/setting/page"

// tag makes the structure of a chart: its Figure, and the table of its data beside it.
func (c *chart) tag(parent int) {
	lang := c.Tables[0].Lang
	if len(c.Tables) > 1 {
		lang = -1
	}
	c.figure = c.Element(page.FigureEl, parent, lang)
	c.out.Element = c.figure
	alt := c.Alt
	if alt == "" {
		alt = c.inWords(c.Languages[c.Tables[0].Lang])
	}
	c.tell(c.figure, func(e *page.Element) { e.Alt = alt })
	table := c.Element(page.Table, parent, lang)
	tr := c.Element(page.TableRow, c.Element(page.THead, table, -1), -1)
	for k := range c.head {
		c.head[k] = c.Element(page.TH, tr, -1)
	}
	body := c.Element(page.TBody, table, -1)
	for i := range c.rows {
		tr := c.Element(page.TableRow, body, -1)
		c.names[i] = c.Element(page.TH, tr, -1)
		c.tell(c.names[i], func(e *page.Element) { e.Scope = "Row" })
		for k := range c.series {
			c.cells[i][k] = c.Element(page.TD, tr, -1)
		}
	}
}

// stand makes what is drawn for a cell stand for its words, and returns its element. For a
// cell without words it is the Figure's.
func (c *chart) stand(elem int, l label) int {
	if len(l) == 0 {
		return c.figure
	}
	c.tell(elem, func(e *page.Element) { e.Actual = l.plain() })
	return elem
}

// tell sets more of a structure element than its tag.
func (c *chart) tell(elem int, what func(*page.Element)) {
	if elem > 0 {
		what(&(*c.Elements)[elem])
	}
}
