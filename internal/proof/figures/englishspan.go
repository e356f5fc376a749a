package figures

import (
	"math"

	"jianbao/internal/proof/arabic"
	"jianbao/internal/proof/units"
)

// inWords reads figures that are no plain number: half, two thirds, hundreds,
// doubled, one in five. Words that look like one and are none give a Count of 0,
// with their length.
func (e *english) inWords(i int) (Figure, int) {
	w := e.word(i)
	switch w {
	case "doubled", "doubling", "doubles":
		if e.is(i+1, "down") || e.word(i+1) == "up" || w == "doubles" && (e.join(i+1) == apart || e.word(i-1) == "two") {
			return Figure{}, 1
		}
		return Figure{Kind: Times, Value: 2, Weak: true, multiple: true, Counted: true}, 1
	case "twice", "thrice":
		switch next := e.word(i + 1); {
		case e.join(i+1) == apart, next == "a", next == "an", next == "per", next == "each", next == "every", next == "in", next == "during", next == "before", next == "since", next == "daily", next == "weekly":
			return Figure{Value: map[string]float64{"twice": 2, "thrice": 3}[w], Weak: true, Counted: true}, 1 // a week
		}
		return Figure{Kind: Times, Value: map[string]float64{"twice": 2, "thrice": 3}[w], Weak: true}, 1
	case "double", "twofold":
		return Figure{Kind: Times, Value: 2, Weak: true, multiple: true}, 1
	case "tripled", "tripling", "trebled":
		return Figure{Kind: Times, Value: 3, Weak: true, multiple: true, Counted: true}, 1
	case "triple", "threefold", "treble":
		return Figure{Kind: Times, Value: 3, Weak: true, multiple: true}, 1
	case "quadrupled":
		return Figure{Kind: Times, Value: 4, Weak: true, multiple: true, Counted: true}, 1
	case "quadruple", "fourfold":
		return Figure{Kind: Times, Value: 4, Weak: true, multiple: true}, 1
	case "fivefold":
		return Figure{Kind: Times, Value: 5, Weak: true, multiple: true}, 1
	case "tenfold":
		return Figure{Kind: Times, Value: 10, Weak: true, multiple: true}, 1
	case "halved", "halving":
		return Figure{Kind: Percent, Value: 50, Rough: true, Weak: true}, 1
	case "decade":
		return Figure{Value: 10, Unit: "year", Weak: true}, 1
	case "centenary", "centennial":
		return Figure{Value: 100, Unit: "year", Weak: true}, 1
	case "bicentenary", "bicentennial":
		return Figure{Value: 200, Unit: "year", Weak: true}, 1
	case "trio", "quartet", "quintet":
		return Figure{Value: map[string]float64{"trio": 3, "quartet": 4, "quintet": 5}[w], Weak: true}, 1
	case "decile":
		return Figure{Kind: Percent, Value: 10, Rough: true, Weak: true}, 1
	case "quartile":
		return Figure{Kind: Percent, Value: 25, Rough: true, Weak: true}, 1
	case "foursome", "foursomes", "fourball", "fourballs":
		return Figure{Value: 4, Weak: true}, 1
	case "million", "billion", "trillion":
		if v, _ := wordValue(w); e.word(i-1) == "the" && e.join(i) == spaced || e.join(i+1) == hyphened { // the billion pairs, a billion-dollar firm
			f := Figure{Value: v, size: v, Weak: true}
			return f, e.unit(&f, i, 1)
		}
		return Figure{}, 0
	case "half":
		return e.half(i)
	case "both", "couple", "pair":
		return Figure{Value: 2, Weak: true}, 1
	case "several", "few", "tens", "scores", "dozens", "hundreds", "thousands", "millions", "billions", "trillions":
		return e.vague(i)
	case "dozen":
		return Figure{Value: 12, Weak: true}, 1
	case "a", "an", "per", "every", "each":
		return e.article(i)
	case "chapter", "part", "phase", "volume", "annex", "appendix", "title":
		return e.roman(i)
	}
	if f, n := e.oneIn(i); n > 0 {
		return f, n
	}
	return e.fraction(i)
}

