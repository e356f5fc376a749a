package polarity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jianbao/internal/han"
)

// hanDenials are words that deny or forbid, whatever stands beside them; those of
// the second list are often put without a negation.
var ( // read-only
	hanDenials = [...]string{
		"不得", "未获", "未予", "未被", "从未", "從未", "从不", "禁止", "严禁", "嚴禁", "不能", "不可", "不会", "不會", "不应", "不應", "不准", "不许", "不許", "未能", "并未", "並未", "绝不", "決不", "决不", "无法", "無法", "无权", "不予", "未曾", "不同意", "不支持", "不赞成", "不存在", "不允许", "不属于", "不适用", "不具备", "不影响", "不参加", "不承担", "拒绝", "不构成", "不提供", "不接受", "没有任何", "并不", "並不", "不足以", "没这么", "没那么", "不理想", "不乐观", "远不", "不值得",
	}
	hanLoose = [...]string{"没有", "沒有", "并非", "並非", "不再", "不是", "不必", "无须", "无需", "尚未", "不需要", "不包括", "毫无", "毫不", "不愿", "不要"}
)

// hanNoDenials are words in which these characters deny nothing by themselves.
var hanNoDenials = [...]string{ // read-only
	"不得不", "不可避免", "不可或缺", "不可缺少", "不可少", "不能不", "不会不", "没有不", "没有什么不", "不可能不", "无不", "不是吗", "是不是", "能不能", "会不会", "有没有", "可不可", "应不应", "要不要", "想不想", "愿不愿", "不可思议", "不能自已", "不可估量", "不可分割", "不可动摇", "不可胜数", "不可多得", "不可同日而语", "没有之一", "不得已", "禁止性", "不可抗力", "不可持续", "不可再生", "不可逆", "不可开交", "舍不得", "不是一成不变", "并非一成不变", "并非常", "并非同", "密不可分", "不可分", "不能再好", "不能错过", "不可错过", "不愿具名", "远不是", "远不止", "远不及", "远不如", "远不只", "不愿透露", "不得安宁", "无法言说", "无法形容", "恨不得", "毫无疑问", "最多不能", "巴不得", "怪不得", "无不需要", "不可阻挡", "未曾中断", "从未中断", "没有比", "没有什么比", "不可不", "不得超过", "不得低于", "不得少于", "不得高于", "不得多于", "不得晚于", "不得早于", "不会超过", "不会低于", "不能超过", "不能低于", "不应超过", "不应低于", "不应少于", "不可超过", "不要超过", "不再只", "不再仅", "不是只", "不能只", "不能仅", "不应只", "不应仅", "不想", "毫无疑问", "毫无疑义", "毫不犹豫", "毫不奇怪", "不可变", "不准确", "不可小", "功不可没", "不可讳言", "不可否认", "并非易事", "无需太久", "远不是", "远远不是", "不是同义", "而不是", "不可用",
}

// Han finds the words of a Chinese sentence that deny; those that others often
// stand for come last.
func Han(s string) (out []Denial) {
	for _, w := range hanDenials {
		out = denialsOf(out, s, w, false)
	}
	slices.SortFunc(out, func(a, b Denial) int { return a.At - b.At })
	for _, w := range hanLoose {
		out = denialsOf(out, s, w, true)
	}
	return out
}

// denialsOf adds the places of a word that denies there.
func denialsOf(out []Denial, s, w string, loose bool) []Denial {
	for from := 0; ; {
		i := strings.Index(s[from:], w)
		if i < 0 {
			return out
		}
		i += from
		from = i + len(w)
		taken := slices.ContainsFunc(out, func(d Denial) bool { return d.At < from && i < d.At+d.N })
		if !taken && !Within(s, i, len(w), hanNoDenials[:]) && !asked(s[from:]) {
			out = append(out, Denial{i, len(w), loose})
		}
	}
}

// asked says that the sentence which goes on here is a question: 难道不能…？
func asked(rest string) bool {
	k := strings.IndexAny(rest, "。！？；?!")
	return k >= 0 && (strings.HasPrefix(rest[k:], "？") || rest[k] == '?')
}

// MayHan finds the first characters of a Chinese text, so many at most, that may
// deny, lessen or doubt something.
func MayHan(s string, sure bool, most int) (out []int) {
	set := hanMayDeny
	if sure {
		set = hanMayDenySure
	}
	for i, r := range s {
		if len(out) == most {
			break
		}
		if Begins(s[i:], hanAlso[:]...) || unbroken(s[i:]) || strings.ContainsRune(set, r) && !Within(s, i, utf8.RuneLen(r), hanNeutral[:]) {
			out = append(out, i)
		}
	}
	return out
}

// The characters that may deny, and those that do so most often. Words with them that
// do not are hanNeutral.
const (
	hanMayDeny     = "不没沒未无無非否别別勿莫禁拒缺免反停止避难難少绝絕除弃棄失防空零独獨仅只何哪岂怎休毋甭异異差罕鲜錯错误誤虚假脱离離退废廢极極弱败敗断斷忘漏限勉谁誰才替远遠歧"
	hanMayDenySure = "不没沒未无無非否别別勿莫禁拒毋甭才难難免少缺反除"
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
var hanAlso = [...]string{"以防", "谨防", "提防", "当心", "小心", "防止", "阻止", "停止", "除外", "零例", "0例", "0人", "少数", "不断线", "不断档", "不断电", "不断供", "不断流", "不断货", "仅限", "避免", "缺乏", "鲜有", "反对", "差距", "差异", "有待", "欠"} // read-only

var hanNeutral = [...]string{ // read-only
	"特别", "特別", "分别", "分別", "级别", "級別", "性别", "类别", "个别", "别人", "识别", "識別", "别墅", "告别", "非常", "非洲", "非营利", "非政府", "非正式", "非物质", "未来", "未來", "无论", "無論", "不仅", "不僅", "不过", "不過", "不久", "不管", "不论", "不少", "不时", "了不起", "不幸", "独立", "獨立", "单独", "独特", "独自", "独家", "如何", "任何", "何时", "何种", "哪些", "哪怕", "只要", "只读", "不止", "至少", "减少", "減少", "多少", "少数", "少年", "少量", "少女", "不少", "难得", "免费", "免費", "判断", "判斷", "避风", "除非", "除了", "删除", "清除", "解除", "开除", "扣除", "退出", "退休", "离开", "距离", "分离", "断定", "有限公司", "反馈", "反映", "反应", "反复", "违反", "鲜明", "新鲜", "海鲜", "毫米", "毫升", "零售", "零件", "零食", "假日", "假期", "放假", "假设", "假如", "虚拟", "虚心", "脱贫", "是否", "莫斯科", "绝对", "绝大", "不断", "不斷", "不但", "不光", "不只", "不错", "不已", "不禁", "无人机", "无疑", "无线", "无限", "灾难", "难民", "青少年", "少儿", "人才", "刚才", "才华", "天才", "才干", "免疫", "免税", "非典", "反正", "反弹", "反思", "反恐", "反腐", "否则", "南非", "东非", "西非", "北非", "中非", "难题", "难度", "磨难", "苦难", "疑难", "罹难", "难忘", "减少", "至少", "多少", "人才", "方才", "是非", "可否", "少见",
}
