package brief

import (
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report"
)

// Pairing is how two languages stand on the page.
type Pairing uint8

// The pairings; Single is a brief of one language.
const (
	Single  Pairing = iota
	Side            // side by side in level pairs
	Stacked         // the second language below the first, item by item
	Leaf            // the first language on the front, the second on the back
)

// Edition asks for one brief: template × languages × choice of items.
type Edition struct {
	Template  *Template
	Languages []string // one, or the pair; none means the report's first
	Pairing   Pairing
	Items     map[string][]int // section id -> item numbers from 1, ascending; no entry means all
	Audience  string           // "" means none: only what is for everyone
	Paper     Paper            // zero means the template's
	Margins   *Margins         // nil means the template's
	Size      *length.Length   // the only size of the text; nil means the template's ladder
	NoLimit   bool             // the page limit is lifted
	Proof     bool             // ids and lines stand in the margins
	Reading   Reading          // large print, black alone, room for notes
	Missing   Missing          // "" means the template's
	Meeting   *report.Meeting  // at which the brief is handed out; nil means none
	Addressee *Addressee       // whom the copy is for; nil means nobody in particular
}

// Brief is a report tailored by a template for one edition: what will be shown
// and in which order. It knows no fonts.
type Brief struct {
	Name      string // "ccg-2020-03-lessons-zh": the file name without .pdf
	Report    *report.Report
	Template  *Template
	Languages []string
	Pairing   Pairing
	MaxPages  int // 0 means no limit
	Proof     bool
	Reading   Reading
	Paper     Paper
	Margins   Margins
	// NoteColumn is the width of the ruled column for notes within the outer
	// margin, with the blank between it and the text; 0 means no column.
	NoteColumn length.Length
	// Fit is the ladder, keyed by the brief's languages. Its first size and its
	// first leading name them all.
	Fit     []Step
	Meeting *Meeting    // one of Blocks too; nil means none
	Copy    *CopyNumber // one of Blocks too; nil means that the copy has no number
	Blocks  []Block
}

// Pair is one text in each of the brief's languages, in their order, nil where
// it is missing. A Pair that is not shown, or not in the report, is nil or holds
// only nils.
type Pair []*report.Text

// Given says whether the pair has a text in any language.
func (p Pair) Given() bool {
	for _, t := range p {
		if t != nil {
			return true
		}
	}
	return false
}

// Block is one of Masthead, Meeting, CopyNumber, Title, Addressee, Summary,
// Columns, *Section, Figures, Prose, Contact, Distribution.
type Block interface{ block() }

// Masthead is the head of the first page. Form is "plain" or "jianbao".
type Masthead struct {
	Form      string
	Name      Pair // jianbao: the bulletin's name (the series)
	Series    Pair
	Publisher Pair
	Label     Pair // 内部资料
	Date      report.Date
	Number    string        // of the issue: "3" of 第3期; "" for none
	Logo      *report.Image // nil for none
}

// Title is the title of the brief.
type Title struct {
	Text     Pair
	Subtitle Pair // the template's own title, "Lessons"; nil when the template does not show it
}

// Summary is the paragraphs of the summary, with key figures beside them.
type Summary struct {
	Paragraphs []Pair
	Figures    []Figure // beside the text; Fit may give them up ("drop: beside")
}

// Figures is a row of key figures.
type Figures struct{ Figures []Figure }

// Figure is one key figure.
type Figure struct{ Value, Label, Source Pair }

// Columns sets sections side by side, one a column.
type Columns struct{ Sections []*Section }

// Section is a headed list of items.
type Section struct {
	ID     string
	Title  Pair
	Lead   Pair // nil when not shown
	Body   Pair // nil when not shown
	Items  []Item
	Total  int  // items in the report; more than len(Items) when a choice was made
	Number bool // items are numbered
	Detail bool // items show their bodies (STANDARDS.md, Look 9); otherwise one line each

	// Lacking are the brief's languages that have no detail, though another
	// language of the report has some. The detail is the items' bodies; where
	// those are not shown, the section's body. The page says so once, with
	// Words.OnlyIn(Available).
	Lacking   []string
	Available []string // the report's languages that have some; nil when Lacking is
}

// Item is one item as chosen. Number is its number in the report, from 1.
type Item struct {
	ID     string
	Number int
	Title  Pair
	Short  Pair // nil entries where no short form is given
	Body   Pair // nil when not shown
}

// Prose is a headed text: about, cite, notice. Heading comes from the page words.
type Prose struct {
	Kind string // "about", "cite", "notice"
	Text Pair
}

// Contact is how to reach the publisher, at the foot of the last page.
type Contact struct{ Contact *report.Contact }

// Distribution is the 报 / 送 / 发 at the foot of a bulletin.
type Distribution struct{ Distribution *report.Distribution }

func (Masthead) block()     {}
func (Title) block()        {}
func (Addressee) block()    {}
func (Summary) block()      {}
func (Figures) block()      {}
func (Columns) block()      {}
func (*Section) block()     {}
func (Prose) block()        {}
func (Contact) block()      {}
func (Distribution) block() {}

// Paper is a size of paper.
type Paper struct {
	Name          string // "a4", "letter", "a5"
	Width, Height length.Length
}

// Margins are the four margins of a page. Binding is the left of every page,
// Outer the right.
type Margins struct{ Top, Outer, Bottom, Binding length.Length }

// Step is one rung of the ladder of Fit, tried in order. Exactly one of Size,
// Leading, Drop and Use is set.
type Step struct {
	Size    map[string]Range // by language tag; lengths
	Leading map[string]Range // by language tag; thousandths of the size
	Drop    string           // what is given up: "beside", "lead", …
	Use     string           // what is used instead: "short"
	Pos     diag.Pos
}

// Range goes from what is tried first, the ceiling, to what is tried last, the
// floor. Both are in the unit of the step: 1/64 pt for sizes, thousandths of the
// size for leadings.
type Range struct{ From, To int }
