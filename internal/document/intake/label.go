package intake

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// style is how a numbered point is labelled; those of one list are alike.
type style uint8

const (
	noLabel   style = iota
	bullet          // - • ·
	hanComma        // 一、
	hanParen        // （一）
	arabicDot       // 1. 1、 1．
	arabicPar       // (1) 1) （1）
	circled         // ① ⑴ ⒈ ❶ ㈠
	letter          // a) (a) a.
	capital         // A) (A) A.
	romanLow        // i. (i)
	romanCap        // I. (I)
	stem            // 甲、
	legal           // 壹、
	chapter         // 第一章, 第一部分
	article         // 第一条
	named           // 建议一：, Lesson 3:
	custom          // as only a word processor numbers
)

// labelOf takes the label off a line: its style, its number (0 for a bullet),
// the label as written, and what follows.
func labelOf(s string) (st style, n int, label, rest string) {
	trimmed := strings.TrimLeft(s, " \t\u3000")
	if i := bulletEnd(trimmed); i > 0 {
		// "- 一、…" is a bullet before a number: the number counts.
		if st, n, label, rest := numberLabel(strings.TrimLeft(trimmed[i:], " \t\u3000")); st != noLabel {
			return st, n, label, rest
		}
		return bullet, 0, trimmed[:i], strings.TrimSpace(trimmed[i:])
	}
	return numberLabel(trimmed)
}

func bulletEnd(s string) int {
	for _, b := range []string{"- ", "* ", "+ ", "• ", "•", "●", "■", "◆", "➢", "▪", "▶", "◇", "□", "○", "· ", "–\t", "– ", "✓ ", "✔ "} {
		if strings.HasPrefix(s, b) {
			return len(b)
		}
	}
	return 0
}

// numberLabel reads a number and the mark after it.
func numberLabel(s string) (style, int, string, string) {
	if s == "" {
		return noLabel, 0, "", s
	}
	for _, read := range []func(string) (style, int, int){signLabel, chapterLabel, bracketLabel, plainLabel, namedLabel} {
		if st, n, end := read(s); st != noLabel {
			return st, n, s[:end], strings.TrimLeft(s[end:], " \t\u3000")
		}
	}
	return noLabel, 0, "", s
}

// signLabel reads a number that is one character: ① ㉑ ⑴ ⒈ ❶ ㈠ Ⅲ.
func signLabel(s string) (style, int, int) {
	r, w := utf8.DecodeRuneInString(s)
	for _, row := range []struct{ first, last, number rune }{
		{'①', '⑳', 1}, {'㉑', '㉟', 21}, {'㊱', '㊿', 36}, {'⑴', '⒇', 1}, {'⒈', '⒛', 1}, {'❶', '❿', 1}, {'㈠', '㈩', 1},
	} {
		if r >= row.first && r <= row.last {
			return circled, int(r - row.first + row.number), w
		}
	}
	if r >= 'Ⅰ' && r <= 'Ⅻ' {
		if m, k := utf8.DecodeRuneInString(s[w:]); strings.ContainsRune("、.．", m) {
			return romanCap, int(r-'Ⅰ') + 1, w + k
		}
	}
	return noLabel, 0, 0
}

// chapterLabel reads 第一章, 第二部分, 第3条.
func chapterLabel(s string) (style, int, int) {
	rest, ok := strings.CutPrefix(s, "第")
	if !ok {
		return noLabel, 0, 0
	}
	n, size, _ := numberAt(rest)
	if size == 0 {
		return noLabel, 0, 0
	}
	for _, u := range []struct {
		name string
		st   style
	}{{"章", chapter}, {"部分", chapter}, {"节", chapter}, {"篇", chapter}, {"条", article}} {
		after, ok := strings.CutPrefix(rest[size:], u.name)
		if !ok {
			continue
		}
		end := len(s) - len(strings.TrimLeft(after, " \t\u3000:：、"))
		if u.st == article && end == len(s)-len(after) && after != "" {
			return noLabel, 0, 0 // 第三条建议: no label but words
		}
		return u.st, n, end
	}
	return noLabel, 0, 0
}

// numberAt reads a number in Chinese or in digits at the head of s.
func numberAt(s string) (n, size int, han bool) {
	if n, size = hanNumber(s); size > 0 {
		return n, size, true
	}
	for size < len(s) && size < 4 && s[size] >= '0' && s[size] <= '9' {
		size++
	}
	n, _ = strconv.Atoi(s[:size])
	return n, size, false
}

// bracketLabel reads （一） (1) (a) (iv), and 1) a) without the first bracket.
func bracketLabel(s string) (style, int, int) {
	open := 0
	for _, o := range []string{"（", "(", "【", "〔", "["} {
		if strings.HasPrefix(s, o) {
			open = len(o)
		}
	}
	body := s[open:]
	n, size, han := numberAt(body)
	st := arabicPar
	if han {
		st = hanParen
	}
	if size == 0 {
		if st, n, size = letterAt(body); size == 0 {
			return noLabel, 0, 0
		}
	}
	mark, w := utf8.DecodeRuneInString(body[size:])
	if !strings.ContainsRune("）)】〕", mark) || open == 0 && (han || mark == '】' || mark == '〕') || n > 200 {
		return noLabel, 0, 0
	}
	return st, n, open + size + w
}

