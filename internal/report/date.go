package report

import (
	"time"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
	"jianbao/internal/report/calendar"
)

// date reads a day, a month or a year as people write them: 2020-03-30, 2020-03,
// 2020年3月30日, March 2020.
func (d *decoder) date(n *yaml.Node) Date {
	text, n, ok := d.word(n, "date")
	date := Date{Pos: d.at(n)}
	if !ok {
		return date
	}
	if date.Year, date.Month, date.Day, ok = calendar.Read(text); !ok {
		d.add(diag.BadDate, n, diag.Args{"date": short(text)})
		return Date{Pos: date.Pos}
	}
	return date
}

// First is the first second of the day, the month or the year, in UTC.
func (d Date) First() time.Time {
	return time.Date(d.Year, time.Month(max(d.Month, 1)), max(d.Day, 1), 0, 0, 0, 0, time.UTC)
}

// ISO is the date as ISO 8601 writes it, as precise as it is: 2020-03-30, 2020-03
// or 2020; "" where there is none.
func (d Date) ISO() string {
	layout := "2006"
	switch {
	case d.Year == 0:
		return ""
	case d.Day > 0:
		layout = time.DateOnly
	case d.Month > 0:
		layout = "2006-01"
	}
	return d.First().Format(layout)
}

// count reads a whole number from 1 to a million.
func (d *decoder) count(n *yaml.Node, path string) int {
	const most = 1_000_000
	text, n, ok := d.word(n, path)
	if !ok {
		return 0
	}
	c := calendar.Digits(text)
	if c < 1 || c > most || n.Tag != "!!int" {
		d.add(diag.BadNumber, n, diag.Args{"key": path, "value": short(quote(n)), "from": "1", "to": most})
		return 0
	}
	return c
}
