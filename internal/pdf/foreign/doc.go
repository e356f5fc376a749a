// Package foreign reads PDFs that others made: what their
// pages hold and show, where their links and outlines lead, what they claim. In
// goes the file's bytes and a log; out comes a File for impose, or nil and a
// message (diag.PDFRefused) that names why the file is refused. Nothing is drawn
// and nothing is written here.
//
// Lengths are thousandths of a point (package geometry), or length.Length where
// callers plan with them. Page numbers count from 0.
//
// # Decisions
//
// A file is taken as readers take it: package body finds its objects, mending what is
// wrong with their table. What is damaged, missing or beyond the file's own list is
// named, page by page, and the rest is drawn from the same bytes that readers draw it
// from. Refused is what asks for a password, may not be printed, has no page, or is
// beyond a bound. Of 1,770 public PDFs of 20 repositories that poppler and PDFium open,
// held back until this was built, 14 are refused: 3 ask for a password, 3 forbid printing,
// 3 are XFA forms, 2 portfolios, 2 have no page, and 1 has a page beyond its bound. Where
// what is made shows something else than poppler does, that is said, or three other
// readers show the same as it does.
//
// Following a page's operators also gives where text, colour and pictures lie near
// its head and foot (ink.go), so that numbers and stamps can stand on bare paper.
// Widths of text are guessed at half an em a byte.
package foreign
