package figures

import (
	"strings"

	"jianbao/internal/proof/arabic"
	"jianbao/internal/proof/units"
)

// tokenKind is what a token of an English text is.
type tokenKind uint8

const (
	word    tokenKind = iota // letters
	number                   // digits
	sign                     // $, %, °
	name                     // G20, PM2.5, 3.2.1: digits that count nothing
	settled                  // a figure of its own: a date of digits, a time of day, a telephone number
)

// token is a word, a number or a sign.
type token struct {
	kind       tokenKind
	text       string // in lower case
	start, end int    // bytes of the text
	capital    bool   // it began with a capital letter
	join       join   // what stands between it and the token before
	figure     Figure // of a number or a settled token
}

// join is what stands between a token and the one before it.
type join uint8

const (
	apart    join = iota // a mark, or more than a space
	spaced               // one space
	touching             // nothing
	hyphened             // a hyphen
)

// tokens cuts a text into words, numbers and signs. Addresses, the marks of
// footnotes and the numbers of list points are left out. foreign says that numbers
// are written as on the continent of Europe: 11 600, 11.600, 12,5.
func tokens(s string, foreign bool) (out []token) {
	last := 0
	put := func(k tokenKind, from, to int) *token {
		t := token{kind: k, text: strings.ToLower(s[from:to]), start: from, end: to, capital: s[from] >= 'A' && s[from] <= 'Z'}
		if k == word {
			t.text = owned(t.text)
		}
		if len(out) > 0 {
			t.join = joinOf(s[last:from])
		}
		last = to
		out = append(out, t)
		return &out[len(out)-1]
	}
	for i := 0; i < len(s); {
		if i == 0 || s[i-1] == '\n' {
			if n := point(s[i:]); n > 0 {
				i += n
				continue
			}
		}
		c := s[i]
		switch {
		case letter(c):
			if n := addressAt(s, i); n > 0 {
				i += n
				continue
			}
			n, named := wordAt(s[i:])
			if named {
				put(name, i, i+n)
			} else {
				put(word, i, i+n)
			}
			i += n
		case arabic.Is(c) || (c == '+' || c == '(') && i+1 < len(s) && arabic.Is(s[i+1]):
			if lettered(s, i) { // A.2: a part of a book
				_, n, _, _ := arabic.Decimal(s[i:])
				put(name, i, i+max(n, 1))
				i += max(n, 1)
				continue
			}
			if n, plain := arabic.Grouped(s[i:], foreign || parted(s[i:], out)); n > 0 {
				put(number, i, i+n).text = plain
				i += n
				continue
			}
			n, kind, f := digitsToken(s[i:])
			if n == 0 {
				i++
				continue
			}
			put(kind, i, i+n).figure = f
			i += n
			if kind == number && i+1 < len(s) && s[i] == 'x' && arabic.Is(s[i+1]) { // 5x8
				i++
			}
			if k := apostrophe(s[i:]); k > 0 && kind == number && strings.HasPrefix(s[i+k:], "s") && (n == 2 || n == 4) && s[i-1] == '0' { // the 1990's
				last = i + k
				put(word, i+k, i+k+1)
				i += k + 1
			}
		case apostrophe(s[i:]) > 0 && (i == 0 || s[i-1] == ' ' || s[i-1] == '(') && shortYear(s[i+apostrophe(s[i:]):]) > 0: // '66
			k := apostrophe(s[i:])
			put(settled, i, i+k+2).figure = Figure{Kind: Date, Year: shortYear(s[i+k:])}
			i += k + 2
		case c == '.' && i+1 < len(s) && arabic.Is(s[i+1]) && (i == 0 || strings.IndexByte(" ($*_\n", s[i-1]) >= 0):
			_, n, _, _ := arabic.Decimal(s[i+1:]) // .5 per cent
			put(number, i, i+1+n).text = "0" + s[i:i+1+n]
			i += 1 + n
		case c == ']' && strings.HasPrefix(s[i:], "]("):
			i += max(strings.IndexByte(s[i:], ')'), 1)
		case c == '[' && strings.HasPrefix(s[i:], "[^"):
			i += max(strings.IndexByte(s[i:], ']'), 1)
		default:
			if n := signAt(s, i); n > 0 {
				put(sign, i, i+n)
				i += n
				continue
			}
			i++
		}
	}
	return out
}

