package brief

import (
	"jianbao/internal/brief/steps"
	"jianbao/internal/diag"
	"jianbao/internal/length"
)

// The sizes of large print (STANDARDS.md, Legibility 3).
const (
	LargeSize  = steps.LargeSize // of the text, at least
	LargeLeast = 16 * length.Pt  // of anything on the page
)

// widenMargin takes the column for notes from the type area: a third of its
// width, 52 mm at most, with the blank between column and text.
func (b *Brief) widenMargin() {
	if b.Reading.Notes != NoteMargin {
		return
	}
	width, _ := TypeArea(b.Paper, b.Margins)
	b.NoteColumn = min(width/3, length.MM(52_000))
	b.Margins.Outer += b.NoteColumn
}

// checkColumn logs a column for notes that leaves too little room for large
// print: under 16 em a line has too few characters (STANDARDS.md, Look 10).
func (w *tailor) checkColumn(b *Brief) {
	width, _ := TypeArea(b.Paper, b.Margins)
	if !b.Reading.Large || b.NoteColumn == 0 || width >= 16*LargeSize {
		return
	}
	w.log.Add(diag.NotesTooNarrow, diag.Pos{}, diag.Args{"paper": b.Paper.Name, "width": inMM(width)})
}
