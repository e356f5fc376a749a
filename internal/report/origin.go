package report

import "jianbao/internal/diag"

// origin maps offsets in a decoded scalar back to its file.
type origin struct {
	pos diag.Pos
}

// At returns the place in the report file of byte offset of t.Source.
func (t *Text) At(offset int) diag.Pos { return t.origin.pos }
