// Package objects opens a PDF for those who look for what is in it: its objects, by the
// references between them, and the bytes of its streams. Package body finds them. In goes
// the file's bytes; out comes a File, whose readers give a zero value for what is missing.
//
// All that is asked of a File is counted: beyond a bound, or when the context ends,
// Stop says why, and every object is then missing.
package objects

import (
	"context"
	"errors"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/body"
	"jianbao/internal/pdf/foreign"
)

// Limits that no sound brief comes near; they bound the work on a hostile file. Those
// of package body, which finds the objects, come before them.
const (
	MaxDepth = 100      // of trees and of forms within forms
	maxNodes = 500_000  // of its trees and lists
	MaxMade  = 64 << 20 // bytes of all texts that are read out of it
	maxKept  = 16 << 20 // bytes of unpacked streams that are kept
)

// File is an open PDF.
type File struct {
	Data    []byte // as it was given
	Trailer types.Dict
	Catalog types.Dict
	Stop    error // why no more is read: a bound, or the end of the context; nil: nothing

	body  *body.File
	ctx   context.Context
	looks int // how many objects were asked for
	nodes int // of trees and lists
	made  int // bytes of texts

	unpacked map[int][]byte // streams by number, as they were unpacked; room is for so many bytes more
	room     int
}

// Open reads the objects of a PDF; passwords are tried where it asks for one. The error
// says why it is none, or that it is broken.
func Open(ctx context.Context, data []byte, passwords ...string) (*File, error) {
	o, err := body.Open(ctx, data, passwords...)
	switch {
	case errors.Is(err, body.NoPDF), errors.Is(err, body.Empty), errors.Is(err, body.Locked), errors.Is(err, body.OtherLock), errors.Is(err, body.OddLock):
		return nil, errors.New(err.Error()) // beyond no bound
	case err != nil:
		return nil, err
	case o.Headless:
		return nil, errors.New("it is damaged: what leads to its pages is gone")
	}
	f := &File{Data: data, Trailer: o.Trailer, body: o, ctx: ctx, unpacked: map[int][]byte{}, room: maxKept}
	f.Catalog = f.Dict(o.Trailer["Root"])
	return f, nil
}

// Mended says that the table of the objects was wrong, and was made anew.
func (f *File) Mended() bool { return f.body.Mended != "" }

// Numbers are those of all objects that there are, ascending.
func (f *File) Numbers() []int {
	var all []int
	for _, n := range f.body.Numbers() {
		if f.body.Has(n) {
			all = append(all, n)
		}
	}
	return all
}

// Place is the byte of the file where the object n begins; false: it is packed in a stream,
// or there is none.
func (f *File) Place(n int) (int, bool) { return f.body.Place(n) }

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
