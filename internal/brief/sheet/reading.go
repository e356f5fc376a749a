package sheet

import (
	"slices"

	"jianbao/internal/length"
)

// Reading is how an edition is made for other eyes, printers and pens. Its pages
// are set anew, never scaled.
type Reading struct {
	Large bool // clear print: 18 pt, Hei, one column, nothing under 16 pt
	Phone bool // large print on a telephone: its width, pages as long as need be; with Large
	Mono  bool // black alone, pictures in grey
	Notes Notes
}

// Notes is the room to write that a brief leaves.
type Notes string

// The kinds of room: none, ruled lines after each item, a ruled column in the
// outer margin, a ruled page after every page.
const (
	NoNotes    Notes = ""
	NoteLines  Notes = "lines"
	NoteMargin Notes = "margin"
	NotePages  Notes = "page"
)

// NotesNames lists the kinds of room by name; NoNotes has none.
func NotesNames() []string { return []string{string(NoteLines), string(NoteMargin), string(NotePages)} }

// ParseNotes reads one of NotesNames; false when s is none.
func ParseNotes(s string) (Notes, bool) { return Notes(s), slices.Contains(NotesNames(), s) }

// Unlimited says that the template's page limit does not hold: large type, lines
// for notes and a column for notes take the room they need. Pages for notes need
// no exception, because they are not counted.
func (r Reading) Unlimited() bool {
	return r.Large || r.Notes == NoteLines || r.Notes == NoteMargin
}

// OneColumn says that sections stand one below the other, not side by side.
func (r Reading) OneColumn() bool { return r.Unlimited() }

// Least are the sizes of large print, of its text and of anything on the page, at least
// (STANDARDS.md, Legibility 3). A telephone is held closer than paper.
func (r Reading) Least() (text, anything length.Length) {
	if r.Phone {
		return 33 * length.Pt / 2, 13 * length.Pt
	}
	return 18 * length.Pt, 16 * length.Pt
}

// Suffix is what a file's name says of the reading: "-large-mono-notes", or "".
func (r Reading) Suffix() string {
	out := ""
	for _, part := range []struct {
		has  bool
		name string
	}{{r.Large && !r.Phone, "-large"}, {r.Phone, "-phone"}, {r.Mono, "-mono"}, {r.Notes != NoNotes, "-notes"}} {
		if part.has {
			out += part.name
		}
	}
	return out
}
