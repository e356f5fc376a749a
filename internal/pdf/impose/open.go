package impose

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
	"jianbao/internal/length"
)

// Part is a PDF whose pages can be put on sheets. It was read whole: what is
// wrong with it was said by Open.
type Part struct {
	Name    string // for messages
	Title   string // the document's; "" when it says none
	Pages   []Page
	Outline []Bookmark
	Left    Left
	Claim   string // "2A", "2U", "2B" when the file says that it is PDF/A-2, else ""

	universal bool // it says that it is PDF/UA-1
	data      []byte
	x         *model.XRefTable
	catalog   types.Dict
	leaves    []*leaf
	tree      []int        // the numbers of the page tree's objects and the catalogue
	byPage    map[int]int  // from the number of a page's object to its index
	checked   int          // bytes inflated so far
	cut       bool         // its end is gone, so that objects may be missing
	off       map[int]bool // layers that are not printed, by their numbers
}

// Data is the file as it was read.
func (p *Part) Data() []byte { return p.data }

// Page is what is to be known of a page for planning: its size as it is shown,
// turned and cropped.
type Page struct {
	Width, Height length.Length
	Smallest      length.Length // the size of its smallest text; 0: no text
	Links         int           // annotations that lead somewhere
	near          []spot        // ink near the head and the foot
}

// Bookmark is a line of a part's outline. Page counts from 0.
type Bookmark struct {
	Level int // from 1
	Title string
	Page  int
}

// leaf is a page of the part.
type leaf struct {
	number    int
	dict      types.Dict
	resources types.Object
	media     box
	crop      box // what is shown
	turn      int // degrees clockwise: 0, 90, 180, 270
	unit      int // of user space, thousandths of a point
	before    int // "q" that the content lacks at its beginning
	after     int // "Q" that it lacks at its end
}

// refusal is why a file is not taken, in words that follow its name.
type refusal string

// Error implements error.
func (r refusal) Error() string { return string(r) }

// Open reads a PDF whole. One that is encrypted, damaged, or too large is
// logged as diag.PDFRefused with the reason, and the part is nil. The reading
// ends after MaxTime. The error is the context's.
func Open(ctx context.Context, log *diag.Log, name string, data []byte) (*Part, error) {
	bounded, cancel := context.WithTimeout(ctx, MaxTime)
	defer cancel()
	type answer struct {
		part *Part
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
		a.part, a.err = read(bounded, name, data)
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
	return a.part, nil
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

func read(ctx context.Context, name string, data []byte) (*Part, error) {
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
	conf := &model.Configuration{Reader15: true, ValidationMode: model.ValidationRelaxed, Offline: true}
	c, err := pdfcpu.ReadWithContext(ctx, bytes.NewReader(data), conf)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, pdfcpu.ErrWrongPassword), err == nil && c.Encrypt != nil:
		return nil, encrypted
	case err != nil:
		return nil, unread(err)
	case len(c.Table) > maxObjects:
		return nil, refusal(fmt.Sprintf("it has more than %d objects", maxObjects))
	}
	p := &Part{Name: name, data: data, cut: isCut(data), x: c.XRefTable, byPage: map[int]int{}}
	if p.catalog, err = c.Catalog(); err != nil {
		return nil, unread(err)
	}
	if err := p.readPages(ctx); err != nil {
		return nil, err
	}
	if err := p.checkWhole(ctx); err != nil {
		return nil, err
	}
	p.readLayers()
	if err := p.readLeft(); err != nil {
		return nil, err
	}
	p.readTitle()
	p.readOutline()
	p.readClaim()
	return p, nil
}
