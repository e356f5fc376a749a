package typeset

import (
	"sync"

	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/paragraph"
	"jianbao/internal/setting/typeface"
)

// Texts are the paragraphs of a run, and its pictures. Each paragraph is shaped once, and broken once to each
// measure, whichever brief, worker or try of Fit asks first. What is wrong with a
// text is kept with it and told to the log of every brief that has it. Texts are
// safe for concurrent use.
type Texts struct {
	faces    *typeface.Set
	pictures page.Pictures

	mu     sync.Mutex
	shaped map[shapeKey]*shapedText
	parted map[*report.Span][]words // titles broken at their marks, by their first span
}

const (
	mostShaped = 4096 // paragraphs kept, of some KB each; after these the store begins anew
	mostBreaks = 64   // measures for which the breaks of one paragraph are kept
)

// NewTexts returns an empty store for text in these faces.
func NewTexts(faces *typeface.Set) *Texts {
	return &Texts{faces: faces, shaped: map[shapeKey]*shapedText{}, parted: map[*report.Span][]words{}}
}

// find returns the text of a key; a new one has still to be prepared.
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

// shapedText is a shaped paragraph. Whoever finds it first prepares it, within once.
type shapedText struct {
	once sync.Once
	*paragraph.Paragraph
	uris   []string  // of its links: a segment with a Tag of n is a link to uris[n-1]
	faults *diag.Log // what was said of its characters; nil: nothing

	mu     sync.Mutex
	breaks []paragraph.Breaks // one a measure
}

// broken returns the breaks of a text at a measure, which are found once in a run.
func (s *shapedText) broken(measure int, scratch *paragraph.Scratch) paragraph.Breaks {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i := range s.breaks {
		if s.breaks[i].Measure() == measure {
			return s.breaks[i]
		}
	}
	b := s.Break(measure, scratch)
	if len(s.breaks) == mostBreaks {
		s.breaks = s.breaks[:0]
	}
	s.breaks = append(s.breaks, b)
	return b
}

// store is what one brief keeps from one try of Fit to the next.
type store struct {
	texts    *Texts
	log      *diag.Log
	scratch  paragraph.Scratch
	told     map[*shapedText]bool     // texts whose faults are in the log
	set      map[*shapedText]*setText // how each text was set last
	pictures map[string]*page.Picture // by name; nil where a picture cannot be used
	wide     map[*report.Block]bool   // tables of which is said that they are too wide
	standing map[typeface.Role]bool   // the user's faces of which is said that they lack a character
}

// setText is a text set to a measure, with what was said of its lines. The last one
// is kept: the same measure is asked for again when only the leading changes, or
// when a list of contents is put before the text.
type setText struct {
	measure int
	lines   []paragraph.Line
	said    *diag.Log
}

// forBrief returns the store of one brief, over these texts.
func (t *Texts) forBrief(log *diag.Log) *store {
	return &store{texts: t, log: log, told: map[*shapedText]bool{}, set: map[*shapedText]*setText{}, pictures: map[string]*page.Picture{}, wide: map[*report.Block]bool{}, standing: map[typeface.Role]bool{}}
}

// tellStanding says, once a brief and face, that the user's face lacks characters and
// what draws them.
func (s *store) tellStanding(st paragraph.Standing) {
	if s.standing[st.Role] {
		return
	}
	s.standing[st.Role] = true
	faces := s.texts.faces
	s.log.Add(diag.FaceLacks, st.At, diag.Args{"file": faces.Face(int(st.Role)).File(), "char": string(st.Char), "other": faces.Face(st.Face).File()})
}

// countLines is how many lines a text takes at a measure, in thousandths of an em.
func (s *store) countLines(t *shapedText, measure int) int {
	b := t.broken(measure, &s.scratch)
	return b.Count()
}

// linesOf sets a text to a measure, in thousandths of an em; when the same measure
// is asked for again, it returns the same lines. What is said of them is logged in
// either case.
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
