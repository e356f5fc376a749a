package pagewords

import (
	"jianbao/internal/report"
	"jianbao/internal/report/calendar"
)

// Dated is a date in figures, 2024-03, as a language writes it: 2024年3月, March 2024. Other
// texts, and nil, stay as they are.
func Dated(t *report.Text, lang string) *report.Text {
	if t == nil || !calendar.InFigures(t.Plain()) {
		return t
	}
	year, month, day, ok := calendar.Read(t.Plain())
	if !ok {
		return t
	}
	return report.Plain(lang, For(lang).DateText(report.Date{Year: year, Month: month, Day: day}), t.At(0))
}
