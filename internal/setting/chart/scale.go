package chart

import (
	"math/big"
	"strings"

	"jianbao/internal/han"
	"jianbao/internal/length"
)

// scale places values on a line: lo at 0, hi at wide.
type scale struct {
	lo, hi *big.Rat // hi is greater than lo
	wide   length.Length
}

// at is how far from the place of lo a value stands, rounded to the nearest unit.
func (s scale) at(v *big.Rat) length.Length {
	r := new(big.Rat).Sub(v, s.lo)
	r.Mul(r, new(big.Rat).SetInt64(int64(s.wide)))
	r.Quo(r, new(big.Rat).Sub(s.hi, s.lo))
	return length.Length(rounded(r))
}

// rounded is the whole number nearest to r; of two, the greater.
func rounded(r *big.Rat) int64 {
	n := new(big.Int).Lsh(r.Num(), 1)
	n.Add(n, r.Denom())
	return n.Div(n, new(big.Int).Lsh(r.Denom(), 1)).Int64()
}

// spread is a range that has both values and is not empty. Where no value differs from
// another it begins or ends at zero.
func spread(least, most *big.Rat) (from, to *big.Rat) {
	from, to = new(big.Rat), new(big.Rat)
	if least != nil {
		from.Set(least)
		to.Set(most)
	}
	switch {
	case from.Cmp(to) < 0:
	case from.Sign() > 0:
		from.SetInt64(0)
	case from.Sign() < 0:
		to.SetInt64(0)
	default:
		to.SetInt64(1)
	}
	return from, to
}

// withZero is a range that begins, or ends, at zero where that costs less than half of it.
func withZero(from, to *big.Rat) (*big.Rat, *big.Rat) {
	half := big.NewRat(1, 2)
	switch {
	case from.Sign() > 0 && from.Cmp(new(big.Rat).Mul(to, half)) <= 0:
		return new(big.Rat), to
	case to.Sign() < 0 && to.Cmp(new(big.Rat).Mul(from, half)) >= 0:
		return from, new(big.Rat)
	}
	return from, to
}

// ticks are round numbers that a range lies between, most and one at the most: steps of
// 1, 2, 2.5 or 5 times a power of ten.
func ticks(from, to *big.Rat, most int64) (out []*big.Rat) {
	step := roundStep(from, to, most)
	first, last := quotient(from, step, false), quotient(to, step, true)
	for n := new(big.Int).Set(first); n.Cmp(last) <= 0; n.Add(n, big.NewInt(1)) {
		out = append(out, new(big.Rat).Mul(new(big.Rat).SetInt(n), step))
	}
	return out
}

// roundStep is the least round step of which most cover a range.
func roundStep(from, to *big.Rat, most int64) *big.Rat {
	whole := new(big.Rat).Sub(to, from)
	power, ten := big.NewRat(1, 1), big.NewRat(10, 1)
	for power.Cmp(whole) < 0 {
		power.Mul(power, ten)
	}
	for power.Cmp(whole) > 0 {
		power.Quo(power, ten)
	}
	power.Quo(power, ten) // a tenth of the range, or less: too small a step, or nearly
	for ; ; power.Mul(power, ten) {
		for _, n := range []*big.Rat{big.NewRat(1, 1), big.NewRat(2, 1), big.NewRat(5, 2), big.NewRat(5, 1)} {
			step := new(big.Rat).Mul(power, n)
			count := new(big.Int).Sub(quotient(to, step, true), quotient(from, step, false))
			if count.Cmp(big.NewInt(most)) <= 0 {
				return step
			}
		}
	}
}

// quotient is how often step goes into v, a whole number: the next one above with up, else
// the one below.
func quotient(v, step *big.Rat, up bool) *big.Int {
	q := new(big.Rat).Quo(v, step)
	n, rest := new(big.Int).DivMod(q.Num(), q.Denom(), new(big.Int))
	if up && rest.Sign() > 0 {
		n.Add(n, big.NewInt(1))
	}
	return n
}

// unit is a word for a power of ten, in which the numbers of an axis are written.
type unit struct {
	word  string
	power int64
}

// unitOf is the unit for numbers up to most in a language: 万 and 亿, million and billion;
// none for what is short enough without, for a language of which we know no words, and for
// lang "", numerals that several languages read.
func unitOf(most *big.Rat, lang string) unit {
	var all []unit
	switch base := han.Base(lang); {
	case han.Traditional(lang):
		all = []unit{{"萬億", 12}, {"億", 8}, {"萬", 4}}
	case base == "zh":
		all = []unit{{"万亿", 12}, {"亿", 8}, {"万", 4}}
	case base == "ja":
		all = []unit{{"兆", 12}, {"億", 8}, {"万", 4}}
	case base == "en":
		all = []unit{{" trillion", 12}, {" billion", 9}, {" million", 6}}
	}
	for _, u := range all {
		if most.Cmp(new(big.Rat).SetInt(tenTo(max(u.power, 5)))) >= 0 {
			return u
		}
	}
	return unit{}
}

func tenTo(power int64) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(power), nil) }

// tickWords are the numbers of an axis in a language.
func tickWords(ts []*big.Rat, lang, before, after string) (out []string) {
	most := new(big.Rat)
	for _, t := range ts {
		if a := new(big.Rat).Abs(t); a.Cmp(most) > 0 {
			most = a
		}
	}
	u := unitOf(most, lang)
	by := new(big.Rat).SetInt(tenTo(u.power))
	decimals := 0
	for _, t := range ts {
		decimals = max(decimals, decimalsOf(new(big.Rat).Quo(t, by)))
	}
	long := most.Cmp(new(big.Rat).Mul(by, big.NewRat(10_000, 1))) >= 0 // thousands are parted in all
	for _, t := range ts {
		words := "0" + after
		if t.Sign() != 0 {
			words = new(big.Rat).Abs(new(big.Rat).Quo(t, by)).FloatString(decimals)
			if long {
				words = grouped(words)
			}
			words = before + words + u.word + after
		}
		if t.Sign() < 0 {
			words = "−" + words
		}
		out = append(out, words)
	}
	return out
}

// decimalsOf counts the decimals of a number that has few.
func decimalsOf(r *big.Rat) (n int) {
	for ten := big.NewRat(10, 1); !r.IsInt() && n < 40; n++ {
		r = new(big.Rat).Mul(r, ten)
	}
	return n
}

// grouped parts the thousands of a number by commas.
func grouped(s string) string {
	whole, rest, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if rest != "" {
		return whole + "." + rest
	}
	return whole
}
