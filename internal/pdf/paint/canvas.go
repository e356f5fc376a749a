package paint

import (
	"fmt"
	"strconv"

	"github.com/go-pdf/fpdf"

	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// canvas is a page being painted: its operators so far, and the state of the
// reader that will follow them.
type canvas struct {
	pdf      *fpdf.Fpdf
	doc      *page.Document
	page     *page.Page
	ink      *ink
	pictures []picture
	out      []byte // operators that fpdf does not have yet; of a copy's own, all of them
	flushed  bool   // fpdf has operators of the page
	owners   []int  // by MCID: the element it belongs to
	kept     []int  // the MCIDs kept for a copy's own marks, in their order; nil: it has none
	own      bool   // a copy's own items are painted, not the shared ones
	fonts    string // how the fonts' names begin: "/F" or "/G"

	mark      page.Mark // whose items are being painted
	inherited string    // the language of the mark's element
	opened    bool      // the mark's sequence has begun
	inText    bool      // a text object (BT) has begun
	span      string    // the language of the open span; "" for none
	x, y      int       // the start of the text line, in thousandths of a point
	font      int       // the font in force; -1: none yet
	size      length.Length
	expansion int // how much wider the glyphs are drawn (Tz), in ten-thousandths
	carried   int // what TJ has still to move, in thousandths of an em
	colour    page.Colour
}

// box is a rectangle on the page, from the top left.
type box struct{ x, y, width, height length.Length }

// draw paints the items of the page: those that copies share or, with own, those that
// are the copy's.
func (c *canvas) draw() error {
	c.font = -1
	c.fonts = sharedFonts
	if c.own {
		c.fonts = ownFonts
	}
	for _, item := range c.page.Items {
		if _, is := item.(page.Mark); !is && c.mark.Own != c.own {
			continue
		}
		switch it := item.(type) {
		case page.Mark:
			if it.Element < 0 || it.Element >= len(c.doc.Elements) && it.Element != 0 {
				return fmt.Errorf("a mark of element %d, which is not there", it.Element)
			}
			if it != c.mark {
				c.close()
				c.mark, c.inherited = it, languageOf(c.doc, it.Element)
				c.keep()
			}
		case page.Text:
			c.text(&it)
		case page.Rule:
			c.shape(box{it.X, it.Y, it.Width, it.Height}, it.Colour, false)
		case page.Fill:
			c.shape(box{it.X, it.Y, it.Width, it.Height}, it.Colour, it.Round)
		case page.Path:
			c.path(&it)
		case page.Figure:
			if c.own {
				return fmt.Errorf("a picture of a copy's own")
			}
			if err := c.figure(it); err != nil {
				return err
			}
		case page.Link: // an annotation; finish writes it
		}
	}
	c.close()
	return nil
}

// languageOf is the language that element e of the document has or inherits; "" when
// nothing says one.
func languageOf(doc *page.Document, e int) string {
	for ; e > 0; e = doc.Elements[e].Parent {
		if l := doc.Elements[e].Lang; l != "" {
			return l
		}
	}
	if len(doc.Elements) > 0 && doc.Elements[0].Lang != "" {
		return doc.Elements[0].Lang
	}
	if len(doc.Meta.Languages) > 0 {
		return doc.Meta.Languages[0]
	}
	return ""
}

// open begins the mark's sequence, if it has not begun. It is called at the mark's
// first ink, so that empty marks leave nothing. b is the ink's box, which backgrounds
// must say (ISO 32000-1 table 330).
func (c *canvas) open(b box) {
	if c.opened {
		return
	}
	c.opened = true
	if c.mark.Element != 0 {
		c.out = append(c.out, '/')
		c.out = append(c.out, c.doc.Elements[c.mark.Element].Tag...)
		c.out = append(c.out, "<</MCID "...)
		c.out = strconv.AppendInt(c.out, int64(c.mcid()), 10)
		c.out = append(c.out, ">>BDC\n"...)
		return
	}
	switch c.mark.Artifact {
	case page.Header:
		c.out = append(c.out, "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n"...)
	case page.Footer:
		c.out = append(c.out, "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n"...)
	case page.Background:
		c.out = append(c.out, "/Artifact<</Type/Background/BBox["...)
		bottom := milli(c.page.Height - b.y - b.height)
		for _, n := range []int{milli(b.x), bottom, milli(b.x) + milli(b.width), bottom + milli(b.height)} {
			c.out = append(appendMilli(c.out, n), ' ')
		}
		c.out = append(c.out, "]>>BDC\n"...)
	default:
		c.out = append(c.out, "/Artifact<</Type/Layout>>BDC\n"...)
	}
}

// close ends the mark's sequence, if it has begun.
func (c *canvas) close() {
	c.endText()
	if c.opened {
		c.out = append(c.out, "EMC\n"...)
		c.opened = false
	}
}

// flush hands the operators so far to fpdf.
func (c *canvas) flush() {
	c.flushed = true
	if len(c.out) > 0 {
		c.pdf.RawWriteStr(string(c.out))
		c.out = c.out[:0]
	}
}

// setColour takes a colour to fill with.
func (c *canvas) setColour(colour page.Colour) {
	if colour != c.colour {
		c.out = appendColour(c.out, colour)
		c.colour = colour
	}
}

// startShape makes ready for ink that is not text.
func (c *canvas) startShape(b box) {
	c.endText()
	if c.mark.Element == 0 && c.mark.Artifact == page.Background {
		c.close() // each background says its own box
	}
	c.open(b)
}

// shape fills a box, or the ellipse in it.
func (c *canvas) shape(b box, colour page.Colour, round bool) {
	if b.width <= 0 || b.height <= 0 {
		return
	}
	c.startShape(b)
	c.setColour(colour)
	x, y := milli(b.x), milli(c.page.Height-b.y-b.height)
	w, h := milli(b.width), milli(b.height)
	if round {
		c.ellipse(x+w/2, y+h/2, w/2, h/2)
		return
	}
	c.operands(x, y, w, h)
	c.out = append(c.out, "re f\n"...)
}

// ellipse fills an ellipse around (x, y) with the radii rx and ry, in thousandths of a
// point, by four Bézier curves.
func (c *canvas) ellipse(x, y, rx, ry int) {
	const kappa = 5523 // of 10000: where the control points of a quarter stand
	kx, ky := rx*kappa/10000, ry*kappa/10000
	c.operands(x+rx, y)
	c.out = append(c.out, "m\n"...)
	for _, q := range [][6]int{
		{x + rx, y + ky, x + kx, y + ry, x, y + ry},
		{x - kx, y + ry, x - rx, y + ky, x - rx, y},
		{x - rx, y - ky, x - kx, y - ry, x, y - ry},
		{x + kx, y - ry, x + rx, y - ky, x + rx, y},
	} {
		c.operands(q[:]...)
		c.out = append(c.out, "c\n"...)
	}
	c.out = append(c.out, "f\n"...)
}

// operands writes numbers in thousandths, each with a space after it.
func (c *canvas) operands(ns ...int) {
	for _, n := range ns {
		c.out = append(appendMilli(c.out, n), ' ')
	}
}
