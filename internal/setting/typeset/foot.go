package typeset

import (
	"strconv"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/official"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
	"jianbao/internal/theme"
)

// foot is the foot of every page: a 0.5 pt rule, the link at the left, the folio at
// the right, 8 pt, 10 mm from the edge at least (Look 11). On a narrow page the link
// stands on a line of its own, above the folio. The meeting, where there is one,
// stands above both.
type foot struct {
	c     *composer
	base  length.Length   // the baseline of the folio
	top   length.Length   // of the rule
	pitch length.Length   // of the lines
	rows  []*galley.Lines // above the folio's line
	link  *galley.Lines   // beside the folio; nil: none
	pages int             // of the document
	gap   length.Length   // between the folios of a pair
	tags  []string        // the languages of the folio
	bare  bool            // no rule stands above it: the contact does
	// copyBelow says that the number of a copy has a line of its own, since it has no
	// room beside the folio.
	copyBelow bool
}

// mostFolio is the number of pages that a foot is planned for while they cannot yet
// be counted: a foot that takes space from the text is planned before it.
const mostFolio = 999

// deepFoot says that the foot may take space from the text: it holds more than the
// link and the folio, or stands in large type.
func (w *work) deepFoot() bool {
	return w.Brief.Reading.Large || w.Brief.Meeting != nil || w.Brief.Copy != nil
}

// foot plans the feet of a document's pages, so that all are alike. bottom is the
// foot of the type area, from the top of the paper; height is that of the paper; of
// is the number of pages. deep says that the foot may take space from the text.
func (c *composer) foot(log *diag.Log, bottom, height length.Length, of int, deep bool) *foot {
	size := c.Sizes.Foot
	f := &foot{c: c, base: height - length.MM(10000) - size/4, pages: of, gap: 3 * size, tags: look.FolioTags(c.Brief), pitch: c.PitchOf(size, 1250)}
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
	f.onPhone()
	f.copyBelow = f.folioWidth(most)+f.copyWidth() > c.width
	f.meeting(log)
	if c.Brief.Grid() != nil {
		f.onGrid(log, bottom)
		return f
	}
	f.findLink(log, bottom, most, deep)
	high := size + 5*length.Pt
	for _, r := range f.rows {
		high += f.pitch * length.Length(r.Count)
	}
	if f.copyBelow {
		high += f.pitch
	}
	f.top = f.base - high
	if !deep {
		f.top = max(f.top, bottom+2*length.Pt)
	}
	return f
}

// onPhone gives a telephone's foot the date instead of the folio: a long picture has no
// pages, and goes from hand to hand without its head.
func (f *foot) onPhone() {
	b := f.c.Brief
	if !b.Reading.Phone {
		return
	}
	f.tags = nil
	for _, lang := range b.Languages {
		if text := brief.WordsFor(lang).DateText(b.Report.Date); text != "" {
			f.rows = append(f.rows, f.c.footLine(text))
		}
	}
}

// findLink places the link beside the folio, or on a line above it. Where there is no
// room for it, it is left out, and that is logged.
func (f *foot) findLink(log *diag.Log, bottom length.Length, of int, deep bool) {
	link := f.c.Brief.Report.Link
	if link.Text == "" {
		return
	}
	l := f.c.footLine(link.Text)
	l.Source = (*words.Place)(&link.Pos)
	lines, room := 1, f.base-bottom-2*length.Pt
	if deep {
		lines = 2
	}
	switch own := l.Widest()+f.folioWidth(of)+f.copyWidth()+2*f.c.Sizes.Foot > f.c.width || f.copyBelow; {
	case l.Count > lines || own && !deep && room < f.pitch+f.c.Sizes.Foot:
		log.Add(diag.FootWithoutLink, link.Pos, diag.Args{"link": link.Text})
	case own:
		f.rows = append(f.rows, l)
	default:
		f.link = l
	}
}

