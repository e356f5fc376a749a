package figures

import "strings"

// smallWord is the value of a number in one word, and whether it is an ordinal.
func smallWord(w string) (value int64, ok bool) {
	ones := "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
	ordinals := "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
	tens := "twenty thirty forty fifty sixty seventy eighty ninety"
	for _, list := range [...]string{ones, ordinals} {
		for i, x := range strings.Fields(list) {
			if x == w {
				return int64(i), true
			}
		}
	}
	for i, x := range strings.Fields(tens) {
		if x == w || strings.TrimSuffix(x, "y")+"ieth" == w {
			return int64(i+2) * 10, true
		}
	}
	return 0, false
}

// spelled reads a number in words: twenty-five, ten thousand, a dozen, half,
// two-thirds. Small ones are weak.
func (e *englishScanner) spelled(i int) (Figure, int) {
	w := e.word(i)
	first := w[0]
	if first < 'a' || first > 'z' || len(w) > 24 {
		return Figure{}, 0
	}
	switch w {
	case "dozen":
		return Figure{Value: 12_000, Weak: true}, 1
	case "half":
		return Figure{Value: 500, Weak: true}, 1
	case "double", "twice", "doubled":
		return Figure{Value: 2000, Weak: true}, 1
	case "triple", "threefold", "tripled":
		return Figure{Value: 3000, Weak: true}, 1
	}
	if w == "a" || w == "one" {
		if part := fractionWord(e.word(i + 1)); part > 0 {
			return Figure{Value: 1000 / part, Weak: true}, 2
		}
		if by := bigWord(e.word(i + 1)); by >= 100 && w == "a" {
			return Figure{Value: by * 1000, Weak: by < 1_000_000}, 2
		}
	}
	total, n := int64(0), 0
	for {
		v, size, ok := e.smallAt(i + n)
		if !ok {
			break
		}
		if part := fractionOf(e.word(i + n)); part > 0 {
			return Figure{Value: part, Weak: true}, n + 1
		}
		if size == 1 && n == 0 {
			if part := fractionWord(e.word(i + 1)); part > 0 && v < part && strings.HasSuffix(e.word(i+1), "s") {
				return Figure{Value: v * 1000 / part, Weak: true}, 2
			}
		}
		total, n = total+v, n+size
		big := false
		for by := bigWord(e.word(i + n)); by > 0; by = bigWord(e.word(i + n)) {
			if total = scaled(total, by); total < 0 {
				return Figure{Value: -1}, n + 1
			}
			n, big = n+1, true
		}
		if !big {
			break
		}
		if e.word(i+n) == "and" {
			if _, _, ok := e.smallAt(i + n + 1); ok {
				n++
			}
		}
	}
	if n == 0 || total > most/1000 {
		return Figure{}, 0
	}
	return Figure{Value: total * 1000, Weak: total <= 20 || w == "one"}, n
}

// smallAt reads one word of a number, or two with a hyphen.
func (e *englishScanner) smallAt(i int) (value int64, size int, ok bool) {
	w := e.word(i)
	if v, ok := smallWord(w); ok {
		return v, 1, true
	}
	if ten, one, cut := strings.Cut(w, "-"); cut {
		t, ok1 := smallWord(ten)
		o, ok2 := smallWord(one)
		if ok1 && ok2 && t >= 20 && o < 10 {
			return t + o, 1, true
		}
		if part := fractionOf(w); part > 0 {
			return 0, 1, true
		}
	}
	return 0, 0, false
}

// fractionWord is what a word divides by: thirds 3.
func fractionWord(w string) int64 {
	switch strings.TrimSuffix(w, "s") {
	case "half", "halve":
		return 2
	case "third":
		return 3
	case "quarter":
		return 4
	case "fifth":
		return 5
	case "tenth":
		return 10
	}
	return 0
}

// fractionOf reads two-thirds, in thousandths; 0 for no fraction.
func fractionOf(w string) int64 {
	above, below, ok := strings.Cut(w, "-")
	if !ok {
		return 0
	}
	n, ok1 := smallWord(above)
	d := fractionWord(below)
	if !ok1 || d == 0 || n == 0 || n >= d || n > 1 && !strings.HasSuffix(below, "s") {
		return 0
	}
	return n * 1000 / d
}

