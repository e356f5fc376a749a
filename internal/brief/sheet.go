package brief

import (
	"jianbao/internal/brief/sheet"
	"jianbao/internal/length"
	"jianbao/internal/theme"
)

// What a brief is printed on, and for which eyes: see package sheet.
type (
	Paper   = sheet.Paper
	Margins = sheet.Margins
	Reading = sheet.Reading
	Notes   = sheet.Notes
)

// The kinds of room to write.
const (
	NoNotes    = sheet.NoNotes
	NoteLines  = sheet.NoteLines
	NoteMargin = sheet.NoteMargin
	NotePages  = sheet.NotePages
)

// PaperNames lists the papers that there are, the default first.
func PaperNames() []string { return theme.PaperNames() }

// PaperNamed returns the paper of a name; false when it is none of PaperNames.
func PaperNamed(name string) (Paper, bool) { return sheet.PaperNamed(name) }

// TypeArea is the width and height that the margins leave of a paper.
func TypeArea(p Paper, m Margins) (width, height length.Length) { return sheet.TypeArea(p, m) }

// NotesNames lists the kinds of room to write by name; NoNotes has none.
func NotesNames() []string { return sheet.NotesNames() }

// ParseNotes reads one of NotesNames; false when s is none.
func ParseNotes(s string) (Notes, bool) { return sheet.ParseNotes(s) }