// lettered says that a digit stands behind a letter and a point, A.2, or in the path of a
// file: refs/pull/958/head.
func lettered(s string, i int) bool {
	if i > 1 && s[i-1] == '/' && letter(s[i-2]) {
		from := strings.LastIndexAny(s[:i], " \n\"'(") + 1
		to := i + strings.IndexAny(s[i:]+" ", " \n\"')")
		return strings.Count(s[from:to], "/") > 1 || i-from > 3 && strings.ToUpper(s[from:i]) == s[from:i] // HTTP/1.1
	}
	return i > 1 && s[i-1] == '.' && s[i-2] >= 'A' && s[i-2] <= 'Z' && (i == 2 || !letter(s[i-3]) && s[i-3] != '.')
}

// parted says that s begins with a number whose thousands a plain space parts: 11 600.
// before are the tokens before it; the day of a month is not one.
func parted(s string, before []token) bool {
	_, n := arabic.At(s, 1, 3)
	if n == 0 || n+1 >= len(s) || s[n] != ' ' || !arabic.Three(s[n+1:]) || n+4 < len(s) && (s[n+4] == '.' && n+5 < len(s) && arabic.Is(s[n+5]) || letter(s[n+4])) {
		return false
	}
	return len(before) == 0 || before[len(before)-1].kind != word || monthWord(before[len(before)-1].text) == 0
}

