package intake

import (
	"context"
	"regexp"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/docx"
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
// changed: as they stand, nothing is mended. loose are the paragraphs that
// belong to none. There are no texts in a file that export did not make.
func Marks(ctx context.Context, log *diag.Log, file string, data []byte) (texts []Marked, loose []Marked, err error) {
	w, err := docx.Read(ctx, data)
	if err != nil {
		return nil, nil, err
	}
	d := &Document{File: file}
	r := &wordReader{d: d, w: w}
	r.survey()
	if !r.own {
		return nil, nil, nil
	}
	r.notes()
	r.blocks(w.Blocks)
	r.tell(log)
	var open []Block
	var at *Marked
	flush := func() {
		if at == nil {
			return
		}
		at.Text, at.Rest, at.Body = inlineOf(&open[0]), d.bodyOf(open[1:]), d.bodyOf(open)
		texts = append(texts, *at)
		open, at = nil, nil
	}
	for _, b := range d.Blocks {
		switch {
		case b.Kind == Figure:
		case len(b.Marks) > 0:
			flush()
			at, open = &Marked{Mark: b.Marks[0], Pos: b.Pos}, []Block{b}
		case b.Role == "part" || b.Role == "date" || b.Role == "contact":
			flush() // words of export's own
		case at != nil:
			open = append(open, b)
		default:
			loose = append(loose, Marked{Pos: b.Pos, Text: inlineOf(&b), Body: d.bodyOf([]Block{b})})
		}
	}
	flush()
	return texts, loose, nil
}

// inlineOf is a block as a text of one paragraph.
func inlineOf(b *Block) string {
	if b.Kind == Table || b.Kind == Code {
		return ""
	}
	if b.Kind == Item && b.Label != "-" && b.Role == "" {
		return oneLine(labelled(b.Label, b.Text))
	}
	return b.Text
}

// bodyOf is blocks as the body of a text, with the footnotes that it has. The
// headings of a body stand two levels below those of the report.
func (d *Document) bodyOf(blocks []Block) string {
	w := &writer{notes: d.Notes}
	return w.withNotes(markdown(ownHeadings(blocks)))
}

// ownNumbers numbers the footnotes of a text from 1, in the order of their
// references, whatever they are in the file.
func ownNumbers(s string) string {
	if !strings.Contains(s, "[^") {
		return s
	}
	names := map[string]string{}
	return regexp.MustCompile(`\[\^[0-9]+\]`).ReplaceAllStringFunc(s, func(m string) string {
		if names[m] == "" {
			names[m] = noteName(len(names) + 1)
		}
		return names[m]
	})
}
