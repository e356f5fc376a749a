package intake

import (
	"strconv"
	"strings"
)

// markdown writes blocks as the body of a text.
func markdown(blocks []Block) string {
	var b strings.Builder
	for i := range blocks {
		bl := &blocks[i]
		if b.Len() > 0 {
			b.WriteString("\n")
			if bl.Kind != Item || blocks[i-1].Kind != Item {
				b.WriteString("\n")
			}
		}
		switch bl.Kind {
		case Item:
			st, n, _, _ := labelOf(bl.Label + " x")
			indent := strings.Repeat("   ", bl.Level)
			switch {
			case st == bullet || st == noLabel || st == letter:
				b.WriteString(indent + "- " + bl.Text)
			case i > 0 && blocks[i-1].Kind == Item || n >= 1 && i+1 < len(blocks) && blocks[i+1].Kind == Item:
				b.WriteString(indent + strconv.Itoa(n) + ". " + bl.Text)
			default:
				b.WriteString(bl.Label + safeStart(bl.Text))
			}
		case Table:
			writeTable(&b, bl.Rows)
		case Heading:
			b.WriteString("### " + bl.Text)
		case Code:
			b.WriteString(bl.Text)
		default:
			b.WriteString(safeStart(bl.Text))
		}
	}
	return b.String()
}

// safeStart keeps a paragraph from being read as a heading, a list or a quote.
func safeStart(s string) string {
	if s != "" && strings.ContainsRune("#>+-", rune(s[0])) && !strings.HasPrefix(s, "---") {
		return `\` + s
	}
	return s
}

func writeTable(b *strings.Builder, rows [][]string) {
	columns := 0
	for _, r := range rows {
		columns = max(columns, len(r))
	}
	for i, r := range rows {
		if i > 0 {
			b.WriteString("\n")
		}
		b.WriteString("|")
		for k := range columns {
			cell := ""
			if k < len(r) {
				cell = strings.ReplaceAll(strings.ReplaceAll(r[k], "|", `\|`), "\n", " ")
			}
			b.WriteString(" " + cell + " |")
		}
		if i == 0 {
			b.WriteString("\n|" + strings.Repeat(" --- |", columns))
		}
	}
}
