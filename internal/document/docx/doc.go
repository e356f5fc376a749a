// Package docx reads Word files (ECMA-376 part 1, WordprocessingML) into what
// stands in them: paragraphs with their styles, labels and runs, tables,
// footnotes, pictures; and names what it does not take over. It knows the
// dialects of Word, WPS, LibreOffice, Google Docs and pandoc.
//
// The reader is our own, on the standard library's zip and xml. The structure of
// a Chinese report is in its automatic numbers, revisions, frames and fields,
// and whatever of these is not taken over must be told.
//
// A file may be hostile. Nothing outside it is touched, no entity but XML's own
// is known, names in the archive are never paths on the disk, and what it may
// unpack to, how deep it may nest and how much a piece of it may hold is bound:
// one paragraph or table is a tree at a time, and a document type, a part over
// 64 MB or a nesting over 256 ends the reading.
package docx

// Document is a Word file that was read.
type Document struct {
	Blocks   []Block
	Notes    []Note // footnotes and endnotes, in the order in which the text refers to them
	Pictures []Picture
	Comments []Comment      // those in the margin, in the order of the file
	Changes  []Change       // the tracked changes, in the order in which they are read
	Layout   int            // how many tracked changes concern the page alone, which a report does not hold
	Margins  []string       // the texts of headers and footers, each once
	Lost     map[string]int // what is not taken over, and how often
	Struck   []Struck       // what is struck through, and so left out
	Words    []string       // words in what is not taken over: charts, diagrams, deleted tables of contents
	Lines    []string       // the plain text of each paragraph, for messages; paragraph n is Lines[n-1]
}

// Block is a paragraph or a table, in the order of the file.
type Block struct {
	Table     *Table // nil for a paragraph
	Style     string // the style's name in lower case: "heading 1", "body text"
	Level     int    // of a heading, from 1; 0 for other text
	Label     string // the number that Word counted: "一、", "3.", "-" for a bullet; "" for none
	Number    int    // the same as a number; 0 for a bullet
	Listed    bool   // it belongs to a list
	Depth     int    // of the list, from 0
	Runs      []Run
	Bookmarks []string // the names of those that begin in it
	Box       bool     // it stood in a text box
	Bold      bool     // every letter of it is bold
	Size      int      // of the type, in half points; 0 where the file does not say
	Centred   bool
	Align     string // "center", "right"; "" for the left side
	Changes   []int  // the tracked changes in it: Document.Changes[n-1]
	Comments  []int  // the comments that begin in it: Document.Comments[n-1]
	Line      int    // which paragraph of the file, from 1
}

// Run is a run of text of one look.
type Run struct {
	Text         string // tabs as "\t"
	Bold, Italic bool
	Code         bool
	Link         string // the address; "" for none
	Note         int    // a reference to Notes[Note-1]; 0 for none
	Picture      int    // Pictures[Picture-1] stands here; 0 for none
	Break        bool   // a line ends here
	Formula      bool   // Text is a formula, with the marks of reports around what stands above (^) and below (~) the line
	Raised       int8   // 1 for text above the line, -1 below it, 0 on it
	Lone         bool   // a single space in a run of its own, which pandoc writes for a line end of its source
}

// Table is rows of cells. Cells that are merged away are there, and empty.
type Table struct {
	Rows   [][]Cell
	Merged bool // some cells were merged
}

// Cell is what stands in a cell: paragraphs, and tables in it.
type Cell struct{ Blocks []Block }

// Note is a footnote or an endnote.
type Note struct {
	Paragraphs [][]Run
	Changes    []int // as in Block
	Comments   []int
}

// Picture is a picture of the file.
type Picture struct {
	Name       string // in the archive: "word/media/image1.png"; "" for one that is not in the file
	Data       []byte // nil for one that is not in the file
	Alt        string // the words for those who cannot see it
	Link       string // where it is when it is not in the file
	Decorative bool   // the file says that it means nothing
	Typed      string // what places it in a report, where export drew it: "![words](id)"
}

// Struck is text that is struck through: it is not live.
type Struck struct {
	Text string
	Line int // which paragraph of the file it stands in, from 1
}

// Plain is the text of runs without their looks; a line end is "\n".
func Plain(runs []Run) string {
	var out []byte
	for i := range runs {
		out = append(out, runs[i].Written()...)
		if runs[i].Break {
			out = append(out, '\n')
		}
	}
	return string(out)
}
