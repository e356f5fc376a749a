// Package words makes the lines of one try of Fit: in goes a text of a report, or words of
// our own, with a style and a width (Setter), out come the Lines of a galley. A paragraph
// is shaped by package shaped, once for all tries; here it is aligned, broken at its
// measure, and given its place in the structure.
//
//	words.go   Words, and the ways to set them
//	title.go   titles, broken by their sense; labels.go, the labels of lists;
//	           sources.go, 来源：; notes.go, the numbers of notes; thin.go, last lines
//	           that are too short
//	packed.go  the line of a meeting; themed.go, words that a theme asks for
//	tree.go    Tree: the structure elements, the outline and the pictures of the try
//
// # Ragged English
//
// Where a paragraph would need word spaces outside 80-133 %, it and what stands together
// with it are set ragged, so that neighbours look alike. Measures under 60 characters
// are ragged from the start.
package words
