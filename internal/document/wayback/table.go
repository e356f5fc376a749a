package wayback

import (
	"context"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/docx"
	"jianbao/internal/document/intake/word"
)

// Translation is a file that export made for a translator: a table in a Word
// file, or XLIFF.
type Translation struct {
	Source, Target string // the languages: "zh", "en"
	Rows           []Row
	Struck         []docx.Struck // what is struck through in a Word file, and so in no row
}

// Row is one text of a translation: its path in the report, and its words as they
// stand in the file.
type Row struct {
	Path, Source, Target string
	Mark                 string // the bookmark that export set: which text it is, and how it read; "" for none
	Pos                  diag.Pos
	Changes, Comments    []int // the tracked changes and the comments in a Word file, by their numbers there
}

// Fault is why a file that claims to be a translation is none, and where.
type Fault struct {
	Pos diag.Pos
	Why string
}

// Error implements error.
func (f *Fault) Error() string { return f.Why }

// Translated reads a translation. It is nil, without an error, for a document.
// The error is a *Fault for XML and JSON that no translation can be read from.
// Tracked changes of a Word file are read as view has them.
func Translated(ctx context.Context, file string, data []byte, view docx.View) (*Translation, error) {
	switch kindOf(file, data) {
	case archive:
		return readTable(ctx, file, data, view)
	case markup:
		return readXLIFF(ctx, file, data)
	case object:
		return nil, &Fault{diag.Pos{File: file, Line: 1, Column: 1}, "it is JSON, and neither a translation nor a document"}
	}
	return nil, nil
}

// readTable reads the table of a Word file: a cell is the text that stands in it, a
// line for each paragraph, tabs and line ends kept.
func readTable(ctx context.Context, file string, data []byte, view docx.View) (*Translation, error) {
	d, err := docx.ReadAs(ctx, data, view)
	if err != nil {
		return nil, err
	}
	var out *Translation
	var headless []Row // rows of ours without the row that says the languages
	for i := range d.Blocks {
		t := d.Blocks[i].Table
		if t == nil {
			continue
		}
		var ours []Row // of this table: one row alone is the head of a table that a text begins with
		for _, cells := range t.Rows {
			if len(cells) < 3 {
				continue
			}
			r := Row{Path: strings.TrimSpace(lines(&cells[0])), Source: lines(&cells[1]), Target: lines(&cells[2]), Pos: diag.Pos{File: file, Line: lineOf(&cells[0])}}
			if r.Path == "jianbao" {
				head := &Translation{Source: strings.TrimSpace(r.Source), Target: strings.TrimSpace(r.Target)}
				switch {
				case out == nil:
					out = head
				case head.Source != out.Source || head.Target != out.Target:
					return nil, &Fault{r.Pos, "it is in more than two languages"}
				}
				continue
			}
			for _, c := range cells {
				for k := range c.Blocks {
					r.Changes, r.Comments = append(r.Changes, c.Blocks[k].Changes...), append(r.Comments, c.Blocks[k].Comments...)
					if m := word.Marks(c.Blocks[k].Bookmarks); len(m) > 0 {
						r.Mark = m[0]
					}
				}
			}
			switch {
			case out != nil:
				out.Rows = append(out.Rows, r)
			case len(word.Marks(bookmarks(&cells[0]))) > 0:
				ours = append(ours, r)
			}
		}
		if len(ours) > 1 {
			headless = append(headless, ours...)
		}
	}
	if len(headless) > 0 {
		return nil, &Fault{headless[0].Pos, "the row is gone that says jianbao and the two languages"}
	}
	if out != nil {
		out.Struck = d.Struck
	}
	return out, nil
}

// bookmarks are those that begin in a cell.
func bookmarks(c *docx.Cell) (names []string) {
	for k := range c.Blocks {
		names = append(names, c.Blocks[k].Bookmarks...)
	}
	return names
}

func lines(c *docx.Cell) string {
	var out []string
	for k := range c.Blocks {
		out = append(out, docx.Plain(c.Blocks[k].Runs))
	}
	return strings.Join(out, "\n")
}

func lineOf(c *docx.Cell) int {
	if len(c.Blocks) == 0 {
		return 0
	}
	return c.Blocks[0].Line
}
