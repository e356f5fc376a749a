package intake

import (
	"bytes"
	"strconv"

	"jianbao/internal/document/intake/source"
)

// The bounds of a document. They keep what is read of one below 500 MB, and what
// is made of it below the bounds of a report.
const (
	MaxBytes    = 64 << 20 // of the file
	mostPlain   = 32 << 20 // bytes of text, Markdown and HTML
	mostLines   = 400_000  // of text and Markdown
	mostCells   = 1 << 20  // tabs and bars of text and Markdown, of which tables are made
	mostLetters = 14 << 20 // bytes of its text: a report may have 16 MB, its keys and indents with it
	mostRows    = 100_000  // paragraphs and rows of tables: some thousand pages
)

// tooLarge says why text, Markdown or HTML is too large to be read; "" when it is
// not. It is asked before anything is made of the bytes.
func tooLarge(data []byte, format string) string {
	switch {
	case len(data) > mostPlain:
		return "more than " + strconv.Itoa(mostPlain>>20) + " MB"
	case format == "html":
		return ""
	case bytes.Count(data, []byte("\n"))+bytes.Count(data, []byte("\r")) > mostLines:
		return "more than " + strconv.Itoa(mostLines) + " lines"
	case bytes.Count(data, []byte("\t"))+bytes.Count(data, []byte("|")) > mostCells:
		return "more than " + strconv.Itoa(mostCells) + " tabs and bars"
	}
	return ""
}

// overfull says why a document that was read is too large for a report; "" when
// it is not.
func overfull(d *source.Document) string {
	if n := letters(d); n > mostLetters {
		return strconv.Itoa(n>>20) + " MB of text, and a report may have 16"
	}
	if n := rows(d); n > mostRows {
		return strconv.Itoa(n) + " paragraphs and rows, and 100000 are read"
	}
	return ""
}

// rows is how many paragraphs and rows of tables a document has.
func rows(d *source.Document) int {
	n := len(d.Blocks)
	for i := range d.Blocks {
		n += len(d.Blocks[i].Rows)
	}
	return n
}

// letters is how much text a document has, in bytes.
func letters(d *source.Document) (n int) {
	for i := range d.Blocks {
		n += len(d.Blocks[i].Text)
		for _, row := range d.Blocks[i].Rows {
			for _, c := range row {
				n += len(c)
			}
		}
	}
	return n
}
