// Package body finds the objects of a PDF: by its table, or by looking for them
// where the table is wrong or gone; decrypted, and out of the streams they are packed
// in. In go the bytes of a file; out comes a File, which gives objects by their
// numbers. What the objects mean is nothing to it.
//
// # Decisions
//
// Readers forgive: a table that is off, a length that is wrong, an end that is gone.
// A file is refused only where no page can be found, so no object is believed to be
// where the table says before it was seen there. pdfcpu (v0.11.1), whose types the
// objects are, forgives less: of 300 public PDFs that poppler and PDFium open, qpdf and
// MuPDF refuse none, pdfcpu 23, and this package 1. pdfcpu also believes lengths and
// counts before it reserves memory, and follows brackets as deep as they go. So the
// objects are read here, and its reader is not asked.
//
// An object is read when it is asked for, and kept. The bytes of streams stay where
// they stand in the file, unless they are decrypted.
package body
