package figures

import (
	"strings"

	"jianbao/internal/han"
	"jianbao/internal/proof/arabic"
)

// isoDate reads 2020-03-26, 2020/3/26, 2020.3.26 at the head of s.
func isoDate(s string) (f Figure, size int) {
	year, i := arabic.At(s, 4, 4)
	if i == 0 || year < 1800 || year > 2200 || i >= len(s) {
		return f, 0
	}
	mark := s[i]
	if mark != '-' && mark != '/' && mark != '.' {
		return f, 0
	}
	month, n := arabic.At(s[i+1:], 1, 2)
	if n == 0 || month < 1 || month > 12 {
		return f, 0
	}
	i += 1 + n
	if i >= len(s) || s[i] != mark {
		return f, 0
	}
	day, n := arabic.At(s[i+1:], 1, 2)
	i += 1 + n
	if n == 0 || day < 1 || day > 31 || i < len(s) && (arabic.Is(s[i]) || s[i] == mark && i+1 < len(s) && arabic.Is(s[i+1])) {
		return f, 0
	}
	return Figure{Kind: Date, Year: year, Month: month, Day: day}, i
}

// ratio reads 1:3 at the head of s; where each side has two digits it is a
// time of day.
func ratio(s string) (f Figure, size int) {
	a, n := arabic.At(s, 1, 4)
	if n == 0 || n >= len(s) {
		return f, 0
	}
	w := 1
	if s[n] != ':' {
		if len(s) < n+3 || s[n:n+3] != "∶" && s[n:n+3] != "：" {
			return f, 0
		}
		w = 3
	}
	b, k := arabic.At(s[n+w:], 1, 4)
	if k == 0 {
		return f, 0
	}
	return Figure{Kind: Ratio, Value: float64(a), Alt: float64(b)}, n + w + k
}

// score reads 3-1 at the head of s, which is no range, since it does not rise.
func score(s string) (f Figure, size int) {
	a, n := arabic.At(s, 1, 2)
	if n == 0 || n+1 >= len(s) {
		return f, 0
	}
	w := 1
	if strings.HasPrefix(s[n:], "–") {
		w = len("–")
	} else if s[n] != '-' {
		return f, 0
	}
	b, k := arabic.At(s[n+w:], 1, 2)
	if k == 0 || b > a || a == 0 || s[n+w] == '0' && k > 1 {
		return f, 0
	}
	n += w + k
	if n < len(s) && (letter(s[n]) || strings.IndexByte("-/%:", s[n]) >= 0 || s[n] == '.' && n+1 < len(s) && arabic.Is(s[n+1]) || strings.HasPrefix(s[n:], "–")) {
		return f, 0
	}
	return Figure{Kind: Ratio, Value: float64(a), Alt: float64(b), score: true}, n
}

// code is the length of a telephone number, or of another one in groups, at
// the head of s: +86 10 6561 1038, (010) 6561-1038, 400-818-1000.
func code(s string) int {
	digits, groups, end, inside := 0, 0, 0, false
	if _, n := isoDate(s); n > 0 || len(s) == 0 {
		return 0
	}
	first := s[0]
	if first != '+' && first != '(' && !arabic.Is(first) {
		return 0
	}
	hyphens := 0
	for i := 0; i < len(s) && i < 28; i++ {
		c := s[i]
		switch {
		case arabic.Is(c):
			if !inside {
				groups++
			}
			inside, digits, end = true, digits+1, i+1
			continue
		case c == '-' && inside:
			hyphens++
		case c == '(' && inside:
			i = len(s) // a bracket that follows the number
		case c == ' ' || c == '(' || c == ')' || c == '+' && i == 0:
		default:
			i = len(s)
		}
		inside = false
	}
	if len(s) > 9 && first == '(' && s[5] == '-' && end == 10 && (s[1] == '1' || s[1] == '2') {
		return 0 // (1995-2005)
	}
	if len(s) > 3 && first == '(' && s[2] == ')' && s[3] == ' ' {
		return 0 // (2) 1964-2000
	}
	led := first == '+' || first == '0' || first == '('
	if digits < 7 || digits > 15 || groups < 2 || !led && (hyphens < 2 || digits < 9) || first == '(' && hyphens == 0 && groups < 3 {
		return 0
	}
	return end
}

// slashDate reads 12/31/10 and 31/12/2010 at the head of s. Where both may be the
// month, the first is.
func slashDate(s string) (f Figure, size int) {
	month, n := arabic.At(s, 1, 2)
	if n == 0 || n >= len(s) || s[n] != '/' && s[n] != '-' {
		return f, 0
	}
	mark := s[n]
	day, k := arabic.At(s[n+1:], 1, 2)
	n += 1 + k
	if k == 0 || n >= len(s) || s[n] != mark {
		return f, 0
	}
	year, k := arabic.At(s[n+1:], 2, 4)
	if k != 2 && k != 4 {
		return f, 0
	}
	n += 1 + k
	if n < len(s) && s[n] == mark || mark == '-' && (k != 2 || year < 32) { // 1-30-61, but 7-9-12
		return f, 0
	}
	if month > 12 {
		month, day = day, month
	}
	if k == 2 {
		year += 1900
		if year < 1950 {
			year += 100
		}
	}
	if month < 1 || month > 12 || day < 1 || day > 31 {
		return f, 0
	}
	return Figure{Kind: Date, Year: year, Month: month, Day: day}, n
}

// commaDecimal says that a language writes 12,5 for twelve and a half.
func commaDecimal(lang string) bool {
	switch han.Base(lang) {
	case "fr", "de", "es", "it", "pt", "nl", "ru", "pl", "sv", "da", "nb", "fi", "cs", "tr", "vi", "id", "uk", "ro", "hu", "el":
		return true
	}
	return false
}
