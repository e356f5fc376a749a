package figures

import "strings"

// englishScanner goes through the words of an English text.
type englishScanner struct {
	s     string
	words []word
	out   []Figure
}

// word is a run of letters, digits and what holds them together.
type word struct {
	text       string // in lower case
	start, end int
}

func readEnglish(s string) []Figure {
	e := &englishScanner{s: s, words: wordsOf(s)}
	for i := 0; i < len(e.words); {
		i += max(e.at(i), 1)
	}
	return e.out
}

// wordsOf cuts a text into words. Addresses of links are left out.
func wordsOf(s string) (out []word) {
	for i := 0; i < len(s); {
		if s[i] == '(' && i > 0 && s[i-1] == ']' {
			if k := strings.IndexByte(s[i:], ')'); k > 0 {
				i += k
				continue
			}
		}
		if !wordByte(s[i]) && s[i] != '$' && s[i] != '%' {
			for _, sign := range [...]string{"£", "¥", "€", "￥"} {
				if s[i] >= 0x80 && strings.HasPrefix(s[i:], sign) {
					out = append(out, word{sign, i, i + len(sign)})
					i += len(sign) - 1
					break
				}
			}
			i++
			continue
		}
		from := i
		switch {
		case s[i] == '$' || s[i] == '%':
			i++
		case digit(s[i]):
			_, n, _ := decimal(s[i:])
			i += max(n, 1)
		default:
			for i < len(s) && (wordByte(s[i]) && !(digit(s[i]) && allLetters(s[from:i]) && money(s[from:i])) || s[i] == '-' && i+1 < len(s) && wordByte(s[i+1]) && i > from) {
				i++
			}
			if strings.HasPrefix(s[i:], "://") {
				for i < len(s) && s[i] != ' ' && s[i] != '\n' {
					i++
				}
			}
		}
		out = append(out, word{strings.ToLower(s[from:i]), from, i})
	}
	return out
}

func wordByte(c byte) bool {
	return digit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

func allLetters(s string) bool {
	for i := range len(s) {
		if digit(s[i]) {
			return false
		}
	}
	return true
}

func money(s string) bool { return currencyOf(strings.ToLower(s)) != "" }

func (e *englishScanner) word(i int) string {
	if i < 0 || i >= len(e.words) {
		return ""
	}
	return e.words[i].text
}

// touching says that word i begins where the word before it ends.
func (e *englishScanner) touching(i int) bool {
	return i > 0 && i < len(e.words) && e.words[i].start == e.words[i-1].end
}

func (e *englishScanner) add(f Figure, from, n int) int {
	if f.Value >= 0 {
		f.Start, f.End = e.words[from].start, e.words[from+n-1].end
		e.out = append(e.out, f)
	}
	return n
}

// at reads the figure that begins at word i, and how many words it takes.
func (e *englishScanner) at(i int) int {
	if f, n := e.date(i); n > 0 {
		return e.add(f, i, n)
	}
	unit, n := "", 0
	if unit = currencyOf(e.word(i)); unit != "" && i+1 < len(e.words) {
		n = 1
		if unit != "" && currencyOf(e.word(i+1)) != "" {
			n = 2 // US$, RMB ¥
		}
		if _, size, _ := decimal(e.word(i + n)); size == 0 {
			unit, n = "", 0
		}
	} else {
		unit = ""
	}
	f, m := e.number(i + n)
	if m == 0 {
		return 0
	}
	n += m
	if unit != "" {
		f.Kind, f.Unit, f.Weak = Money, unit, false
	}
	n = e.unit(&f, i, n)
	return e.add(f, i, n)
}

// unit reads per cent and money after a number.
func (e *englishScanner) unit(f *Figure, i, n int) int {
	next := e.word(i + n)
	switch {
	case next == "%" || next == "percent" || next == "percentage":
		f.Kind, f.Weak = Percent, false
		if next == "percentage" && (e.word(i+n+1) == "points" || e.word(i+n+1) == "point") {
			n++
		}
		return n + 1
	case next == "per" && (e.word(i+n+1) == "cent" || e.word(i+n+1) == "centage"):
		f.Kind, f.Weak = Percent, false
		return n + 2
	case f.Kind == Count:
		if c := currencyAfter(next); c != "" {
			f.Kind, f.Unit, f.Weak = Money, c, false
			return n + 1
		}
		if next == "us" && strings.HasPrefix(e.word(i+n+1), "dollar") {
			f.Kind, f.Unit, f.Weak = Money, "USD", false
			return n + 2
		}
	}
	f.Counted = f.Weak && next != "" && next != "of" && e.word(i+n-1) != "one"
	return n
}

func currencyOf(w string) string {
	switch w {
	case "$", "us", "usd":
		return "USD"
	case "rmb", "cny", "¥", "￥":
		return "CNY"
	case "€", "eur":
		return "EUR"
	case "£", "gbp":
		return "GBP"
	case "hk":
		return "HKD"
	}
	return ""
}

func currencyAfter(w string) string {
	switch w {
	case "dollar", "dollars", "usd":
		return "USD"
	case "yuan", "rmb", "renminbi", "cny":
		return "CNY"
	case "euro", "euros":
		return "EUR"
	case "pounds":
		return "GBP"
	case "yen":
		return "JPY"
	}
	return ""
}

// number reads a number in digits or words, with its words of size.
func (e *englishScanner) number(i int) (Figure, int) {
	w := e.word(i)
	if w == "" {
		return Figure{}, 0
	}
	if value, size, _ := decimal(w); size == len(w) && size > 0 {
		return e.sized(Figure{Value: value}, i, 1)
	}
	return e.spelled(i)
}

// sized reads what follows a number in digits: st, nd, s of a decade, m, bn,
// million.
func (e *englishScanner) sized(f Figure, i, n int) (Figure, int) {
	next := e.word(i + n)
	if e.touching(i + n) {
		switch next {
		case "st", "nd", "rd", "th":
			return f, n + 1
		case "s":
			if f.Value >= 10_000 && f.Value%10_000 == 0 && f.Value < 3_000_000 {
				f.Kind = Decade
				return f, n + 1
			}
			return Figure{Value: -1}, n + 1
		case "m":
			f.Value = scaled(f.Value, 1_000_000)
			return f, n + 1
		case "k":
			f.Value = scaled(f.Value, 1000)
			return f, n + 1
		case "bn":
			f.Value = scaled(f.Value, 1_000_000_000)
			return f, n + 1
		case "tn":
			f.Value = scaled(f.Value, 1_000_000_000_000)
			return f, n + 1
		case "%":
			return f, n
		}
		if wordByte(next[0]) && !digit(next[0]) {
			return Figure{Value: -1}, n + 1 // 5G, 3D: names
		}
	}
	for by := bigWord(next); by > 0; by = bigWord(e.word(i + n)) {
		f.Value, n = scaled(f.Value, by), n+1
	}
	return f, n
}

func bigWord(w string) int64 {
	switch w {
	case "hundred":
		return 100
	case "thousand":
		return 1000
	case "million", "mn":
		return 1_000_000
	case "billion", "bn":
		return 1_000_000_000
	case "trillion", "tn":
		return 1_000_000_000_000
	}
	return 0
}
