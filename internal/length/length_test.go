package length

import "testing"

func TestParseReadsEveryUnit(t *testing.T) {
	for in, want := range map[string]Length{
		"三号": 63 * Pt / 4, "小四号": 12 * Pt, "72pt": 72 * Pt, "1in": 72 * Pt, "25.4mm": 72 * Pt, "2.54cm": 72 * Pt, "10.5": 672, "-1pt": -64, "0.5pt": 32, " 16 mm ": 2903,
	} {
		if got, err := Parse(in); err != nil || got != want {
			t.Errorf("Parse(%q) = %d, %v; want %d", in, got, err, want)
		}
	}
	for _, in := range []string{"", "mm", "号", "九号", "1.2345pt", "ten", "1e3", "999999999pt", "1,5mm"} {
		if got, err := Parse(in); err == nil {
			t.Errorf("Parse(%q) = %d, want an error", in, got)
		}
	}
}

func TestDecimalIsWhatPDFReads(t *testing.T) {
	for in, want := range map[Length]string{672: "10.5", 0: "0", 1: "0.016", -32: "-0.5", 64: "1", 6400: "100"} {
		if got := in.Decimal(); got != want {
			t.Errorf("Length(%d).Decimal() = %q, want %q", in, got, want)
		}
	}
}

func TestMilliRoundsBothWays(t *testing.T) {
	size := 10*Pt + Pt/2
	if size.Milli(1000) != size || size.Milli(250) != 168 || size.Milli(-250) != -168 {
		t.Errorf("Milli: %d %d %d", size.Milli(1000), size.Milli(250), size.Milli(-250))
	}
	if got := (size * 38).Ems(size); got != 38000 {
		t.Errorf("Ems = %d, want 38000", got)
	}
}
