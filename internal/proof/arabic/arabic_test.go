package arabic

import "testing"

func TestDecimal(t *testing.T) {
	for s, want := range map[string]struct {
		value float64
		size  int
	}{"1,234.5 km": {1234.5, 7}, "12,34": {12, 2}, "1,2345": {1, 1}, "7.": {7, 1}, "km": {0, 0}} {
		if v, n, _, _ := Decimal(s); v != want.value || n != want.size {
			t.Errorf("%s: %v of %d bytes, want %v", s, v, n, want)
		}
	}
}

func TestGrouped(t *testing.T) {
	for _, c := range []struct {
		s       string
		foreign bool
		plain   string
	}{{"11 600", true, "11600"}, {"11 600", false, ""}, {"11\u202f600", false, "11600"}, {"1.234,5", true, "1234.5"}, {"12 34", true, ""}} {
		if _, plain := Grouped(c.s, c.foreign); plain != c.plain {
			t.Errorf("%q: %q, want %q", c.s, plain, c.plain)
		}
	}
}

func TestMarks(t *testing.T) {
	if m, n := Clock("14:30"); m != 870 || n != 5 {
		t.Errorf("14:30 is minute %d, of %d bytes", m, n)
	}
	if _, n := Clock("14:30:05"); n != 0 {
		t.Error("14:30:05 is a time of day")
	}
	if TimeCode("00:37:47.") != 8 || TimeCode("00:37") != 0 {
		t.Error("a place in a recording has three parts")
	}
	if Version("3.2.1)") != 5 || Version("3.2") != 0 {
		t.Error("the number of a version has two points")
	}
}
