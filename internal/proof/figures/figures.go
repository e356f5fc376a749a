// Package figures reads the figures in a text, Chinese or English, as values:
// 5万亿美元 and US$5 trillion are one amount of money, 3月26日 and March 26 one
// day, 上半年 and the first half of the year one span. It says where they stand
// and which of two say the same; it knows no report.
//
// Figures are read, not matched: one reader for Chinese and one for English turn
// a text into values with kinds and units. Ranges, lists and years are joined
// afterwards (link.go), for 5—10万 says its unit once.
//
// Answers(x, y) is not symmetric: a year is answered by any of its days, a day
// not by its year. Small numbers in words are weak. They may answer, but are
// missed only when they count something and are at least four.
package figures

import (
	"jianbao/internal/han"
	"jianbao/internal/proof/units"
	"strings"
)

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
	Start, End int // bytes of the text; End is the first after it
	Kind       Kind
	Value      float64
	// Alt is another reading of the value, 0 where there is none: the 5 of
	// 5—10万 may be 5 or 50,000.
	Alt              float64
	Unit             string // "USD", "CNY"; of a Count "km", "day"; "" where it is not known
	Year, Month, Day int    // of a Date; 0 for what is not given
	// Weak figures are small numbers in words, which languages use freely: they
	// may answer another, but mean little alone.
	Weak bool
	// Counted says that a weak figure counts something: 十条, ten lessons.
	Counted bool
	// Ordinal says that it numbers one thing of many: 第十二届, the twelfth.
	Ordinal bool
	// Rough values were rounded: a third.
	Rough bool
	// Hedge is 1 where the text says "more than", -1 where "less than", else 0; of a
	// date or a span, 1 for after it and since, -1 for before it and by.
	Hedge int8
	// Ago is -1 where a span of time is one before now or before something, 1 where it is
	// one after it, else 0: three years ago, 三年后.
	Ago int8
	// Part is which part of a date or a span is meant: 1 its beginning, 2 its middle,
	// 3 its end; 0 where the text does not say.
	Part int8
	// Trend is 1 where the text says that something rose by or to this, -1
	// where it fell, else 0.
	Trend int8
	// Range is 1 for the first figure of a range, 2 for the last, else 0.
	Range int8
	Text  string // as it stands in the text

	size  float64 // what its words of size multiplied it by; 0 where it has none
	bare  bool    // it is digits without a unit
	short bool    // it has two digits, as the end of 2019–21
	// multiple says that Times cannot be a number of occasions: doubled, 两倍;
	// three times may be.
	multiple bool
	// prefixed says that the currency stood before the amount: $5.
	prefixed bool
	tenths   bool // it was written as 成
	hour     bool // it is digits before 点, and may be a time of day
	score    bool // it is a ratio written as 3-1
	lent     bool // its month is that of the day before it
	anyone   bool // its $ may be any country's dollar
	points   bool // it counts "points", which may be percentage points
	degrees  bool // it counts degrees of a scale that the text does not name
	plural   bool // it is a mere plural: billions, which may be tens of billions
	weighed  bool // its pounds may be those of a weight
	floor    bool // 多 or 余 stands within it: 四万多 may be 44,000
}

// Read finds the figures of a text. lang decides by which rules: those of
// Chinese for every zh and for Japanese, else those of English, with the marks of
// the continent for languages that have them.
func Read(text, lang string) []Figure {
	var out []Figure
	whole, text := text, units.Flat(text)
	if han.Chinese(lang) || han.Base(lang) == "ja" {
		out = readHan(text)
	} else {
		out = readEnglish(text, commaDecimal(lang))
	}
	out = powers(text, out)
	for i := range out {
		out[i].Text = strings.TrimSpace(whole[out[i].Start:out[i].End])
	}
	return out
}
