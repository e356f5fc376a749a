package foreign

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/diag"
)

// File is a PDF that was read whole: what is wrong with it was said by Open.
type File struct {
	Name    string // for messages
	Title   string // the document's; "" when it says none
	Pages   []Page
	Outline []Bookmark
	Left    Left
	Claim   string // "2A", "2U", "2B" when the file says that it is PDF/A-2, else ""
	// Universal says that the file calls itself PDF/UA-1; only beside a Claim.
	Universal bool
	Catalog   types.Dict

	data    []byte
	x       *model.XRefTable
	tree    []int        // the numbers of the catalogue and of the page tree's objects
	byPage  map[int]int  // from the number of a page's object to its place in Pages
	checked int          // bytes inflated so far by checkWhole
	cut     bool         // the end of the file is gone, so that objects may be missing
	off     map[int]bool // the layers that are not printed, by their objects' numbers
}

// Data is the file as it was read, its lengths put right.
func (f *File) Data() []byte { return f.data }

// Tree gives the numbers of the objects that are the catalogue, the page tree and
// the pages.
func (f *File) Tree() []int { return f.tree }

// Bookmark is a line of a file's outline.
type Bookmark struct {
	Level int // from 1
	Title string
	Page  int // from 0
}

// refusal is why a file is not taken, in words that follow its name.
type refusal string

// Error implements error.
func (r refusal) Error() string { return string(r) }

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
// damaged, or too large is logged as diag.PDFRefused with the reason, and the file
// is nil. The reading ends after MaxTime. The error is the context's.
func Open(ctx context.Context, log *diag.Log, name string, data []byte) (*File, error) {
	f, err := Within(ctx, func(ctx context.Context) (*File, error) { return read(ctx, name, data) })
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

// unread says in plain words what the parser could not read.
func unread(err error) refusal {
	said := strings.ToLower(err.Error())
	for _, word := range []string{"xref", "eof", "trailer", "root", "catalog"} {
		if strings.Contains(said, word) {
			return "it is damaged: the table of its objects cannot be read"
		}
	}
	return "it is damaged: one of its objects cannot be read"
}

// short bounds what a message quotes of a library.
func short(s string) string {
	s, _, _ = strings.Cut(strings.TrimPrefix(s, "pdfcpu: "), "\n")
	if r := []rune(s); len(r) > 120 {
		return string(r[:120]) + "…"
	}
	return s
}

// read is Open without the time limit; a refusal is an error here.
func read(ctx context.Context, name string, data []byte) (*File, error) {
	if len(data) > 0 && !bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) {
		return nil, refusal("it is no PDF")
	}
	found, err := Survey(ctx, data)
	data = found.Data
	switch {
	case found.Locked:
		return nil, encrypted
	case err != nil, found.Damage != nil:
		return nil, cmp.Or(err, found.Damage)
	}
	c, err := parsed(ctx, data)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, pdfcpu.ErrWrongPassword), err == nil && c.Encrypt != nil:
		return nil, encrypted
	case err != nil:
		return nil, unread(err)
	case len(c.Table) > MaxObjects:
		return nil, refusal(fmt.Sprintf("it has more than %d objects", MaxObjects))
	}
	f := &File{Name: name, data: data, cut: isCut(data), x: c.XRefTable, byPage: map[int]int{}}
	if f.Catalog, err = c.Catalog(); err != nil {
		return nil, unread(err)
	}
	if err := f.readPages(ctx); err != nil {
		return nil, err
	}
	if err := f.checkPages(ctx); err != nil {
		return nil, err
	}
	if err := f.checkWhole(ctx); err != nil {
		return nil, err
	}
	f.readLayers()
	if err := f.readLeft(); err != nil {
		return nil, err
	}
	f.readTitle()
	f.readOutline()
	f.readClaim()
	return f, nil
}

// parsed has pdfcpu read a file.
func parsed(ctx context.Context, data []byte) (*model.Context, error) {
	conf := &model.Configuration{Reader15: true, ValidationMode: model.ValidationRelaxed, Offline: true}
	c, err := pdfcpu.ReadWithContext(ctx, bytes.NewReader(data), conf)
	if err == nil {
		share(c, data)
	}
	return c, err
}

// share lets the streams of a file stand where they stand in its data, of which the
// parser has made copies.
func share(c *model.Context, data []byte) {
	for _, e := range c.Table {
		s, is := e.Object.(types.StreamDict)
		if from, n := s.StreamOffset, int64(len(s.Raw)); is && from > 0 && n > 0 && n <= int64(len(data))-from && bytes.Equal(data[from:from+n], s.Raw) {
			s.Raw = data[from : from+n : from+n]
			e.Object = s
		}
	}
}

// Unchecked reads the pages of a PDF that is no stranger's: a library of ours has
// just written it. Nothing else of the file is read, and nothing is checked.
func Unchecked(ctx context.Context, data []byte) (*File, error) {
	c, err := parsed(ctx, data)
	if err != nil {
		return nil, err
	}
	f := &File{x: c.XRefTable, byPage: map[int]int{}}
	if f.Catalog, err = c.Catalog(); err != nil {
		return nil, err
	}
	return f, f.readPages(ctx)
}
