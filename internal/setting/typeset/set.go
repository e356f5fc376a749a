package typeset

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/length"
	"jianbao/internal/setting/docinfo"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/ladder"
	"jianbao/internal/setting/look"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/plates"
	"jianbao/internal/setting/proofmarks"
	"jianbao/internal/setting/shaped"
	"jianbao/internal/setting/typeface"
)

// Options are what setting needs beside the brief.
type Options struct {
	Open  func(name string) ([]byte, error) // reads a picture, by its name in the report; nil: there are no pictures
	Texts *shaped.Texts                     // the texts of the run; nil: those of this brief are kept for it alone
}

// Result is a set brief. Document is nil where the brief could not be set.
type Result struct {
	Document *page.Document
	Fit      Fit
	address  *addressing // nil: no line of the brief is one copy's own
}

// work sets one brief.
type work struct {
	*look.Fixed
	store  *shaped.Store
	open   func(name string) ([]byte, error) // reads a picture; nil: there are no pictures
	ctx    context.Context
	log    *diag.Log
	err    error                      // the first fault of ours; it ends the work
	width  length.Length              // of the type area
	top    length.Length              // how far above the type area its first line begins, see brief.GridLead
	titles map[titleKey]length.Length // heights of titles, over all tries
	colsOf *ladder.Setting            // the setting that cols were chosen for; nil: none yet
	cols   columns

	taken    []brief.Spare  // what the brief took in
	pages    int            // that the brief may have; 0: any
	elements int            // how many structure elements the try before had
	rough    []page.Element // room for those of rough compositions
}

// Set makes the pages of a brief. Document is nil when the log holds an error,
// such as a character without a glyph, or a brief that does not fit. The error is
// the context's.
func Set(ctx context.Context, log *diag.Log, b *brief.Brief, faces *typeface.Set, o Options) (Result, error) {
	set := setOne
	if b.Pairing == brief.Leaf && len(b.Languages) == 2 {
		set = setLeaf
	}
	r, err := set(ctx, log, b, faces, o)
	if r.Document != nil && len(r.Document.Pages) == 1 {
		r.Document.Outline = nil // one page is its own outline
	}
	return r, err
}

// setOne sets a brief whose languages share their pages.
func setOne(ctx context.Context, log *diag.Log, b *brief.Brief, faces *typeface.Set, o Options) (Result, error) {
	if o.Texts == nil {
		o.Texts = shaped.NewTexts(faces)
	}
	w := (&work{ctx: ctx, log: log, store: o.Texts.ForBrief(log), open: o.Open}).on(b)
	c := w.fit()
	if c != nil {
		if w, c = w.aired(c); !w.ended() {
			c = w.together(c)
		}
	}
	if err := cmp.Or(ctx.Err(), w.err); err != nil {
		return Result{}, err
	}
	if c == nil || log.Failed() {
		return Result{}, nil
	}
	ladder.Tell(log, b, w.Brief, c.Setting, w.taken, c.shown["short"])
	log.Merge(c.Log)
	w.tellForms()
	d := w.draw(c)
	plates.Tell(log, b.Report, d)
	return Result{Document: d, Fit: w.chosen(c), address: c.addressing()}, nil
}

// on is the work on a brief, with the texts and the log of w.
func (w *work) on(b *brief.Brief) *work {
	n := &work{ctx: w.ctx, log: w.log, store: w.store, open: w.open, Fixed: &look.Fixed{Brief: b, Sizes: look.SizesOf(b), Colours: look.ColoursOf(b)}}
	n.pages = b.MaxPages
	n.width, n.Depth = brief.TypeArea(b.Paper, b.Margins)
	n.makeRoomForMarking()
	if g := b.Grid(); g != nil {
		n.width, n.Depth = min(n.width, g.Width()), min(n.Depth/g.Pitch*g.Pitch, g.Depth())
		if n.top = b.GridLead(); n.top > 0 {
			n.Depth = g.Depth()
		}
	} else if n.deepFoot() {
		n.makeRoomForFoot()
	}
	return n
}

// tellForms says that a language whose characters have forms of their own is drawn in
// those of the Mainland, which are all that the built-in faces have.
func (w *work) tellForms() {
	if w.store.Faces().Given(typeface.Song) {
		return
	}
	for _, tag := range w.Brief.Languages {
		switch {
		case han.Traditional(tag):
			w.log.Add(diag.MainlandForms, diag.Pos{}, diag.Args{"what": diag.Words{"Traditional characters", "繁体字"}})
		case han.Base(tag) == "ja":
			w.log.Add(diag.MainlandForms, diag.Pos{}, diag.Args{"what": diag.Words{"Japanese characters", "日文汉字"}})
		}
	}
}

