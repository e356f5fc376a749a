package brief

import (
	"strings"

	"jianbao/internal/diag"
)

// didYouMean is the hint for a mistyped word: the near one, or all there are.
func didYouMean(word string, known []string) string {
	if hint := diag.DidYouMean(word, known); hint != "" || len(known) == 0 {
		return hint
	}
	return "known here: " + strings.Join(known, ", ")
}
