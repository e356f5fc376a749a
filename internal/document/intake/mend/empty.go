package mend

import (
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/source"
)

// EmptyPoints takes out the numbered points that have no text, and says of each
// where it stood: an item of a report must have a title. The list goes on behind.
func EmptyPoints(d *source.Document) {
	kept, left := d.Blocks[:0], 0
	for _, b := range d.Blocks {
		if b.Kind == source.Item && strings.TrimSpace(b.Text) == "" {
			d.Say(diag.ImportEmptyPoint, b.Pos, diag.Args{"label": b.Label})
			left++
			continue
		}
		b.Left, left = left, 0
		kept = append(kept, b)
	}
	d.Blocks = kept
}

// Emptied leaves out the blocks of which nothing is left once the characters that
// nobody sees are taken out, which was said.
func Emptied(d *source.Document) {
	d.Blocks = slices.DeleteFunc(d.Blocks, func(b source.Block) bool {
		return strings.TrimSpace(b.Text) == "" && b.Rows == nil && b.Picture == 0 && len(b.Behind)+len(b.Placed) == 0
	})
}
