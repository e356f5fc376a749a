package figures

import (
	"jianbao/internal/proof/arabic"
	"strings"
	"unicode/utf8"
)

// numberKind is what a word is in a number.
type numberKind uint8

const (
	noNumber numberKind = iota
	ones                // one to nineteen
	tens                // twenty to ninety
	hundred
	big // thousand, million
	ordinal
)

// place is the number of a word in a list of them, from 0; -1 for none.
func place(list, w string) int {
	for n := 0; list != ""; n++ {
		k := strings.IndexByte(list, ' ')
		if list[:k] == w {
			return n
		}
		list = list[k+1:]
	}
	return -1
}

// number reads a number in digits or words, with its words of size.
func (e *english) number(i int) (Figure, int) {
	if e.kind(i) == number {
		value, _, digits, plain := arabic.Decimal(e.word(i))
		if part, n := e.mixed(i); n > 0 { // 36 1/2
			return e.sized(Figure{Value: value + part, bare: true}, i, 1+n)
		}
		return e.sized(Figure{Value: value, bare: true, short: plain && digits <= 2}, i, 1)
	}
	if e.kind(i) == sign {
		if r, _ := utf8.DecodeRuneInString(e.word(i)); signPart(r) > 0 {
			return e.sized(Figure{Value: signPart(r), Weak: true, bare: true}, i, 1)
		}
		return Figure{}, 0
	}
	if e.kind(i) != word {
		return Figure{}, 0
	}
	f, n := e.spelled(i)
	if n > 0 {
		n = e.andHalf(&f, i, n)
	}
	return f, n
}

// signPart is the part that a sign stands for: ½; 0 for other signs.
func signPart(r rune) float64 {
	switch r {
	case '½':
		return 0.5
	case '¼':
		return 0.25
	case '¾':
		return 0.75
	}
	return 0
}

// spelled reads a number in words: twenty-five, ten thousand and five, the
// twenty-first.
func (e *english) spelled(i int) (f Figure, n int) {
	total, cur, last := 0.0, 0.0, noNumber
	for {
		at := i + n
		if n > 0 && e.join(at) == apart {
			break
		}
		if n > 0 && e.word(at) == "and" && (last == hundred || last == big) {
			if _, k := wordValue(e.word(at + 1)); (k == ones || k == tens || k == ordinal) && e.join(at+1) == spaced {
				at++
			}
		}
		v, kind := wordValue(e.word(at))
		if e.kind(at) != word || kind == noNumber {
			break
		}
		fits := last == noNumber || last == hundred || last == big || last == tens && v < 10 && v > 0
		switch kind {
		case ones, ordinal:
			if !fits {
				kind = noNumber
			}
			if kind == ordinal && v >= 100 && last != noNumber {
				kind = noNumber
			}
			if kind != noNumber { // two first-half goals are two
				cur += v
			}
		case tens:
			if !fits || last == tens {
				kind = noNumber
			} else {
				cur += v
			}
		case hundred:
			if last == noNumber || last == big {
				kind = noNumber
			}
			cur *= 100
		case big:
			if last == noNumber {
				kind = noNumber
			}
			if cur == 0 { // five million million
				total *= v
			}
			total, cur, f.size = total+cur*v, 0, v
		}
		if kind == noNumber {
			break
		}
		last, n = kind, at-i+1
		if kind == ordinal {
			f.Ordinal = true
			break
		}
	}
	if n == 0 {
		return f, 0
	}
	f.Value = total + cur
	f.Weak = f.Value <= 20
	return f, n
}

// andHalf reads "and a half" after a number.
func (e *english) andHalf(f *Figure, i, n int) int {
	if e.is(i+n, "and", "a", "half") {
		f.Value += 0.5 * max(f.size, 1)
		return n + 3
	}
	return n
}

// sized reads what follows a number in digits: st, s of a decade, m, bn,
// million.
func (e *english) sized(f Figure, i, n int) (Figure, int) {
	if e.join(i+n) == touching && e.kind(i+n) != number {
		switch w := e.word(i + n); w {
		case "st", "nd", "rd", "th":
			f.Ordinal, f.bare = true, false
			return f, n + 1
		case "m":
			f.Alt, f.Value, f.size, f.bare, f.Unit = f.Value, f.Value*1e6, 1e6, false, "m"
			return f, n + 1
		case "k":
			f.Value, f.bare = f.Value*1000, false
			return f, n + 1
		case "½", "¼", "¾":
			r, _ := utf8.DecodeRuneInString(w)
			f.Value += signPart(r)
			n++
		}
	}
	for {
		by := 0.0
		switch w := e.word(i + n); {
		case e.join(i+n) == apart && n > 0:
		case w == "bn" || w == "b" && e.join(i+n) == touching:
			by = 1e9
		case w == "tn":
			by = 1e12
		case w == "mn", w == "millionth" && f.Value > 1:
			by = 1e6
		default:
			if v, k := wordValue(w); k == big || k == hundred {
				by = v
			}
		}
		if by == 0 {
			break
		}
		f.Value, f.size, f.bare, n = f.Value*by, max(f.size, 1)*by, false, n+1
	}
	return f, e.andHalf(&f, i, n)
}
