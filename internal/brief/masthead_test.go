package brief

import "testing"

// TestDateFirst: a series that ends with a number is not followed by a date that begins
// with one, in any language of the brief.
func TestDateFirst(t *testing.T) {
	for _, c := range []struct {
		series, dates []string
		want          bool
	}{
		{[]string{"Policy Studies · No. 112"}, []string{"9 February 2026"}, true},
		{[]string{"水利研究第7期", "Water Papers No. 7"}, []string{"2026年6月18日", "18 June 2026"}, true},
		{[]string{"水利研究第7期"}, []string{"2026年6月18日"}, false},
		{[]string{"Water Papers"}, []string{"18 June 2026"}, false},
		{[]string{"Water Papers No. 7"}, []string{"June 2026"}, false},
		{[]string{""}, []string{"18 June 2026"}, false},
		{[]string{"No. 7"}, []string{""}, false},
	} {
		if got := DateFirst(c.series, c.dates); got != c.want {
			t.Errorf("%v, %v: %v", c.series, c.dates, got)
		}
	}
}
