// Package finish makes the painter's file into a document that everyone can read for
// good: it rewrites fpdf's pages once and adds the subset fonts with the Unicode of the
// source text, the structure tree, links, outlines, page labels, metadata, an output
// intent and a reproducible /ID. In goes what paint made, with its document; out comes
// one PDF, the same at every run: PDF 1.7 with a classic cross-reference table,
// PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) in one.
//
// It reads no foreign PDF: only what internal/pdf/paint wrote with fpdf v0.9.0.
// Lengths are length.Length, written in points. Pages and elements count from 0, the
// objects of the file from 1; an object number of 0 means none.
//
// # Decisions
//
// A font is written for the subset: code = CID = glyph, /ToUnicode from the source
// text of each code, never from the face.
//
// Tags are made with the page, from the brief's own structure (page.Mark,
// page.Element), not guessed afterwards.
//
// Copies share a base. Content, fonts, structure and pictures are written and deflated
// once (NewBase); a copy adds a second content stream to its pages, small fonts /G0, …
// with its own glyphs, the resources and the metadata (Base.Finish). So a copy is the
// same as a brief set alone, and costs about a seventieth of it. The edition in the
// metadata is a hash of the shared bytes, so it stands for the report, the fonts and
// the program alike. The /ID of a copy hashes the base's edition and the copy's own
// bytes only: hashing all of it was a fifth of the time.
//
// A run of copies is one file (FinishRun): each copy has pages that show the shared
// content (Input.Shown) and then its own part. The structure is repeated, a Part a
// copy: a page more costs about as much as its tags.
//
// Deflating is the largest cost of a PDF, so the tables of the deflater are lent to one
// document after another (Packers).
package finish
