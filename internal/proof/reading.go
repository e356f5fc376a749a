package proof

import (
	"strings"
	"unicode"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/report"
)

// Reading is how much there is to read in one section in one language.
type Reading struct {
	Section    string // as Text.Section
	Lang       string
	Characters int      // Han
	Words      int      // of other scripts
	Seconds    int      // it takes to read
	Longest    int      // how many Han and words its longest sentence has
	Sentence   string   // the head of that
	Pos        diag.Pos // its place
}

// The pace of a reader: 400 Han or 230 words a minute.
const (
	hanAMinute   = 400
	wordsAMinute = 230
)

// Readings measures the sections of a report, in its order, language by
// language.
func Readings(r *report.Report) []Reading {
	var out []Reading
	at := map[[2]string]int{}
	for _, t := range Texts(r) {
		k := [2]string{t.Section, t.Lang}
		i, ok := at[k]
		if !ok {
			i = len(out)
			at[k] = i
			out = append(out, Reading{Section: t.Section, Lang: t.Lang})
		}
		characters, words := measure(t.Words())
		out[i].Characters += characters
		out[i].Words += words
		from := 0
		for _, s := range sentences(t.Words()) {
			h, w := measure(s)
			if h+w > out[i].Longest {
				first, _, _ := strings.Cut(s, " ")
				out[i].Longest, out[i].Sentence = h+w, head(s)
				out[i].Pos = t.At(max(strings.Index(t.Words()[from:], first), 0) + from)
			}
		}
	}
	for i := range out {
		out[i].Seconds = out[i].Characters*60/hanAMinute + out[i].Words*60/wordsAMinute
	}
	return out
}

// measure counts the Han of a text, and the words of other letters and digits.
func measure(s string) (characters, words int) {
	in := false
	for _, r := range s {
		switch {
		case han.Is(r):
			characters++
			in = false
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if !in {
				words++
			}
			in = true
		case r == '\'' || r == '’' || r == '-':
		default:
			in = false
		}
	}
	return characters, words
}
