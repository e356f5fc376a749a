package figures

import (
	"jianbao/internal/proof/arabic"
	"strings"
)

// portion reads 百分之三十, 千分之五, 三分之一, 每五人中有一人.
func (h *chinese) portion(i int) int {
	for _, w := range [...]struct {
		word string
		per  float64
	}{{"百分之", 1}, {"千分之", 0.1}, {"万分之", 0.01}} {
		if k := h.any(i, w.word); k > 0 {
			k += h.spaces(i + k)
			if f, n := h.number(i + k); n > 0 && f.Value >= 0 {
				return h.add(Figure{Kind: Percent, Value: f.Value * w.per, Weak: w.per == 1 && h.is(i+k, "百")}, i, k+n)
			}
		}
	}
	if h.rs[i] == '每' {
		return h.oneIn(i, 1)
	}
	if n := h.odds(i); n > 0 {
		return n
	}
	below, n := h.number(i)
	if n > 0 && below.Weak && h.any(i+n, "人中", "个人中", "人里", "个人里", "名", "个中") > 0 {
		if k := h.oneIn(i, 0); k > 0 {
			return k
		}
	}
	if n > 0 && h.is(i+n, "对一") && below.Weak && below.Value >= 2 && !h.counting(i+n+2) && numeral(h.rune(i+n+2)) < 0 {
		return h.add(Figure{Kind: Ratio, Value: below.Value, Alt: 1}, i, n+2)
	}
	if n > 0 && h.rune(i+n) == '比' && below.Weak && below.Value > 0 { // 一比三
		if above, m := h.number(i + n + 1); m > 0 && above.Weak && above.Value > 0 && h.any(i+n+1+m, "个", "年", "月", "条") == 0 {
			return h.add(Figure{Kind: Ratio, Value: below.Value, Alt: above.Value}, i, n+1+m)
		}
	}
	if n == 0 || below.Value <= 0 || !h.is(i+n, "分之") {
		return 0
	}
	above, m := h.number(i + n + 2)
	if m == 0 || above.Value < 0 {
		return 0
	}
	if k := h.any(i+n+2+m, "个百分点", "百分点"); k > 0 && above.Value < below.Value {
		return h.add(Figure{Kind: Points, Value: above.Value / below.Value}, i, n+2+m+k)
	}
	return h.add(Figure{Kind: Percent, Value: 100 * above.Value / below.Value, Rough: true}, i, n+2+m)
}

// odds reads 100 比 1, 3.5 比 1 and 2 拆 1.
func (h *chinese) odds(i int) int {
	if r := h.rs[i]; r < '0' || r > '9' {
		return 0
	}
	a, n := h.number(i)
	n += h.spaces(i + n)
	if r := h.rune(i + n); a.Value <= 0 || r != '比' && r != '拆' {
		return 0
	}
	n++
	n += h.spaces(i + n)
	b, k := h.number(i + n)
	if k == 0 || b.Value <= 0 || b.Value > 20 && a.Value > 20 || !b.bare || h.any(i+n+k, "个", "年", "月", "条", "日") > 0 {
		return 0
	}
	return h.add(Figure{Kind: Ratio, Value: a.Value, Alt: b.Value}, i, n+k)
}

// oneIn reads 每五人中有一人, or 十人中有四人 where no character goes before.
func (h *chinese) oneIn(i, before int) int {
	below, n := h.number(i + before)
	if n == 0 || below.Value < 2 || below.Value > 100 || below.Value != float64(int(below.Value)) {
		return 0
	}
	for k := before + n; k < n+8+before && i+k < len(h.rs); k++ {
		m := h.any(i+k, "中就有", "里就有", "中有", "里有", "中约有", "中大约有", "中至少有", "中将有", "中会有")
		if m == 0 {
			continue
		}
		above, size := h.number(i + k + m)
		if size > 0 && above.Value < below.Value && above.Value > 0 {
			return h.add(Figure{Kind: Percent, Value: 100 * above.Value / below.Value, Rough: true}, i, k+m+size)
		}
	}
	return 0
}

