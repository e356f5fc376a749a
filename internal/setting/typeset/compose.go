package typeset

import (
	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/official"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/words"
)

// composer makes the galley of one try of Fit. What is set into it, and how, stands in
// what it is made of: the brief and the setting (look.Look), the words and the structure
// (words.Setter). Each kind of block has a setter of its own over it.
type composer struct {
	words.Setter
	open     func(name string) ([]byte, error) // reads a picture; nil: there are no pictures
	contents bool                              // the titles of the items are still to be listed, before the first section

	width               length.Length // of the type area; of a column, while that is composed
	inset               length.Length // how far all stands in, beside the side column; 0: there is none
	sideLeft            length.Length // the same, also when all is composed
	late                []brief.Block // of the side column, that had no room there: they end the brief
	headEnd             length.Length // where the head of the side column ends, on the galley
	footing             *galley.Stack // of the side column, on the last page; nil: there is none
	abutting            bool          // what comes next begins beside the head of the side column
	left                length.Length // how far the running text of the section stands in from the numbers that hang beside it
	cols                columns
	across, acrossDepth length.Length // the type area of a turned page; 0: not yet known

	galley galley.Stack
	from   int // the index of the block's first part in the galley
	passed int // blocks and parts of blocks that Fit gave up, or that come later
	owned  []*owned
	turned []*galley.Turned // tables for turned pages, which are not yet on the galley
	due    int              // of them, that belong to parts on the galley
	spare  length.Length    // blank at the right of the text's measure, which a table may take
	sheets []galley.Sheet   // the galley, cut into pages
	bare   int              // how many pages it has without the list of contents; 0: it has none, or nobody asked

	pageOf       map[string]int                     // by an item's id, the page on which it begins, from 1; nil until the pages are drawn
	markElements []int                              // of the marking of page 1, one a language that has words
	footTaken    bool                               // the contact stands at the foot of the last page, with a rule of its own
	afterMeeting bool                               // the block before was the line of the meeting
	titles       map[titleKey]length.Length         // heights of the titles of a one-pager, which many tries ask for
	estimates    []look.Estimate                    // of the level pairs, for the ratio of the columns
	sampling     bool                               // it is composed for the ratio of the columns alone
	shown        map[string]bool                    // "beside", "short": the galley has such, which Fit may give up, or uses such
	heights      map[diag.Words]length.Length       // of the blocks, by name, to say which is the longest
	wraps        map[wrapKey]bool                   // lists of which half the items need two lines
	official     *official.Setter                   // of blocks on a grid; nil: there is none
	labels       map[*brief.Section][]length.Length // widths of the label boxes, by language
}

// stage takes the blocks of a brief, each kind by a method that stands with its setter.
type stage struct{ *composer }

// columns are where the languages of a brief stand: x and w are the left edge and
// the width of each language's column.
type columns struct {
	x, w    []length.Length
	stacked bool // a pair stands one language below the other, across the page
}

// compose turns the brief's blocks into the galley. room, which may be nil, is used for the
// elements of the structure where it is large enough. The error names a block of which
// nothing was set.
func (c *composer) compose(room []page.Element) error {
	c.OneCount = c.Paired() && c.cols.stacked
	c.Elements = append(room[:0], page.Element{Tag: page.Doc, Parent: -1, Lang: brief.Tag(c.Brief.Languages[0])})
	for _, b := range c.Brief.Blocks {
		if err := c.block(b); err != nil {
			return err
		}
	}
	for len(c.late) > 0 {
		b := c.late[0]
		c.late = c.late[1:]
		if err := c.block(b); err != nil {
			return err
		}
	}
	c.width, c.inset = c.width+c.inset, 0
	if c.official != nil {
		c.official.Sign()
	}
	return nil
}

// block adds one block to the galley and notes its height, unless Fit gave it up.
func (c *composer) block(b brief.Block) error {
	if c.Setting.Drop[b.KindName()] {
		c.passed++
		return nil
	}
	name := nameOf(b)
	switch is := b.(type) {
	case *brief.Section:
		b = c.given(is)
	case brief.Columns:
		b = brief.Columns{Sections: c.allGiven(is.Sections)}
	}
	c.left, c.from = 0, len(c.galley.Parts)
	err := c.Brief.Hand(b, c.stage(), c.made)
	c.addTurned(len(c.turned))
	for _, p := range c.galley.Parts[c.from:] {
		c.heights[name] += p.Before + p.Height()
	}
	_, c.afterMeeting = b.(brief.Meeting)
	return err
}

