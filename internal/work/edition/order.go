package edition

import (
	"jianbao/internal/brief"
	"jianbao/internal/brief/sheet"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/work/project"
)

// Order says which briefs are to be made. What it leaves open is zero. It is
// plain data, which JSON carries both ways.
type Order struct {
	Reports   []string        `json:"reports,omitempty"`   // files or folders; none: those in ./content
	Sample    bool            `json:"sample,omitempty"`    // the sample, and no report
	Templates []string        `json:"templates,omitempty"` // names of templates or sections, or files; none: what is made unasked
	Languages [][]string      `json:"languages,omitempty"` // each one language or two, or Both; none: each language, and the pair
	Items     []string        `json:"items,omitempty"`     // "lessons:2,5-7", as brief.ParseItems reads them
	Audience  string          `json:"audience,omitempty"`
	Length    string          `json:"length,omitempty"`  // "short", "full"; "": as the template has it
	Missing   string          `json:"missing,omitempty"` // what is done where a translation is missing; "": the template's way
	Meeting   project.Meeting `json:"meeting"`

	Paper   string         `json:"paper,omitempty"`   // "a4", "letter", "a5"; "": the template's
	Theme   string         `json:"theme,omitempty"`   // a name or a file; "": the template's
	Margins *brief.Margins `json:"margins,omitempty"` // nil: the template's
	Size    *length.Length `json:"size,omitempty"`    // of the text; nil: the best fit
	Pages   int            `json:"pages,omitempty"`   // at most, of a brief whose template has a limit; 0: the template's
	Pairing string         `json:"pairing,omitempty"` // "side", "stacked", "leaf"; "": side
	Faces   []project.Face `json:"faces,omitempty"`
	Large   bool           `json:"large,omitempty"`
	Mono    bool           `json:"mono,omitempty"`
	Notes   string         `json:"notes,omitempty"` // "lines", "margin", "page"; "": none
	Proof   bool           `json:"proof,omitempty"`

	To     string  `json:"to,omitempty"`     // one of Formats; "": pdf
	Name   string  `json:"name,omitempty"`   // the pattern of the files' names; "": {id}-{template}-{lang}
	Copies Numbers `json:"copies,omitzero"`  // numbered copies of each brief in its file; none: the brief itself
	Phone  bool    `json:"phone,omitempty"`  // for telephones: pictures as wide as a screen, and a web page, instead of the PDF
	DPI    int     `json:"dpi,omitempty"`    // dots to the inch of the pictures of the pages, which stand beside each brief; 0: none are made
	Strict bool    `json:"strict,omitempty"` // a warning stops its brief
	One    bool    `json:"one,omitempty"`    // there is room for one brief only; more are a fault
	Idle   bool    `json:"idle,omitempty"`   // that there is no brief to make is no fault
	Places bool    `json:"places,omitempty"` // the results tell where each text of the report stands
}

// AllCopies in Numbers.Of means as many as the list of people has.
const AllCopies = -1

// Both, as one of Order.Languages, means the pair of the report, whatever its
// languages are.
const Both = "both"

// Request is an Order whose words were read.
type Request struct {
	Order
	Meeting *report.Meeting // nil: there is none
	items   map[string][]int
	paper   brief.Paper
	pattern Pattern
	reading brief.Reading
	drafts  map[*project.Reading]map[string]string // of proofs: what stands at their foot
	remarks map[*project.Reading][]brief.Remark    // on each report, for proofs; nil: they were not read
}

// Read reads the words of an order, but for its meeting, which may need a file.
// Faults go to the log.
func Read(log *diag.Log, o Order) *Request {
	q := &Request{Order: o, items: brief.ParseItems(log, o.Items...)}
	q.paper, _ = brief.PaperNamed(o.Paper)
	q.pattern, _ = ParsePattern(o.Name)
	notes, _ := brief.ParseNotes(o.Notes)
	q.reading = brief.Reading{Large: o.Large, Mono: o.Mono, Notes: notes}
	if o.Phone {
		paper, margins := sheet.Phone()
		q.reading.Large, q.reading.Phone, q.paper, q.Margins = true, true, paper, &margins
	}
	return q
}

// Pairings are the words of Order.Pairing.
func Pairings() []string { return []string{"side", "stacked", "leaf"} }

func (q *Request) pairing() brief.Pairing {
	switch q.Pairing {
	case "stacked":
		return brief.Stacked
	case "leaf":
		return brief.Leaf
	}
	return brief.Side
}

// Suffix is what the names of files say of how the briefs are made, "-large".
func (q *Request) Suffix() string {
	out := q.reading.Suffix()
	if q.Proof {
		out += "-proof"
	}
	return out + q.Copies.suffix()
}
