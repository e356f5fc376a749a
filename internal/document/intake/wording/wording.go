package wording

import (
	"jianbao/internal/han"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Language is the language of a text: "zh" where at least a fifth of its letters
// are Han, "en" where there are other letters, "" where there are none. Of a
// long text the first 8 KB decide.
func Language(s string) string {
	han, latin := 0, 0
	for i, r := range s {
		if i > 8<<10 && han+latin > 0 {
			break // long enough to tell
		}
		switch {
		case IsHan(r):
			han++
		case unicode.IsLetter(r):
			latin++
		}
	}
	switch {
	case han*4 >= latin && han > 0:
		return "zh"
	case latin > 0:
		return "en"
	}
	return ""
}

// IsHan says that a character is a Han one.
func IsHan(r rune) bool { return han.Is(r) }

// Key is the form in which texts are compared: their letters and digits, in
// lower case.
func Key(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// Letters is how long the Key of a text is, in bytes.
func Letters(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n += utf8.RuneLen(r)
		}
	}
	return n
}

// Likeness is how much of two texts is the same, 0 to 1000, by their pairs of
// characters (Dice).
func Likeness(a, b string) int {
	x, y := pairs(Key(a)), pairs(Key(b))
	total, same := 0, 0
	for p, n := range x {
		same += min(n, y[p])
		total += n
	}
	for _, n := range y {
		total += n
	}
	if total == 0 {
		return 0
	}
	return 2000 * same / total
}

// pairs counts each two characters of s that stand together.
func pairs(s string) map[[2]rune]int {
	m := map[[2]rune]int{}
	var last rune
	for _, r := range s {
		m[[2]rune{last, r}]++
		last = r
	}
	return m
}

// Head is the first 24 characters of a text, for a message.
func Head(s string) string {
	const most = 24
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}

// IsWide says that a character is a Han or a mark of Chinese, beside which no
// space stands.
func IsWide(r rune) bool {
	return r >= 0x2014 && (IsHan(r) || r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xff60 || strings.ContainsRune("“”‘’…—", r))
}

// MayHead says that a text may be a heading by its end: it is a question, or ends in no
// mark of a sentence.
func MayHead(s string) bool {
	return !EndsSentence(s) || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "？")
}

// EndsSentence says that a text ends as a sentence or a clause does; closing
// quotes and brackets may follow its mark.
func EndsSentence(s string) bool {
	s = strings.TrimRight(s, " \t\u3000*_\"”’）)」』】]")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("。！？!?.…；;：:", r)
}
