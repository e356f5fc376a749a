// Package picture draws the pages of a finished PDF, as a reader's screen shows them.
//
// PDFium does it, on WebAssembly: it sees no file, no network and no clock of ours,
// has a bounded memory, and ends when its time is over. A file that breaks it
// breaks nothing else. Nothing is loaded before the first file is drawn.
//
// Its program is compiled once and kept in a folder of the user's; without a folder
// it is compiled anew in each run, which takes seconds.
package picture
