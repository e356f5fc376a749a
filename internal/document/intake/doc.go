// Package intake makes a report file of a document as it came: plain text,
// Markdown, HTML or a Word file. In goes the file's bytes, out comes a draft
// that writes itself as YAML; what was done, what was damaged and what is left
// over goes to the log.
//
// The way is one-way, and read.go has it in one piece:
//
//	plain, webpage, word   a file of one format -> source.Document, one flat list of blocks
//	mend                   puts right what is certainly damaged, names what is suspicious
//	arrange                blocks -> draft.Draft: sections, items, the two languages side by side
//	draft                  writes the report file, and reads it back
//
// Below these are three packages that look at one text: wording (its language,
// its Markdown), labels (一、 1. (a)) and clue (what a line is by its words).
//
// Only the readers know a format: mending and arranging see blocks. A new
// format is a new reader, and nothing else.
//
// Nothing is dropped. What finds no place goes to the section "leftovers"; what
// was mended is said. A test holds that each block's letters are in the report
// made or in what was said.
package intake

import "jianbao/internal/document/intake/draft"

// Draft is what Import makes.
type Draft = draft.Draft