// draw draws the foot of page n, from 1; where notes is set, that of the page of
// rules that follows page n.
func (f *foot) draw(cv *galley.Canvas, left length.Length, n int, notes bool) {
	cv.Furniture(page.Footer)
	tags := f.tags
	if n == 1 && official.IsLetter(f.c.Brief) { // it has no number on its first page
		official.LetterFoot(cv, f.c.Brief, f.c.Second)
		tags = nil
	}
	if rule := f.c.Brief.Theme.Foot.Rule; !f.bare && rule > 0 {
		cv.Rule(left, f.top, f.c.width, rule, f.c.Accent)
	}
	y := f.base - f.c.Sizes.Foot.Milli(page.EmTop)
	at := y
	if f.c.Brief.Grid() != nil { // what official documents do not have stands below the folio
		at += f.pitch * length.Length(f.lines()+1)
	} else if f.copyBelow {
		at -= f.pitch
	}
	for _, r := range f.rows {
		at -= f.pitch * length.Length(r.Count)
	}
	for _, r := range f.rows {
		r.Draw(cv, left, at-r.BlankAbove())
		at += f.pitch * length.Length(r.Count)
	}
	if f.link != nil {
		f.link.Draw(cv, left, y-f.link.BlankAbove())
	}
	x := f.side(left, f.folioWidth(n), n%2 == 1)
	for _, tag := range tags { // those of a pair, the first language's first
		l := f.folio(tag, n)
		w := l.Widest()
		if notes {
			l = f.c.footLine(f.c.Brief.WordsIn(tag).NotesOn(strconv.Itoa(n)))
		}
		l.Draw(cv, x+w-l.Widest(), y-l.BlankAbove())
		x += w + f.gap
	}
	if number := f.c.Brief.Copy; number != nil {
		o := copySetter{f.c}.addOwn(&owned{kind: ownFoot}, brief.Addressee{Copy: number.Copy, Of: number.Of})
		x, y := left+f.c.width-f.folioWidth(f.pages)-f.copyWidth(), y-o.Box.(*galley.Lines).BlankAbove()
		switch {
		case f.c.Brief.Grid() != nil:
			x = f.side(left, f.copyWidth(), n%2 == 0)
		case f.copyBelow:
			x, y = left, y-f.pitch
		}
		o.Draw(cv, x, y)
	}
}

// copyWidth is the width of the longest number of the copies, with the blank
// that parts it from the folio; 0 where they have none.
func (f *foot) copyWidth() length.Length {
	n := f.c.Brief.Copy
	if n == nil {
		return 0
	}
	return f.c.footLine(f.c.Brief.WordsIn(f.c.Brief.Languages[0]).CopyOf(n.Of, n.Of)).Widest() + f.gap
}

// folioWidth is the width of the folios of page n, in all languages, with the gaps.
func (f *foot) folioWidth(n int) length.Length {
	w := -f.gap
	for _, tag := range f.tags {
		w += f.folio(tag, n).Widest() + f.gap
	}
	return w
}

// folio is the folio of page n in a language.
func (f *foot) folio(tag string, n int) *galley.Lines {
	number := strconv.Itoa(n)
	switch f.c.Brief.Theme.Foot.Folio {
	case theme.FolioNumber:
		return f.c.footLine(number)
	case theme.FolioDashes:
		return f.c.footLine("— " + number + " —")
	}
	return f.c.footLine(f.c.Brief.WordsIn(tag).Folio(n, max(f.pages, n)))
}

// footLine sets our own words as a line of the foot, or more where they are too long.
func (c *composer) footLine(text string) *galley.Lines {
	return c.footWords(words.Words{Plain: text}, 0)
}

// footWords sets words as furniture of the foot.
func (c *composer) footWords(w words.Words, lang int) *galley.Lines {
	size := c.Sizes.Foot
	st := look.Style{Size: size, Pitch: c.PitchOf(size, 1250), Colour: c.Quiet, Sans: c.Brief.Grid() == nil, Align: look.Ragged}
	s := c.Shape(w, lang, st, false)
	l := c.SetAt(s, c.width.Ems(st.Size), st, 0)
	l.Artifact = page.Footer
	return l
}
