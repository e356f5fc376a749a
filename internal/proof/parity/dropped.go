package parity

import (
	"math"
	"slices"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/proof/figures"
	"jianbao/internal/proof/lexicon"
	"jianbao/internal/report"
)

// Bounds of dropped: how many common words a sentence must have to be looked for, how
// many of those of the others must have their counterparts, and by how much the lengths
// of two texts must be out of proportion, a logarithm.
const (
	tellingWords   = 3
	tellingShare   = 0.5
	droppedRatio   = 0.16
	restRatio      = 0.3
	mostSentences  = 60
	droppedLetters = 24 // letters of a sentence; a Han weighs three
)

// dropped names a sentence of one text that the other seems to lack: it has fewer
// sentences, it is too short by about that one, and it has none of that one's common
// words, while it has those of the others.
func (c *checker) dropped(zh, en *report.Text) {
	x, y := sentenceEnds(zh.Source), sentenceEnds(en.Source)
	if len(x) == len(y) || max(len(x), len(y)) > mostSentences || len(x) < 1 || len(y) < 1 {
		return
	}
	off := math.Log(float64(weight(zh.Source)+4)/float64(weight(en.Source)+4)) - usualRatio
	switch {
	case off > droppedRatio && len(x) > len(y):
		c.droppedFrom(zh, x, en, off, true)
	case off < -droppedRatio && len(y) > len(x):
		c.droppedFrom(en, y, zh, -off, false)
	}
}

// droppedFrom looks for the sentence of a that b lacks. off is by how much a is too
// long.
func (c *checker) droppedFrom(a *report.Text, ends []int, b *report.Text, off float64, chinese bool) {
	total := float64(weight(a.Source) + 4)
	for i := range ends {
		s := a.Source[begin(ends, i):ends[i]]
		w := weight(s)
		if rest := math.Abs(off + math.Log((total-float64(w))/total)); w < droppedLetters || rest >= off || rest >= restRatio {
			continue
		}
		has := pairWords(s, chinese)
		if len(has) < tellingWords {
			continue
		}
		there := pairWords(b.Source, !chinese)
		if common(has, there) > 0 || namedAlike(s, b.Source) || figured(s, b.Source, chinese) {
			continue
		}
		words, answered := 0, 0
		for k := range ends {
			if k != i {
				o := pairWords(a.Source[begin(ends, k):ends[k]], chinese)
				words, answered = words+len(o), answered+common(o, there)
			}
		}
		if answered > 0 && float64(answered) >= tellingShare*float64(words) {
			at := skipSpace(a.Source, begin(ends, i))
			c.log.AddPair(diag.ParitySentence, a.At(at), start(b), diag.Args{"text": head(a.Source[at:]), "other": languageName(b.Lang)})
			return
		}
	}
}

// common is how many places two lists in order have in common.
func common(a, b []int) (n int) {
	for _, p := range a {
		if _, ok := slices.BinarySearch(b, p); ok {
			n++
		}
	}
	return n
}

// namedAlike says that a sentence has a word in capitals which the other text has too.
func namedAlike(s, other string) bool {
	for _, m := range capitals(s) {
		if strings.Contains(other, s[m.start:m.end]) {
			return true
		}
	}
	return false
}

// figured says that a sentence has a figure which the other text has too.
func figured(s, other string, chinese bool) bool {
	lang, there := "zh", "en"
	if !chinese {
		lang, there = there, lang
	}
	all := figures.Read(s, lang)
	if len(all) == 0 {
		return false
	}
	for _, g := range figures.Read(other, there) {
		for _, f := range all {
			if !f.Weak && figures.Answers(f, g) {
				return true
			}
		}
	}
	return false
}

// pairWords are the pairs of the lexicon of which a text has a word, in order.
func pairWords(s string, chinese bool) []int {
	if chinese {
		return lexicon.Pairs(lexicon.Han(s))
	}
	return lexicon.Pairs(lexicon.English(strings.ToLower(s)))
}
