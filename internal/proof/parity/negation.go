package parity

import (
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/report"
)

// bilingual says which of two texts is Chinese and which English; false for other
// languages.
func (c *checker) bilingual(a, b *report.Text) (zh, en *report.Text, ok bool) {
	switch {
	case han.Chinese(c.source) && strings.HasPrefix(c.other, "en"):
		return a, b, true
	case strings.HasPrefix(c.source, "en") && han.Chinese(c.other):
		return b, a, true
	}
	return nil, nil, false
}

// senses compares what figures and names do not show: negations, ranks, extremes.
func (c *checker) senses(a, b *report.Text) {
	zh, en, ok := c.bilingual(a, b)
	if !ok {
		return
	}
	all := chunks(zh, en, usualRatio)
	for i, k := range all {
		// Where it is not sure which sentences go together, those beside count as
		// answers.
		from, to := i, i
		if !sure(all, i) {
			from, to = max(i-1, 0), min(i+1, len(all)-1)
		}
		wideA, wideB := zh.Source[all[from].a:all[to].aEnd], en.Source[all[from].b:all[to].bEnd]
		c.negations(zh, en, k, wideA, wideB, from == to && len(all) > 1)
		c.ranks(zh, en, k, wideA, wideB)
	}
}

// sure says that chunk i is one sentence of each, of lengths that go together, and
// that those beside it are one of each too.
func sure(all []chunk, i int) bool {
	at := func(k int) bool { return k < 0 || k >= len(all) || all[k].beads == 11 }
	return all[i].beads == 11 && all[i].off < 0.4 && at(i-1) && at(i+1)
}

// negations names a sentence that denies something where the other language denies
// nothing at all. What may deny is read broadly, what must be answered narrowly.
func (c *checker) negations(zh, en *report.Text, k chunk, wideA, wideB string, sure bool) {
	if at, n, loose := hanDenial(zh.Source[k.a:k.aEnd]); n > 0 && !mayDeny(wideB, sure && !loose) {
		c.tellSense(diag.ParityNegation, zh, k.a+at, n, en, k.b)
	}
	if at, n, loose := englishDenial(en.Source[k.b:k.bEnd]); n > 0 && !mayDenyHan(wideA, sure && !loose) {
		c.tellSense(diag.ParityNegation, en, k.b+at, n, zh, k.a)
	}
}

// tellSense names n bytes of text a, with the place that goes with it in b.
func (c *checker) tellSense(code diag.Code, a *report.Text, at, n int, b *report.Text, there int) {
	c.log.AddPair(code, a.At(at), b.At(skipSpace(b.Source, there)), diag.Args{"words": a.Source[at : at+n], "other": languageName(b.Lang)})
}

func skipSpace(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\n') {
		i++
	}
	return i
}

// hanDenials are words that deny or forbid, whatever stands beside them; those of
// the second list are often put without a negation.
var ( // read-only
	hanDenials = [...]string{
		"不得", "从未", "從未", "从不", "禁止", "严禁", "嚴禁", "不能", "不可", "不会", "不會", "不应", "不應", "不准", "不许", "不許", "未能", "并未", "並未", "绝不", "決不", "决不", "无法", "無法", "无权", "不予", "未曾", "不同意", "不支持", "不赞成", "不存在", "不允许", "不属于", "不适用", "不具备", "不影响", "不参加", "不承担", "拒绝", "不构成", "不提供", "不接受", "没有任何",
	}
	hanLoose = [...]string{"没有", "沒有", "并非", "並非", "不再", "不是", "不必", "无须", "无需", "尚未", "不需要", "不包括", "毫无", "毫不", "不愿", "不要"}
)

// hanNoDenials are words in which these characters deny nothing by themselves.
var hanNoDenials = [...]string{ // read-only
	"不得不", "不可避免", "不可或缺", "不可缺少", "不可少", "不能不", "不会不", "没有不", "没有什么不", "不可能不", "无不", "不是吗", "是不是", "能不能", "会不会", "有没有", "可不可", "应不应", "要不要", "想不想", "愿不愿", "不可思议", "不能自已", "不可估量", "不可分割", "不可动摇", "不可胜数", "不可多得", "不可同日而语", "没有之一", "不得已", "禁止性", "不可抗力", "不可持续", "不可再生", "不可逆", "不可开交", "舍不得", "不是一成不变", "并非一成不变", "并非常", "并非同", "密不可分", "不可分", "不能再好", "不能错过", "不可错过", "没有比", "没有什么比", "不可不", "不得超过", "不得低于", "不得少于", "不得高于", "不得多于", "不得晚于", "不得早于", "不会超过", "不会低于", "不能超过", "不能低于", "不应超过", "不应低于", "不应少于", "不可超过", "不要超过", "不再只", "不再仅", "不是只", "不能只", "不能仅", "不应只", "不应仅", "不想", "毫无疑问", "毫无疑义", "毫不犹豫", "毫不奇怪", "并非易事", "无需太久", "远不是", "远远不是", "不是同义",
}

