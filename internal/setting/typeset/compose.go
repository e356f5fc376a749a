package typeset

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/ladder"
	"jianbao/internal/setting/page"
)

// composer makes the galley of one try of Fit.
type composer struct {
	b      *brief.Brief
	log    *diag.Log // of this try
	store  *store
	set    *ladder.Setting
	sizes  sizes
	accent page.Colour
	open   func(name string) ([]byte, error) // reads a picture; nil: there are no pictures

	rough    bool // lines are only counted, rather too few: every height is a lower bound
	contents bool // the titles of the items are listed below the brief's title

	width length.Length // of the type area; of a column, while that is composed
	depth length.Length // of the type area
	left  length.Length // how far the running text of the section stands in from the numbers that hang beside it
	cols  columns

	galley         galley.Stack
	elements       []page.Element // the structure tree
	likelyElements int            // how many there will be, about
	pictures       []page.Picture
	outline        []page.Bookmark
	noteIDs        int // footnotes so far
	owned          []*owned
	sheets         []galley.Sheet // the galley, cut into pages

	afterMeeting bool                               // the block before was the line of the meeting
	estimates    []estimate                         // of the level pairs, for the ratio of the columns
	shown        map[string]bool                    // "beside", "short": the galley has such, which Fit may give up, or uses such
	heights      map[string]length.Length           // of the blocks, by name, to say which is the longest
	labels       map[*brief.Section][]length.Length // widths of the label boxes, by language
}

// columns are where the languages of a brief stand: x and w are the left edge and
// the width of each language's column.
type columns struct {
	x, w    []length.Length
	stacked bool // a pair stands one language below the other, across the page
}

// compose turns the brief's blocks into the galley.
func (c *composer) compose() {
	c.accent = accent
	if a := c.b.Template.Look.Accent; a != 0 {
		c.accent = page.Colour(a)
	}
	c.elements = make([]page.Element, 0, c.likelyElements)
	c.elements = append(c.elements, page.Element{Tag: page.Doc, Parent: -1, Lang: brief.Tag(c.b.Languages[0])})
	for _, b := range c.b.Blocks {
		c.block(b)
	}
}

// block adds one block to the galley, with rules to write on where they are asked
// for, and notes its height.
func (c *composer) block(b brief.Block) {
	n := len(c.galley.Parts)
	c.left = 0
	defer func() { _, c.afterMeeting = b.(brief.Meeting) }()
	switch b := b.(type) {
	case brief.Masthead:
		c.masthead(b)
	case brief.Title:
		c.title(b)
		if c.contents {
			c.listContents()
		}
	case brief.Meeting:
		c.meetingLine(b)
	case brief.CopyNumber:
		c.copyNumber(b)
	case brief.Addressee:
		c.addressee(b)
	case brief.Summary:
		c.summary(b)
	case brief.Figures:
		c.figureRow(b.Figures)
	case brief.Columns:
		c.columnSections(b)
	case *brief.Section:
		c.section(b)
	case brief.Prose:
		c.prose(b)
	case brief.Contact:
		if !c.set.Drop["contact"] {
			c.contact(b)
		}
	case brief.Distribution:
		c.distribution(b)
	}
	if len(c.galley.Parts) > n {
		c.rulesAfterText(b)
	}
	for _, p := range c.galley.Parts[n:] {
		c.heights[nameOf(b)] += p.Before + p.Height()
	}
}

// nameOf is what a template calls a block, for the message that says which is the
// longest.
func nameOf(b brief.Block) string {
	switch b := b.(type) {
	case brief.Masthead:
		return brief.KindMasthead
	case brief.Title:
		return brief.KindTitle
	case brief.Summary:
		return brief.KindSummary
	case brief.Columns:
		var ids []string
		for _, s := range b.Sections {
			ids = append(ids, s.ID)
		}
		return strings.Join(ids, " and ")
	case *brief.Section:
		return b.ID
	case brief.Prose:
		return b.Kind
	}
	return "the rest"
}

// add puts a box on the galley, some space below what stands there.
func (c *composer) add(b galley.Box, before length.Length) *galley.Part {
	return c.galley.Add(b, before)
}

// line is the pitch of the text of the brief's first language.
func (c *composer) line() length.Length { return c.set.Pitch(0, c.set.Size[0]) }

// setPair sets a text in all languages that have it: side by side or stacked. A
// text that only one language has takes the whole width, so that no hole is left.
// build sets one language in a width.
func (c *composer) setPair(p brief.Pair, build func(lang int, width length.Length) galley.Box) galley.Box {
	var langs []int
	for l, t := range p {
		if t != nil {
			langs = append(langs, l)
		}
	}
	switch {
	case len(langs) == 0:
		return galley.Blank(0)
	case len(langs) == 1:
		return build(langs[0], c.width)
	case c.cols.stacked:
		s := &galley.Stack{}
		for i, l := range langs {
			b := build(l, c.width)
			// A paragraph of a quarter of the page may go on on the next.
			s.Add(b, lengthIf(i > 0, c.set.Size[0]/4)).Keep = i+1 < len(langs) && b.Height() <= c.depth/4
		}
		return s
	}
	r := &galley.Row{}
	for _, l := range langs {
		r.Put(build(l, c.cols.w[l]), c.cols.x[l])
	}
	r.Whole = r.Height() <= c.depth/2 // STANDARDS.md 34
	return r
}

// lengthIf is l where b is true, else 0.
func lengthIf(b bool, l length.Length) length.Length {
	if b {
		return l
	}
	return 0
}

// paired says that the brief has two languages on its pages.
func (c *composer) paired() bool { return len(c.b.Languages) > 1 }

// side says that the brief has two languages side by side.
func (c *composer) side() bool { return c.paired() && !c.cols.stacked }
