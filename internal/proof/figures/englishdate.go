package figures

import (
	"jianbao/internal/proof/arabic"
	"strings"
)

// date reads a day, a month, a year, or a day of the week, adds it, and gives
// how many tokens it takes.
func (e *english) date(i int) int {
	w := e.word(i)
	if d := weekday(w); d > 0 && (e.t[i].capital || strings.HasSuffix(w, "day") && len(w) >= 6) {
		return e.add(Figure{Kind: Weekday, Value: float64(d), Weak: e.word(i-1) == "black" || e.word(i+1) == "best"}, i, 1)
	}
	switch w {
	case "noon", "midday", "mid", "midnight":
		if at, n := e.turnOfDay(i); n > 0 {
			return e.add(Figure{Kind: Clock, Value: at, Weak: true}, i, n)
		}
	case "fy":
		if y := e.fiscal(i + 1); y > 0 {
			return e.add(Figure{Kind: Date, Year: y}, i, 2)
		}
		return 0
	case "no":
		if e.kind(i+1) == number {
			f, n := e.number(i + 1)
			f.Ordinal, f.bare = true, false
			return e.add(f, i, n+1)
		}
		return 1
	}
	if m := monthWord(w); m > 0 && e.t[i].capital {
		return e.month(i, m)
	}
	if d, k := e.day(i); k > 0 && e.join(i+k) != apart {
		n := k
		if e.word(i+n) == "of" {
			n++
		}
		if m := monthWord(e.word(i + n)); m > 0 && e.t[i+n].capital {
			n++
			y, k := e.yearAfter(i + n)
			return e.add(Figure{Kind: Date, Day: d, Month: m, Year: y}, i, n+k)
		}
	}
	if y := e.year(i); y > 0 && !e.counts(i+1) {
		return e.add(Figure{Kind: Date, Year: y}, i, 1)
	}
	if n := e.clock(i); n > 0 {
		return n
	}
	return e.decade(i)
}

// month reads March 26, 2020; March 2020; in March.
func (e *english) month(i, m int) int {
	f := Figure{Kind: Date, Month: m}
	n := 1
	if e.word(i) != "may" && len(e.word(i)) <= 4 && i+1 < len(e.t) && e.t[i+1].start == e.t[i].end+2 && e.s[e.t[i].end] == '.' {
		e.t[i+1].join = spaced // Jan. 5
	}
	if d, k := e.day(i + n); k > 0 && e.join(i+n) == spaced && !e.counts(i+n+k) {
		f.Day, n = d, n+k
	}
	y, k := e.yearAfter(i + n)
	f.Year, n = y, n+k
	w := e.word(i)
	if f.Day == 0 && f.Year == 0 && (w == "may" || w == "march" || len(w) == 3) && !e.when(i) && !(e.word(i+1) == "to" && monthWord(e.word(i+2)) > 0) {
		if e.join(i) == spaced && (w == "may" || w == "march") { // a name, or a month: it may answer
			f.Weak = true
			return e.add(f, i, n)
		}
		return 1 // a verb, a name
	}
	return e.add(f, i, n)
}

// when says that the word before a month makes it one.
func (e *english) when(i int) bool {
	if e.join(i) == hyphened {
		switch e.word(i - 1) {
		case "mid", "early", "late", "end", "pre", "post", "non":
			return true
		}
		return monthWord(e.word(i-1)) > 0 || e.kind(i-1) == number
	}
	if e.join(i) != spaced {
		return false
	}
	switch e.word(i - 1) {
	case "in", "on", "by", "since", "of", "until", "till", "from", "to", "last", "next", "this", "early", "late", "mid", "during", "before", "after", "through", "and", "each", "every", "end", "starting", "between", "for":
		return true
	}
	return monthWord(e.word(i-1)) > 0
}

// yearAfter reads the year of a day, after a space or a comma.
func (e *english) yearAfter(i int) (year, n int) {
	if i >= len(e.t) || i == 0 {
		return 0, 0
	}
	if gap := e.s[e.t[i-1].end:e.t[i].start]; gap != " " && gap != ", " && gap != "\n" && gap != ",\n" {
		return 0, 0
	}
	if y := e.year(i); y > 0 && !e.counts(i+1) {
		return y, 1
	}
	return 0, 0
}

