package parity

import (
	"context"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/proof/names"
	"jianbao/internal/report"
)

// checkSpelling names a capitalised word that stands once in a report and
// differs by one letter from one that stands often: Wuhna.
func checkSpelling(ctx context.Context, log *diag.Log, all []leaf, languages []string) {
	for _, lang := range languages {
		if !strings.HasPrefix(lang, "en") {
			continue
		}
		names := map[string]*seen{}
		var order []string
		for i := range all {
			if ctx.Err() != nil {
				return
			}
			t := all[i].In(lang)
			if t == nil {
				continue
			}
			for _, m := range capitals(t.Source) {
				w := t.Source[m.start:m.end]
				s := names[w]
				if s == nil {
					s = &seen{text: t, at: m.start}
					names[w] = s
					order = append(order, w)
				}
				s.count++
				s.inside = s.inside || m.inside
			}
		}
		byLength := map[int][]string{}
		for _, w := range order {
			if names[w].count > 1 {
				byLength[len(w)] = append(byLength[len(w)], w)
			}
		}
		for _, w := range order {
			if ctx.Err() != nil {
				return
			}
			if names[w].count == 1 && names[w].inside && len(w) >= 5 {
				tellNear(log, names, byLength, w)
			}
		}
	}
}

// seen is how often a word stands in a report, and first where.
type seen struct {
	text   *report.Text
	at     int
	count  int
	inside bool // of a sentence, at least once
}

func tellNear(log *diag.Log, names map[string]*seen, byLength map[int][]string, w string) {
	if isKnown(w) {
		return
	}
	for n := len(w) - 1; n <= len(w)+1; n++ {
		for _, o := range byLength[n] {
			if o[0] != w[0] || !slip(w, o) {
				continue
			}
			s := names[w]
			log.AddPair(diag.NameSpelling, s.text.At(s.at), names[o].text.At(names[o].at), diag.Args{"name": w, "othername": o, "count": itoa(names[o].count)})
			return
		}
	}
}

func isKnown(w string) bool { return len(names.Known().Latin[w]) > 0 }

// slip says that two words differ as by a slip of the hand: two letters
// changed places, or one is wrong, missing or twice within the word. Endings
// are grammar.
func slip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	j := 0
	for j < len(a)-i && a[len(a)-1-j] == b[len(b)-1-j] {
		j++
	}
	switch {
	case len(a) == len(b) && len(a)-i-j == 2:
		return a[i] == b[i+1] && a[i+1] == b[i]
	case len(a) == len(b):
		return len(a)-i-j == 1 && len(a) >= 7 && j >= 2
	}
	return len(a) == i+j && j >= 2
}

// capital is a capitalised word of a text.
type capital struct {
	start, end int  // bytes of the text
	inside     bool // it does not begin a sentence
}

// capitals finds the capitalised words of a text, of three letters or more.
func capitals(s string) []capital { return capitalWords(s, 3) }

// capitalWords finds the capitalised words of a text, of so many letters or more.
func capitalWords(s string, least int) (out []capital) {
	for i := 0; i < len(s); {
		if !nameByte(s[i]) {
			i++
			continue
		}
		if n := address(s, i); n > 0 {
			i += n
			continue
		}
		n := names.WordLen(s[i:])
		if s[i] >= 'A' && s[i] <= 'Z' && n >= least && s[i+1] >= 'a' && s[i+1] <= 'z' {
			inside := i > 1 && s[i-1] == ' ' && (nameByte(s[i-2]) || s[i-2] == ',' || s[i-2] >= '0' && s[i-2] <= '9')
			out = append(out, capital{i, i + n, inside})
		}
		i += n
	}
	return out
}
