package paragraph

import (
	_ "embed" // the hyphenation patterns
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed patterns/hyph_en_US.dic
var patternsUS string

//go:embed patterns/hyph_en_GB.dic
var patternsGB string

// patternTable is the patterns of hyphenation after Liang: letters with digits
// between them. Odd digits ask for a hyphen at their place, even ones forbid it, and
// of several patterns that match the highest digit wins. The digit of an index stands
// before the letter of the same index.
//
// All patterns lie in two stretches of bytes and are found by hashing, so that to
// read them, which every run with English does, takes four allocations.
type patternTable struct {
	letters []byte // with a blank after each pattern
	digits  []byte // each pattern has one more than letters
	slots   []patternSlot
	longest [1 << 10]uint8 // by the first two letters (pairOf), letters of the longest pattern that begins so
}

// pairOf is a number for two letters; for others it may be that of two letters.
func pairOf(a, b byte) int { return int(a&31)<<5 | int(b&31) }

// patternSlot is a pattern in the table: where its letters and its digits begin, by 256, and
// how many letters it has. 0 is an empty slot.
type patternSlot uint32

// size is how many letters the pattern has.
func (s patternSlot) size() int { return int(s & 0xFF) }

// at is where its letters, and its digits, begin.
func (s patternSlot) at() int { return int(s >> 8) }

// patternHash is the hash of some letters, FNV-1a.
type patternHash uint32

// noLetters is the hash of no letters.
const noLetters patternHash = 2166136261

// with is the hash with one letter more.
func (h patternHash) with(c byte) patternHash { return (h ^ patternHash(c)) * 16777619 }

// find is the slot of letters, whose hash is h, or the empty one where they belong.
func (t *patternTable) find(letters []byte, h patternHash) *patternSlot {
	mask := uint32(len(t.slots) - 1)
	for at := (uint32(h) ^ uint32(h)>>15) & mask; ; at = (at + 1) & mask {
		s := t.slots[at]
		if s == 0 || s.size() == len(letters) && string(t.letters[s.at():s.at()+len(letters)]) == string(letters) {
			return &t.slots[at]
		}
	}
}

// patternsOf returns the table for a kind of English, en-GB or any other. Each is read
// once, when it is first asked for.
func patternsOf(lang string) *patternTable {
	if lang == "en-GB" {
		return british()
	}
	return american()
}

var (
	american = sync.OnceValue(func() *patternTable { return readPatterns(patternsUS) })
	british  = sync.OnceValue(func() *patternTable { return readPatterns(patternsGB) })
)

// readPatterns reads a .dic file of the Hyphen library: a header of words in
// capitals, then a pattern a line. Patterns with letters beyond ASCII are for
// ligatures typed as one character and are left out.
func readPatterns(file string) *patternTable {
	lines := strings.Count(file, "\n") + 1
	slots := 256
	for slots < 2*lines {
		slots *= 2
	}
	t := &patternTable{letters: make([]byte, 0, len(file)+lines), digits: make([]byte, 0, len(file)+lines), slots: make([]patternSlot, slots)}
	for len(file) > 0 {
		line, rest, _ := strings.Cut(file, "\n")
		file = rest
		line = strings.TrimRight(line, "\r ")
		if line == "" || line[0] >= 'A' && line[0] <= 'Z' || !ascii(line) {
			continue
		}
		t.add(line)
	}
	return t
}

// add adds a pattern, such as "hy3ph".
func (t *patternTable) add(line string) {
	at, h := len(t.letters), noLetters
	t.digits = append(t.digits, 0)
	for i := 0; i < len(line); i++ {
		c := line[i]
		if c >= '0' && c <= '9' {
			t.digits[len(t.digits)-1] = c - '0'
			continue
		}
		t.letters, t.digits = append(t.letters, c), append(t.digits, 0)
		h = h.with(c)
	}
	n := len(t.letters) - at
	if n > 0 && n < 256 {
		*t.find(t.letters[at:], h) = patternSlot(at<<8 | n)
		if n > 1 {
			pair := &t.longest[pairOf(t.letters[at], t.letters[at+1])]
			*pair = max(*pair, uint8(n))
		}
	}
	t.letters = append(t.letters, ' ')
}

// ascii says that s has ASCII letters only.
func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// mark finds the places at which a word of lower-case ASCII letters may be broken:
// w.points[i] says that a hyphen may stand before letter i. At least 2 letters stand
// before and 3 after (STANDARDS.md 32).
func (t *patternTable) mark(w *word) {
	w.dotted = append(append(append(w.dotted[:0], '.'), w.letters...), '.')
	w.grade, w.points = resized(w.grade, len(w.dotted)+1), resized(w.points, len(w.letters)+1)
	dotted, grade := w.dotted, w.grade
	for i := range dotted {
		h, most := noLetters, 1
		if i+1 < len(dotted) {
			most = max(1, int(t.longest[pairOf(dotted[i], dotted[i+1])]))
		}
		for n := 1; n <= most && i+n <= len(dotted); n++ {
			h = h.with(dotted[i+n-1])
			s := *t.find(dotted[i:i+n], h)
			if s == 0 {
				continue
			}
			for k, d := range t.digits[s.at() : s.at()+n+1] {
				grade[i+k] = max(grade[i+k], d)
			}
		}
	}
	for n, i := len(w.letters), 2; n-i >= 3; i++ {
		w.points[i] = grade[i+1]%2 == 1
	}
}
