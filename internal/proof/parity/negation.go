package parity

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

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
	c.dropped(zh, en)
	c.lostRank(zh, en)
	all := chunks(zh, en, usualRatio)
	off := math.Log(float64(weight(zh.Source)+4)/float64(weight(en.Source)+4)) - usualRatio
	whole := math.Abs(off) < tellingRatio
	for i, k := range all {
		// Where it is not sure which sentences go together, those beside count as
		// answers.
		from, to := i, i
		if !sure(all, i) {
			from, to = max(i-1, 0), min(i+1, len(all)-1)
		}
		wideA, wideB := zh.Source[all[from].a:all[to].aEnd], en.Source[all[from].b:all[to].bEnd]
		if whole {
			c.negations(zh, en, k, wideA, wideB, from == to && (len(all) > 1 || k.off < 0.4), len(all) > 1 || weight(zh.Source) >= freeWeight)
		}
		c.ranks(zh, en, k, wideA, wideB)
		if off > -tellingRatio && off < 1 && from == to && k.beads == 11 {
			c.halved(zh, en, k, wideA, strings.ToLower(wideB))
		}
	}
}

// tellingRatio is by how much the lengths of two texts may be out of proportion, a
// logarithm, for what one of them denies to be missed in the other.
const tellingRatio = 0.4

// freeWeight is the length, as weight counts it, of a text of one sentence that is no
// heading: headings are put freely.
const freeWeight = 36

// sentenceRatio is by how much the lengths of two sentences may be out of proportion for
// their verbs to be compared.
const sentenceRatio = 0.6

// sure says that chunk i is one sentence of each, of lengths that go together, and
// that those beside it are one of each too: the fewer of them, the nearer the lengths.
func sure(all []chunk, i int) bool {
	at := func(k int) bool { return k < 0 || k >= len(all) || all[k].beads == 11 }
	most := 0.15
	switch before, after := at(i-1), at(i+1); {
	case before && after:
		most = 0.4
	case before || after:
		most = 0.3
	}
	return all[i].beads == 11 && all[i].off < most
}

// negations names a sentence that denies more often than the other language may do.
// What denies is read narrowly, what may answer it broadly; less broadly where it is
// sure that the sentences go together and narrow is set.
func (c *checker) negations(zh, en *report.Text, k chunk, wideA, wideB string, sure, narrow bool) {
	a, b := zh.Source[k.a:k.aEnd], en.Source[k.b:k.bEnd]
	if k.beads == 11 && k.off < sentenceRatio && oneDenies(a, b) && c.polarity(zh, en, k) {
		return
	}
	if at, n := unanswered(hanDenialsOf(a), func(sure bool, most int) []int { return alternatives(wideB, mayDeny(wideB, sure && narrow, most)) }, len(a), len(wideB), sure); n > 0 {
		c.tellSense(diag.ParityNegation, zh, k.a+at, n, en, k.b)
	}
	if at, n := unanswered(englishDenialsOf(b), func(sure bool, most int) []int { return mayDenyHan(wideA, sure && narrow, most) }, len(b), len(wideA), sure); n > 0 {
		c.tellSense(diag.ParityNegation, en, k.b+at, n, zh, k.a)
	}
}

// alternatives adds to the places of what denies in an English text the words "or" behind
// the first: nobody may smoke or drink denies both.
func alternatives(s string, out []int) []int {
	if len(out) == 0 {
		return out
	}
	for from := out[0]; ; {
		k := strings.Index(s[from:], " or ")
		if k < 0 {
			return out
		}
		out = append(out, from+k)
		from += k + 1
	}
}

// oneDenies says that exactly one of a Chinese and an English sentence has a word that
// denies.
func oneDenies(zh, en string) bool {
	x := strings.ContainsAny(zh, "不没未无勿别")
	y := strings.Contains(en, " no ") || strings.HasPrefix(en, "No ") || strings.Contains(en, "not") || strings.Contains(en, "n't") || strings.Contains(en, "n’t") || strings.Contains(en, "never") || strings.Contains(en, "obody") || strings.Contains(en, "one of ") || strings.Contains(en, "either ")
	return x != y
}

// denial is a word that denies: its first byte, its length, and whether it is one that
// other words often stand for.
type denial struct {
	at, n int
	loose bool
}