// makeRoomForFoot makes the type area less deep by what a foot of several lines,
// or of large type, needs beyond the margin.
func (w *work) makeRoomForFoot() {
	c := w.composer(&ladder.Of(w.Brief)[0], false)
	f := c.foot(w.log.Blank(), 0, w.Brief.Paper.Height, 1, true)
	w.Depth = min(w.Depth, f.top-4*length.Pt-w.Brief.Margins.Top)
}

// try composes and paginates one setting. A brief of four pages or more with
// detailed items gets a list of contents.
func (w *work) try(s *ladder.Setting) *composer {
	if w.SurelyLong() {
		return w.compose(s, true)
	}
	c := w.compose(s, false)
	if n := len(c.sheets); w.Brief.Template.Look.Contents && n > 3 && slices.ContainsFunc(w.Brief.Blocks, explained) {
		c = w.compose(s, true)
		c.bare = n
	}
	return c
}

// itemsOf counts the items of a brief.
func itemsOf(b *brief.Brief) (n int) {
	for _, s := range b.Sections() {
		n += len(s.Items)
	}
	return n
}

// explained says that a block is a section that shows the detail of its items.
func explained(b brief.Block) bool {
	s, ok := b.(*brief.Section)
	return ok && explains(s)
}

// compose makes the galley of one setting and cuts it into pages.
func (w *work) compose(s *ladder.Setting, contents bool) *composer {
	c := w.composer(s, contents)
	c.cols = w.columns(s)
	w.fault(c.compose(make([]page.Element, 0, max(w.elements, 64+8*itemsOf(w.Brief)*len(w.Brief.Languages)))))
	w.elements = len(c.Elements)
	pitch := length.Length(0)
	if g := w.Brief.Grid(); g != nil {
		pitch = g.Pitch
	}
	c.sheets = galley.PaginateOn(&c.galley, w.Depth, pitch)
	return c
}

// columns places the languages. For a pair side by side, the ratio of the columns
// is chosen by a rough composition in even columns. It depends on the setting
// alone and is kept for it.
func (w *work) columns(s *ladder.Setting) columns {
	if len(w.Brief.Languages) < 2 {
		return columns{x: []length.Length{0}, w: []length.Length{w.width}}
	}
	stacked := columns{x: []length.Length{0, 0}, w: []length.Length{w.width, w.width}, stacked: true}
	if w.Brief.Pairing == brief.Stacked {
		return stacked
	}
	if s.Airy > 0 { // a short text stands in halves
		return w.composer(s, false).pairColumns(500)
	}
	if w.colsOf != nil && w.colsOf.Same(s) {
		return w.cols
	}
	c := w.composer(s, false)
	c.Rough, c.sampling = true, true
	if c.cols = c.pairColumns(500); !c.cols.stacked {
		w.roughly(c)
		c.cols = c.pairColumns(c.bestRatio())
	}
	w.colsOf, w.cols = s, c.cols
	return c.cols
}

// roughly composes what is weighed and then let go.
func (w *work) roughly(c *composer) {
	w.fault(c.compose(w.rough))
	w.rough = c.Elements
}

// fault notes the first fault of ours.
func (w *work) fault(err error) { w.err = cmp.Or(w.err, err) }

// hopeless says that a setting cannot fit: even with the fewest lines that the
// paragraphs can have, the galley is longer than the pages.
func (w *work) hopeless(s *ladder.Setting) bool {
	if w.pages == 0 {
		return false
	}
	c := w.composer(s, false)
	c.cols, c.Rough = w.columns(s), true
	w.roughly(c)
	return c.galley.Height() > w.Depth*length.Length(w.pages)
}

// composer is a composer for one try of a setting, with a list of contents or
// without.
func (w *work) composer(s *ladder.Setting, contents bool) *composer {
	c := &composer{contents: contents, width: w.width, shown: map[string]bool{}}
	c.Store, c.open = w.store, w.open
	c.Look, c.Log, c.Languages = look.Look{Fixed: w.Fixed, Setting: s}, w.log.Blank(), w.Brief.Languages
	if w.titles == nil {
		w.titles = map[titleKey]length.Length{}
	}
	c.titles = w.titles
	c.heights, c.labels = map[diag.Words]length.Length{}, map[*brief.Section][]length.Length{}
	c.Flaws, c.wraps = &ladder.Flaws{}, map[wrapKey]bool{}
	return c
}

