package report

import (
	"strings"

	"jianbao/internal/diag"
)

// mostMarks is how many marks one text may have. The Markdown parser compares
// each with each, so that its time grows with the square.
const mostMarks = 4_000

// mostDepth is how deep blocks and styles may stand in each other.
const mostDepth = 12

// deepMarks says whether a text begins a line with so many nested marks that it
// is no text. It is asked first, because the Markdown parser recurses.
func deepMarks(s string) bool {
	for line := range strings.SplitSeq(s, "\n") {
		lead := line[:len(line)-len(strings.TrimLeft(line, "> \t-+*0123456789.)"))]
		if len(lead) <= 2*mostDepth {
			continue
		}
		marks := 0
		for i := range len(lead) - 1 {
			if lead[i] == '>' || lead[i+1] == ' ' && strings.IndexByte("-+*.)", lead[i]) >= 0 {
				marks++
			}
		}
		if marks > 2*mostDepth || indentOf(line) > 200 {
			return true
		}
	}
	return false
}

// deep reports that the text is nested too deep, once for each text.
func (c *converter) deep(offset int) {
	if !c.tooDeep {
		c.tooDeep = true
		c.add(diag.TooDeep, offset, diag.Args{"most": mostDepth})
	}
}
