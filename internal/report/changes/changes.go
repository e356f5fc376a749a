// Package changes says what changed from one report to another: what an editor
// must look at again. Between compares item by item and text by text, Words
// within a text word by word. Spaces and line ends alone are no change.
package changes

import (
	"context"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// Kind is what became of a section, an item, a text or a word.
type Kind string

// The kinds of changes.
const (
	Same    Kind = "same" // of words only
	Added   Kind = "added"
	Removed Kind = "removed"
	Changed Kind = "changed" // of texts only
	Moved   Kind = "moved"   // a section or an item that stands elsewhere
	Renamed Kind = "renamed" // a section or an item that has another id
)

// Change is one section, item or text that is not as it was.
type Change struct {
	Kind Kind   `json:"kind"`
	Path string `json:"path"`           // "lessons.central-coordination.title.en"; of an item "lessons.central-coordination"
	From string `json:"from,omitempty"` // of what was moved or renamed: its old path
	Old  string `json:"old,omitempty"`  // "" of what was added
	New  string `json:"new,omitempty"`  // "" of what was removed
	// Words are the pieces of a text that was changed; nil of all else.
	Words []Piece  `json:"words,omitempty"`
	Pos   diag.Pos `json:"-"` // in the new report; of what was removed, in the old one
}

// part is a group of texts that come and go together: an item, the head of a
// section, the rest of the report.
type part struct {
	path    string // "lessons.a" of an item, "lessons" of a section, "" of the rest
	section string // the section's id; "" of the rest
	item    bool
	pos     diag.Pos
	texts   []leaf
}

// leaf is one text, with its path within its part: "title.en".
type leaf struct {
	name, text string
	pos        diag.Pos
}

// Between compares two reports. It knows items and sections by their ids. One
// whose id is new, but which has most of its words in common with one that is
// gone, was renamed. The changes are in the order of the new report, with what
// was removed at the end. The error is ctx's.
func Between(ctx context.Context, old, now *report.Report) ([]Change, error) {
	a, b := parts(old), parts(now)
	was := pairUp(ctx, a, b)
	gone := make([]bool, len(a))
	for i := range gone {
		gone[i] = true
	}
	moved, renamed := movedItems(ctx, a, b, was), renamedSections(a, b, was)
	var out []Change
	for i := range b {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		p := &b[i]
		k := was[i]
		if k < 0 {
			out = append(out, whole(Added, p))
			continue
		}
		gone[k] = false
		switch {
		case !moved[i] && (a[k].path == p.path || p.item && renamed[p.section] == a[k].section && lastName(a[k].path) == lastName(p.path)):
		case lastName(a[k].path) == lastName(p.path):
			out = append(out, Change{Kind: Moved, Path: p.path, From: a[k].path, Pos: p.pos})
		default:
			out = append(out, Change{Kind: Renamed, Path: p.path, From: a[k].path, Pos: p.pos})
		}
		out = append(out, texts(ctx, &a[k], p)...)
	}
	for k := range a {
		if gone[k] {
			out = append(out, whole(Removed, &a[k]))
		}
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return out, nil
}

// lastName is the path behind its last dot.
func lastName(path string) string { return path[strings.LastIndexByte(path, '.')+1:] }

// whole is an item or section that came or went with all its texts.
func whole(k Kind, p *part) Change {
	var lines []string
	for _, t := range p.texts {
		lines = append(lines, t.name+": "+plain(t.text))
	}
	c := Change{Kind: k, Path: p.path, Pos: p.pos}
	if k == Added {
		c.New = strings.Join(lines, "\n")
	} else {
		c.Old = strings.Join(lines, "\n")
	}
	return c
}

// texts compares the texts of one part, until ctx ends.
func texts(ctx context.Context, a, b *part) (out []Change) {
	was, is := a.byName(), b.byName()
	path := func(l *leaf) string {
		if b.path == "" {
			return l.name
		}
		return b.path + "." + l.name
	}
	for i := range b.texts {
		if ctx.Err() != nil {
			return out
		}
		l := &b.texts[i]
		switch before := was[l.name]; {
		case before == nil:
			out = append(out, Change{Kind: Added, Path: path(l), New: l.text, Pos: l.pos})
		case plain(before.text) != plain(l.text):
			out = append(out, Change{Kind: Changed, Path: path(l), Old: before.text, New: l.text, Words: Words(before.text, l.text), Pos: l.pos})
		}
	}
	for i := range a.texts {
		if l := &a.texts[i]; is[l.name] == nil {
			out = append(out, Change{Kind: Removed, Path: path(l), Old: l.text, Pos: l.pos})
		}
	}
	return out
}

// byName finds the texts of a part; of two of one name it has the first.
func (p *part) byName() map[string]*leaf {
	out := make(map[string]*leaf, len(p.texts))
	for i := range p.texts {
		if l := &p.texts[i]; out[l.name] == nil {
			out[l.name] = l
		}
	}
	return out
}

// plain is a text with one space for each run of spaces and line ends.
func plain(s string) string { return strings.Join(strings.Fields(s), " ") }
