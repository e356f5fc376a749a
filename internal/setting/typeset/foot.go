package typeset

import (
	"strconv"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// foot is the foot of every page: a 0.5 pt rule, the link at the left, the
// folio at the right, 8 pt, 10 mm from the edge at least (rule 11). On a narrow
// page the link stands on a line of its own, above the folio. The meeting, where
// there is one, stands above both.
type foot struct {
	c     *composer
	base  length.Length // the baseline of the folio
	top   length.Length // of the rule
	pitch length.Length // of its lines
	rows  []*lines      // above the folio's line
	link  *lines        // beside the folio; nil: none
	of    int           // pages
	gap   length.Length // between the folios of a pair
	tags  []string      // the languages of the folio
	below bool          // the number of a copy has a line of its own, for want of room beside the folio
}

// mostFolio is the number of pages for which a foot is planned that the text
// must make room for, before they can be counted.
const mostFolio = 999

// deepFoot says that the foot may take room from the text: it holds more than
// the link and the folio, or stands in large type.
func (w *work) deepFoot() bool {
	return w.b.Reading.Large || w.b.Meeting != nil || w.b.Copy != nil
}

// foot plans the feet of a document's pages, so that they are all alike.
// bottom is the foot of the type area, height that of the paper.
func (c *composer) foot(log *diag.Log, bottom, height length.Length, of int, deep bool) *foot {
	size := c.sizes.foot
	f := &foot{c: c, base: height - length.MM(10000) - size/4, of: of, gap: 3 * size, tags: c.b.Languages, pitch: c.lead(size, 1250)}
	most := of
	if deep {
		most = max(of, mostFolio)
	}
	if f.folioWidth(most) > c.width {
		f.gap = size
	}
	if f.folioWidth(most) > c.width { // a page in one language says it as well
		f.tags = f.tags[:1]
	}
	f.below = f.folioWidth(most)+f.copyWidth() > c.width
	f.meeting(log)
	f.findLink(log, bottom, most, deep)
	high := size + 5*length.Pt
	for _, r := range f.rows {
		high += f.pitch * length.Length(r.count)
	}
	if f.below {
		high += f.pitch
	}
	f.top = f.base - high
	if !deep {
		f.top = max(f.top, bottom+2*length.Pt)
	}
	return f
}

// findLink places the link beside the folio, or above it; where there is no
// room for it, it is left out, which is said.
func (f *foot) findLink(log *diag.Log, bottom length.Length, of int, deep bool) {
	link := f.c.b.Report.Link
	if link.Text == "" {
		return
	}
	l := f.c.footLine(link.Text)
	lines, room := 1, f.base-bottom-2*length.Pt
	if deep {
		lines = 2
	}
	switch own := l.widest()+f.folioWidth(of)+f.copyWidth()+2*f.c.sizes.foot > f.c.width || f.below; {
	case l.count > lines || own && !deep && room < f.pitch+f.c.sizes.foot:
		log.Add(diag.FootWithoutLink, link.Pos, diag.Args{"link": link.Text})
	case own:
		f.rows = append(f.rows, l)
	default:
		f.link = l
	}
}

// draw draws the foot of page n; of a page for notes, where notes is set.
func (f *foot) draw(cv *canvas, left length.Length, n int, notes bool) {
	cv.furniture(page.Footer)
	cv.rule(left, f.top, f.c.width, rulePt, quiet)
	y := f.base - f.c.sizes.foot.Milli(emTop)
	at := y
	if f.below {
		at -= f.pitch
	}
	for _, r := range f.rows {
		at -= f.pitch * length.Length(r.count)
	}
	for _, r := range f.rows {
		r.draw(cv, left, at-r.blankAbove())
		at += f.pitch * length.Length(r.count)
	}
	if f.link != nil {
		f.link.draw(cv, left, y-f.link.blankAbove())
	}
	x := left + f.c.width - f.folioWidth(n)
	for _, tag := range f.tags { // those of a pair, the first language's first
		l := f.folio(tag, n)
		w := l.widest()
		if notes {
			l = f.c.footLine(brief.WordsFor(tag).NotesOn(strconv.Itoa(n)))
		}
		l.draw(cv, x+w-l.widest(), y-l.blankAbove())
		x += w + f.gap
	}
	if n := f.c.b.Copy; n != nil {
		o := f.c.own(&owned{kind: ownFoot}, brief.Addressee{Copy: n.Copy, Of: n.Of})
		x, y := left+f.c.width-f.folioWidth(f.of)-f.copyWidth(), y-o.box.(*lines).blankAbove()
		if f.below {
			x, y = left, y-f.pitch
		}
		o.draw(cv, x, y)
	}
}

// copyWidth is the width of the longest number of the copies, with the blank
// that parts it from the folio; 0 where they have none.
func (f *foot) copyWidth() length.Length {
	n := f.c.b.Copy
	if n == nil {
		return 0
	}
	return f.c.footLine(brief.WordsFor(f.c.b.Languages[0]).CopyOf(n.Of, n.Of)).widest() + f.gap
}

// folioWidth is the width of the folios of page n.
func (f *foot) folioWidth(n int) length.Length {
	w := -f.gap
	for _, tag := range f.tags {
		w += f.folio(tag, n).widest() + f.gap
	}
	return w
}

func (f *foot) folio(tag string, n int) *lines {
	return f.c.footLine(brief.WordsFor(tag).Folio(n, max(f.of, n)))
}

// footLine is a line of furniture, or more where it is too long.
func (c *composer) footLine(text string) *lines { return c.footWords(words{plain: text}, 0) }

func (c *composer) footWords(w words, lang int) *lines {
	size := c.sizes.foot
	st := style{size: size, pitch: c.lead(size, 1250), colour: quiet, sans: true, align: ragged}
	s := c.shape(w, lang, st, false)
	l := c.setAt(s, c.width.Ems(st.size), st, 0)
	l.artifact = page.Footer
	return l
}
