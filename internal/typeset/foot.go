package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/page"
)

// foot is the foot of every page: a 0.5 pt rule, the link at the left, the
// folio at the right, 8 pt, 10 mm from the edge at least (rule 11). On a narrow
// page the link stands on a line of its own, above the folio.
type foot struct {
	c    *composer
	base length.Length // the baseline of the folio
	top  length.Length // of the rule
	link *lines        // nil: none
	own  bool          // the link has a line of its own
	of   int           // pages
	gap  length.Length // between the folios of a pair
	tags []string      // the languages of the folio
}

// footPitch parts the two lines of a foot.
const footPitch = 10 * length.Pt

// foot plans the feet of a document's pages, so that they are all alike.
// bottom is the foot of the type area, height that of the paper.
func (c *composer) foot(log *diag.Log, bottom, height length.Length, of int) *foot {
	f := &foot{c: c, base: height - length.MM(10000) - footSize/4, of: of, gap: 3 * footSize, tags: c.b.Languages}
	if f.folioWidth(of) > c.width {
		f.gap = footSize
	}
	if f.folioWidth(of) > c.width { // a page in one language says it as well
		f.tags = f.tags[:1]
	}
	high := footSize + 5*length.Pt
	if link := c.b.Report.Link; link.Text != "" {
		f.link = c.footLine(link.Text)
		f.own = widest(f.link)+f.folioWidth(of)+2*footSize > c.width
		room := f.base - bottom - 2*length.Pt
		switch {
		case f.link.count > 1 || f.own && room < footPitch+footSize:
			f.link, f.own = nil, false
			log.Add(diag.FootWithoutLink, link.Pos, diag.Args{"link": link.Text})
		case f.own:
			high += footPitch
		}
	}
	f.top = max(f.base-high, bottom+2*length.Pt)
	return f
}

// draw draws the foot of page n.
func (f *foot) draw(cv *canvas, left length.Length, n int) {
	cv.furniture(page.Footer)
	cv.items = append(cv.items, page.Rule{X: left, Y: f.top, Width: f.c.width, Height: rulePt, Colour: quiet})
	y := f.base - footSize.Milli(emTop)
	if f.link != nil && f.own {
		f.link.draw(cv, left, y-footPitch)
	} else if f.link != nil {
		f.link.draw(cv, left, y)
	}
	x := left + f.c.width - f.folioWidth(n)
	for _, tag := range f.tags { // those of a pair, the first language's first
		l := f.c.footLine(brief.WordsFor(tag).Folio(n, f.of))
		l.draw(cv, x, y)
		x += widest(l) + f.gap
	}
}

// folioWidth is the width of the folios of page n.
func (f *foot) folioWidth(n int) length.Length {
	w := -f.gap
	for _, tag := range f.tags {
		w += widest(f.c.footLine(brief.WordsFor(tag).Folio(n, f.of))) + f.gap
	}
	return w
}

// footLine is one line of furniture.
func (c *composer) footLine(text string) *lines {
	st := style{size: footSize, pitch: footSize, colour: quiet, sans: true, align: ragged}
	s := c.shape(words{plain: text}, 0, st, false)
	l := c.setAt(s, c.width.Ems(st.size), st, 0)
	l.artifact = page.Footer
	return l
}
