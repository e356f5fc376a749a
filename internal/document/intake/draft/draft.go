package draft

import (
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
)

// Text is one text in each language that has it: "zh", "en". A nil Text has none.
type Text map[string]string

// Draft is a report in the making.
type Draft struct {
	ID          string
	Languages   []string
	Series      Text
	Title       Text
	OurTitle    bool // the title was not in the document
	Publisher   Text
	Label       Text
	Number      string // of the issue; "" for none
	Embargo     string // with its zone; "" for none
	Date        string // "2020-03-30", "2020-03" or "2020"; "" for none
	Link        string
	Messages    []Text
	Summary     []Text
	Figures     []KeyFigure
	EditorsNote Text
	Timeline    []Event
	Quotes      []Quotation
	Sections    []*Section
	About       Text
	Cite        Text
	Notice      Text
	Thanks      Text
	Licence     Text
	Authors     []Author
	Related     []Related
	Contact     Contact
	Sent        Distribution
	Notes       source.Notes
	Images      []Image
	Sound       bool // Harden has read it as a report without an error

	omitted map[bareValue]bool // what a report cannot have; it is left over instead
}

// Image is a picture of the draft.
type Image struct {
	ID           string
	File         string // where it is to be, from the report's folder
	Data         []byte
	Alt, Caption Text
}

// KeyFigure is one key figure of the draft.
type KeyFigure struct{ Value, Label, Source Text }

// Quotation is words that are set large, and who said them.
type Quotation struct{ Text, By Text }

// Event is an entry of the timeline.
type Event struct{ Date, Text Text }

// Author is one of those who wrote the report.
type Author struct {
	Name, Role, Organisation Text
	Email                    string
}

// Related is a text to read as well.
type Related struct {
	Title      Text
	Link, Date string // Date as that of the draft
}

// Section is a section of the draft.
type Section struct {
	ID                string
	Title, Lead, Body Text
	Items             []*Item
	OurTitle          bool   // the title was not in the document
	NamedByUs         Text   // those of Title that were not in the document
	prefix            string // of the ids of its items; "" before the draft is written
	From              string // the language of the chapter that it was made for; "" for a list
}

// Item is an item of a section.
type Item struct {
	Title, Short, Body Text
}

// Contact is what was found of addresses.
type Contact struct {
	Name, Address          Text
	Phone, Fax, Email, Web string
}

// Distribution is to whom a bulletin goes.
type Distribution struct {
	Report, Send, Copy Text
	Printed            int // copies; 0 where that is not said
}

// Put adds a text in a language below what stands there already; an empty one
// changes nothing. A lang of "" is that of the text itself, and Chinese where
// that cannot be told.
func (t *Text) Put(lang, s string) {
	if s == "" {
		return
	}
	if lang == "" {
		lang = "zh"
		if wording.Language(s) == "en" {
			lang = "en"
		}
	}
	if *t == nil {
		*t = Text{}
	}
	if old := (*t)[lang]; old != "" {
		s = old + "\n\n" + s
	}
	(*t)[lang] = s
}
