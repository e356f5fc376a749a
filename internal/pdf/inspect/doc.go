// Package inspect reads a PDF back and says what is in it: pages, fonts, languages,
// the tag tree with its text, metadata and outline, and what is missing for a document
// that everyone can read (ISO 14289-1, ISO 19005-2). In goes the file's bytes; out
// comes a File; of one that Check read, Faults are in the order of the pages. Read forgives: what a file
// lacks is a fault, not a failure, and only a file that cannot be read at all is an
// error.
//
// ReadLaid says as well where everything stands (laid.go): runs of text with their sizes
// and baselines, rules, shapes and pictures, each with the element of the tag tree that
// holds it. A pen (pen.go) follows the operators, with the widths of the glyphs
// (widths.go). Read does without: the mail reads back every attachment.
//
// Lengths are length.Length, from the upper left corner of the page. Pages count from 0 inside and from 1 in faults.
//
// # Decisions
//
// What is made is read back. inspect knows nothing of finish; package body, which reads
// other people's files, finds the objects, and the text of the pages is found here by
// following their operators. pdfcpu read the file before: the same faults in all files of
// veraPDF's corpus, and the reader that forgives more is the one to keep. So go test ./...
// proves the tags of every brief, paper and pairing without a JDK, and a test takes some
// thirty things from a sound file, one at a time, and wants each noticed.
//
// Check also holds the file against PDF/UA-1 and PDF/A-2: package rule has the rules,
// package audit looks for what breaks them. On veraPDF's corpus it says of 1,329 of 1,330
// files what veraPDF says; what no program can see, it does not say.
//
// ReadMark finds whose a copy is in the uncompressed XMP alone, for the mail must ask
// it of every attachment. Two marks that differ are refused, not chosen from.
package inspect
