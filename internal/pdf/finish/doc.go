// Package finish makes the painter's file into a document that everyone can
// read for good: it rewrites fpdf's pages once and adds the subset fonts with
// the Unicode of the source text, the structure tree, links, outlines, page
// labels, metadata, an output intent and a reproducible /ID. What it writes is
// PDF 1.7 with a classic cross-reference table, PDF/A-2a (ISO 19005-2) and
// PDF/UA-1 (ISO 14289-1) in one.
//
// It reads no foreign PDF: only what internal/pdf/paint wrote with fpdf v0.9.0.
package finish
