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

// Hyphenation after Liang: patterns of letters with a digit between them, odd
// ones asking for a hyphen, even ones forbidding it, the highest winning. The
// digits of a pattern stand before the letters of the same index.
//
// The table is laid out in two stretches of bytes and found by hashing, so that
// reading it, which every run with English pays for, makes four allocations.
type patternTable struct {
	letters []byte
	digits  []byte // one more than letters, for each pattern
	slots   []patternSlot
	longest int
}

// patternSlot is a pattern in the table; empty where it has no letters.
type patternSlot struct {
	letters, digits uint32 // where they begin
	size            uint32 // letters
}

// patternHash hashes letters one after another, FNV-1a.
type patternHash uint32

const noLetters patternHash = 2166136261

func (h patternHash) with(c byte) patternHash { return (h ^ patternHash(c)) * 16777619 }

// find is the slot of letters with a hash, or the empty one where they belong.
func (t *patternTable) find(letters []byte, h patternHash) *patternSlot {
	mask := uint32(len(t.slots) - 1)
	for at := (uint32(h) ^ uint32(h)>>15) & mask; ; at = (at + 1) & mask {
		s := &t.slots[at]
		if s.size == 0 || int(s.size) == len(letters) && string(t.letters[s.letters:s.letters+s.size]) == string(letters) {
			return s
		}
	}
}

// patternsOf returns the table for a language of English; each is read once,
// when first asked for.
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
	t := &patternTable{letters: make([]byte, 0, len(file)), digits: make([]byte, 0, len(file)+lines), slots: make([]patternSlot, slots)}
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

// add reads a pattern, "hy3ph".
func (t *patternTable) add(line string) {
	at, digits := len(t.letters), len(t.digits)
	h := noLetters
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
	if n == 0 {
		return
	}
	*t.find(t.letters[at:], h) = patternSlot{uint32(at), uint32(digits), uint32(n)}
	t.longest = max(t.longest, n)
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// points fills out with the places of a word of lower-case ASCII letters at
// which it may be broken: out[i] says that a hyphen may stand before letter i.
// At least 2 letters stand before and 3 after (standards.md 32).
func (t *patternTable) points(word []byte, out []bool) {
	dotted := make([]byte, 0, len(word)+2)
	dotted = append(append(append(dotted, '.'), word...), '.')
	grade := make([]byte, len(dotted)+1)
	for i := range dotted {
		h := noLetters
		for n := 1; n <= t.longest && i+n <= len(dotted); n++ {
			h = h.with(dotted[i+n-1])
			s := t.find(dotted[i:i+n], h)
			if s.size == 0 {
				continue
			}
			for k, d := range t.digits[s.digits : s.digits+s.size+1] {
				grade[i+k] = max(grade[i+k], d)
			}
		}
	}
	for i := range word {
		out[i] = i >= 2 && len(word)-i >= 3 && grade[i+1]%2 == 1
	}
}
