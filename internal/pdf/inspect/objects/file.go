// Package objects opens a PDF for those who look for what is in it: its objects, by the
// references between them, and the bytes of its streams. pdfcpu, someone else's parser,
// reads the file; package foreign has looked it through before. In goes the file's
// bytes; out comes a File, whose readers give a zero value for what is missing.
//
// All that is asked of a File is counted: beyond a bound, or when the context ends,
// Stop says why, and every object is then missing.
package objects

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign"
)

// Limits that no sound brief comes near; they bound the work on a hostile file. Those
// of package foreign, which looks a file through first, come before them.
const (
	MaxDepth = 100      // of trees and of forms within forms
	maxNodes = 500_000  // of its trees and lists
	MaxMade  = 64 << 20 // bytes of all texts that are read out of it
)

// File is an open PDF.
type File struct {
	Data    []byte // as it was given
	X       *model.XRefTable
	Catalog types.Dict
	Stop    error // why no more is read: a bound, or the end of the context; nil: nothing

	ctx   context.Context
	looks int // how many objects were asked for
	nodes int // of trees and lists
	made  int // bytes of texts
}

// Open reads the objects of a PDF. The error says why it is none, or that it is broken.
func Open(ctx context.Context, data []byte) (*File, error) {
	if !bytes.Contains(data, []byte("%PDF-")) {
		return nil, errors.New("it does not begin as a PDF does")
	}
	sound, err := foreign.Survey(ctx, data)
	if err != nil {
		return nil, err
	}
	conf := &model.Configuration{Reader15: true, ValidationMode: model.ValidationRelaxed, Offline: true}
	c, err := pdfcpu.ReadWithContext(ctx, bytes.NewReader(sound.Data), conf)
	switch {
	case errors.Is(err, pdfcpu.ErrWrongPassword):
		return nil, errors.New("it opens only with a password")
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, fmt.Errorf("it is damaged: %w", err)
	}
	root, err := c.Catalog()
	if err != nil {
		return nil, fmt.Errorf("it is damaged: %w", err)
	}
	return &File{Data: data, X: c.XRefTable, Catalog: root, ctx: ctx}, nil
}

// Context is the one that the file was opened with.
func (f *File) Context() context.Context { return f.ctx }

// Fail ends the reading: the file is beyond a bound.
func (f *File) Fail(why error) {
	if f.Stop == nil {
		f.Stop = why
	}
}

// Meet counts a node of a tree or an item of a list, which a file can have again and
// again in few bytes.
func (f *File) Meet() {
	if f.nodes++; f.nodes > maxNodes {
		f.Fail(foreign.Beyond("it has more than %d pages, tags and notes", maxNodes))
	}
}

// Make counts so many bytes of text, or of what is kept to read text with.
func (f *File) Make(n int) {
	if f.made += n; f.made > MaxMade {
		f.Fail(foreign.Beyond("it says more than %d MB of text", MaxMade>>20))
	}
}
