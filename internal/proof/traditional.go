package proof

import (
	_ "embed" // for the table of characters
	"sync"
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
