package parity

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/proof/polarity"
	"jianbao/internal/report"
)

// ranks names an ordinal or a superlative of one text that nothing in the other
// says, and superlatives that are each other's opposite.
func (c *checker) ranks(zh, en *report.Text, k chunk, wideA, wideB string) {
	a, b := zh.Source[k.a:k.aEnd], strings.ToLower(en.Source[k.b:k.bEnd])
	if len(b) != k.bEnd-k.b {
		return // small letters of other lengths, in no English text
	}
	low := strings.ToLower(wideB)
	c.unbound(zh, en, k, wideA, b, low)
	if c.extremes(zh, en, k, wideA, b, low) {
		return
	}
	if !strings.ContainsAny(a, "第首亚亞季") && !strings.Contains(b, "first") && !strings.Contains(b, "second") && !strings.Contains(b, "third") {
		return
	}
	for _, o := range ordinals {
		if at, n := hanRank(a, o.han); n > 0 && !anyWord(low, o.mayEnglish) {
			c.tellSense(diag.ParityRank, zh, k.a+at, n, en, k.b)
			return
		}
		if at, n := englishRank(b, o.english); n > 0 && !strings.ContainsAny(wideA, o.mayHan) {
			c.tellSense(diag.ParityRank, en, k.b+at, n, zh, k.a)
			return
		}
	}
	if c.notFirst(zh, en, k, wideA, b, low) || c.otherRank(zh, en, k, wideA, b, low) {
		return
	}
	i, at, n := hanOrdinal(a)
	if n > 0 && i == 1 && !polarity.Begins(a[at+n:], "天", "年", "日", "人称", "故乡", "代", "个", "种", "，", "晚", "早") && !anyWord(low, ordinals[1].mayEnglish) {
		c.tellSense(diag.ParityRank, zh, k.a+at, n, en, k.b)
	}
}

// numbers says that a Chinese text may number something by v and one: 第二, 2次, 再次.
func numbers(s string, v int) bool {
	han, digit := hanNumbers[v][:3], string(rune('1'+v))
	for _, w := range [...]string{"第" + han, "第" + digit, "第 " + digit, han + "次", digit + "次", han + "届", han + "等", han + "来", "其" + han} {
		if strings.Contains(s, w) {
			return true
		}
	}
	if v == 1 {
		_, n := hanRank(s, "再次|再度|又一|另一|其次|次子|次女|亚军|再一")
		return n > 0
	}
	return false
}

// hanFirst are words for the first of several.
const hanFirst = "首次|首个|首位|首家|首届|首例|首批|首艘|首座|首部|首条|首轮|首份|首场|首款|首只|首架|首笔|首站|首期|首支|首项|第一次|第一个|第一家|第一位|第一名|第一人|第一届|第一轮|第一批|第一座|第一部|第一期|第一阶段"

// notFirst names a first of a Chinese sentence whose English is a second or a third.
func (c *checker) notFirst(zh, en *report.Text, k chunk, wideA, b, low string) bool {
	a := zh.Source[k.a:k.aEnd]
	v, there, size := englishOrdinal(b)
	at, n := hanRank(a, hanFirst)
	if n == 0 {
		at, n = firstOf(a)
	}
	if n > 0 && size > 0 && v >= 1 && !strings.Contains(low, "first") && !anyWord(low, "1st|initial|maiden|debut|inaugural|earliest") && !numbers(wideA, v) {
		c.log.AddPair(diag.FigureDiffers, zh.At(k.a+at), en.At(k.b+there), diag.Args{"figure": a[at : at+n], "otherfigure": b[there : there+size], "other": languageName(en.Lang), "how": "the values differ"})
		return true
	}
	return false
}

// firstOf finds 首 before what it is the first of: 首日, 首支.
func firstOf(s string) (at, n int) {
	for from := 0; ; {
		i := strings.Index(s[from:], "首")
		if i < 0 {
			return 0, 0
		}
		i += from
		from = i + len("首")
		r, w := utf8.DecodeRuneInString(s[from:])
		if strings.ContainsRune("日支场战秀映播单轮只款局张篇阶节季年期例位名家个届批次部座", r) {
			return i, len("首") + w
		}
	}
}

