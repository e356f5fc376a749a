package galley

import (
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// Note is a note of a text. It stands at the foot of the page on which its first mark
// stands, and goes on on the next where it is too long for that.
type Note struct {
	Box                 // what it says; nil: it is not set, and takes no room
	X     length.Length // from the left edge of the type area
	Width length.Length
	Name  string      // of the place that its marks lead to
	Says  string      // its words, for a program that reads out its mark
	Rule  page.Colour // of the short rule above the first note of a column
}

// The rule above notes, 44 mm, and the blank around it.
const (
	noteRule      = 44 * 72 * length.Pt * 10 / 254
	aboveNoteRule = 8 * length.Pt
	belowNoteRule = 3 * length.Pt
	betweenNotes  = length.Pt
	noteHead      = aboveNoteRule + RuleThick + belowNoteRule
)

// RuleThick is how thick the rule above notes is.
const RuleThick = length.Pt / 2

// placedNote is a note at the foot of a page, y below the top of the notes.
type placedNote struct {
	*Note
	y length.Length
}

// notesAtFoot are the notes of a page: one below the other, and beside each other where
// their columns are.
type notesAtFoot []placedNote

// next is where the next note would stand, from the top of the notes.
func (ns notesAtFoot) next(n *Note) (y length.Length) {
	for _, p := range ns {
		if p.X < n.X+n.Width && n.X < p.X+p.Width {
			y = max(y, p.y+p.Height()+betweenNotes)
		}
	}
	return y
}

// height is that of the notes with their rule; 0 where there are none.
func (ns notesAtFoot) height() (h length.Length) {
	for _, p := range ns {
		h = max(h, p.y+p.Height())
	}
	if len(ns) == 0 {
		return 0
	}
	return h + noteHead
}

// with is the notes and some more. It shares nothing that is written to later.
func (ns notesAtFoot) with(more []*Note) notesAtFoot {
	ns = ns[:len(ns):len(ns)]
	for _, n := range more {
		ns = append(ns, placedNote{n, ns.next(n)})
	}
	return ns
}

// draw draws the notes so that they end at bottom; x is the left edge of the type area.
func (ns notesAtFoot) draw(c *Canvas, x, bottom length.Length) {
	top := bottom - ns.height() + aboveNoteRule
	for _, p := range ns {
		if p.y == 0 {
			c.Rule(x+p.X, top, min(noteRule, p.Width), RuleThick, p.Rule)
		}
		at := top + RuleThick + belowNoteRule + p.y
		if p.Name != "" {
			c.anchor(p.Name, x+p.X, at)
		}
		p.Box.Draw(c, x+p.X, at)
	}
}

// marked yields the notes of a box, in the order in which their marks are read, those that
// notes refer to after these.
func marked(b Box, yield func(*Note)) {
	switch b := b.(type) {
	case *Lines:
		b.marked(yield)
	case *Stack:
		for i := range b.Parts {
			marked(b.Parts[i].Box, yield)
		}
	case *Row:
		for i := range b.cells {
			marked(b.cells[i].Box, yield)
		}
	case *Table:
		for _, h := range b.Heads {
			marked(h, yield)
		}
		for i := range b.Rows {
			marked(b.Rows[i].Cells, yield)
		}
		for _, around := range []Box{b.Caption, b.Notes} {
			if around != nil {
				marked(around, yield)
			}
		}
	case Part:
		marked(b.Box, yield)
	case *Anchored:
		marked(b.Box, yield)
	case *Followed:
		marked(b.Box, yield)
	case *Panel:
		marked(b.Box, yield)
	}
}

// marked yields the notes of the marks in a paragraph.
func (l *Lines) marked(yield func(*Note)) {
	if len(l.Notes) == 0 {
		return
	}
	for i := range l.Set {
		for k := range l.Set[i].Segments {
			tag := l.Set[i].Segments[k].Tag
			if tag == 0 || l.Notes[tag-1] == nil || l.Notes[tag-1].Box == nil {
				continue
			}
			n := l.Notes[tag-1]
			yield(n)
			marked(n.Box, yield)
		}
	}
}
