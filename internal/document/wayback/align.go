package wayback

import (
	"context"
	"strconv"
	"strings"

	"jianbao/internal/document/intake/wording"
	"jianbao/internal/han"
	"jianbao/internal/proof/figures"
)

// entry is a thing in a row, a section, a point or a paragraph, in the report or in
// the document.
type entry struct {
	key     string // "lessons", "lessons.share-early", "summary.2"; "" in the document
	title   string
	kind    string // of a section by its words: "lessons"; "" for none
	items   int    // how many points it has
	letters int    // how long it is, as English letters
	figures []figures.Figure
	same    string // what the report says in the language of the document; "" for nothing
}

// entryOf is an entry by its title and its text in a language.
func entryOf(key, title, text, lang string) entry {
	e := entry{key: key, title: title, figures: figures.Read(text, lang)}
	for _, r := range text {
		if e.letters++; han.Is(r) {
			e.letters += 2
		}
	}
	return e
}

// likely says how much speaks for two entries saying the same: their kinds, the
// figures in them, the numbers of their points, their lengths. Below 0 more speaks
// against it.
func likely(ctx context.Context, a, b *entry) int {
	n := 1
	switch {
	case a.kind != "" && a.kind == b.kind:
		n += 8
	case a.kind != "" && b.kind != "":
		n -= 6
	case a.kind == "introduction" || b.kind == "introduction":
		n -= 2
	}
	if len(a.figures) > 0 && len(b.figures) > 0 {
		shared := 0
		for _, x := range b.figures {
			if ctx.Err() != nil {
				break
			}
			for _, y := range a.figures {
				if figures.Answers(x, y) {
					shared++
					break
				}
			}
		}
		if shared > 0 {
			n += 3 * min(shared, 3)
		} else {
			n -= 4
		}
	}
	switch {
	case a.items > 0 && a.items == b.items:
		n += 2
	case a.items > 0 && b.items > 0:
		n -= 2
	}
	switch long, short := max(a.letters, b.letters)+20, min(a.letters, b.letters)+20; {
	case long*2 <= short*5:
		n++
	case long > short*4:
		n -= 2
	default:
		n--
	}
	if k := wording.Key(a.title); k != "" && k == wording.Key(b.title) || a.same != "" && wording.Likeness(a.same, b.title) >= 600 {
		n += 6
	}
	return n
}

// mostAligned is how many entries of two rows are compared each with each.
const mostAligned = 120

// aligned pairs the entries of two rows in their order: of each of those of the
// report the number of its partner in the document, or -1. It is sure where
// nothing speaks against as many in one order, or where for each pair enough speaks
// for it and no other pairing is as good. Where ctx ends, it is not.
func aligned(ctx context.Context, report, document []entry) (pairs []int, sure bool) {
	n, m := len(report), len(document)
	pairs = make([]int, n)
	if n > mostAligned || m > mostAligned {
		for i := range pairs {
			pairs[i] = i
			if i >= m {
				pairs[i] = -1
			}
		}
		return pairs, n == m
	}
	score := make([][]int, n)
	for i := range score {
		score[i] = make([]int, m)
		for k := range score[i] {
			if ctx.Err() != nil {
				return pairs, false
			}
			score[i][k] = likely(ctx, &report[i], &document[k])
		}
	}
	if n == m && inOrder(score) {
		for i := range pairs {
			pairs[i] = i
		}
		return pairs, true
	}
	best, pairs := bestOf(score, m, -1, -1)
	for i, k := range pairs {
		if k < 0 {
			continue
		}
		if other, _ := bestOf(score, m, i, k); score[i][k] < 4 || other > best-2 {
			return pairs, false
		}
	}
	for k := range document { // one that is left over must not be as good a partner of anything
		if taken(pairs, k) {
			continue
		}
		for i := range report {
			if pairs[i] < 0 && score[i][k] >= 0 && between(pairs, i, k) {
				return pairs, false
			}
		}
	}
	return pairs, true
}

// between says that i and k could be a pair in the order of the others.
func between(pairs []int, i, k int) bool {
	for j, p := range pairs {
		if p >= 0 && (j < i) != (p < k) {
			return false
		}
	}
	return true
}

// taken says that one of the document has a partner.
func taken(pairs []int, k int) bool {
	for _, p := range pairs {
		if p == k {
			return true
		}
	}
	return false
}

// inOrder says that two rows of one length may be paired one by one: where little
// speaks for a pair, no more speaks for another pair of either.
func inOrder(score [][]int) bool {
	for i := range score {
		if score[i][i] >= 4 {
			continue
		}
		for k := range score {
			if k != i && (score[i][k] >= 4 || score[k][i] >= 4) {
				return false
			}
		}
	}
	return true
}

// bestOf is the best pairing that keeps the order of both rows, and what speaks for
// it. It does not pair notI with notK.
func bestOf(score [][]int, m, notI, notK int) (total int, pairs []int) {
	n := len(score)
	best := make([][]int, n+1) // of what is left from i and k on
	for i := range best {
		best[i] = make([]int, m+1)
	}
	for i := n - 1; i >= 0; i-- {
		for k := m - 1; k >= 0; k-- {
			best[i][k] = max(best[i+1][k], best[i][k+1])
			if i != notI || k != notK {
				best[i][k] = max(best[i][k], best[i+1][k+1]+score[i][k])
			}
		}
	}
	pairs = make([]int, n)
	for i := range pairs {
		pairs[i] = -1
	}
	for i, k := 0, 0; i < n && k < m; {
		switch {
		case (i != notI || k != notK) && score[i][k] > 0 && best[i][k] == best[i+1][k+1]+score[i][k]:
			pairs[i] = k
			i, k = i+1, k+1
		case best[i][k] == best[i+1][k]:
			i++
		default:
			k++
		}
	}
	return best[0][0], pairs
}

// Pairs are the pairs that a person gave: for an entry of the report, its key, the
// number of its partner in the document, from 1; 0 for none.
type Pairs map[string]int

// ReadPairs reads a file of pairs: a line a pair, key = number, with - for none. A
// line that begins with # says nothing. bad is the number of the first line that
// is no pair; 0 where all are.
func ReadPairs(data []byte) (p Pairs, bad int) {
	p = Pairs{}
	number := 0
	for line := range strings.Lines(strings.TrimPrefix(string(data), "\ufeff")) {
		number++
		line, _, _ = strings.Cut(strings.TrimSpace(line), "#")
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		key, value, ok := strings.Cut(strings.ReplaceAll(line, "＝", "="), "=")
		if !ok {
			key, value, ok = strings.Cut(line, ":")
		}
		key, value = strings.TrimSpace(key), strings.TrimSpace(value)
		n, err := strconv.Atoi(value)
		if value == "-" || value == "—" {
			n, err = 0, nil
		}
		if !ok || key == "" || err != nil || n < 0 {
			return nil, number
		}
		p[key] = n
	}
	return p, 0
}

// given are the pairs of two rows that a person gave; ok is false where none is of
// these rows.
func (p Pairs) given(report []entry, document int) (pairs []int, ok bool) {
	pairs = make([]int, len(report))
	for i := range report {
		n, said := p[report[i].key]
		if pairs[i] = -1; said {
			ok = true
			if n <= document {
				pairs[i] = n - 1
			}
		}
	}
	return pairs, ok
}
