// Package pages measures how the pages of finished PDFs are made up: how full they are,
// what stands alone, what is out of line. In goes a PDF; out comes a Brief with a
// measure for each thing that a reader of paper sees, and the bounds that it breaks.
//
//	brief.go     Measure; a Brief and its Pages
//	block.go     runs of text -> lines, blocks and pages, by the tag tree
//	area.go      the type area; how full it is, blank bands, right edges
//	columns.go   columns beside each other
//	grid.go      baselines
//	lists.go     labels of lists, last lines
//	tables.go    rows and heads over a page break
//	breaks.go    lines and headings alone at a break; titles and sizes
//	complete.go  does a brief print all that its report has?
//	bounds.go    the bounds, and what breaks them
//	print.go     the table
//
// # Decisions
//
// A page is measured as it was printed: by inspect, which knows nothing of typeset. So
// the margins are found, not known. The type area begins with the first ink of the
// document and ends at the rule of its foot; it is 1 % deeper than a template's where
// the foot stands in the margin.
//
// Furniture is no text: a tinted ground or a folio fills no page. Contact and
// distribution are told by their first words (brief.WordsFor), for the tags call them
// paragraphs; a page is full down to the last block before them.
//
// Lengths are length.Length from the upper left corner; parts of a page are per cent.
package pages
