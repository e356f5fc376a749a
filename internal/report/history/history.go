// Package history keeps how a report was at each save of the program: the file REPORT.history
// beside it, a line of JSON a save, with the time, the name of who saved, and what changed.
//
// The first line has the whole report, each that follows the lines that differ. A file holds
// MostBytes: of days long gone the last save is kept, and then the oldest go. A line that was
// cut off is passed over.
package history

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"time"
)

// End is what the file is called, after the name of the report.
const End = ".history"

// MostBytes is how large the file may become.
const MostBytes = 4 << 20

// kept is how many saves are never thinned to one a day.
const kept = 50

// Save is one save of a report.
type Save struct {
	At    string `json:"at"`              // "2026-03-02T10:00:00+08:00"
	By    string `json:"by,omitempty"`    // "" where nobody is known
	What  string `json:"what"`            // what was done: "import boss.docx"; ByHand for what was changed without the program; Begun for the first
	Texts []Text `json:"texts,omitempty"` // that changed

	Whole *string `json:"whole,omitempty"` // the report, of the first save
	From  int     `json:"from,omitempty"`  // of all others: behind how many lines of the save before
	Cut   int     `json:"cut,omitempty"`   // so many lines go
	Put   string  `json:"put,omitempty"`   // and these come
}

// Text is a text that a save changed.
type Text struct {
	Path string `json:"path"`          // with its language: "lessons.a.body.zh"
	Old  string `json:"old,omitempty"` // as it stood in the report; "" where it was not there
	New  string `json:"new,omitempty"`
}

// What of saves that the program did not do.
const (
	Begun  = "begun"
	ByHand = "by hand"
)

// Read reads the file.
func Read(data []byte) (saves []Save) {
	for line := range bytes.Lines(data) {
		var s Save
		if json.Unmarshal(line, &s) == nil && (s.Whole != nil || len(saves) > 0) {
			saves = append(saves, s)
		}
	}
	return saves
}

// State is the report after save n, from 0.
func State(saves []Save, n int) []byte {
	var lines []string
	for i := range saves[:n+1] {
		s := &saves[i]
		if s.Whole != nil {
			lines = split(*s.Whole)
			continue
		}
		from := min(s.From, len(lines))
		lines = slices.Concat(lines[:from], split(s.Put), lines[min(from+s.Cut, len(lines)):])
	}
	return []byte(strings.Join(lines, ""))
}

func split(s string) []string {
	out := strings.SplitAfter(s, "\n")
	if out[len(out)-1] == "" {
		out = out[:len(out)-1]
	}
	return out
}

// Differs fills in what a save changes in the report of the save before.
func (s *Save) Differs(before, after []byte) {
	a, b := split(string(before)), split(string(after))
	for s.From < len(a) && s.From < len(b) && a[s.From] == b[s.From] {
		s.From++
	}
	tail := 0
	for tail < len(a)-s.From && tail < len(b)-s.From && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	s.Cut, s.Put = len(a)-s.From-tail, strings.Join(b[s.From:len(b)-tail], "")
}

// Begin is the save that a history begins with: the report as it was found.
func Begin(at string, report []byte) Save {
	whole := string(report)
	return Save{At: at, What: Begun, Whole: &whole}
}

// Write writes the file, thinned to its bound.
func Write(saves []Save) ([]byte, error) {
	for {
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		for i := range saves {
			if err := e.Encode(&saves[i]); err != nil {
				return nil, err
			}
		}
		if b.Len() <= MostBytes || len(saves) <= 2 {
			return b.Bytes(), nil
		}
		for range max(len(saves)/20, 1) {
			saves = thinned(saves)
		}
	}
}

// thinned has a save less: of the oldest day with several, the first; else the oldest of all.
func thinned(saves []Save) []Save {
	for i := 1; i+1 < len(saves)-kept; i++ {
		if Day(saves[i].At) == Day(saves[i+1].At) {
			return without(saves, i)
		}
	}
	if len(saves) > 2 {
		return without(saves, 0)
	}
	return saves
}

// without takes out save i, which is not the last. What it changed, the next one changes.
func without(saves []Save, i int) []Save {
	next := saves[i+1]
	after := State(saves, i+1)
	if i == 0 {
		whole := string(after)
		next.Whole, next.From, next.Cut, next.Put = &whole, 0, 0, ""
	} else {
		next.From, next.Cut, next.Put = 0, 0, ""
		next.Differs(State(saves, i-1), after)
		next.Texts = append(slices.Clone(saves[i].Texts), next.Texts...)
	}
	out := slices.Clone(saves[:i])
	return append(append(out, next), saves[i+2:]...)
}

// Day is the day of a time: "2026-03-02".
func Day(at string) string { return at[:min(len(at), len(time.DateOnly))] }