// hanDenial finds the first word of a Chinese sentence that denies. loose says that
// it is one that other words often stand for.
func hanDenial(s string) (at, n int, loose bool) {
	if at, n = firstDenial(s, hanDenials[:]); n > 0 {
		return at, n, false
	}
	at, n = firstDenial(s, hanLoose[:])
	return at, n, true
}

func firstDenial(s string, words []string) (at, n int) {
	at = -1
	for _, w := range words {
		for from := 0; ; {
			i := strings.Index(s[from:], w)
			if i < 0 {
				break
			}
			i += from
			from = i + len(w)
			if !within(s, i, len(w), hanNoDenials[:]) && !asked(s[from:]) && (at < 0 || i < at) {
				at, n = i, len(w)
				break
			}
		}
	}
	return max(at, 0), n
}

// asked says that the sentence which goes on here is a question: 难道不能…？
func asked(rest string) bool {
	k := strings.IndexAny(rest, "。！？；?!")
	return k >= 0 && (strings.HasPrefix(rest[k:], "？") || rest[k] == '?')
}

// within says that the bytes are part of one of some longer words.
func within(s string, i, n int, words []string) bool {
	for _, w := range words {
		for k := strings.Index(w, s[i:i+n]); k >= 0; {
			if from := i - k; from >= 0 && strings.HasPrefix(s[from:], w) {
				return true
			}
			next := strings.Index(w[k+1:], s[i:i+n])
			if next < 0 {
				break
			}
			k += 1 + next
		}
	}
	return false
}

// mayDenyHan says that a Chinese text has a character that may deny, lessen or
// doubt something.
func mayDenyHan(s string, sure bool) bool {
	if sure {
		return strings.ContainsAny(s, "不没沒未无無非否别別勿莫禁拒缺免停止避难難少绝絕除零独獨何哪岂怎毋甭罕鲜虚假脱废廢忘谁誰反仅只")
	}
	return strings.ContainsAny(s, "不没沒未无無非否别別勿莫禁拒缺免反停止避难難少绝絕除弃棄失防空零独獨仅只何哪岂怎休毋甭异異差罕鲜錯错误誤虚假脱离離退废廢极極弱败敗断斷忘漏限勉谁誰才替远遠歧")
}

// englishDenial finds the first word of an English sentence that denies.
func englishDenial(s string) (at, n int, loose bool) {
	for i := 0; i < len(s); {
		if !nameByte(s[i]) {
			i++
			continue
		}
		k := spelledWord(s[i:])
		w := strings.ToLower(s[i : i+k])
		rest := strings.ToLower(s[i+k:])
		switch {
		case w == "not" && strings.HasSuffix(s[:i], ", "): // this, not that
		case w == "not" || w == "cannot" || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t"):
			if !startsWith(rest, " only", " just", " merely", " simply", " least", " until", " unlike", " to mention", " more than", " less than", " fewer than", " later than", " earlier than", " exceed", " so much", " surprising", " uncommon", " long", " far", " every", " all", " be better", " have better", " be happier", " be more", " resist", " help but", " yet") && !questioned(rest) {
				return i, k, w == "haven't" || w == "haven’t" || w == "hasn't" || startsWith(rest, " have ", " be able")
			}
		case w == "never" && !startsWith(rest, " before", "theless", "-"), w == "nobody", w == "neither", w == "nor":
			return i, k, false
		case w == "no" && len(rest) > 1 && rest[0] == ' ' && nameByte(rest[1]):
			if !startsWith(rest, " doubt", " more", " less", " fewer", " later", " earlier", " sooner", " matter", " wonder", " longer than", " change", " question", " small", " less", " problem") && !questioned(rest) {
				return i, k, true
			}
		case w == "impossible", w == "unable", w == "refused", w == "refuses":
			return i, k, false
		case w == "prohibited", w == "forbidden", w == "prohibits", w == "forbids":
			return i, k, false
		}
		i += k
	}
	return 0, 0, false
}

