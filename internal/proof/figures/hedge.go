package figures

import "strings"

// Words that say a figure is a bound. Those that negate come before what they
// negate.
var (
	aboveBefore = [...]string{"no fewer than", "no less than", "not less than", "more than", "at least", "over", "above", "exceeding", "exceeded", "exceeds", "exceed", "upwards of", "in excess of", "greater than", "topped", "surpassed", "beyond", "a minimum of"} // read-only
	belowBefore = [...]string{"no more than", "not more than", "not exceeding", "not exceed", "less than", "fewer than", "under", "below", "nearly", "almost", "close to", "up to", "at most", "within", "approaching", "just short of", "a maximum of"}               // read-only
)

// hedge reads the words beside an English figure: more than, nearly, rose by.
func (e *english) hedge(f *Figure) {
	before := strings.ToLower(e.s[max(f.Start-24, 0):f.Start])
	before = strings.TrimRight(strings.ReplaceAll(before, "\n", " "), " ")
	before = strings.TrimSuffix(strings.TrimSuffix(before, " a"), " the")
	f.Hedge = bound(before)
	f.Trend = trend(e.s, f, englishClause, englishRise[:], englishFall[:])
}

// bound is what the end of a text says of a figure after it.
func bound(before string) int8 {
	said := func(w string) bool {
		return endsWith(before, w) && !endsWith(before, "no "+w) && !endsWith(before, "not "+w)
	}
	for _, w := range aboveBefore {
		if said(w) {
			return 1
		}
	}
	for _, w := range belowBefore {
		if said(w) {
			return -1
		}
	}
	return 0
}

// endsWith says that a text ends with a word, whole.
func endsWith(s, w string) bool {
	return strings.HasSuffix(s, w) && (len(s) == len(w) || !letter(s[len(s)-len(w)-1]))
}

// clause is the part of a text around a figure that no mark parts.
func clause(s string, f *Figure, marks string) string {
	from, to := max(f.Start-90, 0), min(f.End+90, len(s))
	if k := strings.LastIndexAny(s[from:f.Start], marks); k >= 0 {
		from += k + 1
	}
	if k := strings.IndexAny(s[f.End:to], marks); k >= 0 {
		to = f.End + k
	}
	return s[from:to]
}

const (
	englishClause = ",;:.!?()\n"
	hanClause     = "，；：。！？（）\n,;"
)

// The stems of words that tell of a rise or a fall.
var ( // read-only
	englishRise = [...]string{"rose", "risen", "rise", "rising", "grew", "grown", "grow", "increas", "gain", "climb", "jump", "surge", "expand", "higher", "raise"}
	englishFall = [...]string{"fell", "fallen", "fall", "declin", "decreas", "drop", "shrank", "shrink", "reduc", "cut", "lower", "contract", "slump", "halv"}
	hanRise     = [...]string{"增长", "增加", "上升", "提高", "上涨", "扩大", "提升", "增幅", "升至", "增至"}
	hanFall     = [...]string{"下降", "减少", "降低", "下跌", "缩小", "下滑", "降幅", "降至", "减至", "负增长", "减排", "削减", "降到", "压减"}
)

// trend says whether the clause of a figure tells of a rise or a fall; where it
// tells of both, or of neither, of none.
func trend(s string, f *Figure, marks string, rise, fall []string) int8 {
	c := strings.ToLower(clause(s, f, marks))
	rose, fell := tells(c, rise), tells(c, fall)
	switch {
	case strings.Contains(c, "负增长"):
		return -1
	case rose && !fell:
		return 1
	case fell && !rose:
		return -1
	}
	return 0
}

// tells says that one of the words stands in a clause; English ones begin one.
func tells(c string, words []string) bool {
	for _, w := range words {
		for from := 0; ; {
			k := strings.Index(c[from:], w)
			if k < 0 {
				break
			}
			k += from
			if w[0] >= 0x80 || k == 0 || !letter(c[k-1]) {
				return true
			}
			from = k + 1
		}
	}
	return false
}

// hedge reads the words beside a Chinese figure: 超过, 近, 以上, 下降.
func (h *chinese) hedge(s string, f *Figure) {
	before, after := s[max(f.Start-18, 0):f.Start], s[f.End:min(f.End+24, len(s))]
	for _, w := range [...]string{"不少于", "不低于", "超过", "超", "逾", "多于", "高于", "大于", "至少", "突破", "最少"} {
		if strings.HasSuffix(before, w) {
			f.Hedge = 1
		}
	}
	for _, w := range [...]string{"不超过", "不足", "不到", "少于", "低于", "小于", "近", "将近", "接近", "最多", "至多", "不高于", "不多于", "未到"} {
		if strings.HasSuffix(before, w) && !strings.HasSuffix(before, "最近") && !strings.HasSuffix(before, "不少于") && !strings.HasSuffix(before, "不低于") && !strings.HasSuffix(before, "附近") {
			f.Hedge = -1
		}
	}
	// A measure word or two may stand between the figure and 以上.
	for n, i := 0, 0; n < 4 && i < len(after); n++ {
		if strings.HasPrefix(after[i:], "以上") || strings.HasPrefix(after[i:], "余") || strings.HasPrefix(after[i:], "多") && n <= 1 {
			f.Hedge = 1
		}
		if strings.HasPrefix(after[i:], "以下") || strings.HasPrefix(after[i:], "以内") {
			f.Hedge = -1
		}
		if after[i] < 0x80 || strings.HasPrefix(after[i:], "，") || strings.HasPrefix(after[i:], "。") {
			break
		}
		i += 3
	}
	f.Trend = trend(s, f, hanClause, hanRise[:], hanFall[:])
}
