package galley

import "jianbao/internal/length"

// Level is the two columns of a pair, which begin level and go on each at its
// own pace: an item's title with its text, or some paragraphs.
type Level struct{ Columns [2]*Stack }

// NewLevel is two empty columns.
func NewLevel() *Level { return &Level{[2]*Stack{{}, {}}} }

// Add adds a box to the column of a language. keep says that no page may part it from the
// next.
func (l *Level) Add(lang int, b Box, before length.Length, keep bool) {
	l.Columns[lang].Add(b, before).Keep = keep
}

// Height is that of the longer column.
func (l *Level) Height() length.Length {
	return max(l.Columns[0].Height(), l.Columns[1].Height())
}

// Leads says that a column ends with a box that is kept with the next.
func (l *Level) Leads() bool {
	for _, s := range l.Columns {
		if n := len(s.Parts); n > 0 && s.Parts[n-1].Keep {
			return true
		}
	}
	return false
}

// Empty says that nothing was added.
func (l *Level) Empty() bool { return len(l.Columns[0].Parts)+len(l.Columns[1].Parts) == 0 }
