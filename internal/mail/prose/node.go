package prose

// kind is what a node is.
type kind uint8

// The kinds of nodes.
const (
	group   kind = iota // kids, one below the other
	heading             // spans, of a level
	passage             // spans: a paragraph
	list                // kids, each an entry or a group of entries
	entry               // label, then kids
	table               // rows
	quote               // kids
	code                // spans, one for each line
	figure              // kids: value, label, source
	figures             // kids are figures
	divide              // a rule
	inPlace             // a picture: spans are its words, file its bytes
)

// node is a part of a brief or of a message.
type node struct {
	kind   kind
	lang   string // BCP 47; "" means that of what is around it
	level  int    // heading: 1 to 4
	paired bool   // heading: the next one says the same in another language
	close  bool   // heading: the one before says the same in another language
	tone   tone
	label  string // entry: "一、", "1.", "•"
	strong bool   // entry: the label is bold
	loose  bool   // list: its entries stand apart
	spans  []span
	kids   []node
	rows   [][]cell
	header int // table: how many of the rows are headings
	file   []byte
	stands bool // it is the words of a picture, which no message shows
}

// tone is how much a paragraph stands out.
type tone uint8

// The tones of paragraphs.
const (
	plainTone tone = iota
	quiet          // remarks, mastheads, notes
	loud           // the value of a key figure
	titled         // the title of an item that has a text
)

// cell is one cell of a table.
type cell struct {
	spans []span
	right bool // aligned to the right
	mid   bool // centred
}

// span is a run of words of one style.
type span struct {
	text   string
	strong bool
	em     bool
	code   bool
	link   string // an address; "" for none
	raised bool   // the number of a note
	above  bool   // small, above the line
	below  bool   // small, below the line
	brk    bool   // a line ends here
}

// words is a paragraph of one span.
func words(lang, text string, t tone) node {
	return node{kind: passage, lang: lang, tone: t, spans: []span{{text: text}}}
}
