package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/page"
)

// foot draws the foot of a page: a 0.5 pt rule, the link at the left, the
// folio at the right, 8 pt, 10 mm from the edge at least (rule 11).
func (c *composer) foot(cv *canvas, left, bottom, height length.Length, n, of int) {
	cv.furniture(page.Footer)
	base := height - length.MM(10000) - footSize/4
	top := max(base-footSize-5*length.Pt, bottom+2*length.Pt)
	cv.items = append(cv.items, page.Rule{X: left, Y: top, Width: c.width, Height: rulePt, Colour: quiet})
	st := style{size: footSize, pitch: footSize, colour: quiet, sans: true, align: ragged}
	y := base - st.size.Milli(emTop)
	if link := c.b.Report.Link.Text; link != "" {
		c.footLine(link, st).draw(cv, left, y)
	}
	// The folios of a pair stand apart, the first language's first.
	folios, x := []*lines{}, left+c.width+3*footSize
	for _, tag := range c.b.Languages {
		f := c.footLine(brief.WordsFor(tag).Folio(n, of), st)
		folios = append(folios, f)
		x -= widest(f) + 3*footSize
	}
	for _, f := range folios {
		f.draw(cv, x, y)
		x += widest(f) + 3*footSize
	}
}

// footLine is one line of furniture.
func (c *composer) footLine(text string, st style) *lines {
	s := c.shape(words{plain: text}, 0, st, false)
	l := c.setAt(s, c.width.Ems(st.size), st, 0)
	l.artifact = page.Footer
	return l
}
