package figures

import (
	"jianbao/internal/proof/arabic"
	"jianbao/internal/proof/units"
	"strings"
	"sync"
	"unicode/utf8"
)

// unit reads what stands after a number: per cent, money, a measure.
func (h *chinese) unit(f *Figure, i, n int) int {
	gap := h.spaces(i + n)
	at := i + n + gap
	switch {
	case h.is(at, "%"):
		return h.percent(f, n+gap+1, 1)
	case h.is(at, "パーセント"):
		return h.percent(f, n+gap+5, 1)
	case h.is(at, "割") && f.Value <= 10:
		return h.percent(f, n+gap+1, 10)
	case h.is(at, "‰"):
		return h.percent(f, n+gap+1, 0.1)
	case h.any(at, "个百分点", "百分点") > 0:
		f.Kind, f.Weak, f.bare = Points, false, false
		return n + gap + h.any(at, "个百分点", "百分点")
	case h.is(at, "成") && f.Value <= 10 && h.any(at, "成立", "成为", "成员", "成果", "成功", "成本", "成绩", "成效", "成就", "成年", "成长", "成都", "成品") == 0 && !f.Ordinal:
		return h.tenths(f, i, n+gap+1)
	case h.is(at, "倍") && h.any(at, "倍率", "倍频") == 0:
		return h.fold(f, i, n+gap+1)
	case h.is(at, "旬") || f.Kind == Money:
		return n
	}
	if h.is(at, "打") && f.Kind == Count && !f.Ordinal && (h.rune(at+1) == 0 || strings.ContainsRune("，。、；）)", h.rune(at+1))) { // a dozen
		f.Value, f.bare, f.Counted = f.Value*12, false, f.Weak
		return n + gap + 1
	}
	if h.minutes(f, at) {
		return n + gap + 1
	}
	if f.Ordinal {
		f.Counted = f.Weak
		for _, w := range [...][2]string{{"分钟", "minute"}, {"秒", "second"}, {"小时", "hour"}} { // 第89分钟
			if h.is(at, w[0]) {
				f.Unit = w[1]
			}
		}
		return n
	}
	for _, w := range [...][2]string{{"个半月", "month"}, {"个半小时", "hour"}, {"个半星期", "week"}, {"个半世纪", "century"}, {"个半钟头", "hour"}} {
		if h.is(at, w[0]) {
			f.Value, f.Unit, f.bare, f.Counted = f.Value+0.5, w[1], false, f.Weak
			return n + gap + utf8.RuneCountInString(w[0])
		}
	}
	for _, c := range units.HanCurrencies() {
		if !money(h.rune(at)) {
			break
		}
		if h.is(at, c[0]) && !h.is(at, "元旦") && !h.is(at, "元素") && !h.is(at, "元件") && !h.is(at, "元首") {
			f.Kind, f.Unit, f.Weak, f.bare = Money, c[1], h.sizesAlone(i, n), false
			return n + gap + utf8.RuneCountInString(c[0])
		}
	}
	if k := h.any(at, "便士", "美分", "欧分"); k > 0 {
		f.Kind, f.Value, f.Alt, f.Weak, f.bare = Money, f.Value/100, f.Value, false, false
		return n + gap + k
	}
	if k := h.measureBehind(f, at, gap); k > 0 {
		f.bare = false
		f.Counted = f.Weak
		n += gap + k
		if f.Value == 100 && h.any(i+n, "一遇", "不遇", "未遇", "未有") > 0 { // once in a century
			f.Weak, f.Counted = true, false
		}
		if v, k := arabic.At(h.ascii(i+n), 2, 2); k == 2 && f.Unit == "second" { // 42秒03
			f.Value, n = f.Value+float64(v)/100, n+2
		}
		if h.is(i+n, "半") && f.Unit != "" {
			f.Value += 0.5
			n++
		}
		return n
	}
	f.hour = h.is(at, "点") && f.Value <= 24
	if h.counting(at) {
		f.Counted = f.Weak
		if h.rune(at+1) == '半' && f.Weak && h.any(at, "级", "层", "成", "步", "场", "本") > 0 { // 三级半
			f.Value += 0.5
		}
	}
	return n
}

func (h *chinese) percent(f *Figure, n int, by float64) int {
	f.Kind, f.Weak, f.bare, f.Value, f.Alt = Percent, false, false, f.Value*by, 0
	return n
}

// tenths reads 七成五, 八成半.
func (h *chinese) tenths(f *Figure, i, n int) int {
	f.Kind, f.Value, f.Weak, f.bare, f.tenths = Percent, f.Value*10, false, false, true
	if d := numeral(h.rune(i + n)); d > 0 && sizeOf(h.rune(i+n+1)) == 0 && h.any(i+n+1, "个", "名", "条", "项", "家", "是", "方", "年") == 0 {
		f.Value, n = f.Value+d, n+1
	} else if h.is(i+n, "半") {
		f.Value, n = f.Value+5, n+1
	}
	return n
}