// lostRank names an ordinal, third to ninth, of a text whose translation has that number
// nowhere.
func (c *checker) lostRank(zh, en *report.Text) {
	low := strings.ToLower(en.Source)
	if len(low) != len(en.Source) {
		return
	}
	i, at, n := hanOrdinal(zh.Source)
	j, there, size := englishOrdinal(low)
	switch {
	case n > 0 && size > 0: // otherRank compares them
	case n > 0 && i >= 2 && !anyWord(low, englishNumbers[i]) && !strings.Contains(low, string(rune('1'+i))):
		c.tellSense(diag.ParityRank, zh, at, n, en, 0)
	case size > 0 && j >= 2 && !strings.Contains(zh.Source, hanNumbers[j][:3]) && !strings.Contains(zh.Source, string(rune('1'+j))):
		c.tellSense(diag.ParityRank, en, there, size, zh, 0)
	}
}

// otherRank names an ordinal for which the other sentence has another one: 第二 and
// third, and says whether it did.
func (c *checker) otherRank(zh, en *report.Text, k chunk, wideA, b, low string) bool {
	a := zh.Source[k.a:k.aEnd]
	i, at, n := hanOrdinal(a)
	j, there, size := englishOrdinal(b)
	if n == 0 || size == 0 || i == j || i < 0 || j < 0 || anyWord(low, englishNumbers[i]) || strings.ContainsAny(wideA, hanNumbers[j]) {
		return false
	}
	c.log.AddPair(diag.FigureDiffers, zh.At(k.a+at), en.At(k.b+there), diag.Args{"figure": a[at : at+n], "otherfigure": b[there : there+size], "other": languageName(en.Lang), "how": "the values differ"})
	return true
}

// The numbers from one to nine, by what may say them.
var ( // read-only
	hanNumbers     = [...]string{"一首", "二两兩", "三", "四", "五", "六", "七", "八", "九"}
	englishNumbers = [...]string{"first|one|1|1st|earliest|initial", "second|two|2|2nd|twice|ii", "third|three|3|3rd|iii", "fourth|four|4|4th|iv", "fifth|five|5|5th", "sixth|six|6|6th", "seventh|seven|7|7th", "eighth|eight|8|8th", "ninth|nine|9|9th"}
)

// hanOrdinal finds the ordinal of a Chinese sentence, second to ninth, as its place
// in hanNumbers. It is -1 where there are several. n is 0 where there is none.
func hanOrdinal(s string) (i, at, n int) {
	for from := 0; ; {
		k := strings.Index(s[from:], "第")
		if k < 0 {
			return i, at, n
		}
		k += from
		from = k + len("第")
		if strings.HasPrefix(s[from:], "一") && !strings.HasPrefix(s[from:], "一次") {
			continue // which often says the best
		}
		rest := s[from:]
		for v, digits := range hanNumbers {
			d := digits[:3]
			if !strings.HasPrefix(rest, d) || polarity.Begins(rest[len(d):], "，", "、", "十", "百", "产业", "方", "世界", "季度", "章", "条", "條", "节", "款", "项", "页", "编", "卷", "版", "部分") {
				continue
			}
			if n > 0 && i != v {
				return -1, at, n
			}
			i, at, n = v, k, len("第")+len(d)
		}
	}
}

// englishOrdinal is hanOrdinal for English.
func englishOrdinal(s string) (i, at, n int) {
	for v, word := range [...]string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"} {
		for from := 0; ; {
			k := strings.Index(s[from:], word)
			if k < 0 {
				break
			}
			k += from
			from = k + len(word)
			if k > 0 && (nameByte(s[k-1]) || s[k-1] == '-') || polarity.Begins(s[from:], "s", "-party", " party", "-hand", " world", " of ", "ary", "-rate", " quarter", " half", "-half", "-ever", "-time", "-hand") || strings.HasSuffix(s[:k], "one ") || strings.HasSuffix(s[:k], " a ") && !numbersNoun(s[from:]) {
				continue
			}
			if n > 0 && i != v {
				return -1, at, n
			}
			i, at, n = v, k, len(word)
		}
	}
	return i, at, n
}

// numbersNoun says that what stands behind "a third" is a thing, and it no part of one.
func numbersNoun(s string) bool {
	rest, ok := strings.CutPrefix(s, " ")
	if !ok || rest == "" || !nameByte(rest[0]) {
		return false
	}
	switch rest[:polarity.WordLen(rest)] {
	case "of", "more", "less", "fewer", "higher", "lower", "as", "to", "in", "and", "or", "that", "than", "for", "at", "on", "by", "from", "later", "ago", "longer", "shorter", "larger", "smaller":
		return false
	}
	return true
}

