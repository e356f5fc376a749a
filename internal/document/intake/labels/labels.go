package labels

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"jianbao/internal/document/intake/wording"
	"jianbao/internal/han"
)

// Style is the form of a label. The points of one list have labels of one style.
type Style uint8

// The styles of labels.
const (
	None          Style = iota // no label
	Bullet                     // - • ·
	HanComma                   // 一、
	HanBracket                 // （一）
	DigitsDot                  // 1. 1、 1．
	DigitsBracket              // (1) 1) （1）
	Circled                    // ① ⑴ ⒈ ❶ ㈠
	Letter                     // a) (a) a.
	Capital                    // A) (A) A.
	RomanSmall                 // i. (i)
	RomanCapital               // I. (I)
	Stem                       // 甲、
	Legal                      // 壹、
	Chapter                    // 第一章, 第一部分
	Article                    // 第一条
	Named                      // 建议一：, Lesson 3:
	Custom                     // any other form, which a word processor counted
)

// Of takes the label off a line. It gives the style, the number (0 for a
// bullet), the label as written, and what follows. A line without a label has the
// style None, and all of it follows.
func Of(s string) (st Style, n int, label, rest string) {
	trimmed := strings.TrimLeft(s, " \t\u3000")
	if plainWord(trimmed) || plainHan(trimmed) {
		return None, 0, "", trimmed
	}
	if i := bulletEnd(trimmed); i > 0 {
		// "- 一、…" is a bullet before a number: the number counts.
		if st, n, label, rest := numberLabel(strings.TrimLeft(trimmed[i:], " \t\u3000")); st != None {
			return st, n, label, rest
		}
		return Bullet, 0, trimmed[:i], strings.TrimSpace(trimmed[i:])
	}
	return numberLabel(trimmed)
}

// plainWord says that a line begins with a word of Latin letters that is no label: of most
// lines it tells at once that they have none.
func plainWord(s string) bool {
	size := 0
	for size < len(s) && s[size]|0x20 >= 'a' && s[size]|0x20 <= 'z' {
		size++
	}
	if size == 0 || isName(s[:size]) {
		return false
	}
	return size == len(s) || s[size] < 0x80 && s[size] != '.' && s[size] != ')'
}

// plainHan says that a line begins with a character that begins no label.
func plainHan(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if !wording.IsHan(r) || strings.ContainsRune("第十百千两兩〇零甲乙丙丁戊己庚辛壬癸壹贰叁肆伍陆柒捌玖拾建经教启对措发结原要问", r) {
		return false
	}
	_, digit := han.Digit(r)
	return !digit
}

// isName says that a word may begin a label: Step 3:.
func isName(word string) bool {
	names := labelNames()
	return slices.Contains(names[:], word)
}

// labelNames are the words before the number of a label.
func labelNames() [22]string {
	return [...]string{
		"建议", "经验", "教训", "启示", "对策", "措施", "发现", "结论", "原则", "要点", "问题",
		"Lesson", "Recommendation", "Finding", "Proposal", "Principle", "Point", "Step", "Chapter", "Part", "Section", "Article",
	}
}

// Shaped says that a label is a bullet of a shape that bulletins set before their headings:
// ▲, ■, ★.
func Shaped(label string) bool {
	r, w := utf8.DecodeRuneInString(label)
	return strings.TrimSpace(label[w:]) == "" && strings.ContainsRune("●■◆➢▪▶◇□○▲△★☆►◈❖◎", r)
}

func bulletEnd(s string) int {
	for _, b := range []string{"- ", "* ", "+ ", "• ", "•", "●", "■", "◆", "➢", "▪", "▶", "◇", "□", "○", "▲", "△", "★", "☆", "►", "◈", "❖", "◎", "· ", "–\t", "– ", "✓ ", "✔ "} {
		if strings.HasPrefix(s, b) {
			return len(b)
		}
	}
	return 0
}

// numberLabel reads a number and the mark after it.
func numberLabel(s string) (Style, int, string, string) {
	if s == "" {
		return None, 0, "", s
	}
	for _, read := range []func(string) (Style, int, int){signLabel, chapterLabel, bracketLabel, plainLabel, namedLabel} {
		if st, n, end := read(s); st != None {
			return st, n, s[:end], strings.TrimLeft(s[end:], " \t\u3000")
		}
	}
	return None, 0, "", s
}

// signLabel reads a number that is one character: ① ㉑ ⑴ ⒈ ❶ ㈠ Ⅲ.
func signLabel(s string) (Style, int, int) {
	r, w := utf8.DecodeRuneInString(s)
	for _, row := range []struct{ first, last, number rune }{
		{'①', '⑳', 1}, {'㉑', '㉟', 21}, {'㊱', '㊿', 36}, {'⑴', '⒇', 1}, {'⒈', '⒛', 1}, {'❶', '❿', 1}, {'㈠', '㈩', 1},
	} {
		if r >= row.first && r <= row.last {
			return Circled, int(r - row.first + row.number), w
		}
	}
	if r >= 'Ⅰ' && r <= 'Ⅻ' {
		if m, k := utf8.DecodeRuneInString(s[w:]); strings.ContainsRune("、.．", m) {
			return RomanCapital, int(r-'Ⅰ') + 1, w + k
		}
	}
	return None, 0, 0
}

