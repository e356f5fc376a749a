package diag

import (
	"slices"
	"strconv"
	"strings"
)

// Hint is the hint for a mistyped word: the near one of those known, or else
// otherwise. Where otherwise is "", it lists the known.
func Hint(word string, known []string, otherwise string) string {
	if hint := DidYouMean(word, known); hint != "" {
		return hint
	}
	if otherwise == "" && len(known) > 0 {
		return "there are " + strings.Join(known, ", ")
	}
	return otherwise
}

// FirstOf names the first five of many, sorted, and counts the others.
func FirstOf(names []string) string {
	const most = 5
	names = slices.Sorted(slices.Values(names))
	list := strings.Join(names[:min(len(names), most)], ", ")
	if more := len(names) - most; more > 0 {
		list += " and " + strconv.Itoa(more) + " more"
	}
	return list
}