// questioned says that the sentence which goes on here is a question.
func questioned(rest string) bool {
	k := strings.IndexAny(rest, ".!?;")
	return k >= 0 && rest[k] == '?'
}

func startsWith(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// spelledWord is the length of the word at the head of s, with the apostrophes within.
func spelledWord(s string) (n int) {
	for n < len(s) {
		switch {
		case nameByte(s[n]):
			n++
		case s[n] == '\'' && n+1 < len(s) && nameByte(s[n+1]):
			n++
		case strings.HasPrefix(s[n:], "’") && n+3 < len(s) && nameByte(s[n+3]):
			n += 3
		default:
			return n
		}
	}
	return n
}

// deniers are beginnings of English words that deny, lessen or doubt. A word of
// three letters or less stands for itself only.
var deniers = [...]string{ // read-only
	"no", "not", "nor", "non", "none", "never", "neither", "nothing", "nobody", "nowhere", "cannot", "without", "fail", "lack", "refus", "avoid", "prevent", "prohibit", "ban", "forbid", "forbad", "deny", "denie", "denial", "reject", "absen", "exclu", "except", "unless", "little", "few", "fewer", "hardly", "rare", "seldom", "barely", "scarce", "stop", "cease", "rather", "instead", "beyond", "away", "too", "only", "yet", "far", "missing", "free", "but", "mistake", "wrong", "abandon", "declin", "oppos", "object", "against", "ignor", "omit", "skip", "miss", "neglect", "least", "other", "differ", "hard", "difficult", "minus", "zero", "halt", "freez", "los", "lost", "bar", "waiv", "exempt", "elimin", "remov", "end", "out", "off", "preclud", "withh", "withdr", "wrest", "resist", "stay", "less", "short", "spare", "save", "until", "before", "nil", "null", "void", "bereft", "devoid", "last", "keep", "limit", "restrict", "strict", "reluct", "anti", "contrary", "despite", "though", "although", "however", "hesitat", "escap", "exhaust", "drop", "quit", "forgo", "forget", "forgot", "any", "ever", "false", "fals", "doubt", "question", "unable", "barr", "halt", "ill", "illeg", "illic", "immun", "imposs", "imper", "improp", "impracti", "insep", "bann", "incap", "inabil", "inval", "incorr", "incompl", "inadequ", "ineff", "ineligib", "infeas", "inapplic", "inappropr", "indep", "inevit", "insuff", "intoler", "invisib", "irre", "irrel", "dis", "un", "mis", "nonprofit", "alone", "closed", "beat", "beyond", "shun", "violat", "breach", "break", "den", "neg", "nay", "sans", "wouldn", "odd", "blind", "vacan", "empt", "gone", "defi", "outside", "aside", "apart", "regardless", "irrespective", "notwith", "cut", "suspend", "revok", "cancel", "nix", "turn", "pass",
}

// weakDeniers are those of deniers that do so seldom.
const weakDeniers = " but only other any ever end out off away too yet last keep before until though although however despite free save pass turn cut stay question drop spare limit restrict strict short far gone alone closed beat mistake wrong differ against object odd den neg break aside apart outside empt blind vacan contrary los bar less regardless quit lost hard "

// mayDeny says that an English text has a word that may deny, lessen or doubt.
func mayDeny(s string, sure bool) bool {
	for i := 0; i < len(s); {
		if !nameByte(s[i]) {
			i++
			continue
		}
		k := spelledWord(s[i:])
		w := strings.ToLower(s[i : i+k])
		if strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") || strings.HasSuffix(w, "less") && len(w) > 5 {
			return true
		}
		for _, d := range deniers {
			if sure && strings.Contains(weakDeniers, " "+d+" ") {
				continue
			}
			if w == d || (len(d) > 3 || d == "dis" || d == "mis" || d == "los" || d == "un" && len(w) > 4 && !strings.HasPrefix(w, "uni") && !strings.HasPrefix(w, "und")) && strings.HasPrefix(w, d) && d != "other" {
				return true
			}
		}
		i += k
	}
	return false
}
