package units

import (
	"strings"
	"unicode/utf8"
)

// Flat is a Markdown text in which what stands above or below the line can be read as
// plain text: m^2^ is m², 1^st^ is 1st, and the figures of CO~2~ are none. It has as many
// bytes as the text, so that places in it stay. Powers of ten stay as they are. Bytes that are not UTF-8 are question marks.
func Flat(text string) string {
	text = wellFormed(text)
	if !strings.ContainsAny(text, "^~") {
		return text
	}
	out := []byte(text)
	for i := 0; i < len(out); i++ {
		end := raisedEnd(text, i)
		if end < 0 {
			continue
		}
		inner, before := text[i+1:end], byte(' ')
		if i > 0 {
			before = text[i-1]
		}
		switch {
		case text[i] == '~':
			fill(out[i:end+1], "", 'x')
		case before >= '0' && before <= '9' && Exponent(text[i:]) > 0:
		case inner == "2":
			fill(out[i:end+1], "²", ' ')
		case inner == "3":
			fill(out[i:end+1], "³", ' ')
		case strings.IndexFunc(inner, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0:
			fill(out[i:end+1], "", ' ') // letters of several bytes would leave their places
		default:
			fill(out[i:end+1], strings.Trim(inner, "0123456789+-"), ' ')
		}
		i = end
	}
	return string(out)
}

// raisedEnd is where what is raised or lowered from i on ends, its closing mark; -1 where
// none begins there.
func raisedEnd(text string, i int) int {
	const most = 12 // bytes within
	if text[i] != '^' && text[i] != '~' || i > 0 && (text[i-1] == '\\' || text[i-1] == '[' || text[i-1] == text[i]) {
		return -1
	}
	n := strings.IndexByte(text[i+1:min(len(text), i+2+most)], text[i])
	if n <= 0 || strings.ContainsAny(text[i+1:i+1+n], " \n]") {
		return -1
	}
	return i + 1 + n
}

func fill(out []byte, with string, rest byte) {
	n := copy(out, with)
	for ; n < len(out); n++ {
		out[n] = rest
	}
}

// raisedDigits are the digits above the line, each at its value.
const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// Exponent is the length in bytes of the whole number above the line at the head of s:
// ^6^, ^-3^, ⁶. It is 0 where there is none.
func Exponent(s string) int {
	if rest, ok := strings.CutPrefix(s, "^"); ok {
		digits := strings.TrimLeft(rest, "-−")
		n := len(digits) - len(strings.TrimLeft(digits, "0123456789"))
		if n > 0 && n <= 2 && strings.HasPrefix(digits[n:], "^") {
			return len(s) - len(digits) + n + 1
		}
		return 0
	}
	n := 0
	for _, r := range s {
		if !strings.ContainsRune("⁻"+raisedDigits, r) {
			break
		}
		n += utf8.RuneLen(r)
	}
	return n
}

// PowerOfTen is ten to the power of an exponent as Exponent finds it.
func PowerOfTen(exponent string) float64 {
	e, down := 0, false
	for _, r := range exponent {
		switch {
		case strings.ContainsRune("-−⁻", r):
			down = true
		case r >= '0' && r <= '9':
			e = e*10 + int(r-'0')
		default:
			if k := strings.IndexRune(raisedDigits, r); k >= 0 {
				e = e*10 + utf8.RuneCountInString(raisedDigits[:k])
			}
		}
	}
	out := 1.0
	for range min(e, 99) {
		out *= 10
	}
	if down {
		return 1 / out
	}
	return out
}

// wellFormed is a text with ? for each byte that is not UTF-8, so that places in it stay.
func wellFormed(text string) string {
	if utf8.ValidString(text) {
		return text
	}
	out := []byte(text)
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && n == 1 {
			out[i] = '?'
		}
		i += n
	}
	return string(out)
}
