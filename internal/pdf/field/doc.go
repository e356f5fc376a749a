// Package field draws the fields of forms whose files leave that to the reader: a
// field's value, and how its file wants it set, become the operators of an appearance
// (ISO 32000-1 12.7.3.3). In goes a Look, out come operators and the font they use.
// It reads no PDF; package foreign does.
//
// Lengths are thousandths of a point (package geometry).
//
// # Decisions
//
// pdfcpu makes such appearances, but only within a file that its own reader took, and
// in fonts that it keeps in the user's home. So the few operators are written here. The
// font is the one that the file names; where that lacks a character, or is not there,
// Helvetica, as in readers. For a value that neither can write the caller may give a font
// of its own (OfOurs), cut to the letters that fields show; without one it is not drawn at
// all, and the caller names it.
package field
