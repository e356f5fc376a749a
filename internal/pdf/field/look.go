package field

import (
	"fmt"
	"strconv"
	"strings"
)

// Look says what a field shows, and how its file wants it drawn.
type Look struct {
	Kind          Kind
	Value         string // of a Line, its lines; of a Push, its caption
	Width, Height int    // of the field as it stands on the page
	Turn          int    // of what it shows, degrees anticlockwise: 0, 90, 180, 270

	Font   *Font  // the one that the file names; nil: it is not there
	Size   int    // of the letters; 0: as large as there is room for
	Colour string // the operators that set the letters' colour; "": black
	Align  Align
	Most   int // how many cells a comb has; 0: it is none

	Options []Option // of a List

	Ground, Frame []int // colours: one, three or four parts in millionths; nil: none
	Thick         int   // of the frame
	Underline     bool  // the frame is a line at the foot
	Dash          []int // of the frame; nil: none
}

// Kind is what a field is.
type Kind uint8

// The kinds of fields.
const (
	Bare  Kind = iota // ground and frame alone
	Line              // a text of one line
	Lines             // a text of several
	List              // a list to choose from
	Check             // a box that is ticked
	Round             // one of several buttons, which is on
	Push              // a button to press
)

// Align says where a line stands between the sides, as /Q does.
type Align int

// Where lines stand.
const (
	Left Align = iota
	Centre
	Right
)

// Option is a line of a List.
type Option struct {
	Text   string
	Chosen bool
}

// Drawn is an appearance.
type Drawn struct {
	Content []byte // within a box of the Look's width and height, from the origin
	Font    *Font  // what the content calls by FontName; nil: it has no text
}

// FontName is what the content of a Drawn calls its font.
const FontName = "F"

// margin is what readers leave between a frame and the text beside it.
const margin = 2000

// Draw gives what a field shows; false when neither its font nor Helvetica can write it.
func (k *Look) Draw() (Drawn, bool) {
	d := &drawing{Look: k, width: k.Width, height: k.Height}
	if k.Turn%180 != 0 {
		d.width, d.height = d.height, d.width
	}
	if k.Frame != nil {
		d.inset = k.Thick
	}
	d.ground()
	d.put("/Tx BMC q\n")
	d.turn()
	ok := d.show()
	d.put("Q EMC\n")
	return Drawn{[]byte(d.out.String()), d.font}, ok
}

// Text is all that the field shows in letters.
func (k *Look) Text() string {
	all := k.Value
	for _, o := range k.Options {
		all += o.Text
	}
	return all
}

// drawing is an appearance in the making.
type drawing struct {
	*Look
	out           strings.Builder
	width, height int   // of the field as its text stands
	inset         int   // what the frame takes at each side
	font          *Font // the one that is used; nil: none so far
}

// show draws what the field holds; false when no font can write it.
func (d *drawing) show() bool {
	switch d.Kind {
	case Bare:
		return true
	case Check, Round:
		return d.sign()
	case List:
		return d.list()
	}
	if strings.TrimSpace(d.Value) == "" {
		return true
	}
	font, ok := d.Font.writes(d.Value)
	if !ok {
		return false
	}
	d.font = font
	d.clip()
	switch {
	case d.Kind == Lines:
		d.lines()
	case d.Most > 0:
		d.comb()
	default:
		d.line()
	}
	return true
}

// turn turns what follows as the field asks.
func (d *drawing) turn() {
	switch d.Turn {
	case 90:
		d.put("0 1 -1 0 ", d.Width, "0 cm\n")
	case 180:
		d.put("-1 0 0 -1 ", d.Width, d.Height, "cm\n")
	case 270:
		d.put("0 -1 1 0 0 ", d.Height, "cm\n")
	}
}

// clip keeps what follows within the frame.
func (d *drawing) clip() {
	d.put(d.inset, d.inset, max(0, d.width-2*d.inset), max(0, d.height-2*d.inset), "re W n\n")
}

// put writes operators as they are, and lengths in points.
func (d *drawing) put(parts ...any) {
	for _, p := range parts {
		switch v := p.(type) {
		case string:
			d.out.WriteString(v)
		case int:
			d.out.WriteString(decimal(v) + " ")
		}
	}
}

// decimal is a number of thousandths as PDF writes it.
func decimal(milli int) string {
	sign := ""
	if milli < 0 {
		sign, milli = "-", -milli
	}
	whole, part := strconv.Itoa(milli/1000), strings.TrimRight(fmt.Sprintf("%03d", milli%1000), "0")
	if part == "" {
		return sign + whole
	}
	return sign + whole + "." + part
}