// span reads parts of a year, days of the week, centuries, plans, halves.
func (h *chinese) span(i int) int {
	switch h.rs[i] {
	case '上', '下':
		if k := h.any(i, "上半年", "下半年"); k > 0 {
			return h.add(Figure{Kind: Half, Value: map[rune]float64{'上': 1, '下': 2}[h.rs[i]]}, i, k)
		}
		if k := h.any(i, "上半场", "下半场", "上半段", "下半段", "上半程", "下半程"); k > 0 { // of a match
			return h.add(Figure{Kind: Half, Value: map[rune]float64{'上': 1, '下': 2}[h.rs[i]], Weak: true}, i, k)
		}
		if k := h.any(i, "上世纪", "下世纪"); k > 0 && h.any(i+k, "中叶", "末", "初") > 0 {
			return k
		}
		return max(h.any(i, "上一", "下一"), 0)
	case '周', '星', '礼':
		k := h.any(i, "星期", "礼拜", "周")
		if k == 0 || h.rune(i-1) == '两' || h.rune(i-1) == '多' || h.rune(i-1) == '半' || h.rune(i-1) == '个' && !h.weekdayAt(i+k) {
			return 0
		}
		d := numeral(h.rune(i + k))
		if h.rune(i+k) == '日' || h.rune(i+k) == '天' && k == 2 {
			d = 7
		}
		if next := h.rune(i + k + 1); h.rune(i-1) == '每' && h.any(i+k+1, "次", "回", "场", "期", "节", "篇", "封", "个", "更") > 0 || d < 1 || d > 7 || next == '天' && h.rune(i-1) == '每' || h.rune(i+k) == '两' || next == '年' || next == '期' && h.any(i+k+1, "期间", "期待", "期望") == 0 || next == '岁' {
			return 0
		}
		return h.add(Figure{Kind: Weekday, Value: d}, i, k+1)
	case '半':
		return h.half(i)
	case '末':
		return 0
	case '前', '后', '首':
		if k := h.any(i, "前半部分", "后半部分", "前半段", "后半段", "前半期", "后半期", "前半程", "后半程", "前半场", "后半场"); k > 0 {
			return h.add(Figure{Kind: Half, Value: map[rune]float64{'前': 1, '后': 2}[h.rs[i]], Weak: true}, i, k)
		}
		if k := h.any(i, "前三季度", "前三个季度"); k > 0 {
			return h.add(Figure{Kind: Quarter, Value: 3}, i, k)
		}
		return 0
	case 'q', 'Q', 'h', 'H', 'f', 'F':
		return h.latinSpan(i)
	}
	return h.numbered(i)
}

// weekdayAt says that the name of a day of the week ends at i, and not a number of days
// begins: 一个星期六, but 一个星期六天.
func (h *chinese) weekdayAt(i int) bool {
	return h.any(i, "一", "二", "三", "四", "五", "六", "日", "天") > 0 && h.any(i+1, "天", "次", "个", "节", "回", "场") == 0
}

// half reads 半数, 半年, 半个世纪, 半小时.
func (h *chinese) half(i int) int {
	for _, w := range [...]struct {
		word string
		f    Figure
	}{{"半数", Figure{Kind: Percent, Value: 50, Rough: true, Weak: true}}, {"半个世纪", Figure{Value: 0.5, Unit: "century", Weak: true}}, {"半世纪", Figure{Value: 0.5, Unit: "century", Weak: true}},
		{"半年", Figure{Value: 6, Unit: "month", Weak: true}}, {"半个多月", Figure{Value: 0.5, Unit: "month", Weak: true}}, {"半个月", Figure{Value: 0.5, Unit: "month", Weak: true}}, {"半小时", Figure{Value: 30, Unit: "minute", Weak: true}}, {"半个小时", Figure{Value: 30, Unit: "minute", Weak: true}}, {"半天", Figure{Value: 0.5, Unit: "day", Weak: true}}, {"半米", Figure{Value: 0.5, Unit: "m", Weak: true}}, {"半公里", Figure{Value: 0.5, Unit: "km", Weak: true}}} {
		if k := h.any(i, w.word); k > 0 {
			return h.add(w.f, i, k)
		}
	}
	return 0
}

