package figures

import (
	"strings"

	"jianbao/internal/han"
)

// decimal reads digits with thousands' commas and a decimal point at the head
// of s. size is their length in bytes, 0 where there are none. plain says that there was no point, and
// digits counts the digits.
func decimal(s string) (value float64, size, digits int, plain bool) {
	n, frac := 0.0, -1
	scale := 1.0
	i := 0
loop:
	for ; i < len(s); i++ {
		c := s[i]
		switch {
		case digit(c):
			n, digits = n*10+float64(c-'0'), digits+1
			if frac >= 0 {
				scale, frac = scale*10, frac+1
			}
			if digits > 30 {
				return 0, 0, 0, false
			}
		case c == ',' && frac < 0 && digits > 0 && threeDigits(s[i+1:]):
		case c == '.' && frac < 0 && digits > 0 && i+1 < len(s) && digit(s[i+1]):
			frac = 0
		default:
			break loop
		}
	}
	if digits == 0 {
		return 0, 0, 0, false
	}
	return n / scale, i, digits, frac < 0
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// threeDigits says that s begins with exactly three digits.
func threeDigits(s string) bool {
	return len(s) >= 3 && digit(s[0]) && digit(s[1]) && digit(s[2]) && (len(s) == 3 || !digit(s[3]))
}

// isoDate reads 2020-03-26, 2020/3/26, 2020.3.26 at the head of s.
func isoDate(s string) (f Figure, size int) {
	year, i := digitsAt(s, 4, 4)
	if i == 0 || year < 1800 || year > 2200 || i >= len(s) {
		return f, 0
	}
	mark := s[i]
	if mark != '-' && mark != '/' && mark != '.' {
		return f, 0
	}
	month, n := digitsAt(s[i+1:], 1, 2)
	if n == 0 || month < 1 || month > 12 {
		return f, 0
	}
	i += 1 + n
	if i >= len(s) || s[i] != mark {
		return f, 0
	}
	day, n := digitsAt(s[i+1:], 1, 2)
	i += 1 + n
	if n == 0 || day < 1 || day > 31 || i < len(s) && (digit(s[i]) || s[i] == mark && i+1 < len(s) && digit(s[i+1])) {
		return f, 0
	}
	return Figure{Kind: Date, Year: year, Month: month, Day: day}, i
}

// digitsAt reads so many digits at the head of s.
func digitsAt(s string, least, most int) (n, size int) {
	for size < len(s) && digit(s[size]) {
		if size == most {
			return 0, 0
		}
		n, size = n*10+int(s[size]-'0'), size+1
	}
	if size < least {
		return 0, 0
	}
	return n, size
}

// clock reads 14:30 at the head of s, in minutes.
func clock(s string) (minutes, size int) {
	h, n := digitsAt(s, 1, 2)
	if n == 0 || h > 24 || n >= len(s) || s[n] != ':' {
		return 0, 0
	}
	m, k := digitsAt(s[n+1:], 2, 2)
	if k == 0 || m > 59 || n+3 < len(s) && s[n+3] == ':' {
		return 0, 0
	}
	return h%24*60 + m, n + 1 + k
}

// ratio reads 1:3 at the head of s; where each side has two digits it is a
// time of day.
func ratio(s string) (f Figure, size int) {
	a, n := digitsAt(s, 1, 4)
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
	b, k := digitsAt(s[n+w:], 1, 4)
	if k == 0 {
		return f, 0
	}
	return Figure{Kind: Ratio, Value: float64(a), Alt: float64(b)}, n + w + k
}

// score reads 3-1 at the head of s, which is no range, since it does not rise.
func score(s string) (f Figure, size int) {
	a, n := digitsAt(s, 1, 2)
	if n == 0 || n+1 >= len(s) {
		return f, 0
	}
	w := 1
	if strings.HasPrefix(s[n:], "–") {
		w = len("–")
	} else if s[n] != '-' {
		return f, 0
	}
	b, k := digitsAt(s[n+w:], 1, 2)
	if k == 0 || b > a || a == 0 || s[n+w] == '0' && k > 1 {
		return f, 0
	}
	n += w + k
	if n < len(s) && (letter(s[n]) || strings.IndexByte("-/%:", s[n]) >= 0 || s[n] == '.' && n+1 < len(s) && digit(s[n+1]) || strings.HasPrefix(s[n:], "–")) {
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
	if first != '+' && first != '(' && !digit(first) {
		return 0
	}
	hyphens := 0
	for i := 0; i < len(s) && i < 28; i++ {
		c := s[i]
		switch {
		case digit(c):
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

// version is the length of 3.2.1 at the head of s: a name, no figure.
func version(s string) int {
	dots, i := 0, 0
	for i < len(s) && (digit(s[i]) || s[i] == '.' && i+1 < len(s) && digit(s[i+1])) {
		if s[i] == '.' {
			dots++
		}
		i++
	}
	if dots < 2 {
		return 0
	}
	return i
}

// slashDate reads 12/31/10 and 31/12/2010 at the head of s. Where both may be the
// month, the first is.
func slashDate(s string) (f Figure, size int) {
	month, n := digitsAt(s, 1, 2)
	if n == 0 || n >= len(s) || s[n] != '/' && s[n] != '-' {
		return f, 0
	}
	mark := s[n]
	day, k := digitsAt(s[n+1:], 1, 2)
	n += 1 + k
	if k == 0 || n >= len(s) || s[n] != mark {
		return f, 0
	}
	year, k := digitsAt(s[n+1:], 2, 4)
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

// grouped reads a number at the head of s whose groups of three digits stand apart
// by a space that does not break, or, where foreign, by a space or a point, and
// that may have a comma for its point. plain is the same number without them; n is
// 0 for any other number.
func grouped(s string, foreign bool) (n int, plain string) {
	_, n = digitsAt(s, 1, 30)
	if n == 0 {
		return 0, ""
	}
	plain, groups := s[:n], 0
	for n < len(s) && len(plain)-3*groups <= 3 {
		gap := 0
		for _, w := range [...]string{"\u00a0", "\u202f", "\u2009", " ", "."} {
			if strings.HasPrefix(s[n:], w) && (foreign || w[0] >= 0x80) {
				gap = len(w)
				break
			}
		}
		if gap == 0 || !threeDigits(s[n+gap:]) {
			break
		}
		plain, n, groups = plain+s[n+gap:n+gap+3], n+gap+3, groups+1
	}
	comma := foreign && n+1 < len(s) && s[n] == ',' && digit(s[n+1])
	if comma {
		_, k := digitsAt(s[n+1:], 1, 12)
		comma = k > 0
		if comma {
			plain, n = plain+"."+s[n+1:n+1+k], n+1+k
		}
	}
	if groups == 0 && !comma || n < len(s) && s[n] == ':' {
		return 0, ""
	}
	return n, plain
}

// timeCode is the length of 00:37:47 at the head of s: a place in a recording.
func timeCode(s string) int {
	n := 0
	for k := range 3 {
		least := 1
		if k > 0 {
			if n >= len(s) || s[n] != ':' {
				return 0
			}
			n, least = n+1, 2
		}
		_, size := digitsAt(s[n:], least, 2)
		if size == 0 {
			return 0
		}
		n += size
	}
	return n
}
