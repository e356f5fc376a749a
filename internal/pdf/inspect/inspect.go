package inspect

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign"
)

// File is what was found in a PDF.
type File struct {
	Meta      Meta
	Pages     []Page
	Fonts     []Font
	Languages []string // the document's own, then others as they are met
	Tree      *Node    // the StructTreeRoot; nil when the file is not tagged
	Outline   []Bookmark

	faults []Fault
}

// Meta is what the file says of itself.
type Meta struct {
	Title, Author, Subject, Keywords, Creator, Producer string // from the information dictionary
	Created, Modified                                   string // as written, "D:20200330000000Z"
	Language                                            string // the catalogue's
	ID                                                  string // the first of the trailer's, in hexadecimal
	XMP                                                 string // the packet
	Tagged                                              bool   // MarkInfo says so
	DisplayTitle                                        bool   // readers show the title, not the file's name
	OutputIntent                                        bool   // it has a colour profile for PDF/A
	Mark                                                Mark   // what it was made from; empty where it does not say
}

// Page is one page.
type Page struct {
	Width, Height length.Length
	Label         string // its number as readers show it; "" when it has none
	Text          string // in the order of the content stream, with line ends
	Links         []Link
	Runs          []Run  // its text, where it stands, in the order of the content stream; from ReadLaid
	Areas         []Area // likewise
}

// Link is a link annotation.
type Link struct {
	URI      string // "" for a destination in the file
	Contents string
}

// Font is a font that some page's resources name.
type Font struct {
	Name      string // without the subset's tag
	Type      string // "Type0", "TrueType", ...
	Embedded  bool   // its outlines are in the file
	Subset    bool   // its name has a subset's tag
	ToUnicode bool   // it says what its codes read as
}

// Bookmark is a line of the outline; Level counts from 1.
type Bookmark struct {
	Level int
	Title string
}

// Limits that no sound brief comes near; they bound the work on a hostile file. Those
// of package foreign, which looks a file through first, come before them.
const (
	MaxBytes     = foreign.MaxBytes // of one file
	maxDepth     = 100              // of trees and of forms within forms
	maxPages     = 10_000
	maxContent   = 32 << 20  // bytes of a page's content
	maxOperators = 4_000_000 // of a page, with its forms
	maxItems     = 200_000   // of one array or dictionary in a content
	maxNodes     = 500_000   // of its trees and lists
	maxMade      = 64 << 20  // bytes of all texts that are read out of it
)

// Read reads a PDF. The error says why it is none, or that it is broken.
func Read(ctx context.Context, data []byte) (*File, error) { return readWithin(ctx, data, false) }

// readWithin is Read, or ReadLaid.
func readWithin(ctx context.Context, data []byte, laid bool) (*File, error) {
	f, err := foreign.Within(ctx, func(ctx context.Context) (*File, error) { return read(ctx, data, laid) })
	if err != nil {
		return nil, fmt.Errorf("inspect: %w", err)
	}
	return f, nil
}

// read is readWithin without the time limit.
func read(ctx context.Context, data []byte, laid bool) (*File, error) {
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
	r := &reader{ctx: ctx, x: c.XRefTable, file: &File{}, laid: laid}
	if err := r.read(); err != nil {
		return nil, fmt.Errorf("it is damaged: %w", err)
	}
	return r.file, r.err
}

// reader goes through a file once.
type reader struct {
	ctx     context.Context
	x       *model.XRefTable
	file    *File
	catalog types.Dict
	pages   []*leaf
	fonts   map[int]*font // by object number
	holders map[place]int // the object number of the element whose /K lists a content
	known   map[int]bool  // the annotations, by object number, that the tree knows

	laid     bool            // it is wanted where things stand
	elements map[place]*Node // what holds each content; where laid is set

	err   error // why no more is read: a bound, or the end of ctx; every object is then missing
	looks int   // how many objects were asked for
	nodes int   // of trees and lists
	made  int   // bytes of texts
}

// fail ends the reading: the file is beyond a bound.
func (r *reader) fail(why error) {
	if r.err == nil {
		r.err = why
	}
}

// meet counts a node of a tree or an item of a list, which a file can have again and
// again in few bytes.
func (r *reader) meet() {
	if r.nodes++; r.nodes > maxNodes {
		r.fail(foreign.Beyond("it has more than %d pages, tags and notes", maxNodes))
	}
}

// make counts so many bytes of text, or of what is kept to read text with.
func (r *reader) make(n int) {
	if r.made += n; r.made > maxMade {
		r.fail(foreign.Beyond("it says more than %d MB of text", maxMade>>20))
	}
}

// place is a marked-content sequence: a page, from 0, and its MCID.
type place struct{ page, mcid int }

// leaf is a page of the file and the text that was found on it.
type leaf struct {
	number    int // of the page's object
	dict      types.Dict
	media     types.Object   // its MediaBox, its own or inherited
	resources types.Object   // its own or inherited
	content   map[int]*piece // by MCID
	pen       *pen           // where its things stand; nil unless that is wanted
}

// errNoPage is that the tree of the pages leads to none. It may also be that an
// object of it is larger than the parser takes.
var errNoPage = errors.New("no page of it can be read")

// read goes through the file and then judges it.
func (r *reader) read() error {
	root, err := r.x.Catalog()
	if err != nil {
		return err
	}
	r.catalog = root
	r.fonts, r.holders, r.known, r.elements = map[int]*font{}, map[place]int{}, map[int]bool{}, map[place]*Node{}
	r.readMeta()
	r.findPages(root["Pages"], nil, nil, 0, map[int]bool{})
	if len(r.pages) == 0 && r.err == nil {
		return errNoPage
	}
	for i := range r.pages {
		r.readPage(i)
	}
	r.readLabels()
	r.readTree()
	r.own()
	r.readOutline()
	r.judge()
	return nil
}