// latinSpan reads Q3, H1, FY2025.
func (h *chinese) latinSpan(i int) int {
	s := h.ascii(i)
	if len(s) < 2 {
		return 0
	}
	v := float64(s[1]) - '0'
	switch {
	case (s[0] == 'Q' || s[0] == 'q') && v >= 1 && v <= 4 && (len(s) == 2 || !arabic.Is(s[2])):
		return h.add(Figure{Kind: Quarter, Value: v}, i, 2)
	case (s[0] == 'H' || s[0] == 'h') && v >= 1 && v <= 2 && (len(s) == 2 || !arabic.Is(s[2])):
		return h.add(Figure{Kind: Half, Value: v}, i, 2)
	}
	k := 2
	for k < len(s) && s[k] == ' ' {
		k++
	}
	y, n := arabic.At(s[min(k, len(s)):], 2, 4)
	if n == 2 {
		y += 2000
	}
	if n == 2 || n == 4 {
		return h.add(Figure{Kind: Date, Year: y}, i, k+n)
	}
	return 0
}

// numbered reads 第一季度, 21世纪, 十四五, 第十四个五年规划.
func (h *chinese) numbered(i int) int {
	if n := h.twoDecades(i); n > 0 {
		return n
	}
	if v, n := h.plan(i); n > 0 {
		return h.add(Figure{Kind: Plan, Value: v, Weak: true}, i, n)
	}
	n := h.any(i, "第")
	f, k := h.number(i + n)
	if k == 0 || f.Value < 0 {
		return 0
	}
	n += k
	n += h.spaces(i + n)
	v := f.Value
	switch {
	case h.any(i+n, "个季度") > 0 && h.is(i, "第"):
		return h.add(Figure{Kind: Quarter, Value: v}, i, n+3)
	case h.is(i+n, "季度") && v == 1 && strings.ContainsRune("任每某同另上下这那单各哪", h.rune(i-1)):
		return n + 2 // any quarter
	case h.is(i+n, "季度") && v >= 1 && v <= 4:
		return h.add(Figure{Kind: Quarter, Value: v}, i, n+2)
	case h.is(i+n, "季") && h.is(i, "第") && v <= 4 && !h.is(i+n, "季节"):
		return h.add(Figure{Kind: Quarter, Value: v}, i, n+1)
	case h.is(i+n, "世纪") && !h.is(i+n, "世纪之"):
		n += 2
		n += h.spaces(i + n)
		if a, b := numeral(h.rune(i+n)), numeral(h.rune(i+n+1)); a >= 1 && b == a+1 && h.is(i+n+2, "十年代") { // 20世纪六七十年代
			h.add(Figure{Kind: Decade, Value: (v-1)*100 + a*10}, i, n+1)
			return n + 1 + h.add(Figure{Kind: Decade, Value: (v-1)*100 + b*10}, i+n+1, 4)
		}
		if d, k := h.number(i + n); k > 0 && d.Value < 100 {
			k += h.spaces(i + n + k)
			if h.is(i+n+k, "年代") {
				return h.add(Figure{Kind: Decade, Value: (v-1)*100 + d.Value}, i, n+k+2)
			}
		}
		return h.add(Figure{Kind: Century, Value: v}, i, n)
	case h.any(i+n, "个五年规划", "个五年计划") > 0:
		return h.add(Figure{Kind: Plan, Value: v}, i, n+5)
	}
	return 0
}

// twoDecades reads 五六十年代, and adds both.
func (h *chinese) twoDecades(i int) int {
	a, b := numeral(h.rune(i)), numeral(h.rune(i+1))
	if a < 1 || b != a+1 || !h.is(i+2, "十年代") {
		return 0
	}
	h.add(Figure{Kind: Decade, Value: a * 10}, i, 1)
	return 1 + h.add(Figure{Kind: Decade, Value: b * 10}, i+1, 4)
}

// plan reads 十四五, 十三五: a five-year plan by its short name.
func (h *chinese) plan(i int) (v float64, n int) {
	d := numeral(h.rune(i + 1))
	if first := numeral(h.rune(i)); first >= 6 && h.rune(i+1) == '五' && h.rune(i-1) == '“' && h.rune(i+2) == '”' { // “八五”
		return first, 2
	}
	if h.rune(i) == '十' && d >= 1 && d <= 9 && h.rune(i+2) == '五' && sizeOf(h.rune(i+3)) == 0 && numeral(h.rune(i+3)) < 0 && h.any(i+3, "年", "个", "名", "条", "项", "岁", "位") == 0 {
		return 10 + d, 3
	}
	return 0, 0
}

