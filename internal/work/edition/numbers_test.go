package edition

import "testing"

// TestParseNumbers: how many, which alone, which of how many; what is none of these is
// refused.
func TestParseNumbers(t *testing.T) {
	for _, c := range []struct {
		text, only string
		of, least  int
		total      int
	}{
		{"30", "", 30, 0, 30},
		{"31-33", "31-33", 0, 0, 33},
		{"31-33", "31-33", 0, 40, 40}, // of forty people
		{"17/30", "17", 30, 0, 30},
		{"17-17", "17", 0, 0, 17},
		{"6, 1,4–5", "1,4-6", 0, 0, 6},
		{"4、5，4", "4-5", 0, 0, 5},
	} {
		n, err := ParseNumbers(c.text, 1000)
		if err != nil || n.String() != c.only || n.Of != c.of || n.Total(c.least) != c.total {
			t.Errorf("%s: %q of %d, %d in all, %v", c.text, n, n.Of, n.Total(c.least), err)
		}
	}
	for _, text := range []string{"", "0", "x", "1001", "3-2", "1,,2", "-3", "3-", "31/30", "1/", "/3", "1/0", "all"} {
		if n, err := ParseNumbers(text, 1000); err == nil {
			t.Errorf("%q is read as %q of %d", text, n, n.Of)
		}
	}
}
