// Package foreign reads PDFs that others made, whole or not at all: what their
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
// A file of others is taken whole or not at all. pdfcpu, which reads it, believes
// what a file says: lengths and counts before it reserves memory, brackets as deep
// as they go; and it goes on without an object that it cannot read. So the bytes
// are surveyed first (survey.go, packed.go): wrong lengths are put right, streams of
// objects are inflated within bounds and by their checksums, depths and counts that
// nobody writes are refused. Then pdfcpu reads, in a goroutine with a time limit.
// Afterwards every object that the pages use must be what the file has at its place
// (sound), every stream must unpack, every operator is followed. Some 10,000 damaged
// files of eight producers were compared with PDFium's pictures; what then came out
// otherwise and unsaid is refused now.
//
// Following a page's operators also gives where text, colour and pictures lie near
// its head and foot (ink.go), so that numbers and stamps can stand on bare paper.
// Widths of text are guessed at half an em a byte.
//
// Streams are unpacked here (unpack.go) and not by pdfcpu, whose filters have no
// bound; hhrutter/lzw does LZW, within ours.
package foreign
