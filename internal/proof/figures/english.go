package figures

import (
	"jianbao/internal/proof/arabic"
	"jianbao/internal/proof/units"
	"math"
	"strings"
)

// english goes through the tokens of an English text.
type english struct {
	s   string
	t   []token
	out []Figure
}

func readEnglish(s string, foreign bool) []Figure {
	e := &english{s: s, t: tokens(s, foreign)}
	for i := 0; i < len(e.t); {
		i += max(e.at(i), 1)
	}
	e.ratios()
	link(s, e.out, englishRange)
	for k := range e.out {
		e.hedge(&e.out[k])
		if k > 0 {
			e.either(&e.out[k-1], &e.out[k])
		}
	}
	shareHedge(e.out)
	return e.out
}

// either makes two figures of "three or four", "30 or 40" rough ones, which Chinese
// says in one: 三四, 三四十.
func (e *english) either(a, b *Figure) {
	if a.Kind == Clock && b.Kind == Count && b.bare && b.Value == math.Trunc(b.Value) && b.Value <= 24 && e.s[a.End:b.Start] == " or " && strings.IndexAny(e.s[b.End:]+".", ".,;:)") == 0 { // 9:30 or 10
		b.Kind, b.Value, b.Weak = Clock, b.Value*60, true
		return
	}
	if a.Kind != b.Kind && a.Kind != Count || b.Start-a.End < 0 {
		return
	}
	switch e.s[a.End:b.Start] {
	case " or ", "- or ", "- and ": // 30- and 40-year-old
	default:
		return
	}
	low, high := a.Value, b.Value
	if b.size <= 1 && low < 10 && high >= 100 && high < 1000 { // five or six hundred
		high /= 100
	}
	if b.size > 1 {
		high /= b.size
		if a.size > 1 || low >= b.size {
			low /= b.size
		}
	}
	if step := high - low; low >= 1 && (step == 1 && high < 10 || step == 10 && high < 100 && math.Mod(low, 10) == 0) {
		a.Weak, a.Counted, b.Weak, b.Counted = true, false, true, false
	}
}

// ratios joins what reads "a ratio of one to three".
func (e *english) ratios() {
	for k := 0; k+1 < len(e.out); k++ {
		a, b := &e.out[k], &e.out[k+1]
		if a.Kind != Count || b.Kind != Count || !odds(strings.ToLower(e.s[a.End:b.Start])) || a.Value > 20 && b.Value > 20 {
			continue // also a combined ratio of 107 to 111
		}
		before := e.s[max(a.Start-16, 0):a.Start]
		if b.Value == 1 && a.Value >= 2 && a.Unit == "" && b.Unit == "" || e.s[a.End:b.Start] == " to " && strings.Contains(" "+strings.ToLower(before), " ratio") {
			*a = Figure{Start: a.Start, End: b.End, Kind: Ratio, Value: a.Value, Alt: b.Value}
			e.out = append(e.out[:k+1], e.out[k+2:]...)
		}
	}
}

// odds says that what stands between two numbers sets one against the other: 2 to 1,
// two-for-one.
func odds(gap string) bool {
	return gap == " to " || gap == "-to-" || gap == "-for-" || gap == " for " || gap == " against " || gap == " versus "
}

// is says that the tokens from i on are these words.
func (e *english) is(i int, words ...string) bool {
	for k, w := range words {
		if e.word(i+k) != w {
			return false
		}
	}
	return true
}

// word is the text of token i, in lower case; "" outside.
func (e *english) word(i int) string {
	if i < 0 || i >= len(e.t) {
		return ""
	}
	return e.t[i].text
}

// kind is the kind of token i; outside it is name, which counts nothing.
func (e *english) kind(i int) tokenKind {
	if i < 0 || i >= len(e.t) {
		return name
	}
	return e.t[i].kind
}

// join is what stands between token i and the one before it.
func (e *english) join(i int) join {
	if i <= 0 || i >= len(e.t) {
		return apart
	}
	return e.t[i].join
}

// add adds a figure of n tokens, and gives n. One of none is not added.
func (e *english) add(f Figure, from, n int) int {
	if n == 0 || from+n > len(e.t) {
		return n
	}
	f.Start, f.End = e.t[from].start, e.t[from+n-1].end
	e.out = append(e.out, f)
	return n
}

