// Package contour turns outlines of other kinds into those of TrueType, of which the
// subsets for PDFs are made. In go the table CFF or CFF2 of a font, or the segments of
// a glyph; out come records of the table glyf.
//
//	postscript.go, charstring.go   CFF and CFF2 -> segments, drawn by go-text
//	index.go                       the lists and dictionaries of CFF
//	quadratic.go                   a cubic curve -> quadratic ones
//	record.go                      segments -> a record of glyf
//	axes.go                        the axes of a variable font, and what varies along them
//
// # Decisions
//
// A drawn point lies within 1/1000 em of where the font has it: a quarter of that for
// the curves, and what is left for the whole numbers of glyf.
//
// A font of a few kilobytes can draw without end, for a subroutine may call others ten
// deep. go-text draws as long as it is told to, so the steps are counted here
// (mostSteps), and a glyph that takes more is refused.
//
// go-text draws with floating point, and so does this package: what leaves it is whole
// numbers. Products are rounded before they are added (float64(a*b)), so that machines
// which would do both at once come to the same.
package contour
