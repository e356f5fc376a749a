package proof

import (
	_ "embed" // for the table of characters
	"sync"

	"jianbao/internal/han"
)

// traditionalPairs are characters that only Traditional Chinese has, each with
// its Simplified form: those of OpenCC's TSCharacters 1.4.2 (Apache-2.0, see
// traditional.LICENSE) that GB 2312 lacks, and 後於迴祇.
//
//go:embed traditional.txt
var traditionalPairs string

// simplified gives the Simplified form of what is Traditional only. It is made
// when first asked for.
var simplified = sync.OnceValue(func() map[rune]rune {
	m := make(map[rune]rune, 2600)
	var from rune
	for _, r := range traditionalPairs {
		switch {
		case r == '\n':
		case from == 0:
			from = r
		default:
			m[from], from = r, 0
		}
	}
	return m
})

// leastTraditional is how many Traditional characters make a report one in that
// script, where few are Simplified.
const leastTraditional = 12

// traditionalScript gives the languages whose tag says Simplified and whose texts
// are in Traditional script as a whole, each with the number of its Traditional
// characters.
func traditionalScript(texts []Text) map[string]int {
	old, recent := map[string]int{}, map[string]int{}
	short := map[rune]bool{} // the Simplified forms of them
	for _, t := range texts {
		if !han.Chinese(t.Lang) || !simplifiedTag(t.Lang) {
			continue
		}
		for _, r := range t.Words() {
			if r < 0x4E00 {
				continue
			}
			if len(short) == 0 {
				for _, s := range simplified() {
					short[s] = true
				}
			}
			switch {
			case isTraditional(r):
				old[t.Lang]++
			case short[r]:
				recent[t.Lang]++
			}
		}
	}
	for lang, n := range old {
		if n < leastTraditional || n < 4*recent[lang] {
			delete(old, lang)
		}
	}
	return old
}
