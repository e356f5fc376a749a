package figures

import (
	"strings"

	"jianbao/internal/proof/units"
)

// Words that say a figure is a bound, longer ones before those that they end with.
// What nears a figure has no opposite: not almost 5 says nothing.
var (
	englishAbove = [...]string{"more than", "greater than", "higher than", "longer than", "larger than", "at least", "over", "above", "from exceeding", "exceeding", "exceeded", "exceeds", "exceed", "upwards of", "in excess of", "topped", "surpassed", "surpass", "beyond", "a minimum of", "minimum of", "a minimum", "minimum"} // read-only
	englishBelow = [...]string{"less than", "fewer than", "lower than", "smaller than", "shorter than", "under", "below", "up to", "at most", "within", "a maximum of", "maximum of", "a maximum", "maximum", "a limit of", "limited to"}                                                                                             // read-only
	englishNear  = [...]string{"nearly", "almost", "close to", "approaching", "just short of", "just under"}                                                                                                                                                                                                                          // read-only

	hanAbove = [...]string{"超过", "超出", "多于", "高于", "大于", "长于", "至少", "最少", "突破", "过了", "年满", "最低", "最短", "超", "逾"} // read-only
	hanBelow = [...]string{"低于", "少于", "小于", "短于", "不足", "不到", "最多", "至多", "未到", "未满", "最高", "最长"}                 // read-only
	hanNear  = [...]string{"将近", "接近", "几乎", "近"}                                                                  // read-only
	// hanFar may stand some characters before their figure: 至少需要3人.
	hanFar = [...]string{"至少", "最少", "最多", "至多", "不得超过", "不得低于", "不得少于", "不得高于", "不超过", "不低于", "不少于", "不高于", "不多于", "最高可", "最低可", "最高为", "最低为", "最多为", "最高不", "最低处", "最高处", "上限为", "下限为"} // read-only
)

// hedge reads the words beside an English figure: more than, nearly, rose by.
func (e *english) hedge(f *Figure) {
	before := strings.ToLower(e.s[max(f.Start-48, 0):f.Start])
	before = strings.TrimRight(strings.ReplaceAll(before, "\n", " "), " ")
	before = strings.TrimSuffix(strings.TrimSuffix(before, " a"), " the age of")
	after := strings.ToLower(e.s[f.End:min(f.End+40, len(e.s))])
	switch f.Kind {
	case Date, Decade, Century, Quarter, Half, Clock:
		f.Part = englishPart(&before)
		f.Hedge = englishWhen(before)
		return
	}
	f.Hedge = bound(before, f)
	if f.Hedge == 0 {
		f.Hedge = boundAfter(after)
	}
	f.Trend = trend(e.s, f, englishClause, englishRise[:], englishFall[:])
}

// bound is what the end of a text says of a figure after it.
func bound(before string, f *Figure) int8 {
	for _, w := range englishNear {
		if rest, ok := cutWord(before, w); ok {
			if negates(rest) {
				return 0
			}
			return -1
		}
	}
	if timeUnit(f.Unit) && endsWith(before, "after") { // after 10 days
		return 1
	}
	for _, list := range [...]struct {
		words []string
		says  int8
	}{{englishAbove[:], 1}, {englishBelow[:], -1}} {
		for _, w := range list.words {
			rest, ok := cutWord(before, w)
			if !ok && (w == "at least" || w == "at most") { // at least another 5
				if k := strings.LastIndexByte(before, ' '); k > 0 && len(before)-k < 12 {
					rest, ok = cutWord(before[:k], w)
				}
			}
			switch {
			case !ok:
			case w == "over" && timeUnit(f.Unit): // over five years, they …
				return 0
			case negates(rest), w == "from exceeding": // prohibited from exceeding
				return -list.says
			case denies(rest):
				return 0
			default:
				return list.says
			}
		}
	}
	return 0
}

// denies says that a clause is a negative one: what it bounds is not certain.
func denies(s string) bool {
	if k := strings.LastIndexAny(s, englishClause); k >= 0 {
		s = s[k+1:]
	}
	for _, w := range [...]string{" no ", " not ", " never ", "n't ", "n’t ", " cannot ", " without ", " unlikely "} {
		if strings.Contains(" "+s+" ", w) {
			return true
		}
	}
	return false
}

// cutWord is a text without the word that it ends with.
func cutWord(s, w string) (rest string, ok bool) {
	if !endsWith(s, w) {
		return s, false
	}
	return s[:len(s)-len(w)], true
}

// negates says that a clause ends with a negation, which turns the bound after it
// round: no, must not, not to be.
func negates(s string) bool {
	if k := strings.LastIndexAny(s, englishClause); k >= 0 {
		s = s[k+1:]
	}
	words := strings.Fields(s)
	for n := len(words); n > 0; n-- {
		switch w := words[n-1]; {
		case w == "not" && n > 1 && words[n-2] == "or": // or not within
			return false
		case w == "no" || w == "not" || w == "never" || w == "cannot" || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t"):
			return true
		case w != "be" && w != "to" && w != "have" && w != "been" && w != "go":
			return false
		}
	}
	return false
}

