// Package theme has the look of a house: colours, sizes, paper, the head and the foot of
// the page. In goes a theme file (theme.schema.json), out comes a Theme, in which every
// value is set: what a file leaves out it has from the theme that it names (from), at last
// from plain.
//
//	theme.go   what a theme says
//	load.go    a file -> a Theme, every fault with its place
//	built.go   the themes that come with the program
//	heading.go headings, by level; parts.go, paragraphs, tables, pictures, the running head
//	grid.go    the grid of official documents; label.go, words of the page
//	never.go   keys that can never apply; faces.go, the faces that a theme asks for
//	colour.go  colours, and whether they stand out
//	values.go  sizes, lengths, values by script
//
// What a theme does not say: letters are never spaced (STANDARDS.md 32), so that it has no
// tracking; a template says what stands in columns, and the measure whether there is room, so
// that a grid has one column.
//
// A theme knows no report and sets nothing: internal/setting/look makes styles of it.
package theme
