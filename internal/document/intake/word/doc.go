// Package word turns a Word file, as package docx has read it, into blocks: it
// finds headings by style, by number and by look, tells tables of data from
// those that only place text on the page, and writes runs as inline Markdown.
//
// A file that our own export made is known by its styles and bookmarks, which
// say what each paragraph is: nothing in it is guessed.
package word
