package docx

// Change is a tracked change: what Word wrote down of somebody's work while
// changes were recorded (ECMA-376 part 1, 17.13.5). Pieces that touch, of one
// author, are one change: what was deleted and what was put in its place.
type Change struct {
	Author string // "" where the file does not say
	Time   string // as the file has it: "2026-03-02T10:00:00Z"; "" where it does not say
	Old    string // the words that were deleted; an end of a paragraph is "¶"
	New    string // the words that were put in
	Look   string // the words of which only the look changed; "" for a change of words
	Row    bool   // it puts in or deletes rows or cells of a table
	Moved  bool   // the words were moved: Old is New
	Struck bool   // of a change of look: the words are struck through since
}

// Side says how a tracked change is read.
type Side uint8

// The sides of a change.
const (
	Taken Side = iota // as if it had been accepted
	Left              // as if it had been rejected
	Both              // what was deleted and what was put in
)

// View says how each tracked change is read, by its place in Document.Changes, from 1.
// A nil View takes all.
type View func(change int) Side

// of is the side from which a change is read.
func (v View) of(change int) Side {
	if v == nil {
		return Taken
	}
	return v(change)
}

// All is a view of all changes from one side.
func All(side Side) View { return func(int) Side { return side } }
