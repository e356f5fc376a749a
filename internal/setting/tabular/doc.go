// Package tabular sets tables. It reads a table as a reader does: which columns hold
// figures and where their decimal points stand (figure.go), which row is a total, which
// paragraphs around it are its caption, its unit and its sources (caption.go, around.go).
//
//	table.go  Setter: one table, in one language or in two -> a galley.Table
//	grid.go   the cells of a table, measured -> what its columns ask for
//	fit.go    where it stands: with the text, beside it, on a turned page, nowhere
//	lay.go    columns and a width -> sizes and places; share.go
//	cell.go   the words of a cell -> lines
//
// How words are measured and set, typeset hands in; this package knows no brief.
//
// # Decisions
//
// Gaps. Columns stand 4 mm apart at least, for without rules between them nothing else
// parts them, and 40 mm at most, for without rules between the rows an eye loses its row.
//
// One table for two languages. Where rows, columns and all figures are the same, each
// figure stands once, and words stand in both languages: on one line where the column has
// room, else one below the other.
//
// Points. A column of figures is set right unless the report says otherwise, with the
// decimal points of its figures at one x. The digits of the house's faces are of one
// width, so that no feature is asked for.
package tabular
