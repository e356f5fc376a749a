// Package lexicon holds common words of reports in Chinese, and the beginnings of what
// they are in English. It does not translate: it tells whether a sentence may be that of
// another, and which word of one goes with which of the other. words.txt has a pair a
// line; read it first.
package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed words.txt
var source string

// Hit is a place where a text has a word of a pair.
type Hit struct {
	Pair  int // its number
	At, N int // the bytes of the word
}

// word is one that a pair is found by.
type word struct {
	text string
	pair int
}

// table is the pairs in the shape in which texts are searched.
type table struct {
	size    int
	things  int               // the pairs below this number are things, the others what is said of them
	modal   map[int]bool      // those pairs that are auxiliaries
	han     map[rune][]word   // by the first character, the longest first
	english map[string][]word // by the beginning of a word
	phrases map[string][]word // by the first word of several
}

// read is the table, made when first asked for.
var read = sync.OnceValue(func() *table {
	t := &table{modal: map[int]bool{}, han: map[rune][]word{}, english: map[string][]word{}, phrases: map[string][]word{}}
	parts := 0
	for line := range strings.Lines(source) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if line[0] == '#' {
			if parts++; parts == 2 {
				t.things = t.size
			}
			continue
		}
		zh, en, _ := strings.Cut(line, " ")
		t.add(zh, en)
	}
	for r := range t.han {
		slices.SortStableFunc(t.han[r], func(a, b word) int { return len(b.text) - len(a.text) })
	}
	return t
})

// add adds a pair: its Chinese words and its English beginnings, parted by commas.
func (t *table) add(zh, en string) {
	n := t.size
	t.size++
	for w := range strings.SplitSeq(zh, ",") {
		r, _ := utf8.DecodeRuneInString(w)
		t.han[r] = append(t.han[r], word{w, n})
		t.modal[n] = t.modal[n] || w == "可以" || w == "必须"
	}
	for w := range strings.SplitSeq(en, ",") {
		if first, _, several := strings.Cut(w, " "); several {
			t.phrases[first] = append(t.phrases[first], word{w, n})
			continue
		}
		t.english[w] = append(t.english[w], word{w, n})
	}
}

// Things is how many pairs are things. Those with higher numbers are verbs and adjectives,
// which say less of what a text is about.
func Things() int { return read().things }

// Modal says that a pair is an auxiliary, which sentences have for many reasons.
func Modal(pair int) bool { return read().modal[pair] }

// Han finds the words of a Chinese text, in its order. Of two that begin alike the longer
// one counts.
func Han(s string) (out []Hit) {
	t := read()
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		longest := 0
		for _, w := range t.han[r] {
			if len(w.text) >= longest && strings.HasPrefix(s[i:], w.text) {
				longest = len(w.text)
				out = append(out, Hit{w.pair, i, longest})
			}
		}
		i += max(n, longest)
	}
	return out
}

// shortest is how many letters a beginning has that may go on in any way; shorter ones are
// whole words, but for their endings.
const shortest = 4

// English finds the words of an English text, in small letters, in its order.
func English(low string) (out []Hit) {
	t := read()
	for i := 0; i < len(low); {
		if low[i] < 'a' || low[i] > 'z' {
			i++
			continue
		}
		n := i
		for n < len(low) && low[n] >= 'a' && low[n] <= 'z' {
			n++
		}
		for k := i + 2; k <= n; k++ {
			for _, w := range t.english[low[i:k]] {
				if k-i >= shortest || ending(low[k:n]) {
					out = append(out, Hit{w.pair, i, n - i})
				}
			}
		}
		for _, w := range t.phrases[low[i:n]] {
			if strings.HasPrefix(low[i:], w.text) {
				out = append(out, Hit{w.pair, i, len(w.text)})
			}
		}
		i = n
	}
	return out
}

// ending says that letters are one of grammar, or none.
func ending(s string) bool {
	switch s {
	case "", "s", "es", "ed", "d", "ing", "er", "ers", "est", "al", "ic":
		return true
	}
	return false
}

// Pairs are the numbers of the pairs that some hits have, each once, in order; auxiliaries
// are left out.
func Pairs(hits []Hit) (out []int) {
	for _, h := range hits {
		if !Modal(h.Pair) {
			out = append(out, h.Pair)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
