// Package look has the measures of a brief's look: colours, sizes, pitches, the styles of
// its words, the spaces between its blocks, the grid of one-pagers (STANDARDS.md, Look).
// In goes a brief and a setting of its ladder (Look), out come styles and lengths; it sets
// nothing.
//
//	look.go   colours, sizes, styles, spaces
//	grid.go   the grid of one-pagers, and the sizes of titles
//	long.go   the sizes of long briefs
//	ratio.go  the ratio of the two columns of a pair
//
// Lengths are in 1/64 pt (length.Length), leadings and ratios in thousandths.
//
// # Large print
//
// It is a setting, not another layout: the sizes come from SizesOf and the style from
// Look.Text; one size, no ladder, one column. Chinese stays justified, for its grid has
// no word spaces to become uneven, and CLREQ has body text so. The English of a pair is
// 18 pt, so that the Chinese beside it, which leads, is 19.25.
package look
