package figures

import (
	"jianbao/internal/proof/arabic"
	"strings"
)

// few reads what Chinese says of two or more numbers in one word, n characters at i:
// 三四天, 五六百米, 七八十, 十四五岁. Each may answer a figure of the other language, and is not
// missed by itself. It gives how many characters that took.
func (h *chinese) few(i, n int) int {
	base, ten := 0.0, 0
	switch a := numeral(h.rune(i)); {
	case h.rune(i) == '十': // 十四五岁
		base, ten = 10, 1
	case a > 0 && h.rune(i+1) == '十':
		base, ten = a*10, 2
	}
	a, b := numeral(h.rune(i+ten)), numeral(h.rune(i+ten+1))
	if a < 1 || b < 1 {
		return n
	}
	a, b = a+base, b+base
	by, at := 1.0, i+ten+2
	for sizeOf(h.rune(at)) > 0 {
		by *= sizeOf(h.rune(at))
		at++
	}
	if at > i+n {
		return n
	}
	low, high := Figure{Value: a * by, Weak: true}, Figure{Value: b * by, Weak: true}
	size := h.unit(&high, i, n)
	low.Kind, low.Unit, high.Weak = high.Kind, high.Unit, true
	if high.Value != b*by { // 三四里: a unit that is some of another
		low.Value *= high.Value / (b * by)
	}
	low.Counted, high.Counted = false, false
	h.add(low, i, ten+1)
	return ten + 1 + h.add(high, i+ten+1, max(size, n)-ten-1)
}

// grades reads the classes of a school, 三四五六年级, or three numerals in a row, and adds
// each.
func (h *chinese) grades(i int) int {
	n := 0
	for numeral(h.rune(i+n)) >= 1 && (n == 0 || numeral(h.rune(i+n)) > numeral(h.rune(i+n-1))) {
		n++
	}
	row := n >= 3 && numeral(h.rune(i+n-1)) == numeral(h.rune(i))+float64(n-1) && sizeOf(h.rune(i+n)) == 0 && h.rune(i+n) != '年' && h.rune(i-1) != '第'
	if n < 2 || h.any(i+n, "年级", "年級") == 0 && !row {
		return 0
	}
	for k := range n {
		h.add(Figure{Value: numeral(h.rune(i + k)), Weak: true, Counted: true}, i+k, 1)
	}
	return n
}

// remembered are days that are called by their numerals.
var remembered = [...]struct { // read-only
	word       string
	month, day int
}{{"九二共识", 0, 0}, {"六四", 6, 4}, {"一二九", 12, 9}, {"五卅", 5, 30}}

// remembrance reads such a day: 五卅惨案.
func (h *chinese) remembrance(i int) int {
	for _, w := range remembered {
		k := h.any(i, w.word)
		if next := h.rune(i + k); k > 0 && numeral(next) < 0 && sizeOf(next) == 0 && numeral(h.rune(i-1)) < 0 && sizeOf(h.rune(i-1)) == 0 && h.rune(i-1) != '第' && !h.counting(i+k) && h.any(i+k, "分", "开", "年", "月", "天", "折", "、") == 0 {
			if w.month == 0 { // of 1992
				return h.add(Figure{Kind: Date, Year: 1992, Weak: true}, i, k)
			}
			return h.add(Figure{Kind: Date, Month: w.month, Day: w.day, Weak: true}, i, k)
		}
	}
	return 0
}

// bornAfter reads 95后, who were born from 1995 on.
func (h *chinese) bornAfter(i int) int {
	s := h.ascii(i)
	v, n := arabic.At(s, 2, 2)
	if n == 0 || len(s) != 2 || v%10 != 5 || !h.is(i+2, "后") || h.any(i+3, "，", "来", "续", "面", "期", "卫", "的几") > 0 || arabic.Is(byte(h.rune(i-1)&0x7f)) && h.rune(i-1) < 0x80 {
		return 0
	}
	year := 1900 + v
	if v < 50 {
		year += 100
	}
	return h.add(Figure{Kind: Date, Year: year, Weak: true}, i, 3)
}

// hundredths reads 百分二百.
func (h *chinese) hundredths(i int) int {
	if !h.is(i, "百分") || h.any(i, "百分之", "百分点", "百分比", "百分制") > 0 {
		return 0
	}
	f, n := h.number(i + 2)
	if n == 0 || f.Value < 1 {
		return 0
	}
	return h.add(Figure{Kind: Percent, Value: f.Value, Weak: f.Value == 100}, i, 2+n)
}

// andPart reads the part behind a whole number: 365又1/4, 两又二分之一.
func (h *chinese) andPart(i int) (part float64, n int) {
	if h.rune(i) != '又' {
		return 0, 0
	}
	if part, n := h.mixed(i + 1); n > 0 {
		return part, 1 + n
	}
	below, k := h.number(i + 1)
	if k == 0 || below.Value < 2 || !h.is(i+1+k, "分之") {
		return 0, 0
	}
	above, m := h.number(i + 3 + k)
	if m == 0 || above.Value < 1 || above.Value >= below.Value {
		return 0, 0
	}
	return above.Value / below.Value, 3 + k + m
}

// minutes reads the minutes of 27分37秒, n characters at i, and their unit.
func (h *chinese) minutes(f *Figure, at int) bool {
	if f.Kind != Count || !h.is(at, "分") {
		return false
	}
	second, k := h.number(at + 1 + h.spaces(at+1))
	if k == 0 || second.Value >= 60 || !h.is(at+1+h.spaces(at+1)+k, "秒") {
		return false
	}
	f.Unit, f.bare, f.Counted = "minute", false, f.Weak
	return true
}

// clockDigits reads a time of four digits of which the first is 0: 0430.
func clockDigits(s string) (f Figure, n int) {
	v, n := arabic.At(s, 4, 4)
	if n == 0 || s[0] != '0' || v%100 > 59 || v < 100 {
		return f, 0
	}
	switch rest := s[n:]; {
	case strings.HasPrefix(rest, "GMT"), strings.HasPrefix(rest, "UTC"), rest == "":
	case arabic.Is(rest[0]), letter(rest[0]), rest[0] == '-', rest[0] == '/', rest[0] == '.' && len(rest) > 1 && arabic.Is(rest[1]):
		return f, 0
	}
	return Figure{Kind: Clock, Value: float64(v/100*60 + v%100)}, n
}
