package han

import (
	"strconv"
	"strings"
)

// Counted is a number with what is counted, in English: "1 page", "2 pages",
// "1 copy", "2 people".
func Counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	switch stem, ends := strings.CutSuffix(what, "y"); {
	case what == "person":
		what = "people"
	case ends && !strings.HasSuffix(stem, "a") && !strings.HasSuffix(stem, "e"):
		what = stem + "ies"
	default:
		what += "s"
	}
	return strconv.Itoa(n) + " " + what
}
