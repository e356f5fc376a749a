package calendar

import (
	"testing"
	"time"
)

// TestInstants: a time with its zone, as people write it; what has no zone says so.
func TestInstants(t *testing.T) {
	const at = "2026-12-04T02:00:00Z"
	for _, s := range []string{"2026-12-04T10:00+08:00", "2026-12-04 10:00 +08:00", "2026-12-04 10:00 +8", "2026-12-04T02:00Z", "2026-12-04 02:00 UTC",
		"2026-12-03T21:00-05:00", "2026-12-03 21:00 −0500", "2026-12-04 07:30 (UTC+5:30)", "2026年12月4日10:00（UTC+8）", "2026年12月4日上午10时 GMT+8", "2026-12-04T10:00:00+08:00"} {
		got, zoned, ok := ReadInstant(s)
		if !ok || !zoned || got.UTC().Format(time.RFC3339) != at {
			t.Errorf("%s is %v, %v, %v", s, got, zoned, ok)
		}
	}
	if got, _, ok := ReadInstant("2026-12-04 10:00:07 +08:00"); !ok || got.Second() != 7 {
		t.Errorf("seconds: %v, %v", got, ok)
	}
	for s, zone := range map[string]bool{"2026-12-04": false, "2026-12-04T10:00": false, "2026年12月4日10时": false, "soon": false, "": false,
		"2026-12-04 25:00 +08:00": true, "2026-02-30 10:00 +08:00": true, "2026-12-04 10:00 +99:00": false, "2026-12 +08:00": false} {
		if _, zoned, ok := ReadInstant(s); ok || zoned != zone {
			t.Errorf("%q: ok %v, zoned %v", s, ok, zoned)
		}
	}
	for s, want := range map[string]string{"2026-12-04 10:00 +8": "UTC+8", "2026-12-04 10:00 Z": "UTC", "2026-12-04 10:00 +05:30": "UTC+5:30", "2026-12-04 10:00 -03:00": "UTC−3"} {
		if got, _, _ := ReadInstant(s); Zone(got) != want {
			t.Errorf("%s: %s, want %s", s, Zone(got), want)
		}
	}
}
