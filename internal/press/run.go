package press

import (
	"context"
	"strconv"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/pdf/finish"
	"jianbao/internal/pdf/paint"
	"jianbao/internal/report"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeset"
)

// A run of copies is one file. The pages that copies share are painted once for
// each base, and the lines of all copies are painted with fonts of their own.
// finish then writes a page for each copy, which shows the shared content and then
// its own. The structure is repeated, a Part for each copy, so that a page more
// costs about as much as its tags.

// PressRun makes one file of many copies of a brief, in the order of people, to be
// printed at once. Each copy begins on a sheet of its own: one with an odd number
// of pages ends with a page that holds its number only. Where every copy has one page,
// the sheets are printed on one side, and there is no such page. The copies share fonts
// and the content of their pages. Printed.Pages counts the pages of all. The PDF
// is nil when the log holds an error.
func PressRun(ctx context.Context, log *diag.Log, r *report.Report, e brief.Edition, people []brief.Addressee, o Options) (Printed, error) {
	run := &run{o: &o}
	name, all := "", make([]addressed, 0, len(people))
	for i := range people {
		if err := ctx.Err(); err != nil {
			return Printed{}, err
		}
		if a, ok := run.address(log, people[i]); ok {
			all = append(all, a)
			continue
		}
		e.Addressee = &people[i]
		b, err := brief.Tailor(ctx, log, r, e)
		if err != nil || b == nil || log.Failed() {
			return Printed{}, err
		}
		set, err := o.set(ctx, log, b)
		if err != nil || set.Document == nil {
			return Printed{Name: b.Name}, err
		}
		name = b.Name
		run.bases = append(run.bases, runBase{set: set})
		a, ok := run.address(&diag.Log{}, people[i]) // what is wrong with it was said above
		if !ok {
			return Printed{Name: name}, errNotAddressed
		}
		all = append(all, a)
	}
	if log.Failed() {
		return Printed{Name: name}, nil
	}
	run.lay(all)
	pdf, err := run.finish(ctx, r)
	if err != nil {
		return Printed{Name: name}, err
	}
	return Printed{Name: name, PDF: pdf, Pages: len(run.doc.Pages), Fit: run.bases[0].set.Fit}, nil
}

// run is the copies of a brief in one file.
type run struct {
	o      *Options
	shared page.Document // the pages that copies share, those of one base after the other
	bases  []runBase
	doc    page.Document // the pages and the structure of all copies, of their items the links alone
	own    page.Document // the same pages, with what is each copy's own
	shown  []int         // by page of doc: the index of the page of shared that it shows
	moved  []int         // by page of doc: what is added to that page's element numbers
	duplex bool          // the sheets are printed on both sides: a copy has more than one page
}

// addressed is a copy of one person, before its pages are laid.
type addressed struct {
	base int            // which of the bases it shows
	own  *page.Document // the person's lines
	to   brief.Addressee
}

// runBase is a brief that was set for lines of the same height and parts.
type runBase struct {
	set   typeset.Result
	bare  page.Document // its document, of the items the links alone
	first int           // the index of its first page in shared
	pages int           // how many it has; a blank one makes them even
	shift int           // what was added to its element numbers in shared
}

// lay lays the pages of the bases, and then those of the copies.
func (n *run) lay(all []addressed) {
	for i := range n.bases {
		n.duplex = n.duplex || len(n.bases[i].set.Document.Pages) > 1
	}
	for i := range n.bases {
		n.base(&n.bases[i])
	}
	for _, a := range all {
		n.copy(&n.bases[a.base], a.own, a.to)
	}
}

// base lays the pages of a base, and a blank one where both sides are printed and it has
// an odd number of pages.
func (n *run) base(b *runBase) {
	set := b.set
	if len(n.shared.Elements) == 0 {
		n.shared.Elements = []page.Element{{Tag: page.Doc, Parent: -1}}
		n.shared.Meta = set.Document.Meta
	}
	b.bare, b.first = *set.Document, len(n.shared.Pages)
	b.bare.Pages = nil
	for _, p := range set.Document.Pages {
		p.Items = links(p.Items)
		b.bare.Pages = append(b.bare.Pages, p)
	}
	b.shift = n.shared.Append(set.Document, "-"+strconv.Itoa(len(n.bases)))
	if n.duplex && (len(n.shared.Pages)-b.first)%2 == 1 {
		last := n.shared.Pages[len(n.shared.Pages)-1]
		n.shared.Pages = append(n.shared.Pages, page.Page{Width: last.Width, Height: last.Height, Items: furniture(n.shared.Pages[b.first:])})
	}
	b.pages = len(n.shared.Pages) - b.first
}

