package calendar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Time is a day of the calendar, and a time of that day when Timed is set. Year 0
// means that there is none.
type Time struct {
	Year, Month, Day int
	Hour, Minute     int
	Timed            bool
}

// Period is a time, or what lies between two. Until is zero when only the beginning is
// known.
type Period struct{ From, Until Time }

// ReadPeriod reads a day, a time or two of them: 2026-12-01, 2026-12-01T14:30,
// 2026-12-01 14:30/16:00, 2026-12-01 14:30–16:00, 2026年12月1日14:30, and
// 2026年12月1日至3日. What the end leaves out it takes from the beginning. False
// means that s is none of these, that the calendar or the clock has no such
// time, or that the end does not come after the beginning.
func ReadPeriod(s string) (Period, bool) {
	s = strings.TrimSpace(norm.NFKC.String(s))
	from, until, both := cutPeriod(s)
	p := Period{}
	var ok bool
	if p.From, ok = parseTime(from, Time{}); !ok {
		return Period{}, false
	}
	if !both {
		return p, true
	}
	if p.Until, ok = parseTime(until, p.From); !ok || !p.From.before(p.Until) || p.From.Timed != p.Until.Timed {
		return Period{}, false
	}
	return p, true
}

// cutPeriod splits a period into its two ends. both is false when there is one
// time only.
func cutPeriod(s string) (from, until string, both bool) {
	for _, mark := range []string{"/", "——", "—", "–", "~", "〜", "至", "到", " - ", " to "} {
		if from, until, both = strings.Cut(s, mark); both {
			return strings.TrimSpace(from), strings.TrimSpace(until), true
		}
	}
	// Within a day a hyphen stands between year, month and day. Only behind a
	// clock time does it begin the end: 14:30-16:00.
	if i := strings.LastIndexByte(s, '-'); i > 0 && strings.Contains(s[:i], ":") {
		return s[:i], s[i+1:], true
	}
	return s, "", false
}

// parseTime reads one end of a period. What s leaves out it takes from like; a
// zero like means that s must have it all.
func parseTime(s string, like Time) (Time, bool) {
	t := like
	t.Hour, t.Minute, t.Timed = 0, 0, false
	day, clock := cutDay(s)
	if day == "" && (like.Year == 0 || clock == "") || day != "" && !t.setDay(day) {
		return Time{}, false
	}
	if t.Day < 1 || t.Day > DaysIn(t.Year, t.Month) || t.Year < 1 || t.Year > 9999 {
		return Time{}, false
	}
	if clock == "" {
		return t, true
	}
	return t, t.setClock(clock)
}

// cutDay splits a time into its day and its clock time; either may be "".
func cutDay(s string) (day, clock string) {
	if i := strings.LastIndexAny(s, "日号"); i >= 0 {
		_, size := utf8.DecodeRuneInString(s[i:])
		return s[:i+size], strings.TrimSpace(s[i+size:])
	}
	for _, mark := range []string{"T", "t", " "} {
		if day, clock, ok := strings.Cut(s, mark); ok {
			return strings.TrimSpace(day), strings.TrimSpace(clock)
		}
	}
	if strings.Contains(s, ":") {
		return "", s
	}
	return s, ""
}

// setDay reads 2026-12-01, 12-01, 2026年12月1日, 12月1日 or 3日.
func (t *Time) setDay(s string) bool {
	numbers, seps := apart(s)
	switch seps {
	case "--":
		if len(numbers[0]) != 4 {
			return false
		}
		t.Year, t.Month, t.Day = Digits(numbers[0]), Digits(numbers[1]), Digits(numbers[2])
	case "年月日", "年月号":
		t.Year, t.Month, t.Day = Digits(numbers[0]), Digits(numbers[1]), Digits(numbers[2])
	case "月日", "月号":
		if t.Year == 0 {
			return false
		}
		t.Month, t.Day = Digits(numbers[0]), Digits(numbers[1])
	case "日", "号":
		if t.Year == 0 {
			return false
		}
		t.Day = Digits(numbers[0])
	default:
		return false
	}
	return true
}

// setClock reads 14:30, 14:30:00, 14时30分, 14时, 下午2:30.
func (t *Time) setClock(s string) bool {
	afternoon := false
	for _, word := range []string{"下午", "晚上", "上午", "早上", "中午"} {
		if rest, ok := strings.CutPrefix(s, word); ok {
			afternoon, s = word == "下午" || word == "晚上", strings.TrimSpace(rest)
			break
		}
	}
	numbers, seps := apart(s)
	switch seps {
	case ":", "时分", "点分", "时", "点":
	case "::": // seconds are read only when they are 00
		if Digits(numbers[2]) != 0 {
			return false
		}
	default:
		return false
	}
	t.Hour, t.Timed = Digits(numbers[0]), true
	if len(numbers) > 1 && numbers[1] != "" {
		if t.Minute = Digits(numbers[1]); len(numbers[1]) != 2 {
			return false
		}
	}
	if afternoon && t.Hour < 12 {
		t.Hour += 12
	}
	return numbers[0] != "" && t.Hour >= 0 && t.Hour <= 23 && t.Minute >= 0 && t.Minute <= 59
}

// apart splits numbers from what stands between and after them: 2026年12月1日
// gives 2026, 12, 1 and 年月日.
func apart(s string) (numbers []string, seps string) {
	number := ""
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			number += string(r)
		case unicode.IsSpace(r):
		default:
			numbers, number = append(numbers, number), ""
			seps += string(r)
		}
	}
	if number != "" {
		numbers = append(numbers, number)
	} else if strings.ContainsAny(seps, ":-") {
		return nil, "" // 14: is not a time
	}
	for _, n := range numbers {
		if n == "" || len(n) > 4 {
			return nil, ""
		}
	}
	return numbers, seps
}

// before says that t is earlier than u; a day is not earlier than itself.
func (t Time) before(u Time) bool {
	a := [5]int{t.Year, t.Month, t.Day, t.Hour, t.Minute}
	b := [5]int{u.Year, u.Month, u.Day, u.Hour, u.Minute}
	for i := range a {
		if a[i] != b[i] {
			return a[i] < b[i]
		}
	}
	return false
}

// SameDay says that both are times of one day.
func (t Time) SameDay(u Time) bool { return t.Year == u.Year && t.Month == u.Month && t.Day == u.Day }
