package source

import (
	"jianbao/internal/diag"
	"jianbao/internal/document/intake/labels"
)

// Kind is what a block is.
type Kind uint8

// The kinds of blocks.
const (
	Paragraph Kind = iota
	Heading        // Level from 1
	Item           // a numbered point or a bullet, with its Label
	Table          // Rows
	Code           // Text has its fences
	Figure         // a picture: Picture
	Quote          // Text is Markdown without its marks
)

// MostLevel is the deepest Level of an item; what stands deeper in the source
// joins that level.
const MostLevel = 5

// Block is one piece of a document.
type Block struct {
	Kind     Kind
	Level    int    // of a heading, from 1; of an item, its depth from 0
	Text     string // inline Markdown
	Label    string // "一、", "3.", "（二）", "-"; it is no longer in Text
	Rows     [][]string
	Aligned  []string // of a table's columns: "", "left", "center", "right"
	Picture  int      // of a figure: Document.Pictures[Picture-1]
	Behind   []int    // the pictures that stand right behind it, as Picture has them
	Placed   []string // the same, as a report places them: "![words](picture-1)"
	Pos      diag.Pos
	Apart    bool         // a blank line or an empty paragraph stands before it
	Ruled    bool         // a rule is drawn before it
	Title    bool         // the source says that it is the document's title
	Role     string       // what export says that it is: "item", "lead"; "" for what others made
	Marks    []string     // the bookmarks that export gave it
	Lines    int          // how many lines of the source it takes; 0 where that is not known
	Style    labels.Style // of a label that its letters do not tell; labels.None where they do
	Number   int          // of the label, where Style is given
	Left     int          // how many empty points were left out before it
	Bold     bool         // the source has it bold from end to end
	Look     int          // the level of the heading that it looks like; 0 for text
	Boxed    bool         // of a quotation: it goes on in the box that begins above
	Caption  bool         // it is the caption of a picture or a table
	Changes  []int        // the tracked changes in it: docx.Document.Changes[n-1]
	Comments []int        // the comments that begin in it: docx.Document.Comments[n-1]
}

// Point is the style and the number of the label.
func (b *Block) Point() (labels.Style, int) {
	if b.Style != labels.None || b.Label == "" {
		return b.Style, b.Number
	}
	st, n, _, _ := labels.Of(b.Label + " x")
	return st, n
}

// Picture is a picture of the source.
type Picture struct {
	Name       string // in the source; its ending says the kind
	Data       []byte // nil where the source does not hold it
	Alt        string // the words for those who cannot see it
	Caption    string
	Also       string // the caption in the other language; "" for none
	Link       string // where it is when the source does not hold it
	Decorative bool   // the source says that it means nothing
	Pos        diag.Pos
	Why        error  // why no brief can use it; nil for one that can be used
	ID         string // that it has in the report; "" before it has one, and for one that was not taken
}

// Document is a document as its reader found it.
type Document struct {
	File     string
	As       string // the name of the report file; "" for that of File
	Format   string // "text", "HTML", "Word"
	Encoding string // "UTF-8", "GB18030"; "" for a Word file
	Blocks   []Block
	Notes    Notes
	Pictures []Picture
	Links    []string  // addresses that links lead to and no report can have; their words were taken
	Escaped  bool      // the reader wrote the texts as Markdown: a backslash that somebody typed is two
	Kept     bool      // the comments of a Word file are kept elsewhere
	Said     []Message // what the reader has to say
	deep     bool      // it was said that a list stands too deep
}

// Message is a message that waits for the log.
type Message struct {
	Code diag.Code
	Pos  diag.Pos
	Args diag.Args
}

// Depth is the Level of an item that stands under so many lists in the source. The
// first that stands deeper than MostLevel is told.
func (d *Document) Depth(depth int, pos diag.Pos) int {
	if depth > MostLevel && !d.deep {
		d.deep = true
		d.Say(diag.ImportUnsure, pos, diag.Args{"what": "the list stands deeper than six levels; what stands deeper was put into the sixth", "hint": "look at this list in the report"})
	}
	return min(depth, MostLevel)
}

// Say keeps a message for the log.
func (d *Document) Say(code diag.Code, pos diag.Pos, args diag.Args) {
	d.Said = append(d.Said, Message{code, pos, args})
}
