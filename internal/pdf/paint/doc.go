// Package paint draws a page.Document with fpdf. In go the document and the faces it
// was set with; out come fpdf's file, the subset of each face in the order of first
// use, and for each page which element each piece of marked content belongs to, so
// that finish can give the fonts and the tags.
//
// Lengths are length.Length from the top left in the document, and thousandths of a
// point from the lower left in the operators; within a line, thousandths of an em.
// This is the one package where lengths leave the integers, and only at fpdf's own
// calls.
//
// # Decisions
//
// fpdf makes pages and pictures and is given no font. It sees only 16-bit codes, panics
// beyond, and each face costs it milliseconds and megabytes a document. Text goes in as
// raw operators in codes of our own (/F0 10.5 Tf … TJ); finish rewrites the file once and
// fills the page's empty font dictionary. It relies on the order in which fpdf v0.9.0
// writes objects; a test here guards that.
//
// A code in a PDF is a glyph as used: keyed by glyph, added advance and source text,
// and numbered after sorting, so that all text is gone through before any is written
// (ink.go). /ToUnicode comes from the source text, never from the font. Characters
// beyond the BMP, alternate forms and twins (a glyph with a wider or narrower advance,
// as a one-component composite) then extract right.
//
// The gap between Han and Latin is a blank glyph of its own, which reads as U+2060
// (word joiner), with ActualText that gives the character before it alone. A twin of
// that character with a wider advance was tried; but readers that judge by boxes, our
// own inspection among them, then see no gap at all where the page has one. With the
// blank, the character's box stays as wide as the character, the gap can be measured,
// and the text copies without a space.
//
// Black alone is the painter's own colour: where everything is 0, no operator is
// written, and finish takes off what fpdf begins each page with.
//
// What is one copy's own (marks with Own) keeps its place in the structure, an MCID,
// but leaves no ink in what copies share. PaintOwn draws it, with fonts of its own that
// hold no character of anybody else's.
package paint
