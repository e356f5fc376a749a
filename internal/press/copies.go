package press

import (
	"context"
	"errors"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/pdf/finish"
	"jianbao/internal/pdf/paint"
	"jianbao/internal/report"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeface"
	"jianbao/internal/setting/typeset"
)

// Copies share a base: a brief that is set, painted and finished once for each
// height of the line of whom it is for. A copy adds a second content stream to
// its page, small fonts with its own glyphs, and its metadata. So it is the same
// as a brief set alone, costs about a seventieth of it, and no font holds anybody
// else's characters. The edition in the metadata is a hash of the shared bytes,
// so that it stands for the report, the fonts and the program alike.
//
// A base fits a line by its parts and its height. Name, number with seat, and
// note are a paragraph of the structure tree each, so that no reader runs 水利局
// and 第1号 together. A copy whose line has other parts or another height gets a
// base of its own.

// Base is a brief that was set, painted and finished once for many people: what
// their copies share. Several goroutines may make copies from it.
type Base struct {
	Name  string // "ccg-2020-03-lessons-zh"
	Pages int
	Fit   Fit
	set   typeset.Result
	kept  [][]int // by page, the MCIDs that are kept for what each copy has of its own
	base  *finish.Base
	faces *typeface.Set
}

// Prepare makes the base of an edition with an addressee. It serves everybody
// whose line has the same parts and the same height. It is nil when the log holds
// an error.
func Prepare(ctx context.Context, log *diag.Log, r *report.Report, e brief.Edition, o Options) (*Base, error) {
	b, err := brief.Tailor(ctx, log, r, e)
	if err != nil || b == nil || log.Failed() {
		return nil, err
	}
	set, err := o.set(ctx, log, b)
	if err != nil || set.Document == nil {
		return nil, err
	}
	doc := set.Document
	o.sign(&doc.Meta, r)
	painted, err := paint.Paint(ctx, doc, o.Faces)
	if err != nil {
		return nil, err
	}
	base, err := finish.NewBase(ctx, finish.Input{PDF: painted.PDF, Streams: painted.Streams, Doc: doc, Fonts: painted.Fonts, Marks: painted.Marks, Own: painted.Own, Packers: o.packers()})
	if err != nil {
		return nil, err
	}
	return &Base{Name: b.Name, Pages: len(doc.Pages), Fit: set.Fit, set: set, kept: painted.Own, base: base, faces: o.Faces}, nil
}

// Edition is a hash of all that the copies share. Their metadata hold it.
func (b *Base) Edition() string { return b.base.Edition() }

// Copy is one copy that is ready to be finished.
type Copy struct {
	b   *Base
	doc *page.Document
}

// Address sets the line of a person. It is nil when the line has another height
// than the base's, or other parts, so that it needs another base. What is wrong
// with the words goes to the log.
func (b *Base) Address(log *diag.Log, a brief.Addressee) *Copy {
	doc := b.set.Address(log, a)
	if doc == nil {
		return nil
	}
	return &Copy{b, doc}
}

// Finish makes the PDF of the copy. It uses the memory of room, that of an older copy,
// when that is large enough; room may be nil. row is the salted hash of the person's row; "" for
// none.
func (c *Copy) Finish(row string, room []byte) (File, error) {
	own, err := paint.PaintOwn(c.doc, c.b.faces, c.b.kept)
	if err != nil {
		return nil, err
	}
	return c.b.base.Finish(finish.Copy{Contents: own.Contents, Fonts: own.Fonts, Row: row}, room)
}

// errNotAddressed says that a base has no place for what is its own copy's own.
var errNotAddressed = errors.New("press: the line or the number of a copy was not set")

// pressOne makes a single copy.
func pressOne(ctx context.Context, log *diag.Log, r *report.Report, e brief.Edition, o Options) (Printed, error) {
	b, err := Prepare(ctx, log, r, e, o)
	if err != nil || b == nil {
		return Printed{}, err
	}
	out := Printed{Name: b.Name, Pages: b.Pages, Fit: b.Fit}
	c := b.Address(&diag.Log{}, *e.Addressee) // what is wrong with it was said above
	if c == nil {
		return Printed{Name: b.Name}, errNotAddressed
	}
	out.PDF, err = c.Finish("", nil)
	return out, err
}
