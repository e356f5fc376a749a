package report

import (
	"sort"
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
)

// origin maps offsets in a decoded scalar back to its file.
type origin struct {
	src  *source
	pos  diag.Pos // of the scalar; all there is when runs is empty
	runs []stretch
}

// stretch is a piece of a scalar that stands in one line of the file as it is
// in the text: from byte offset of the text on, at line and column.
type stretch struct{ offset, line, column int }

// At returns the place in the report file of byte offset of t.Source.
func (t *Text) At(offset int) diag.Pos { return t.origin.at(t.Source, offset) }

func (o *origin) at(text string, offset int) diag.Pos {
	offset = min(max(offset, 0), len(text))
	i := sort.Search(len(o.runs), func(i int) bool { return o.runs[i].offset > offset }) - 1
	if i < 0 {
		return o.pos
	}
	r := o.runs[i]
	line, _, _ := strings.Cut(text[r.offset:offset], "\n") // line ends stand at the end of their line
	return o.src.pos(r.line, r.column+utf8.RuneCountInString(line))
}
