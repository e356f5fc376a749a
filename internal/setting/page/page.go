package page

import (
	"jianbao/internal/diag"
	"jianbao/internal/length"
)

// Document is a set brief, ready to be painted.
type Document struct {
	Meta     Meta
	Pages    []Page
	Elements []Element // the structure tree; Elements[0] is the Document element
	Images   []Picture
	Outline  []Bookmark // nested by Level; empty for a brief of one page
	Anchors  []Anchor   // named destinations; of two with one name the first counts
}

// Meta is what the file says of itself.
type Meta struct {
	Title      string
	Author     string
	Subject    string
	Keywords   []string
	Identifier string   // the address of the DOI, or the ISBN; "": it has neither
	Rights     string   // how the document may be used; "": nothing is said of it
	Languages  []string // BCP 47 with region where it matters: "zh-CN", "en"; the first is the document's
	Producer   string   // "jianbao 0.1.0"
	Created    int64    // seconds since 1970, UTC
	Origin     Origin
}

// Origin says what a file was made from, so that a program can tell whose it
// is. A field that is empty is not written.
type Origin struct {
	Report   string // its id
	Template string // its name
	Language string // the tags, "zh" or "zh+en"
	Row      string // a salted hash of the recipient's row
}

// Page is one page of paper.
type Page struct {
	Width, Height length.Length
	Label         string // the page number as printed
	Items         []Item // in reading order
}

// Item is one of Text, Rule, Fill, Path, Figure, Link, Mark.
type Item interface{ item() }

// EmTop is how far the em box of the house's faces stands above the baseline, in
// thousandths of an em.
const EmTop = 880

// Text is a run of glyphs of one face at one size on one baseline.
type Text struct {
	X, Y   length.Length // the origin of the first glyph; Y is the baseline
	Face   int           // index into the typeface.Set the document was set with
	Size   length.Length
	Colour Colour
	Lang   string // BCP 47 of the run, "zh-CN"
	Run
	Pos diag.Pos // where the run's first character stands in its file; zero: unknown
	// Source is where the text that the run belongs to begins in its file: all runs of
	// a text have the same. nil: the words are our own.
	Source *diag.Pos
	// Expansion draws the run's glyphs and spaces wider or, below 0, narrower,
	// in ten-thousandths of their width.
	Expansion int
	// Actual replaces the run's text in the text layer (PDF ActualText) when HasActual
	// is set; so the hyphen that breaks a word reads as the rest of the word.
	Actual    string
	HasActual bool
}

// Rule is a straight line, horizontal or vertical, given as the box it inks.
type Rule struct {
	X, Y, Width, Height length.Length
	Colour              Colour
}

// Fill is a filled rectangle, or the ellipse inscribed in it.
type Fill struct {
	X, Y, Width, Height length.Length
	Colour              Colour
	Round               bool
}

// Figure places Images[Image] in a box.
type Figure struct {
	X, Y, Width, Height length.Length
	Image               int // index into Document.Images
}

// Link makes a box clickable. Exactly one of URI and Anchor is set. Its Element is
// that of the Mark before it.
type Link struct {
	X, Y, Width, Height length.Length
	URI                 string
	Anchor              string // the name of an Anchor of the document
	Contents            string // the words that a program reads out for it (ISO 14289-1 7.18.5)
	Element             int    // the Link element that owns the annotation
}

// Mark says what the items after it, up to the next Mark, belong to: an
// element of the structure tree, or page furniture. A page begins as Layout
// furniture.
type Mark struct {
	Element  int      // index into Document.Elements; 0: furniture
	Artifact Artifact // the kind of furniture, where Element is 0
	// Own says that the items are one copy's own, such as the name of whom it
	// is for: they are painted apart from what all copies share. They are
	// texts only.
	Own bool
}

func (Text) item()   {}
func (Rule) item()   {}
func (Fill) item()   {}
func (Path) item()   {}
func (Figure) item() {}
func (Link) item()   {}
func (Mark) item()   {}

// Artifact is the kind of page furniture (ISO 32000-1 14.8.2.2).
type Artifact uint8

// The kinds of furniture.
const (
	Layout     Artifact = iota // rules, tints
	Header                     // running head: Pagination, Subtype Header
	Footer                     // folio and foot: Pagination, Subtype Footer
	Background                 // tints behind text
)

// Colour is an sRGB colour, 0xRRGGBB.
type Colour uint32

// Element is a node of the structure tree (ISO 32000-1 14.8.4). Children stand after
// their parents, and siblings in reading order. A field whose comment begins with a tag
// is for elements of that tag alone.
type Element struct {
	Tag       Tag
	Parent    int              // index of the parent; -1 for the Document
	Lang      string           // BCP 47; "" inherits
	Alt       string           // Figure: the words for those who cannot see it
	Actual    string           // the words that what is drawn for it stands for, such as a bar for its value; "": it is read as it is written
	Title     string           // /T, for sections
	ID        string           // Note: unique
	Numbering string           // L: "Decimal", "Disc", "None", "UpperRoman", ... (ListNumbering)
	Scope     string           // TH: "Column", "Row", "Both"
	ColSpan   int              // TH, TD: 0 or 1 for one
	RowSpan   int              // likewise
	BBox      [4]length.Length // Figure: x, y, width, height on its page, from the top left
}

// Tag is a standard structure type of PDF 1.7.
type Tag string

// The structure types in use.
const (
	Doc      Tag = "Document"
	Part     Tag = "Part"
	Sect     Tag = "Sect"
	H1       Tag = "H1"
	H2       Tag = "H2"
	H3       Tag = "H3"
	P        Tag = "P"
	L        Tag = "L"
	LI       Tag = "LI"
	Lbl      Tag = "Lbl"
	LBody    Tag = "LBody"
	Table    Tag = "Table"
	TableRow Tag = "TR"
	TH       Tag = "TH"
	TD       Tag = "TD"
	THead    Tag = "THead"
	TBody    Tag = "TBody"
	FigureEl Tag = "Figure"
	Caption  Tag = "Caption"
	LinkEl   Tag = "Link"
	Ref      Tag = "Reference"
	Note     Tag = "Note"
	Span     Tag = "Span"
	Quote    Tag = "BlockQuote"
	Div      Tag = "Div" // a box within a text
	Code     Tag = "Code"
)

// Bookmark is one line of the outline.
type Bookmark struct {
	Level  int // from 1
	Title  string
	Anchor string // the name of an Anchor of the document
}

// Anchor is a named destination: the place of a section or an item, by its id.
type Anchor struct {
	Name string
	Page int // index into Pages
	X, Y length.Length
}
