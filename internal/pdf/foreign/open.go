package foreign

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"

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

// Open reads a PDF whole; name stands for it in messages. One that is encrypted,
// damaged, or too large is logged as diag.PDFRefused with the reason, and the file
// is nil. The reading ends after MaxTime. The error is the context's.
func Open(ctx context.Context, log *diag.Log, name string, data []byte) (*File, error) {
	bounded, cancel := context.WithTimeout(ctx, MaxTime)
	defer cancel()
	type answer struct {
		file *File
		err  error
	}
	done := make(chan answer, 1)
	go func() { // the library's loops do not all look at the context
		var a answer
		defer func() {
			if fault := recover(); fault != nil {
				a = answer{nil, refusal("it is damaged: " + short(fmt.Sprint(fault)))}
			}
			done <- a
		}()
		a.file, a.err = read(bounded, name, data)
	}()
	var a answer
	select {
	case a = <-done:
	case <-bounded.Done():
		a.err = bounded.Err()
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if errors.Is(a.err, context.DeadlineExceeded) {
		a.err = refusal(fmt.Sprintf("it takes longer than %v to read", MaxTime))
	}
	if a.err != nil {
		log.Add(diag.PDFRefused, diag.Pos{}, diag.Args{"file": name, "why": short(a.err.Error())})
		return nil, nil
	}
	return a.file, nil
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
	switch {
	case len(data) > MaxBytes:
		return nil, refusal(fmt.Sprintf("it is larger than %d MB", MaxBytes>>20))
	case len(data) == 0:
		return nil, refusal("it is empty")
	case !bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")):
		return nil, refusal("it is no PDF")
	}
	data, err := surveyed(ctx, data)
	if err != nil {
		return nil, err
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
	return pdfcpu.ReadWithContext(ctx, bytes.NewReader(data), conf)
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
