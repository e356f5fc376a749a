package parity

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/proof/names"
	"jianbao/internal/report"
)

// term is one entry of the glossary in two languages.
type term struct {
	source, other   string
	sourceW, otherW []string // the stems of their words; nil for Chinese
}

// glossary prepares the terms of the report for two languages.
func glossary(r *report.Report, source, other string) (out []term) {
	for _, g := range r.Glossary {
		a, b := g.In(source), g.In(other)
		if a == nil || b == nil || a == b {
			continue
		}
		t := term{source: a.Plain(), other: b.Plain()}
		t.sourceW, t.otherW = stems(t.source), stems(t.other)
		out = append(out, t)
	}
	return out
}

// terms looks whether the terms of the glossary that one text uses are used in
// the other as well, in the form that the glossary gives.
func (c *checker) terms(a, b *report.Text) {
	if len(c.glossary) == 0 {
		return
	}
	x, y := newSought(a), newSought(b)
	for _, t := range c.glossary {
		i, j := x.index(t.source, t.sourceW), y.index(t.other, t.otherW)
		switch {
		case i >= 0 && j < 0 && !stands(t.source, y) && !c.covered(x, t, a):
			c.lacks(a, b, i, t.source, t.other, c.other)
		case j >= 0 && i < 0 && !stands(t.other, x) && !alias(t.other, a.Source):
			c.lacks(b, a, j, t.other, t.source, c.source)
		}
	}
}

// covered says that all that a text has of a term is part of longer terms:
// 湿地 in 湿地公园, when that is a term too.
func (c *checker) covered(x *sought, t term, a *report.Text) bool {
	n := strings.Count(a.Source, t.source)
	for _, o := range c.glossary {
		if o.source != t.source && strings.Contains(o.source, t.source) {
			n -= strings.Count(a.Source, o.source)
		}
	}
	return t.sourceW == nil && n <= 0
}

// alias says that a text has a name in another of its known forms: 世卫组织 for WHO.
func alias(name, text string) bool {
	g := names.Known()
	k := slices.IndexFunc(g.All, func(k names.Name) bool { return slices.Contains(k.Latin, name) || slices.Contains(k.Han, name) })
	if k < 0 {
		return false
	}
	for _, w := range g.All[k].Han {
		if utf8.RuneCountInString(w) > 1 && strings.Contains(text, w) {
			return true
		}
	}
	return names.AnyLatin(text, g.All[k].Latin)
}

func (c *checker) lacks(a, b *report.Text, at int, here, there, other string) {
	if alias(there, b.Source) {
		return
	}
	c.log.AddPair(diag.TermMissing, a.At(at), twinPlace(a, at, b), diag.Args{"term": strconv.Quote(here), "otherterm": strconv.Quote(there), "other": languageName(other)})
}

// stands says that a term is one that both languages write alike, and is there.
func stands(t string, y *sought) bool {
	return acronym(t) && strings.Contains(y.text, t)
}

// acronym says that a term is one that both languages write alike: WHO, G20.
func acronym(s string) bool {
	for _, r := range s {
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '-' {
			return false
		}
	}
	return len(s) <= 10
}

// sought is a text in which terms are looked for.
type sought struct {
	text  string
	words []string // the stems of its words; nil until they are needed
	at    []int    // the byte at which each of them begins
}

func newSought(t *report.Text) *sought { return &sought{text: t.Source} }

// index is where a term stands in the text, whatever its case, hyphens and
// number; -1 for none.
func (x *sought) index(term string, words []string) int {
	if term == "" {
		return -1
	}
	if words == nil {
		if i := strings.Index(x.text, term); i >= 0 {
			return i
		}
		return loose(x.text, term)
	}
	if x.words == nil {
		x.words, x.at = stemsAt(x.text)
	}
	exact := acronym(term)
	for i := 0; i+len(words) <= len(x.words); i++ {
		k := 0
		for k < len(words) && x.words[i+k] == words[k] {
			k++
		}
		if k == len(words) && (!exact || strings.HasPrefix(x.text[x.at[i]:], term)) {
			return x.at[i]
		}
	}
	return -1
}

// loose finds a Chinese term in which marks of emphasis, quotes or spaces
// stand.
func loose(text, term string) int {
	rs := []rune(term)
	for i, r := range text {
		if r != rs[0] {
			continue
		}
		n, k := i, 0
		for n < len(text) && k < len(rs) {
			c, w := utf8.DecodeRuneInString(text[n:])
			switch {
			case c == rs[k]:
				k++
			case strings.ContainsRune("*_ “”\"\n", c) && k > 0:
			default:
				k = len(rs) + 1
			}
			n += w
		}
		if k == len(rs) {
			return i
		}
	}
	return -1
}

// stems are the words of a term in letters; nil when it is Chinese.
func stems(s string) []string {
	if strings.IndexFunc(s, func(r rune) bool { return han.Is(r) }) >= 0 {
		return nil
	}
	words, _ := stemsAt(s)
	return words
}

// stemsAt cuts a text into the stems of its words, and gives their places.
func stemsAt(s string) (words []string, at []int) {
	for i := 0; i < len(s); {
		r, w := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) || han.Is(r) {
			i += w
			continue
		}
		from := i
		for i < len(s) {
			r, w := utf8.DecodeRuneInString(s[i:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !(strings.ContainsRune("'’", r) && i+w < len(s) && nameByte(s[i+w])) {
				break
			}
			i += w
		}
		words, at = append(words, stem(strings.ToLower(s[from:i]))), append(at, from)
	}
	return words, at
}

// stem takes off what makes a word plural or possessive.
func stem(w string) string {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case len(w) > 4 && (strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "xes")):
		return w[:len(w)-2]
	case len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && w[len(w)-2] != 'u' && w[len(w)-2] != 'i':
		return w[:len(w)-1]
	}
	return strings.ReplaceAll(strings.ReplaceAll(w, "isation", "ization"), "centre", "center")
}
