package cli

import (
	"fmt"
	"strings"
	"time"
)

// barText is a line such as "[####----------------] 40/200, 520 a second, 1 s left".
func barText(count, all int, spent time.Duration) string {
	const cells = 20
	full := cells * count / max(all, 1)
	text := fmt.Sprintf("[%s%s] %d/%d", strings.Repeat("#", full), strings.Repeat("-", cells-full), count, all)
	if count == 0 || spent <= 0 {
		return text
	}
	left := time.Duration(float64(spent) / float64(count) * float64(all-count))
	rate := fmt.Sprintf("%.0f a second", float64(count)/spent.Seconds())
	if count < int(spent/time.Second) {
		rate = fmt.Sprintf("%.0f a minute", float64(count)/spent.Minutes())
	}
	return fmt.Sprintf("%s, %s, %s left", text, rate, roughly(left))
}

// roughly is a time in the unit that people would say it in.
func roughly(d time.Duration) string {
	seconds := int((d + time.Second - 1) / time.Second)
	switch {
	case seconds < 90:
		return fmt.Sprintf("%d s", seconds)
	case seconds < 90*60:
		return fmt.Sprintf("%d min", (seconds+59)/60)
	}
	return fmt.Sprintf("%d h", (seconds+3599)/3600)
}
