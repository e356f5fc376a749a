// Package impose puts pages of finished PDFs on sheets for printing: two or four to
// a side, booklets (Impose), and packs of several files with one outline and one
// numbering (Bind). In go files that package foreign has opened; out come the bytes
// of one PDF, the same at every run, and what was lost on the way: links, small text,
// a claim of PDF/A.
//
// Lengths are thousandths of a point (package geometry), in Options and for blanks
// length.Length. Pages and leaves count from 0.
//
// # Decisions
//
// gopdf makes the sheets, with stand-ins for the pages. Its importer, gofpdi, panics
// on cross-reference streams, takes page 1's box for all, loses objects numbered over
// 9,999, and writes in the order of maps. So it is given a small file of our own, with
// an empty page of 1 × 1 pt for each real one (place.go); gopdf places those, draws the
// frames, and what it wrote on its pages is kept. The real pages come in afterwards as
// form XObjects (ISO 32000-1 8.10) under the names that gopdf gave, copied from what
// foreign read, with their sizes put into gopdf's operators: drawn within a unit
// square, PDFium lost the full stops from their text. Fonts stay shared, /ToUnicode
// and colour spaces stay, the file is written in one order, and no foreign byte passes
// gofpdi.
//
// What would run does not come along: links are written anew, and actions,
// annotations and file specifications are dropped wherever a part refers to them
// (importer.runs). Layers are fixed as they are printed.
//
// What was bound is opened again before it is written, by those who call Bind:
// Carries says which part a pack cannot hold.
//
// Sheets claim PDF/A-2u and no tags; packs keep theirs. The pages of a sheet are forms,
// in which the structure tree has no place. A pack has whole pages: the parts' trees
// hang below one Document, each as a Part, with new keys into the parent tree, and the
// pack claims as much as the least of its parts.
package impose
