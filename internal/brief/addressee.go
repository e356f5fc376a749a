package brief

import (
	"slices"

	"jianbao/internal/diag"
)

// Addressee is whom a copy is for, as a line at the head of its first page. Its
// words do not come from the report. Without a name the copy has its number
// only.
type Addressee struct {
	Name, Title, Organisation string
	Number, Seat              string // of the copy, of the person
	Note                      string
	Pos                       diag.Pos // of the person's row
	Copy, Of                  int      // copy Copy of Of; 0: the copies are not numbered
}

// CopyNumber is the number of a copy, 第7份 共30份: at the right below the
// masthead; in a bulletin, at its head on the left (GB/T 9704 7.2.1).
type CopyNumber struct{ Copy, Of int }

func (CopyNumber) block() {}

// number puts the number of a copy at its place.
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

// address puts the line of whom a copy is for below the title; where none is
// shown, below the masthead, or first.
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