// article reads a third, a hundred, a dozen, per million.
func (e *english) article(i int) (Figure, int) {
	next := e.word(i + 1)
	if e.join(i+1) != spaced {
		return Figure{}, 1
	}
	if e.word(i) == "a" {
		switch next {
		case "dozen":
			return Figure{Value: 12, Weak: true}, 2
		case "decade":
			if e.is(i+2, "or", "two") {
				return Figure{Value: 10, Alt: 20, Unit: "year", Weak: true}, 4
			}
			return Figure{Value: 10, Unit: "year", Weak: true}, 2
		case "quarter", "third":
			if v, k := wordValue(e.word(i + 2)); k == big && (e.join(i+2) == hyphened || e.join(i+2) == spaced) { // a quarter-million
				f := Figure{Value: v / divisor(next), size: v}
				return f, e.unit(&f, i, 3)
			}
			if v, k := wordValue(e.word(i + 4)); k == big && e.is(i+2, "of", "a") {
				f := Figure{Value: v / divisor(next), size: v}
				return f, e.unit(&f, i, 5)
			}
		}
		switch next {
		case "third", "quarter", "fifth", "tenth", "sixth", "seventh", "eighth", "ninth", "hundredth", "thousandth":
			if f, k := e.ofOnePercent(i+2, 1/divisor(next)); k > 0 {
				return f, 2 + k
			}
			if e.sharing(i + 2) {
				return Figure{Kind: Percent, Value: 100 / divisor(next), Rough: true, Weak: next == "quarter" && e.word(i+2) != "of"}, 2
			}
			return Figure{}, 2
		case "century":
			return Figure{Value: 1, Unit: "century", Weak: true}, 2
		case "few":
			return Figure{}, 1
		}
	}
	if v, k := wordValue(next); k == hundred || k == big {
		f, n := e.sized(Figure{Value: v, size: v}, i, 2)
		f.Weak = f.Value < 1e6
		if e.word(i) != "a" {
			f.Weak = true
		}
		return f, e.unit(&f, i, n)
	}
	return Figure{}, 1
}

// sharing says that what follows makes the words before it a share: of, more,
// a mark.
func (e *english) sharing(i int) bool {
	if i >= len(e.t) || e.join(i) == apart {
		return true
	}
	switch e.word(i) {
	case "of", "more", "less", "lower", "higher", "fewer", "above", "below", "over", "from", "in", "to", "and", "or", "as", "on", "since", "by", "are", "is", "were", "was", "have", "had", "has", "this", "last", "would", "will", "said":
		return true
	}
	return false
}

// divisor is what a word divides by: thirds 3.
func divisor(w string) float64 {
	if len(w) > 1 && w[len(w)-1] == 's' {
		w = w[:len(w)-1]
	}
	switch w {
	case "half", "halve":
		return 2
	case "quarter":
		return 4
	}
	if v, k := wordValue(w); k == ordinal && v >= 3 {
		return v
	}
	return 0
}

// fraction reads two thirds, one-third.
func (e *english) fraction(i int) (Figure, int) {
	v, k := wordValue(e.word(i))
	if k != ones || v < 1 || e.join(i+1) != spaced && e.join(i+1) != hyphened {
		return Figure{}, 0
	}
	w := e.word(i + 1)
	d := divisor(w)
	plural := d > 0 && w[len(w)-1] == 's'
	if w == "quarters" && (v == 2 || e.lasting(i-1)) { // the next three quarters: of years
		return Figure{}, 0
	}
	if d == 0 || v >= d || plural != (v > 1) || v == 1 && e.join(i+1) == spaced && !e.sharing(i+2) {
		return Figure{}, 0
	}
	if f, n := e.ofOnePercent(i+2, v/d); n > 0 { // one-tenth of 1 per cent
		return f, 2 + n
	}
	return Figure{Kind: Percent, Value: 100 * v / d, Rough: true, Weak: d == 2}, 2
}

