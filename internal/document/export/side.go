package export

import (
	"context"
	"strings"

	"jianbao/internal/report"
	"jianbao/internal/report/remarks"
)

// SideBySide writes the texts of a report as a table: the path, the source, the
// target, each as it stands in the report. What the translator writes into the
// third column comes back by import --into. mark is the bookmark of a row: it tells
// by the target when a file is older than the report. said are the remarks on a target, which are
// comments of the file; a nil one has none. The error is ctx's, or that of the packing.
func SideBySide(ctx context.Context, r *report.Report, rows []Row, source, target string, mark func(Row) string, said func(path string) []remarks.Remark) ([]byte, error) {
	w := &wordWriter{lang: target}
	w.b.WriteString(`<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="1600"/><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>`)
	w.row(true, "jianbao", source, target)
	for _, row := range rows {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		w.mark = mark(row)
		from := w.row(false, row.Path, row.Source, row.Target)
		if said != nil {
			w.remarked(from, said(row.Path))
		}
	}
	w.b.WriteString("</w:tbl><w:p/>")
	return w.packed(r)
}

// row writes a row, and says at which byte its last cell begins.
func (w *wordWriter) row(header bool, cells ...string) (last int) {
	w.b.WriteString("<w:tr>")
	if header {
		w.b.WriteString("<w:trPr><w:tblHeader/></w:trPr>")
	}
	for k, c := range cells {
		style := "TableText"
		if k == 0 {
			style = "TablePath"
		}
		last = w.b.Len()
		w.b.WriteString(`<w:tc><w:tcPr/>`)
		for line := range strings.SplitSeq(c, "\n") {
			w.paragraph(style, "", func() { w.text(line, "") })
		}
		w.b.WriteString("</w:tc>")
	}
	w.b.WriteString("</w:tr>")
	return last
}
