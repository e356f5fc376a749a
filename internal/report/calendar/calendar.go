// Package calendar reads days, months and years as people write them, in Chinese
// and in English. Who reads a date anywhere asks here, so that what an imported
// document says is what a report may say.
package calendar

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"jianbao/internal/han"
)

// Read reads a day, a month or a year: 2024-11-18, 2024/11/18, 2024.11.18,
// 2024年11月18日, 二〇二四年十一月十八日, 18 November 2024, Nov. 18, 2024; 2024-11,
// 2024年11月, November 2024; 2024, 2024年. Month and day are 0 where s names none.
// It is not ok where s is no date, or more than a date, or where the calendar has
// no such day. A day of the week may follow.
func Read(s string) (year, month, day int, ok bool) {
	if len(s) > 80 {
		return 0, 0, 0, false
	}
	s = withoutWeekday(strings.TrimSpace(norm.NFKC.String(s)))
	for _, read := range []func(string) [3]int{byMarks, bySigns, byWords} {
		if d := read(s); d[0] > 0 {
			return d[0], d[1], d[2], exists(d)
		}
	}
	return 0, 0, 0, false
}

// exists says that the calendar has a day, a month or a year.
func exists(d [3]int) bool {
	return d[0] >= 1 && d[0] <= 9999 && (d[1] == 0 && d[2] == 0 || d[1] >= 1 && d[1] <= 12 && d[2] >= 0 && d[2] <= DaysIn(d[0], d[1]))
}

// byMarks reads figures with one mark between them: 2024-11-18, 2024/1/8, 2024.11.
// The year has four figures and comes first.
func byMarks(s string) (d [3]int) {
	mark := ""
	if i := strings.IndexAny(s, "-/."); i >= 0 {
		mark = s[i : i+1]
	}
	parts := []string{s}
	if mark != "" {
		parts = strings.Split(s, mark)
	}
	if len(parts) > 3 || len(parts[0]) != 4 {
		return [3]int{}
	}
	for i, p := range parts {
		if d[i] = Digits(p); d[i] < 1 || i > 0 && len(p) > 2 {
			return [3]int{}
		}
	}
	return d
}

// bySigns reads 2024年11月18日, in figures or Chinese numerals, with or without
// spaces, and with 号 for 日.
func bySigns(s string) (d [3]int) {
	s = strings.Join(strings.Fields(s), "")
	for i, signs := range []string{"年", "月", "日号號"} {
		if s == "" && i > 0 {
			return d
		}
		at := strings.IndexAny(s, signs)
		if at < 0 {
			return [3]int{}
		}
		n := number(s[:at])
		if n < 1 || i == 0 && n < 1000 {
			return [3]int{}
		}
		d[i] = n
		s = s[at+len("年"):] // each of the signs has as many bytes
	}
	if s != "" {
		return [3]int{}
	}
	return d
}

// number reads figures, a Chinese numeral, or a year spelt figure by figure:
// 二〇二四, also with ○ for 〇. It is -1 for none.
func number(s string) int {
	if n := Digits(s); n >= 0 {
		return n
	}
	if n, size := han.ReadNumeral(s); size == len(s) && size > 0 {
		return n
	}
	n := 0
	for _, r := range s {
		if strings.ContainsRune("○OoＯ", r) {
			r = '〇'
		}
		digit, is := han.Digit(r)
		if !is || n > 999 {
			return -1
		}
		n = n*10 + digit
	}
	return n
}

// byWords reads an English date: 18 November 2024, November 18, 2024, Nov 2024.
func byWords(s string) (d [3]int) {
	words := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '.' })
	if len(words) < 2 || len(words) > 5 {
		return [3]int{}
	}
	if year := words[len(words)-1]; len(year) == 4 {
		d[0] = max(Digits(year), 0)
	}
	for _, w := range words[:len(words)-1] {
		low := strings.ToLower(w)
		if low == "of" || low == "the" {
			continue
		}
		n := Digits(low)
		for _, ending := range []string{"st", "nd", "rd", "th"} {
			if stem, cut := strings.CutSuffix(low, ending); cut && n < 0 {
				n = Digits(stem)
			}
		}
		switch m := monthNamed(low); {
		case m > 0 && d[1] == 0:
			d[1] = m
		case n >= 1 && n <= 31 && d[2] == 0:
			d[2] = n
		default:
			return [3]int{}
		}
	}
	if d[1] == 0 {
		return [3]int{}
	}
	return d
}

// monthNamed is the number of a month by its English name or the first three or
// four letters of it, in lower case; 0 for any other word.
func monthNamed(s string) int {
	for i, name := range []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"} {
		if s == name || s == name[:3] || s == "sept" && i == 8 {
			return i + 1
		}
	}
	return 0
}

// InFigures says that a text may be a date in figures alone: 2024, 2024-03, 2024-03-30.
func InFigures(s string) bool {
	return len(s) >= 4 && s[0] != '-' && strings.Trim(s, "0123456789-") == ""
}

// Weekday is the day of the week that a line with a date names, which Read passes over:
// 星期一 of 2024年11月18日（星期一）, Monday of Monday, 18 November 2024; "" for none.
func Weekday(line string) string {
	for _, word := range strings.FieldsFunc(line, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if isWeekday(strings.ToLower(word)) {
			return word
		}
		for _, week := range weeks() {
			if at := strings.LastIndex(word, week); at >= 0 && (at == 0 || strings.HasSuffix(word[:at], "日")) && isDayOfWeek(word[at+len(week):]) {
				return word[at:]
			}
		}
	}
	return ""
}

// weeks are the words before the number of a day of the week.
func weeks() []string { return []string{"星期", "周", "週", "礼拜"} }

func isDayOfWeek(s string) bool {
	return len(s) == len("一") && strings.Contains("一二三四五六日天", s)
}

func isWeekday(low string) bool {
	switch low {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun":
		return true
	}
	return false
}

// withoutWeekday takes the day of the week off: 2024年11月18日（星期一）, Monday, 18
// November 2024.
func withoutWeekday(s string) string {
	for _, week := range weeks() {
		at := strings.LastIndex(s, week)
		if at <= 0 {
			continue
		}
		rest := strings.Trim(s[at+len(week):], ")] ")
		if isDayOfWeek(rest) {
			return strings.TrimRight(s[:at], " ([,")
		}
	}
	first, rest, several := strings.Cut(s, " ")
	if several && isWeekday(strings.ToLower(strings.TrimRight(first, ",."))) {
		return strings.TrimSpace(rest)
	}
	return s
}

// Digits reads a number of ASCII digits; -1 when there is anything else.
func Digits(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' || n > 1_000_000_000 {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	if s == "" {
		return -1
	}
	return n
}

// DaysIn is how many days a month has; 0 for what is no month.
func DaysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 1, 3, 5, 7, 8, 10, 12:
		return 31
	}
	return 0
}
