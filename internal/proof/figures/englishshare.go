package figures

import "jianbao/internal/proof/arabic"

// ofOnePercent is how many tokens "of 1%", "of one per cent" or "of a percentage point"
// takes at i, and the figure that v of it is; 0 where it does not stand there.
func (e *english) ofOnePercent(i int, v float64) (Figure, int) {
	if e.word(i) != "of" || e.join(i+2) == apart {
		return Figure{}, 0
	}
	switch e.word(i + 1) {
	case "1", "one", "a":
	default:
		return Figure{}, 0
	}
	f := Figure{Value: v, points: e.word(i+1) == "a"}
	if k := e.percent(&f, i+2); k > 0 && (f.Kind == Percent || f.Kind == Points) {
		return f, 2 + k
	}
	return Figure{}, 0
}

// dayOfMonth reads 9/30 and 12/31 where a day is meant: behind a word of time, or by
// its numbers.
func (e *english) dayOfMonth(i int) (Figure, int) {
	month, n := arabic.At(e.word(i), 1, 2)
	day, k := arabic.At(e.word(i+1), 1, 2)
	if n == 0 || k == 0 || month < 1 || month > 12 || day < 1 || day > 31 {
		return Figure{}, 0
	}
	f := Figure{Kind: Date, Month: month, Day: day}
	switch e.word(i - 1) {
	case "ended", "ending", "ends", "dated", "since", "until", "till", "before", "after", "on":
		return f, 2
	}
	if day > 16 && day%10 != 0 {
		return f, 2
	}
	return Figure{}, 0
}

// weekdays adds Monday and Friday, from and to which weekdays are.
func (e *english) weekdays(i int) int {
	if e.word(i) != "weekdays" {
		return 0
	}
	e.add(Figure{Kind: Weekday, Value: 1, Weak: true}, i, 1)
	return e.add(Figure{Kind: Weekday, Value: 5, Weak: true}, i, 1)
}

// named says that n tokens at i, a number in words, belong to a name: the Four Corners.
func (e *english) named(i, n int) bool {
	return e.kind(i) == word && e.t[i].capital && i > 0 && e.join(i) == spaced && !e.t[i-1].capital && e.kind(i-1) == word && e.join(i+n) == spaced && e.kind(i+n) == word && e.t[i+n].capital
}
