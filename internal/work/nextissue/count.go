package nextissue

import (
	"fmt"
	"regexp"
	"strconv"
)

// Next counts a number of an issue on: 3 is 4, 第3期（总第15期） is 第4期（总第16期）, and
// 2026年第3期 with the years 2026 and 2027 is 2027年第1期. ok is false where no number
// stands in it. A number keeps its leading noughts.
func Next(text string, year, now int) (next string, ok bool) {
	turned := false
	next = regexp.MustCompile(`\d+`).ReplaceAllStringFunc(text, func(digits string) string {
		n, err := strconv.Atoi(digits)
		switch {
		case err != nil:
			return digits
		case len(digits) == 4 && n == year && text != digits:
			turned = now != year
			return strconv.Itoa(now)
		}
		ok = true
		if turned { // the first number after the year begins anew
			turned = false
			return "1"
		}
		return fmt.Sprintf("%0*d", len(digits), n+1)
	})
	return next, ok
}

// counted finds the number of an issue in the words of a series.
const counted = `(?i)(第 ?|总第 ?|\bno\.? ?|\bissue ?|\bvol\.? ?)(\d+)`

// inWords counts on the numbers of issues in the words of a series.
func inWords(text string) string {
	return regexp.MustCompile(counted).ReplaceAllStringFunc(text, func(found string) string {
		next, _ := Next(found, 0, 0)
		return next
	})
}
