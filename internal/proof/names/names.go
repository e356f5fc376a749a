// Package names knows the countries, organisations and places that both languages name,
// and finds them in texts. names.txt has a name a line.
package names

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed names.txt
var source string

// Kind is what a name is one of.
type Kind uint8

// The kinds of names, in the order of names.txt.
const (
	Country Kind = iota + 1
	Region
	Union // an organisation, which translators do not add
	Body  // another one, and firms, which they do
	Place
)

// Name is one name with its forms.
type Name struct {
	Kind       Kind
	Han, Latin []string // all its forms
	short      []rune   // its short forms of one Han, which are names only beside another: 中美
}

// Mention is a known name in a text.
type Mention struct {
	ID         int // its place in Register.All
	Start, End int // bytes of the text
}

// Register is the names in the shape in which they are searched.
type Register struct {
	All   []Name
	han   map[rune][]form   // by the first character, longer ones first
	Latin map[string][]form // by the first word, longer ones first
}

// form is one form of a name.
type form struct {
	text  string
	words []string // of an English form
	id    int      // the place of its name in Register.All
}

// Known is the register, made when first asked for.
var Known = sync.OnceValue(func() *Register {
	g := &Register{han: map[rune][]form{}, Latin: map[string][]form{}}
	kind := Kind(0)
	for line := range strings.Lines(source) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "##") {
			kind++
		}
		if zh, en, ok := strings.Cut(line, "|"); ok && line[0] != '#' {
			g.add(kind, zh, en)
		}
	}
	for _, fs := range g.han { // the longest first
		slices.SortStableFunc(fs, func(a, b form) int { return len(b.text) - len(a.text) })
	}
	for _, fs := range g.Latin {
		slices.SortStableFunc(fs, func(a, b form) int { return len(b.words) - len(a.words) })
	}
	return g
})

// add adds a name of the forms of a line.
func (g *Register) add(kind Kind, zh, en string) {
	k, id := Name{Kind: kind}, len(g.All)
	if first, _ := utf8.DecodeRuneInString(zh); kind == Country { // 中坦建交
		k.short = append(k.short, first)
	}
	for w := range strings.FieldsSeq(zh) {
		bare := strings.TrimPrefix(w, "~")
		r, n := utf8.DecodeRuneInString(bare)
		if n == len(w) {
			k.short = append(k.short, r)
			continue
		}
		k.Han = append(k.Han, bare)
		if bare == w {
			g.han[r] = append(g.han[r], form{text: w, id: id})
		}
	}
	for w := range strings.FieldsSeq(en) {
		bare := strings.ReplaceAll(strings.TrimPrefix(w, "~"), "_", " ")
		k.Latin = append(k.Latin, bare)
		if words := strings.Fields(bare); w[0] != '~' {
			g.Latin[words[0]] = append(g.Latin[words[0]], form{bare, words, id})
		}
	}
	g.All = append(g.All, k)
}