// counts says that what follows a number shows that it is no year and no day:
// million, per cent, km.
func (e *english) counts(i int) bool {
	switch e.join(i) {
	case apart:
		return false
	case touching:
		return e.kind(i) == word && !ordinalEnd(e.word(i)) || e.kind(i) == sign
	}
	w := e.word(i)
	if _, k := wordValue(w); k == big || k == hundred {
		return true
	}
	if w == "per" && (e.word(i+1) == "cent" || e.word(i+1) == "mille") || w == "percent" || w == "percentage" || w == "yuan" || w == "people" || w == "times" || w == "countries" {
		return true
	}
	if e.join(i) == hyphened {
		return monthWord(w) == 0 && e.kind(i) == word
	}
	_, n := e.measure(i, false)
	return n > 0
}

func ordinalEnd(w string) bool { return w == "st" || w == "nd" || w == "rd" || w == "th" }

// day reads 1 to 31, with or without th.
func (e *english) day(i int) (day, n int) {
	if e.kind(i) != number || len(e.word(i)) > 2 {
		return 0, 0
	}
	d, size := arabic.At(e.word(i), 1, 2)
	if size == 0 || d < 1 || d > 31 {
		return 0, 0
	}
	if e.join(i+1) == touching {
		if ordinalEnd(e.word(i + 1)) {
			return d, 2
		}
		return 0, 0
	}
	return d, 1
}

// year reads four digits from 1800 to 2199.
func (e *english) year(i int) int {
	if e.kind(i) != number || len(e.word(i)) != 4 {
		return 0
	}
	y, size := arabic.At(e.word(i), 4, 4)
	if size == 0 || y < 1800 || y > 2199 || e.join(i+1) == touching {
		return 0
	}
	return y
}

// fiscal reads the year of FY2025 and FY25.
func (e *english) fiscal(i int) int {
	if y := e.year(i); y > 0 {
		return y
	}
	if y, n := arabic.At(e.word(i), 2, 2); n > 0 && e.kind(i) == number {
		return 2000 + y
	}
	return 0
}

// turnOfDay reads noon, midday and midnight, in minutes.
func (e *english) turnOfDay(i int) (minutes float64, n int) {
	switch {
	case e.is(i, "noon") || e.is(i, "midday"):
		return 720, 1
	case e.is(i, "mid", "day") && e.join(i+1) == hyphened:
		return 720, 2
	case e.is(i, "midnight"):
		return 0, 1
	}
	return 0, 0
}

// past reads a quarter past eight, half past eight, ten to nine o'clock.
func (e *english) past(i int) int {
	n := 0
	if e.word(i) == "a" && e.word(i+1) == "quarter" {
		n++
	}
	minutes := map[string]float64{"quarter": 15, "half": 30, "five": 5, "ten": 10, "twenty": 20}[e.word(i+n)]
	way := e.word(i + n + 1)
	if minutes == 0 || e.join(i+n+1) != spaced || way != "past" && (way != "to" || minutes != 15) || e.join(i+n+2) != spaced {
		return 0
	}
	n += 2
	hour, kind := wordValue(e.word(i + n))
	if kind != ones {
		hour, _, _, _ = arabic.Decimal(e.word(i + n))
	}
	if hour < 1 || hour > 12 || way == "to" && kind != ones {
		return 0
	}
	n++
	if way == "to" {
		minutes = -minutes
	}
	f := Figure{Kind: Clock, Value: hour*60 + minutes}
	if k, pm := e.halfDay(i + n); k > 0 {
		f.Value, n = halved(f.Value, pm), n+k
	} else {
		f.Alt = f.Value + 720
	}
	return e.add(f, i, n)
}

// clock reads 9 a.m. and 2.30 pm.
func (e *english) clock(i int) int {
	if e.kind(i) != number {
		return 0
	}
	v, _, _, plain := arabic.Decimal(e.word(i))
	n, pm := e.halfDay(i + 1)
	if n == 0 || v < 1 || v >= 13 || e.join(i+1) == apart {
		if at, k := e.turnOfDay(i + 1); k > 0 && v == 12 {
			return e.add(Figure{Kind: Clock, Value: at, Weak: true}, i, 1+k)
		}
		if e.is(i+1, "o'clock") || e.is(i+1, "o’clock") {
			return e.add(Figure{Kind: Clock, Value: v * 60, Alt: v*60 + 720}, i, 2)
		}
		return 0
	}
	hours := float64(int(v))
	minutes := 0.0
	if !plain { // 2.30 pm
		m, _ := arabic.At(strings.SplitN(e.word(i), ".", 2)[1], 2, 2)
		minutes = float64(m)
	}
	return e.add(Figure{Kind: Clock, Value: halved(hours*60+minutes, pm)}, i, n+1)
}

