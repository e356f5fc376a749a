package parity

import (
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// bound is a bound or a time that no figure carries, beside its opposite: the beginning
// of a year and its end, at least and at most. The words of each are parted by bars.
type bound struct {
	han, opposite       string // what says the one in Chinese, and what the other
	english, contrary   string // the same in English
	mayEnglish, mayThat string // beginnings of English words that may answer the one, and the other
}

// bounds are the pairs.
var bounds = [...]bound{ // read-only
	{
		"年初|岁首", "年底|年末|岁末",
		"beginning of the year|start of the year|beginning of this year|start of this year|beginning of next year|start of next year|early this year|early next year|early in the year",
		"end of the year|end of this year|end of next year|end of last year|late this year|late next year|late last year|late in the year|year-end|year's end|year’s end",
		"beginning|start|early|earlier|outset|spring|january|february|first|new", "end|ending|late|later|close|winter|december|november|final|fourth",
	},
	{
		"月初", "月底|月末",
		"beginning of the month|start of the month|beginning of this month|start of this month|early this month|early next month|earlier this month",
		"end of the month|end of this month|end of last month|end of next month|late this month|late last month|month-end",
		"beginning|start|early|earlier|outset|first", "end|ending|late|later|close|final|last",
	},
	{
		"年底前|年内|年底之前|月底前|月底之前|年底以前", "年底后|年底以后|年底之后",
		"before the end of|by the end of", "after the end of",
		"before|by|within|until", "after|following|once|since",
	},
	{
		"至少|起码|不少于|不低于|不得少于|不得低于", "至多|顶多|不超过|不得超过|不多于|不高于|最多不|最多只|最多可",
		"at least|no fewer than|no less than|not less than|a minimum of", "at most|at the most|no more than|not more than|a maximum of",
		"least|minimum|fewer|less|over|above|exceed|exceeds|lower|floor", "most|maximum|exceed|exceeds|exceeding|limit|within|capped|caps|up|only|under|below|beyond|ceiling|greater",
	},
	{
		"以来|从那时起|自那以后|自那时起", "直到|直至|为止|截至|截止",
		"since", "until|till",
		"since|ever|after|from|past|starting|following|began|begin|start|over|last", "until|till|before|up|through|end",
	},
}

// unbound names a bound of a sentence for which the other one has its opposite.
func (c *checker) unbound(zh, en *report.Text, k chunk, wideA, b, low string) {
	a := zh.Source[k.a:k.aEnd]
	for i := range bounds {
		x := &bounds[i]
		if c.opposed(zh, en, k, a, b, wideA, low, x.han, x.opposite, x.contrary, x.mayEnglish) || c.opposed(zh, en, k, a, b, wideA, low, x.opposite, x.han, x.english, x.mayThat) {
			return
		}
	}
}

// opposed names what a Chinese sentence says by one of some words where the English one
// has only its contrary, and says whether it did. Neither may have a word that says
// otherwise.
func (c *checker) opposed(zh, en *report.Text, k chunk, a, b, wideA, low, words, opposite, contrary, may string) bool {
	at, n := hanRank(a, words)
	if n == 0 {
		return false
	}
	there, size := englishRank(b, contrary)
	if size == 0 || c.hedged {
		return false // or it was told of a figure
	}
	if _, other := hanRank(wideA, opposite); other > 0 {
		return false
	}
	rest := low
	for w := range strings.SplitSeq(contrary, "|") {
		rest = strings.ReplaceAll(rest, w, " ")
	}
	if anyWord(rest, may) {
		return false
	}
	c.log.AddPair(diag.ParityExtreme, zh.At(k.a+at), en.At(k.b+there), diag.Args{"words": a[at : at+n], "otherwords": b[there : there+size], "other": languageName(en.Lang)})
	return true
}
