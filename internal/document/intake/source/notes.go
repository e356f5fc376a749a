package source

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"

	"jianbao/internal/document/intake/wording"
)

// Notes are the footnotes of a document, each as Markdown writes it below a
// text: "[^1]: …".
type Notes []string

// Named are footnotes that can be found by the names that texts refer to them by.
type Named struct {
	notes Notes
	at    map[string][]int // by name, "[^1]"; two notes may have one name
	used  map[int]bool     // those that were put below a text, or into one
}

// Used says that note i stands in a text that was asked for.
func (n *Named) Used(i int) bool { return n.used[i] }

// Has says that there is a note of a name: "[^1]".
func (n *Named) Has(name string) bool { return len(n.at[name]) > 0 }

// Named makes the notes ready to be found.
func (notes Notes) Named() *Named {
	n := &Named{notes, map[string][]int{}, map[int]bool{}}
	for i, note := range notes {
		if name, _, ok := strings.Cut(note, ":"); ok {
			n.at[name] = append(n.at[name], i)
		}
	}
	return n
}

// each calls f for the notes that a text refers to, and for those that a text
// which f returns refers to further down, in the order of the notes.
func (n *Named) each(s string, f func(i int) (more string)) {
	waiting := n.in(s, -1)
	for len(waiting) > 0 {
		i := waiting[0]
		waiting = waiting[1:]
		n.used[i] = true
		if more := n.in(f(i), i); len(more) > 0 {
			waiting = slices.Compact(slices.Sorted(slices.Values(append(waiting, more...))))
		}
	}
}

// in are the notes behind the note after that a text refers to, in order.
func (n *Named) in(s string, after int) (found []int) {
	from := -1
	for k := range len(s) {
		switch {
		case s[k] == '[' && strings.HasPrefix(s[k:], "[^"):
			from = k
		case s[k] == ']' && from >= 0:
			for _, i := range n.at[s[from:k+1]] {
				if i > after {
					found = append(found, i)
				}
			}
			from = -1
		}
	}
	slices.SortFunc(found, cmp.Compare[int])
	return slices.Compact(found)
}

// Below puts the footnotes that a text refers to below it, numbered from 1.
func (n *Named) Below(s string) string {
	var b strings.Builder
	b.WriteString(s)
	gap := "\n\n"
	n.each(s, func(i int) string {
		b.WriteString(gap + n.notes[i])
		gap = "\n"
		return n.notes[i]
	})
	return ownNumbers(b.String())
}

// InText puts the footnotes of a text of one paragraph, which has no foot, into
// brackets where they are referred to. count is how many there were.
func (n *Named) InText(s, lang string) (text string, count int) {
	n.each(s, func(i int) string {
		name, note, _ := strings.Cut(n.notes[i], ":")
		if !strings.Contains(s, name) {
			return "" // a note of the same name stands there
		}
		note = strings.TrimSpace(note)
		if lang == "zh" {
			note = "（" + note + "）"
		} else {
			note = " (" + note + ")"
		}
		s = strings.ReplaceAll(s, name, note)
		count++
		return note
	})
	return s, count
}

// NoteNames finds the references to numbered footnotes in a text: [^1]. The expression
// is compiled once, for the first text with notes.
var NoteNames = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\[\^[0-9]+\]`) })

// ownNumbers numbers the footnotes of a text from 1, in the order of their
// references, whatever their numbers in the document.
func ownNumbers(s string) string {
	if !strings.Contains(s, "[^") {
		return s
	}
	names := map[string]string{}
	return NoteNames().ReplaceAllStringFunc(s, func(m string) string {
		if names[m] == "" {
			names[m] = wording.NoteName(len(names) + 1)
		}
		return names[m]
	})
}
