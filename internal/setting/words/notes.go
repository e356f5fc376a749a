package words

import (
	"jianbao/internal/report"
	"jianbao/internal/setting/galley"
)

// Notes are the notes of one text. They are numbered through the brief, in each language,
// or in both together (Setter.OneCount).
type Notes struct {
	Before int            // how many notes of other texts stand before
	All    []*galley.Note // each without a box until it is set
}

// NotesOf are the notes of a text. Those of a text that is asked for first come first.
func (c *Setter) NotesOf(t *report.Text, lang int) *Notes {
	if of := c.notes[t]; of != nil {
		return of
	}
	if c.notes == nil {
		c.notes, c.before = map[*report.Text]*Notes{}, map[int]int{}
	}
	if c.OneCount {
		lang = 0
	}
	of := &Notes{Before: c.before[lang]}
	for range t.Notes {
		of.All = append(of.All, &galley.Note{})
	}
	c.before[lang] += len(of.All)
	c.notes[t] = of
	return of
}

// marked is note n of the text, from 1; nil for 0.
func (n *Notes) marked(k int) *galley.Note {
	if k < 1 || k > len(n.All) {
		return nil
	}
	return n.All[k-1]
}