// boundAfter is what the head of a text says of a figure before it, whose unit may
// stand between: 5 days or more.
func boundAfter(after string) int8 {
	if k := strings.IndexAny(after, englishClause); k >= 0 {
		after = after[:k]
	}
	words := strings.Fields(after)
	if len(words) > 0 && len(words) < 4 || len(words) > 1 && words[0] == "at" {
		switch strings.Join(words[:min(len(words), 2)], " ") {
		case "max", "maximum", "at most", "at maximum", "tops":
			return -1
		case "at least", "minimum", "at minimum":
			return 1
		}
	}
	for i := 0; i+1 < len(words) && i <= 2; i++ {
		if words[i] != "or" && words[i] != "and" {
			continue
		}
		switch words[i+1] {
		case "more", "above", "over", "higher", "longer", "up":
			return 1
		case "less", "fewer", "below", "under", "lower", "shorter":
			return -1
		}
	}
	return 0
}

// shareHedge gives both ends of a range what stands beside one of them: within 3-5 days.
func shareHedge(fs []Figure) {
	for i := 1; i < len(fs); i++ {
		a, b := &fs[i-1], &fs[i]
		if a.Range != 1 || b.Range != 2 || a.Kind != b.Kind || a.Kind == Date {
			continue
		}
		if a.Hedge == 0 {
			a.Hedge = b.Hedge
		} else if b.Hedge == 0 {
			b.Hedge = a.Hedge
		}
	}
}

// timeUnit says that a unit is one of time.
func timeUnit(unit string) bool {
	of, _ := units.Dimension(unit)
	return of == "time"
}

// englishPart reads early, mid and late before a date, and takes them off.
func englishPart(before *string) int8 {
	s := strings.TrimSuffix(strings.TrimSuffix(strings.TrimRight(*before, " -–"), " the"), " of")
	for _, w := range [...]struct {
		word string
		part int8
	}{{"early", 1}, {"the beginning", 1}, {"beginning", 1}, {"the start", 1}, {"mid", 2}, {"the middle", 2}, {"late", 3}, {"the end", 3}, {"end", 3}, {"the close", 3}, {"the turn", 0}} {
		if rest, ok := cutWord(s, w.word); ok {
			*before = strings.TrimRight(rest, " ")
			if endsWith(*before, "to") || endsWith(*before, "and") || endsWith(*before, "or") { // early to mid
				return 0
			}
			return w.part
		}
	}
	return 0
}

// englishWhen says whether the end of a text puts what it tells before a date, -1,
// or after it, 1.
func englishWhen(before string) int8 {
	before = strings.TrimSuffix(before, " the")
	for _, w := range [...]struct {
		word string
		says int8
	}{{"later than", 1}, {"earlier than", -1}, {"before", -1}, {"by", -1}, {"until", -1}, {"till", -1}, {"prior to", -1}, {"ahead of", -1}, {"after", 1}, {"since", 1}, {"starting from", 1}, {"from", 1}} {
		if rest, ok := cutWord(before, w.word); ok {
			if strings.HasSuffix(w.word, "than") && negates(rest) { // not later than
				return -w.says
			}
			return w.says
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
	for _, w := range [...]string{"增长率", "增速", "growth rate", "rate of growth"} { // a rate may rise or fall itself
		c = strings.ReplaceAll(c, w, "")
	}
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
	before, after := strings.TrimRight(s[max(f.Start-36, 0):f.Start], " "), strings.TrimLeft(s[f.End:min(f.End+24, len(s))], " ")
	if k := strings.LastIndexAny(before, hanClause); k >= 0 {
		before = strings.ToValidUTF8(before[k:], "")
	}
	switch f.Kind {
	case Date, Decade, Century, Quarter, Half, Clock:
		f.Part, f.Hedge = hanWhen(s[max(f.Start-3, 0):f.Start], after)
		return
	}
	if said := hanBound(before, f); said != 0 {
		f.Hedge = said
	}
	if strings.HasPrefix(after, "+") {
		f.Hedge = 1
	}
	// A measure word or two may stand between the figure and 以上.
	for n, i := 0, 0; n < 4 && i < len(after); n++ {
		if strings.HasPrefix(after[i:], "以上") || strings.HasPrefix(after[i:], "余") || strings.HasPrefix(after[i:], "多") && n <= 1 {
			f.Hedge = 1
		}
		if strings.HasPrefix(after[i:], "以下") || strings.HasPrefix(after[i:], "以内") || timeUnit(f.Unit) && n <= 1 && strings.HasPrefix(after[i:], "内") {
			f.Hedge = -1
		}
		if timeUnit(f.Unit) && n == 0 && (strings.HasPrefix(after, "以后") || strings.HasPrefix(after, "之后") || strings.HasPrefix(after, "以外")) {
			f.Hedge = 1
		}
		if after[i] < 0x80 || strings.HasPrefix(after[i:], "，") || strings.HasPrefix(after[i:], "。") {
			break
		}
		i += 3
	}
	f.Trend = trend(s, f, hanClause, hanRise[:], hanFall[:])
}

// hanBound is what the end of a text says of a figure after it.
func hanBound(before string, f *Figure) int8 {
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
		if rest, ok := strings.CutSuffix(before, w); ok && !timeUnit(f.Unit) && !strings.HasSuffix(rest, "最") && !strings.HasSuffix(rest, "附") {
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

// hanWhen reads what stands behind a date: 初, 底 are its parts, 前 and 后 put what
// is told before or after it.
func hanWhen(before, after string) (part, when int8) {
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
