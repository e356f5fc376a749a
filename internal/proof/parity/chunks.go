package parity

import (
	"math"
	"strings"
	"unicode/utf8"

	"jianbao/internal/han"
	"jianbao/internal/report"
)

// chunk is a sentence or a few of one text, and those of the other that seem to go
// with it: bytes from and up to.
type chunk struct {
	a, aEnd, b, bEnd int
	beads            int     // 11 for one sentence of each
	shared           int     // how many words of the lexicon they share
	off              float64 // by how much their lengths are out of proportion, a logarithm
}

// mostCells bounds how many pairs of sentences are weighed to align two texts. Longer
// texts are compared paragraph by paragraph, or whole.
const mostCells = 40_000

// chunks aligns two texts of one leaf: segment by segment where both have the same
// ones, and within these sentence by sentence, by their lengths (Gale and Church
// 1993). usual is the logarithm of how a weighs against b.
func chunks(a, b *report.Text, usual float64) (out []chunk) {
	x, y := segments(a), segments(b)
	if len(x) == 0 || !alike(x, y) {
		return align(out, a.Source, b.Source, 0, 0, usual)
	}
	for i := range x {
		ax, bx := len(a.Source), len(b.Source)
		if i+1 < len(x) {
			ax, bx = x[i+1].start, y[i+1].start
		}
		if x[i].start > ax || y[i].start > bx {
			return append(out[:0], chunk{aEnd: len(a.Source), bEnd: len(b.Source)})
		}
		out = align(out, a.Source[x[i].start:ax], b.Source[y[i].start:bx], x[i].start, y[i].start, usual)
	}
	return out
}

// beads are the numbers of sentences that may go together, and what that costs.
var beads = [...]struct { // read-only
	a, b int
	cost float64
}{{1, 1, 0}, {1, 2, 1.6}, {2, 1, 1.6}, {2, 2, 2.2}, {1, 3, 3.2}, {3, 1, 3.2}, {1, 0, 5}, {0, 1, 5}}

// align adds the chunks of two pieces of text that begin at these bytes.
func align(out []chunk, a, b string, atA, atB int, usual float64) []chunk {
	x, y := sentenceEnds(a), sentenceEnds(b)
	whole := chunk{a: atA, aEnd: atA + len(a), b: atB, bEnd: atB + len(b), beads: 10*len(x) + len(y)}
	if len(x) <= 1 || len(y) <= 1 || len(x)*len(y) > mostCells {
		return append(out, whole)
	}
	wa, wb := weights(a, x), weights(b, y)
	n, m := len(x), len(y)
	alike := sharedWords(a, x, b, y)
	cost := make([]float64, (n+1)*(m+1))
	step := make([]int8, (n+1)*(m+1))
	for i := 0; i <= n; i++ {
		for k := 0; k <= m; k++ {
			if i+k == 0 {
				continue
			}
			best := math.Inf(1)
			for s, d := range beads {
				if d.a > i || d.b > k {
					continue
				}
				c := cost[(i-d.a)*(m+1)+k-d.b] + d.cost
				if d.a > 0 && d.b > 0 {
					la, lb := wa[i]-wa[i-d.a], wb[k]-wb[k-d.b]
					off := math.Log(float64(la+4)/float64(lb+4)) - usual
					c += off*off*8 - sharedWorth*float64(min(alike.between(i-d.a, i, k-d.b, k), mostShared))
				}
				if c < best {
					best, step[i*(m+1)+k] = c, int8(s)
				}
			}
			cost[i*(m+1)+k] = best
		}
	}
	from := len(out)
	for i, k := n, m; i+k > 0; {
		d := beads[step[i*(m+1)+k]]
		out = append(out, chunk{
			a: atA + begin(x, i-d.a), aEnd: atA + begin(x, i), b: atB + begin(y, k-d.b), bEnd: atB + begin(y, k), beads: d.a*10 + d.b,
			shared: alike.between(i-d.a, i, k-d.b, k), off: math.Abs(math.Log(float64(wa[i]-wa[i-d.a]+4)/float64(wb[k]-wb[k-d.b]+4)) - usual),
		})
		i, k = i-d.a, k-d.b
	}
	for i, k := from, len(out)-1; i < k; i, k = i+1, k-1 {
		out[i], out[k] = out[k], out[i]
	}
	return out
}

// What a word that two sentences share is worth when they are aligned, and how many count.
const (
	sharedWorth = 0.8
	mostShared  = 5
)

// shares says how many words of the lexicon each sentence of a text shares with each of
// another.
type shares struct {
	n    []int
	wide int
}

// sharedWords compares the sentences of a Chinese text with those of an English one, which
// may stand in either order.
func sharedWords(a string, x []int, b string, y []int) shares {
	chinese := strings.IndexFunc(a, han.Is) >= 0
	words := func(s string, ends []int, chinese bool) (out [][]int) {
		for i := range ends {
			out = append(out, pairWords(s[begin(ends, i):ends[i]], chinese))
		}
		return out
	}
	p, q := words(a, x, chinese), words(b, y, !chinese)
	out := shares{make([]int, len(x)*len(y)), len(y)}
	for i := range p {
		for k := range q {
			out.n[i*out.wide+k] = common(p[i], q[k])
		}
	}
	return out
}

// between is how many words the sentences of two runs share, from and up to.
func (s shares) between(i, iEnd, k, kEnd int) (n int) {
	for ; i < iEnd; i++ {
		for j := k; j < kEnd; j++ {
			n += s.n[i*s.wide+j]
		}
	}
	return n
}

// begin is where sentence i begins, which is where the one before it ends.
func begin(ends []int, i int) int {
	if i == 0 {
		return 0
	}
	return ends[i-1]
}

// weights are the sums of the weights of the sentences, from none to all.
func weights(s string, ends []int) []int {
	out := make([]int, len(ends)+1)
	for i := range ends {
		out[i+1] = out[i] + weight(s[begin(ends, i):ends[i]])
	}
	return out
}

// sentenceEnds are the bytes at which the sentences of a text end. What follows the
// last mark is one too.
func sentenceEnds(s string) (ends []int) {
	for i := 0; i < len(s); {
		r, w := utf8.DecodeRuneInString(s[i:])
		i += w
		end := false
		switch r {
		case '。', '！', '？', '；':
			end = true
		case '!', '?', ';':
			end = i == len(s) || s[i] == ' ' || s[i] == '\n' || s[i] == '"'
		case '.':
			end = i == len(s) || (s[i] == ' ' || s[i] == '\n') && !shortened(s[:i-1])
		}
		if !end {
			continue
		}
		for i < len(s) { // quotes and brackets that close go with it
			r, w := utf8.DecodeRuneInString(s[i:])
			if !strings.ContainsRune("”’\")）」』*_ ", r) {
				break
			}
			i += w
		}
		ends = append(ends, i)
	}
	if n := len(ends); n == 0 || ends[n-1] < len(s) && strings.TrimSpace(s[ends[n-1]:]) != "" {
		ends = append(ends, len(s))
	}
	return ends
}

// shortened says that a text ends with a word which a full stop shortens: Mr, U.S, J.
func shortened(s string) bool {
	k := strings.LastIndexAny(s, " .\n(")
	switch w := s[k+1:]; w {
	case "Mr", "Mrs", "Ms", "Dr", "No", "St", "vs", "Inc", "Co", "Ltd", "Corp", "Jr", "Sr", "Prof", "Gen", "approx", "pp", "Fig", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec":
		return true
	default:
		return len(w) == 1 && nameByte(w[0])
	}
}
