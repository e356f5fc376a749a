package clue

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/wording"
)

// Part says which part of a report a heading begins: "summary", "about",
// "cite", "notice", "figures", "contact", or "" for a section of its own.
func Part(title string) string {
	_, _, _, rest := labels.Of(title)
	t := strings.ToLower(strings.Trim(rest, " \t\u3000:：*#【】[]"))
	t = strings.ReplaceAll(strings.ReplaceAll(t, " ", ""), "\u3000", "")
	switch t {
	case "摘要", "内容摘要", "内容提要", "提要", "概要", "核心摘要", "executivesummary", "summary", "abstract", "overview", "synopsis":
		return "summary"
	case "关于我们", "aboutus", "机构简介", "单位简介", "关于":
		return "about"
	case "引用", "引用格式", "howtocite", "citation":
		return "cite"
	case "声明", "免责声明", "版权声明", "disclaimer", "notice", "copyright":
		return "notice"
	case "关键数字", "主要数据", "keyfigures":
		return "figures"
	case "联系我们", "联系方式", "contact", "contactus":
		return "contact"
	}
	return ""
}

// IsHeading says that a line without a number reads as a heading: a few words
// that name a kind of section.
func IsHeading(s string) bool {
	if Section(s) == "" || wording.EndsSentence(s) {
		return false
	}
	if wording.Language(s) == "zh" {
		return utf8.RuneCountInString(s) <= 8
	}
	return len(strings.Fields(s)) <= 3
}

// Section is the id that a section gets by what its title speaks of: "lessons",
// "recommendations", …; "" for none of these.
func Section(title string) string {
	t := strings.ToLower(title)
	for _, k := range []struct{ id, words string }{
		{"recommendations", "建议 对策 recommendation suggestion proposal"},
		{"lessons", "经验 教训 启示 lesson learned experience"},
		{"findings", "发现 主要结论 finding"},
		{"conclusion", "结论 结语 结束语 总结 conclusion concluding"},
		{"introduction", "引言 前言 导言 绪论 背景 introduction background preface"},
		{"references", "参考文献 references bibliography"},
	} {
		for _, w := range strings.Fields(k.words) {
			if strings.Contains(t, w) {
				return k.id
			}
		}
	}
	return ""
}