// ordinals are the first few, which texts use for more than counting: what says
// them in each language, and what may answer, read broadly.
var ordinals = [...]struct { // read-only
	han, english string // words, parted by bars
	mayEnglish   string // beginnings of words
	mayHan       string // characters
}{
	{"首次|首个|首位|首家|首届|首例|首批|首艘|首座|第一大|首創|首屆|首個", "for the first time|the first time|first-ever|first ever|the first to|the world's first|the country's first|china's first|ranks first|ranked first",
		"first|one|initial|pioneer|earli|new|lead|number|no|top|only|never|begin|began|start|1|maiden|debut|origin|inaug|open|chief|main|premier|prim|foremost|largest|biggest|highest|most|best|unpreced|previous|before|launch|world|single|ever|hitherto|introduc|virgin|once", "首第一初最先头頭始1创創开開原冠榜元唯独此打"},
	{"第二次|第二个|第二位|第二大|第二高|第二届|第二家|第二长|第二阶段|第二期|第二批|第二名|第二個|第二屆", "second-largest|second largest|second-biggest|second-highest|second highest|the second time|second-longest|second phase|second batch|ranks second|ranked second|second round|second-tier|the second country|second place",
		"second|two|2|2nd|twice|again|another|next|other|latter|ii|runner|follow|subsequent|silver|twin|both|secondary|double|repeat|near|clos|rival|competitor|behind", "二两兩2次再另下后後副又亚亞双雙复重Ⅱ"},
	{"第三次|第三个|第三位|第三大|第三高|第三届|第三家|第三阶段|第三期|第三批|第三名|第三屆", "third-largest|third largest|third-biggest|third-highest|third highest|the third time|third phase|third batch|ranks third|ranked third|third round|third place",
		"third|three|3|3rd|iii|thrice|triple|tertiary|bronze", "三3季叁Ⅲ"},
}

// hanRank finds one of the words of a rank.
func hanRank(s, words string) (at, n int) {
	for w := range strings.SplitSeq(words, "|") {
		if i := strings.Index(s, w); i >= 0 && !strings.HasSuffix(s[:i], "“") {
			return i, len(w)
		}
	}
	return 0, 0
}

// englishRank is hanRank for English, in small letters.
func englishRank(low, words string) (at, n int) {
	for w := range strings.SplitSeq(words, "|") {
		if i := strings.Index(low, w); i >= 0 && (i == 0 || !nameByte(low[i-1])) {
			return i, len(w)
		}
	}
	return 0, 0
}

