package report

import (
	"sort"
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
)

// origin maps byte offsets of a text back to places in its file.
type origin struct {
	src  *source
	pos  diag.Pos  // of the scalar: the answer for every offset when runs is empty
	runs []stretch // in the order of their offsets
}

// stretch is a piece of a text that stands in one line of the file, character
// by character: from byte offset of the text on, at line and column.
type stretch struct{ offset, line, column int }

// At returns the place in the report file of byte offset of t.Source.
func (t *Text) At(offset int) diag.Pos { return t.origin.at(t.Source, offset) }

// at returns the place of byte offset of text; an offset outside the text is
// taken to its nearer end.
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
