package source

import (
	"jianbao/internal/diag"
	"jianbao/internal/document/intake/labels"
)

// Kind is what a block of the source is.
type Kind uint8

// The kinds of blocks.
const (
	Paragraph Kind = iota
	Heading        // Level from 1
	Item           // of a list; Label is as printed
	Table          // Rows
	Code           // kept as it is
	Figure         // Picture
	Quote          // Text is Markdown without its marks
)

// MostLevel is how deep lists are kept apart; what is deeper joins the deepest.
const MostLevel = 5

// Block is one piece of the source, in its order.
type Block struct {
	Kind    Kind
	Level   int    // of a heading, from 1; of an item, its depth from 0
	Text    string // inline Markdown
	Label   string // "一、", "3.", "（二）", "-"; taken off the text
	Rows    [][]string
	Aligned []string // of a table's columns: "", "left", "center", "right"
	Picture int      // of a figure: Document.Pictures[Picture-1]
	Pos     diag.Pos
	Apart   bool         // of an item: blank lines stand before it
	Title   bool         // the source says that it is the document's title
	Role    string       // what export says that it is: "item", "lead"; "" for what others made
	Marks   []string     // bookmarks of export
	Lines   int          // of the source
	Style   labels.Style // of a label that labelOf does not know
	Number  int
	Bold    bool // bold from end to end
	Look    int  // the level of a heading that it looks like; 0 for text
	Caption bool // of a figure or a table
}

// Point is the style and the number of an item's label.
func (b *Block) Point() (labels.Style, int) {
	if b.Style != labels.None {
		return b.Style, b.Number
	}
	st, n, _, _ := labels.Of(b.Label + " x")
	return st, n
}

// Picture is a picture of the source.
type Picture struct {
	Name       string // in the source; its ending says the kind
	Data       []byte
	Alt        string
	Caption    string
	Link       string // where it is when the source does not hold it
	Decorative bool
	Pos        diag.Pos
}

// Document is a source that was read.
type Document struct {
	File     string
	As       string // the name of the report file; "" for that of File
	Format   string // "plain text", "Markdown", "HTML", "Word"
	Encoding string // of a text
	Blocks   []Block
	Notes    Notes
	Pictures []Picture
	Said     []Message // messages of the reader
}

// Message is a message that waits for the log.
type Message struct {
	Code diag.Code
	Pos  diag.Pos
	Args diag.Args
}

// Say keeps a message for the log.
func (d *Document) Say(code diag.Code, pos diag.Pos, args diag.Args) {
	d.Said = append(d.Said, Message{code, pos, args})
}
