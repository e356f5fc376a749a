// Package shaped keeps the texts of a run as shaped paragraphs: each is shaped once, and
// broken once to each measure, whichever brief, worker or try of Fit asks first
// (Texts). A Store is what one brief keeps over them from one try to the next.
//
//	shaped.go  Texts and Store
//	words.go   Words, and how they become the spans of a paragraph
package shaped

import (
	"path"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

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
	shaped map[key]*Text
	parted map[partedKey][]report.Span // titles and items with line breaks of ours
	kept   int                         // how much they are, as mostKept counts
	begun  atomic.Int32                // how often they began anew
}

const (
	mostKept   = 1 << 19 // characters of the texts kept, each text counted as a hundred more; 60 MB. After these the store begins anew
	eachText   = 100
	mostBreaks = 64 // measures for which the breaks of one paragraph are kept
)

// NewTexts returns an empty Store for text in these faces.
func NewTexts(faces *typeface.Set) *Texts {
	return &Texts{faces: faces, shaped: map[key]*Text{}, parted: map[partedKey][]report.Span{}}
}

// partedKey is a text, by its first span, and where it was broken.
type partedKey struct {
	span *report.Span
	at   string
}

// find returns the text of a key; a new one has still to be prepared.
func (t *Texts) find(k key) *Text {
	t.mu.Lock()
	defer t.mu.Unlock()
	s := t.shaped[k]
	if s == nil {
		if t.kept >= mostKept {
			t.shaped, t.parted, t.kept = map[key]*Text{}, map[partedKey][]report.Span{}, 0
			t.begun.Add(1)
		}
		s = new(Text)
		t.shaped[k] = s
	}
	return s
}

// keep counts a text that was prepared.
func (t *Texts) keep(s *Text) {
	t.mu.Lock()
	t.kept += s.Characters() + eachText
	t.mu.Unlock()
}

// Text is a shaped paragraph. Whoever finds it first prepares it, within once.
type Text struct {
	once sync.Once
	*paragraph.Paragraph
	URIs   []string  // of its links: a segment with a Tag of n is a link to URIs[n-1]
	Marks  []int     // of URIs: the number in its text of the note that a mark is of; 0 or none: it is a link
	faults *diag.Log // what was said of its characters; nil: nothing

	mu     sync.Mutex
	breaks []paragraph.Breaks // one a measure
}

// Mark is the note that a segment with a Tag of n+1 is the mark of, by its number in the
// text, from 1; 0: it is a link.
func (s *Text) Mark(n int) int {
	if n < len(s.Marks) {
		return s.Marks[n]
	}
	return 0
}

// Linked says that the text has links, the marks of notes not counted.
func (s *Text) Linked() bool {
	return slices.ContainsFunc(s.URIs, func(uri string) bool { return uri != "" })
}

// broken returns the breaks of a text at a measure, which are found once in a run.
func (s *Text) broken(measure int, scratch *paragraph.Scratch) paragraph.Breaks {
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

// Store is what one brief keeps from one try of Fit to the next.
type Store struct {
	texts    *Texts
	log      *diag.Log
	scratch  paragraph.Scratch
	told     map[key]bool             // texts whose faults are in the log
	set      map[*Text]*setText       // how each text was set last
	begun    int32                    // which beginning of the texts set is of
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

// ForBrief returns the store of one brief, over these texts.
func (t *Texts) ForBrief(log *diag.Log) *Store {
	return &Store{texts: t, log: log, told: map[key]bool{}, set: map[*Text]*setText{}, pictures: map[string]*page.Picture{}, wide: map[*report.Block]bool{}, standing: map[typeface.Role]bool{}}
}

// tellStanding says, once a brief and face, that the user's face lacks characters and
// what draws them.
func (s *Store) tellStanding(st paragraph.Standing) {
	if s.standing[st.Role] {
		return
	}
	s.standing[st.Role] = true
	faces := s.texts.faces
	s.log.Add(diag.FaceLacks, st.At, diag.Args{"file": faces.Face(int(st.Role)).File(), "char": string(st.Char), "other": faces.Face(st.Face).File()})
}

// CountLines is how many lines a text takes at a measure, in thousandths of an em.
func (s *Store) CountLines(t *Text, measure int) int {
	b := t.broken(measure, &s.scratch)
	return b.Count()
}

// LinesOf sets a text to a measure, in thousandths of an em; when the same measure
// is asked for again, it returns the same lines. What is said of them is logged in
// either case.
func (s *Store) LinesOf(log *diag.Log, t *Text, measure int) []paragraph.Line {
	set := s.set[t]
	if set == nil || set.measure != measure {
		if begun := s.texts.begun.Load(); begun != s.begun { // what was set before would keep the texts that were let go
			s.begun, s.set = begun, map[*Text]*setText{}
		}
		set = &setText{measure: measure, said: log.Blank()}
		set.lines = t.Set(set.said, t.broken(measure, &s.scratch), &s.scratch)
		s.set[t] = set
	}
	log.Retell(set.said)
	return set.lines
}

// FirstTooWide says, once a brief, that of a table it has not been said that it is too wide.
func (s *Store) FirstTooWide(table *report.Block) bool {
	first := !s.wide[table]
	s.wide[table] = true
	return first
}

// Log is where what is wrong with texts is said.
func (s *Store) Log() *diag.Log { return s.log }

// Faces are the faces of the run.
func (s *Store) Faces() *typeface.Set { return s.texts.faces }

// Picture reads a picture, once for all tries of Fit. It is nil where the picture
// cannot be used, and that is logged.
func (s *Store) Picture(l *report.Image, open func(string) ([]byte, error)) *page.Picture {
	return s.read(l, open, false)
}

// Drawn is Picture for one that words may stand for: of a kind that no page shows, it
// is nil with a warning.
func (s *Store) Drawn(l *report.Image, open func(string) ([]byte, error)) *page.Picture {
	if open == nil {
		return nil
	}
	return s.read(l, open, true)
}

// read is what Picture and Drawn have in common.
func (s *Store) read(l *report.Image, open func(string) ([]byte, error), words bool) *page.Picture {
	name := l.File.Text
	if p, seen := s.pictures[name]; seen {
		return p
	}
	var p *page.Picture
	data, err := open(name)
	unread := err != nil
	if err == nil {
		p, err = s.texts.pictures.Open(name, data, func() ([]byte, error) { return open(name) })
	}
	switch kind := strings.ToLower(strings.TrimPrefix(path.Ext(name), ".")); {
	case err == nil:
	case words && !unread && kind != "png" && kind != "jpg" && kind != "jpeg":
		s.log.Add(diag.PictureKind, l.File.Pos, diag.Args{"file": name, "kind": kind})
	default:
		s.log.Add(diag.PictureUnreadable, l.File.Pos, diag.Args{"file": name, "why": diag.Reason(err)})
	}
	s.pictures[name] = p
	return p
}
