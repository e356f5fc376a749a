package cli

import (
	"testing"
	"time"
)

func TestBarSaysRateAndTimeLeft(t *testing.T) {
	for _, c := range []struct {
		count, all int
		spent      time.Duration
		want       string
	}{
		{0, 200, 0, "[--------------------] 0/200"},
		{40, 200, 2 * time.Second, "[####----------------] 40/200, 20 a second, 8 s left"},
		{200, 200, time.Second, "[####################] 200/200, 200 a second, 0 s left"},
		{10, 10_000, time.Second, "[--------------------] 10/10000, 10 a second, 17 min left"},
		{1, 10_000, time.Second, "[--------------------] 1/10000, 1 a second, 3 h left"},
	} {
		if got := barText(c.count, c.all, c.spent); got != c.want {
			t.Errorf("%d of %d after %v: %q, want %q", c.count, c.all, c.spent, got, c.want)
		}
	}
}