// given is a section without the parts that Fit gave up.
func (c *composer) given(s *brief.Section) *brief.Section {
	if c.Setting.Drop[brief.ShowDetail] {
		s = s.WithoutDetail()
	}
	if n := c.Setting.Sentences; n > 0 {
		var cut brief.Cut
		if s, cut = c.Brief.Shortened(s, n); cut.Texts > 0 {
			c.passed++
		}
	}
	lead, body := c.Setting.Drop[brief.ShowLead] && s.Lead.Given(), c.Setting.Drop[brief.ShowBody] && s.Body.Given()
	if !lead && !body {
		return s
	}
	c.passed++
	less := *s
	if lead {
		less.Lead = nil
	}
	if body {
		less.Body = nil
	}
	return &less
}

// allGiven are sections without the parts that Fit gave up.
func (c *composer) allGiven(all []*brief.Section) []*brief.Section {
	out := make([]*brief.Section, len(all))
	for i, s := range all {
		out[i] = c.given(s)
	}
	return out
}

// made counts what stands on the galley, and what Fit gave up.
func (c *composer) made() int { return len(c.galley.Parts) + c.passed }

// nameOf is what a template calls a block, for the message that says which is the
// longest.
func nameOf(b brief.Block) diag.Words {
	switch b := b.(type) {
	case brief.Columns:
		all := diag.Same(b.Sections[0].ID)
		for _, s := range b.Sections[1:] {
			all = diag.Words{all[diag.English] + " and " + s.ID, all[diag.Chinese] + " 和 " + s.ID}
		}
		return all
	case *brief.Section:
		return diag.Same(b.ID)
	case brief.Marking, brief.Meeting, brief.CopyNumber, brief.Addressee, brief.Figures, brief.Contact, brief.Distribution:
		return diag.Words{"the rest", "其余部分"}
	}
	return brief.PartWords(b.KindName())
}

// add puts a box on the galley, some space below what stands there.
func (c *composer) add(b galley.Box, before length.Length) *galley.Part {
	c.addTurned(c.due)
	if c.abutting { // it begins beside the head of the side column
		before, c.abutting = 0, false
	}
	if c.inset > 0 {
		b = shifted(b, c.inset)
	}
	p := c.galley.Add(b, before)
	c.due = len(c.turned)
	return p
}

// shifted moves a box right by dx. What is anchored stays so.
func shifted(b galley.Box, dx length.Length) galley.Box {
	if a, is := b.(*galley.Anchored); is {
		return &galley.Anchored{Box: galley.Shift(a.Box, dx), Name: a.Name}
	}
	return galley.Shift(b, dx)
}

// addTurned puts the first n of the tables for turned pages on the galley.
func (c *composer) addTurned(n int) {
	for _, t := range c.turned[:n] {
		c.galley.Add(t, 0)
	}
	c.turned, c.due = c.turned[n:], 0
}

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
			s.Add(b, lengthIf(i > 0, c.Setting.Size[0]/4)).Keep = i+1 < len(langs) && b.Height() <= c.Depth/4
		}
		return s
	}
	r := &galley.Row{}
	for _, l := range langs {
		r.Put(build(l, c.cols.w[l]), c.cols.x[l])
	}
	r.Whole = r.Height() <= c.wholePair()
	return r
}

// wholePair is how high a pair may be that stands on one page (STANDARDS.md 34): no blank at
// the foot of a page is higher.
func (c *composer) wholePair() length.Length { return c.Depth * 15 / 100 }

// lengthIf is l where b is true, else 0.
func lengthIf(b bool, l length.Length) length.Length {
	if b {
		return l
	}
	return 0
}

// side says that the brief has two languages side by side.
func (c *composer) side() bool { return c.Paired() && !c.cols.stacked }

// textLeft is where the text column begins; 0 on a page too narrow for a side column.
func (c *composer) textLeft() length.Length {
	side := (c.width - 3*look.GridGap) / 4
	if side < look.LeastSide || c.Paired() || c.Brief.Reading.OneColumn() {
		return 0
	}
	return side + look.GridGap
}