// chosen tells what setting was chosen.
func (w *work) chosen(c *composer) Fit {
	f := Fit{Taken: w.taken, Set: w.Brief, Stacked: c.Paired() && c.cols.stacked, Size: map[string]length.Length{}, Leading: map[string]int{}, Used: ladder.GivenUp(c.Brief, c.Setting, c.shown["short"])}
	for l, tag := range c.Brief.Languages {
		f.Size[tag], f.Leading[tag] = c.Setting.Size[l], c.Setting.Leading[l]
	}
	return f
}

// turnedPage draws page i, from 0, which is turned by a quarter.
func (w *work) turnedPage(cv *galley.Canvas, c *composer, s *galley.Sheet, i int) page.Page {
	b, turned, area := w.Brief, *c, *w
	turned.width, area.Depth = c.turnedArea()
	area.width = turned.width
	area.drawMarking(cv, &turned, i)
	s.Draw(cv, b.Margins.Binding, b.Margins.Top, area.Depth)
	feet := turned.foot(w.log.Blank(), b.Margins.Top+area.Depth, b.Paper.Width, len(c.sheets), w.deepFoot())
	feet.draw(cv, b.Margins.Binding, i+1, false)
	c.owned = turned.owned
	if b.Proof {
		proofmarks.Draw(&turned.Setter, cv, area.width, b.Paper.Width)
	}
	return page.Page{Width: b.Paper.Height, Height: b.Paper.Width, Label: strconv.Itoa(i + 1), Items: cv.Items}
}

// draw turns the pages of the galley into a Document. Notes pages, if asked for,
// stand after the page that they are for, and have its number with an n.
func (w *work) draw(c *composer) *page.Document {
	d := &page.Document{Elements: c.Elements, Images: c.Pictures, Outline: c.Outline}
	d.Meta = docinfo.Of(w.Brief)
	cv := &galley.Canvas{Doc: d, Mono: w.Brief.Reading.Mono}
	b := w.Brief
	c.pageOf = galley.PagesOf(c.sheets)
	c.galley = galley.Stack{} // each page lets go of its boxes once it is drawn
	feet := c.foot(w.log, b.Margins.Top-w.top+w.Depth-b.GridOver(), b.Paper.Height, len(c.sheets), w.deepFoot())
	footed := len(c.sheets) - 1 // the last page that is not turned
	for footed > 0 && c.sheets[footed].Turned {
		footed--
	}
	for i, s := range c.sheets {
		cv.Begin(len(d.Pages))
		if s.Turned {
			d.Pages = append(d.Pages, w.turnedPage(cv, c, &s, i))
			continue
		}
		// The binding side is the left of every page: these are sheets stapled
		// at the corner, and text that goes on over a page keeps its edges.
		left := b.Margins.Binding
		w.drawMarking(cv, c, i)
		if i > 0 {
			w.drawHead(cv, c)
		}
		w.drawSideHead(cv, c, i)
		s.DrawOver(cv, left, b.Margins.Top-w.top, w.Depth, b.GridOver())
		if i == footed {
			w.drawSideFoot(cv, c)
		}
		if b.NoteColumn > 0 {
			w.noteColumn(cv, c)
		}
		feet.bare = c.footTaken && i+1 == len(c.sheets)
		feet.draw(cv, left, i+1, false)
		feet.bare = false
		if b.Proof {
			proofmarks.Draw(&c.Setter, cv, w.width, b.Paper.Height)
		}
		c.sheets[i] = galley.Sheet{}
		d.Pages = append(d.Pages, page.Page{Width: b.Paper.Width, Height: b.Paper.Height, Label: strconv.Itoa(i + 1), Items: cv.Items})
		if b.Reading.Notes == brief.NotePages {
			cv.Begin(len(d.Pages))
			w.drawMarking(cv, c, i+1)
			w.notesPage(cv, c, i)
			feet.draw(cv, left, i+1, true)
			d.Pages = append(d.Pages, page.Page{Width: b.Paper.Width, Height: b.Paper.Height, Label: strconv.Itoa(i+1) + "n", Items: cv.Items})
		}
	}
	return d
}
