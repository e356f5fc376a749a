package parity

import (
	"math"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/proof/polarity"
	"jianbao/internal/report"
)

// bilingual says which of two texts is Chinese and which English; false for other
// languages.
func (c *checker) bilingual(a, b *report.Text) (zh, en *report.Text, ok bool) {
	switch {
	case han.Chinese(c.source) && strings.HasPrefix(c.other, "en"):
		return a, b, true
	case strings.HasPrefix(c.source, "en") && han.Chinese(c.other):
		return b, a, true
	}
	return nil, nil, false
}

// senses compares what figures and names do not show: negations, ranks, extremes.
func (c *checker) senses(a, b *report.Text) {
	zh, en, ok := c.bilingual(a, b)
	if !ok {
		return
	}
	c.dropped(zh, en)
	c.lostRank(zh, en)
	all := chunks(zh, en, usualRatio)
	off := math.Log(float64(weight(zh.Source)+4)/float64(weight(en.Source)+4)) - usualRatio
	sentence := len(all) == 1 && closes(zh.Source) && closes(en.Source)
	whole := math.Abs(off) < tellingRatio || sentence && math.Abs(off) < sentenceRatio
	for i, k := range all {
		// Where it is not sure which sentences go together, those beside count as
		// answers.
		from, to := i, i
		if !sure(all, i) {
			from, to = max(i-1, 0), min(i+1, len(all)-1)
		}
		wideA, wideB := zh.Source[all[from].a:all[to].aEnd], en.Source[all[from].b:all[to].bEnd]
		if whole {
			c.negations(zh, en, k, wideA, wideB, from == to && (len(all) > 1 || k.off < 0.4), len(all) > 1 || sentence || weight(zh.Source) >= freeWeight)
		}
		c.ranks(zh, en, k, wideA, wideB)
		if off > -tellingRatio && off < 1 && from == to && k.beads == 11 {
			c.halved(zh, en, k, wideA, strings.ToLower(wideB))
		}
	}
}

// tellingRatio is by how much the lengths of two texts may be out of proportion, a
// logarithm, for what one of them denies to be missed in the other.
const tellingRatio = 0.4

// closes says that a text ends as a sentence does, and is no heading.
func closes(s string) bool {
	s = strings.TrimRight(s, " \n*_”’\"）)")
	return strings.HasSuffix(s, "。") || strings.HasSuffix(s, ".")
}

// freeWeight is the length, as weight counts it, of a text of one sentence that is no
// heading: headings are put freely.
const freeWeight = 36

// sentenceRatio is by how much the lengths of two sentences may be out of proportion for
// their verbs to be compared.
const sentenceRatio = 0.6

// sureShared is how many words two sentences share that surely go together.
const sureShared = 2

// sure says that chunk i is one sentence of each, of lengths that go together, and
// that those beside it are one of each too: the fewer of them, the nearer the lengths.
func sure(all []chunk, i int) bool {
	at := func(k int) bool { return k < 0 || k >= len(all) || all[k].beads == 11 }
	most := 0.15
	switch before, after := at(i-1), at(i+1); {
	case before && after:
		most = 0.4
	case before || after:
		most = 0.3
	}
	return all[i].beads == 11 && (all[i].off < most || all[i].shared >= sureShared && all[i].off < sentenceRatio)
}

// negations names a sentence that denies more often than the other language may do.
// What denies is read narrowly, what may answer it broadly; less broadly where it is
// sure that the sentences go together and narrow is set.
func (c *checker) negations(zh, en *report.Text, k chunk, wideA, wideB string, sure, narrow bool) {
	a, b := zh.Source[k.a:k.aEnd], en.Source[k.b:k.bEnd]
	if k.off < sentenceRatio && c.deniedWord(zh, en, k) {
		return
	}
	if at, n := unanswered(polarity.Han(a), func(sure bool, most int) []int {
		return polarity.Alternatives(wideB, polarity.MayEnglish(wideB, sure && narrow, most))
	}, len(a), len(wideB), sure); n > 0 {
		c.tellSense(diag.ParityNegation, zh, k.a+at, n, en, k.b)
	}
	if at, n := unanswered(polarity.English(b), func(sure bool, most int) []int { return polarity.MayHan(wideA, sure && narrow, most) }, len(b), len(wideA), sure); n > 0 {
		c.tellSense(diag.ParityNegation, en, k.b+at, n, zh, k.a)
	}
}

// unanswered is the denial of a sentence that nothing in the other one answers; n is 0
// where there is none. may gives the places of what may answer, so many at most. The sentences are size
// and other bytes long. Where one of several is not answered, it is that which is
// farthest from all answers.
func unanswered(all []polarity.Denial, may func(sure bool, most int) []int, size, other int, sure bool) (at, n int) {
	if len(all) == 0 {
		return 0, 0
	}
	most := 1
	if sure {
		most = len(all)
	}
	answers := may(sure && !all[0].Loose, most)
	if len(answers) == 0 {
		return all[0].At, all[0].N
	}
	if !sure || len(answers) >= len(all) {
		return 0, 0
	}
	farthest := -1.0
	for _, d := range all {
		near := 2.0
		for _, a := range answers {
			near = min(near, math.Abs(float64(d.At)/float64(size)-float64(a)/float64(other)))
		}
		if near > farthest {
			farthest, at, n = near, d.At, d.N
		}
	}
	return at, n
}

// tellSense names n bytes of text a, with the place that goes with it in b.
func (c *checker) tellSense(code diag.Code, a *report.Text, at, n int, b *report.Text, there int) {
	c.log.AddPair(code, a.At(at), b.At(skipSpace(b.Source, there)), diag.Args{"words": a.Source[at : at+n], "other": languageName(b.Lang)})
}

func skipSpace(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\n') {
		i++
	}
	return i
}

// deniedWord names a word that one of two sentences says and the other denies.
func (c *checker) deniedWord(zh, en *report.Text, k chunk) bool {
	t, ok := polarity.Turned(zh.Source[k.a:k.aEnd], en.Source[k.b:k.bEnd])
	switch {
	case !ok:
	case t.HanDenies:
		c.tellSense(diag.ParityNegation, zh, k.a+t.HanAt, t.HanN, en, k.b+t.EnglishAt)
	default:
		c.tellSense(diag.ParityNegation, en, k.b+t.EnglishAt, t.EnglishN, zh, k.a+t.HanAt)
	}
	return ok
}
