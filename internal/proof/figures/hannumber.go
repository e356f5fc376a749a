package figures

import (
	"jianbao/internal/han"
	"jianbao/internal/proof/arabic"
	"strings"
)

// numeral is the value of a Chinese digit; -1 for none.
func numeral(r rune) float64 {
	if d, is := han.Digit(r); is {
		return float64(d)
	}
	return -1
}

// sizeOf is what a word of size multiplies by; 0 for none. 兆 is none: where it
// stands it is mostly a million of bits or watts.
func sizeOf(r rune) float64 {
	switch r {
	case '十':
		return 10
	case '百':
		return 100
	case '千':
		return 1000
	case '万':
		return 1e4
	case '亿':
		return 1e8
	}
	return 0
}

// reading is the state of a number being read.
type reading struct {
	total, section, cur float64 // what is finished; the part below 万 that is open; its open digits
	last, word          float64 // the last word of size from 万 on; the last of any; 0 for none
	mult                float64 // the product of all of them; 0 for none
	has, digits         bool    // cur has a digit; it is one of 0–9
	units               bool    // a word of size was read
	numerals            int     // how many Chinese digits stood in a row
	few                 bool    // two of them mean "a few": 两三, 七八
	rough               bool    // 多 or 余 stands within
}

// number reads a number: digits with words of size, or numerals. What is "a
// few", 两三百, has the value -1.
func (h *chinese) number(i int) (f Figure, n int) {
	var x reading
	plain, count := true, 0
	for i+n < len(h.rs) {
		k := h.digits(i+n, &x, &f, &count)
		if k == 0 {
			k = h.numerals(i+n, &x)
		}
		if k == 0 {
			k = h.size(i, n, &x)
		}
		if k == 0 {
			break
		}
		n += k
	}
	if n == 0 || !x.has && !x.units {
		return f, 0
	}
	plain = x.digits && !x.units
	f.Value = x.total + x.section + x.cur
	if k := h.spaces(i + n); plain {
		if part := signPart(h.rune(i + n + k)); part > 0 { // 3½
			f.Value, n = f.Value+part, n+k+1
		} else if part, m := h.mixed(i + n + k); k == 1 && m > 0 { // 16 2/3
			f.Value, n = f.Value+part, n+k+m
		}
	}
	if part, k := h.andPart(i + n); k > 0 && !x.few {
		f.Value, n = f.Value+part, n+k
	}
	if x.few {
		return Figure{Value: -1}, n + h.more(i+n)
	}
	f.size = x.mult
	f.bare, f.short = plain, plain && count <= 2
	if !x.digits {
		f.Weak = f.Value <= 20 || x.numerals == 0 && f.Value < 1e6
		if f.Value == 0 && !x.units {
			return f, 0
		}
	}
	if k := h.more(i + n); k > 0 && (x.units || x.digits) {
		if f.Value == 10 && f.Weak {
			f.Alt = 12 // 十几, a dozen
		}
		f.Hedge, n, f.floor = 1, n+k, true
	}
	if f.floor = f.floor || x.rough; x.rough { // 四万多, 700多万
		f.Hedge = 1
	}
	return f, n
}

// mixed reads the 2/3 of 16 2/3.
func (h *chinese) mixed(i int) (part float64, n int) {
	s := h.ascii(i)
	_, a := arabic.At(s, 1, 1)
	if a == 0 || len(s) < 3 || s[1] != '/' {
		return 0, 0
	}
	_, b := arabic.At(s[2:], 1, 2)
	if b == 0 || 2+b < len(s) && (s[2+b] == '/' || s[2+b] == '.') {
		return 0, 0
	}
	if part = strokes(s[:1], s[2:2+b]); part == 0 {
		return 0, 0
	}
	return part, 2 + b
}

// digits reads a run of digits with its commas and point.
func (h *chinese) digits(i int, x *reading, f *Figure, count *int) int {
	if r := h.rs[i]; r < '0' || r > '9' || x.has || x.units && x.word < 1000 {
		return 0
	}
	s := h.ascii(i)
	v, size, digits, _ := arabic.Decimal(s)
	if size < len(s) && size > 0 && size <= 3 && s[size] == ' ' && arabic.Three(s[size+1:]) && digits <= 3 && !x.units {
		// 3 000, in groups
		if w, k, _, _ := arabic.Decimal(s[size+1:]); k == 3 {
			v, size = v*1000+w, size+4
		}
	} else if digits <= 3 && (h.rune(i+size) == '，' || h.rune(i+size) == '\u2009' || h.rune(i+size) == '\u202f' || h.rune(i+size) == '\u00a0') && arabic.Three(h.ascii(i+size+1)) && h.rune(i+size) != '，' {
		w, k, _, _ := arabic.Decimal(h.ascii(i + size + 1))
		if k == 3 {
			v, size = v*1000+w, size+4
		}
	}
	x.cur, x.has, x.digits, *count = v, true, true, digits
	return size
}

