package figures

import "jianbao/internal/proof/arabic"

// date reads 2020年3月26日, 3月26日, 3月, 2020年, 二〇二〇年, 90年代, 27日.
func (h *chinese) date(i int) int {
	if r := h.rs[i]; !(r >= '0' && r <= '9') && numeral(r) < 0 && r != '十' && r != '廿' {
		return 0
	}
	f := Figure{Kind: Date}
	n := 0
	if h.is(i+2, "十年代") && numeral(h.rune(i)) >= 1 && numeral(h.rune(i+1)) == numeral(h.rune(i))+1 {
		return 0 // 五六十年代
	}
	if a, b := numeral(h.rune(i)), numeral(h.rune(i+1)); a >= 1 && b == a+1 && h.is(i+2, "月") { // 七八月
		h.add(Figure{Kind: Date, Month: int(a)}, i, 1)
		return 1 + h.add(Figure{Kind: Date, Month: int(b)}, i+1, 2+h.any(i+3, "份"))
	}
	if year, k := h.year(i); k > 0 {
		k += h.spaces(i + k)
		switch {
		case h.any(i+k, "后") > 0 && year%10 == 0 && (year < 100 && k == 2 || year >= 1950) && !h.is(i+k, "后，") && year < 2020 && h.rune(i+k+1) != '卫': // 90后
			return h.add(Figure{Kind: Decade, Value: float64(year), Weak: true}, i, k+1)
		case h.is(i+k, "年代"):
			return h.add(Figure{Kind: Decade, Value: float64(year)}, i, k+2)
		case year >= 1000 && h.any(i+k, "年度", "财年", "财政年度") > 0:
			return h.add(Figure{Kind: Date, Year: year}, i, k+h.any(i+k, "年度", "财年", "财政年度"))
		case year >= 1000 && h.twoYears(i, k, year) > 0:
			return k + 3
		case year >= 1000 && h.is(i+k, "年"):
			f.Year, n = year, k+1
		}
	}
	gap := 0
	if n > 0 {
		gap = h.spaces(i + n)
	}
	month, k := h.numberBefore(i+n+gap, 12, "月")
	if k > 0 {
		f.Month, n = month, n+gap+k
		n += h.dayOf(&f, i+n)
		if f.Day == 0 {
			n += h.any(i+n, "份")
		}
	}
	if n == 0 {
		return h.day(i)
	}
	return h.add(f, i, n)
}

// twoYears reads 2024/25财年, and adds both years.
func (h *chinese) twoYears(i, k, year int) int {
	if h.any(i+k, "/", "-", "–", "—") == 0 || h.rune(i+k) != '/' && h.any(i+k+3, "财年", "年度", "学年") == 0 {
		return 0
	}
	second, n := arabic.At(h.ascii(i+k+1), 2, 2)
	if n == 0 || second != (year+1)%100 {
		return 0
	}
	h.add(Figure{Kind: Date, Year: year}, i, k)
	return h.add(Figure{Kind: Date, Year: year/100*100 + second}, i+k+1, 2)
}

// dayOf reads the day after a month.
func (h *chinese) dayOf(f *Figure, i int) int {
	gap := h.spaces(i)
	for _, w := range [...]string{"日", "号"} {
		if day, k := h.numberBefore(i+gap, 31, w); k > 0 {
			f.Day = day
			return gap + k
		}
	}
	if n := h.lunarDay(f, i); n > 0 {
		return n
	}
	// 2月16至24日
	if d, k := h.number(i + gap); k > 0 && d.Value >= 1 && d.Value <= 31 {
		if m := h.any(i+gap+k, "至", "到", "—", "–", "-", "～", "~", "、", "和"); m > 0 {
			if _, last := h.numberBefore(i+gap+k+m, 31, "日"); last > 0 {
				f.Day = int(d.Value)
				return gap + k
			}
		}
	}
	return 0
}

// lunarDay reads the day of a month without its word: 二月二, 十一月十一.
func (h *chinese) lunarDay(f *Figure, i int) int {
	if r := h.rune(i - 2); numeral(r) < 0 && r != '十' {
		return 0
	}
	if r := h.rune(i); numeral(r) < 1 && r != '十' && r != '廿' || r == '两' {
		return 0
	}
	d, n := h.number(i)
	if n == 0 || d.Value < 1 || d.Value > 30 || h.counting(i+n) || h.any(i+n, "年", "月", "日", "号", "天", "周", "度", "至", "到", "样", "直", "起", "般", "切", "些", "定", "百", "千", "分", "成", "倍", "时", "点", "小", "万", "会", "线", "体") > 0 {
		return 0
	}
	f.Day = int(d.Value)
	return n
}

// day reads a day alone, 27日, which has its month from the day before it.
func (h *chinese) day(i int) int {
	if day, k := h.numberBefore(i, 31, "号"); k > 0 && h.rune(i-1) != '第' && h.any(i+k, "下", "到", "早", "晚", "上午", "中午", "收", "才", "就", "前", "后", "那天", "至", "发货", "签", "送", "买", "开始", "，", "。", "、", "晚上") > 0 && h.rune(i-1) != '.' {
		return h.add(Figure{Kind: Date, Day: day}, i, k) // 3号下的单
	}
	day, k := h.numberBefore(i, 31, "日")
	if k == 0 || h.any(i+k, "本", "元", "内", "均", "期", "常", "之内", "圆", "后", "前") > 0 && h.any(i+k, "前", "后") == 0 {
		return 0
	}
	f := Figure{Kind: Date, Day: day}
	if r := h.rs[i]; r < '0' || r > '9' {
		f.Weak = true
	}
	return h.add(f, i, k)
}

