package brief

import (
	"slices"

	"jianbao/internal/diag"
)

// Addressee is whom a copy is for: a line at the head of its first page. Its
// words come from a list of people, not from the report. Without a Name there is
// no such line, and the copy has its number only.
type Addressee struct {
	Name, Title, Organisation string
	Number                    string // of the copy: "7"
	Seat                      string // of the person: "12"
	Note                      string
	Pos                       diag.Pos // of the person's row
	Copy, Of                  int      // the copy is number Copy of Of; 0 when copies are not numbered
}

// CopyNumber is the number of a copy: 第7份 共30份. It stands at the right below
// the masthead; in a bulletin, at its head on the left (GB/T 9704 7.2.1).
type CopyNumber struct{ Copy, Of int }

// KindName is "number".
func (n CopyNumber) KindName() string { return "number" }

// Texts is empty: the words are our own.
func (n CopyNumber) Texts([]string) []Pair { return nil }

func (n CopyNumber) in(lang int) Block { return onFront(n, lang) }

func (n CopyNumber) hand(s Stage) { s.CopyNumber(n) }

// KindName is "addressee".
func (a Addressee) KindName() string { return "addressee" }

// Texts is empty: the words are those of a list of people.
func (a Addressee) Texts([]string) []Pair { return nil }

func (a Addressee) in(lang int) Block { return onFront(a, lang) }

func (a Addressee) hand(s Stage) { s.Addressee(a) }

// onFront is a block that only the front of a leaf says: its first language.
func onFront(b Block, lang int) Block {
	if lang > 0 {
		return nil
	}
	return b
}

// number inserts the number of a copy: before the masthead of a bulletin, else
// behind the masthead and the line of the meeting.
func (b *Brief) number(n CopyNumber) {
	b.Copy = &n
	at := 0
	for i, bl := range b.Blocks {
		switch bl := bl.(type) {
		case Masthead:
			if bl.Form == "jianbao" {
				b.Blocks = slices.Insert(b.Blocks, i, Block(n))
				return
			}
			at = i + 1
		case Meeting:
			at = i + 1
		}
	}
	b.Blocks = slices.Insert(b.Blocks, at, Block(n))
}

// address inserts the number of a copy and the line of whom it is for. The line
// stands below the title; without one, below the masthead; without that, first.
// Nothing is inserted for nil.
func (b *Brief) address(a *Addressee) {
	if a == nil {
		return
	}
	if a.Copy > 0 {
		b.number(CopyNumber{a.Copy, a.Of})
	}
	if a.Name == "" {
		return
	}
	at := 0
	for i, bl := range b.Blocks {
		switch bl.(type) {
		case Title, Masthead:
			at = i + 1
		}
	}
	b.Blocks = slices.Insert(b.Blocks, at, Block(*a))
}
