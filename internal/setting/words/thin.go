package words

import (
	"unicode"

	"jianbao/internal/han"
	"jianbao/internal/setting/paragraph"
)

// leastHan is how much the last line of an item of a Chinese list holds at least, in halves
// of a character: four Han. Letters and digits count as one, marks as nothing.
const leastHan = 2 * 4

// Thin says that lines are several, of which the last is too short for an item of a Chinese
// list.
func Thin(set []paragraph.Line) bool {
	if len(set) < 2 {
		return false
	}
	halves := 0
	for _, s := range set[len(set)-1].Segments {
		for _, r := range s.Words {
			switch {
			case han.Is(r):
				halves += 2
			case unicode.IsLetter(r), unicode.IsDigit(r):
				halves++
			}
		}
	}
	return halves < leastHan
}
