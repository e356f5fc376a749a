package bounds

import "testing"

func TestEnglish(t *testing.T) {
	for _, x := range []struct {
		before string
		time   bool
		want   int8
	}{
		{"at least", false, 1}, {"no more than", false, -1}, {"must not be over", false, -1},
		{"it is not clear whether it gets at least", false, 1}, {"if sales did not produce at least", false, 0},
		{"over", true, 0}, {"after over", true, 1}, {"after", true, 1}, {"after", false, 0},
	} {
		if got := English(x.before, x.time); got != x.want {
			t.Errorf("%q: %d, not %d", x.before, got, x.want)
		}
	}
}

func TestAgo(t *testing.T) {
	for _, x := range [...]struct {
		before, after string
		want          int8
	}{{"", " ago", -1}, {"", " later", 1}, {"after about", "", 1}, {"", " after the vote", 0}, {"", " agony", 0}} {
		if got := EnglishAgo(x.before, x.after); got != x.want {
			t.Errorf("%q %q: %d, not %d", x.before, x.after, got, x.want)
		}
	}
	for after, want := range map[string]int8{"前": -1, "多之前": -1, "后": 1, "后续": 0, "前后": 0, "": 0} {
		if got := HanAgo(after); got != want {
			t.Errorf("%q: %d, not %d", after, got, want)
		}
	}
}
