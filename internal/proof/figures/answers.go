package figures

import (
	"jianbao/internal/proof/units"
	"math"
	"strconv"
	"strings"
)

// Answers says whether y, a figure of another language, says all that x says,
// by value, whatever either is written in. A day is answered by that day, of
// any year where one of the two names none; a year by any of its days.
func Answers(x, y Figure) bool {
	switch {
	case x.Kind == Code || y.Kind == Code:
		return x.Kind == y.Kind && sameCode(x.Text, y.Text)
	case x.Kind == Ratio || y.Kind == Ratio:
		return sameRatio(x, y) || asRatio(x, y) || asRatio(y, x)
	case x.Kind == Clock && y.Kind == Clock:
		return sameClock(x, y)
	case x.Kind == Clock && y.Kind == Count:
		return y.hour && (near(x.Value, y.Value*60) || near(x.Value, y.Value*60+720)) || taken(x, y)
	case x.Kind == Count && y.Kind == Clock:
		return Answers(y, x)
	case x.Kind == Date || y.Kind == Date:
		return sameDay(x, y)
	case x.Kind == Decade && y.Kind == Count && x.Value < 100, y.Kind == Decade && x.Kind == Count && y.Value < 100: // in his sixties
		if x.Kind == Count {
			x, y = y, x
		}
		return y.Value >= x.Value && y.Value < x.Value+10 // also 65, in their mid-60s
	case x.Kind == Decade && y.Kind == Percent && x.Value < 100: // in the high 30s
		return y.Value >= x.Value && y.Value < x.Value+10
	case y.Kind == Decade && x.Kind == Percent:
		return Answers(y, x)
	case x.Kind == Decade && y.Kind == Century: // the 1800s
		return x.Value == (y.Value-1)*100
	case x.Kind == Century && y.Kind == Decade:
		return y.Value == (x.Value-1)*100
	case x.Kind == Decade && y.Kind == Decade:
		return math.Mod(x.Value, 100) == math.Mod(y.Value, 100) && (x.Value < 100 || y.Value < 100 || x.Value == y.Value)
	}
	return numeric(x) && numeric(y) && sameAmount(x, y) || x.Kind == y.Kind && x.Value == y.Value && !numeric(x) || sameSpan(x, y) || sameSpan(y, x)
}

// numeric says that a figure is an amount.
func numeric(f Figure) bool {
	switch f.Kind {
	case Count, Percent, Points, Money, Times, Vague, Plan, Century:
		return true
	}
	return false
}

// sameSpan answers the first half of the year with six months, and three quarters
// with nine months or with 75 per cent.
func sameSpan(x, y Figure) bool {
	switch {
	case x.Kind == Half && x.Value == 1 && y.Kind == Count:
		return y.Value == 6 && y.Unit == "month"
	case (x.Kind == Quarter || x.Kind == Half) && y.Kind == Count && y.Ordinal: // in the second
		return x.Value == y.Value
	case x.Kind == Quarter && y.Kind == Count:
		return y.Value == x.Value*3 && y.Unit == "month" || x.Value == 3 && y.Value == 75 || x.Value == y.Value && strings.HasSuffix(x.Text, "季") // a season of a series
	case x.Kind == Quarter && y.Kind == Percent:
		return x.Value == 3 && y.Value == 75
	}
	return false
}

// near says that two values are equal but for what floating point adds.
func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*math.Max(math.Abs(a), math.Abs(b)) }

// about says that two values differ by no more than two per cent, as rounding does.
func about(a, b float64) bool { return math.Abs(a-b) <= 0.02*math.Max(math.Abs(a), math.Abs(b)) }

// eachReading compares two figures by same, in each reading that they have.
func eachReading(x, y Figure, same func(a, b float64) bool) bool {
	for _, a := range [...]float64{x.Value, x.Alt} {
		for _, b := range [...]float64{y.Value, y.Alt} {
			if (a != 0 || a == x.Value) && (b != 0 || b == y.Value) && same(a, b) {
				return true
			}
		}
	}
	return false
}

