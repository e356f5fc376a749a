package typeset

import (
	"sync"

	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
	"jianbao/internal/setting/typeface"
)

// Texts are the paragraphs of a run: each is shaped once and broken once to a
// measure, whichever brief, worker or try of Fit asks. It is safe for
// concurrent use.
type Texts struct {
	faces *typeface.Set

	mu     sync.Mutex
	shaped map[shapeKey]*shapedText
	parted map[*report.Span][]words // titles broken at their marks
}

// mostShaped bounds what is kept from one brief to the next, in paragraphs of
// some KB each, and mostBreaks the measures that one of them was broken to.
const (
	mostShaped = 4096
	mostBreaks = 64
)

// NewTexts returns an empty store for text in these faces.
func NewTexts(faces *typeface.Set) *Texts {
	return &Texts{faces: faces, shaped: map[shapeKey]*shapedText{}, parted: map[*report.Span][]words{}}
}

// find returns the text of a key, which may still have to be prepared.
func (t *Texts) find(k shapeKey) *shapedText {
	t.mu.Lock()
	defer t.mu.Unlock()
	s := t.shaped[k]
	if s == nil {
		if len(t.shaped) >= mostShaped {
			clear(t.shaped)
			clear(t.parted)
		}
		s = new(shapedText)
		t.shaped[k] = s
	}
	return s
}

// shapedText is a paragraph and the addresses of its links, by tag from 1.
// Whoever finds it first prepares it.
type shapedText struct {
	once sync.Once
	*paragraph.Paragraph
	uris   []string
	faults *diag.Log // of its characters; nil: none

	mu     sync.Mutex
	breaks []paragraph.Breaks
}

// broken finds the breaks of a text at a measure, once in a run.
func (s *shapedText) broken(measure int, room *paragraph.Room) paragraph.Breaks {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i := range s.breaks {
		if s.breaks[i].Measure() == measure {
			return s.breaks[i]
		}
	}
	b := s.Break(measure, room)
	if len(s.breaks) == mostBreaks {
		s.breaks = s.breaks[:0]
	}
	s.breaks = append(s.breaks, b)
	return b
}

// store is what one brief keeps over all tries of Fit.
type store struct {
	texts    *Texts
	log      *diag.Log
	scratch  paragraph.Room
	told     map[*shapedText]bool     // whose faults are in the log
	set      map[*shapedText]*setText // what was set last
	pictures map[string]*page.Picture // by name; nil: cannot be used
}

// setText is what a text was set to last, with what was said of it: the same
// measure is asked for again when only the leading changes, or when a list of
// contents is put before it.
type setText struct {
	measure int
	lines   []paragraph.Line
	said    *diag.Log
}

// forBrief is the store with what one brief has for itself.
func (t *Texts) forBrief(log *diag.Log) *store {
	return &store{texts: t, log: log, told: map[*shapedText]bool{}, set: map[*shapedText]*setText{}, pictures: map[string]*page.Picture{}}
}

// countLines is how many lines a text takes at a measure.
func (s *store) countLines(t *shapedText, measure int) int {
	b := t.broken(measure, &s.scratch)
	return b.Count()
}

// linesOf sets a text, once for each measure that is asked for in a row, and
// says again what was said of it.
func (s *store) linesOf(log *diag.Log, t *shapedText, measure int) []paragraph.Line {
	set := s.set[t]
	if set == nil || set.measure != measure {
		set = &setText{measure: measure, said: log.Blank()}
		set.lines = t.Set(set.said, t.broken(measure, &s.scratch))
		s.set[t] = set
	}
	log.Retell(set.said)
	return set.lines
}