// lasting says that a word makes what follows a span of time.
func (e *english) lasting(i int) bool {
	switch e.word(i) {
	case "next", "last", "past", "previous", "consecutive", "coming", "first", "following", "straight":
		return true
	}
	return false
}

// slash says that token i stands right behind a stroke, and the token before it
// right before that.
func (e *english) slash(i int) bool {
	return i > 0 && i < len(e.t) && e.kind(i) == number && e.kind(i-1) == number && e.t[i].start == e.t[i-1].end+1 && e.s[e.t[i-1].end] == '/'
}

// mixed reads the 1/2 after the 36 of 36 1/2.
func (e *english) mixed(i int) (part float64, n int) {
	if e.join(i+1) == spaced && e.word(i+1) == "½" {
		return 0.5, 1
	}
	if e.join(i+1) != spaced && e.join(i+1) != hyphened || e.kind(i+1) != number || !e.slash(i+2) || e.slash(i+3) {
		return 0, 0
	}
	return strokes(e.word(i+1), e.word(i+2)), 2
}

// slashed reads 1/3 and 1/30th.
func (e *english) slashed(i int) (Figure, int) {
	if e.kind(i) != number || !e.slash(i+1) || e.slash(i) || e.slash(i+2) {
		return Figure{}, 0
	}
	n := 2
	if e.join(i+2) == touching && ordinalEnd(e.word(i+2)) {
		n = 3
	}
	if e.is(i, "9", "11") {
		return Figure{Kind: Date, Month: 9, Day: 11}, 2
	}
	if e.is(i, "24", "7") {
		return Figure{Value: 24, Unit: "hour", Weak: true}, 2
	}
	a, _, _, _ := arabic.Decimal(e.word(i))
	if b, _, _, _ := arabic.Decimal(e.word(i + 1)); b > 0 {
		if f, k := e.ofOnePercent(i+n, a/b); k > 0 {
			f.Alt = math.Round(100*a/b) / 100 // 0.33 for 1/3
			return f, n + k
		}
		if f := (Figure{Value: a / b}); a < b {
			if k := e.percent(&f, i+n); k > 0 && f.Kind == Percent { // 1/2%
				return f, n + k
			}
		}
	}
	if f, k := e.dayOfMonth(i); k > 0 {
		return f, k
	}
	if v := strokes(e.word(i), e.word(i+1)); v > 0 {
		return Figure{Kind: Percent, Value: 100 * v, Rough: true}, n
	}
	return Figure{}, 0
}

// strokes is what a/b is worth, where it is written as people write a share; 0
// where it may be a date or a pair of numbers.
func strokes(a, b string) float64 {
	x, n, _, plain := arabic.Decimal(a)
	y, m, _, whole := arabic.Decimal(b)
	if n == 0 || m == 0 || !plain || !whole || x < 1 || x >= y || y > 10 && y != 12 && y != 16 && !(x == 1 && (math.Mod(y, 10) == 0 || y > 31)) {
		return 0
	}
	return x / y
}

// oneIn reads one in five, nine out of ten, four of every five.
func (e *english) oneIn(i int) (Figure, int) {
	a, k := e.small(i)
	n, hyphens := 1, false
	switch {
	case k == 0:
		return Figure{}, 0
	case e.is(i+n, "out", "of"):
		n += 2
	case e.is(i+n, "in"), e.is(i+n, "of"):
		n++
		hyphens = e.join(i+1) == hyphened && e.join(i+2) == hyphened
	default:
		return Figure{}, 0
	}
	every := e.word(i+n) == "every"
	if every {
		n++
	}
	b, k := e.small(i + n)
	if k == 0 || b <= a || e.word(i+1) == "of" && !every || !every && e.kind(i+n) == number && (e.kind(i) == number && e.word(i+1) == "in" && !(a == 1 && b > 31) || b > 10 && a != 1) || e.join(i+n) != spaced && !hyphens {
		return Figure{}, 0
	}
	return Figure{Kind: Percent, Value: 100 * a / b, Rough: true}, n + 1
}

