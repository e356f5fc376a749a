// Package preview writes for people what would be made.
package preview

import (
	"fmt"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/work/handout"
)

// Handout is the preview of a handout for people: which page comes on which side of which
// sheet.
func Handout(words func(string) string, plan *handout.Plan) string {
	var b strings.Builder
	b.WriteString(words(plan.Layout+": "+han.Counted(plan.Pages, "page")+" on "+han.Counted(len(plan.Sheets), "sheet")+" of "+plan.Paper) + "\n")
	for _, p := range plan.Parts {
		pages := strconv.Itoa(p.First)
		if p.Last != p.First {
			pages += "–" + strconv.Itoa(p.Last)
		}
		fmt.Fprintf(&b, "  %-12s%s\n", pages, diag.Visible(p.Name))
	}
	b.WriteByte('\n')
	for i, sheet := range plan.Sheets {
		b.WriteString("  " + diag.Pad(words("sheet "+strconv.Itoa(i+1)), 11) + diag.Pad(words("front"), 7) + side(words, &sheet.Front) + "\n")
		if sheet.Back != nil {
			b.WriteString(strings.Repeat(" ", 13) + diag.Pad(words("back"), 7) + side(words, sheet.Back) + "\n")
		}
	}
	return b.String()
}

// side is a side of a sheet in the preview: "4 | 1".
func side(words func(string) string, of *handout.Side) string {
	var rows []string
	for _, row := range of.Rows {
		var pages []string
		for _, n := range row {
			if n == 0 {
				pages = append(pages, words("blank"))
			} else {
				pages = append(pages, strconv.Itoa(n))
			}
		}
		rows = append(rows, strings.Join(pages, " | "))
	}
	text := strings.Join(rows, " / ")
	if of.Turned {
		text += "  " + words("(upside down in the file, for the flip)")
	}
	return text
}
