// Package figures reads the figures in a text, Chinese or English, as values:
// 5万亿美元 and US$5 trillion are one amount of money, 3月26日 and March 26 one
// day, 上半年 and the first half of the year one span. It says where they stand
// and which of two say the same; it knows no report.
package figures

import "strings"

// Kind is what a figure counts.
type Kind uint8

// The kinds of figures.
const (
	Count   Kind = iota // of things; Unit is a measure, where one is known
	Percent             // of a hundred; 六成 is 60, 5‰ 0.5, a third 33.3
	Points              // percentage points
	Money               // Unit is the currency
	Times               // 2倍, twice, doubled
	Vague               // 数百, hundreds: Value is the order, 100
	Date                // Year, Month, Day; 0 for what is not given
	Decade              // the 1990s is 1990, 90年代 is 90
	Century             // 21
	Quarter             // of a year, 1 to 4
	Half                // of a year, 1 or 2
	Weekday             // 1 is Monday, 7 Sunday
	Clock               // minutes since midnight
	Plan                // the 14th Five-Year Plan
	Ratio               // 1:3; Value and Alt are its sides
	Code                // telephone numbers: digits with hyphens
)

// Figure is one figure of a text.
type Figure struct {
	Start, End int // bytes of the text
	Kind       Kind
	Value      float64
	// Alt is another reading of the value, 0 where there is none: the 5 of
	// 5—10万 may be 5 or 50,000.
	Alt              float64
	Unit             string // "USD", "CNY"; of a Count "km", "day"; "" unknown
	Year, Month, Day int
	// Weak figures are small numbers in words, which languages use freely: they
	// may answer another, but mean little alone.
	Weak bool
	// Counted says that a weak figure counts something: 十条, ten lessons.
	Counted bool
	// Ordinal says that it numbers one thing of many: 第十二届, the twelfth.
	Ordinal bool
	// Rough values were rounded: a third.
	Rough bool
	// Hedge is 1 where the text says "more than", -1 where "less than".
	Hedge int8
	// Trend is 1 where the text says that something rose by or to this, -1
	// where it fell.
	Trend int8
	// Range is 1 for the first figure of a range, 2 for the last.
	Range int8
	Text  string

	size  float64 // by which words of size multiplied it; 0 where there are none
	bare  bool    // digits and no unit
	short bool    // two digits, as the end of 2019–21
	// multiple says that Times cannot be a number of occasions: doubled, 两倍;
	// three times may be.
	multiple bool
	// prefixed says that the currency stood before the amount: $5.
	prefixed bool
	tenths   bool // was written as 成
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
