package parity

import (
	"sort"

	"jianbao/internal/report"
)

// segment is a part of a text that has its twin at the same place of the other
// one: a paragraph, an item of a list, a cell of a table.
type segment struct {
	start int // byte of the text; it ends where the next begins
	kind  byte
}

// What a segment is.
const (
	paragraph = 'p'
	listItem  = 'i'
	tableCell = 'c'
)

// name is how a message calls a segment.
func (s segment) name() string {
	switch s.kind {
	case listItem:
		return "item of the list"
	case tableCell:
		return "cell of the table"
	}
	return "paragraph"
}

// segments cuts a text into its segments.
func segments(t *report.Text) []segment {
	var out []segment
	cut(&out, t.Blocks, paragraph)
	return out
}

func cut(out *[]segment, blocks []report.Block, kind byte) {
	for i := range blocks {
		b := &blocks[i]
		switch b.Kind {
		case report.List:
			for _, inner := range b.Items {
				cut(out, inner, listItem)
			}
		case report.Quote:
			if len(b.Spans) > 0 { // the title of a box
				*out = append(*out, segment{b.Spans[0].Offset, kind})
			}
			for _, inner := range b.Items {
				cut(out, inner, kind)
			}
		case report.Table:
			last := b.Offset
			for _, row := range b.Rows {
				for _, c := range row {
					if len(c.Spans) > 0 {
						last = c.Spans[0].Offset
					}
					*out = append(*out, segment{last, tableCell})
				}
			}
		default:
			start := b.Offset
			if kind == listItem && len(b.Spans) > 0 {
				start = b.Spans[0].Offset
			}
			*out = append(*out, segment{start, kind})
		}
	}
}

// alike says that two texts have the same segments, so that each has its twin.
func alike(a, b []segment) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].kind != b[i].kind {
			return false
		}
	}
	return true
}

// segmentOf is the place in segs of the segment in which a byte of the text stands.
func segmentOf(segs []segment, offset int) int {
	return max(sort.Search(len(segs), func(i int) bool { return segs[i].start > offset })-1, 0)
}
