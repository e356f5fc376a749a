package theme

import (
	"jianbao/internal/diag"
	"jianbao/internal/length"

	"go.yaml.in/yaml/v4"
)

// Theme is the look of a house. Every value is set.
type Theme struct {
	Name     string
	File     string            // its name in messages
	Title    map[string]string // by language
	Colour   Colours
	Faces    []Face // those that it asks for; the built-in ones stand for all others
	Type     Type
	Small    Type          // of paper narrower than A4, as A5 is
	Page     *Page         // the margins; nil: the template's
	Paper    string        // one of PaperNames; "": the template's
	Gutter   length.Length // between columns, and between the languages of a pair; 0: 8 mm, on one page 6
	Masthead Masthead
	Head     Head
	Foot     Foot
	Body     Body
	Table    Table
	Figure   Figure
	Grid     *Grid // nil: the text has the size and the pitch that the template's ladder finds
	Heading  Headings
	Label    map[string]map[string]string // words of the page, by what they stand for and by language; nil: the program's

	said *yaml.Node // all that it and those it is made from say
}

// Colours are sRGB, 0xRRGGBB. Each role of the page names one of them.
type Colours struct {
	Ink    uint32 // text
	Quiet  uint32 // labels and small print
	Accent uint32 // bar, headings, links
	Second uint32 // the name and the rule of a bulletin
	Tint   uint32 // the ground of boxes
	Faint  uint32 // hairlines
}

// The roles of colours that a heading or the rules of a table may name.
const (
	RoleInk    = "ink"
	RoleQuiet  = "quiet"
	RoleAccent = "accent"
	RoleSecond = "second"
	RoleBlack  = "black" // whatever the ink is; only of rules
)

// roles lists them.
func roles() []string { return []string{RoleInk, RoleQuiet, RoleAccent, RoleSecond} }

// PaperNames lists the papers that there are, the default first.
func PaperNames() []string { return []string{"a4", "letter", "a5"} }

// Scripts is a size in Han and in other scripts.
type Scripts struct{ Han, Latin length.Length }

// Type has the sizes of type that do not follow the size of the text.
type Type struct {
	Title     Scripts          // of the brief, at most
	Publisher [2]length.Length // in the masthead of one page; where its name is long, or in a pair, or in a longer brief
	Part      length.Length    // headings of sections
	Figure    length.Length    // the value of a key figure
	Table     [2]length.Length // cells, at most; in a pair
	Small     length.Length    // labels, sources, notes
	Caption   length.Length    // of pictures
	Foot      length.Length    // the foot of the page
	Name      [2]length.Length // of a bulletin, in the first and the second language
}

// Page is the sheet as a theme wants it.
type Page struct {
	Top, Outer, Bottom, Binding length.Length
	Pos                         diag.Pos
}

// Form is the form of a masthead.
type Form string

// The forms of a masthead.
const (
	Bar      Form = "bar"      // a bar over publisher, series and date
	Band     Form = "band"     // the same in white on a band of the accent
	Bulletin Form = "bulletin" // the name of a bulletin, its number, unit and date, over a rule
	Red      Form = "document" // 文件: the name of the issuing unit in red, the document number, a red rule; only on a grid
	Letter   Form = "letter"   // 信函: the name in red at the head of the sheet over a double rule, another at its foot; only on a grid
	Minutes  Form = "minutes"  // 纪要: as 文件, with 纪要 behind the name; only on a grid
	None     Form = "none"     // no head: unit and date stand below the title; only on a grid
)

// Official says that a masthead is that of an official document, with the name in red.
func (f Form) Official() bool { return f == Red || f == Letter || f == Minutes }

// Masthead is the head of the first page.
type Masthead struct {
	Form  Form
	Bar   length.Length // thickness of the bar, or of the rule of a bulletin
	Gap   length.Length // between the bar and the words
	Band  length.Length // least height of the band, 0–28 mm
	Inset length.Length // from the edge of the band to its words
	Logo  length.Length // height of the logo
	Wide  length.Length // the width over which the characters of a bulletin's name are spread; 0: they stand close
}

// Head is the running head, from the second page.
type Head struct {
	Show                bool
	Left, Centre, Right string // what stands there: SlotTitle and the others
}

// Foot is the foot of every page.
type Foot struct {
	Rule  length.Length // its thickness; 0: none
	Folio string        // FolioOf, FolioNumber or FolioDashes
}

// The forms of the page number.
const (
	FolioOf     = "of"     // in the words of the language: page 1 of 3
	FolioNumber = "number" // 1
	FolioDashes = "dashes" // — 1 —
)
