package galley

import (
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
)

// Source is a text that stands in a file, and knows the place of each of its bytes.
type Source interface {
	At(offset int) diag.Pos
}

// Lines is a paragraph, set to lines of one pitch.
type Lines struct {
	Set    []paragraph.Line // nil where the lines are only counted
	Count  int              // of the lines
	Size   length.Length    // of the type
	Pitch  length.Length    // from one baseline to the next
	Colour page.Colour
	Whole  bool // not split over pages: a heading
	Leads  bool // its last two lines stand on one page with the beginning of the next part

	Source   Source        // the text that the paragraph is of; nil: the words are our own
	Element  int           // the structure element that the paragraph is; 0: it is furniture
	Artifact page.Artifact // the kind of furniture, where Element is 0

	// A segment with a Tag of n, from 1, is a link: to URIs[n-1], and the content
	// of the structure element Links[n-1]; or, where Notes has one, the mark of a note.
	URIs       []string
	Links      []int
	Notes      []*Note // nil: no segment is the mark of a note
	LinkColour page.Colour

	Jump string // the name of the Anchored box that the whole paragraph is a link to; "": none
	Says string // the words that a program reads out for that link
}

// Height is the pitch of all lines.
func (l *Lines) Height() length.Length { return l.Pitch * length.Length(l.Count) }

// Baseline is that of the first line: its em box stands in the middle of the
// pitch.
func (l *Lines) Baseline() length.Length {
	if l.Count == 0 {
		return 0
	}
	return (l.Pitch-l.Size)/2 + l.Size.Milli(page.EmTop)
}

// BlankAbove is the blank between the top of the first line and its em box.
func (l *Lines) BlankAbove() length.Length { return (l.Pitch - l.Size) / 2 }

// Widest is the width of the longest line; 0 where they are only counted.
func (l *Lines) Widest() (w length.Length) {
	for i := range l.Set {
		w = max(w, l.Size.Milli(l.Set[i].Width))
	}
	return w
}

// least is the height of the least head: two lines (STANDARDS.md 24). A paragraph
// of three lines is not split, for one of its parts would have one line.
func (l *Lines) least() length.Length {
	if l.Count <= 3 || l.Whole {
		return l.Height()
	}
	return 2 * l.Pitch
}

// split leaves two lines at least on either side, and no hyphen at the foot.
func (l *Lines) split(room length.Length) (head, tail Box) {
	n := int(room / l.Pitch)
	if n >= len(l.Set) {
		return l, nil
	}
	n = min(n, len(l.Set)-2)
	for n > 2 && l.Set[n-1].Hyphen {
		n--
	}
	if n < 2 || len(l.Set) <= 3 || l.Whole {
		return nil, l
	}
	return l.cut(n)
}
