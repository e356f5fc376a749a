package amend

import (
	"bytes"
	"cmp"
	"slices"
)

// Swap puts characters in the place of others, in one line of a file. Line and
// Column count from 1, columns in characters.
type Swap struct {
	Line, Column int
	Old, New     string
}

// Swaps makes those swaps whose old characters stand in the file as they do in
// the text; an escape (\u201c) does not. Of two that overlap it makes the later.
// It does not look whether the file is still the same report.
func Swaps(data []byte, all []Swap) []byte {
	f := linesOf(data)
	var found []splice
	for _, s := range all {
		if from := f.byteAt(s.Line, s.Column); from >= 0 && bytes.HasPrefix(data[from:], []byte(s.Old)) {
			found = append(found, splice{from, from + len(s.Old), s.New})
		}
	}
	slices.SortStableFunc(found, func(a, b splice) int { return cmp.Compare(b.from, a.from) })
	apart, next := found[:0], len(data)+1
	for _, s := range found {
		if s.to <= next {
			apart = append(apart, s)
			next = s.from
		}
	}
	out, _ := f.spliced(apart) // those that are apart cannot meet
	return out
}
