// Package typeface reads font files into faces (coverage, metrics, shaping,
// fallback) and makes the subset of a face that goes into a PDF. It parses no
// whole 15 MB font: shaping sees the face without its outlines, and outlines
// are read glyph by glyph from the file's bytes.
//
// All measures are in thousandths of an em, y upwards, whatever the units of
// the file. Only TrueType outlines (glyf) are read, because that is what the
// subset is made of.
package typeface
