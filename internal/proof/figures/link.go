package figures

import (
	"math"
	"strings"
	"unicode/utf8"
)

// link joins the figures that stand in one range or list, and share a unit, a
// month or a year: 16 to 24 February, 5—10万元, 2019–21.
func link(s string, fs []Figure, between func(gap string) (isRange, isList bool)) {
	var day *Figure // the last day that had a month
	for i := range fs {
		f := &fs[i]
		if i > 0 {
			a := &fs[i-1]
			if a.End <= f.Start && f.Start-a.End <= 24 {
				isRange, isList := between(s[a.End:f.Start])
				if isRange {
					a.Range, f.Range = 1, 2
				}
				if isRange || isList {
					share(a, f, s[a.End:f.Start])
				}
			}
		}
		switch {
		case f.Kind == Date && f.Month != 0 && f.Day != 0:
			day = f
		case f.Kind == Date && f.Day != 0 && f.Year == 0 && day != nil: // 3月26日…27日
			f.Month, f.lent = day.Month, true
		}
	}
}

// share gives each of two figures of a range or a list what only the other says.
func share(a, b *Figure, gap string) {
	switch {
	case b.Kind == Date && a.Kind == Count && a.bare:
		shareDate(a, b)
	case a.Kind == Date && b.Kind == Count && b.bare && !(b.Range == 2 && b.Value > 2200 && a.Year != 0 && a.Month == 0):
		shareAfter(a, b, gap)
	case a.Kind == Date && a.Month == 0 && a.Day == 0 && a.Year != 0 && b.Range == 2 && (b.Kind == Money && !b.prefixed && b.size <= 1 || b.Kind == Count) && b.Value > 2200: // 2000-3000 yuan
		*a = Figure{Start: a.Start, End: a.End, Kind: b.Kind, Unit: b.Unit, Value: float64(a.Year), Range: 1}
	case b.Range == 2 && a.Kind == Count && a.bare && a.Value >= 1800 && a.Value < 2200 && b.Kind == Count && b.short && (b.bare || b.Unit == "year") && b.Value == float64(int(b.Value)) && int(b.Value) > int(a.Value)%100 && a.Value == float64(int(a.Value)): // 1974–75
		*a = Figure{Start: a.Start, End: a.End, Kind: Date, Year: int(a.Value), Range: 1}
		*b = Figure{Start: b.Start, End: b.End, Kind: Date, Year: a.Year/100*100 + int(b.Value), Range: 2}
	case a.Kind == Date && b.Kind == Date:
		if a.Day != 0 && b.Day != 0 && b.Month == 0 {
			b.Month, b.lent = a.Month, true
		}
	case b.Kind == Decade && a.Kind == Count && a.Unit == "" && !a.Ordinal && a.Value >= 1 && a.Value < 10 && a.Value == math.Trunc(a.Value) && math.Mod(b.Value, 100) > a.Value*10: // 6、70年代
		a.Kind, a.Value, a.bare, a.Weak = Decade, math.Trunc(b.Value/100)*100+a.Value*10, false, true
	case b.Kind == Decade && a.Kind == Count && a.bare && a.Value >= 10 && a.Value < 100 && math.Mod(a.Value, 10) == 0: // 60、70年代
		a.Kind, a.Value, a.bare, a.Weak = Decade, math.Trunc(b.Value/100)*100+a.Value, false, true
	case b.Kind == Clock && (b.Range == 2 || a.short && a.Value <= 12 && a.Value >= 1) && a.Kind == Count && a.bare && a.Value <= 24 && a.Value == math.Trunc(a.Value): // 0—24时, between 3 and 6 p.m.
		a.Kind, a.Value, a.bare = Clock, math.Mod(a.Value, 24)*60, false
		if a.Value < 720 && b.Range != 2 {
			a.Alt = a.Value + 720
		}
		if a.Value == 0 && b.Value == 0 { // the whole day
			a.Weak, b.Weak = true, true
		}
	case a.Kind == Clock && b.Kind == Count && b.Range == 2 && b.Value >= 1 && b.Value <= 12 && b.Unit == "" && (b.bare || b.Weak): // noon to five
		b.Kind, b.Value, b.bare, b.Weak = Clock, b.Value*60, false, true
		b.Alt = b.Value + 720
	case b.Kind == Quarter && a.Kind == Count && a.Value >= 1 && a.Value <= 4 && (a.bare || a.Ordinal):
		a.Kind, a.bare, a.Ordinal = Quarter, false, false
	case a.Kind == Count && b.tenths && a.Unit == "" && !a.Ordinal && a.Value < 10: // 一至两成
		a.Kind, a.Value, a.Weak, a.bare = Percent, a.Value*10, false, false
	case a.Kind == Count && a.bare && b.Kind == Count && b.hour && b.Range == 2: // 6-8点
		a.hour = true
	case a.Kind == Count && b.Range == 2 && a.Weak && !a.Ordinal && a.Unit == "" && a.Value < 100 && (b.Kind == Percent && !b.Rough && !b.tenths || b.Kind == Points): // five to ten per cent
		a.Kind, a.Weak, a.Counted = b.Kind, false, false
	case a.Kind == Count && a.bare && (b.Kind == Percent || b.Kind == Points || b.Kind == Times):
		a.Kind, a.bare = b.Kind, false
	case a.Kind == Count && a.Unit == "" && (b.Kind == Money || b.Kind == Count && !b.bare && !b.Ordinal):
		if (a.bare || b.Range == 2 && a.size == 0) && b.size > 1 {
			a.Alt = a.Value * b.size
		}
		a.Kind, a.Unit, a.bare, a.hour = b.Kind, b.Unit, false, b.hour
	case a.Kind == Money && b.Kind == Count && b.Unit == "" && strings.TrimSpace(gap) != "," && !b.Weak:
		if a.prefixed && a.size == 0 && b.size > 1 {
			a.Alt = a.Value * b.size
		}
		b.Kind, b.Unit, b.bare = Money, a.Unit, false
	case a.Kind == Money && b.Kind == Money && a.prefixed && a.size == 0 && b.size > 1:
		a.Alt = a.Value * b.size
	}
	if a.Unit == "°C" && a.Range == 1 && math.Signbit(a.Value) && b.Unit == "" {
		b.Unit = a.Unit
	}
}

