package arrange

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"jianbao/internal/document/intake/draft"
	"jianbao/internal/document/intake/source"
)

// mostBody is how long a text may become before it is divided among sections,
// in bytes; a report allows little more.
const mostBody = 100 << 10

// divide gives what is too long for one text to sections of its own.
func (a *arranger) divide() {
	var out []*draft.Section
	for _, s := range a.out.Sections {
		out = append(out, s)
		overflow := map[string][]string{}
		split := func(t draft.Text) {
			for lang, text := range t {
				parts := divided(text)
				t[lang] = parts[0]
				overflow[lang] = append(overflow[lang], parts[1:]...)
			}
		}
		split(s.Body)
		for _, it := range s.Items {
			split(it.Body)
		}
		for n := 0; ; n++ {
			more := &draft.Section{ID: s.ID + "-" + strconv.Itoa(n+2)}
			for lang, parts := range overflow {
				if n < len(parts) {
					more.Body.Put(lang, parts[n])
					more.Title.Put(lang, s.Title[lang]+" ("+strconv.Itoa(n+2)+")")
				}
			}
			if more.Body == nil {
				break
			}
			out = append(out, more)
		}
	}
	a.out.Sections = out
}

// divided cuts a text into pieces of no more than mostBody bytes, and of about
// mostMarks marks, between paragraphs where it can.
func divided(s string) (out []string) {
	for {
		most := endOfMarks(s)
		if most >= len(s) {
			return append(out, s)
		}
		at := strings.LastIndex(s[:most], "\n\n")
		if at <= 0 {
			at = strings.LastIndex(s[:most], " ")
		}
		if at <= 0 {
			for at = most; at > 1 && !utf8.RuneStart(s[at]); at-- {
			}
		}
		out = append(out, s[:at])
		s = strings.TrimSpace(s[at:])
	}
}

// endOfMarks is how many bytes of a text one piece may have.
func endOfMarks(s string) int {
	marks := 0
	for i := range min(len(s), mostBody) {
		if strings.IndexByte("*_[]<`|", s[i]) >= 0 {
			if marks++; marks > source.MostMarks+500 {
				return i
			}
		}
	}
	return min(len(s), mostBody)
}
