// Package page is the display list between typesetting and painting: what stands
// where on which page, and what it means. typeset makes a Document; paint draws it,
// and finish writes its tags, links and outline. The package is a contract and holds
// no policy: it chooses nothing, breaks no line, and knows no file format.
//
//	page.go     Document, its pages and their items, the structure tree
//	path.go     lines and areas, for drawings
//	run.go      glyphs, and the characters that they stand for
//	append.go   one document behind another
//	places.go   where the texts of the report stand
//	dump.go     a document in words, for people and for tests
//
// # Units
//
// Coordinates are integers of 1/64 pt (length.Length) from the top left corner of the
// page, y downwards. Within a Text, widths are in thousandths of an em, the unit of
// PDF's TJ. So all machines set the same page; floating point is in paint only.
//
// # Decisions
//
// Tags are made with the page, from the brief's own structure (Mark, Element), and not
// guessed afterwards.
package page
