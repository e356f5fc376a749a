package pagewords

import (
	"strconv"
	"strings"

	"jianbao/internal/report"
)

// PeriodText writes when a meeting is as the language does: 2026年12月1日14:30—16:00,
// 1 December 2026, 14:30–16:00; 12月1—3日 in one month. "" when no time is known.
func (w Words) PeriodText(p report.Period) string {
	from := w.timeText(p.From)
	if p.Until.Year == 0 || from == "" {
		return from
	}
	a, b := p.From, p.Until
	switch {
	case a.SameDay(b):
		return from + w.p.dash + clock(b)
	case a.Timed || a.Year != b.Year:
		return from + w.p.wide + w.timeText(b)
	case w.p.months[0] == "": // the year, and the month where it is the same, stand before the first day alone
		_, unit, _ := strings.Cut(w.p.day, "{d}")
		if a.Month == b.Month {
			return strings.TrimSuffix(from, unit) + w.p.dash + strconv.Itoa(b.Day) + unit
		}
		return from + w.p.dash + w.p.inDay(b, strings.Index(w.p.day, "{m}"), len(w.p.day))
	case a.Month == b.Month:
		return w.p.dayText(a.Day) + w.p.dash + w.timeText(b)
	}
	return w.p.inDay(a, 0, strings.Index(w.p.day, "{month}")+len("{month}")) + w.p.wide + w.timeText(b)
}

// inDay is bytes from to to of the phrase for a day, filled in.
func (p *phrases) inDay(t report.Time, from, to int) string {
	return fill(p.day[from:to], "m", strconv.Itoa(t.Month), "month", p.monthName(t.Month, false), "d", p.dayText(t.Day))
}

// timeText writes a day and its time: 2026年12月1日14:30, 1 December 2026, 14:30.
func (w Words) timeText(t report.Time) string {
	day := w.DateText(report.Date{Year: t.Year, Month: t.Month, Day: t.Day})
	if !t.Timed || day == "" {
		return day
	}
	return day + w.p.atTime + clock(t)
}

// clock writes the time of a day: 9:05.
func clock(t report.Time) string {
	return strconv.Itoa(t.Hour) + ":" + strconv.Itoa(100 + t.Minute)[1:]
}
