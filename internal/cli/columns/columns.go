// Package columns sets the tables of a terminal.
package columns

import (
	"strings"

	"jianbao/internal/diag"
)

// Of sets cells below each other, as wide as a terminal shows them, each
// column at most so wide. What goes beyond is cut with a mark.
func Of(rows [][]string, most []int) string {
	widths := make([]int, len(most))
	for _, row := range rows {
		for i, c := range row {
			widths[i] = min(max(widths[i], diag.Width(c)), most[i])
		}
	}
	var b strings.Builder
	for _, row := range rows {
		var line strings.Builder
		for i, c := range row {
			if widths[i] == 0 {
				continue
			}
			c = Cut(diag.Visible(c), widths[i])
			line.WriteString(c + strings.Repeat(" ", widths[i]-diag.Width(c)+2))
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// Cut cuts a text to so many columns.
func Cut(s string, most int) string {
	if diag.Width(s) <= most {
		return s
	}
	n := 0
	for i, r := range s {
		w := diag.Width(string(r))
		if n+w > most-1 {
			return s[:i] + "…"
		}
		n += w
	}
	return s
}
