package exchange

import (
	"context"
	"errors"
	"path/filepath"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/export"
	"jianbao/internal/document/intake"
	"jianbao/internal/document/wayback"
	"jianbao/internal/report"
	"jianbao/internal/report/amend"
	"jianbao/internal/report/remarks"
	"jianbao/internal/work/project"
)

// IntoOrder says whose texts go into which report.
type IntoOrder struct {
	Document Document `json:"document"`
	Report   string   `json:"report"`
	Language string   `json:"language,omitempty"` // of the texts; "": the document says it
	Force    bool     `json:"force,omitempty"`    // a text that changed in both is the document's
	Pairs    string   `json:"pairs,omitempty"`    // a file that says what of the document belongs to what of the report; "": that is found out
}

// Amended is a report with texts of a document.
type Amended struct {
	File  string       `json:"file"`            // the report's
	Edits []amend.Edit `json:"edits"`           // none: the document changes no text
	Order [][]string   `json:"order,omitempty"` // the entries of each list that has them in another order, by their paths
	Data  []byte       `json:"data"`            // the report file with the edits; nil without any

	Remarks  []remarks.Remark `json:"remarks"` // the comments that the document brings and that were not kept yet
	Review   []byte           `json:"review"`  // the file that keeps them; nil without any
	reading  *project.Reading
	from     string       // the document
	remarked []diag.Words // where each of Remarks stands

	Changes []Change `json:"changes"` // the tracked changes of the document, and what became of them
}

// Into puts the texts of a document into a report, those that differ. It is nil
// where the log says why that cannot be.
func Into(ctx context.Context, log *diag.Log, p *project.Project, o IntoOrder) (*Amended, error) {
	in, ok := o.Document.read(ctx, log, p)
	if !ok {
		return nil, ctx.Err()
	}
	r, err := p.Source.Sound(ctx, log, o.Report)
	if err != nil || r == nil {
		return nil, err
	}
	if !r.Own() {
		log.Add(diag.CannotWrite, diag.Pos{}, diag.Args{"file": r.Name, "why": "it is no file of yours"})
		return nil, nil
	}
	b := &returning{log: log, o: o, in: in, r: r}
	if o.Pairs != "" {
		data, ok := p.Source.Read(ctx, log, o.Pairs, 1<<20, "pairs.txt")
		if !ok {
			return nil, ctx.Err()
		}
		var bad int
		if b.pairs, bad = wayback.ReadPairs(data); bad > 0 {
			log.AddSource(o.Pairs, data)
			log.Add(diag.ImportBadPair, diag.Pos{File: o.Pairs, Line: bad, Column: 1}, nil)
			return nil, nil
		}
	}
	var came []remarks.Remark
	changes, marked := b.o.Document.Decisions.tracked(ctx, &b.in)
	if b.changes = changes; marked != nil && len(changes)+len(marked.Comments) > 0 {
		texts := b.held(ctx)
		place(changes, texts, r)
		came = remarked(marked, texts)
	}
	if err := b.read(ctx); err != nil {
		return nil, err
	}
	if log.Failed() {
		return nil, ctx.Err()
	}
	a, err := b.amend(ctx)
	if a != nil && !a.keep(ctx, log, p, r, came) {
		return nil, ctx.Err()
	}
	return a, err
}

// Deliver writes the report, and says which texts were changed.
func (a *Amended) Deliver(ctx context.Context, log *diag.Log, p *project.Project) error {
	at := diag.Pos{File: a.File}
	if a.Data != nil && !p.Save(ctx, log, a.reading, a.Data, "import "+filepath.Base(a.from)) {
		return ctx.Err()
	}
	if a.Review != nil && !p.Put(ctx, log, a.File+remarks.End, a.Review) {
		return ctx.Err()
	}
	tellChanges(log, a.Changes)
	tellRemarks(log, a.File, a.Remarks, a.remarked)
	count := "no text"
	if len(a.Edits) > 0 {
		count = strconv.Itoa(len(a.Edits)) + " texts"
	}
	log.Add(diag.ImportInto, at, diag.Args{"count": count})
	for _, e := range a.Edits {
		log.Add(diag.ImportChanged, at, diag.Args{"path": e.Path + "." + e.Lang})
	}
	for _, row := range a.Order {
		what := diag.Words{"the sections stand", "章节"}
		if owner := ownerOf(row[0]); owner != "" {
			what = diag.Words{"the entries of " + owner + " stand", owner + " 的条目"}
		}
		log.Add(diag.ImportOrder, at, diag.Args{"what": what, "items": strings.Join(row, ", ")})
	}
	return nil
}

