package wayback

import (
	"context"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/word"
)

// Marked is a text of a Word file that export made, known by its bookmark.
type Marked struct {
	Mark string
	Pos  diag.Pos
	// Text is the first paragraph as inline Markdown, Rest what stands below it;
	// Body is both, as the body of a text.
	Text, Rest, Body string
}

// Marks reads the texts of a Word file that export made and somebody may have
// changed. Nothing is mended. loose are the paragraphs that belong to no text.
// Both are nil for a file that export did not make.
func Marks(ctx context.Context, log *diag.Log, file string, data []byte) (texts []Marked, loose []Marked, err error) {
	d, err := word.ReadExported(ctx, log, file, data)
	if d == nil {
		return nil, nil, err
	}
	var open []source.Block
	notes := d.Notes.Named()
	var at *Marked
	flush := func() {
		if at == nil {
			return
		}
		at.Text, at.Rest, at.Body = source.Inline(&open[0]), bodyOf(notes, open[1:]), bodyOf(notes, open)
		texts = append(texts, *at)
		open, at = nil, nil
	}
	for _, b := range d.Blocks {
		switch {
		case b.Kind == source.Figure:
		case len(b.Marks) > 0:
			flush()
			at, open = &Marked{Mark: b.Marks[0], Pos: b.Pos}, []source.Block{b}
		case b.Role == "part" || b.Role == "date" || b.Role == "contact":
			flush() // words of export's own
		case at != nil:
			open = append(open, b)
		default:
			loose = append(loose, Marked{Pos: b.Pos, Text: source.Inline(&b), Body: bodyOf(notes, []source.Block{b})})
		}
	}
	flush()
	return texts, loose, nil
}

// PathMark is the part of a bookmark that says which text it is; the rest says
// how the text read when export wrote the file.
func PathMark(bookmark string) string {
	if k := strings.LastIndexByte(bookmark, '_'); k >= len(word.MarkPrefix) {
		return bookmark[:k]
	}
	return bookmark
}

// bodyOf is blocks as the body of a text, with the footnotes that it has. The
// headings of a body stand two levels below those of the report.
func bodyOf(notes *source.Named, blocks []source.Block) string {
	return notes.Below(source.Markdown(source.ReportHeadings(blocks)))
}
