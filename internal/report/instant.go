package report

import (
	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
	"jianbao/internal/report/calendar"
)

// instant reads a day, a time and its zone, and reports what is none.
func (d *decoder) instant(n *yaml.Node, path string) Instant {
	in := Instant{Value: d.bare(n, path)}
	if in.Text == "" {
		return in
	}
	t, zoned, ok := calendar.ReadInstant(in.Text)
	switch {
	case ok:
		in.Time = t
	case zoned:
		d.addAt(diag.BadEmbargo, in.Pos, diag.Args{"time": short(in.Text)})
	default:
		if _, _, timed := calendar.ReadInstant(in.Text + " UTC"); timed {
			d.addAt(diag.EmbargoWithoutZone, in.Pos, diag.Args{"time": short(in.Text)})
		} else {
			d.addAt(diag.BadEmbargo, in.Pos, diag.Args{"time": short(in.Text)})
		}
	}
	return in
}

// checkEmbargo reports an embargo that ends before the day of the report.
func (d *decoder) checkEmbargo() {
	e, day := d.out.Embargo, d.out.Date
	if e.Time.IsZero() || day.Year == 0 {
		return
	}
	first := day.First()
	if y, m, dd := e.Time.Date(); y < first.Year() || y == first.Year() && (m < first.Month() || m == first.Month() && dd < first.Day()) {
		d.addAt(diag.EmbargoEarly, e.Pos, diag.Args{"time": e.Text, "date": day.ISO()})
	}
}
