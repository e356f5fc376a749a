package wayback

import (
	"bytes"
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
}

// Row is one text of a translation: its path in the report, and its words as they
// stand in the file.
type Row struct {
	Path, Source, Target string
	Mark                 string // the bookmark that export set: which text it is, and how it read; "" for none
	Pos                  diag.Pos
}

// Translated reads a translation. It is nil, without an error, for any other file.
func Translated(ctx context.Context, file string, data []byte) (*Translation, error) {
	start := bytes.TrimSpace(bytes.TrimPrefix(data[:min(len(data), 2048)], []byte("\xef\xbb\xbf")))
	switch {
	case bytes.HasPrefix(data, []byte("PK")):
		return readTable(ctx, file, data)
	case bytes.Contains(start, []byte("<xliff")):
		return readXLIFF(ctx, file, data)
	}
	return nil, nil
}

// readTable reads the table of a Word file: a cell is the text that stands in it, a
// line for each paragraph, tabs and line ends kept, what was deleted under
// revision left out.
func readTable(ctx context.Context, file string, data []byte) (*Translation, error) {
	d, err := docx.Read(ctx, data)
	if err != nil {
		return nil, err
	}
	var out *Translation
	for i := range d.Blocks {
		t := d.Blocks[i].Table
		if t == nil {
			continue
		}
		for _, cells := range t.Rows {
			if len(cells) < 3 {
				continue
			}
			r := Row{Path: strings.TrimSpace(lines(&cells[0])), Source: lines(&cells[1]), Target: lines(&cells[2]), Pos: diag.Pos{File: file, Line: lineOf(&cells[0])}}
			if r.Path == "jianbao" {
				out = &Translation{Source: strings.TrimSpace(r.Source), Target: strings.TrimSpace(r.Target)}
				continue
			}
			for _, c := range cells {
				for k := range c.Blocks {
					if m := word.Marks(c.Blocks[k].Bookmarks); len(m) > 0 {
						r.Mark = m[0]
					}
				}
			}
			if out != nil {
				out.Rows = append(out.Rows, r)
			}
		}
	}
	return out, nil
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
