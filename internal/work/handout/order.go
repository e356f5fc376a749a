package handout

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/pdf/impose"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"
)

// Order says what is to be put on sheets, and how. What it leaves open is zero.
// It is plain data, which JSON carries both ways.
type Order struct {
	Parts     []string        `json:"parts"`               // FILE.pdf, - for the standard input, @TEMPLATE, @TEMPLATE:LANG or REPORT.yaml; =TITLE may follow
	Passwords string          `json:"passwords,omitempty"` // a file with a password a line, each of which is tried on PDFs that ask for one; "": there is none
	Report    string          `json:"report,omitempty"`    // of the briefs that @TEMPLATE names; "": the one in ./content, else the sample
	Languages [][]string      `json:"languages,omitempty"` // of the briefs that name none, as in edition.Order; none: the first of their report
	Meeting   project.Meeting `json:"meeting"`
	Large     bool            `json:"large,omitempty"`
	Mono      bool            `json:"mono,omitempty"`
	Notes     string          `json:"notes,omitempty"` // as in edition.Order

	Title        string `json:"title,omitempty"`        // of the whole; "": the meeting's, else the report's
	Cover        *bool  `json:"cover,omitempty"`        // nil: a pack of several parts has one
	Numbers      *bool  `json:"numbers,omitempty"`      // pages numbered through; nil: those of several parts are
	RightHand    bool   `json:"rightHand,omitempty"`    // each part begins on a right-hand page
	Letterhead   string `json:"letterhead,omitempty"`   // a PDF to lie under page 1 of each brief, or of each part where none is a brief
	Continuation string `json:"continuation,omitempty"` // a PDF to lie under their other pages
	Stamp        string `json:"stamp,omitempty"`        // words in a red frame at the head of every page

	Layout  string          `json:"layout,omitempty"`  // one of Layouts; "": pack
	Theme   string          `json:"theme,omitempty"`   // of the briefs, a name or a file; "": their templates'
	Paper   string          `json:"paper,omitempty"`   // one of Papers; "": a4
	Duplex  string          `json:"duplex,omitempty"`  // one of Edges, or Manual; "": long, but short where a pack's pages lie
	Margin  *length.Length  `json:"margin,omitempty"`  // what the printer leaves blank on every edge; nil: 5 mm
	Gutter  *length.Length  `json:"gutter,omitempty"`  // between two pages, or at the fold of a booklet; nil: 8 mm
	Creep   length.Length   `json:"creep,omitempty"`   // how far each inner sheet of a booklet stands out
	Frames  bool            `json:"frames,omitempty"`  // a hairline round each page
	Label   string          `json:"label,omitempty"`   // words at the head of every sheet
	Copies  edition.Numbers `json:"copies,omitzero"`   // numbered copies in the file; none: one without a number
	Since   string          `json:"since,omitempty"`   // a PDF that was printed before: only the sheets that differ from it are made; "": all
	Final   bool            `json:"final,omitempty"`   // only a report that is as it was signed
	Strict  bool            `json:"strict,omitempty"`  // a warning stops it
	Preview bool            `json:"preview,omitempty"` // the plan of the sheets is wanted, and no file
}

// Layouts are the words of Order.Layout, in the order of impose.Layout.
func Layouts() []string { return []string{"pack", "2up", "4up", "booklet"} }

// Edges are the words of Order.Duplex, in the order of impose.Duplex: the edge
// over which the printer turns the sheet, or none.
func Edges() []string { return []string{"long", "short", "none"} }

// Inputs are the letterhead, its continuation, the older file and the parts, without the titles
// of these, as the user calls them. "-" is the standard input, "" names nothing,
// and a word that begins with @ names a brief.
func (o *Order) Inputs(s *project.Source) []string {
	out := []string{o.Letterhead, o.Continuation, o.Since}
	for _, word := range o.Parts {
		name, _ := titled(s, word)
		out = append(out, name)
	}
	return out
}

// titled takes the title off a part, as in annex.pdf=Annex, unless there is a
// file of that name.
func titled(s *project.Source, word string) (name, title string) {
	name, title, given := strings.Cut(word, "=")
	if !given || strings.TrimSpace(title) == "" || s.Is(word) {
		return word, ""
	}
	return name, strings.Join(strings.Fields(title), " ")
}

// sheets are the options of the sheets.
func (o *Order) sheets() impose.Options {
	out := impose.Options{Margin: mm(5), Gutter: mm(8), Creep: o.Creep, Frames: o.Frames, Paper: paperNamed(o.Paper)}
	for i, name := range Layouts() {
		if o.Layout == name {
			out.Layout = impose.Layout(i)
		}
	}
	for i, name := range Edges() {
		if o.Duplex == name {
			out.Duplex = impose.Duplex(i)
		}
	}
	if o.Margin != nil {
		out.Margin = *o.Margin
	}
	if o.Gutter != nil {
		out.Gutter = *o.Gutter
	}
	return out
}

// half is the room of a page where two share a side; false where they do not. A page of
// its size stands there as large as it is.
func (o *Order) half() (brief.Paper, bool) {
	s := o.sheets()
	if s.Layout != impose.TwoUp && s.Layout != impose.Booklet {
		return brief.Paper{}, false
	}
	return brief.Paper{Name: "half", Width: s.Paper.Height/2 - s.Margin - s.Gutter/2, Height: s.Paper.Width - 2*s.Margin}, true
}

// pack says that the pages come one to a side, as they are.
func (o *Order) pack() bool { return o.Layout == "" || o.Layout == Layouts()[0] }

// briefs are what the order says of the briefs among its parts.
func (o *Order) briefs() edition.Order {
	return edition.Order{Theme: o.Theme, Large: o.Large, Mono: o.Mono, Notes: o.Notes}
}

// mm gives whole millimetres.
func mm(n int) length.Length { return length.MM(n * 1000) }
