package inspect

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/inspect/audit"
	"jianbao/internal/pdf/inspect/objects"
	"jianbao/internal/pdf/inspect/rule"
)

// File is what was found in a PDF.
type File struct {
	Meta      Meta
	Pages     []Page
	Fonts     []Font
	Languages []string // the document's own, then others as they are met
	Tree      *Node    // the StructTreeRoot; nil when the file is not tagged
	Outline   []Bookmark

	faults []rule.Fault // of a file that Check read
	data   []byte       // of one that it did not
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
	maxPages     = 10_000
	maxContent   = 32 << 20  // bytes of a page's content
	maxOperators = 4_000_000 // of a page, with its forms
)

// Read reads a PDF. The error says why it is none, or that it is broken.
func Read(ctx context.Context, data []byte) (*File, error) {
	return readWithin(ctx, data, reading{})
}

// Check reads a PDF as Read does, and holds it against the rules of package rule in the
// same go: see File.Faults. passwords are tried on one that asks for one.
func Check(ctx context.Context, data []byte, passwords ...string) (*File, error) {
	return readWithin(ctx, data, reading{judged: true, passwords: passwords})
}

// reading is what is wanted of a file beside what Read gives.
type reading struct {
	laid   bool // where things stand
	judged bool // what is wrong

	passwords []string // that are tried on a file that asks for one
}

// Faults are what is wrong with the file, the whole file's first. Of one that Read or
// ReadLaid read, they are looked for now; there are none where that is beyond a bound,
// which Check would name.
func (f *File) Faults() []rule.Fault {
	if f.data == nil {
		return slices.Clone(f.faults)
	}
	again, err := Check(context.Background(), f.data)
	if err != nil {
		return nil
	}
	return again.faults
}

// readWithin is Read, Check or ReadLaid.
func readWithin(ctx context.Context, data []byte, how reading) (*File, error) {
	f, err := foreign.Within(ctx, func(ctx context.Context) (*File, error) { return read(ctx, data, how) })
	if err != nil {
		return nil, fmt.Errorf("inspect: %w", err)
	}
	return f, nil
}

// read is readWithin without the time limit.
func read(ctx context.Context, data []byte, how reading) (*File, error) {
	o, err := objects.Open(ctx, data, how.passwords...)
	if err != nil {
		return nil, err
	}
	r := &reader{File: o, file: &File{}, laid: how.laid}
	if err := r.read(); err != nil {
		return nil, fmt.Errorf("it is damaged: %w", err)
	}
	if how.judged {
		r.file.faults = audit.Audit(o)
	} else {
		r.file.data = data
	}
	return r.file, r.Stop
}

// reader goes through a file once.
type reader struct {
	*objects.File
	file  *File
	pages []*leaf
	fonts map[int]*font // by object number

	laid     bool            // it is wanted where things stand
	elements map[place]*Node // what holds each content; where laid is set
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

// read goes through the file.
func (r *reader) read() error {
	r.fonts, r.elements = map[int]*font{}, map[place]*Node{}
	r.readMeta()
	r.findPages(r.Catalog["Pages"], nil, nil, 0, map[int]bool{})
	if len(r.pages) == 0 && r.Stop == nil {
		return errNoPage
	}
	for i := range r.pages {
		r.readPage(i)
	}
	r.readLabels()
	r.readTree()
	r.own()
	r.readOutline()
	return nil
}
