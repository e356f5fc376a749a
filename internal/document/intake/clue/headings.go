package clue

import (
	"strings"
	"unicode/utf8"

	"jianbao/internal/document/intake/labels"
	"jianbao/internal/document/intake/wording"
)

// mostPartName is how long the heading of a known part may be with its label, in bytes.
const mostPartName = 60

// Part says which part of a report a heading begins: "summary", "about",
// "cite", "notice", "editors-note", "figures", "contact", or "" for a section of its own.
func Part(title string) string {
	if len(title) > mostPartName || !mayBePart(title) {
		return ""
	}
	_, _, label, rest := labels.Of(title)
	t := strings.ToLower(strings.Trim(rest, " \t\u3000:：*#【】[]"))
	t = strings.ReplaceAll(strings.ReplaceAll(t, " ", ""), "\u3000", "")
	switch t {
	case "摘要", "内容摘要", "内容提要", "提要", "概要", "核心摘要", "內容摘要", "內容提要", "核心提示", "导读", "導讀", "executivesummary", "summary", "abstract", "synopsis":
		return "summary"
	case "overview":
		if label == "" { // 1. Overview is the first of several parts
			return "summary"
		}
	case "关于我们", "關於我們", "aboutus", "机构简介", "機構簡介", "单位简介", "關於", "关于":
		return "about"
	case "编者按", "編者按", "editor’snote", "editor'snote":
		return "editors-note"
	case "引用", "引用格式", "howtocite", "citation":
		return "cite"
	case "声明", "免责声明", "版权声明", "聲明", "免責聲明", "版權聲明", "disclaimer", "notice", "copyright":
		return "notice"
	case "关键数字", "主要数据", "關鍵數字", "主要數據", "keyfigures":
		return "figures"
	case "联系我们", "联系方式", "聯繫我們", "聯絡我們", "聯絡方式", "contact", "contactus":
		return "contact"
	}
	for _, head := range []string{"About the ", "关于", "關於"} {
		if name, ok := strings.CutPrefix(strings.TrimSpace(rest), head); ok && IsPublisher(name) {
			return "about"
		}
	}
	return ""
}

// mayBePart looks a title over: most lines are told by their last character to be none.
func mayBePart(title string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(title, " \t\u3000:：*#【】[]"))
	return strings.ContainsRune("要按示读讀们們介于於用式明字据據ytwsenrYTWSENR", r) || strings.Contains(title, "关于") || strings.Contains(title, "關於") || strings.HasPrefix(title, "About")
}

// IsPlainPart says that the heading of a known part is the plain name of it, which says
// no more than the key of a report does.
func IsPlainPart(title string) bool {
	_, _, _, rest := labels.Of(title)
	switch wording.Key(rest) {
	case "摘要", "内容摘要", "內容摘要", "executivesummary", "summary", "abstract", "关于我们", "關於我們", "aboutus", "引用", "引用格式", "howtocite", "citation", "编者按", "編者按", "editor’snote", "editor'snote",
		"声明", "聲明", "notice", "关键数字", "關鍵數字", "keyfigures", "联系我们", "联系方式", "聯繫我們", "contact", "contactus":
		return true
	}
	return false
}

// IsHeading says that a line without a number reads as a heading: a few words
// that name a kind of section.
func IsHeading(s string) bool {
	if utf8.RuneCountInString(s) > 8 && (strings.Count(strings.Trim(s, " "), " ") > 2 && len(strings.Fields(s)) > 3 || wording.Language(s) == "zh") {
		return false
	}
	return Section(s) != "" && !wording.EndsSentence(s) && (wording.Language(s) == "zh" || len(strings.Fields(s)) <= 3)
}

// Section is the id that a section gets by what its title speaks of: "lessons",
// "recommendations", …; "" for none of these.
func Section(title string) string {
	t := strings.ToLower(title)
	for _, k := range []struct{ id, words string }{
		{"recommendations", "建议 建議 对策 對策 recommendation suggestion proposal"},
		{"lessons", "经验 經驗 教训 教訓 启示 啟示 lesson learned experience"},
		{"findings", "发现 發現 主要结论 主要結論 finding"},
		{"conclusion", "结论 結論 结语 結語 结束语 結束語 总结 總結 conclusion concluding"},
		{"introduction", "引言 前言 导言 導言 绪论 緒論 背景 introduction background preface"},
		{"acknowledgements", "致谢 致謝 鸣谢 acknowledgement acknowledgment"},
		{"references", "参考文献 參考文獻 references bibliography"},
	} {
		for w := range strings.SplitSeq(k.words, " ") {
			if strings.Contains(t, w) && speaksOf(t, w) {
				return k.id
			}
		}
	}
	return ""
}

// speaksOf says that a title which has a word is about what the word names. In a short
// title it is; in a longer Chinese one the word ends it, or another thing is beside it:
// 河长巡河发现问题 is no heading of findings.
func speaksOf(title, word string) bool {
	if utf8.RuneCountInString(title) <= 8 || !wording.IsHan(firstOf(word)) {
		return true
	}
	for at := 0; ; {
		i := strings.Index(title[at:], word)
		if i < 0 {
			return false
		}
		at += i + len(word)
		if rest := strings.TrimLeft(title[at:], " \u3000"); rest == "" || strings.ContainsRune("和与及以或、：:（(，,。”》與", firstOf(rest)) {
			return true
		}
	}
}

func firstOf(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
