package brief

import (
	"jianbao/internal/brief/steps"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/theme"
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
	Items     map[string][]int  // section id -> item numbers from 1, ascending; no entry means all
	Audience  string            // "" means none: only what is for everyone
	Paper     Paper             // zero means the template's
	Theme     *theme.Theme      // nil means the template's
	Margins   *Margins          // nil means the template's
	Size      *length.Length    // the only size of the text; nil means the template's ladder
	NoLimit   bool              // the page limit is lifted
	Pages     int               // the page limit instead of the template's, where that has one; 0 means the template's
	Length    Length            // short or full; "" means as the template has it
	Proof     bool              // ids and lines stand in the margins
	Remarks   []Remark          // what people remark on the report, which stands in the margins of a proof
	Draft     map[string]string // what stands at the foot of a proof, by language; nil: nothing
	Reading   Reading           // large print, black alone, room for notes
	Missing   Missing           // "" means the template's
	Meeting   *report.Meeting   // at which the brief is handed out; nil means none
	Addressee *Addressee        // whom the copy is for; nil means nobody in particular
}

// Remark is what somebody remarks on a line of the report file.
type Remark struct {
	From, Line int // where its text begins, and where the words stand that it is about
	Words      string
}

// Brief is a report tailored by a template for one edition: what will be shown
// and in which order. It knows no fonts.
type Brief struct {
	Name       string // "ccg-2020-03-lessons-zh": the file name without .pdf
	Report     *report.Report
	Template   *Template
	Languages  []string
	Pairing    Pairing
	MaxPages   int  // 0 means no limit
	FirstPages int  // as many pages as it has where nothing need be given up for it; 0 means that there is no such number
	Sentences  int  // its texts have no more sentences than this; 0 means all
	Roomy      bool // the edition asks for more pages than the template's limit, and for larger type
	Proof      bool
	Draft      string   // what stands at the foot of a proof; "": nothing
	Remarks    []Remark // in a proof
	Reading    Reading
	Paper      Paper
	Theme      *theme.Theme // how it looks; never nil
	Margins    Margins
	// NoteColumn is the width of the ruled column for notes within the outer
	// margin, with the blank between it and the text; 0 means no column.
	NoteColumn length.Length
	// Fit is the ladder, keyed by the brief's languages. Its first size and its
	// first leading name them all.
	Fit     []Step
	Meeting *Meeting    // one of Blocks too; nil means none
	Copy    *CopyNumber // one of Blocks too; nil means that the copy has no number
	Marking *Marking    // one of Blocks too; nil means that pages have none
	Blocks  []Block

	half     bool                          // one side of a leaf
	edition  Edition                       // what was asked for
	openings map[*report.Text]*report.Text // first sentences that were shown, by their texts
	shorter  map[shortKey]*report.Text     // texts of so many sentences, by the whole
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

// Plain is the words of a language of the brief, from 0, without markup; "" where it has
// none.
func (p Pair) Plain(lang int) string {
	if lang >= len(p) || p[lang] == nil {
		return ""
	}
	return p[lang].Plain()
}

// Step is one rung of the ladder of Fit.
type Step = steps.Step

// Range goes from what is tried first, the ceiling, to what is tried last, the floor.
type Range = steps.Range
