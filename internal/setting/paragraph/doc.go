// Package paragraph sets text to a measure: it turns styled words into lines
// of placed glyphs. It is the heart of the program, and one call list:
//
//	collect    words -> characters: spaces folded, quotes resolved (collect.go, quotes.go)
//	prepare    characters -> clusters, shaped once, with the joints between them (prepare.go, joint.go, opportunity.go, hyphen.go)
//	linebreak  clusters + measure -> breaks, by total fit (linebreak.go, cost.go)
//	finalize   breaks -> lines, squeezed and stretched in CLREQ's order (finalize.go, justify.go, place.go)
//
// Everything before finalize is in thousandths of an em of the paragraph's
// size, so that a paragraph is shaped once and broken at any size and measure.
package paragraph
