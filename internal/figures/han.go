package figures

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// hanWords hold numerals that count nothing.
var hanWords = [...]string{ // read-only
	"一些", "一起", "统一", "万一", "一方面", "一带一路", "千方百计", "三峡", "四川", "一体化", "第一时间", "唯一", "十分", "百姓", "万象", "一定", "一样", "一般", "一直", "一致",
	"一切", "进一步", "一系列", "一旦", "一时", "一流", "一线", "一方", "一面", "同一", "之一", "一度", "一贯", "三农", "两会", "双一流", "万物", "一律", "一道", "一经", "一边", "一批", "一番",
	"一手", "一心", "一国两制", "四面八方", "千家万户", "一如既往", "举一反三", "三番五次", "七上八下", "一举", "一再", "一向", "一味", "一同", "一概", "专一", "单一", "合一", "第三方", "三角", "四处",
	"五湖四海", "九州", "千万不", "万里长城", "百年大计", "一代", "一旁", "一个", "一种", "一是", "二是", "三是", "四是", "五是", "六是", "一来", "二来", "第一，", "第二，", "第三，", "第四，", "第五，", "十四五", "十三五", "十二五",
	"一下", "一点", "星期一", "星期二", "星期三", "星期四", "星期五", "周一", "周二", "周三", "周四", "周五", "九一八", "五四", "五一", "十一黄金周", "数十", "数百", "数千", "数万", "几十", "几百", "几千", "几万", "上百", "上千", "上万", "成千上万", "千千万万", "一大批", "一把手", "第一线", "百货", "千瓦", "千克", "千米", "百分点",
	"四肢", "三明治", "二手", "二维", "三维", "一手", "六安", "九江", "三亚", "十堰", "五台", "七喜", "万科", "百度", "千岛", "万达", "三星", "一汽",
}

// hanScanner goes through a Chinese text.
type hanScanner struct {
	s   string
	out []Figure
}

func readHan(s string) []Figure {
	h := &hanScanner{s: narrow(s)}
	for i := 0; i < len(h.s); {
		if n := h.skip(i); n > 0 {
			i += n
			continue
		}
		if n := h.at(i); n > 0 {
			i += n
			continue
		}
		_, w := utf8.DecodeRuneInString(h.s[i:])
		i += w
	}
	return h.out
}

