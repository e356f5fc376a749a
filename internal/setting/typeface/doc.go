// Package typeface reads font files. In go the bytes of fonts, out come a Set of
// faces, which say what characters they have (Pick) and turn text into glyphs
// (Face.Shape), and the Subset of a face that goes into a PDF. The subset is made of
// TrueType outlines (glyf). Those of PostScript, and those of a variable font at a
// weight, are drawn and turned into such (drawn.go, package contour).
//
//	set.go, pick.go      the faces by their roles; which one has a character
//	choice.go, member.go which font of a file: what the user asks for, what there is
//	face.go, sfnt.go     one font: its tables, checked
//	drawn.go, variable.go, variedglyf.go   outlines that are not in glyf as they are needed
//	shape.go, plain.go   text -> glyphs, by HarfBuzz or, for most Chinese, without
//	subset.go, ...       the glyphs in use -> a font program
//
// # Units
//
// All measures are in thousandths of an em, y upwards, whatever the units of the
// file.
//
// # Decisions
//
// No font is parsed whole. Shaping sees a face without its outlines (view, which
// copies nothing) and asks our own character map: a millisecond instead of 40 to
// 100. A font that is embedded as a string is not copied either.
//
// Of a file that the user gave, only the tables of the fonts in use are read, each once
// (contents): a collection has up to 100 MB, its fonts share most of it.
//
// Outlines of the built-in faces are read from the program's file, not from memory (Window). A face is 10
// to 15 MB of the program's own pages; to touch a glyph of 300 bytes brings in the 64
// KB around it, which takes three to four microseconds, and 20 MB for one brief. A
// read of the file takes one microsecond and no memory. Where the system does not say
// where the file is in memory, the string is used. Each outline is read once in a run.
//
// A code in a PDF is a glyph as used (Key): code = CID = glyph of the subset, keyed by
// glyph, place, width and source text, and numbered after sorting. /ToUnicode comes
// from the source text, never from the font. Characters beyond the BMP, alternate
// forms and twins (a glyph with another width, as a composite of one part) then
// extract right.
//
// The gap between Han and Latin is a blank glyph of its own (Face.Blank), which reads
// as U+2060 (word joiner), with ActualText that gives the character before it alone. A
// twin of that character with a wider advance would do on paper; but programs that
// judge by boxes, our own inspection among them, then see no gap where the page has
// one. With the blank, the box of the character stays as wide as the character, the
// gap can be measured, and the text copies without a space.
package typeface
