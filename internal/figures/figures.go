// Package figures reads the figures in a text, Chinese or English, as values:
// 5万亿美元 and US$5 trillion are one amount of money, 3月26日 and March 26 one
// day. It says where they stand and which of two are equal; it knows no report.
package figures

import "strings"

// Kind is what a figure counts.
type Kind uint8

// The kinds of figures.
const (
	Count   Kind = iota
	Percent      // of a hundred; 六成 is 60
	Money        // Unit is the currency
	Date         // Year, Month, Day; 0 for what is not given
	Decade       // 1990s is 1990, 90年代 is 90
)

// Figure is one figure of a text.
type Figure struct {
	Start, End int // bytes of the text
	Kind       Kind
	Value      int64  // thousandths
	Unit       string // "USD", "CNY", …
	Year       int
	Month, Day int
	// Weak figures are small numbers in words, which languages use freely: they
	// may answer another, but mean little alone.
	Weak bool
	// Counted says that a weak figure counts something: 十条, ten lessons.
	Counted bool
	Text    string
}

// Read finds the figures of a text. lang decides by which rules: those of
// Chinese for every zh, else those of English.
func Read(text, lang string) []Figure {
	var out []Figure
	if strings.HasPrefix(lang, "zh") {
		out = readHan(text)
	} else {
		out = readEnglish(text)
	}
	for i := range out {
		out[i].Text = strings.TrimSpace(text[out[i].Start:out[i].End])
	}
	return out
}

// Equal says whether two figures say the same: by value, whatever they are
// written in. A date without a year is the day of any year, and a year is that
// of any of its days.
func Equal(a, b Figure) bool {
	if a.Kind == Date || b.Kind == Date {
		return sameDay(a, b)
	}
	if a.Kind == Decade || b.Kind == Decade {
		return a.Kind == b.Kind && a.Value%100_000 == b.Value%100_000
	}
	if (a.Kind == Percent) != (b.Kind == Percent) || a.Value != b.Value {
		return false
	}
	return a.Unit == "" || b.Unit == "" || a.Unit == b.Unit
}

func sameDay(a, b Figure) bool {
	if a.Kind != b.Kind {
		if a.Kind == Count {
			a, b = b, a
		}
		// A bare number may be a year.
		return b.Kind == Count && a.Month == 0 && b.Value == int64(a.Year)*1000
	}
	if a.Month == 0 || b.Month == 0 {
		return a.Year == b.Year && a.Year != 0
	}
	return a.Month == b.Month && (a.Day == b.Day || a.Day == 0 || b.Day == 0) && (a.Year == b.Year || a.Year == 0 || b.Year == 0)
}

// most bounds what a figure may be, so that no product overflows.
const most = int64(9e15)

// scaled multiplies thousandths, or gives -1 where that is too much.
func scaled(value, by int64) int64 {
	if value < 0 || by > 0 && value > most/by {
		return -1
	}
	return value * by
}

// decimal reads digits with thousands' commas and a decimal point at the head
// of s, in thousandths; size 0 where there are none.
func decimal(s string) (value int64, size int, plain bool) {
	n, frac, digits := int64(0), -1, 0
	i := 0
	for ; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= '0' && c <= '9':
			if frac >= 0 {
				if frac < 3 {
					n = n*10 + int64(c-'0')
				}
				frac++
			} else {
				if n > most/10_000 {
					return 0, 0, false
				}
				n = n*10 + int64(c-'0')
			}
			digits++
			continue
		case c == ',' && frac < 0 && digits > 0 && threeDigits(s[i+1:]):
			continue
		case c == '.' && frac < 0 && digits > 0 && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9':
			frac = 0
			continue
		}
		break
	}
	if digits == 0 {
		return 0, 0, false
	}
	for f := max(frac, 0); f < 3; f++ {
		n *= 10
	}
	return n, i, frac < 0
}

func threeDigits(s string) bool {
	if len(s) < 3 {
		return false
	}
	for i := range 3 {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return len(s) == 3 || s[3] < '0' || s[3] > '9'
}
