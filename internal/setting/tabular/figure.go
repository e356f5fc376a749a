package tabular

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Figure says that the words of a cell are one figure: 1,234.5, −1.6%, ¥6.90, 1.84万元.
// point is the byte offset behind its whole number, where the decimal point stands, or
// the unit, or the end. Years, ranges, bounds and ordinal numbers are words.
func Figure(s string) (point int, ok bool) {
	i := skip(s, 0, "(（")
	i = skip(s, i, "+-−–±<>≤≥≈~～约 ")
	for _, money := range []string{"US$", "HK$", "RMB", "¥", "￥", "$", "€", "£"} {
		i += len(money) * boolInt(strings.HasPrefix(s[i:], money))
	}
	i = skip(s, i, "+-− ")
	from := i
	i = whole(s, i)
	if i == from {
		return 0, false
	}
	point = i
	if i < len(s) && (s[i] == '.' || s[i] == ',') && i+1 < len(s) && digit(s[i+1]) {
		for i++; i < len(s) && digit(s[i]); i++ {
		}
	}
	return point, unit(strings.TrimSpace(strings.TrimRight(s[i:], ")）")))
}

// skip is the offset of the first character from i on that is none of a set.
func skip(s string, i int, set string) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !strings.ContainsRune(set, r) {
			break
		}
		i += n
	}
	return i
}

// whole is the offset behind a whole number that begins at i, whose thousands may be
// parted by a comma, a space or an apostrophe.
func whole(s string, i int) int {
	for i < len(s) {
		if digit(s[i]) {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !strings.ContainsRune(",，'’ \u00a0\u2009\u202f", r) || !digits(s[i+n:], 3) {
			break
		}
		i += n
	}
	return i
}

// digits says that s begins with n digits and no more.
func digits(s string, n int) bool {
	for k := range n {
		if k >= len(s) || !digit(s[k]) {
			return false
		}
	}
	return n >= len(s) || !digit(s[n])
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// unit says that words after a number are its unit: none, a sign, or up to four
// characters that are no part of a date, a range or an ordinal.
func unit(s string) bool {
	if utf8.RuneCountInString(s) > 4 {
		return false
	}
	switch s {
	case "st", "nd", "rd", "th":
		return false
	}
	for _, r := range s {
		if strings.ContainsRune("年月日时号第以级条岁至到起届章节", r) {
			return false
		}
		if !unicode.IsLetter(r) && !strings.ContainsRune("%‰％°℃²³/*", r) {
			return false
		}
	}
	return true
}

// Same says that two figures are one: they differ in nothing but what parts their
// thousands.
func Same(a, b string) bool {
	strip := strings.NewReplacer(",", "", "，", "", " ", "", "\u00a0", "", "\u2009", "", "\u202f", "", "−", "-", "–", "-", "％", "%")
	return a == b || strip.Replace(a) == strip.Replace(b)
}

// totals are the words that a row of a total begins with.
var totals = []string{"合计", "总计", "小计", "共计", "总和", "总数", "合計", "總計", "小計", "总体", // read-only
	"total", "subtotal", "sub-total", "grand total", "sum", "overall", "all", "gesamt", "summe", "insgesamt", "ensemble", "suma", "итого", "всего", "합계", "총계"}

// Total says that the first cell of a row makes it a total: 合计, Total, Total (2024),
// 合　计.
func Total(s string) bool {
	s = strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) && r != ' ' {
			return -1
		}
		return r
	}, strings.TrimSpace(s)))
	s = strings.ReplaceAll(s, "合 计", "合计")
	for _, t := range totals {
		rest, found := strings.CutPrefix(s, t)
		if r, _ := utf8.DecodeRuneInString(rest); found && (rest == "" || !unicode.IsLetter(r)) {
			return rest == "" || r == ' ' && len(t) > 3 && len(rest) < 20 || strings.ContainsRune(":：(（,，", r)
		}
	}
	return false
}
