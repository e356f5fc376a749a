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
	"jianbao/internal/setting/page"
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
	*fixed
	ctx    context.Context
	log    *diag.Log
	err    error           // the first fault of ours; it ends the work
	width  length.Length   // of the type area
	colsOf *ladder.Setting // the setting that cols were chosen for; nil: none yet
	cols   columns

	pages    int // that the brief may have; 0: any
	elements int // how many structure elements the try before had
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
	w := &work{ctx: ctx, log: log, fixed: &fixed{b: b, open: o.Open, store: o.Texts.ForBrief(log), sizes: sizesOf(b), accent: accent}}
	if a := b.Template.Look.Accent; a != 0 {
		w.accent = page.Colour(a)
	}
	w.pages = b.MaxPages
	w.width, w.depth = brief.TypeArea(b.Paper, b.Margins)
	if w.deepFoot() {
		w.makeRoomForFoot()
	}
	c := w.fit()
	if err := cmp.Or(ctx.Err(), w.err); err != nil {
		return Result{}, err
	}
	if c == nil || log.Failed() {
		return Result{}, nil
	}
	ladder.Tell(log, c.b, c.set, c.shown["short"])
	log.Merge(c.log)
	w.tellForms()
	d := w.draw(c)
	return Result{Document: d, Fit: c.chosen(), address: c.addressing()}, nil
}

// tellForms says that a language whose characters have forms of their own is drawn in
// those of the Mainland, which are all that the built-in faces have.
func (w *work) tellForms() {
	if w.store.Faces().Given(typeface.Song) {
		return
	}
	for _, tag := range w.b.Languages {
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
	c := w.composer(&ladder.Of(w.b)[0], false)
	f := c.foot(w.log.Blank(), 0, w.b.Paper.Height, 1, true)
	w.depth = min(w.depth, f.top-4*length.Pt-w.b.Margins.Top)
}

// try composes and paginates one setting. A brief of four pages or more with
// detailed items gets a list of contents.
func (w *work) try(s *ladder.Setting) *composer {
	c := w.compose(s, false)
	if w.b.Template.Look.Contents && len(c.sheets) > 3 && slices.ContainsFunc(w.b.Blocks, explained) {
		c = w.compose(s, true)
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
	w.fault(c.compose(max(w.elements, 64+8*itemsOf(w.b)*len(w.b.Languages))))
	w.elements = len(c.elements)
	c.sheets = galley.Paginate(&c.galley, w.depth)
	return c
}

// columns places the languages. For a pair side by side, the ratio of the columns
// is chosen by a rough composition in even columns. It depends on the setting
// alone and is kept for it.
func (w *work) columns(s *ladder.Setting) columns {
	if len(w.b.Languages) < 2 {
		return columns{x: []length.Length{0}, w: []length.Length{w.width}}
	}
	stacked := columns{x: []length.Length{0, 0}, w: []length.Length{w.width, w.width}, stacked: true}
	if w.b.Pairing == brief.Stacked {
		return stacked
	}
	if w.onePager() {
		c := w.composer(s, false)
		return c.pairColumns(500)
	}
	if w.colsOf != nil && w.colsOf.Same(s) {
		return w.cols
	}
	c := w.composer(s, false)
	c.rough = true
	if c.cols = c.pairColumns(500); !c.cols.stacked {
		w.fault(c.compose(1))
		c.cols = c.pairColumns(c.bestRatio())
	}
	w.colsOf, w.cols = s, c.cols
	return c.cols
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
	c.cols, c.rough = w.columns(s), true
	w.fault(c.compose(1))
	return c.galley.Height() > w.depth*length.Length(w.pages)
}

// composer is a composer for one try of a setting, with a list of contents or
// without.
func (w *work) composer(s *ladder.Setting, contents bool) *composer {
	c := &composer{contents: contents, width: w.width, shown: map[string]bool{}}
	c.look, c.log, c.languages = look{w.fixed, s}, w.log.Blank(), w.b.Languages
	c.heights, c.labels = map[diag.Words]length.Length{}, map[*brief.Section][]length.Length{}
	c.flaws, c.wraps = &ladder.Flaws{}, map[wrapKey]bool{}
	return c
}

// chosen tells what setting was chosen.
func (c *composer) chosen() Fit {
	f := Fit{Size: map[string]length.Length{}, Leading: map[string]int{}, Used: ladder.GivenUp(c.b, c.set, c.shown["short"])}
	for l, tag := range c.b.Languages {
		f.Size[tag], f.Leading[tag] = c.set.Size[l], c.set.Leading[l]
	}
	for _, s := range c.b.Sections() {
		if c.set.Taken[s.ID] {
			f.Taken = append(f.Taken, s.ID)
		}
	}
	return f
}

// turnedPage draws page i, from 0, which is turned by a quarter.
func (w *work) turnedPage(cv *galley.Canvas, c *composer, s *galley.Sheet, i int) page.Page {
	b, turned, area := w.b, *c, *w
	turned.width, area.depth = c.turnedArea()
	area.width = turned.width
	s.Draw(cv, b.Margins.Binding, b.Margins.Top, area.depth)
	feet := turned.foot(w.log.Blank(), b.Margins.Top+area.depth, b.Paper.Width, len(c.sheets), w.deepFoot())
	feet.draw(cv, b.Margins.Binding, i+1, false)
	c.owned = turned.owned
	if b.Proof {
		area.proofMarks(cv, &turned)
	}
	return page.Page{Width: b.Paper.Height, Height: b.Paper.Width, Label: strconv.Itoa(i + 1), Items: cv.Items}
}

// draw turns the pages of the galley into a Document. Notes pages, if asked for,
// stand after the page that they are for, and have its number with an n.
func (w *work) draw(c *composer) *page.Document {
	d := &page.Document{Elements: c.elements, Images: c.pictures, Outline: c.outline}
	d.Meta = docinfo.Of(w.b)
	cv := &galley.Canvas{Doc: d, Mono: w.b.Reading.Mono}
	b := w.b
	c.pageOf = galley.PagesOf(c.sheets)
	feet := c.foot(w.log, b.Margins.Top+w.depth, b.Paper.Height, len(c.sheets), w.deepFoot())
	for i, s := range c.sheets {
		cv.Begin(len(d.Pages))
		if s.Turned {
			d.Pages = append(d.Pages, w.turnedPage(cv, c, &s, i))
			continue
		}
		// The binding side is the left of every page: these are sheets stapled
		// at the corner, and text that goes on over a page keeps its edges.
		left := b.Margins.Binding
		if i > 0 {
			w.drawHead(cv, c)
		}
		s.Draw(cv, left, b.Margins.Top, w.depth)
		if b.NoteColumn > 0 {
			w.noteColumn(cv, c)
		}
		feet.bare = c.footTaken && i+1 == len(c.sheets)
		feet.draw(cv, left, i+1, false)
		feet.bare = false
		if b.Proof {
			w.proofMarks(cv, c)
		}
		d.Pages = append(d.Pages, page.Page{Width: b.Paper.Width, Height: b.Paper.Height, Label: strconv.Itoa(i + 1), Items: cv.Items})
		if b.Reading.Notes == brief.NotePages {
			cv.Begin(len(d.Pages))
			w.notesPage(cv, c, i)
			feet.draw(cv, left, i+1, true)
			d.Pages = append(d.Pages, page.Page{Width: b.Paper.Width, Height: b.Paper.Height, Label: strconv.Itoa(i+1) + "n", Items: cv.Items})
		}
	}
	return d
}