// chapterLabel reads 第一章, 第二部分, 第3条.
func chapterLabel(s string) (Style, int, int) {
	rest, ok := strings.CutPrefix(s, "第")
	if !ok {
		return None, 0, 0
	}
	n, size, inHan := numberAt(rest)
	if size == 0 {
		return None, 0, 0
	}
	for !inHan && size+1 < len(rest) && rest[size] == '.' { // 第1.2节
		more, digits, han := numberAt(rest[size+1:])
		if digits == 0 || han {
			break
		}
		n, size = more, size+1+digits
	}
	for _, u := range []struct {
		name string
		st   Style
	}{{"章", Chapter}, {"部分", Chapter}, {"节", Chapter}, {"篇", Chapter}, {"条", Article}} {
		after, ok := strings.CutPrefix(rest[size:], u.name)
		if !ok {
			continue
		}
		end := len(s) - len(strings.TrimLeft(after, " \t\u3000:：、"))
		if u.st == Article && end == len(s)-len(after) && after != "" {
			return None, 0, 0 // 第三条建议: no label but words
		}
		return u.st, n, end
	}
	return None, 0, 0
}

// numberAt reads a number in Chinese or in digits at the head of s.
func numberAt(s string) (n, size int, inHan bool) {
	if n, size = han.ReadNumeral(s); size > 0 {
		return n, size, true
	}
	for size < len(s) && size < 4 && s[size] >= '0' && s[size] <= '9' {
		size++
	}
	n, _ = strconv.Atoi(s[:size])
	return n, size, false
}

// bracketLabel reads （一） (1) (a) (iv), and 1) a) without the first bracket.
func bracketLabel(s string) (Style, int, int) {
	open := 0
	for _, o := range []string{"（", "(", "【", "〔", "["} {
		if strings.HasPrefix(s, o) {
			open = len(o)
		}
	}
	body := s[open:]
	n, size, inHan := numberAt(body)
	st := DigitsBracket
	if inHan {
		st = HanBracket
	}
	if size == 0 {
		if st, n, size = letterAt(body); size == 0 {
			return None, 0, 0
		}
	}
	mark, w := utf8.DecodeRuneInString(body[size:])
	if !strings.ContainsRune("）)】〕", mark) || open == 0 && (inHan || mark == '】' || mark == '〕') || n > 200 {
		return None, 0, 0
	}
	return st, n, open + size + w
}

// plainLabel reads 一、 1. 1、 A. i. 甲、 壹、.
func plainLabel(s string) (Style, int, int) {
	n, size, inHan := numberAt(s)
	st := DigitsDot
	switch {
	case inHan:
		st = HanComma
	case size == 0:
		r, w := utf8.DecodeRuneInString(s)
		if k := strings.IndexRune("甲乙丙丁戊己庚辛壬癸", r); k >= 0 {
			st, n, size, inHan = Stem, k/3+1, w, true
		} else if k := strings.IndexRune("壹贰叁肆伍陆柒捌玖拾", r); k >= 0 {
			st, n, size, inHan = Legal, k/3+1, w, true
		} else if st, n, size = letterAt(s); size == 0 {
			return None, 0, 0
		}
	}
	mark, w := utf8.DecodeRuneInString(s[size:])
	after := s[size+w:]
	switch {
	case mark == '．' && st == DigitsDot && after != "" && after[0] >= '0' && after[0] <= '9':
		return None, 0, 0 // 1．2: a number of two parts
	case mark == '、' || mark == '．':
	case inHan && mark == '.':
	case !inHan && mark == '.' && (after == "" || after[0] == ' ' || after[0] == '\t' || startsHan(after) && st == DigitsDot):
	default:
		return None, 0, 0
	}
	if !inHan && st == DigitsDot && n >= 1900 && n < 2100 || strings.HasPrefix(s, "00") {
		return None, 0, 0 // a year
	}
	return st, n, size + w
}

// letterAt reads one letter, or a Roman number of several. A single i, v, x is
// a Roman one; its list tells better (settle).
func letterAt(s string) (Style, int, int) {
	size := 0
	for size < len(s) && size < 6 && (s[size] >= 'a' && s[size] <= 'z' || s[size] >= 'A' && s[size] <= 'Z') {
		size++
	}
	if size == 0 || size < len(s) && s[size] >= 0x80 && !strings.HasPrefix(s[size:], "）") && !strings.HasPrefix(s[size:], "、") && !strings.HasPrefix(s[size:], "．") {
		return None, 0, 0
	}
	low := s[0] >= 'a'
	if n := romanNumber(s[:size]); n > 0 && (size > 1 || n == 1 || n == 5 || n == 10) {
		if low {
			return RomanSmall, n, size
		}
		return RomanCapital, n, size
	}
	if size > 1 {
		return None, 0, 0
	}
	if low {
		return Letter, int(s[0]-'a') + 1, 1
	}
	return Capital, int(s[0]-'A') + 1, 1
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
func namedLabel(s string) (Style, int, int) {
	for _, name := range labelNames() {
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
		return Named, n, len(s) - len(cut)
	}
	return None, 0, 0
}

func startsHan(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return wording.IsHan(r)
}

// Before puts a label before its text, with the space that it needs.
func Before(label, text string) string {
	last, _ := utf8.DecodeLastRuneInString(label)
	if label == "" || wording.IsWide(last) || last == ' ' {
		return label + text
	}
	return label + " " + text
}
