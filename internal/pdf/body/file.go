package body

import (
	"bytes"
	"context"
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// File is a PDF whose objects can be asked for. It is not safe for several at a time.
type File struct {
	// Trailer has the catalogue (Root) and what else the file says of itself.
	Trailer types.Dict
	// Mended says what of the file was put right before its objects were found; "":
	// nothing.
	Mended string
	// Headless says that no trailer leads to a catalogue: it was guessed, or made.
	Headless bool
	// Encrypted says that the file is encrypted, and was opened.
	Encrypted bool
	// Forbids says that its owner forbids printing, and that no password of the owner's
	// was given.
	Forbids bool

	ctx    context.Context
	data   []byte
	before int // bytes before "%PDF": readers count from there
	places map[int]place
	kept   map[int]types.Object
	torn   map[int]bool
	lock   *lock // nil: the file is not encrypted
	values int   // read so far
	packed int   // bytes unpacked from the streams that objects are packed in
	failed error // why no more is read
	depth  int   // of objects that are read while another one is
	added  int   // the number of the object that Put added last; 0: none
}

// place is where an object stands.
type place struct {
	at         int // the byte where its number begins; 0: it is packed
	in         int // the number of the stream that it is packed in; 0: it is not
	index      int // its place in that stream
	generation int
	free       bool // the table says that there is none
}

// Refusal is why a file is not taken, in words that follow its name.
type Refusal string

// Error implements error.
func (r Refusal) Error() string { return string(r) }

// The refusals that more than one place gives.
const (
	NoTable   Refusal = "it is damaged: no page can be found in it"
	NoPDF     Refusal = "it is no PDF"
	Empty     Refusal = "it is empty"
	tooNested Refusal = "its brackets are nested beyond measure"
)

// Open finds the objects of a file. passwords are tried in turn where it is encrypted,
// after the empty one. The error is a Refusal, or the context's. data stay the caller's,
// and must not be changed.
func Open(ctx context.Context, data []byte, passwords ...string) (*File, error) {
	if len(data) > MaxBytes {
		return nil, Refusal(fmt.Sprintf("it is larger than %d MB", MaxBytes>>20))
	}
	return OpenLarge(ctx, data, passwords...)
}

// OpenLarge is Open for a file of any size: one that was made here of several.
func OpenLarge(ctx context.Context, data []byte, passwords ...string) (*File, error) {
	if len(data) == 0 {
		return nil, Empty
	}
	before := bytes.Index(data[:min(len(data), 1024+len("%PDF"))], []byte("%PDF"))
	if before < 0 {
		return nil, NoPDF
	}
	f := &File{ctx: ctx, data: data, before: before, places: map[int]place{}, kept: map[int]types.Object{}, torn: map[int]bool{}}
	if err := f.find(passwords); err != nil {
		return nil, err
	}
	return f, f.failed
}

// find reads the table, or makes it anew where it is wrong.
func (f *File) find(passwords []string) error {
	whole := f.readTable()
	if whole && f.allThere() {
		if err := f.unlock(passwords); err != nil {
			return err
		}
		if f.catalogued() {
			return f.failed
		}
	}
	if f.failed != nil {
		return f.failed
	}
	found := f.scan()
	f.kept, f.torn = map[int]types.Object{}, map[int]bool{}
	if err := f.unlock(passwords); err != nil {
		return err
	}
	f.scanPacked(found)
	if f.failed == nil && !f.catalogued() && !f.seekCatalogue() {
		return NoTable
	}
	f.Mended = "the table of its objects was wrong, and was made anew"
	return f.failed
}

// catalogued says that the catalogue and the root of the page tree are there.
func (f *File) catalogued() bool {
	root := f.Dict(f.Trailer["Root"])
	return root != nil && f.Dict(root["Pages"]) != nil
}

// seekCatalogue looks for a catalogue that no trailer names, and for a root of a page
// tree that no catalogue names; the last one counts.
func (f *File) seekCatalogue() bool {
	var root, pages types.Object
	for _, n := range f.Numbers() {
		d, _ := f.Object(n).(types.Dict)
		switch {
		case d == nil:
		case d["Type"] == types.Name("Catalog") && f.Dict(d["Pages"]) != nil:
			root = types.IndirectRef{ObjectNumber: types.Integer(n)}
		case d["Type"] == types.Name("Pages") && d["Parent"] == nil && f.array(d["Kids"]) != nil:
			pages = types.IndirectRef{ObjectNumber: types.Integer(n)}
		}
	}
	f.Headless = true
	switch {
	case root != nil:
		f.Trailer["Root"] = root
	case pages != nil:
		if d := f.Dict(f.Trailer["Root"]); d != nil {
			d["Pages"] = pages
			return true
		}
		f.Trailer["Root"] = types.Dict{"Type": types.Name("Catalog"), "Pages": pages}
	}
	return root != nil || pages != nil
}

// counts notes a value that is read, and says that it may be: at this depth, and beside
// all others.
func (f *File) counts(depth int) bool {
	f.values++
	switch {
	case f.failed != nil:
	case depth > maxNested:
		f.failed = tooNested
	case f.values > maxValues:
		f.failed = Refusal(fmt.Sprintf("its objects have more than %d values", maxValues))
	case f.values%10_000 == 0 && f.ctx.Err() != nil:
		f.failed = f.ctx.Err()
	}
	return f.failed == nil
}

// Stay lets objects be asked for after the context that the file was opened with has ended.
func (f *File) Stay() { f.ctx = context.WithoutCancel(f.ctx) }

// Rest lets go of the objects that were read, but for those that were put in: each is read
// again when it is asked for. What was changed in one of them is lost.
func (f *File) Rest() {
	for n := range f.kept {
		if _, stands := f.places[n]; stands {
			delete(f.kept, n)
		}
	}
	f.values, f.packed = 0, 0
}

// Failed is why no more is read: a bound that the file is beyond, or the context's error;
// nil: it is read on.
func (f *File) Failed() error { return f.failed }

// Put adds an object that the file does not have, and gives its number.
func (f *File) Put(o types.Object) int {
	if f.added == 0 {
		f.added = MaxNumber
		for n := range f.places {
			f.added = max(f.added, n)
		}
	}
	f.added++
	f.kept[f.added] = o
	return f.added
}