// numerals reads one Chinese digit.
func (h *chinese) numerals(i int, x *reading) int {
	r := h.rs[i]
	if r == '廿' || r == '卅' {
		if x.has || x.units {
			return 0
		}
		x.section, x.units, x.numerals, x.word = map[rune]float64{'廿': 20, '卅': 30}[r], true, 1, 10
		return 1
	}
	d := numeral(r)
	if d < 0 || x.digits && x.has {
		return 0
	}
	if x.digits && !x.units {
		return 0
	}
	if x.has && x.numerals > 0 {
		if (d == x.cur+1 && x.cur >= 1 || x.cur == 3 && d == 5) && numeral(h.rune(i+1)) < 0 && numeral(h.rune(i-2)) < 0 {
			x.few = true
		}
		x.cur = x.cur*10 + d // 二〇二〇
		if x.cur > 1e9 {
			return 0
		}
	} else {
		x.cur = d
	}
	x.has = true
	x.numerals++
	return 1
}

// size reads a word of size, with what makes it a rough one: 多万, 余亿.
func (h *chinese) size(start, n int, x *reading) int {
	i, k := start+n, 0
	k = h.spaces(i)
	if r := h.rune(i + k + h.more(i+k)); k > 0 && sizeOf(r) < 1e4 && !(x.digits && x.has && (r == '千' || r == '百')) { // 6 千多人
		return 0
	}
	if m := h.more(i + k); m > 0 && sizeOf(h.rune(i+k+m)) > 0 && (x.has || x.units) {
		k += m
		x.rough = true
	}
	r := h.rune(i + k)
	by := sizeOf(r)
	if by == 0 || k > 0 && n == 0 || h.any(i+k, "千瓦", "千克", "千米", "千卡", "千伏", "千兆", "千赫", "千帕", "万向", "百分", "兆瓦", "兆赫") > 0 && (x.has || x.units) && (by < 1e4 || by == 1e12) {
		return 0
	}
	if n == 0 && !h.alone(i) {
		return 0
	}
	if by < 1e4 {
		if !x.has && x.units && x.section > 0 && x.word <= by {
			x.section *= by // 十百
		} else {
			d := x.cur
			if !x.has {
				d = 1
			}
			x.section += d * by
		}
	} else {
		part := x.section + x.cur
		switch {
		case !x.has && x.section == 0 && x.total > 0: // 万亿
			x.total *= by
		case x.total > 0 && x.last > by: // 1亿3000万
			x.total += part * by
		case x.total > 0:
			x.total = (x.total + part) * by
		default:
			if !x.has && x.section == 0 {
				part = 1
			}
			x.total = part * by
		}
		x.section = 0
	}
	if by >= 1e4 {
		x.last = by
	}
	x.word, x.mult = by, max(x.mult, 1)*by
	x.cur, x.has, x.units = 0, false, true
	return k + 1
}

// alone says that a word of size may stand without a digit: 百, 千余, 近万.
func (h *chinese) alone(i int) bool {
	switch h.rune(i) {
	case '十':
		return true
	case '百', '千', '万', '亿':
		if h.is(i+1, "元") && !strings.ContainsRune("（(：:位以/几数", h.rune(i-1)) && h.rune(i) != '亿' {
			return true
		}
		if h.any(i+1, "名", "户", "亩", "册", "吨", "套", "元以上", "元左右", "元以下") > 0 && h.rune(i) != '亿' && h.any(i, "百户长", "千户长", "万户侯") == 0 {
			return true
		}
		return strings.ContainsRune("近超逾过上约每达数几", h.rune(i-1)) && h.rune(i-1) != 0 || h.more(i+1) > 0 && (sizeOf(h.rune(i+2)) == 0) || h.rune(i) == '百' && !h.is(i, "百货") || sizeOf(h.rune(i+1)) >= 1e4 && h.rune(i) != '万' || h.is(i, "万亿")
	}
	return false
}

// more is the length of a word that makes a number a rough one: 余, 多, 几.
func (h *chinese) more(i int) int {
	switch h.rune(i) {
	case '余', '多', '几', '来':
	default:
		return 0
	}
	if h.any(i, "多边", "多种", "多层", "多元", "多样", "多次", "多方", "多家", "多国", "多数", "多项", "多地", "多少", "多年", "多部") > 0 && h.any(i, "多种", "多次", "多家", "多国", "多项", "多年", "多地") == 0 {
		return 0
	}
	return h.any(i, "余", "多", "几", "来万", "来亿")
}