// at reads the figure that begins at token i and adds it. It gives how many tokens
// that took, 0 where no figure begins there.
func (e *english) at(i int) int {
	switch t := e.t[i]; t.kind {
	case settled:
		return e.settled(i)
	case name:
		if k := len(t.text) - 1; k > 0 && t.text[k] == 'k' { // a run of 5K
			if v, n, _, _ := arabic.Decimal(t.text); n == k {
				return e.add(Figure{Value: v * 1000, Alt: v, Weak: true}, i, 1)
			}
		}
		if k := len(t.text) - 1; k > 0 && e.s[t.start+k] == 'L' { // 2L
			if v, n, _, _ := arabic.Decimal(t.text); n == k {
				return e.add(Figure{Value: v, Unit: "l"}, i, 1)
			}
		}
		return 1
	case word:
		if !opens(t.text) {
			return 1
		}
	}
	if n := e.weekdays(i); n > 0 {
		return n
	}
	if f, n := clockDigits(e.s[e.t[i].start:]); n > 0 {
		k := 1
		if e.word(i+1) == "hours" || e.word(i+1) == "hrs" {
			k = 2
		}
		return e.add(f, i, k)
	}
	if f, n := e.slashed(i); n > 0 {
		return e.add(f, i, n)
	}
	if n := e.past(i); n > 0 {
		return n
	}
	if f, n := e.span(i); n > 0 {
		return e.add(f, i, n)
	}
	if n := e.date(i); n > 0 {
		return n
	}
	if f, n := e.inWords(i); n > 0 {
		if f.Value == 0 && f.Kind == Count {
			return n
		}
		return e.add(f, i, n)
	}
	n, unit, minus := 0, "", false
	for e.word(i+n) == "-" || e.word(i+n) == "−" || e.word(i+n) == "minus" {
		n, minus = n+1, true
	}
	if k, u := e.currency(i + n); k > 0 {
		n, unit = n+k, u
	}
	f, m := e.number(i + n)
	if m == 0 {
		return 0
	}
	if unit != "" && e.word(i+n+m) == "m" && e.join(i+n+m) == spaced && f.size == 0 {
		f.Value, f.size, m = f.Value*1e6, 1e6, m+1 // $5 m
	}
	if unit != "" {
		f.Alt = 0
		f.Kind, f.Unit, f.Weak, f.prefixed = Money, unit, false, true
		f.anyone = e.word(i+n-1) == "$" && (n < 2 || e.join(i+n-1) != touching)
	}
	if part, k := e.ofOnePercent(i+n+m, f.Value); k > 0 && unit == "" { // .01 of 1%
		return e.add(part, i, n+m+k)
	}
	n = e.unit(&f, i, n+m)
	if f.Weak && e.named(i, n) {
		f.Counted = false
	}
	if degrees := strings.HasPrefix(e.word(i+n-1), "degree"); (f.Unit == "°C" || degrees && f.Unit == "") && (minus || e.is(i+n, "below", "zero")) {
		f.Value, f.Unit = -f.Value, "°C"
	}
	return e.add(f, i, n)
}

// settled adds a figure that is one token: a date of digits, a time of day.
func (e *english) settled(i int) int {
	f := e.t[i].figure
	n := 1
	switch f.Kind {
	case Clock:
		if k, pm := e.halfDay(i + 1); k > 0 {
			f.Value, n = halved(f.Value, pm), 1+k
		} else if f.Value < 720 {
			f.Alt = f.Value + 720
		}
	case Ratio:
		f.Weak = f.Value > 20 && f.Alt > 20
	}
	return e.add(f, i, n)
}

// halfDay reads a.m. and p.m.
func (e *english) halfDay(i int) (n int, pm bool) {
	switch w := e.word(i); {
	case w == "am" || w == "pm":
		return 1, w == "pm"
	case (w == "a" || w == "p") && e.word(i+1) == "m" && e.t[i+1].start == e.t[i].end+1:
		return 2, w == "p"
	}
	return 0, false
}

// halved puts a time of twelve hours into its half of the day, in minutes.
func halved(minutes float64, pm bool) float64 {
	if minutes >= 720 {
		minutes -= 720
	}
	if pm {
		minutes += 720
	}
	return minutes
}

// currency reads the signs before an amount: US$, RMB, HK$.
func (e *english) currency(i int) (n int, unit string) {
	w := e.word(i)
	if len(w) <= 2 && e.join(i+1) == touching && e.word(i+1) == "$" {
		if u := units.CurrencySign(w + "$"); u != "" {
			return e.amountFollows(i, 2, u)
		}
	}
	if u := units.CurrencySign(w); u != "" {
		n = 1
		if s := units.CurrencySign(e.word(i + 1)); s != "" && e.kind(i+1) == sign {
			n = 2 // RMB ¥
		}
		return e.amountFollows(i, n, u)
	}
	return 0, ""
}

// amountFollows gives n and unit back where a number follows the n tokens of a
// currency's sign at i, else 0 and "".
func (e *english) amountFollows(i, n int, unit string) (int, string) {
	if e.kind(i+n) != number || e.join(i+n) == apart {
		return 0, ""
	}
	if unit == "USD" && e.word(i) == "us" && n == 1 {
		return 0, "" // US 5
	}
	return n, unit
}