// year reads two or four digits, of either kind.
func (h *chinese) year(i int) (year, n int) {
	for n < 4 {
		r := h.rune(i + n)
		d := int(numeral(r))
		if r >= '0' && r <= '9' {
			d = int(r - '0')
		}
		if d < 0 || r == '两' {
			break
		}
		year, n = year*10+d, n+1
	}
	if sizeOf(h.rune(i+n)) > 0 {
		// 九十年代
		if f, k := h.number(i); k > 0 && f.Value < 100 && h.is(i+k, "年代") {
			return int(f.Value), k
		}
		return 0, 0
	}
	if f, k := h.number(i); n == 0 && k > 0 && f.Value < 100 && h.is(i+k, "年代") {
		return int(f.Value), k
	}
	if n != 4 && n != 2 {
		return 0, 0
	}
	return year, n
}

// numberBefore reads a number of at most most that stands before a word. n is the
// length of both, 0 for none.
func (h *chinese) numberBefore(i, most int, word string) (v, n int) {
	if i >= len(h.rs) {
		return 0, 0
	}
	f, k := h.number(i)
	if k == 0 || f.Value < 1 || f.Value > float64(most) || f.Value != float64(int(f.Value)) || k > 4 {
		return 0, 0
	}
	k += h.spaces(i + k)
	if !h.is(i+k, word) {
		return 0, 0
	}
	return int(f.Value), k + len([]rune(word))
}

// clock reads 下午2时30分, 14时, 上午九点, 中午.
func (h *chinese) clock(i int) int {
	n, half := 0, 0
	if r := h.rs[i]; r >= '0' && r <= '9' || numeral(r) >= 0 || r == '十' {
		return h.clockAt(i, 0, 0)
	}
	for _, w := range [...]struct {
		word string
		half int
	}{{"下午", 12}, {"晚上", 12}, {"傍晚", 12}, {"晚间", 12}, {"午后", 12}, {"当晚", 12}, {"晚", 12}, {"凌晨", 24}, {"清晨", 24}, {"早上", 24}, {"早晨", 24}, {"上午", 24}, {"早", 24}, {"中午", 36}, {"正午", 36}} {
		if k := h.any(i, w.word); k > 0 {
			n, half = k, w.half
			break
		}
	}
	if n == 0 {
		return 0
	}
	return h.clockAt(i, n, half)
}

// clockAt reads a time behind n characters that name the part of the day.
func (h *chinese) clockAt(i, n, half int) int {
	at := n + h.spaces(i+n)
	if m, k := arabic.Clock(h.ascii(i + at)); k > 0 && n > 0 {
		return h.add(Figure{Kind: Clock, Value: dayPart(float64(m), half)}, i, at+k)
	}
	if i+at >= len(h.rs) {
		return 0
	}
	hours, k := h.number(i + at)
	if k == 0 || k > 3 || hours.Value > 24 || hours.Value < 0 || hours.Value != float64(int(hours.Value)) {
		return 0
	}
	at += k
	at += h.spaces(i + at)
	mark := h.any(i+at, "时", "点钟", "点")
	if mark == 0 || h.any(i+at, "时期", "时代", "时候", "时间", "时刻", "时段", "时光", "时节") > 0 && !h.is(i+at, "时期间") {
		return 0
	}
	dots := h.is(i+at, "点")
	at += mark
	f := Figure{Kind: Clock, Value: float64(int(hours.Value) % 24 * 60)}
	told := false
	gap := h.spaces(i + at)
	if m, k := h.numberBefore(i+at+gap, 59, "分"); k > 0 && !h.is(i+at+gap+k, "钟之") {
		f.Value, at, told = f.Value+float64(m), at+gap+k, true
	} else if h.is(i+at, "半") {
		f.Value, at, told = f.Value+30, at+1, true
	} else if h.is(i+at, "整") {
		at, told = at+1, true
	} else if m, k := h.quarter(i + at); k > 0 {
		f.Value, at, told = f.Value+m, at+k, true
	}
	if n == 0 && !told && !dots && h.rune(i-1) == ' ' && h.rune(i-2) < 0x80 && h.rune(i-2) > ' ' && letter(byte(h.rune(i-2))) {
		return 0 // 购买 Stylo 3 时
	}
	if n == 0 && (dots && !told || hours.Weak && !told) || n == 1 && dots && !told && hours.Weak && hours.Value == 1 {
		return 0 // 三点意见, 早一点
	}
	if n > 0 {
		f.Value = dayPart(f.Value, half)
	} else if f.Value < 720 {
		f.Alt = f.Value + 720
	}
	return h.add(f, i, at)
}

// quarter reads what stands behind an hour: 一刻, 三刻, 差一刻, 差五分.
func (h *chinese) quarter(i int) (minutes float64, n int) {
	by := 1.0
	if h.is(i, "差") {
		by, n = -1, 1
		if m, k := h.numberBefore(i+n, 29, "分"); k > 0 {
			return -float64(m), n + k
		}
	}
	m, k := h.numberBefore(i+n, 3, "刻")
	if k == 0 || m == 2 || h.any(i+n+k, "钟都", "都") > 0 {
		return 0, 0
	}
	n += k + h.any(i+n+k, "钟")
	return by * float64(m) * 15, n
}

// dayPart puts a time into its half of the day.
func dayPart(minutes float64, half int) float64 {
	if half == 12 && minutes < 720 || half == 36 && minutes < 180 {
		return minutes + 720
	}
	if half == 12 && minutes == 720 { // 晚12点
		return 0
	}
	return minutes
}