// furniture is what a copy has of its own outside the structure, such as its
// number, from the last page that has any.
func furniture(pages []page.Page) (out []page.Item) {
	kept := false
	for i := len(pages) - 1; i >= 0 && len(out) == 0; i-- {
		for _, it := range pages[i].Items {
			if m, is := it.(page.Mark); is {
				kept = m.Own && m.Element == 0
			}
			if kept {
				out = append(out, it)
			}
		}
	}
	return out
}

// links keeps the links of a page's items.
func links(items []page.Item) (out []page.Item) {
	for _, it := range items {
		if _, is := it.(page.Link); is {
			out = append(out, it)
		}
	}
	return out
}

// address finds the base that has room for a person's line. It is false when none has.
func (n *run) address(log *diag.Log, to brief.Addressee) (addressed, bool) {
	for i := range n.bases {
		if own := n.bases[i].set.Address(log, to); own != nil {
			return addressed{i, own, to}, true
		}
	}
	return addressed{}, false
}

// copy adds the pages of a copy.
func (n *run) copy(b *runBase, own *page.Document, a brief.Addressee) {
	if len(n.doc.Elements) == 0 {
		n.doc.Elements, n.doc.Meta = n.shared.Elements[:1:1], n.shared.Meta
	}
	number := strconv.Itoa(max(a.Copy, 1))
	first, marks := len(n.doc.Pages), len(n.doc.Outline)
	shift := n.doc.Append(&b.bare, "-"+number)
	n.doc.Outline = n.doc.Outline[:marks]
	for len(n.doc.Pages)-first < b.pages {
		last := n.doc.Pages[len(n.doc.Pages)-1]
		n.doc.Pages = append(n.doc.Pages, page.Page{Width: last.Width, Height: last.Height})
		own.Pages = append(own.Pages, page.Page{Width: last.Width, Height: last.Height, Items: furniture(own.Pages)})
	}
	title := brief.WordsFor(n.doc.Meta.Languages[0]).CopyOf(a.Copy, a.Of)
	if a.Name != "" {
		title += " · " + a.Name
	}
	n.doc.Anchors = append(n.doc.Anchors, page.Anchor{Name: "copy-" + number, Page: first})
	n.doc.Outline = append(n.doc.Outline, page.Bookmark{Level: 1, Title: title, Anchor: "copy-" + number})
	for i, p := range own.Pages {
		p.Items = page.Shifted(p.Items, shift)
		n.own.Pages = append(n.own.Pages, p)
		n.shown = append(n.shown, b.first+i)
		n.moved = append(n.moved, shift-b.shift)
	}
}

// finish paints what is shared once, then what each copy has of its own, and makes
// the file.
func (n *run) finish(ctx context.Context, r *report.Report) (File, error) {
	n.o.sign(&n.doc.Meta, r)
	painted, err := paint.Paint(ctx, &n.shared, n.o.Faces)
	if err != nil {
		return nil, err
	}
	in := finish.Input{PDF: painted.PDF, Streams: painted.Streams, Doc: &n.doc, Fonts: painted.Fonts, Shown: n.shown, Duplex: n.duplex, Packers: n.o.packers()}
	for i, s := range n.shown {
		marks := make([]int, len(painted.Marks[s]))
		for k, e := range painted.Marks[s] {
			marks[k] = e + n.moved[i]
		}
		in.Marks, in.Own = append(in.Marks, marks), append(in.Own, painted.Own[s])
	}
	n.own.Elements, n.own.Meta = n.doc.Elements, n.doc.Meta
	own, err := paint.PaintOwn(&n.own, n.o.Faces, in.Own)
	if err != nil {
		return nil, err
	}
	return finish.FinishRun(ctx, in, finish.Copy{Contents: own.Contents, Fonts: own.Fonts})
}
