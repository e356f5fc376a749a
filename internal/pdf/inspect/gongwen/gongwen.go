// Package gongwen holds a PDF against the figures of Chinese official documents, GB/T
// 9704-2012: in go its pages as they are laid out, out come the figures that are not met,
// each with its page and what was measured.
//
//	gongwen.go  Check, and what a fault is
//	line.go     runs of text -> lines; the measures of the text
//	area.go     paper, margins, lines, characters, size, pitch, ink
//	text.go     headings, indents, to whom it goes, the date
//	beside.go   attachments, notes, who was present
//	head.go     name, document number, red rule; title.go, the title
//	letter.go   head and foot of a letter, 信函
//	foot.go     the page number
//	imprint.go  the imprint, 版记, at the foot of the last page
//
// Lengths are held to half a millimetre, sizes and rules to a tenth of a point. What the
// standard itself leaves open is wider: the margins at the head and at the left (5.2.1), and
// where two readings of a figure are in use, either is good:
//
//   - the pitch is a character and seven eighths of one (3.1), or 225 mm by 22 lines (5.2.3)
//   - the text begins at the head of the type area with its characters, or with their line
//   - 三号 is 15.75 pt in print and 16 pt in word processors
//
// Only what there is is measured: a meeting paper (材料) has no head in red and no imprint.
package gongwen

import (
	"strconv"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/pdf/inspect"
)

// fine is how far a size may be off; lengths, see about.
const fine = length.Pt / 10

// Fault is a figure that is not met.
type Fault struct {
	Code   string     // for programs; one a figure
	Clause string     // of GB/T 9704-2012
	Page   int        // from 1; 0 is the whole file
	Text   diag.Words // what was measured, and what it should be
}

// The figures of GB/T 9704-2012 that are asked of all pages: 5.1, 5.2.
func (*checker) sheet() (width, height, top, left, wide, deep length.Length) {
	return length.MM(210_000), length.MM(297_000), length.MM(37_000), length.MM(28_000), length.MM(156_000), length.MM(225_000)
}

// Check measures the pages of a document, as inspect.ReadLaid has them.
func Check(pages []inspect.Page) []Fault {
	c := &checker{pages: pages}
	c.width, c.height, c.top, c.left, c.wide, c.deep = c.sheet()
	c.rules = c.wide
	c.measure()
	c.area()
	c.headings()
	c.indents()
	c.head()
	c.end()
	c.beside()
	c.folios()
	c.imprint()
	return c.faults
}

// checker looks for faults.
type checker struct {
	pages                                []inspect.Page
	width, height, top, left, wide, deep length.Length // as they should be
	lines                                [][]line      // of each page, those of its type area, from top to bottom
	below                                [][]line      // of each page, those below
	rules                                length.Length // how wide rules should be
	size, pitch                          length.Length // of the text, as measured; 0: there is none
	faults                               []Fault
}

// say notes a fault, once a figure and page.
func (c *checker) say(code, clause string, page int, what diag.Words, got, want any) {
	for _, f := range c.faults {
		if f.Code == code && f.Page == page {
			return
		}
	}
	text := diag.Words{"{what} is {got}, not {want}", "{what}是 {got}，应为 {want}"}.With(diag.Args{"what": what, "got": got, "want": want})
	c.faults = append(c.faults, Fault{code, clause, page, text})
}

// near says that two lengths differ by no more than some.
func near(a, b, by length.Length) bool { return a-b <= by && b-a <= by }

// about says that two lengths differ by no more than half a millimetre.
func about(a, b length.Length) bool { return near(a, b, length.MM(500)) }

// between says that a length is from one to another, give or take half a millimetre.
func between(l, least, most length.Length) bool {
	return l >= least-length.MM(500) && l <= most+length.MM(500)
}

// mm writes a length in millimetres.
func mm(l length.Length) string {
	n := (int64(l)*254*10 + 2304) / 4608 // hundredths
	sign := ""
	if n < 0 {
		n, sign = -n, "-"
	}
	return sign + strconv.FormatInt(n/100, 10) + "." + strconv.FormatInt(100+n%100, 10)[1:] + " mm"
}

// pt writes a length in points.
func pt(l length.Length) string { return l.Decimal() + " pt" }
