package foreign

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/body"
	"jianbao/internal/setting/typeface"
)

// File is a PDF that was read whole: what is wrong with it was said by Open.
type File struct {
	Name    string // for messages
	Title   string // the document's; "" when it says none
	Pages   []Page
	Outline []Bookmark
	Left    Left
	Claim   string // "2A", "2U", "2B" when the file says that it is PDF/A-2, else ""
	// Universal says that the file calls itself PDF/UA-1.
	Universal bool
	Catalog   types.Dict

	// Encrypted says that the file is encrypted, and was opened; what is made of it is not.
	Encrypted bool
	// Mended says what of the file was put right before it could be read; "": nothing.
	Mended string
	// LostPages is how many pages the file lists and does not have.
	LostPages int

	data    []byte
	objects *body.File

	faces    *typeface.Set // of ours, for the values of fields; nil: none
	borrowed bool          // a field is drawn in a font that the file does not have
	tree     []int         // the numbers of the catalogue and of the page tree's objects
	byPage   map[int]int   // from the number of a page's object to its place in Pages
	checked  int           // bytes inflated so far by checkWhole
	off      map[int]bool  // the layers that are not printed, by their objects' numbers
}

// Data is the file as it was read.
func (f *File) Data() []byte { return f.data }

// Tree gives the numbers of the objects that are the catalogue, the page tree and
// the pages.
func (f *File) Tree() []int { return f.tree }

// Rest lets go of what was read of the file's objects, which many files would keep in
// memory together. What they are is read again when it is asked for, but for the fields
// that were drawn here.
func (f *File) Rest() { f.objects.Rest() }

// Bookmark is a line of a file's outline.
type Bookmark struct {
	Level int // from 1
	Title string
	Page  int // from 0
}

// refusal is why a file is not taken.
type refusal = body.Refusal

// Beyond is the error of a file that is beyond a bound.
func Beyond(format string, args ...any) error { return refusal(fmt.Sprintf(format, args...)) }

// IsBeyond says of an error that the file is whole, as far as can be told, but
// beyond a bound.
func IsBeyond(err error) bool {
	var r refusal
	return errors.As(err, &r) && !strings.HasPrefix(string(r), damaged)
}

// damaged begins the refusal of what is not whole.
const damaged = "it is damaged"

// Open reads a PDF whole; name stands for it in messages. One that is encrypted,
// so that none of the passwords opens it, without pages, or too large is logged as
// diag.PDFRefused with the reason, and the file is nil. The reading ends after MaxTime.
// The error is the context's.
func Open(ctx context.Context, log *diag.Log, name string, data []byte, passwords ...string) (*File, error) {
	return OpenWith(ctx, log, nil, name, data, passwords...)
}

// OpenWith is Open with fonts of ours, for fields whose values the file's own cannot write;
// nil: none, and such fields are not drawn.
func OpenWith(ctx context.Context, log *diag.Log, faces *typeface.Set, name string, data []byte, passwords ...string) (*File, error) {
	return open(ctx, MaxTime, log, name, func(ctx context.Context) (*File, error) {
		o, err := body.Open(ctx, data, passwords...)
		return read(ctx, name, data, faces, o, err)
	})
}

// Reopen is Open for what was made of files that Open took: each of these had MaxTime and
// MaxBytes, so that they may have more together.
func Reopen(ctx context.Context, log *diag.Log, name string, data []byte) (*File, error) {
	return open(ctx, time.Hour, log, name, func(ctx context.Context) (*File, error) {
		o, err := body.OpenLarge(ctx, data)
		return read(ctx, name, data, nil, o, err)
	})
}

func open(ctx context.Context, most time.Duration, log *diag.Log, name string, read func(context.Context) (*File, error)) (*File, error) {
	f, err := within(ctx, most, read)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err != nil {
		log.Add(diag.PDFRefused, diag.Pos{}, diag.Args{"file": name, "why": short(err.Error())})
		return nil, nil
	}
	return f, nil
}

// Within has read read a file, but for no longer than MaxTime. The error says so, or
// that the library panicked. It may also be that of read, or the context's.
func Within[T any](ctx context.Context, read func(context.Context) (T, error)) (T, error) {
	return within(ctx, MaxTime, read)
}

// within is Within for any bound.
func within[T any](ctx context.Context, most time.Duration, read func(context.Context) (T, error)) (T, error) {
	bounded, cancel := context.WithTimeout(ctx, most)
	defer cancel()
	type answer struct {
		found T
		err   error
	}
	done := make(chan answer, 1)
	go func() { // the library's loops do not all look at the context
		var a answer
		defer func() {
			if recover() != nil { // what a runtime says is nothing to a reader
				a.err = refusal("it is damaged: one of its objects cannot be read")
			}
			done <- a
		}()
		a.found, a.err = read(bounded)
	}()
	var a answer
	select {
	case a = <-done:
	case <-bounded.Done():
		a.err = bounded.Err()
	}
	if errors.Is(a.err, context.DeadlineExceeded) && ctx.Err() == nil {
		a.err = refusal(fmt.Sprintf("it takes longer than %v to read", most))
	}
	return a.found, a.err
}

// short bounds what a message quotes of a library.
func short(s string) string {
	s, _, _ = strings.Cut(strings.TrimPrefix(s, "pdfcpu: "), "\n")
	if r := []rune(s); len(r) > 120 {
		return string(r[:120]) + "…"
	}
	return s
}

// read is Open without the time limit, of the objects o or of the error that stands in
// their place; a refusal is an error here.
func read(ctx context.Context, name string, data []byte, faces *typeface.Set, o *body.File, err error) (*File, error) {
	if err != nil {
		return nil, err
	}
	if o.Forbids {
		return nil, body.Forbidden
	}
	f := &File{Name: name, Encrypted: o.Encrypted, Mended: o.Mended, data: data, objects: o, faces: faces, byPage: map[int]int{}}
	f.Catalog = f.Dict(o.Trailer["Root"])
	for _, step := range []func(context.Context) error{f.readPages, f.followPages, f.checkWhole, f.drawFields, f.readLeft} {
		if err := step(ctx); err != nil {
			return nil, err
		}
	}
	f.readTitle()
	f.readOutline()
	f.readClaim()
	if err := cmp.Or(o.Failed(), ctx.Err()); err != nil {
		return nil, err
	}
	o.Stay()
	return f, nil
}

// Unchecked reads the pages of a PDF that is no stranger's: a library of ours has
// just written it. Nothing else of the file is read, and nothing is checked.
func Unchecked(ctx context.Context, data []byte) (*File, error) {
	o, err := body.Open(ctx, data)
	if err != nil {
		return nil, err
	}
	f := &File{objects: o, byPage: map[int]int{}}
	f.Catalog = f.Dict(o.Trailer["Root"])
	return f, f.readPages(ctx)
}