// fold reads 倍. What grew by so many times is so many and one times as large.
func (h *chinese) fold(f *Figure, i, n int) int {
	before := string(h.rs[max(i-6, 0):i])
	f.Kind, f.bare, f.multiple = Times, false, true
	for _, w := range [...]string{"增长", "增加", "提高", "扩大", "上升", "增长了", "增加了", "提高了", "翻了", "翻"} {
		if k := strings.LastIndex(before, w); k >= 0 && len(before)-k-len(w) <= 6 {
			f.Alt = f.Value + 1
		}
	}
	for _, w := range [...]string{"高出", "高", "多出", "多", "大", "快", "长", "出", "贵", "重", "久", "厚", "强", "宽", "深", "远"} { // 高出一倍
		if strings.HasSuffix(before, w) {
			f.Alt = f.Value + 1
		}
	}
	if h.is(i+n, "以上") || h.is(i+n, "多") {
		n += h.any(i+n, "多")
	}
	return n
}

// measureBehind is measure for a unit behind so many spaces; 里 stands right behind its
// number: 240万 里约.
func (h *chinese) measureBehind(f *Figure, at, gap int) int {
	if gap > 0 && h.is(at, "里") {
		return 0
	}
	return h.measure(f, at)
}

// measure reads a unit, in Chinese or in letters.
func (h *chinese) measure(f *Figure, at int) int {
	gap := h.any(at, "多", "余")
	if m, k := h.letters(at); k > 0 {
		f.Unit, f.Value = m.Name, f.Value*m.Times
		return k
	}
	for _, m := range measuresBy()[h.rune(at+gap)] {
		if !h.is(at+gap, m.Word) {
			continue
		}
		if m.Word == "个星期" && h.weekdayAt(at+gap+3) {
			return 0 // 一个星期六
		}
		if m.Word == "年" && h.any(at+gap, "年级", "年代", "年轻", "年度", "年龄") > 0 || m.Word == "天" && h.any(at+gap, "天然", "天津") > 0 || m.Word == "周" && (h.any(at+gap, "周边", "周围", "周变", "周漆", "周都", "周连", "周皆", "周环") > 0 || f.Value == 4 && strings.ContainsRune("身向墙房楼屋城院顾量看望", h.rune(at-2))) || m.Word == "安" && h.any(at+gap, "安全", "安装", "安排", "安徽", "安居", "安置", "安保", "安心", "安静", "安定", "安宁") > 0 || m.Word == "升" && h.any(at+gap, "升至", "升到") > 0 || m.Word == "克" && h.any(at+gap, "克服") > 0 || m.Word == "米" && h.any(at+gap, "米兰") > 0 || m.Word == "里" && (f.Weak || h.any(at+gap, "里程", "里屯", "里店", "里桥", "里河", "里弄", "里面", "里有", "里，") > 0 && f.Value < 100) {
			return 0
		}
		f.Unit, f.Value, f.Alt = m.Name, f.Value*m.Times, f.Alt*m.Times
		if gap > 0 { // 50 多年
			f.Hedge = 1
		}
		return gap + utf8.RuneCountInString(m.Word)
	}
	return 0
}

// money says that the name of a currency may begin with a character.
func money(r rune) bool {
	return strings.ContainsRune("新瑞特人澳美欧英日港加卢韩泰法元块円纽", r) && r != 0
}

// measuresBy is the units by their first character, made when first asked for.
var measuresBy = sync.OnceValue(func() map[rune][]units.Measure {
	m := map[rune][]units.Measure{}
	for _, x := range units.Han() {
		r, _ := utf8.DecodeRuneInString(x.Word)
		m[r] = append(m[r], x)
	}
	return m
})

// counting says that a measure word stands at i: the figure counts something.
func (h *chinese) counting(i int) bool {
	return h.any(i, "条", "项", "个", "名", "位", "点", "国", "家", "次", "批", "大", "种", "类", "份", "期", "届", "人", "所", "座", "省", "市", "县", "步", "件", "套", "起", "场", "支", "台", "辆", "艘", "架", "处", "户", "只", "头", "则", "章", "节", "篇", "部", "级", "轮", "方面", "城", "地", "州", "村", "镇", "乡", "区", "款", "间", "层", "代", "门", "本", "张", "例", "宗", "笔", "杯", "枚", "块", "段", "排", "队", "组", "班", "机构", "部门", "单位", "万") > 0 && h.any(i, "国集团", "部委", "大会", "大报告", "大精神", "点建议者") == 0
}

// sizesAlone says that the n characters at i are words of size with no digit, 百万:
// before the name of a currency they are the unit of a table.
func (h *chinese) sizesAlone(i, n int) bool {
	for k := range n {
		if r := h.rune(i + k); sizeOf(r) == 0 && r != ' ' {
			return false
		}
	}
	return h.rune(i) != '十'
}
