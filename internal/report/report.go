package report

import (
	"time"

	"jianbao/internal/diag"
)

// Report is one report file, read whole. Every text and value keeps its place in
// the file. What the file does not give is zero.
type Report struct {
	File             string // its name in messages
	ID               string
	Languages        []string // BCP 47; the first is the source language
	Series           Localized
	Title            Localized
	Publisher        Localized
	Date             Date
	Link             Value
	Summary          []Localized
	Figures          []Figure // key figures
	Sections         []Section
	Brief            []Value // the ids of the sections that the one-page summary shows; nil means the first ones
	Images           []Image
	Charts           []Chart
	Logo             *Image
	Number           Value     // of the issue: 第×期
	Label            Localized // "内部资料", "Internal"; on every page
	Embargo          Instant   // before it nothing may be published; on every page
	Distribution     Distribution
	Official         Official
	Ignore           []Value          // codes of findings accepted on purpose
	Accepted         map[string]Value // path of a translation -> hash of the source that it was made from
	About            Localized
	Contact          Contact
	Cite             Localized // how to cite the report
	Notice           Localized // disclaimer, licence
	Acknowledgements Localized // whom the authors thank
	Licence          Localized // under which others may use it: CC BY 4.0, or words
	ISSN             Value     // of the series
	ISBN             Value
	DOI              Value       // with or without https://doi.org/
	Authors          []Author    // who wrote it
	Messages         []Localized // the key messages, two to four
	Related          []Related   // what else to read
	Quotes           []Quotation // words of the text, set large
	Timeline         []Event     // what happened when, in its order
	EditorsNote      Localized   // 编者按
	Glossary         []Localized // terms, which must be translated so wherever they stand
}

// Value is a bare string with its place; Text is "" when it was not given.
type Value struct {
	Text string
	Pos  diag.Pos
}

// Instant is a time of a day, with its zone. Its Text is as typed; its Time is zero when none
// was given.
type Instant struct {
	Value
	Time time.Time
}

// Date is a day, a month (Day is 0) or a year (Month is 0 as well); Year 0 means
// that none was given.
type Date struct {
	Year, Month, Day int
	Pos              diag.Pos
}

// Figure is one key figure: "5万亿美元", its label and its source.
type Figure struct {
	Value  Localized
	Label  Localized
	Source Localized
	For    []Value // audiences that see it; nil means all
	Not    []Value // audiences that do not see it
}

// Section is a headed part of the report with numbered items.
type Section struct {
	ID      string
	Pos     diag.Pos
	Title   Localized
	Lead    Localized // the line before the list
	Body    Localized
	Items   []Item
	For     []Value // audiences that see it; nil means all
	Not     []Value // audiences that do not see it
	Figures []Figure
	Sources []Localized
}

// Item is one lesson, one recommendation.
type Item struct {
	ID      string
	Pos     diag.Pos
	Title   Localized
	Short   Localized // a tighter form that Fit may use
	Body    Localized
	For     []Value // audiences that see it; nil means all
	Not     []Value // audiences that do not see it
	Figures []Figure
	Sources []Localized
}

// Image is a picture of the report. File is relative to the report's folder, and
// Alt is for those who cannot see the picture.
type Image struct {
	ID      string
	File    Value
	Alt     Localized
	Caption Localized
	Credit  Localized // whose it is; stands below the caption
	Licence Localized // on what terms it is printed, or the approval number of a map; stands below the credit
	Width   Value     // of the text's: FullWidth, HalfWidth or ThirdWidth; "": full
	Section []Value   // ids of sections: it stands with the first of them that a brief shows with its texts; nil: with none
	Chart   *Chart    // the chart that it stands for; nil: it is a picture
}

// Distribution is the 报 / 送 / 发 and 共印×份 of a bulletin.
type Distribution struct {
	Report  Localized // 报
	Send    Localized // 送
	Copy    Localized // 发
	Printed int       // copies, 共印×份; 0 when not given
}