// unanswered is the denial of a sentence that nothing in the other one answers; n is 0
// where there is none. may gives the places of what may answer, so many at most. The sentences are size
// and other bytes long. Where one of several is not answered, it is that which is
// farthest from all answers.
func unanswered(all []denial, may func(sure bool, most int) []int, size, other int, sure bool) (at, n int) {
	if len(all) == 0 {
		return 0, 0
	}
	most := 1
	if sure {
		most = len(all)
	}
	answers := may(sure && !all[0].loose, most)
	if len(answers) == 0 {
		return all[0].at, all[0].n
	}
	if !sure || len(answers) >= len(all) {
		return 0, 0
	}
	farthest := -1.0
	for _, d := range all {
		near := 2.0
		for _, a := range answers {
			near = min(near, math.Abs(float64(d.at)/float64(size)-float64(a)/float64(other)))
		}
		if near > farthest {
			farthest, at, n = near, d.at, d.n
		}
	}
	return at, n
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
	"不得不", "不可避免", "不可或缺", "不可缺少", "不可少", "不能不", "不会不", "没有不", "没有什么不", "不可能不", "无不", "不是吗", "是不是", "能不能", "会不会", "有没有", "可不可", "应不应", "要不要", "想不想", "愿不愿", "不可思议", "不能自已", "不可估量", "不可分割", "不可动摇", "不可胜数", "不可多得", "不可同日而语", "没有之一", "不得已", "禁止性", "不可抗力", "不可持续", "不可再生", "不可逆", "不可开交", "舍不得", "不是一成不变", "并非一成不变", "并非常", "并非同", "密不可分", "不可分", "不能再好", "不能错过", "不可错过", "不愿具名", "不愿透露", "不得安宁", "无法言说", "无法形容", "恨不得", "毫无疑问", "最多不能", "巴不得", "怪不得", "无不需要", "不可阻挡", "未曾中断", "从未中断", "没有比", "没有什么比", "不可不", "不得超过", "不得低于", "不得少于", "不得高于", "不得多于", "不得晚于", "不得早于", "不会超过", "不会低于", "不能超过", "不能低于", "不应超过", "不应低于", "不应少于", "不可超过", "不要超过", "不再只", "不再仅", "不是只", "不能只", "不能仅", "不应只", "不应仅", "不想", "毫无疑问", "毫无疑义", "毫不犹豫", "毫不奇怪", "不可变", "不准确", "不可小", "功不可没", "不可讳言", "不可否认", "并非易事", "无需太久", "远不是", "远远不是", "不是同义",
}

// hanDenialsOf finds the words of a Chinese sentence that deny; those that others often
// stand for come last.
func hanDenialsOf(s string) (out []denial) {
	for _, w := range hanDenials {
		out = denialsOf(out, s, w, false)
	}
	slices.SortFunc(out, func(a, b denial) int { return a.at - b.at })
	for _, w := range hanLoose {
		out = denialsOf(out, s, w, true)
	}
	return out
}

