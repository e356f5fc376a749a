package bounds

import "strings"

// Words that say a figure is a bound, longer ones first.
var (
	hanAbove = [...]string{"超过", "超出", "多于", "高于", "大于", "长于", "至少", "最少", "突破", "过了", "年满", "最低", "最短", "超", "逾"} // read-only
	hanBelow = [...]string{"低于", "少于", "小于", "短于", "不足", "不到", "最多", "至多", "未到", "未满", "最高", "最长"}                 // read-only
	hanNear  = [...]string{"将近", "接近", "几乎", "近"}                                                                  // read-only
	// hanFar may stand some characters before their figure: 至少需要3人.
	hanFar = [...]string{"至少", "最少", "最多", "至多", "不得超过", "不得低于", "不得少于", "不得高于", "不超过", "不低于", "不少于", "不高于", "不多于", "最高可", "最低可", "最高为", "最低为", "最多为", "最高不", "最低处", "最高处", "上限为", "下限为"} // read-only
)

// Han is what the end of a text says of a figure after it.
func Han(before string, time bool) int8 {
	for _, w := range hanFar {
		k := strings.LastIndex(before, w)
		if k < 0 || len(before)-k-len(w) > 18 || strings.IndexFunc(before[k:], func(r rune) bool { return r < 0x80 }) >= 0 {
			continue
		}
		switch w {
		case "至少", "最少", "不得低于", "不得少于", "不低于", "不少于", "最低可", "最低为", "最低处", "下限为":
			return 1
		}
		return -1
	}
	for _, list := range [...]struct {
		words []string
		says  int8
	}{{hanAbove[:], 1}, {hanBelow[:], -1}} {
		for _, w := range list.words {
			rest, ok := strings.CutSuffix(before, w)
			switch {
			case !ok:
			case hanNegates(rest):
				return -list.says
			case strings.ContainsAny(rest[max(len(rest)-21, 0):], "不没未无别勿"): // 不要提出超过两个
				return 0
			default:
				return list.says
			}
		}
	}
	for _, w := range hanNear {
		if rest, ok := strings.CutSuffix(before, w); ok && !time && !strings.HasSuffix(rest, "最") && !strings.HasSuffix(rest, "附") {
			return -1
		}
	}
	return 0
}

// hanNegates says that a text ends with a negation: 不得, 没有, 未.
func hanNegates(s string) bool {
	for _, w := range [...]string{"不", "不得", "不能", "不可", "不应", "不会", "不宜", "不许", "不准", "不要", "没有", "未", "从未", "不再", "没"} {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// HanWhen reads what stands behind a date: 初, 底 are its parts, 前 and 后 put what
// is told before or after it.
func HanWhen(before, after string) (part, when int8) {
	if strings.HasSuffix(before, "自") || strings.HasSuffix(before, "从") {
		when = 1
	}
	for _, w := range [...]struct {
		word string
		part int8
	}{{"年初", 1}, {"月初", 1}, {"初期", 1}, {"上旬", 1}, {"早期", 1}, {"年中", 2}, {"中旬", 2}, {"中期", 2}, {"中叶", 2}, {"年底", 3}, {"年末", 3}, {"月底", 3}, {"月末", 3}, {"下旬", 3}, {"末期", 3}, {"晚期", 3}, {"初", 1}, {"底", 3}, {"末", 3}} {
		if rest, ok := strings.CutPrefix(after, w.word); ok {
			if part, after = w.part, rest; startsAny(rest, "至", "到", "和", "或") {
				part = 0
			}
			break
		}
	}
	for _, w := range [...]struct {
		word string
		when int8
	}{{"之前", -1}, {"以前", -1}, {"前", -1}, {"之后", 1}, {"以后", 1}, {"以来", 1}, {"后", 1}, {"起", 1}} {
		if rest, ok := strings.CutPrefix(after, w.word); ok && !startsAny(rest, "往", "后", "夕", "期", "列", "十", "三", "身", "者", "续", "来", "果") {
			return part, w.when
		}
	}
	return part, when
}

// startsAny says that a text begins with one of some words.
func startsAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// HanAgo is EnglishAgo for Chinese: 三年前, 三年后.
func HanAgo(after string) int8 {
	after = strings.TrimLeft(after, "多余 ")
	switch {
	case startsAny(after, "之前", "以前"), strings.HasPrefix(after, "前") && !startsAny(after, "前后", "前期", "前往", "前来", "前进", "前列", "前夕", "前线", "前景"):
		return -1
	case startsAny(after, "之后", "以后"), strings.HasPrefix(after, "后") && !startsAny(after, "后期", "后续", "后果", "后者", "后代", "后勤"):
		return 1
	}
	return 0
}
