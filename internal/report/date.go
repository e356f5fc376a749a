package report

import (
	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
)

// date reads a day of the calendar, 2020-03-30.
func (d *decoder) date(n *yaml.Node) Date {
	text, n, ok := d.word(n, "date")
	date := Date{Pos: d.at(n)}
	if !ok {
		return date
	}
	valid := len(text) == 10 && text[4] == '-' && text[7] == '-'
	if valid {
		date.Year, date.Month, date.Day = digits(text[:4]), digits(text[5:7]), digits(text[8:])
		valid = date.Year > 0 && date.Day > 0 && date.Day <= daysIn(date.Year, date.Month)
	}
	if !valid {
		d.add(diag.BadDate, n, diag.Args{"date": short(text)})
		return Date{Pos: date.Pos}
	}
	return date
}

// digits reads a number of ASCII digits; -1 when there is anything else.
func digits(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' || n > 1_000_000_000 {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// daysIn is how many days a month has; 0 for what is no month.
func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 1, 3, 5, 7, 8, 10, 12:
		return 31
	}
	return 0
}

// count reads a whole number from 1 to a million.
func (d *decoder) count(n *yaml.Node, path string) int {
	const most = 1_000_000
	text, n, ok := d.word(n, path)
	if !ok {
		return 0
	}
	c := digits(text)
	if c < 1 || c > most || n.Tag != "!!int" {
		d.add(diag.BadNumber, n, diag.Args{"key": path, "value": short(quote(n)), "from": "1", "to": most})
		return 0
	}
	return c
}