// narrow makes full-width digits and marks plain without moving any byte: each
// becomes a character of one byte and two that say nothing.
func narrow(s string) string {
	if !strings.ContainsAny(s, "０１２３４５６７８９％") || !utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r >= '０' && r <= '９':
			b.WriteString(string(rune('0'+r-'０')) + "\x00\x00")
		case r == '％':
			b.WriteString("%\x00\x00")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// skip is the length of what holds numerals but is no figure: words, names
// such as G20, the addresses of links.
func (h *hanScanner) skip(i int) int {
	rest := h.s[i:]
	c := rest[0]
	if c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' {
		n := 1
		for n < len(rest) && (rest[n] >= 'A' && rest[n] <= 'Z' || rest[n] >= 'a' && rest[n] <= 'z' || rest[n] >= '0' && rest[n] <= '9' || rest[n] == '-' || rest[n] == '/' || rest[n] == ':' || rest[n] == '.' || rest[n] == '_') {
			n++
		}
		return n
	}
	if c == '(' && i > 0 && h.s[i-1] == ']' {
		return max(strings.IndexByte(rest, ')'), 0)
	}
	if c < 0x80 {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(rest)
	for _, w := range hanIndex()[r] {
		if strings.HasPrefix(rest, w) {
			return len(w)
		}
	}
	return 0
}

// hanIndex is the words by their first character, made when first asked for.
var hanIndex = sync.OnceValue(func() map[rune][]string {
	m := map[rune][]string{}
	for _, w := range hanWords {
		r, _ := utf8.DecodeRuneInString(w)
		m[r] = append(m[r], w)
	}
	return m
})

// at reads the figure that begins at i, and how many bytes it takes.
func (h *hanScanner) at(i int) int {
	rest := h.s[i:]
	if n := h.percentOf(i, rest); n > 0 {
		return n
	}
	if n := h.date(i, rest); n > 0 {
		return n
	}
	ordinal := 0
	if strings.HasPrefix(rest, "第") {
		ordinal = len("第")
		for ordinal < len(rest) && rest[ordinal] == ' ' {
			ordinal++
		}
	}
	f, n := hanNumber(rest[ordinal:])
	if n == 0 {
		return 0
	}
	if k := ordinal + n; k < len(rest) && rest[k] >= 'A' && rest[k] <= 'Z' && !(k+1 < len(rest) && rest[k+1] >= 'a' && rest[k+1] <= 'z') {
		return k + 1 // 5G, 3D: names
	}
	f.Start, n = i, n+ordinal
	n = h.unit(&f, rest, n)
	f.End = i + n
	if f.Value < 0 {
		return n
	}
	h.out = append(h.out, f)
	return n
}

// percentOf reads 百分之三十 and 三分之一.
func (h *hanScanner) percentOf(i int, rest string) int {
	if after, ok := strings.CutPrefix(rest, "百分之"); ok {
		if f, n := hanNumber(after); n > 0 {
			n += len("百分之")
			h.out = append(h.out, Figure{Start: i, End: i + n, Kind: Percent, Value: f.Value})
			return n
		}
	}
	below, n := hanNumber(rest)
	if n == 0 || below.Value <= 0 {
		return 0
	}
	after, ok := strings.CutPrefix(rest[n:], "分之")
	if !ok {
		return 0
	}
	above, m := hanNumber(after)
	if m == 0 || above.Value > most/1000 {
		return 0
	}
	end := n + len("分之") + m
	h.out = append(h.out, Figure{Start: i, End: i + end, Value: above.Value * 1000 / below.Value})
	return end
}

// date reads 2020年3月26日, 3月26日, 3月, 2020年, 二〇二〇年, 90年代.
func (h *hanScanner) date(i int, rest string) int {
	f := Figure{Start: i, Kind: Date}
	n := 0
	year, m := yearAt(rest)
	if m > 0 {
		if after := strings.TrimLeft(rest[m:], " "); strings.HasPrefix(after, "年") {
			m += len(rest[m:]) - len(after) + len("年")
			if strings.HasPrefix(rest[m:], "代") {
				n = m + len("代")
				h.out = append(h.out, Figure{Start: i, End: i + n, Kind: Decade, Value: int64(year) * 1000})
				return n
			}
			if year >= 1000 {
				f.Year, n = year, m
				for n < len(rest) && rest[n] == ' ' {
					n++
				}
			}
		}
	}
	if month, k := smallAt(rest[n:], "月"); k > 0 && month >= 1 && month <= 12 {
		f.Month, n = month, n+k
		at := n
		for at < len(rest) && rest[at] == ' ' {
			at++
		}
		if day, k := smallAt(rest[at:], "日"); k > 0 {
			f.Day, n = day, at+k
		} else if day, k := smallAt(rest[at:], "号"); k > 0 {
			f.Day, n = day, at+k
		} else if day, k := smallAt(rest[at:], "至"); k > 0 {
			f.Day, n = day, at+k-len("至")
		}
	}
	if f.Year == 0 && f.Month == 0 {
		return 0
	}
	if f.Month != 0 && f.Day == 0 && f.Year == 0 && strings.HasPrefix(rest[n:], "份") {
		n += len("份")
	}
	f.End = i + n
	h.out = append(h.out, f)
	return h.until(f, i, n, rest)
}

// until reads the end of a range of days: 至28日.
func (h *hanScanner) until(f Figure, i, n int, rest string) int {
	if f.Day == 0 {
		return n
	}
	at := n
	for _, w := range [...]string{"至", "到", "—", "–", "-", "～", "~"} {
		if strings.HasPrefix(rest[at:], w) {
			at += len(w)
			break
		}
	}
	if at == n {
		return n
	}
	day, k := smallAt(rest[at:], "日")
	if k == 0 {
		return n
	}
	f.Start, f.Day, f.End = i+at, day, i+at+k
	h.out = append(h.out, f)
	return at + k
}

// yearAt reads two to four digits, of either kind.
func yearAt(s string) (year, size int) {
	digits := 0
	for size < len(s) && digits < 4 {
		r, w := utf8.DecodeRuneInString(s[size:])
		d := -1
		if r >= '0' && r <= '9' {
			d = int(r - '0')
		} else if k := strings.IndexRune("〇一二三四五六七八九", r); k >= 0 {
			d = k / 3
		} else if r == 0 {
			size += w
			continue
		} else if r == '零' {
			d = 0
		}
		if d < 0 {
			break
		}
		year, digits, size = year*10+d, digits+1, size+w
	}
	if digits != 4 && digits != 2 {
		return 0, 0
	}
	return year, size
}

// smallAt reads a number up to 31 that stands before a word.
func smallAt(s, word string) (n, size int) {
	f, size := hanNumber(s)
	if size == 0 || f.Value%1000 != 0 || f.Value > 31_000 {
		return 0, 0
	}
	after := strings.TrimLeft(s[size:], " \x00")
	if !strings.HasPrefix(after, word) {
		return 0, 0
	}
	return int(f.Value / 1000), len(s) - len(after) + len(word)
}

// unit reads what stands after a number: more words of size, per cent, money,
// a measure word.
func (h *hanScanner) unit(f *Figure, rest string, n int) int {
	for n < len(rest) && (rest[n] == ' ' || rest[n] == 0) {
		n++
	}
	after := rest[n:]
	switch {
	case strings.HasPrefix(after, "%"):
		f.Kind, f.Weak = Percent, false
		return n + 1
	case strings.HasPrefix(after, "个百分点"):
		f.Kind, f.Weak = Percent, false
		return n + len("个百分点")
	case strings.HasPrefix(after, "成") && f.Value <= 10_000 && !strings.HasPrefix(after, "成立") && !strings.HasPrefix(after, "成为") && !strings.HasPrefix(after, "成员") && !strings.HasPrefix(after, "成果"):
		f.Kind, f.Value, f.Weak = Percent, f.Value*10, false
		n += len("成")
		if half, m := hanNumber(rest[n:]); m > 0 && half.Value < 10_000 {
			f.Value, n = f.Value+half.Value, n+m
		} else if strings.HasPrefix(rest[n:], "半") {
			f.Value, n = f.Value+5_000, n+len("半")
		}
		return n
	}
	for _, m := range [...][2]string{{"美元", "USD"}, {"美金", "USD"}, {"欧元", "EUR"}, {"英镑", "GBP"}, {"日元", "JPY"}, {"港元", "HKD"}, {"港币", "HKD"}, {"人民币", "CNY"}, {"元", "CNY"}, {"块钱", "CNY"}} {
		if strings.HasPrefix(after, m[0]) {
			f.Kind, f.Unit, f.Weak = Money, m[1], false
			return n + len(m[0])
		}
	}
	if f.Weak {
		for _, m := range [...]string{"条", "项", "个", "名", "位", "点", "国", "家", "次", "天", "年", "月", "周", "批", "大", "种", "类", "份", "期", "届", "倍", "人", "所", "座", "省", "市", "县", "县", "亿", "小时", "分钟", "步"} {
			if strings.HasPrefix(after, m) {
				f.Counted = true
			}
		}
	}
	return n
}

// hanNumber reads a number at the head of s: digits with words of size, or
// numerals. Small numerals are weak.
func hanNumber(s string) (f Figure, size int) {
	value, n, _ := decimal(s)
	if n == 0 {
		return hanNumeral(s)
	}
	f.Value = value
	n = skipZero(s, n)
	for more := false; n < len(s); {
		after := strings.TrimLeft(s[n:], " ")
		if after != s[n:] && !startsSize(after) {
			break
		}
		if w := aboutWord(after); w > 0 && !more && startsSize(after[w:]) {
			n, more = len(s)-len(after)+w, true
			continue
		}
		r, w := utf8.DecodeRuneInString(after)
		by := sizeOf(r)
		if by == 0 || r == '千' && (strings.HasPrefix(after, "千瓦") || strings.HasPrefix(after, "千克") || strings.HasPrefix(after, "千米")) {
			break
		}
		f.Value, n = scaled(f.Value, by), len(s)-len(after)+w
	}
	if w := aboutWord(s[n:]); w > 0 {
		n += w
	}
	return f, n
}

// skipZero passes over what full-width digits left.
func skipZero(s string, n int) int {
	for n < len(s) && s[n] == 0 {
		n++
	}
	return n
}

func startsSize(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return sizeOf(r) > 0
}

// aboutWord is the length of a word that makes a figure a rough one.
func aboutWord(s string) int {
	for _, w := range [...]string{"余", "多", "几"} {
		if strings.HasPrefix(s, w) && !strings.HasPrefix(s, "多边") && !strings.HasPrefix(s, "多种") && !strings.HasPrefix(s, "多层") {
			return len(w)
		}
	}
	return 0
}

func sizeOf(r rune) int64 {
	switch r {
	case '十':
		return 10
	case '百':
		return 100
	case '千':
		return 1000
	case '万':
		return 10_000
	case '亿':
		return 100_000_000
	case '兆':
		return 1_000_000_000_000
	}
	return 0
}

// hanNumeral reads a number in numerals: 一万余, 十二, 两千, 二〇二〇.
func hanNumeral(s string) (f Figure, size int) {
	var total, section, digit, last int64
	digits, units, said := 0, 0, false
	for size < len(s) {
		r, w := utf8.DecodeRuneInString(s[size:])
		if k := strings.IndexRune("〇一二三四五六七八九", r); k >= 0 || r == '两' || r == '零' || r == '廿' {
			d := int64(k / 3)
			switch r {
			case '两':
				d = 2
			case '零':
				d = 0
			case '廿':
				d = 20
			}
			if digits > 0 && units == 0 || digits > 8 {
				digit = digit*10 + d // 二〇二〇
			} else {
				digit = d
			}
			said = true
			if digits++; digits > 12 {
				return f, 0
			}
			size += w
			continue
		}
		if by := sizeOf(r); by > 0 && (size > 0 || r == '十' || r == '百') {
			if by < 10_000 {
				if digit == 0 {
					digit = 1
				}
				section, digit = section+digit*by, 0
			} else {
				if part := section + digit; last > by {
					total += max(part, 1) * by // 一亿三千万
				} else {
					total = max(total+part, 1) * by // 一万亿
				}
				if total > most/1000 || by > 1e9 {
					return f, 0
				}
				section, digit, last = 0, 0, by
			}
			units, digits, size = units+1, 0, size+w
			continue
		}
		if n := aboutWord(s[size:]); n > 0 && units > 0 && startsSize(s[size+n:]) {
			size += n
			continue
		}
		break
	}
	if size == 0 {
		return f, 0
	}
	value := total + section + digit
	if a, b := value/10, value%10; units == 0 && digits == 2 && (b == a+1 || value == 35) {
		return Figure{Value: -1}, size // 两三, 七八, 三五: a few
	}
	if value == 0 && units == 0 || value > most/1000 {
		return f, 0
	}
	f.Value, f.Weak = value*1000, value <= 20 || !said && value < 10_000 // 百, 千 alone
	if w := aboutWord(s[size:]); w > 0 {
		f.Weak, size = f.Weak && value <= 10, size+w
	}
	return f, size
}
