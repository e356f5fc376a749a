package clue

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode"

	"jianbao/internal/document/intake/wording"
	"jianbao/internal/report/calendar"
)

// Date is the date that a line is, and nothing more: "2020-03-30", "2020-03" where
// it names no day, "2020" where it names no month either. It is "" for any other
// line. A year in figures alone is a number like any other.
func Date(s string) string {
	if len(s) > 200 || !mayBeDate(s) {
		return "" // most lines: nothing is read
	}
	t := strings.Trim(s, " \t\u3000。.（）()*[]【】")
	y, m, d, ok := calendar.Read(t)
	switch {
	case !ok || y < 1900 || y > 2200 || m == 0 && !strings.HasSuffix(t, "年"):
		return ""
	case d > 0:
		return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
	case m > 0:
		return fmt.Sprintf("%04d-%02d", y, m)
	}
	return fmt.Sprintf("%04d", y)
}

// Dateline is the date that the text of a press release begins with: 3 June 2026 of Harbour
// City, 3 June 2026 — The library; "" for none.
func Dateline(s string) string {
	for _, dash := range []string{" — ", " – ", " -- ", " - ", "——", "—", " (", "电　", "讯　"} {
		head, _, ok := strings.Cut(s, dash)
		if !ok || len(head) > 80 {
			continue
		}
		for i, r := range head {
			if r == ',' || r == '，' || r == ' ' {
				if d := Date(strings.Trim(head[i:], "，, ")); len(d) == len("2026-06-03") {
					return d
				}
			}
		}
	}
	return ""
}

// MeetingDay is the day of a line that says when and where a meeting was, and more than
// the day: held on Tuesday, 8 April 2025, at 10 a.m. in Room 204; "" for any other.
func MeetingDay(s string) string {
	t := strings.Trim(s, " \t\u3000（）()—–-")
	if len(t) > 200 || !strings.ContainsAny(t, "0123456789") || !strings.Contains(t, "年") && !namesMonth(t) || wording.EndsSentence(t) {
		return ""
	}
	held := false
	for _, head := range [...]string{"held on ", "Held on ", "held ", "meeting held on ", "Meeting held on ", "on "} {
		if rest, ok := strings.CutPrefix(t, head); ok {
			t, held = rest, true
			break
		}
	}
	if Date(t) != "" && !held {
		return ""
	}
	return DayIn(t)
}

// Weekday is the day of the week that a line with a date names; "" for none.
func Weekday(line string) string { return calendar.Weekday(line) }

// mayBeDate looks a line over: it has the sign of a year, the name of a month, or a
// mark between two figures, and no Latin word that no date has.
func mayBeDate(s string) bool {
	sign, word, last := false, 0, rune(0)
	for i, r := range s {
		if latin(r) {
			if !latin(last) {
				word = i
			}
		} else if latin(last) {
			ok, month := ofDate(s[word:i])
			if !ok {
				return false
			}
			sign = sign || month
		}
		sign = sign || r == '年' || r >= '０' && r <= '９' || unicode.IsDigit(r) && strings.ContainsRune("-/.", last)
		last = r
	}
	if latin(last) {
		ok, month := ofDate(s[word:])
		return ok && (sign || month)
	}
	return sign
}

// namesMonth says that a word of a line begins as the name of a month does.
func namesMonth(s string) bool {
	for i := range len(s) - 2 {
		if s[i] < 'A' || s[i] > 'Z' || i > 0 && latin(rune(s[i-1])) {
			continue
		}
		switch s[i : i+3] {
		case "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec":
			return true
		}
	}
	return false
}

func latin(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' && r < 0x80 }

// ofDate says that a word of Latin letters may stand in a date, and that it is the name
// of a month.
func ofDate(word string) (ok, month bool) {
	if len(word) > len("wednesday") {
		return false, false
	}
	switch low := strings.ToLower(word); low[:min(len(low), 3)] {
	case "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec":
		return true, true
	case "mon", "tue", "wed", "thu", "fri", "sat", "sun", "of", "the", "st", "nd", "rd", "th", "o":
		return true, false
	}
	return false, false
}

// daySpan is how people write some days of a meeting, the last of them in the last group:
// 3–7 March, March 3–7, 28 March to 2 April, 3月1—5日, 3月28日至4月2日.
var daySpan = sync.OnceValue(func() *regexp.Regexp {
	const dash = `\s*(?:-|–|—|——|~|～|至|到|to|and|&)\s*`
	const month = `(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?`
	const day = `\d{1,2}(?:st|nd|rd|th)?`
	return regexp.MustCompile(`(?:from\s+)?` + day + `(?:\s+` + month + `)?` + dash + `(` + day + `\s+` + month + `)` +
		`|(` + month + `\s+)` + day + dash + `(?:` + month + `\s+)?(` + day + `\b)` +
		`|(\d{1,2}\s*月\s*)\d{1,2}\s*[日号]?` + dash + `(\d{1,2}\s*月\s*)?(\d{1,2}\s*[日号])`)
})

// lastOf is a text with the last day in the place of a span of them, so that a date can be
// read; the text itself where it has none.
func lastOf(s string) string {
	if len(s) > 200 || !strings.ContainsAny(s, "0123456789") || !strings.ContainsAny(s, "-–—~～至到&") && !strings.Contains(s, " to ") && !strings.Contains(s, " and ") {
		return s
	}
	m := daySpan().FindStringSubmatchIndex(s)
	if m == nil {
		return s
	}
	group := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return s[m[2*i]:m[2*i+1]]
	}
	month := cmp.Or(group(5), group(4), group(2))
	return s[:m[0]] + cmp.Or(group(1), month+group(3)+group(6)) + s[m[1]:]
}

// DayIn is the day that a text begins with, before an hour or a place: 2025-09-18 of
// 2025年9月18日下午2时 and of 18 September 2025, 2 p.m.; "" for none.
func DayIn(s string) string {
	s = lastOf(s)
	for i, r := range s {
		if !strings.ContainsRune("日号,，(（ ", r) {
			continue
		}
		head := s[:i]
		if r == '日' || r == '号' {
			head = s[:i+len("日")]
		}
		if d := Date(head); len(d) == len("2025-09-18") {
			return d
		}
	}
	return Date(s)
}
