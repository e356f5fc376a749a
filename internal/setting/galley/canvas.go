package galley

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// Canvas collects the items of the page that is being drawn. Before what belongs
// to another structure element than the item before it, it sets a page.Mark.
type Canvas struct {
	Doc   *page.Document // takes the anchors, and the boxes of pictures; may be nil where neither is drawn
	Page  int            // index of the page in Doc.Pages
	Items []page.Item    // of the page, in reading order
	Mono  bool           // all ink is black, whatever its colour

	elem     int           // the element of the last mark; 0: furniture
	artifact page.Artifact // the kind of the last mark, where it is furniture
	fresh    bool          // the next item gets a mark in any case
	own      bool          // what is drawn is one copy's own (page.Mark.Own)
	echo     bool          // what is drawn stands elsewhere too, and is furniture here
}

// Begin starts the page of an index, without items.
func (c *Canvas) Begin(index int) {
	c.Page = index
	c.Items, c.elem, c.artifact, c.fresh = nil, 0, page.Layout, true
}

// mark makes what follows belong to a structure element; 0 is furniture.
func (c *Canvas) mark(elem int) {
	if c.echo {
		c.Furniture(page.Header)
		return
	}
	if c.fresh || elem != c.elem || elem == 0 && c.artifact != page.Layout {
		c.Items = append(c.Items, page.Mark{Element: elem, Own: c.own})
		c.elem, c.artifact, c.fresh = elem, page.Layout, false
	}
}

// Furniture makes what follows page furniture of a kind, which no reader reads.
func (c *Canvas) Furniture(kind page.Artifact) {
	if c.fresh || c.elem != 0 || c.artifact != kind {
		c.Items = append(c.Items, page.Mark{Artifact: kind, Own: c.own})
		c.elem, c.artifact, c.fresh = 0, kind, false
	}
}

// text adds a run of glyphs.
func (c *Canvas) text(t page.Text) {
	t.Colour = c.colour(t.Colour)
	c.Items = append(c.Items, t)
}

// paperWhite is the colour of words on dark ink.
const paperWhite page.Colour = 0xFFFFFF

// colour is the colour in which ink is drawn. Black is 0, the painter's own, for
// which it writes no operator. White stays white.
func (c *Canvas) colour(col page.Colour) page.Colour {
	if c.Mono && col != paperWhite {
		return 0
	}
	return col
}

// link adds a place to click on, unless what is drawn is furniture.
func (c *Canvas) link(l page.Link) {
	if !c.echo {
		c.Items = append(c.Items, l)
	}
}

// Rule draws a line, given as the box that it inks. It is furniture.
func (c *Canvas) Rule(x, y, w, h length.Length, col page.Colour) {
	if c.elem != 0 || c.fresh {
		c.Furniture(page.Layout)
	}
	c.Items = append(c.Items, page.Rule{X: x, Y: y, Width: w, Height: h, Colour: c.colour(col)})
}

// fill fills a rectangle, or the ellipse in it where round is set. It is furniture.
func (c *Canvas) fill(x, y, w, h length.Length, col page.Colour, round bool) {
	if c.elem != 0 || c.fresh {
		c.Furniture(page.Layout)
	}
	c.Items = append(c.Items, page.Fill{X: x, Y: y, Width: w, Height: h, Colour: c.colour(col), Round: round})
}

// anchor names the place at (x, y) of the current page.
func (c *Canvas) anchor(name string, x, y length.Length) {
	c.Doc.Anchors = append(c.Doc.Anchors, page.Anchor{Name: name, Page: c.Page, X: x, Y: y})
}
