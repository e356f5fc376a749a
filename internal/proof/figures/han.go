package figures

import (
	"jianbao/internal/proof/arabic"
	"jianbao/internal/proof/units"
	"strings"
	"unicode/utf8"
)

// han goes through the characters of a Chinese text.
type chinese struct {
	rs  []rune // full-width digits and marks made plain
	off []int  // the byte of each character, and the length of the text
	out []Figure
}

func readHan(s string) []Figure {
	s = units.Simple(s)
	h := &chinese{rs: make([]rune, 0, len(s)/2), off: make([]int, 0, len(s)/2)}
	for i := 0; i < len(s); {
		r, w := utf8.DecodeRuneInString(s[i:])
		if r >= '！' && r <= '～' && (r >= '０' && r <= '９' || r == '％' || r == '．' || r >= 'Ａ' && r <= 'Ｚ' || r >= 'ａ' && r <= 'ｚ') {
			r -= '！' - '!'
		}
		h.rs, h.off = append(h.rs, r), append(h.off, i)
		i += w
	}
	h.off = append(h.off, len(s))
	for i := 0; i < len(h.rs); {
		n := 0
		if hanHead(h.rs[i]) {
			if n = h.pass(i); n == 0 {
				n = h.at(i)
			}
		}
		i += max(n, 1)
	}
	link(s, h.out, hanRange)
	for k := range h.out {
		h.hedge(s, &h.out[k])
	}
	shareHedge(h.out)
	return h.out
}

// is says that a word stands at i.
func (h *chinese) is(i int, w string) bool {
	for _, r := range w {
		if i < 0 || i >= len(h.rs) || h.rs[i] != r {
			return false
		}
		i++
	}
	return true
}

// any is the length of the word of a list that stands at i; 0 for none.
func (h *chinese) any(i int, words ...string) int {
	for _, w := range words {
		if h.is(i, w) {
			return utf8.RuneCountInString(w)
		}
	}
	return 0
}

func (h *chinese) rune(i int) rune {
	if i < 0 || i >= len(h.rs) {
		return 0
	}
	return h.rs[i]
}

// spaces is the number of spaces at i.
func (h *chinese) spaces(i int) (n int) {
	for h.rune(i+n) == ' ' || h.rune(i+n) == '\u00a0' || h.rune(i+n) == '*' {
		n++
	}
	return n
}

func (h *chinese) add(f Figure, from, n int) int {
	f.Start, f.End = h.off[from], h.off[from+n]
	h.out = append(h.out, f)
	return n
}

// ascii is the plain characters from i on, a few of them.
func (h *chinese) ascii(i int) string {
	var b [32]byte
	n := 0
	for n < len(b) && i+n < len(h.rs) && h.rs[i+n] < 0x80 {
		b[n] = byte(h.rs[i+n])
		n++
	}
	return string(b[:n])
}

// pass is the length of what is passed over at i, since it holds digits or numerals but is no figure: words,
// names such as G20, addresses, the numbers of points.
func (h *chinese) pass(i int) int {
	r := h.rs[i]
	switch {
	case r == '\n':
		return h.point(i+1) + 1
	case r == '(' && h.rune(i-1) == ']':
		return h.until(i, ')')
	case r == '[' && h.rune(i+1) == '^':
		return h.until(i, ']')
	case i == 0:
		if n := h.point(0); n > 0 {
			return n
		}
	}
	if r < 0x80 {
		if letter(byte(r)) {
			return h.latin(i)
		}
		return 0
	}
	if h.share(i) > 0 || r == '一' && h.any(i+1, "个百分点", "个基点") > 0 {
		return 0
	}
	for _, w := range hanIndex()[r] {
		n := 0
		for n < len(w) && h.rune(i+n) == w[n] {
			n++
		}
		if n == len(w) && !(h.is(i, "十分钟") && h.any(i, "十分钟爱", "十分钟情") == 0) {
			return n
		}
	}
	return 0
}

