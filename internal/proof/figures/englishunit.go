package figures

import (
	"strings"

	"jianbao/internal/proof/units"
)

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
	if e.is(at, "or", "more") || e.is(at, "or", "so") || e.is(at, "or", "less") { // one hundred or more times
		behind := *f
		if k := e.unit(&behind, i, n+2); k > n+2 {
			*f = behind
			return k
		}
	}
	if f.Kind == Count && f.Value >= 1 && f.Value <= 12 && e.is(at, "in", "the") && (e.word(at+2) == "evening" || e.word(at+2) == "morning" || e.word(at+2) == "afternoon") && (e.word(i-1) == "at" || e.word(i-1) == "around" || e.word(i-1) == "about") { // at seven in the evening
		*f = Figure{Kind: Clock, Value: halved(f.Value*60, e.word(at+2) != "morning")}
		return n + 3
	}
	if next == "pound" && e.join(at) != apart && f.Kind == Count { // a 650-pound pig, a 20 pound note
		f.Unit, f.bare, f.Counted = "pound", false, f.Weak
		return n + 1
	}
	if next == "cents" || next == "cent" || next == "¢" || next == "p" && e.join(at) == touching && f.Value < 100 { // a hundred cents on the dollar
		f.Kind, f.Value, f.Alt, f.bare = Money, f.Value/100, f.Value, false
		f.Weak, f.Counted = f.Weak || next == "cents" || next == "cent", false
		return n + 1
	}
	if next == "figure" || next == "figures" || next == "star" || next == "stars" || next == "p" && e.join(at) == touching { // a sum of seven figures
		f.Weak, f.bare = true, false
		return n
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
			f.Alt *= m.Times
		}
		f.Unit, f.Value = m.Name, f.Value*m.Times
		f.degrees = m.Name == "" && strings.HasPrefix(next, "degree")
		if f.bare, f.Counted = false, f.Weak; f.degrees && (f.Value == 180 || f.Value == 360) { // the opposite
			f.Weak = true
		}
		return n + k
	}
	if m, k := e.measureWord(at, next); f.Ordinal && k > 0 && next != "second" { // the 65th minute
		f.Unit = m.Name
	}
	if f.Ordinal && (next == "party" || next == "hand" || strings.HasPrefix(next, "lieutenant") || next == "lady" || next == "officer") {
		f.Weak = true
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
	case "half", "of", "or", "and", "to", "in", "is", "are", "was", "were", "the", "a", "by", "on", "at", "as", "from", "for", "that", "which", "who", "with", "but", "party", "hand", "place", "most", "another", "other", "only", "can", "must", "should", "will", "would", "more", "thing", "way", "ways", "sides", "side":
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
	case (next == "extra" || next == "additional" || next == "full" || next == "whole") && e.join(at+1) == spaced && (e.word(at+1) == "percentage" || e.word(at+1) == "percent"):
		if k := e.percent(f, at+1); k > 0 {
			return 1 + k
		}
	case next == "basis" && strings.HasPrefix(e.word(at+1), "point"):
		f.Unit = "bp"
		return 2
	}
	return 0
}

// afterMoney reads yuan, US dollars, Hong Kong dollars.
func (e *english) afterMoney(f *Figure, at int) int {
	if c := units.CurrencyWord(e.word(at)); c != "" {
		f.Unit, f.weighed = c, e.word(at) == "pounds"
		return 1
	}
	if c := units.DollarOf(e.word(at)); c != "" && e.join(at+1) == spaced && units.CurrencyWord(e.word(at+1)) != "" {
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
func (e *english) measure(at int, letters bool) (m units.Measure, n int) {
	w := e.word(at)
	if e.join(at) == apart {
		return m, 0
	}
	switch w {
	case "square", "sq", "cubic":
		m, n = e.measure(at+1, false)
		if n == 0 && (e.word(at+1) == "km" || e.word(at+1) == "m") {
			m, n = units.Measure{Name: e.word(at + 1), Times: 1}, 1
		}
		switch {
		case n == 0 || m.Name != "km" && m.Name != "m":
			return m, 0
		case w == "cubic":
			m.Name = "m³"
		default:
			m.Name += "²"
		}
		return m, n + 1
	case "°", "degrees", "degree":
		switch e.word(at + 1) {
		case "c", "celsius", "centigrade":
			return units.Measure{Name: "°C", Times: 1}, 2
		case "f", "fahrenheit":
			return units.Measure{Name: "°F", Times: 1}, 2
		}
		return units.Measure{Times: 1}, 1
	case "℃":
		return units.Measure{Name: "°C", Times: 1}, 1
	case "working", "calendar", "metric", "consecutive", "full", "long", "whole", "short":
		if m, n = e.measure(at+1, false); n > 0 {
			return m, n + 1
		}
		return m, 0
	}
	if m, n := e.measureWord(at, w); n > 0 {
		if m.Name == "kW" && strings.HasPrefix(e.word(at+1), "hour") && e.join(at+1) != apart {
			m.Name, n = "kWh", 2
		}
		return m, n
	}
	if letters && e.kind(at) == word {
		for _, m := range units.Latin() {
			if m.Word == w && (len(w) > 1 || e.join(at) == touching || (w == "t" || w == "m") && e.join(at) == spaced) {
				if len(w) == 1 && strings.IndexByte("mthvw", w[0]) < 0 && !(strings.IndexByte("la", w[0]) >= 0 && e.s[e.t[at].start] < 'a') {
					continue
				}
				if up := e.word(at + 1); up == "²" || up == "³" && m.Name == "m" {
					m.Name += up
				}
				return m, 1
			}
		}
	}
	return units.Measure{}, 0
}

// measureWord reads a unit in words.
func (e *english) measureWord(at int, w string) (units.Measure, int) {
	single := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(w, "'"), "’"), "'s")
	if len(single) > 2 {
		single = strings.TrimSuffix(single, "s")
	}
	for _, m := range units.English() {
		if m.Word != single {
			continue
		}
		if m.Name == "year" && (e.word(at+1) == "old" || e.word(at+1) == "olds" || e.is(at+1, "of", "age")) {
			return units.Measure{Name: "year", Times: 1}, 1
		}
		if m.Word == "second" && w == "second" && e.join(at) == spaced {
			return units.Measure{}, 0
		}
		return m, 1
	}
	return units.Measure{}, 0
}