// sameAmount compares two amounts.
func sameAmount(x, y Figure) bool {
	if x.Kind > y.Kind {
		x, y = y, x
	}
	switch {
	case x.Kind == y.Kind:
		return sameUnits(x, y)
	case x.Kind == Percent && y.Kind == Points: // a tenth of a percent
		return x.points && near(x.Value, y.Value)
	case x.Kind == Count && y.Kind == Points:
		return x.points && near(x.Value, y.Value)
	case x.Kind == Count && y.Kind == Money:
		if y.Unit == "GBP" && (x.Unit == "pound" || y.weighed && x.Unit != "") {
			return weighs(x, y)
		}
		return x.Unit == "" && eachReading(x, y, near)
	case x.Kind == Money && y.Kind == Vague: // 上千元, a thousand yuan
		return near(x.Value, y.Value)
	case x.Kind == Count && (y.Kind == Vague || y.Kind == Times):
		return (!y.multiple || x.bare) && eachReading(x, y, near)
	case x.Kind == Count && (y.Kind == Plan || y.Kind == Century):
		return x.Ordinal && x.Value == y.Value
	case x.Kind == Percent && y.Kind == Times:
		return near(x.Value, y.Value*100) || near(x.Value, y.Value*100-100)
	case x.Kind == Count && y.Kind == Percent && y.Rough && x.Ordinal && x.Value >= 3: // the northern third
		return near(100/x.Value, y.Value)
	case x.Kind == Count && y.Kind == Percent && y.Rough: // half, a third
		return near(x.Value*100, y.Value)
	case x.Kind == Count && y.Kind == Percent: // a ratio of 100.6 may be said to be 100.6%
		return x.bare && x.Value > 100 && near(x.Value, y.Value)
	}
	return false
}

// sameUnits compares two figures of one kind.
func sameUnits(x, y Figure) bool {
	if x.Kind == Vague && (x.plural || y.plural) { // billions may be tens of them
		low, high := min(x.Value, y.Value), max(x.Value, y.Value)
		return near(low, high) || near(low*10, high) || near(low*100, high)
	}
	if x.Rough || y.Rough {
		return eachReading(x, y, func(a, b float64) bool { return math.Abs(a-b) <= 0.5 })
	}
	if x.Kind == Percent { // -5 % is a fall by 5 %
		return eachReading(x, y, func(a, b float64) bool { return near(math.Abs(a), math.Abs(b)) })
	}
	if x.degrees && y.Unit == "°C" || y.degrees && x.Unit == "°C" {
		if y.degrees {
			x, y = y, x
		}
		return near(x.Value, y.Value) || math.Abs(y.Value*1.8+32-x.Value) <= 1
	}
	if x.Unit == "" || y.Unit == "" || x.Unit == y.Unit || x.Kind == Money && (yuanOrYen(x.Unit, y.Unit) || x.anyone && dollars(y.Unit) || y.anyone && dollars(x.Unit)) {
		return eachReading(x, y, near) || rounded(x, y)
	}
	if x.Unit == "°F" && y.Unit == "°C" {
		x, y = y, x
	}
	if x.Unit == "°C" && y.Unit == "°F" {
		return math.Abs(x.Value*1.8+32-y.Value) <= 1
	}
	dx, fx := units.Dimension(x.Unit)
	dy, fy := units.Dimension(y.Unit)
	if dx == "" || dx != dy {
		return false
	}
	return eachReading(x, y, func(a, b float64) bool { return about(a*fx, b*fy) })
}

// weighs compares two figures of which one counts pounds, of money or of a weight.
func weighs(x, y Figure) bool {
	if x.Unit == "pound" {
		return eachReading(x, y, near)
	}
	y.Kind, y.Unit = Count, "pound"
	return sameUnits(x, y)
}

// dollars says that a currency's own country writes it with a mere $.
func dollars(unit string) bool {
	switch unit {
	case "AUD", "CAD", "HKD", "SGD", "TWD", "NZD":
		return true
	}
	return false
}

// yuanOrYen says that a sign which both use stands for one of the two.
func yuanOrYen(a, b string) bool {
	return a == "¥" && (b == "CNY" || b == "JPY") || b == "¥" && (a == "CNY" || a == "JPY")
}