// Contact is how to reach the publisher.
type Contact struct {
	Name    Localized // who answers
	Address Localized
	Phone   Value
	Fax     Value
	Email   Value
	Web     Value
}

// Related is a text that readers of the report may want to read as well.
type Related struct {
	Title Localized
	Link  Value
	Date  Date // when it came out
}

// Author is one of those who wrote the report.
type Author struct {
	Name, Role, Organisation Localized
	Email                    Value
}

// Quotation is words of the report's own text that are set large, and who said them.
type Quotation struct{ Text, By Localized }

// Event is an entry of the timeline. Date is a day, a month or a year as anyone writes
// them, or words.
type Event struct{ Date, Text Localized }

// Localized is one text in every language it was given in.
type Localized struct {
	Pos   diag.Pos // of the value; of the key's parent when it was not given
	Path  string   // "lessons.central-coordination.title", for messages
	Texts []Text   // in the order of Report.Languages; a bare string is one Text with Lang ""
}

// Given says whether the text was given in any language.
func (l Localized) Given() bool { return len(l.Texts) > 0 }

// In returns the text in the language lang; a bare string stands for all.
// It is nil when the text is not given in that language.
func (l Localized) In(lang string) *Text {
	for i := range l.Texts {
		if l.Texts[i].Lang == lang || l.Texts[i].Lang == "" {
			return &l.Texts[i]
		}
	}
	return nil
}

// Text is the words of one language.
type Text struct {
	Lang   string // BCP 47; "" for a bare string
	Source string // the Markdown, as the YAML scalar gives it
	Blocks []Block
	Notes  [][]Block // footnotes, numbered from 1 in order of first reference
	origin origin
}

// BlockKind is what a block of Markdown is.
type BlockKind uint8

// The kinds of blocks that a text may hold.
const (
	Paragraph BlockKind = iota
	List                // Items
	Table               // Rows; the first Header rows are headings
	Quote               // Items[0]; in a box, where Box is set, under the title Spans
	Heading             // Spans; Level
	Code                // Spans, one line each, kept as typed
	Placed              // Image, alone in its paragraph; Alt
)

// Block is a paragraph, a list, a table or the like of a text. Which fields it
// uses depends on its Kind.
type Block struct {
	Kind    BlockKind
	Offset  int // byte of Text.Source at which the block begins
	Spans   []Span
	Level   int       // Heading: 1..6 as typed
	Ordered bool      // List
	Start   int       // List: the first number
	Tight   bool      // List: no space between items
	Items   [][]Block // List: one a list item; Quote: one
	Header  int       // Table: header rows, 0 or 1
	Rows    [][]Cell  // Table: every row has the same number of cells
	Box     string    // Quote: BoxCase or BoxNote, the box that it stands in; "" for none
	Image   *Image    // Placed: the picture of the report
	Alt     string    // Placed: the words typed for those who cannot see it; "": those of Image
}

// Cell is one cell of a table.
type Cell struct {
	Spans []Span
	Align Align
}

// Align is the alignment of a table column.
type Align uint8

// The alignments; AlignDefault is left.
const (
	AlignDefault Align = iota
	AlignLeft
	AlignCenter
	AlignRight
)

// Style is a set of inline styles.
type Style uint8

// The inline styles.
const (
	Strong Style = 1 << iota
	Emphasis
	CodeStyle
	Below // small, below the line: CO~2~
	Above // small, above the line: 10^6^
)

// Span is a run of text of one style. Its Text stands in Text.Source at byte
// Offset as it is here, with three exceptions: an entity (&amp;) was resolved,
// figures below or above the line are characters of their own (₂ for ~2~), and a
// line end became a space, or nothing beside a Chinese character.
type Span struct {
	Text   string
	Offset int
	Style  Style
	Link   string // the address of a link; "" for none
	Note   int    // a reference to footnote Note (from 1); Text is then ""
	Break  bool   // a hard line break; Text is then ""
}
