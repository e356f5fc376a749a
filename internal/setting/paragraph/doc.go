// Package paragraph sets text to a measure: in go styled words (Span), out come
// lines of placed glyphs (Line). It is the heart of the program, and one call list:
//
//	collect    words -> characters: spaces folded, quotes resolved (collect.go, quotes.go)
//	prepare    characters -> clusters, shaped once, with the joints between them (prepare.go, joint.go, opportunity.go, hyphen.go)
//	linebreak  clusters + measure -> breaks, by total fit (linebreak.go, cost.go, force.go)
//	finalize   breaks -> lines, squeezed and stretched in CLREQ's order (finalize.go, justify.go, place.go)
//
// # Units
//
// All widths are integers of 1/1000 em of the paragraph's size, the unit of PDF's
// TJ, so that a paragraph is shaped once and broken for any size and measure. Only
// the glyphs of a Segment count in thousandths of the segment's own size, which is
// the paragraph's times Scale.
//
// # Decisions
//
// Breaking is total fit over the paragraph, in one algorithm for Chinese, English
// and mixed text. Widths of punctuation are settled before a break is judged
// (CLREQ), for they change what fits.
//
// English is justified with word spaces of 80-133 %. Before a line goes beyond
// these, its glyphs may be drawn two per cent wider or narrower; letters are never
// spaced. A line that needs more says so (Line.Loose), and the caller sets the
// paragraph ragged.
//
// A loose line stands against a last line of one character. Up to a Han pitch of
// 1.14 em the loose line is taken, and said.
//
// A hyphen of ours reads as the rest of the word in the text layer, and the rest, on
// the next line, as a space: pdftotext and PDFium then both give the whole word,
// once, and no hyphen. A soft hyphen (U+00AD) there leaves the word in two.
//
// The hyphenation patterns are the Hyphen library's (patterns, en-US and en-GB, with
// their licences beside them). They are read when the first English paragraph asks
// for them.
package paragraph
