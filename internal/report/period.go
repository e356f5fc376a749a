package report

import (
	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
	"jianbao/internal/report/calendar"
)

// Time is a day of the calendar, and a time of that day when Timed is set. Year 0
// means that there is none.
type Time = calendar.Time

// Period is when a meeting takes place.
type Period struct {
	calendar.Period
	Pos diag.Pos
}

// period reads a time or two, and reports what is none.
func (d *decoder) period(n *yaml.Node, path string) Period {
	text, n, ok := d.word(n, path)
	p := Period{}
	if ok {
		var valid bool
		if p, valid = ParsePeriod(text); !valid {
			d.add(diag.BadPeriod, n, diag.Args{"time": short(text)})
		}
	}
	p.Pos = d.at(n)
	return p
}

// ParsePeriod reads a day, a time or two of them, as calendar.ReadPeriod does.
func ParsePeriod(s string) (Period, bool) {
	p, ok := calendar.ReadPeriod(s)
	return Period{Period: p}, ok
}