// monthWord is the month that a word names; 0 for none.
func monthWord(w string) int {
	names := "january february march april may june july august september october november december"
	for i, m := range strings.Fields(names) {
		if w == m || len(w) == 3 && strings.HasPrefix(m, w) && w != "may" || w == "sept" && m == "september" {
			return i + 1
		}
	}
	return 0
}

// date reads March 26, 26 March, 26th of March 2020, March 2020, 2020.
func (e *englishScanner) date(i int) (Figure, int) {
	f := Figure{Kind: Date}
	if m := monthWord(e.word(i)); m > 0 {
		f.Month = m
		n := 1
		if d, k := e.day(i + n); k > 0 {
			f.Day, n = d, n+k
			if to := e.secondDay(i + n); to > 0 { // March 16 to 24
				e.add(f, i, n)
				f.Day, n = to, n+1
				if e.word(i+n-1) == "to" || e.word(i+n-1) == "and" {
					n++
				}
			}
		}
		if y := e.year(i + n); y > 0 {
			f.Year, n = y, n+1
		}
		if f.Day == 0 && f.Year == 0 && (m == 5 || m == 3) && e.s[e.words[i].start] >= 'a' {
			return f, 0 // may, march
		}
		if f.Day == 0 && f.Year == 0 && m == 5 {
			return f, 0
		}
		return f, n
	}
	if d, k := e.day(i); k > 0 {
		if m, y := e.rangeEnd(i + k); m > 0 {
			f.Day, f.Month, f.Year = d, m, y
			return f, k
		}
		n := k
		if e.word(i+n) == "of" {
			n++
		}
		if m := monthWord(e.word(i + n)); m > 0 {
			f.Day, f.Month, n = d, m, n+1
			if y := e.year(i + n); y > 0 {
				f.Year, n = y, n+1
			}
			return f, n
		}
	}
	if y := e.year(i); y > 0 && bigWord(e.word(i+1)) == 0 && !(e.touching(i+1) && e.word(i+1) != "%") {
		f.Year = y
		return f, 1
	}
	return f, 0
}

// secondDay is the day that ends a range whose month and first day stand
// before word i; 0 for none.
func (e *englishScanner) secondDay(i int) int {
	if i >= len(e.words) {
		return 0
	}
	switch e.word(i) {
	case "to":
		i++
	default:
		if !strings.ContainsAny(e.s[e.words[i-1].end:e.words[i].start], "-–—") {
			return 0
		}
	}
	d, k := e.day(i)
	if k != 1 || monthWord(e.word(i+1)) > 0 || bigWord(e.word(i+1)) > 0 || e.word(i+1) == "%" {
		return 0
	}
	return d
}

// rangeEnd is the month and the year of the day that a range ends with, whose
// first day stands before word i: 16 to 24 February.
func (e *englishScanner) rangeEnd(i int) (month, year int) {
	switch e.word(i) {
	case "to", "until", "and":
		i++
	default:
		if i >= len(e.words) || !strings.ContainsAny(e.s[e.words[i-1].end:e.words[i].start], "-–—") {
			return 0, 0
		}
	}
	_, k := e.day(i)
	if k == 0 {
		return 0, 0
	}
	month = monthWord(e.word(i + k))
	return month, e.year(i + k + 1)
}

// day reads 1 to 31, with or without th.
func (e *englishScanner) day(i int) (day, words int) {
	value, size, plain := decimal(e.word(i))
	if size == 0 || size != len(e.word(i)) || !plain || value < 1000 || value > 31_000 {
		return 0, 0
	}
	if e.touching(i + 1) {
		switch e.word(i + 1) {
		case "st", "nd", "rd", "th":
			return int(value / 1000), 2
		}
		return 0, 0
	}
	return int(value / 1000), 1
}

// year reads four digits from 1900 to 2099.
func (e *englishScanner) year(i int) int {
	w := e.word(i)
	if len(w) != 4 || !digit(w[0]) {
		return 0
	}
	value, size, plain := decimal(w)
	if size != 4 || !plain || value < 1_900_000 || value > 2_099_000 {
		return 0
	}
	if e.touching(i+1) && e.word(i+1) != "%" && e.word(i+1) != "" {
		return 0
	}
	return int(value / 1000)
}
