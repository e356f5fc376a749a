package bounds

import "strings"

// The stems of words that tell of a rise or a fall.
var ( // read-only
	englishRise = [...]string{"rose", "risen", "rise", "rising", "grew", "grown", "grow", "increas", "gain", "climb", "jump", "surge", "expand", "higher", "raise"}
	englishFall = [...]string{"fell", "fallen", "fall", "declin", "decreas", "drop", "shrank", "shrink", "reduc", "cut", "lower", "contract", "slump", "halv"}
	hanRise     = [...]string{"增长", "增加", "上升", "提高", "上涨", "扩大", "提升", "增幅", "升至", "增至"}
	hanFall     = [...]string{"下降", "减少", "降低", "下跌", "缩小", "下滑", "降幅", "降至", "减至", "负增长", "减排", "削减", "降到", "压减"}
)

// EnglishTrend says whether the clause of a figure tells of a rise, 1, or a fall, -1; where
// it tells of both, or of neither, of none.
func EnglishTrend(clause string) int8 { return trend(clause, englishRise[:], englishFall[:]) }

// HanTrend is EnglishTrend for Chinese.
func HanTrend(clause string) int8 { return trend(clause, hanRise[:], hanFall[:]) }

func trend(c string, rise, fall []string) int8 {
	c = strings.ToLower(c)
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
