package intake

import (
	"strings"
	"testing"
)

// TestMastheadsOfYetOtherManners: who edits a bulletin, who wrote a paper, days of a meeting,
// names in columns and a contact's lines, each beside what only looks like it.
func TestMastheadsOfYetOtherManners(t *testing.T) {
	const items = "\n\n■春耕备耕\n全县已备足化肥1.2万吨，种子到位九成以上。\n\n■技术培训\n培训农民3000人次，发放手册两万册。\n"
	const zh = "\n\n一、经验\n\n先易后难。\n\n二、建议\n\n尽早动手。\n"
	const en = "\n\nFindings\n\nIt was easy for all.\n"
	word := func(lines ...string) string {
		body := ""
		for _, l := range lines {
			body += "<w:p><w:r><w:t>" + strings.ReplaceAll(l, "\n", "</w:t><w:br/><w:t>") + "</w:t></w:r></w:p>"
		}
		return string(wordFile(t, map[string]string{"word/document.xml": wordHead + body + "</w:body></w:document>"}))
	}
	for name, c := range map[string]struct{ file, text, want, not string }{
		"edited by":                {"a.txt", "校务简报\n第5期\n校团委编\n2025年3月12日" + items, "title:\n  zh: \"校务简报\"\npublisher:\n  zh: \"校团委\"\ndate: 2025-03-12", "校团委编"},
		"edited by, apart":         {"a.md", "农技简报\n\n县农技推广中心 编 2025年4月2日" + items, "publisher:\n  zh: \"县农技推广中心\"", "torn"},
		"edited and printed":       {"a.txt", "农技简报\n第5期\n县农技推广中心编印\n2025年3月12日" + items, "publisher:\n  zh: \"县农技推广中心\"", ""},
		"with its number":          {"a.md", "# 水利工作动态\n\n市水利局办公室编 第8期 2025年3月12日" + items, "title:\n  zh: \"水利工作动态\"\npublisher:\n  zh: \"市水利局办公室\"\ndate: 2025-03-12\nnumber: \"8\"", "series"},
		"no editor":                {"a.txt", "水利法规汇编\n\n2025年3月12日" + zh, "title:\n  zh: \"水利法规汇编\"", "publisher"},
		"a plan":                   {"a.txt", "预算编制\n\n2025年3月12日" + zh, "title:\n  zh: \"预算编制\"", "publisher"},
		"a name below":             {"a.docx", word("关于山区教育的调研报告\n张伟", "我们走访了十二所学校，与教师和家长座谈。", "一、经验", "先易后难。", "二、建议", "尽早动手。"), "title:\n  zh: \"关于山区教育的调研报告\"\npublisher:\n  zh: \"张伟\"", "torn"},
		"a name with a space":      {"a.docx", word("在教师节座谈会上的讲话\n张　伟", "各位老师：", "今天我们欢聚一堂，庆祝教师节。", "一、经验", "先易后难。"), "title:\n  zh: \"在教师节座谈会上的讲话\"", "讲话张"},
		"a title in two lines":     {"a.docx", word("关于山区教育发展情况的\n调研报告", "我们走访了十二所学校，与教师和家长座谈。", "一、经验", "先易后难。"), "title:\n  zh: \"关于山区教育发展情况的调研报告\"", "publisher"},
		"a word that ends a title": {"a.docx", word("关于进一步加强山区教育的\n方案", "我们走访了十二所学校，与教师和家长座谈。", "一、经验", "先易后难。"), "title:\n  zh: \"关于进一步加强山区教育的方案\"", "publisher"},
		"days of a month":          {"a.txt", "山区学校研讨会综述\n2025年3月1—5日，昆明" + zh, "title:\n  zh: \"山区学校研讨会综述\"\ndate: 2025-03-05", "torn"},
		"days of two months":       {"a.txt", "山区学校研讨会综述\n2025年3月28日至4月2日，昆明" + zh, "date: 2025-04-02", "torn"},
		"days, in English":         {"a.txt", "Rural Schools Workshop\n\n3–7 March 2025, Kunming" + en, "date: 2025-03-07 … 3–7 March 2025, Kunming", "Left over"},
		"the month first":          {"a.txt", "Rural Schools Workshop\n\nMarch 3-7, 2025, Kunming" + en, "date: 2025-03-07", "Left over"},
		"days over a month's end":  {"a.txt", "Rural Schools Workshop\n\n28 March to 2 April 2025, Kunming" + en, "date: 2025-04-02", "Left over"},
		"held on some days":        {"a.txt", "Rural Schools Workshop\nheld on 3 and 4 March 2025 in Kunming" + en, "date: 2025-03-04", ""},
		"years are no days":        {"a.txt", "Rural Schools 2019–2024" + en, "title:\n  en: \"Rural Schools 2019–2024\"", "date:"},
		"names in two columns":     {"a.txt", "表彰通报\n\n各单位：\n决定对下列集体予以表彰：\n东山中学          西河小学\n南岭中学　　　　　北坪小学\n职业学校\n希望再接再厉。\n\n县教育局\n2025年1月10日\n", "- 东山中学\n        - 西河小学\n        - 南岭中学\n        - 北坪小学\n        - 职业学校\n\n        希望再接再厉。 … names in columns became a list", ""},
		"names in English":         {"a.txt", "Prizes\n\nThe following schools won:\n  Hill School        Lake School\n  Mill School        Bay School\n\nAll are invited.\n", "- Hill School\n        - Lake School\n        - Mill School\n        - Bay School", ""},
		"figures in columns":       {"a.txt", "Counts\n\nThe following were seen:\nherons        12\nducks        340\n\nAll are well.\n", "ducks", "became a list"},
		"keys in columns":          {"a.txt", "通报\n\n情况如下：\n学校：东山中学        人数：十二\n学校：西河小学        人数：三十\n\n请知悉。\n", "学校：东山中学", "became a list"},
		"a contact's lines":        {"a.txt", "Spring Survey" + en + "\nContact\nMaria Okafor, Programme Officer\nmaria.okafor@example.org\n+44 20 7946 0000\n", "contact:\n  name:\n    en: \"Maria Okafor, Programme Officer\"\n  phone: \"+44 20 7946 0000\"\n  email: \"maria.okafor@example.org\"", "Left over"},
		"a contact in Chinese":     {"a.txt", "春季调查" + zh + "\n联系方式\n张伟\n0000-1234567\nzhang@example.org\n", "contact:\n  name:\n    zh: \"张伟\"\n  phone: \"0000-1234567\"\n  email: \"zhang@example.org\"", "未归入"},
	} {
		yaml, said := made(t, c.file, c.text, "")
		all := yaml + said
		for want := range strings.SplitSeq(c.want, " … ") {
			if !strings.Contains(all, want) {
				t.Errorf("%s: no %q in\n%s", name, want, all)
			}
		}
		if c.not != "" && strings.Contains(all, c.not) {
			t.Errorf("%s: %q in\n%s", name, c.not, all)
		}
	}
}
