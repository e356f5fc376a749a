package changes

import (
	"jianbao/internal/han"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Piece is a stretch of a text that is in both versions, or in one only.
type Piece struct {
	Kind Kind   `json:"kind"` // Same, Added or Removed
	Text string `json:"text"`
}

// Words compares two texts word by word; of Chinese each character is a word. It
// gives the pieces of both in order: what was removed, then what was added in
// its place.
func Words(old, now string) []Piece {
	a, b := tokens(old), tokens(now)
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	w := &weaving{}
	w.put(Same, a[:head]...)
	w.middle(a[head:len(a)-tail], b[head:len(b)-tail])
	w.put(Same, a[len(a)-tail:]...)
	return w.done()
}

// tokens cuts a text into words, Han characters, marks and runs of spaces. A
// number with its comma or point, 1,200, is one word.
func tokens(s string) (out []string) {
	for i := 0; i < len(s); {
		r, w := utf8.DecodeRuneInString(s[i:])
		from := i
		i += w
		kind := kindOf(r)
		if kind != single {
			for i < len(s) {
				r, w := utf8.DecodeRuneInString(s[i:])
				if kindOf(r) != kind && !(strings.ContainsRune(".,", r) && digitAt(s, i-1) && digitAt(s, i+1)) {
					break
				}
				i += w
			}
		}
		out = append(out, s[from:i])
	}
	return out
}

// digitAt says that s has an ASCII digit at byte i.
func digitAt(s string, i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }

// The kinds of characters: single stands alone, the others form runs.
const (
	single = iota
	wordRune
	spaceRune
)

// kindOf is the kind of a character.
func kindOf(r rune) int {
	switch {
	case unicode.IsSpace(r):
		return spaceRune
	case han.Is(r):
		return single
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return wordRune
	}
	return single
}

// weaving joins tokens of one kind to pieces. What was removed and added since
// the last Same is kept apart, so that all that was removed comes first.
type weaving struct {
	out            []Piece
	removed, added strings.Builder
}

// put takes tokens of one kind.
func (w *weaving) put(k Kind, texts ...string) {
	for _, t := range texts {
		switch k {
		case Removed:
			w.removed.WriteString(t)
		case Added:
			w.added.WriteString(t)
		default:
			w.flush()
			if n := len(w.out) - 1; n >= 0 && w.out[n].Kind == Same {
				w.out[n].Text += t
			} else {
				w.out = append(w.out, Piece{Same, t})
			}
		}
	}
}

// flush puts out what was removed, then what was added.
func (w *weaving) flush() {
	if w.removed.Len() > 0 {
		w.out = append(w.out, Piece{Removed, w.removed.String()})
	}
	if w.added.Len() > 0 {
		w.out = append(w.out, Piece{Added, w.added.String()})
	}
	w.removed.Reset()
	w.added.Reset()
}

// done gives all pieces.
func (w *weaving) done() []Piece {
	w.flush()
	return w.out
}

// mostEdits bounds the search for the fewest edits from one text to another.
// Texts that need more have little in common, and are shown whole.
const mostEdits = 1500

// middle compares what is left between equal ends, by Myers' algorithm (An O(ND)
// difference algorithm, 1986). It walks the trace of shortest back from its end.
func (w *weaving) middle(a, b []string) {
	trace := shortest(a, b)
	if trace == nil {
		w.put(Removed, a...)
		w.put(Added, b...)
		return
	}
	type step struct {
		kind Kind
		text string
	}
	var back []step
	x, y := len(a), len(b)
	for d := len(trace) - 1; d >= 0 && (x > 0 || y > 0); d-- {
		v := trace[d]
		at := func(k int) int { return v[k+d+1] }
		k := x - y
		down := k == -d || k != d && at(k-1) < at(k+1)
		pk := k - 1
		if down {
			pk = k + 1
		}
		px := at(pk)
		py := px - pk
		for x > px && y > py && x > 0 && y > 0 {
			x, y = x-1, y-1
			back = append(back, step{Same, a[x]})
		}
		if d == 0 {
			break
		}
		if down {
			y--
			back = append(back, step{Added, b[y]})
		} else {
			x--
			back = append(back, step{Removed, a[x]})
		}
	}
	for i := len(back) - 1; i >= 0; i-- {
		w.put(back[i].kind, back[i].text)
	}
}

// shortest finds the least number of edits. Its trace says, for each edit d, how
// far each of the diagonals -d-1 … d+1 had come before it. It is nil when more
// than mostEdits are needed.
func shortest(a, b []string) (trace [][]int) {
	most := min(len(a)+len(b), mostEdits)
	v := make([]int, 2*most+3)
	mid := most + 1
	for d := 0; d <= most; d++ {
		trace = append(trace, append([]int(nil), v[mid-d-1:mid+d+2]...))
		for k := -d; k <= d; k += 2 {
			x := 0
			if k == -d || k != d && v[mid+k-1] < v[mid+k+1] {
				x = v[mid+k+1]
			} else {
				x = v[mid+k-1] + 1
			}
			y := x - k
			for x < len(a) && y < len(b) && a[x] == b[y] {
				x, y = x+1, y+1
			}
			v[mid+k] = x
			if x >= len(a) && y >= len(b) {
				return trace
			}
		}
	}
	return nil
}

// Marked shows the pieces on one line: [-removed-]{+added+}. A long stretch that
// is in both texts is shortened to its ends.
func Marked(pieces []Piece) string {
	var b strings.Builder
	for i, p := range pieces {
		text := strings.ReplaceAll(p.Text, "\n", " ")
		switch p.Kind {
		case Removed:
			b.WriteString("[-" + text + "-]")
		case Added:
			b.WriteString("{+" + text + "+}")
		default:
			b.WriteString(shortened(text, i == 0, i == len(pieces)-1))
		}
	}
	return b.String()
}

// beside is how many characters are shown beside what changed.
const beside = 24

// shortened cuts a stretch that is in both texts to what stands beside a change.
// Nothing changed before the first, or behind the last.
func shortened(s string, first, last bool) string {
	rs := []rune(s)
	switch {
	case first && last || len(rs) <= beside || !first && !last && len(rs) <= 2*beside:
		return s
	case first:
		return "…" + string(rs[len(rs)-beside:])
	case last:
		return string(rs[:beside]) + "…"
	}
	return string(rs[:beside]) + "…" + string(rs[len(rs)-beside:])
}