// share is the length of N分之, which goes before all words: 十分之一.
func (h *chinese) share(i int) int {
	_, n := h.number(i)
	if n > 0 && h.is(i+n, "分之") {
		return n + 2
	}
	return 0
}

// until is the length from i to a mark, of a line at most.
func (h *chinese) until(i int, mark rune) int {
	for n := 1; i+n < len(h.rs) && h.rs[i+n] != '\n'; n++ {
		if h.rs[i+n] == mark {
			return n + 1
		}
	}
	return 1
}

// point is the length of the number of a list point at the head of a line: 1.,
// （一）, 三、, ①.
func (h *chinese) point(i int) int {
	n := h.spaces(i)
	open := h.rune(i+n) == '(' || h.rune(i+n) == '（'
	if open {
		n++
	}
	f, k := h.number(i + n)
	if k == 0 || k > 3 || f.Value > 999 || f.Value < 1 {
		return 0
	}
	n += k
	switch r := h.rune(i + n); {
	case r == '\\' && (h.rune(i+n+1) == '.' || h.rune(i+n+1) == ')'): // as Markdown keeps it from being a list
		return n + 2
	case r == ')' || r == '）':
		return n + 1
	case open:
		return 0
	case r == '、':
		if _, more := h.number(i + n + 1); more > 0 {
			return 0 // 3、4月
		}
		return n + 1
	case r == '，' && i == 0 && h.rs[0] <= '9' && k <= 2 && h.off[0] == 0: // 2，…
		return n + 1
	case r == '.' || r == '．':
		if next := h.rune(i + n + 1); next < '0' || next > '9' {
			return n + 1
		}
	}
	return 0
}

// latin is the length of a Latin word, name or address, unless it belongs to a
// figure: RMB 5, FY2025, Q3.
func (h *chinese) latin(i int) int {
	n := 0
	for h.rune(i+n) < 0x80 && h.rune(i+n) > ' ' && letter(byte(h.rune(i+n))) {
		n++
	}
	w := strings.ToLower(string(h.rs[i : i+n]))
	next := h.rune(i + n)
	digits := next >= '0' && next <= '9'
	switch {
	case digits && (w == "fy" || w == "q" || w == "h" && (h.rune(i+n+1) < '0' || h.rune(i+n+1) > 'z')):
		return 0
	case digits && n >= 2 && (h.rune(i+n+4) == '年' || h.is(i+n+1, "周年") || h.is(i+n+2, "周年")): // APEC2020年, IP15周年
		return n
	case units.CurrencySign(w) != "" && len(w) > 1 && (digits || next == '$' || next == ' ' && h.rune(i+n+1) >= '0' && h.rune(i+n+1) <= '9'), len(w) <= 2 && next == '$':
		return 0
	}
	for {
		r := h.rune(i + n)
		if r == 0 || r > 0x7f || !(letter(byte(r)) || arabic.Is(byte(r)) || strings.ContainsRune("-/:._@", r) && h.rune(i+n+1) > ' ' && h.rune(i+n+1) < 0x80) {
			return n
		}
		n++
	}
}

