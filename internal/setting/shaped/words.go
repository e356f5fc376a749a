package shaped

import (
	"fmt"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/setting/paragraph"
	"jianbao/internal/setting/typeface"
)

// Words are what is shaped as one paragraph: spans of a text, or plain words of our own.
type Words struct {
	Text     *report.Text  // nil: they are no text of the report
	Spans    []report.Span // nil: Plain is shaped
	Plain    string
	Texts    []*report.Text            // of each span, where they are of several; nil: of Text, or of none
	Key      string                    // what the store knows spans by that are made anew each time; "": by their address
	At       func(offset int) diag.Pos // where plain words stand in a file; nil: nowhere
	Verbatim bool                      // every space and line stays as typed
}

// Want is how words are to be shaped.
type Want struct {
	Lang      string
	Role      typeface.Role
	Align     paragraph.Align
	Indent    int // of the first line, thousandths of an em
	Hyphenate bool
	Note      int  // the scale of references to notes, thousandths of the size; 0: it has none
	Before    int  // how many notes stand before those of the text
	Large     bool // emphasis is bold, as in large print
}

// key is everything that shaping depends on. A text of the report is known by
// the address of its first span, words of our own by themselves.
type key struct {
	span      *report.Span
	words     string
	lang      string
	role      typeface.Role
	align     paragraph.Align
	indent    int
	hyphenate bool
	note      int  // the scale of the text's references to notes, thousandths; 0: it has none
	before    int  // how many notes stand before
	large     bool // emphasis is bold, as in large print
}

// Shape returns the shaped paragraph of w, from the store where it has been shaped before.
func (s *Store) Shape(w Words, want Want) *Text {
	k := key{words: w.Plain, lang: want.Lang, role: want.Role, large: want.Large, align: want.Align, hyphenate: want.Hyphenate, indent: want.Indent, note: want.Note, before: want.Before}
	if w.Key != "" {
		k.words = w.Key
	} else if len(w.Spans) > 0 {
		k.span = &w.Spans[0]
	}
	t := s.texts.find(k)
	t.once.Do(func() {
		spans, uris, marks := spansOf(w, want)
		o := paragraph.Options{Lang: want.Lang, Align: want.Align, Hyphenate: want.Hyphenate, Indent: want.Indent, Verbatim: w.Verbatim}
		faults := s.log.Blank()
		t.Paragraph, t.URIs, t.Marks = paragraph.Prepare(faults, s.texts.faces, spans, o, &s.scratch), uris, marks
		if _, any := faults.Worst(); any {
			t.faults = faults
		}
		s.texts.keep(t)
	})
	if t.faults != nil && !s.told[k] {
		s.told[k] = true
		s.log.Retell(t.faults)
	}
	for _, stand := range t.Standing {
		s.tellStanding(stand)
	}
	return t
}

// bolder is the bold face of the same design.
func bolder(r typeface.Role) typeface.Role {
	switch r {
	case typeface.Song:
		return typeface.SongBold
	case typeface.Hei:
		return typeface.HeiBold
	}
	return r
}

// spansOf turns the spans of a text into those of a paragraph. A span that is a link
// to uris[n-1] has the Tag n; spans beside each other with one address are one link. The
// mark of a note has such a Tag too, with no address, and marks[n-1] is its number in the
// text. marks is nil where there is none.
func spansOf(w Words, want Want) (out []paragraph.Span, uris []string, marks []int) {
	if w.Spans == nil {
		return []paragraph.Span{{Text: w.Plain, Role: want.Role, At: w.At}}, nil, nil
	}
	for i, s := range w.Spans {
		text := w.Text
		if i < len(w.Texts) {
			text = w.Texts[i]
		}
		sp := paragraph.Span{Text: s.Text, Role: want.Role, Emphasis: s.Style&report.Emphasis != 0, Break: s.Break}
		if text != nil {
			at := s.Offset
			sp.At = func(offset int) diag.Pos { return text.At(at + offset) }
		}
		if sp.Emphasis && want.Large {
			sp.Emphasis, sp.Role = false, bolder(want.Role) // slanted letters and small dots are hard to see
		}
		if s.Style&report.Strong != 0 {
			sp.Role = bolder(want.Role)
		}
		if s.Style&report.CodeStyle != 0 {
			if sp.Role = typeface.Hei; s.Style&report.Strong != 0 {
				sp.Role = typeface.HeiBold
			}
		}
		switch {
		case s.Style&report.Below != 0:
			sp.Scale, sp.Rise = 650, -140
		case s.Style&report.Above != 0:
			sp.Scale, sp.Rise = 650, 340
		}
		if s.Note > 0 {
			sp.Text, sp.Scale, sp.Rise = strconv.Itoa(want.Before+s.Note), want.Note, 280
			uris = append(uris, "")
			marks = append(append(marks, make([]int, len(uris)-1-len(marks))...), s.Note)
			sp.Tag = len(uris)
		}
		if s.Link != "" && s.Note == 0 {
			if len(uris) == 0 || uris[len(uris)-1] != s.Link || out[len(out)-1].Tag == 0 {
				uris = append(uris, s.Link)
			}
			sp.Tag = len(uris)
		}
		out = append(out, sp)
	}
	return out, uris, marks
}

// Broken are spans with line breaks at some offsets of their text. They are made once in
// a run, for the store knows a text by the address of its first span.
func (s *Store) Broken(spans []report.Span, at []int) []report.Span {
	if len(spans) == 0 {
		return nil
	}
	k, t := partedKey{&spans[0], fmt.Sprint(at)}, s.texts
	t.mu.Lock()
	defer t.mu.Unlock()
	out, ok := t.parted[k]
	if !ok {
		out = split(spans, at)
		t.parted[k] = out
	}
	return out
}

// split is spans with line breaks at some offsets of their text.
func split(spans []report.Span, at []int) (out []report.Span) {
	from := 0
	for _, s := range spans {
		for len(at) > 0 && at[0] < from+len(s.Text) {
			k := at[0] - from
			first := s
			first.Text = s.Text[:k]
			if s.Text, s.Offset = s.Text[k:], s.Offset+k; k > 0 {
				out = append(out, first)
			}
			out = append(out, report.Span{Break: true})
			from += k
			at = at[1:]
		}
		from += len(s.Text)
		out = append(out, s)
	}
	return out
}

// Unbroken is the text of spans; "" where they have breaks, or references to notes.
func Unbroken(spans []report.Span) string {
	var b strings.Builder
	for _, s := range spans {
		if s.Break || s.Note > 0 {
			return ""
		}
		b.WriteString(s.Text)
	}
	return b.String()
}
