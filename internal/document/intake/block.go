package intake

import (
	"strconv"
	"strings"
	"unicode"

	"jianbao/internal/diag"
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

// mostLevel is how deep lists are kept apart; what is deeper joins the deepest.
const mostLevel = 5

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
	Apart   bool     // of an item: blank lines stand before it
	Title   bool     // the source says that it is the document's title
	Role    string   // what export says that it is: "item", "lead"; "" for what others made
	Marks   []string // bookmarks of export
	lines   int      // of the source
	mark    style    // of a label that labelOf does not know
	number  int
	strong  bool // bold from end to end
	look    int  // the level of a heading that it looks like; 0 for text
	caption bool // of a figure or a table
	box     bool // it stood in a text box
	flat    bool // of a table: it was found in running text
}

// point is the style and the number of an item's label.
func (b *Block) point() (style, int) {
	if b.mark != noLabel {
		return b.mark, b.number
	}
	st, n, _, _ := labelOf(b.Label + " x")
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
	pos        diag.Pos
}

// Document is a source that was read.
type Document struct {
	File     string
	As       string // the name of the report file; "" for that of File
	Format   string // "plain text", "Markdown", "HTML", "Word"
	Encoding string // of a text
	Blocks   []Block
	Notes    []string // footnotes, "[^1]: …"
	Pictures []Picture
	Said     []said // messages of the reader
}

// said is a message that waits for the log.
type said struct {
	code diag.Code
	pos  diag.Pos
	args diag.Args
}

// noteName is the reference to a footnote.
func noteName(n int) string { return "[^" + strconv.Itoa(n) + "]" }

// language is that of a text: "zh" where Han stand in it in numbers, "en" where
// letters do, "" for neither.
func language(s string) string {
	han, latin := 0, 0
	for i, r := range s {
		if i > 8<<10 && han+latin > 0 {
			break // long enough to tell
		}
		switch {
		case isHan(r):
			han++
		case unicode.IsLetter(r):
			latin++
		}
	}
	switch {
	case han*4 >= latin && han > 0:
		return "zh"
	case latin > 0:
		return "en"
	}
	return ""
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// key is a text for comparing: without punctuation, spaces, marks and case.
func key(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// likeness is how much of two texts is the same, 0 to 1000, by their pairs of
// characters (Dice).
func likeness(a, b string) int {
	x, y := pairs(key(a)), pairs(key(b))
	total, same := 0, 0
	for p, n := range x {
		same += min(n, y[p])
		total += n
	}
	for _, n := range y {
		total += n
	}
	if total == 0 {
		return 0
	}
	return 2000 * same / total
}

func pairs(s string) map[[2]rune]int {
	m := map[[2]rune]int{}
	var last rune
	for _, r := range s {
		m[[2]rune{last, r}]++
		last = r
	}
	return m
}