// returning is a document on its way back into a report.
type returning struct {
	log     *diag.Log
	o       IntoOrder
	in      intake.In
	r       *project.Reading
	edits   []amend.Edit
	orders  [][]string // of the entries of lists, by their paths
	pairs   wayback.Pairs
	changes []Change                    // the tracked changes of the document
	texts   map[string]report.Localized // of the report, by path; nil before the first was asked for
}

// read finds out what kind of document it is, and what it changes.
func (b *returning) read(ctx context.Context) error {
	t, err := wayback.Translated(ctx, b.in.File, b.in.Data, b.in.View)
	if err == nil && t != nil {
		b.translation(t)
		return nil
	}
	var fault *wayback.Fault
	if errors.As(err, &fault) {
		b.log.Add(diag.ImportBroken, fault.Pos, diag.Args{"why": fault.Why})
		return nil
	}
	if err == nil && strings.HasPrefix(string(b.in.Data[:min(len(b.in.Data), 2)]), "PK") {
		back, err := wayback.Marks(ctx, b.log, b.in.File, b.in.Data, b.in.View)
		if err == nil && back != nil && len(back.Bookmarks()) > 0 {
			return b.marked(ctx, back)
		}
	}
	return b.structure(ctx)
}

// decide says whether a text of the document goes into the report, and notes it.
// It does not where it is as it was when the document was made, nor where the
// report has changed since as well, which is named. now is the text in the
// report and is that in the document, both as they are compared; text is what
// would be put in; mark is that of the text when the document was made, "" where
// that is not known.
func (b *returning) decide(pos diag.Pos, path, lang, now, is, text, mark string) bool {
	switch {
	case is == now:
		return false
	case strings.TrimSpace(is) == "":
		b.log.Add(diag.ImportEmptied, pos, diag.Args{"path": path})
		return false
	case mark != "" && export.TextMark(is) == mark && now != "":
		return false
	case mark != "" && export.TextMark(now) != mark && now != "" && !b.o.Force:
		b.log.Add(diag.ImportBothChanged, pos, diag.Args{"path": path})
		return false
	}
	b.edits = append(b.edits, amend.Edit{Path: path, Lang: lang, Text: text})
	return true
}

// amend makes the report file with the edits, and reads back that it is still a
// report.
func (b *returning) amend(ctx context.Context) (*Amended, error) {
	a := &Amended{File: b.r.Name, Edits: b.edits, Changes: b.changes, reading: b.r, from: b.in.File}
	if len(b.edits)+len(b.orders) == 0 {
		return a, nil
	}
	var err error
	a.Data = b.r.Data
	if len(b.edits) > 0 {
		a.Data, err = amend.Apply(b.r.Data, b.edits)
	}
	if err == nil {
		a.Data, a.Order = b.reordered(a.Data)
	}
	if err == nil && len(a.Edits)+len(a.Order) == 0 {
		a.Data = nil
		return a, nil
	}
	if err != nil {
		b.log.Add(diag.ImportUnreadable, diag.Pos{File: b.r.Name}, diag.Args{"why": err.Error()})
		return nil, nil
	}
	found := &diag.Log{}
	again, err := report.Load(ctx, found, b.r.Name, a.Data)
	if err != nil {
		return nil, err
	}
	if found.Failed() || again == nil {
		b.log.Merge(found)
		return nil, nil
	}
	return a, nil
}
