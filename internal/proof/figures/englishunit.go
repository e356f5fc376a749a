package figures

import "strings"

// unit reads what stands after a number: per cent, money, a measure, times.
func (e *english) unit(f *Figure, i, n int) int {
	at := i + n
	next := e.word(at)
	if e.join(at) == apart {
		f.Counted = false
		return n
	}
	if f.Kind == Vague || f.Kind == Money {
		return n
	}
	if next == "cents" || next == "cent" { // a hundred cents on the dollar
		f.Weak, f.Counted, f.bare = true, false, false
		return n + 1
	}
	if k := e.percent(f, at); k > 0 {
		f.Weak, f.bare = false, false
		return n + k
	}
	if k := e.afterMoney(f, at); k > 0 {
		f.Kind, f.Weak, f.bare = Money, false, false
		return n + k
	}
	switch next {
	case "times", "x", "fold", "×":
		if next != "times" && e.join(at) == spaced {
			break
		}
		f.Kind, f.bare = Times, false
		return n + 1
	}
	if m, k := e.measure(at, true); k > 0 && !f.Ordinal {
		if next == "m" && f.Alt == 0 && f.size == 0 {
			f.Alt = f.Value * 1e6 // 5 m: metres or millions
		} else {
			f.Alt *= m.times
		}
		f.Unit, f.Value = m.name, f.Value*m.times
		f.bare, f.Counted = false, f.Weak
		return n + k
	}
	f.points = next == "points" || next == "point"
	f.Counted = f.Weak && (e.join(at) == hyphened || e.join(at) == spaced) && e.kind(at) == word && !joining(next) && !(f.Ordinal && next == "time")
	if dozens := next == "dozen" && f.Kind == Count; dozens {
		f.Value *= 12
		return n + 1
	}
	return n
}

// joining says that a word after a number is not what it counts.
func joining(w string) bool {
	switch w {
	case "of", "or", "and", "to", "in", "is", "are", "was", "were", "the", "a", "by", "on", "at", "as", "from", "for", "that", "which", "who", "with", "but", "party", "hand", "place", "most", "another", "other", "only", "can", "must", "should", "will", "would", "more", "thing", "way", "ways", "sides", "side":
		return true
	}
	return false
}

func (e *english) percent(f *Figure, at int) int {
	next := e.word(at)
	switch {
	case next == "%" || next == "％" || next == "percent" || next == "pc":
		f.Kind = Percent
		if (e.word(at+1) == "point" || e.word(at+1) == "points") && e.join(at+1) != apart {
			f.Kind = Points
			return 2
		}
		return 1
	case next == "‰":
		f.Kind, f.Value = Percent, f.Value/10
		return 1
	case next == "percentage" && strings.HasPrefix(e.word(at+1), "point"):
		f.Kind = Points
		return 2
	case next == "per" && e.word(at+1) == "cent":
		f.Kind = Percent
		if strings.HasPrefix(e.word(at+2), "point") {
			f.Kind = Points
			return 3
		}
		return 2
	case next == "per" && e.word(at+1) == "mille":
		f.Kind, f.Value = Percent, f.Value/10
		return 2
	case next == "basis" && strings.HasPrefix(e.word(at+1), "point"):
		f.Unit = "bp"
		return 2
	}
	return 0
}

// afterMoney reads yuan, US dollars, Hong Kong dollars.
func (e *english) afterMoney(f *Figure, at int) int {
	if c := currencyWord(e.word(at)); c != "" {
		f.Unit = c
		return 1
	}
	if c := dollarOf(e.word(at)); c != "" && e.join(at+1) == spaced && currencyWord(e.word(at+1)) != "" {
		f.Unit = c
		return 2
	}
	if e.is(at, "hong", "kong") && strings.HasPrefix(e.word(at+2), "dollar") {
		f.Unit = "HKD"
		return 3
	}
	return 0
}

// measure reads a unit: square kilometres, °C, days, -year.
func (e *english) measure(at int, letters bool) (m measure, n int) {
	w := e.word(at)
	if e.join(at) == apart {
		return m, 0
	}
	switch w {
	case "square", "sq", "cubic":
		m, n = e.measure(at+1, false)
		if n == 0 && (e.word(at+1) == "km" || e.word(at+1) == "m") {
			m, n = measure{name: e.word(at + 1), times: 1}, 1
		}
		switch {
		case n == 0 || m.name != "km" && m.name != "m":
			return m, 0
		case w == "cubic":
			m.name = "m³"
		default:
			m.name += "²"
		}
		return m, n + 1
	case "°", "degrees", "degree":
		switch e.word(at + 1) {
		case "c", "celsius", "centigrade":
			return measure{name: "°C", times: 1}, 2
		case "f", "fahrenheit":
			return measure{name: "°F", times: 1}, 2
		}
		return measure{times: 1}, 1
	case "℃":
		return measure{name: "°C", times: 1}, 1
	case "working", "calendar", "metric", "consecutive", "full", "long", "whole", "short":
		if m, n = e.measure(at+1, false); n > 0 {
			return m, n + 1
		}
		return m, 0
	}
	if m, n := e.measureWord(at, w); n > 0 {
		if m.name == "kW" && strings.HasPrefix(e.word(at+1), "hour") && e.join(at+1) != apart {
			m.name, n = "kWh", 2
		}
		return m, n
	}
	if letters && e.kind(at) == word {
		for _, m := range latinMeasures {
			if m.word == w && (len(w) > 1 || e.join(at) == touching || (w == "t" || w == "m") && e.join(at) == spaced) {
				if len(w) == 1 && w != "m" && w != "t" && w != "h" {
					continue
				}
				if e.word(at+1) == "²" {
					m.name += "²"
				}
				return m, 1
			}
		}
	}
	return measure{}, 0
}

// measureWord reads a unit in words.
func (e *english) measureWord(at int, w string) (measure, int) {
	single := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(w, "'"), "’"), "'s")
	if len(single) > 2 {
		single = strings.TrimSuffix(single, "s")
	}
	for _, m := range englishMeasures {
		if m.word != single {
			continue
		}
		if m.name == "year" && (e.word(at+1) == "old" || e.word(at+1) == "olds" || e.is(at+1, "of", "age")) {
			return measure{times: 1}, 1
		}
		if m.word == "second" && w == "second" && e.join(at) == spaced {
			return measure{}, 0
		}
		return m, 1
	}
	return measure{}, 0
}
