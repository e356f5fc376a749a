package calendar

import (
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"
)

// ReadInstant reads a day, a time of it and its zone: 2026-12-04T10:00+08:00, 2026-12-04
// 10:00 +8, 2026年12月4日10:00（UTC+8）, 2026-12-04T02:00Z. zoned is false where s names no
// zone, and ok where it is no such time.
func ReadInstant(s string) (t time.Time, zoned, ok bool) {
	s = strings.Join(strings.Fields(norm.NFKC.String(s)), " ")
	at, zone, zoned := cutZone(s)
	day, read := parseTime(at, Time{})
	seconds := 0
	if clock := strings.LastIndexByte(at, ':'); !read && clock > 0 { // 10:00:05
		if seconds = Digits(at[clock+1:]); seconds > 0 && seconds < 60 {
			day, read = parseTime(at[:clock], Time{})
		}
	}
	if !read || !day.Timed {
		return time.Time{}, zoned, false
	}
	t = time.Date(day.Year, time.Month(day.Month), day.Day, day.Hour, day.Minute, seconds, 0, time.FixedZone("", zone))
	return t, zoned, zoned
}

// cutZone splits a zone from the end of a time, as seconds east of Greenwich. zoned is
// false where there is none, or one that no clock keeps.
func cutZone(s string) (at string, zone int, zoned bool) {
	at = strings.TrimRight(s, ") ")
	for _, name := range []string{"UTC", "GMT", "Z", "z"} {
		if rest, is := strings.CutSuffix(at, name); is {
			return strings.TrimRight(rest, "( "), 0, true
		}
	}
	sign := strings.LastIndexAny(at, "+-−")
	if sign < 0 || !strings.Contains(at[:sign], ":") && !strings.ContainsAny(at[:sign], "时点") {
		return s, 0, false // the hyphens of the day
	}
	hours, minutes, _ := strings.Cut(strings.TrimLeft(at[sign:], "+-−"), ":")
	if minutes == "" && len(hours) == 4 {
		hours, minutes = hours[:2], hours[2:]
	}
	h, m := Digits(strings.TrimSpace(hours)), 0
	if minutes != "" {
		m = Digits(minutes)
	}
	if h < 0 || h > 14 || m < 0 || m > 59 {
		return s, 0, false
	}
	zone = h*3600 + m*60
	if at[sign] != '+' {
		zone = -zone
	}
	at = strings.TrimRight(at[:sign], " ")
	for _, name := range []string{"UTC", "GMT"} {
		at = strings.TrimSuffix(at, name)
	}
	return strings.TrimRight(at, "( "), zone, true
}

// Zone names the zone of a time: UTC+8, UTC+5:30, UTC−3, UTC.
func Zone(t time.Time) string {
	_, east := t.Zone()
	if east == 0 {
		return "UTC"
	}
	sign := "+"
	if east < 0 {
		sign, east = "−", -east
	}
	out := "UTC" + sign + strconv.Itoa(east/3600)
	if m := east % 3600 / 60; m > 0 {
		out += ":" + strconv.Itoa(100 + m)[1:]
	}
	return out
}
