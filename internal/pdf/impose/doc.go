// Package impose puts pages of finished PDFs on sheets for printing: two or
// four to a side, booklets, and packs of several files with one outline and
// one numbering. Files of others pass Open first, which refuses by name what
// is encrypted, damaged or without bounds.
//
// pdfcpu reads the files. gopdf makes the sheets, with stand-ins for the pages;
// the pages themselves are put in their places here, as form XObjects (ISO
// 32000-1 8.10), so that fonts stay shared, text stays text, and no byte of a
// foreign file goes through gopdf's importer.
//
// Lengths inside are integers of 1/1000 pt, the precision that is written.
package impose
