package intake

import (
	"context"
	"strings"

	"jianbao/internal/docx"
)

// Rows reads the rows of the tables of a Word file, cells as the text that
// stands in them: a line for each paragraph, tabs and line ends kept, what was
// deleted under revision left out. It is for files that export made and a
// translator filled in.
func Rows(ctx context.Context, data []byte) ([][]string, error) {
	d, err := docx.Read(ctx, data)
	if err != nil {
		return nil, err
	}
	var rows [][]string
	for i := range d.Blocks {
		t := d.Blocks[i].Table
		if t == nil {
			continue
		}
		for _, row := range t.Rows {
			var cells []string
			for _, c := range row {
				var lines []string
				for k := range c.Blocks {
					lines = append(lines, docx.Plain(c.Blocks[k].Runs))
				}
				cells = append(cells, strings.Join(lines, "\n"))
			}
			rows = append(rows, cells)
		}
	}
	return rows, nil
}
