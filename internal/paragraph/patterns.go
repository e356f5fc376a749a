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
type patternTable struct {
	digits  map[string]string // letters -> digits, one a place
	longest int
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
	t := &patternTable{digits: make(map[string]string, 5500)}
	for len(file) > 0 {
		line, rest, _ := strings.Cut(file, "\n")
		file = rest
		line = strings.TrimRight(line, "\r ")
		if line == "" || line[0] >= 'A' && line[0] <= 'Z' || !ascii(line) {
			continue
		}
		letters, digits := make([]byte, 0, len(line)), make([]byte, 1, len(line)+1)
		for i := 0; i < len(line); i++ {
			if c := line[i]; c >= '0' && c <= '9' {
				digits[len(digits)-1] = c - '0'
				continue
			}
			letters = append(letters, line[i])
			digits = append(digits, 0)
		}
		t.digits[string(letters)] = string(digits)
		t.longest = max(t.longest, len(letters))
	}
	return t
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
		for n := 1; n <= t.longest && i+n <= len(dotted); n++ {
			digits, ok := t.digits[string(dotted[i:i+n])]
			if !ok {
				continue
			}
			for k := 0; k < len(digits); k++ {
				grade[i+k] = max(grade[i+k], digits[k])
			}
		}
	}
	for i := range word {
		out[i] = i >= 2 && len(word)-i >= 3 && grade[i+1]%2 == 1
	}
}