// small reads a number up to a hundred in one token.
func (e *english) small(i int) (v float64, n int) {
	if e.kind(i) == number {
		if v, _, _, plain := arabic.Decimal(e.word(i)); plain && v >= 1 && v <= 100 {
			return v, 1
		}
		return 0, 0
	}
	if v, k := wordValue(e.word(i)); k == ones || k == hundred {
		return v, 1
	}
	return 0, 0
}

// half reads half a million, half a century, half.
func (e *english) half(i int) (Figure, int) {
	if e.is(i+1, "a") || e.is(i+1, "an") {
		w := e.word(i + 2)
		if w == "percentage" && e.word(i+3) == "point" {
			return Figure{Kind: Points, Value: 0.5}, 4
		}
		if w == "percent" {
			return Figure{Kind: Percent, Value: 0.5}, 3
		}
		if w == "per" && e.word(i+3) == "cent" {
			return Figure{Kind: Percent, Value: 0.5}, 4
		}
		if w == "dozen" {
			return Figure{Value: 6, Weak: true}, 3
		}
		if w == "decade" {
			return Figure{Value: 5, Unit: "year", Weak: true}, 3
		}
		if v, k := wordValue(w); k == big {
			f := Figure{Value: v / 2, size: v}
			return f, e.unit(&f, i, 3)
		}
		for _, m := range units.English() {
			if m.Word == w && w != "second" {
				f := Figure{Value: m.Times / 2, Unit: m.Name, Weak: true}
				if w == "year" {
					f.Value, f.Unit = 6, "month"
				}
				return f, 3
			}
		}
	}
	if v, k := wordValue(e.word(i + 1)); k == big && e.join(i+1) != apart { // half-million
		f := Figure{Value: v / 2, size: v}
		return f, e.unit(&f, i, 2)
	}
	if e.word(i+1) == "decade" && e.join(i+1) != apart {
		return Figure{Value: 5, Unit: "year", Weak: true}, 2
	}
	if e.word(i+1) == "dozen" && e.join(i+1) != apart {
		return Figure{Value: 6, Weak: true}, 2
	}
	if e.is(i+1, "past") {
		if v, k := wordValue(e.word(i + 2)); k == ones {
			return Figure{Kind: Clock, Value: v*60 + 30, Alt: v*60 + 750}, 3
		}
	}
	return Figure{Kind: Percent, Value: 50, Rough: true, Weak: true}, 1
}

// vague reads hundreds, tens of thousands, several million.
func (e *english) vague(i int) (Figure, int) {
	order := func(w string) float64 {
		switch w {
		case "tens", "scores", "dozens":
			return 10
		case "hundreds":
			return 100
		case "thousands":
			return 1000
		case "millions":
			return 1e6
		case "billions":
			return 1e9
		case "trillions":
			return 1e12
		}
		return 0
	}
	w := e.word(i)
	if w == "several" || w == "few" {
		v, k := wordValue(e.word(i + 1))
		if k != hundred && k != big {
			return Figure{}, 1
		}
		f, n := e.sized(Figure{Kind: Vague, Value: v, Weak: true, Counted: true}, i, 2)
		return f, n
	}
	if e.word(i-1) == "in" && (e.join(i+1) == apart || e.word(i+1) == "of" && (e.word(i+2) == "dollars" || e.word(i+2) == "yuan" || e.word(i+2) == "us")) {
		return Figure{}, 1 // the unit of a table
	}
	f := Figure{Kind: Vague, Value: order(w), Weak: true, Counted: true, plural: order(w) >= 1e6}
	if e.word(i+1) == "of" {
		if by := order(e.word(i + 2)); by >= 1000 {
			f.Value *= by
			return f, 3
		}
	}
	return f, 1
}

// roman reads Chapter IV.
func (e *english) roman(i int) (Figure, int) {
	w := e.word(i + 1)
	if e.join(i+1) != spaced || !e.t[i+1].capital || len(w) > 5 {
		return Figure{}, 1
	}
	if v := place("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv ", w); v >= 0 {
		return Figure{Value: float64(v + 1), Weak: true, Counted: true, Ordinal: true}, 2
	}
	return Figure{}, 1
}
