package diag

import "strings"

// Near returns the known word that a mistyped one most likely means; "" for none.
// It forgives capital letters, one fault in three letters, and a word of which
// only the beginning was typed.
func Near(word string, known []string) string {
	word = strings.ToLower(word)
	n := len([]rune(word))
	if n == 0 {
		return ""
	}
	best, limit := "", max(1, min(n, 12)/3)+1
	for _, k := range known {
		if d := editDistance(word, strings.ToLower(k), limit); d < limit {
			best, limit = k, d
		}
	}
	if best != "" || n < 2 {
		return best
	}
	for _, k := range known {
		if strings.HasPrefix(strings.ToLower(k), word) {
			return k
		}
	}
	return ""
}

// Meant is the hint that names the nearest word; nothing when none is near.
func Meant(word string, known []string) Words {
	near := Near(word, known)
	if near == "" {
		return Words{}
	}
	return Words{`did you mean "{near}"?`, "是不是“{near}”？"}.With(Args{"near": near})
}

// DidYouMean is Meant in English, for messages that take English words.
func DidYouMean(word string, known []string) string { return Meant(word, known)[English] }

// editDistance counts the letters that must be changed, added, dropped or swapped
// with their neighbour to make a into b. It is limit when that many or more must
// be.
func editDistance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if d := len(x) - len(y); d >= limit || -d >= limit {
		return limit
	}
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return min(last[len(y)], limit)
}