// apostrophe is the length of an apostrophe at the head of s; 0 for none.
func apostrophe(s string) int {
	for _, w := range [...]string{"'", "’", "‘"} {
		if strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	return 0
}

// shortYear is the year of two digits at the head of s, 0 for none: 1930 to 2029.
func shortYear(s string) int {
	y, n := arabic.At(s, 2, 2)
	if n == 0 || n < len(s) && letter(s[n]) {
		return 0
	}
	if y < 30 {
		return 2000 + y
	}
	return 1900 + y
}

// owned is a day or a month without its 's: Friday's session is one of Friday.
func owned(w string) string {
	for _, end := range [...]string{"'s", "’s"} {
		if bare, ok := strings.CutSuffix(w, end); ok && (weekday(bare) > 0 || monthWord(bare) > 0 || opens(bare) && len(bare) > 2 || bare == "century" || bare == "decade") {
			return bare
		}
	}
	return w
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func joinOf(gap string) join {
	switch gap {
	case "":
		return touching
	case "-", "\u2011":
		return hyphened
	case " ", "\n", "\u00a0", "\u202f", "**", "*", " **", "** ", " *", "* ", " _", "_ ":
		return spaced
	}
	return apart
}

// point is the length of the number of a list point at the head of a line.
func point(s string) int {
	i := 0
	for i < len(s) && s[i] == ' ' {
		i++
	}
	open := i < len(s) && s[i] == '('
	if open {
		i++
	}
	_, n := arabic.At(s[i:], 1, 3)
	if n == 0 || i+n >= len(s) {
		return 0
	}
	i += n
	if !open && (strings.HasPrefix(s[i:], `\.`) || strings.HasPrefix(s[i:], `\)`)) { // as Markdown keeps it from being a list
		return i + 2
	}
	if !open && s[i] == ',' && i+2 < len(s) && s[i+1] == ' ' && s[i+2] >= 'A' && s[i+2] <= 'Z' && n == 1 { // 2, The cover
		return i + 1
	}
	if s[i] == ')' || !open && s[i] == '.' && (i+1 == len(s) || s[i+1] == ' ' || s[i+1] == '-' || s[i+1] >= 'A' && s[i+1] <= 'Z') {
		return i + 1
	}
	return 0
}

// addressAt is the length of the address of a page, a file or a mailbox.
func addressAt(s string, i int) int {
	if i > 0 && (letter(s[i-1]) || arabic.Is(s[i-1])) {
		return 0
	}
	n := 0
	for i+n < len(s) && s[i+n] > ' ' && s[i+n] < 0x80 && !strings.ContainsRune("()<>[]\"|", rune(s[i+n])) {
		n++
	}
	w := s[i : i+n]
	if strings.Contains(w, "://") || strings.HasPrefix(w, "www.") || strings.IndexByte(w, '@') > 0 || strings.HasPrefix(w, "doi:") {
		return n
	}
	return 0
}

// wordAt is the length of a word, and whether it is a name with digits in it.
func wordAt(s string) (n int, named bool) {
	upper := true
	for n < len(s) && (letter(s[n]) || (s[n] == '\'' && n > 0 || strings.HasPrefix(s[n:], "’")) && n+1 < len(s)) {
		switch {
		case s[n] == '\'':
			if !letter(s[n+1]) {
				return n, false
			}
		case s[n] >= 0x80:
			if n+3 >= len(s) || !letter(s[n+3]) {
				return n, false
			}
			n += 2
		}
		upper = upper && s[n] < 'a'
		n++
	}
	if n >= len(s) {
		return n, false
	}
	w := strings.ToLower(s[:n])
	switch {
	case arabic.Is(s[n]):
		if units.CurrencySign(w) != "" && n > 1 || (w == "n" || w == "r" || w == "k") && upper && sizeAhead(s[n:]) || w == "fy" || w == "no" || (w == "q" || w == "h") && (n+1 == len(s) || !letter(s[n+1]) && !arabic.Is(s[n+1])) {
			return n, false
		}
	case upper && n > 1 && units.CurrencySign(w) == "" && minusAt(s[n:]) > 1 && n+3 < len(s) && arabic.Is(s[n+3]): // VP−730
		n += minusAt(s[n:])
	case s[n] == '-' && n+1 < len(s) && arabic.Is(s[n+1]) && (upper && units.CurrencySign(w) == "" || w == "covid"):
	default:
		return n, false
	}
	for n < len(s) && (letter(s[n]) || arabic.Is(s[n]) || (s[n] == '-' || s[n] == '.') && n+1 < len(s) && (arabic.Is(s[n+1]) || s[n] == '-' && letter(s[n+1])) || s[n] == ':' && arabic.Is(s[n-1]) && n+1 < len(s) && arabic.Is(s[n+1])) { // A08:2025
		n++
	}
	return n, true
}

// sizeAhead says that digits and a word of size stand at the head of s, so that a letter
// before them is a sign of money: N585 million.
func sizeAhead(s string) bool {
	_, n, _, _ := arabic.Decimal(s)
	return n > 0 && (strings.HasPrefix(s[n:], " million") || strings.HasPrefix(s[n:], " billion") || strings.HasPrefix(s[n:], " trillion"))
}

// minusAt is the length of the sign of minus at the head of s, which stands for a hyphen in
// some names.
func minusAt(s string) int {
	for _, w := range [...]string{"-", "−"} {
		if strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	return 0
}

// digitsToken reads what begins with a digit.
func digitsToken(s string) (n int, kind tokenKind, f Figure) {
	if n := code(s); n > 0 {
		return n, settled, Figure{Kind: Code}
	}
	if !arabic.Is(s[0]) {
		return 0, name, f
	}
	if f, n := isoDate(s); n > 0 {
		return n, settled, f
	}
	if f, n := slashDate(s); n > 0 {
		return n, settled, f
	}
	if n := arabic.TimeCode(s); n > 0 {
		return n, name, f
	}
	if minutes, n := arabic.Clock(s); n > 0 {
		return n, settled, Figure{Kind: Clock, Value: float64(minutes)}
	}
	if f, n := ratio(s); n > 0 {
		return n, settled, f
	}
	if f, n := score(s); n > 0 {
		return n, settled, f
	}
	if n := arabic.Version(s); n > 0 {
		return n, name, f
	}
	_, n, _, _ = arabic.Decimal(s)
	if n+1 < len(s) && s[n] == 'x' && arabic.Is(s[n+1]) { // 5x8
		return n, number, f
	}
	if n < len(s) && letter(s[n]) {
		k := n
		for k < len(s) && letter(s[k]) {
			k++
		}
		if s[n:k] == "K" || k-n == 1 && !suffix(strings.ToLower(s[n:k])) || k < len(s) && arabic.Is(s[k]) && s[n:k] != "km" {
			for k < len(s) && (letter(s[k]) || arabic.Is(s[k])) {
				k++
			}
			return k, name, f // 5G, 3D, 2nd5
		}
	}
	return n, number, f
}

// suffix says that letters may stand at digits: 1st, 1990s, 5bn, 5km.
func suffix(w string) bool {
	switch w {
	case "st", "nd", "rd", "th", "s", "k", "p", "bn", "b", "tn", "mn", "pc", "am", "pm", "x", "million", "billion", "fold":
		return true
	}
	for _, m := range units.Latin() {
		if m.Word == w {
			return w != "g" && w != "c" && w != "l"
		}
	}
	return false
}

// signAt is the length of a sign that belongs to a figure.
func signAt(s string, i int) int {
	if c := s[i]; c < 0x80 && c != '$' && c != '%' && c != '-' {
		return 0
	}
	for _, w := range [...]string{"$", "%", "£", "€", "¥", "￥", "₩", "₹", "₽", "％", "‰", "°", "℃", "½", "¼", "¾", "¢", "²", "³"} {
		if strings.HasPrefix(s[i:], w) {
			return len(w)
		}
	}
	if n := minusAt(s[i:]); n > 0 && i+n < len(s) && arabic.Is(s[i+n]) && (i == 0 || s[i-1] == ' ' || s[i-1] == '(') {
		return n
	}
	return 0
}
