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
	circled         // ①
	letter          // a) (a)
	chapter         // 第一章, 第一部分
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
	for _, b := range []string{"- ", "* ", "+ ", "• ", "•", "●", "■", "◆", "➢", "· ", "–\t", "– "} {
		if strings.HasPrefix(s, b) {
			return len(b)
		}
	}
	return 0
}

// numberLabel reads a number and the mark after it.
func numberLabel(s string) (style, int, string, string) {
	none := func() (style, int, string, string) { return noLabel, 0, "", s }
	r, w := utf8.DecodeRuneInString(s)
	if r >= '①' && r <= '⑳' {
		return circled, int(r-'①') + 1, s[:w], strings.TrimSpace(s[w:])
	}
	if rest, ok := strings.CutPrefix(s, "第"); ok {
		n, size := hanNumber(rest)
		for _, unit := range []string{"章", "部分", "节"} {
			if size > 0 && strings.HasPrefix(rest[size:], unit) {
				end := len("第") + size + len(unit)
				return chapter, n, s[:end], strings.TrimLeft(s[end:], " \t\u3000:：、")
			}
		}
		return none()
	}
	open := strings.HasPrefix(s, "（") || strings.HasPrefix(s, "(")
	body := s
	if open {
		body = s[w:]
	}
	n, size, han := 0, 0, false
	if n, size = hanNumber(body); size > 0 {
		han = true
	} else {
		for size < len(body) && size < 3 && body[size] >= '0' && body[size] <= '9' {
			size++
		}
		n, _ = strconv.Atoi(body[:size])
	}
	if size == 0 {
		if open && len(body) > 1 && body[0] >= 'a' && body[0] <= 'z' && (body[1] == ')') {
			return letter, int(body[0]-'a') + 1, s[:w+2], strings.TrimSpace(body[2:])
		}
		return none()
	}
	mark, mw := utf8.DecodeRuneInString(body[size:])
	end := len(s) - len(body) + size + mw
	rest := strings.TrimSpace(s[end:])
	switch {
	case open && (mark == '）' || mark == ')') && han:
		return hanParen, n, s[:end], rest
	case open && (mark == '）' || mark == ')') || !open && !han && (mark == ')' || mark == '）'):
		return arabicPar, n, s[:end], rest
	case !open && han && (mark == '、' || mark == '．'):
		return hanComma, n, s[:end], rest
	case !open && !han && (mark == '、' || mark == '．'):
		return arabicDot, n, s[:end], rest
	case !open && !han && mark == '.' && (strings.HasPrefix(s[end:], " ") || strings.HasPrefix(s[end:], "\t") || startsHan(s[end:])):
		return arabicDot, n, s[:end], rest
	}
	return none()
}

func startsHan(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isHan(r)
}

// hanNumber reads a Chinese numeral up to 99 at the head of s, and how many
// bytes it takes.
func hanNumber(s string) (n, size int) {
	const digits = "一二三四五六七八九"
	seen := false
	for size < len(s) {
		r, w := utf8.DecodeRuneInString(s[size:])
		if r == '十' {
			if n == 0 {
				n = 1
			}
			n *= 10
		} else if at := strings.IndexRune(digits, r); at >= 0 {
			n += at/3 + 1
		} else {
			break
		}
		size, seen = size+w, true
		if size > 9 {
			return 0, 0
		}
	}
	if !seen {
		return 0, 0
	}
	return n, size
}