// at reads the figure that begins at i and adds it. It gives how many characters
// that took, 0 where no figure begins there.
func (h *chinese) at(i int) int {
	if f, n := h.slashed(i); n > 0 {
		return h.add(f, i, n)
	}
	if r := h.rs[i]; r == '+' || r == '(' || r >= '0' && r <= '9' {
		if n := h.plain(i); n > 0 {
			return n
		}
	}
	for _, read := range [...]func(int) int{h.grades, h.remembrance, h.bornAfter, h.hundredths, h.special} {
		if n := read(i); n > 0 {
			return n
		}
	}
	n, unit, minus := 0, "", false
	if k := h.any(i, "零下"); k > 0 {
		n, minus = k, true
	} else if r := h.rs[i]; (r == '-' || r == '−' || r == '－') && !h.digitish(i-1) {
		n, minus = 1, true
	}
	if k, u := h.currency(i + n); k > 0 {
		n, unit = n+k, u
	}
	first := h.any(i+n, "第")
	n += first
	n += h.spaces(i+n) * first
	f, m := h.number(i + n)
	if m == 0 {
		return 0
	}
	if k := arabic.Version(h.ascii(i + n)); first > 0 && k > 0 { // 第 5.1.1 节
		return n + k
	}
	if f.Value < 0 && first == 0 && unit == "" {
		return n + h.few(i+n, m)
	}
	if f.Value < 0 || h.sizesAlone(i+n, m) && (h.is(i-3, "单位：") || h.is(i-3, "单位:")) || h.rune(i-1) == '以' && h.sizesAlone(i+n, m) && h.any(i+n+m, "计", "元计", "美元计", "美元为") > 0 { // in millions
		return n + m
	}
	if r := h.rune(i + n + m); r == 'x' && arabic.Is(byte(h.rune(i+n+m+1)&0x7f)) && h.rune(i+n+m+1) < 0x80 { // 16x12
		return h.add(f, i, n+m) + 1
	}
	if r := h.rune(i + n + m); m > 0 && r < 0x80 && r > ' ' && letter(byte(r)) && !h.unitLetters(i+n+m) && !h.word(i+n+m) {
		return n + m + h.latin(i+n+m) // 5G, 3D: names
	}
	f.Ordinal = first > 0
	if unit != "" {
		f.Kind, f.Unit, f.Weak, f.bare, f.prefixed = Money, unit, false, false, true
	}
	n = h.unit(&f, i, n+m)
	if f.bare && f.Value == 500 && strings.HasSuffix(strings.TrimRight(string(h.rs[max(i-6, 0):i]), " "), "标普") { // English often leaves it out
		f.Weak = true
	}
	if minus && (f.Unit == "°C" || f.Unit == "" && h.is(i, "零下")) {
		f.Unit, f.Value = "°C", -f.Value
	}
	return h.add(f, i, n)
}

// special reads what is no plain number, by what may begin with a character.
func (h *chinese) special(i int) int {
	switch r := h.rs[i]; r {
	case '早', '晚', '午', '凌', '清', '傍', '中', '正', '当':
		return h.clock(i)
	case '周', '星', '礼', '末', '前', '后', '首', 'q', 'Q', 'h', 'H', 'f', 'F':
		return h.span(i)
	case '每':
		return h.portion(i)
	case '数', '几', '好':
		return h.vague(i)
	case '翻', '双', '倍', '减', '过', '近', '成':
		return h.times(i)
	case '上', '下':
		for _, read := range [...]func(int) int{h.clock, h.span, h.vague} {
			if n := read(i); n > 0 {
				return n
			}
		}
		return 0
	case '半':
		return h.span(i)
	case '一', '百', '千', '万':
		if n := h.portion(i); n > 0 {
			return n
		}
		if n := h.times(i); n > 0 {
			return n
		}
	}
	if r := h.rs[i]; r != '第' && r != '百' && !(r >= '0' && r <= '9') && numeral(r) < 0 && sizeOf(r) == 0 && r != '廿' && r != '卅' {
		return 0
	}
	for _, read := range [...]func(int) int{h.portion, h.clock, h.date, h.span} {
		if n := read(i); n > 0 {
			return n
		}
	}
	return 0
}

// digitish says that a hyphen after this character is no minus.
func (h *chinese) digitish(i int) bool {
	r := h.rune(i)
	return r >= '0' && r <= '9' || r == '年' || r == '月' || r == '日' || r == '%' || r == '℃' || r == '度' || r == '-' || r > 0 && r < 0x80 && letter(byte(r)) || sizeOf(r) > 0
}