// shareDate makes a bare number before a date part of one: 16 to 24 February,
// 3—5月, 2019—2021年.
func shareDate(a, b *Figure) {
	v := int(a.Value)
	if float64(v) != a.Value {
		return
	}
	switch {
	case b.Day != 0 && v >= 1 && v <= 31:
		*a = Figure{Start: a.Start, End: a.End, Kind: Date, Year: b.Year, Month: b.Month, Day: v, Range: a.Range}
	case b.Month != 0 && b.Day == 0 && v >= 1 && v <= 12:
		*a = Figure{Start: a.Start, End: a.End, Kind: Date, Year: b.Year, Month: v, Range: a.Range}
	case b.Month == 0 && b.Day == 0 && v >= 1800 && v < 2200:
		*a = Figure{Start: a.Start, End: a.End, Kind: Date, Year: v, Range: a.Range}
	}
}

// shareAfter makes a bare number after a date part of one: February 16 to 24,
// 2019–21.
func shareAfter(a, b *Figure, gap string) {
	v := int(b.Value)
	if float64(v) != b.Value {
		return
	}
	switch {
	case a.Day != 0 && a.Month != 0 && v >= 1 && v <= 31:
		*b = Figure{Start: b.Start, End: b.End, Kind: Date, Month: a.Month, Day: v, Range: b.Range}
	case a.Month == 0 && a.Day == 0 && a.Year != 0 && b.short && (v == (a.Year+1)%100 || b.Range == 2 && v > a.Year%100) && !strings.Contains(gap, "t"):
		*b = Figure{Start: b.Start, End: b.End, Kind: Date, Year: a.Year/100*100 + v, Range: b.Range}
	}
}

// englishRange says whether what stands between two figures makes a range or a
// list of them.
func englishRange(gap string) (isRange, isList bool) {
	switch strings.TrimSpace(strings.ReplaceAll(gap, "\n", " ")) {
	case "-", "–", "—", "to", "through", "until", "/":
		return true, false
	case "and", "or", ",", "and the":
		return false, true
	}
	return false, false
}

// hanRanges are the words of a range, longer ones first.
var hanRanges = [...]string{ // read-only
	"增加到", "提高到", "下降到", "减少到", "上升到", "扩大到", "提升到", "提升至", "提高至", "下降至", "增长到", "增长至", "扩大至", "减少至", "增加至", "降至", "升至", "增至", "减至", "降到", "升到", "增到", "减到", "至", "到", "——", "—", "–", "-", "~", "～", "－", "/",
}

// hanRange says the same of a Chinese text; a measure
// word of one or two characters may go before: 从5家增加到7家.
func hanRange(gap string) (isRange, isList bool) {
	gap = strings.TrimSpace(gap)
	for _, w := range hanRanges {
		before, ok := strings.CutSuffix(gap, w)
		if !ok {
			continue
		}
		switch n := utf8.RuneCountInString(before); {
		case n == 0:
			return true, false
		case n <= 2 && len(w) >= 3 && !strings.ContainsAny(before, "，。；、,.;（(") && strings.ContainsRune("头个家名人项次种条所座处户只台辆件套批例岁份", []rune(before)[0]):
			return true, false
		}
		return false, false
	}
	switch gap {
	case "、", "和", "及", "与", "或":
		return false, true
	}
	return false, false
}