// vague reads 数百, 几千万, 成千上万, 上百.
func (h *chinese) vague(i int) int {
	n := h.any(i, "好几", "数以", "数", "几", "上")
	if n == 0 {
		return 0
	}
	v, k := 1.0, 0
	for sizeOf(h.rune(i+n+k)) > 0 {
		v *= sizeOf(h.rune(i + n + k))
		k++
	}
	if h.is(i, "数以") {
		v *= max(0, 1)
		if h.rune(i+n+k) != '计' {
			return 0
		}
		k++
	}
	if k == 0 {
		return 0
	}
	f := Figure{Kind: Vague, Value: v, Weak: true, Counted: true}
	return h.add(f, i, n+k)
}

// times reads 翻番, 翻两番, 双倍, 减半, 过半, 一半.
func (h *chinese) times(i int) int {
	if h.rs[i] == '倍' && h.rune(i-1) == '加' {
		return h.add(Figure{Kind: Times, Value: 2, Weak: true, multiple: true}, i, 1)
	}
	if h.rs[i] == '双' && h.rune(i+1) != 0 && strings.ContainsRune("向人重层卡核镜轮门床行线", h.rune(i+1)) { // a 2-way zip
		return h.add(Figure{Value: 2, Weak: true}, i, 2)
	}
	for _, w := range [...]struct {
		word string
		f    Figure
	}{{"翻两番", Figure{Kind: Times, Value: 4}}, {"翻了两番", Figure{Kind: Times, Value: 4}}, {"翻番", Figure{Kind: Times, Value: 2}}, {"翻一番", Figure{Kind: Times, Value: 2}}, {"翻了一番", Figure{Kind: Times, Value: 2}}, {"翻倍", Figure{Kind: Times, Value: 2}}, {"翻了一倍", Figure{Kind: Times, Value: 2}}, {"双倍", Figure{Kind: Times, Value: 2}}, {"倍增", Figure{Kind: Times, Value: 2}},
		{"百分百", Figure{Kind: Percent, Value: 100}}, {"百分之百", Figure{Kind: Percent, Value: 100}}, {"减半", Figure{Kind: Percent, Value: 50, Rough: true}}, {"过半", Figure{Kind: Percent, Value: 50, Rough: true}}, {"近半", Figure{Kind: Percent, Value: 50, Rough: true}}, {"一半", Figure{Kind: Percent, Value: 50, Rough: true}}, {"成倍", Figure{Kind: Times, Value: 2}}} {
		if k := h.any(i, w.word); k > 0 && !(w.word == "近半" && h.any(i+k, "年", "个", "小", "天", "世", "生") > 0) {
			w.f.Weak, w.f.multiple = true, w.f.Kind == Times
			w.f.Counted = w.f.Kind == Times && h.rs[i] == '翻'
			return h.add(w.f, i, k)
		}
	}
	return 0
}

// slashed reads 1/3, and 911事件 and its like.
func (h *chinese) slashed(i int) (Figure, int) {
	if r := h.rs[i]; r < '0' || r > '9' || h.rune(i-1) == '/' || h.rune(i-1) == '.' || h.rune(i-1) >= '0' && h.rune(i-1) <= '9' {
		return Figure{}, 0
	}
	s := h.ascii(i)
	if strings.HasPrefix(s, "24/7") && (len(s) == 4 || !arabic.Is(s[4]) && s[4] != '/') {
		return Figure{Value: 24, Unit: "hour", Weak: true}, 4
	}
	for _, w := range [...]string{"911", "9.11", "9/11"} {
		if strings.HasPrefix(s, w) && h.any(i+len(w), "事件", "恐怖", "恐袭", "袭击", " 事件", "”事件", "之后") > 0 {
			return Figure{Kind: Date, Month: 9, Day: 11}, len(w)
		}
	}
	_, n := arabic.At(s, 1, 2)
	if n == 0 || n >= len(s) || s[n] != '/' {
		return Figure{}, 0
	}
	_, k := arabic.At(s[n+1:], 1, 4)
	if k == 0 || n+1+k < len(s) && strings.ContainsRune("/0123456789.", rune(s[n+1+k])) {
		return Figure{}, 0
	}
	if v := strokes(s[:n], s[n+1:n+1+k]); v > 0 {
		return Figure{Kind: Percent, Value: 100 * v, Rough: true}, n + 1 + k
	}
	return Figure{}, 0
}