// plainLabel reads 一、 1. 1、 A. i. 甲、 壹、.
func plainLabel(s string) (style, int, int) {
	n, size, han := numberAt(s)
	st := arabicDot
	switch {
	case han:
		st = hanComma
	case size == 0:
		r, w := utf8.DecodeRuneInString(s)
		if k := strings.IndexRune("甲乙丙丁戊己庚辛壬癸", r); k >= 0 {
			st, n, size, han = stem, k/3+1, w, true
		} else if k := strings.IndexRune("壹贰叁肆伍陆柒捌玖拾", r); k >= 0 {
			st, n, size, han = legal, k/3+1, w, true
		} else if st, n, size = letterAt(s); size == 0 {
			return noLabel, 0, 0
		}
	}
	mark, w := utf8.DecodeRuneInString(s[size:])
	after := s[size+w:]
	switch {
	case mark == '、' || mark == '．':
	case han && mark == '.':
	case !han && mark == '.' && (after == "" || after[0] == ' ' || after[0] == '\t' || startsHan(after) && st == arabicDot):
	default:
		return noLabel, 0, 0
	}
	if !han && st == arabicDot && n >= 1900 && n < 2100 || strings.HasPrefix(s, "00") {
		return noLabel, 0, 0 // a year
	}
	return st, n, size + w
}

// letterAt reads one letter, or a Roman number of several. A single i, v, x is
// a Roman one; its list tells better (settle).
func letterAt(s string) (style, int, int) {
	size := 0
	for size < len(s) && size < 6 && (s[size] >= 'a' && s[size] <= 'z' || s[size] >= 'A' && s[size] <= 'Z') {
		size++
	}
	if size == 0 || size < len(s) && s[size] >= 0x80 && !strings.HasPrefix(s[size:], "）") && !strings.HasPrefix(s[size:], "、") && !strings.HasPrefix(s[size:], "．") {
		return noLabel, 0, 0
	}
	low := s[0] >= 'a'
	if n := romanNumber(s[:size]); n > 0 && (size > 1 || n == 1 || n == 5 || n == 10) {
		if low {
			return romanLow, n, size
		}
		return romanCap, n, size
	}
	if size > 1 {
		return noLabel, 0, 0
	}
	if low {
		return letter, int(s[0]-'a') + 1, 1
	}
	return capital, int(s[0]-'A') + 1, 1
}

// romanNumber reads a Roman number below forty, all of s in one case; 0 for none.
func romanNumber(s string) int {
	n := 0
	for i := range len(s) {
		if !strings.Contains("ivx", s[i:i+1]) && !strings.Contains("IVX", s[i:i+1]) || s[i]&0x20 != s[0]&0x20 {
			return 0
		}
	}
	low := strings.ToLower(s)
	for strings.HasPrefix(low, "x") && n < 30 {
		n, low = n+10, low[1:]
	}
	for k, r := range []string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"} {
		if low == r {
			return n + k
		}
	}
	return 0
}

// namedLabel reads 建议一： and Lesson 3: and the like.
func namedLabel(s string) (style, int, int) {
	for _, name := range []string{
		"建议", "经验", "教训", "启示", "对策", "措施", "发现", "结论", "原则", "要点", "问题",
		"Lesson", "Recommendation", "Finding", "Proposal", "Principle", "Point", "Step", "Chapter", "Part", "Section", "Article",
	} {
		rest, ok := strings.CutPrefix(s, name)
		if !ok {
			continue
		}
		latin := name[0] < 0x80
		trimmed := strings.TrimLeft(rest, " ")
		if latin && trimmed == rest {
			continue
		}
		n, size, _ := numberAt(trimmed)
		if size == 0 || n == 0 {
			continue
		}
		after := trimmed[size:]
		cut := strings.TrimLeft(after, ":：、.．—– ")
		if cut == after && after != "" {
			continue // 建议三方会谈
		}
		return named, n, len(s) - len(cut)
	}
	return noLabel, 0, 0
}

// settle decides between letters and Roman numbers by the list that they stand
// in: after h) comes i), after i) comes ii).
func settle(blocks []Block) {
	last := map[style]int{}
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != Item && b.Kind != Heading || b.Label == "" {
			continue
		}
		st, n := b.point()
		b.mark, b.number = st, n // read once
		if st == romanLow || st == romanCap {
			as, r := letter, rune('a')
			if st == romanCap {
				as, r = capital, 'A'
			}
			core := strings.Trim(b.Label, " ().（）、．")
			if len(core) == 1 {
				if k := int(rune(core[0])-r) + 1; last[as] == k-1 && k > 1 {
					b.mark, b.number = as, k
					st, n = as, k
				}
			}
		}
		last[st] = n
	}
}

func startsHan(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isHan(r)
}

// hanNumber reads a Chinese numeral up to 999 at the head of s, and how many
// bytes it takes.
func hanNumber(s string) (n, size int) {
	const digits = "一二三四五六七八九"
	digit, seen := 0, false
	for size < len(s) {
		r, w := utf8.DecodeRuneInString(s[size:])
		at := strings.IndexRune(digits, r)
		switch {
		case at >= 0:
			if digit > 0 {
				return 0, 0 // 一二: no number
			}
			digit = at/3 + 1
		case r == '十':
			n, digit = n+max(digit, 1)*10, 0
		case r == '百' && digit > 0:
			n, digit = n+digit*100, 0
		case r == '零' && seen || r == '〇' && seen:
		default:
			return n + digit, size
		}
		if size, seen = size+w, true; size > 15 {
			return 0, 0
		}
	}
	return n + digit, size
}