// sameDay says whether y names the day, month or year that x names.
func sameDay(x, y Figure) bool {
	if y.Kind != Date {
		// A bare number may be a year or a day: 30日内, within 30 days.
		if y.Kind != Count {
			return false
		}
		if x.Month == 0 && x.Day == 0 {
			return y.Value == float64(x.Year) && (y.Unit == "" || y.Unit == "year")
		}
		return (x.Month == 0 && x.Year == 0 || x.lent && y.Ordinal) && y.Value == float64(x.Day) && (y.Unit == "" || y.Unit == "day")
	}
	if x.Kind != Date {
		return sameDay(y, x)
	}
	same := func(a, b int) bool { return a == 0 || b == 0 || a == b }
	if !same(x.Year, y.Year) || !same(x.Month, y.Month) || !same(x.Day, y.Day) {
		return false
	}
	if x.Month == 0 && x.Day == 0 {
		return y.Year != 0
	}
	return (x.Day == 0 || y.Day != 0) && (x.Month == 0 || y.Month != 0 || y.Day != 0)
}

// sameClock compares times of day; Alt is the other half of the day, where
// the text does not say which.
func sameClock(x, y Figure) bool { return eachReading(x, y, near) }

// sameRatio compares two ratios. The sides of a score may be told by either party.
func sameRatio(x, y Figure) bool {
	return x.Kind == y.Kind && (x.Value == y.Value && x.Alt == y.Alt || (x.score || y.score) && x.Value == y.Alt && x.Alt == y.Value)
}

// asRatio says that a figure says a ratio otherwise: 62 wins and 4 losses are 62-4, half
// is 50-50, five times is 5 for 1.
func asRatio(x, y Figure) bool {
	switch {
	case x.Kind != Ratio:
		return false
	case y.Kind == Count:
		return (x.score || y.Range != 0) && y.Unit == "" && (y.Value == x.Value || y.Value == x.Alt) || y.Unit == "minute" && y.Value == x.Value || y.Unit == "second" && y.Value == x.Alt // 27:37
	case y.Kind == Percent:
		return x.Value == x.Alt && y.Value == 50
	}
	return y.Kind == Times && x.Alt == 1 && x.Value == y.Value
}

// taken says that a time of day is one that something took, of which y gives the hours
// or the minutes: 3:01, 3 小时 01 分.
func taken(x, y Figure) bool {
	hours := math.Floor(x.Value / 60)
	return (y.Unit == "hour" || y.Unit == "minute") && y.Value == hours || y.Unit == "second" && y.Value == x.Value-hours*60 || y.Value == x.Value-hours*60 && (y.Unit == "minute" || y.bare && y.short)
}

// sameCode compares the digits of two telephone numbers; one may lack the code
// of the country.
func sameCode(a, b string) bool {
	a, b = digitsOf(a), digitsOf(b)
	return strings.HasSuffix(a, strings.TrimPrefix(b, "0")) || strings.HasSuffix(b, strings.TrimPrefix(a, "0"))
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return r
		case r >= '０' && r <= '９':
			return r - '０' + '0'
		}
		return -1
	}, s)
}

// rounded says that one of two figures is the other, rounded as prose does: 11.6万
// for 116,492, 四万多 for 44,000.
func rounded(x, y Figure) bool {
	a, b := x.Value, y.Value
	if x.Ordinal || y.Ordinal || a <= 0 || b <= 0 {
		return false
	}
	da, db := significant(a), significant(b)
	if da < db {
		x, y, a, b, da, db = y, x, b, a, db, da
	}
	step := math.Pow(10, math.Floor(math.Log10(b))-float64(db-1)) // the worth of b's last digit
	if y.floor && x.Hedge == 0 && b >= 1e4 {
		return a >= b && a < b+step
	}
	return db >= 3 && da >= db+2 && math.Abs(a-b) <= step/2
}

// significant is how many digits of a value say something: 3 of 116,000.
func significant(v float64) int {
	s := strings.Trim(strings.ReplaceAll(strconv.FormatFloat(v, 'f', 6, 64), ".", ""), "0")
	return max(len(s), 1)
}
