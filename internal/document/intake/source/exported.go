package source

import (
	"slices"

	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/wording"
)

// Inline is a block as a text of one paragraph; "" for a table and for code.
func Inline(b *Block) string {
	if b.Kind == Table || b.Kind == Code {
		return ""
	}
	if b.Kind == Item && b.Label != "-" && b.Role == "" && len(b.Marks) == 0 { // else it is the label of a brief
		return wording.OneLine(labels.Before(b.Label, b.Text))
	}
	return b.Text
}

// FromExport says that export made the document, so that its blocks say by their
// roles and bookmarks what they are.
func (d *Document) FromExport() bool {
	for i := range d.Blocks {
		if d.Blocks[i].Role != "" && d.Blocks[i].Role != "continue" || len(d.Blocks[i].Marks) > 0 {
			return true
		}
	}
	return false
}

// ReportHeadings are blocks of which the headings have the levels that they had in
// the report: export sets them two levels lower.
func ReportHeadings(blocks []Block) []Block {
	blocks = slices.Clone(blocks)
	for i := range blocks {
		if b := &blocks[i]; b.Kind == Heading {
			b.Role, b.Level, b.Label = "body", min(max(b.Level-2, 1), 6), ""
		}
	}
	return blocks
}
