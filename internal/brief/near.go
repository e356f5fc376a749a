package brief

import "strings"

// near returns the known word that a mistyped one most likely means, or "".
// One wrong letter in three is forgiven.
func near(word string, known []string) string {
	best, least := "", len([]rune(word))/3+1
	for _, k := range known {
		if d := editDistance(strings.ToLower(word), k); d <= least && (best == "" || d < least) {
			best, least = k, d
		}
	}
	return best
}

// didYouMean is the hint for a mistyped word: the near one, or all there are.
func didYouMean(word string, known []string) string {
	if n := near(word, known); n != "" {
		return `did you mean "` + n + `"?`
	}
	if len(known) == 0 {
		return ""
	}
	return "known here: " + strings.Join(known, ", ")
}

// editDistance counts the letters to insert, drop or change between a and b.
func editDistance(a, b string) int {
	x, y := []rune(a), []rune(b)
	if len(x) > 64 || len(y) > 64 {
		return 64 // not worth a guess
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i, cx := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j, cy := range y {
			cost := diagonal
			if cx != cy {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, diagonal+1, row[j]+1)
		}
	}
	return row[len(y)]
}
