// Package quantity reads the number that a cell of a table holds, exactly: in goes
// "1,234.5", "−1.6%", "¥6.90", "41.8万" or "3.2 million", out come its value and the words
// around the digits. A cell that holds no number may stand for one that is missing.
//
// It is asked for the data of charts, where one number stands in a cell. Numbers within
// sentences are read by package figures.
package quantity

import (
	"math/big"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Quantity is the number of a cell.
type Quantity struct {
	Value  *big.Rat // with the words of thousands: 41.8万 is 418,000
	Before string   // the sign of money: "¥"; "" for none
	Scale  string   // "万", "million"; "" for none
	Unit   string   // what follows: "%", "吨"; "" for none
}

// mostDigits bounds the digits of a number: a table of money has twenty at most.
const mostDigits = 40

// Read reads the number of a cell; false where it holds none, or more than one.
func Read(s string) (q Quantity, ok bool) {
	s = strings.TrimSpace(s)
	negative := false
	sign := func() {
		for _, m := range []string{"−", "-", "–", "－"} {
			if rest, found := strings.CutPrefix(s, m); found {
				negative, s = true, strings.TrimSpace(rest)
				return
			}
		}
		s = strings.TrimLeft(s, "+＋ ")
	}
	sign()
	for _, money := range []string{"US$", "HK$", "NT$", "RMB", "CNY", "USD", "EUR", "¥", "￥", "$", "€", "£"} {
		if rest, found := strings.CutPrefix(s, money); found {
			q.Before, s = money, strings.TrimSpace(rest)
			sign()
			break
		}
	}
	digits, rest, ok := number(s)
	if !ok {
		return Quantity{}, false
	}
	q.Value, _ = new(big.Rat).SetString(digits)
	for _, w := range scaleWords() {
		if after, found := cutWord(strings.TrimLeft(rest, " \u00a0\u2009"), w.word); found {
			q.Scale, rest = w.word, after
			power := new(big.Int).Exp(big.NewInt(10), big.NewInt(w.zeros), nil)
			q.Value.Mul(q.Value, new(big.Rat).SetInt(power))
			break
		}
	}
	if negative {
		q.Value.Neg(q.Value)
	}
	q.Unit = strings.TrimSpace(rest)
	return q, plainUnit(q.Unit)
}

// number reads the digits at the beginning of s, with thousands parted by a comma or a
// blank, and what is left behind them.
func number(s string) (digits, rest string, ok bool) {
	var b strings.Builder
	i, run, parted := 0, 0, false
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r >= '0' && r <= '9':
			b.WriteRune(r)
			run++
		case r >= '０' && r <= '９':
			b.WriteRune('0' + r - '０')
			run++
		case strings.ContainsRune(",， \u00a0\u2009\u202f", r) && run > 0 && run <= 3 && (!parted || run == 3) && threeDigits(s[i+n:]):
			parted, run = true, 0
		default:
			n = 0
		}
		if n == 0 {
			break
		}
		i += n
	}
	if run == 0 || b.Len() > mostDigits {
		return "", "", false
	}
	if i+1 < len(s) && s[i] == '.' && digit(s[i+1]) {
		b.WriteByte('.')
		for i++; i < len(s) && digit(s[i]); i++ {
			b.WriteByte(s[i])
		}
	}
	return b.String(), s[i:], b.Len() <= 2*mostDigits
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// threeDigits says that s begins with three digits and no more.
func threeDigits(s string) bool {
	return len(s) >= 3 && digit(s[0]) && digit(s[1]) && digit(s[2]) && (len(s) == 3 || !digit(s[3]))
}

// scaleWord is a word that multiplies the number before it by a power of ten.
type scaleWord struct {
	word  string
	zeros int64
}

// scaleWords are the words, those that begin with another before that.
func scaleWords() []scaleWord {
	return []scaleWord{{"万亿", 12}, {"萬億", 12}, {"千万", 7}, {"百万", 6}, {"万", 4}, {"萬", 4}, {"亿", 8}, {"億", 8},
		{"thousand", 3}, {"million", 6}, {"billion", 9}, {"trillion", 12}, {"bn", 9}, {"tn", 12}}
}

// cutWord cuts a word off the beginning of s; a Latin one only where it ends there.
func cutWord(s, word string) (after string, found bool) {
	if len(s) < len(word) || !strings.EqualFold(s[:len(word)], word) {
		return s, false
	}
	after = s[len(word):]
	if word[0] < utf8.RuneSelf {
		after = strings.TrimPrefix(after, "s") // millions
	}
	r, _ := utf8.DecodeRuneInString(after)
	if word[0] < utf8.RuneSelf && (unicode.IsLetter(r) && r < utf8.RuneSelf || unicode.IsDigit(r)) {
		return s, false
	}
	return after, true
}

// plainUnit says that words can be the unit of the one number of a cell.
func plainUnit(s string) bool {
	return utf8.RuneCountInString(s) <= 24 && !strings.ContainsAny(s, "0123456789~～±<>≤≥()（）") && !strings.HasPrefix(s, "-") && !strings.HasPrefix(s, "–")
}

// Stands says that the words of a cell stand for a figure that there is not: a dash,
// dots, n/a, or nothing.
func Stands(s string) bool {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "", "-", "--", "–", "—", "——", "…", "……", "...", "..", "/", "n/a", "na", "n.a.", "无", "*":
		return true
	}
	return false
}