// plain reads a figure that its digits alone make: a date, a time, a ratio, a
// telephone number.
func (h *chinese) plain(i int) int {
	s := h.ascii(i)
	if n := code(s); n > 0 {
		return h.add(Figure{Kind: Code}, i, n)
	}
	if f, n := isoDate(s); n > 0 {
		return h.add(f, i, n)
	}
	timed := s
	if h.rune(i+len(s)) == '：' && len(s) <= 2 {
		timed += ":" + h.ascii(i+len(s)+1)
	}
	if f, n := slashDate(s); n > 0 {
		return h.add(f, i, n)
	}
	if m, n := arabic.Clock(timed); n > 0 {
		f := Figure{Kind: Clock, Value: float64(m)}
		if m < 720 {
			f.Alt = f.Value + 720
		}
		return h.add(f, i, n)
	}
	if !arabic.Is(byte(h.rs[i])) {
		return 0
	}
	if f, n := clockDigits(s); n > 0 && h.any(i+n, "号", "室", "房", "次", "元", "年") == 0 {
		return h.add(f, i, n)
	}
	if n := arabic.TimeCode(s); n > 0 {
		return n
	}
	if f, n := score(s); n == len(s) && n > 0 || n > 0 && s[n] == ' ' {
		if sizeOf(h.rune(i+n)) == 0 {
			return h.add(f, i, n)
		}
	}
	if n := arabic.Version(s); n > 0 {
		return n
	}
	long := s
	if k := len(s); k < 5 && h.rune(i+k) == '：' && len(s) == 4 && arabic.Is(byte(h.rune(i+k+1)&0x7f)) { // 2004：12月26日
	} else if k < 5 && h.rune(i+k) == '∶' || h.rune(i+k) == '：' {
		long += string(h.rune(i+k)) + h.ascii(i+k+1)
	} else if h.rune(i+k) == '比' && k > 0 && k < 4 && h.rune(i+k+1) >= '1' && h.rune(i+k+1) <= '9' {
		long += ":" + h.ascii(i+k+1)
	}
	if f, n := ratio(long); n > 0 && (long == s || n > len(s)) && h.rune(i+utf8.RuneCountInString(long[:n])) != '月' {
		if f.Value > 20 || f.Alt > 20 {
			f.Weak = true
		}
		return h.add(f, i, utf8.RuneCountInString(long[:n]))
	}
	return 0
}

// currency reads what stands before an amount: US$, 人民币.
func (h *chinese) currency(i int) (n int, unit string) {
	for _, c := range units.HanCurrencies() {
		if !money(h.rune(i)) {
			break
		}
		if utf8.RuneCountInString(c[0]) > 1 && h.is(i, c[0]) {
			n, unit = utf8.RuneCountInString(c[0]), c[1]
			break
		}
	}
	if n == 0 {
		for h.rune(i+n) < 0x80 && h.rune(i+n) > ' ' && letter(byte(h.rune(i+n))) {
			n++
		}
		w := strings.ToLower(string(h.rs[i:min(i+n, len(h.rs))]))
		if s := units.CurrencySign(string(h.rune(i + n))); s != "" {
			n, w = n+1, w+string(h.rune(i+n))
		}
		if unit = units.CurrencySign(w); unit == "" {
			return 0, ""
		}
	}
	n += h.spaces(i + n)
	if r := h.rune(i + n); r < '0' || r > '9' {
		return 0, ""
	}
	return n, unit
}

// word says that two letters or more stand at i: a unit that is not known.
func (h *chinese) word(i int) bool {
	two := h.rune(i + 1)
	return two < 0x80 && two > ' ' && letter(byte(two)) && h.rune(i) != 'K'
}

// unitLetters says that the letters at i are a unit: km, kg.
func (h *chinese) unitLetters(i int) bool {
	_, n := h.letters(i)
	return n > 0
}

// letters reads a unit in letters.
func (h *chinese) letters(i int) (m units.Measure, n int) {
	for h.rune(i+n) < 0x80 && h.rune(i+n) > ' ' && letter(byte(h.rune(i+n))) || h.rune(i+n) == '²' || h.rune(i+n) == '³' {
		n++
	}
	w := strings.ToLower(string(h.rs[i:min(i+n, len(h.rs))]))
	for _, m := range units.Latin() {
		if m.Word == w && w != "c" && w != "g" && (w != "l" || h.rune(i) == 'L') {
			return m, n
		}
	}
	return m, 0
}
