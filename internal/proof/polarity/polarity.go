// Package polarity tells what a sentence says from what it denies, in Chinese and in
// English. Words that surely deny are few (Han, English); those that may deny, lessen or
// doubt are many (MayHan, MayEnglish): what is missed in a translation is read narrowly,
// what may answer it broadly. Turned looks at single words: what one language says of a
// thing, and the other denies.
package polarity

import (
	"strings"
)

// Denial is a word that denies: its first byte, its length, and whether it is one that
// other words often stand for.
type Denial struct {
	At, N int
	Loose bool
}

// Within says that the bytes are part of one of some longer words.
func Within(s string, i, n int, words []string) bool {
	for _, w := range words {
		for k := strings.Index(w, s[i:i+n]); k >= 0; {
			if from := i - k; from >= 0 && strings.HasPrefix(s[from:], w) {
				return true
			}
			next := strings.Index(w[k+1:], s[i:i+n])
			if next < 0 {
				break
			}
			k += 1 + next
		}
	}
	return false
}

// Begins says that a text begins with one of some words.
func Begins(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// WordLen is the length of the word at the head of s, with the apostrophes Within.
func WordLen(s string) (n int) {
	for n < len(s) {
		switch {
		case letter(s[n]):
			n++
		case s[n] == '\'' && n+1 < len(s) && letter(s[n+1]):
			n++
		case strings.HasPrefix(s[n:], "’") && n+3 < len(s) && letter(s[n+3]):
			n += 3
		default:
			return n
		}
	}
	return n
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