// saysSecond says that a Chinese text may speak of the second or third of several.
func saysSecond(s string) bool {
	for _, w := range [...]string{"第二", "第2", "第三", "第3", "其次", "次大", "次高", "次于", "次長", "亚军", "二大", "三大", "亞軍"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// anyWord says that a word of a text, in small letters, begins with one of some
// beginnings.
func anyWord(low, beginnings string) bool {
	for i := 0; i < len(low); {
		if !nameByte(low[i]) && !isDigit(low[i]) {
			i++
			continue
		}
		n := i
		for n < len(low) && (nameByte(low[n]) || isDigit(low[n])) {
			n++
		}
		w := low[i:n]
		for b := range strings.SplitSeq(beginnings, "|") {
			if w == b || len(b) > 3 && strings.HasPrefix(w, b) || len(b) == 3 && strings.HasPrefix(w, b) && inflected(w[3:]) && w != "news" {
				return true
			}
		}
		i = n
	}
	return false
}

// inflected says that letters behind a word of three are an ending of it.
func inflected(end string) bool {
	switch end {
	case "s", "er", "est", "ly", "ed", "es", "ing":
		return true
	}
	return false
}

// The extremes of a scale: what is most of it, and what is least.
const (
	hanMost      = "最适合|最棒|最严重|最重要|最常见|最大|最高|最多|最长|最長|最強|最强|最快|最好|最重|最深|最广|最富|最优|最佳|最宽"
	hanLeast     = "最轻|最不重要|最不常见|最不受欢迎|最不喜欢|最不可能|最不想|最不需要|最不起眼|限度地减少|限度减少|程度减少|程度地减少|限度地降低|限度降低|限度避免|限度地避免|最罕见|最晚|最年轻|最糟|最便宜|最小|最低|最少|最短|最弱|最慢|最差|最轻|最浅|最窄|最穷|最贫|最坏"
	englishMost  = "largest|biggest|highest|most|longest|strongest|fastest|best|heaviest|deepest|greatest|richest|widest|broadest|maxim|top|utmost|farthest|optim|peak|fullest|finest|chief|main"
	englishLeast = "smallest|lowest|least|less|un|rare|young|late|cheap|worst|bad|fewest|shortest|weakest|slowest|worst|lightest|shallowest|narrowest|poorest|minim|bottom|cheapest"
	englishHigh  = "largest|biggest|highest|longest|strongest|fastest|heaviest|deepest|greatest|richest|widest|best"
	englishTop   = englishHigh + "|the most|maximum|maximi|most important|most common|most serious|most popular|most severe|supreme|top "
	englishLow   = "second-smallest|second smallest|mildest|least severe|least serious|youngest|smallest|minimum|minimi|worst|the least|least important|least common|least likely|lowest|fewest|shortest|weakest|slowest|lightest|shallowest|narrowest|poorest"
)

// extremes names superlatives of two sentences that are each other's opposite, and
// says whether it named any.
func (c *checker) extremes(zh, en *report.Text, k chunk, wideA, b, low string) bool {
	a := zh.Source[k.a:k.aEnd]
	for _, w := range [...][4]string{{hanMost, hanLeast, englishMost, englishLow}, {hanLeast, hanMost, englishLeast, englishTop}} {
		at, n := hanRank(a, w[0])
		if n == 0 {
			continue
		}
		if _, other := hanRank(wideA, w[1]); other > 0 || anyWord(low, w[2]) {
			continue
		}
		if there, size := englishRank(b, w[3]); size > 0 {
			c.log.AddPair(diag.ParityExtreme, zh.At(k.a+at), en.At(k.b+there), diag.Args{"words": a[at : at+n], "otherwords": b[there : there+size], "other": languageName(en.Lang)})
			return true
		}
	}
	if c.contraries(zh, en, k, wideA, b, low) {
		return true
	}
	// The second largest, and the second smallest.
	if at, n := hanRank(a, "第二大|第三大|第二高|第三高"); n > 0 && !anyWord(low, englishMost) {
		if there, size := englishRank(b, englishLow); size > 0 {
			c.log.AddPair(diag.ParityExtreme, zh.At(k.a+at), en.At(k.b+there), diag.Args{"words": a[at : at+n], "otherwords": b[there : there+size], "other": languageName(en.Lang)})
			return true
		}
	}
	// The largest, and the second largest.
	if at, n := hanRank(a, "第二大|第三大|第二高|第三高|第二长|第二多"); n > 0 && !anyWord(low, "second|third|two|three|2nd|3rd|next|runner") && !strings.Contains(low, "no. 2") && !strings.Contains(low, "no. 3") && !strings.Contains(low, "#2") {
		if there, size := englishRank(b, englishHigh); size > 0 {
			c.log.AddPair(diag.ParityExtreme, zh.At(k.a+at), en.At(k.b+there), diag.Args{"words": a[at : at+n], "otherwords": b[there : there+size], "other": languageName(en.Lang)})
			return true
		}
	}
	if there, size := englishRank(b, "second-largest|second largest|second-biggest|second biggest|third-largest|third largest|second-highest|second highest|second-longest"); size > 0 && !saysSecond(wideA) {
		if at, n := hanRank(a, "最大|最高|最长|最多|第一大"); n > 0 {
			c.log.AddPair(diag.ParityExtreme, zh.At(k.a+at), en.At(k.b+there), diag.Args{"words": a[at : at+n], "otherwords": b[there : there+size], "other": languageName(en.Lang)})
			return true
		}
	}
	// A superlative that the other language does not have at all.
	superlative := "least important|least common|least expensive|least likely|largest|biggest|highest|lowest|smallest|longest|fastest|oldest|greatest"
	if at, n := englishRank(b, superlative); n > 0 && !strings.ContainsAny(wideA, "最首第冠极極顶頂尤更头頭甚巨特居之至无大主限高") {
		c.tellSense(diag.ParityRank, en, k.b+at, n, zh, k.a)
		return true
	}
	return false
}