// decade reads the 1990s and the nineties.
func (e *english) decade(i int) int {
	if e.kind(i) == number && e.join(i+1) == touching && e.word(i+1) == "s" {
		v, _, digits, plain := arabic.Decimal(e.word(i))
		if !plain { // 2.9s
			return e.add(Figure{Value: v, Unit: "second"}, i, 2)
		}
		if k := e.t[i].end; digits == 4 && e.t[i+1].start > k && (e.is(i+2, "second", "half") || e.is(i+2, "first", "half") || strings.HasSuffix(e.word(i+3), "quarter")) { // 1990's second half
			return e.add(Figure{Kind: Date, Year: int(v)}, i, 2)
		}
		if plain && (digits == 4 || digits == 2) && int(v)%10 == 0 {
			return e.add(Figure{Kind: Decade, Value: v}, i, 2)
		}
		return e.add(Figure{Value: v, Weak: true}, i, 2) // Boeing 747s
	}
	if v := place("twenties thirties forties fifties sixties seventies eighties nineties ", e.word(i)); v >= 0 {
		return e.add(Figure{Kind: Decade, Value: float64(v+2) * 10, Weak: true}, i, 1)
	}
	return 0
}

// span reads quarters, halves of a year, centuries and plans.
func (e *english) span(i int) (Figure, int) {
	w := e.word(i)
	if (w == "q" || w == "h") && e.kind(i+1) == number && e.join(i+1) == touching {
		v, size := arabic.At(e.word(i+1), 1, 1)
		switch {
		case size == 1 && w == "q" && v >= 1 && v <= 4:
			return Figure{Kind: Quarter, Value: float64(v)}, 2
		case size == 1 && w == "h" && (v == 1 || v == 2):
			return Figure{Kind: Half, Value: float64(v)}, 2
		}
		return Figure{}, 0
	}
	if w == "last" && e.word(i-1) == "the" && e.word(i+2) == "of" { // the last quarter of the year
		switch e.word(i + 1) {
		case "quarter":
			return Figure{Kind: Quarter, Value: 4, Weak: true}, 2
		case "half":
			return Figure{Kind: Half, Value: 2, Weak: true}, 2
		}
	}
	if (w == "next" || w == "latter") && e.word(i+1) == "half" && e.word(i+2) == "of" && e.ofYear(i+2) {
		return Figure{Kind: Half, Value: 2, Weak: true}, 2
	}
	v, n := e.ordinalAt(i)
	if n == 0 {
		return Figure{}, 0
	}
	next := e.word(i + n)
	switch {
	case (next == "quarter" || next == "quarters") && v <= 4:
		return Figure{Kind: Quarter, Value: v}, n + 1
	case v == 1 && e.is(i+n, "three", "quarters"):
		return Figure{Kind: Quarter, Value: 3}, n + 2
	case next == "half" && v <= 2:
		if e.ofYear(i + n + 1) {
			return Figure{Kind: Half, Value: v}, n + 1
		}
		return Figure{}, 0
	case (next == "century" || next == "centuries") && v > 2:
		return Figure{Kind: Century, Value: v}, n + 1
	case next == "five" && e.word(i+n+1) == "year" && e.join(i+n+1) == hyphened:
		if e.word(i+n+2) == "plan" {
			n++
		}
		return Figure{Kind: Plan, Value: v}, n + 2
	}
	return Figure{}, 0
}

// ofYear says that a half is one of a year.
func (e *english) ofYear(i int) bool {
	if e.join(i) == apart || e.word(i) == "year" || e.year(i) > 0 {
		return true
	}
	if e.word(i) != "of" {
		return e.word(i) != "century" && e.word(i) != "month"
	}
	switch e.word(i + 1) {
	case "the", "this", "last", "that", "next", "each":
		return e.word(i+2) == "year" || e.word(i+2) == "fiscal"
	}
	return e.year(i+1) > 0 || e.word(i+1) == "fy"
}

// ordinalAt reads first, 14th, twenty-first.
func (e *english) ordinalAt(i int) (v float64, n int) {
	if e.kind(i) == number {
		if v, _, _, plain := arabic.Decimal(e.word(i)); plain && e.join(i+1) == touching && ordinalEnd(e.word(i+1)) {
			return v, 2
		}
		return 0, 0
	}
	if f, n := e.spelled(i); f.Ordinal {
		return f.Value, n
	}
	return 0, 0
}
