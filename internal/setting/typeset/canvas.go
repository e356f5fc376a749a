package typeset

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// canvas is the page being drawn, with its marks.
type canvas struct {
	items    []page.Item
	elem     int // of the last mark
	artifact page.Artifact
	fresh    bool
	own      bool // what is drawn is a copy's own
	mono     bool // all ink is black
	doc      *page.Document
	index    int // of the page
}

// begin starts the page of an index.
func (c *canvas) begin(index int) {
	c.index = index
	c.items, c.elem, c.artifact, c.fresh = nil, 0, page.Layout, true
}

// mark makes what follows belong to an element; 0 is furniture.
func (c *canvas) mark(elem int) {
	if c.fresh || elem != c.elem || elem == 0 && c.artifact != page.Layout {
		c.items = append(c.items, page.Mark{Element: elem, Own: c.own})
		c.elem, c.artifact, c.fresh = elem, page.Layout, false
	}
}

// furniture makes what follows page furniture of a kind.
func (c *canvas) furniture(kind page.Artifact) {
	if c.fresh || c.elem != 0 || c.artifact != kind {
		c.items = append(c.items, page.Mark{Artifact: kind, Own: c.own})
		c.elem, c.artifact, c.fresh = 0, kind, false
	}
}

func (c *canvas) text(t page.Text) {
	t.Colour = c.colour(t.Colour)
	c.items = append(c.items, t)
}

// colour is that of ink: black is the painter's own, and needs no operator.
func (c *canvas) colour(col page.Colour) page.Colour {
	if c.mono {
		return 0
	}
	return col
}

func (c *canvas) link(l page.Link) { c.items = append(c.items, l) }

func (c *canvas) rule(x, y, w, h length.Length, col page.Colour) {
	if c.elem != 0 || c.fresh {
		c.furniture(page.Layout)
	}
	c.items = append(c.items, page.Rule{X: x, Y: y, Width: w, Height: h, Colour: c.colour(col)})
}

func (c *canvas) fill(x, y, w, h length.Length, col page.Colour, round bool) {
	if c.elem != 0 || c.fresh {
		c.furniture(page.Layout)
	}
	c.items = append(c.items, page.Fill{X: x, Y: y, Width: w, Height: h, Colour: c.colour(col), Round: round})
}

// anchor names the place at (x, y) of the current page.
func (c *canvas) anchor(name string, x, y length.Length) {
	c.doc.Anchors = append(c.doc.Anchors, page.Anchor{Name: name, Page: c.index, X: x, Y: y})
}
