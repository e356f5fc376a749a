// Package opening finds the first sentence of a text: in goes a text of the report, out
// comes what stands for it where there is no room for all of it.
package opening

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/report"
)

// Of is the first sentence of a text, with its notes: the text itself where it is no more
// than that, or a small table with the words that lead to it, and nil where it begins with
// something else, such as a list, or leads to what follows with a colon.
func Of(t *report.Text) *report.Text {
	switch {
	case t == nil || len(t.Blocks) == 0:
		return nil
	case smallTable(t):
		return t
	case t.Blocks[0].Kind != report.Paragraph:
		return nil
	}
	first := t.Blocks[0]
	first.Spans, _ = until(first.Spans, 1)
	if len(t.Blocks) == 1 && length(first.Spans) == length(t.Blocks[0].Spans) {
		return t
	}
	out := *t
	out.Blocks, out.Notes = []report.Block{first}, nil
	if leads(first) {
		return nil
	}
	for _, s := range first.Spans {
		if s.Note > 0 {
			out.Notes = t.Notes[:s.Note]
		}
	}
	return &out
}

// mostRows is how many rows a table has, with its head, that stands for a text.
const mostRows = 11

// smallTable says that a text is no more than a small table and the words that lead to it.
func smallTable(t *report.Text) bool {
	last := len(t.Blocks) - 1
	b := t.Blocks[last]
	return b.Kind == report.Table && len(b.Rows) <= mostRows && (last == 0 || last == 1 && leads(t.Blocks[0]))
}

// leads says that a block is one line of words that ends in a colon.
func leads(b report.Block) bool {
	s := (&report.Text{Blocks: []report.Block{b}}).Plain()
	return b.Kind == report.Paragraph && len(s) < 80 && (strings.HasSuffix(s, "：") || strings.HasSuffix(s, ":"))
}

// until is a copy of spans up to the end of their first n sentences, with the mark of a note
// that stands right behind them, and how many they are. A sentence may end in one span and be
// known by the next.
func until(spans []report.Span, n int) (out []report.Span, taken int) {
	var all strings.Builder
	for _, s := range spans {
		if s.Break {
			all.WriteByte(' ')
		}
		all.WriteString(s.Text)
	}
	left, text := 0, all.String()
	for ; taken < n && (left < len(text) || taken == 0); taken++ {
		left += end(text[left:])
	}
	out = make([]report.Span, 0, len(spans))
	for i, s := range spans {
		if s.Break {
			left--
		}
		cut, exact := len(s.Text) >= left, len(s.Text) == left
		s.Text = s.Text[:min(len(s.Text), max(left, 0))]
		left -= len(s.Text)
		out = append(out, s)
		if !cut || left > 0 {
			continue
		}
		if exact && i+1 < len(spans) && spans[i+1].Note > 0 {
			out = append(out, spans[i+1])
		}
		break
	}
	return slices.Clip(out), taken
}

// end is where the first sentence of a text ends, in bytes, behind its closing marks. A
// text without an end is one sentence.
func end(s string) int {
	for i, r := range s {
		to := i + utf8.RuneLen(r)
		switch {
		case strings.ContainsRune("。！？", r):
		case strings.ContainsRune(".!?", r) && begins(s[to:]) && !(r == '.' && shortened(s[:i])):
		default:
			continue
		}
		rest := strings.TrimLeft(s[to:], "”’」』）)\"")
		return len(s) - len(rest)
	}
	return len(s)
}

// begins says that a new sentence stands behind a full stop: closing marks, a space, and
// no small letter; or nothing more.
func begins(s string) bool {
	s = strings.TrimLeft(s, "”’)\"")
	next := strings.TrimLeft(s, " ")
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(next, "“‘(\""))
	return next == "" || len(next) < len(s) && !unicode.IsLower(r)
}

// shortened says that a full stop behind s shortens a word, such as No., Dr., U.S. or J.,
// and ends no sentence.
func shortened(s string) bool {
	at := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) + 1
	word := s[at:]
	if word == "" {
		return false
	}
	if utf8.RuneCountInString(word) == 1 && word != "I" || strings.HasSuffix(s[:at], ".") {
		return true
	}
	return slices.Contains(strings.Fields("No Nos Dr Mr Mrs Ms Prof St Art Fig cf vs etc approx vol ed eds pp ca al"), word)
}

// length is how many bytes of text spans have, with a byte for all else.
func length(spans []report.Span) (n int) {
	for _, s := range spans {
		n += max(len(s.Text), 1)
	}
	return n
}
