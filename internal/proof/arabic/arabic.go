// Package arabic reads what Arabic digits write at the head of a text: numbers with their
// commas, points and groups, times of day, the places of a recording, numbers of versions.
package arabic

import "strings"

// Decimal reads digits with thousands' commas and a decimal point at the head
// of s. size is their length in bytes, 0 where there are none. plain says that there was no point, and
// digits counts the digits.
func Decimal(s string) (value float64, size, digits int, plain bool) {
	n, frac := 0.0, -1
	scale := 1.0
	i := 0
loop:
	for ; i < len(s); i++ {
		c := s[i]
		switch {
		case Is(c):
			n, digits = n*10+float64(c-'0'), digits+1
			if frac >= 0 {
				scale, frac = scale*10, frac+1
			}
			if digits > 30 {
				return 0, 0, 0, false
			}
		case c == ',' && frac < 0 && digits > 0 && Three(s[i+1:]):
		case c == '.' && frac < 0 && digits > 0 && i+1 < len(s) && Is(s[i+1]):
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

// Is says that a byte is an Arabic digit.
func Is(c byte) bool { return c >= '0' && c <= '9' }

// Three says that s begins with exactly three digits.
func Three(s string) bool {
	return len(s) >= 3 && Is(s[0]) && Is(s[1]) && Is(s[2]) && (len(s) == 3 || !Is(s[3]))
}

// At reads so many digits at the head of s.
func At(s string, least, most int) (n, size int) {
	for size < len(s) && Is(s[size]) {
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

// Clock reads 14:30 at the head of s, in minutes.
func Clock(s string) (minutes, size int) {
	h, n := At(s, 1, 2)
	if n == 0 || h > 24 || n >= len(s) || s[n] != ':' {
		return 0, 0
	}
	n++
	if n == 3 && strings.HasPrefix(s[n:], " 00") { // 20: 00
		n++
	}
	m, k := At(s[n:], 2, 2)
	if k == 0 || m > 59 || n+2 < len(s) && s[n+2] == ':' {
		return 0, 0
	}
	return h%24*60 + m, n + k
}

// Version is the length of 3.2.1 at the head of s: a name, no figure.
func Version(s string) int {
	dots, i := 0, 0
	for i < len(s) && (Is(s[i]) || s[i] == '.' && i+1 < len(s) && Is(s[i+1])) {
		if s[i] == '.' {
			dots++
		}
		i++
	}
	if strings.HasPrefix(s[i:], ".x") { // 0.10.x
		dots, i = dots+1, i+2
	}
	if dots < 2 {
		return 0
	}
	return i
}

// Grouped reads a number at the head of s whose groups of three digits stand apart
// by a space that does not break, or, where foreign, by a space or a point, and
// that may have a comma for its point. plain is the same number without them; n is
// 0 for any other number.
func Grouped(s string, foreign bool) (n int, plain string) {
	_, n = At(s, 1, 30)
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
		if gap == 0 || !Three(s[n+gap:]) {
			break
		}
		plain, n, groups = plain+s[n+gap:n+gap+3], n+gap+3, groups+1
	}
	comma := foreign && n+1 < len(s) && s[n] == ',' && Is(s[n+1])
	if comma {
		_, k := At(s[n+1:], 1, 12)
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

// TimeCode is the length of 00:37:47 at the head of s: a place in a recording.
func TimeCode(s string) int {
	n := 0
	for k := range 3 {
		least := 1
		if k > 0 {
			if n >= len(s) || s[n] != ':' {
				return 0
			}
			n, least = n+1, 2
		}
		_, size := At(s[n:], least, 2)
		if size == 0 {
			return 0
		}
		n += size
	}
	return n
}