// denialsOf adds the places of a word that denies there.
func denialsOf(out []denial, s, w string, loose bool) []denial {
	for from := 0; ; {
		i := strings.Index(s[from:], w)
		if i < 0 {
			return out
		}
		i += from
		from = i + len(w)
		taken := slices.ContainsFunc(out, func(d denial) bool { return d.at < from && i < d.at+d.n })
		if !taken && !within(s, i, len(w), hanNoDenials[:]) && !asked(s[from:]) {
			out = append(out, denial{i, len(w), loose})
		}
	}
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

// mayDenyHan finds the first characters of a Chinese text, so many at most, that may
// deny, lessen or doubt something.
func mayDenyHan(s string, sure bool, most int) (out []int) {
	set := hanMayDeny
	if sure {
		set = hanMayDenySure
	}
	for i, r := range s {
		if len(out) == most {
			break
		}
		if startsWith(s[i:], hanAlso[:]...) || unbroken(s[i:]) || strings.ContainsRune(set, r) && !within(s, i, utf8.RuneLen(r), hanNeutral[:]) {
			out = append(out, i)
		}
	}
	return out
}

// The characters that may deny, and those that do so most often. Words with them that
// do not are hanNeutral.
const (
	hanMayDeny     = "不没沒未无無非否别別勿莫禁拒缺免反停止避难難少绝絕除弃棄失防空零独獨仅只何哪岂怎休毋甭异異差罕鲜錯错误誤虚假脱离離退废廢极極弱败敗断斷忘漏限勉谁誰才替远遠歧"
	hanMayDenySure = "不没沒未无無非否别別勿莫禁拒毋甭才难難免少缺反"
)

// unbroken says that a text begins with 不断 as its verb, and not before another one.
func unbroken(s string) bool {
	rest, ok := strings.CutPrefix(s, "不断")
	if !ok {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return !han.Is(r)
}

// hanAlso are words that deny though none of their characters does so by itself.
var hanAlso = [...]string{"以防", "防止", "阻止", "停止", "除外", "零例", "0例", "0人", "少数", "脱离", "不断线", "不断档", "不断电", "不断供", "不断流", "不断货", "失去", "仅限", "差距", "差异", "有待", "欠"} // read-only

var hanNeutral = [...]string{ // read-only
	"特别", "特別", "分别", "分別", "级别", "級別", "性别", "类别", "个别", "别人", "识别", "識別", "别墅", "告别", "非常", "非洲", "非营利", "非政府", "非正式", "非物质", "未来", "未來", "无论", "無論", "不仅", "不僅", "不过", "不過", "不久", "不管", "不论", "不少", "不时", "了不起", "不幸", "独立", "獨立", "单独", "独特", "独自", "独家", "如何", "任何", "何时", "何种", "哪些", "哪怕", "只要", "只读", "不止", "至少", "减少", "減少", "多少", "少数", "少年", "少量", "少女", "不少", "难得", "免费", "免費", "判断", "判斷", "避风", "除非", "除了", "删除", "清除", "解除", "开除", "扣除", "退出", "退休", "离开", "距离", "分离", "断定", "有限公司", "反馈", "反映", "反应", "反复", "违反", "鲜明", "新鲜", "海鲜", "毫米", "毫升", "零售", "零件", "零食", "假日", "假期", "放假", "假设", "假如", "虚拟", "虚心", "脱贫", "是否", "莫斯科", "绝对", "绝大", "不断", "不斷", "不但", "不光", "不只", "不错", "不已", "不禁", "无人机", "无疑", "无线", "无限", "灾难", "难民", "青少年", "少儿", "人才", "刚才", "才华", "天才", "才干", "免疫", "免税", "非典", "反正", "反弹", "反思", "反恐", "反腐", "否则", "南非", "东非", "西非", "北非", "中非",
}

// englishDenialsOf finds the words of an English sentence that deny.
func englishDenialsOf(s string) (out []denial) {
	for i := 0; i < len(s); {
		if !nameByte(s[i]) {
			i++
			continue
		}
		k := spelledWord(s[i:])
		w := strings.ToLower(s[i : i+k])
		rest := strings.ToLower(s[i+k:])
		switch {
		case w == "not" && (strings.HasSuffix(s[:i], "than ") || strings.HasSuffix(s[:i], ", ") || strings.HasSuffix(s[:i], " or ")): // this, not that; whether or not
		case w == "not" || carriesNot(w):
			if !startsWith(rest, " only", " just", " merely", " simply", " least", " until", " unlike", " to mention", " necessarily", " as much", " nearly as", " more than", " less than", " fewer than", " later than", " earlier than", " exceed", " so much", " surprising", " uncommon", " long", " far", " every", " all", " be better", " have better", " be happier", " be more", " resist", " help but", " yet", " take long", " take many", " take much", " un", " forget", " hesitate", " worry", " to just", " avoid", " impossible", " without", " mind", " bad", " the least") && !questioned(rest) {
				out = append(out, denial{i, k, w == "haven't" || w == "haven’t" || w == "hasn't" || startsWith(rest, " have ", " be able")})
			}
		case w == "never" && !startsWith(rest, " before", "theless", "-"), w == "nobody", (w == "neither" || w == "nor") && len(out) == 0:
			out = append(out, denial{i, k, false})
		case w == "no" && !strings.HasSuffix(s[:i], "Dr. ") && len(rest) > 1 && rest[0] == ' ' && nameByte(rest[1]):
			if !startsWith(rest, " doubt", " more", " less", " fewer", " later", " earlier", " sooner", " matter", " wonder", " longer than", " change", " question", " small", " less", " problem", " cost", " charge", " fee", " extra") && !questioned(rest) {
				out = append(out, denial{i, k, true})
			}
		case w == "impossible", w == "unable", w == "refused", w == "refuses":
			out = append(out, denial{i, k, false})
		case w == "banned", w == "bans", w == "ban", w == "prohibited", w == "forbidden", w == "prohibits", w == "forbids":
			out = append(out, denial{i, k, false})
		}
		i += k
	}
	return out
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
	"no", "not", "nor", "non", "none", "never", "neither", "nothing", "nobody", "nowhere", "cannot", "without", "fail", "lack", "refus", "avoid", "prevent", "prohibit", "ban", "forbid", "forbad", "deny", "denie", "denial", "reject", "absen", "exclu", "except", "unless", "little", "few", "fewer", "hardly", "rare", "seldom", "barely", "scarce", "stop", "cease", "rather", "instead", "beyond", "away", "too", "only", "yet", "far", "missing", "free", "but", "mistake", "wrong", "abandon", "declin", "oppos", "object", "against", "ignor", "omit", "skip", "miss", "neglect", "least", "differ", "hard", "difficult", "minus", "zero", "halt", "freez", "los", "lost", "bar", "waiv", "exempt", "elimin", "remov", "off", "preclud", "withh", "withdr", "wrest", "resist", "stay", "less", "short", "spare", "until", "before", "nil", "null", "void", "bereft", "devoid", "limit", "restrict", "strict", "reluct", "anti", "contrary", "despite", "though", "although", "however", "hesitat", "escap", "exhaust", "drop", "quit", "forgo", "forget", "forgot", "any", "false", "fals", "doubt", "question", "unable", "barr", "halt", "ill", "illeg", "illic", "immun", "imposs", "imper", "improp", "impracti", "insep", "bann", "incap", "inabil", "inval", "incorr", "incompl", "inadequ", "ineff", "ineligib", "infeas", "inapplic", "inappropr", "indep", "inevit", "insuff", "intoler", "invisib", "irre", "irrel", "dis", "un", "mis", "nonprofit", "alone", "closed", "beat", "beyond", "shun", "violat", "breach", "break", "den", "neg", "nay", "sans", "wouldn", "odd", "blind", "vacan", "empt", "gone", "defi", "outside", "aside", "apart", "regardless", "irrespective", "notwith", "cut", "suspend", "revok", "cancel", "nix", "trouble", "silent", "anonym", "maximum", "counter", "inexpress", "bad", "worse", "ceiling", "guard",
}

// englishNeutral are beginnings of words that begin like one of deniers and deny nothing.
var englishNeutral = [...]string{ // read-only
	"every", "objectiv", "discuss", "discover", "display", "distribut", "district", "distanc", "disciplin", "disk", "dish", "mission", "missil", "negotiat", "defin", "freedom", "freel", "hardware", "passeng", "passag", "passion", "exceptional", "exclusiv", "unite", "lasting", "endors", "endeav", "shortly", "rathe", "turnover", "stopped", "noti", "note", "nota", "nove", "notic", "normal", "north", "nomin", "anyone", "violat", "neglig",
}

// weakDeniers are those of deniers that do so seldom.
const weakDeniers = " but only other any ever end out off away too yet last keep before until though although however despite free save pass turn cut stay question drop spare limit restrict strict short far gone alone closed beat mistake wrong differ against object odd den neg break aside apart outside empt blind vacan contrary los bar less regardless quit lost hard "

// mayDeny finds the first words of an English text, so many at most, that may deny,
// lessen or doubt.
func mayDeny(s string, sure bool, most int) (out []int) {
	for i := 0; i < len(s) && len(out) < most; {
		if !nameByte(s[i]) {
			i++
			continue
		}
		k := spelledWord(s[i:])
		w := strings.ToLower(s[i : i+k])
		if strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") || strings.HasSuffix(w, "less") && len(w) > 5 {
			out = append(out, i)
			i += k
			continue
		}
		for _, d := range deniers {
			if sure && strings.Contains(weakDeniers, " "+d+" ") {
				continue
			}
			if w == d || (len(d) > 3 || d == "dis" || d == "mis" || d == "los" || d == "un" && len(w) > 4 && !startsWith(w, "unit", "unif", "univ", "union", "uniq") && !strings.HasPrefix(w, "und")) && strings.HasPrefix(w, d) && d != "other" && !startsWith(w, englishNeutral[:]...) {
				out = append(out, i)
				break
			}
		}
		i += k
	}
	return out
}
