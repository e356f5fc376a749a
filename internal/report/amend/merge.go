package amend

import (
	"strings"
	"unicode"
)

// Merge takes over what was changed in a word processor and keeps the Markdown
// of all else. was is the text in the report; now is the same text after export
// and import; is is the text as it came back. Where a line of is stands in now
// too, the line of was takes its place; where lines do not match, paragraphs are
// tried; where these do not match either, the result is is.
func Merge(was, now, is string) string {
	for _, sep := range []string{"\n", "\n\n"} {
		source, before, after := strings.Split(was, sep), strings.Split(now, sep), strings.Split(is, sep)
		if !sameWords(source, before) {
			continue
		}
		for i, k := range common(before, after) {
			if k >= 0 {
				after[i] = source[k]
			}
		}
		return strings.Join(after, sep)
	}
	return is
}

// sameWords says that two rows of lines are the same but for marks and spaces.
func sameWords(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if words(a[i]) != words(b[i]) {
			return false
		}
	}
	return true
}

// words keeps the letters and digits of a text.
func words(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// common finds for each line of b the index of the same line in a; -1 for a line
// that is new. The pairs are a longest common subsequence. Texts so long that
// this would take too long get their equal beginnings and ends only.
func common(a, b []string) []int {
	out := make([]int, len(b))
	for i := range out {
		out[i] = -1
	}
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		out[head] = head
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		out[len(b)-1-tail] = len(a) - 1 - tail
		tail++
	}
	x, y := a[head:len(a)-tail], b[head:len(b)-tail]
	if len(x)*len(y) > 1<<22 {
		return out // a text written anew
	}
	best := make([][]int, len(x)+1)
	for i := range best {
		best[i] = make([]int, len(y)+1)
	}
	for i := len(x) - 1; i >= 0; i-- {
		for k := len(y) - 1; k >= 0; k-- {
			if best[i][k] = max(best[i+1][k], best[i][k+1]); x[i] == y[k] {
				best[i][k] = max(best[i][k], best[i+1][k+1]+1)
			}
		}
	}
	for i, k := 0, 0; i < len(x) && k < len(y); {
		switch {
		case x[i] == y[k]:
			out[head+k] = head + i
			i, k = i+1, k+1
		case best[i+1][k] >= best[i][k+1]:
			i++
		default:
			k++
		}
	}
	return out
}
