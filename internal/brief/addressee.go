package brief

import (
	"slices"

	"jianbao/internal/diag"
)

// Addressee is whom a copy is for, as a line at the head of its first page. It
// is the only block whose words do not come from the report.
type Addressee struct {
	Name, Title, Organisation string
	Number, Seat              string // of the copy, of the person
	Note                      string
	Pos                       diag.Pos // of the person's row
}

// address puts the line of whom a copy is for below the title; where none is
// shown, below the masthead, or first.
func (b *Brief) address(a *Addressee) {
	if a == nil {
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
