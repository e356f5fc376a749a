package intake

import (
	"strings"
	"testing"
)

// TestHeadsOfOtherManners: what marks a heading, a series, a publisher and a date in papers
// of other manners, and what only looks like it.
func TestHeadsOfOtherManners(t *testing.T) {
	for name, c := range map[string]struct{ file, text, want, not string }{
		"behind a star":             {"a.txt", "厂区动态\n\n第3期\n\n★一号车间恢复生产\n因检修停产的一号车间于五月恢复生产，当日产量一千二百吨。\n\n★食堂周末开放供餐\n应职工要求，食堂自五月起周末供应早餐和中餐，价格不变。\n", "title:\n      zh: \"食堂周末开放供餐\"", ""},
		"points behind a shape":     {"a.txt", "厂区报告\n\n一、要点\n\n■安全第一。\n■质量第一。\n■服务第一。\n\n二、打算\n\n逐项落实。\n", "title:\n          zh: \"质量第一。\"", ""},
		"right above its text":      {"a.txt", "Report on Wells\n\n3 May 2026\n\nWhere we went\nWe went to eleven villages above the bridge, and walked from there.\n\nWhat we saw\nSeven of the eleven pumps work, and two of them lack a chain.\n", "title:\n      en: \"What we saw\"", ""},
		"a verse is none":           {"a.txt", "Songs\n\nThe river runs\nto the sea at night,\nand nobody\nsees it go.\n\nThe wind comes back\nin the light.\n", "The river runs", "title:\n      en: \"The river runs\""},
		"bold alone in Markdown":    {"a.md", "Report on Wells\n\n3 May 2026\n\n**Where we went**\n\nWe went to eleven villages.\n\n**What we saw**\n\nSeven pumps work.\n", "title:\n      en: \"What we saw\"", "**"},
		"bold below headings":       {"a.md", "# Report\n\n## Wells\n\n**Where we went**\n\nWe went to eleven villages.\n\n**What we saw**\n\nSeven pumps work.\n", "**Where we went**", "title:\n      en: \"What we saw\""},
		"a kind and a number":       {"a.txt", "Working Paper 12\n\nHeat in Schools\n\nMay 2026\n\nFindings\n\nIt was hot.\n", "series:\n  en: \"Working Paper 12\"", ""},
		"a kind that is the title":  {"a.txt", "Annual Letter\n\n3 May 2026\n\nFindings\n\nIt was hot in all of the schools.\n", "title:\n  en: \"Annual Letter\"", "series"},
		"a headline on a library":   {"a.txt", "City Library Lends Violins\n\nHarbour City, 3 June 2026 -- The library will lend violins to all. It has forty.\n\nFindings\n\nIt was easy.\n", "title:\n  en: \"City Library Lends Violins\"\ndate: 2026-06-03\n", "publisher"},
		"a library":                 {"a.txt", "Violins for All\n\nCity Library\n\nFindings\n\nIt was easy.\n", "publisher:\n  en: \"City Library\"", ""},
		"friends":                   {"a.txt", "Violins for All\n\nFriends of the River\n\n3 May 2026\n\nFindings\n\nIt was easy.\n", "publisher:\n  en: \"Friends of the River\"", ""},
		"of a book":                 {"a.txt", "关于志书的报告\n\n《港务志》编纂委员会\n\n2026年3月5日\n\n一、经验\n\n先易后难。\n\n二、建议\n\n尽早动手。\n", "publisher:\n  zh: \"《港务志》编纂委员会\"", ""},
		"a book alone":              {"a.txt", "《关于加强调研的意见》解读\n\n2026年3月5日\n\n一、经验\n\n先易后难。\n\n二、建议\n\n尽早动手。\n", "title:\n  zh: \"《关于加强调研的意见》解读\"", "publisher"},
		"one heading in both":       {"a.md", "# 年度报告\n\n# Annual Report\n\n## 经验 / Lessons\n\n- 统一领导。\n- Lead together.\n- 全民参与。\n- Let all take part.\n- 科学防治。\n- Follow science.\n", "zh: \"统一领导。\"\n          en: \"Lead together.\"", "Introduction"},
		"a library of a place":      {"a.txt", "Violins for All\n\nLibrary of Port Alder\n\nFindings\n\nIt was easy.\n", "publisher:\n  en: \"Library of Port Alder\"", ""},
		"an address of an office":   {"a.txt", "Violins for All\n\n3 May 2026\n\nFindings\n\nIt was easy for all.\n\nContact: Press Office, press@library.example\n", "contact:\n  name:\n    en: \"Press Office\"\n  email: \"press@library.example\"", "publisher"},
		"submitted by":              {"a.txt", "Violins for All\n\nSubmitted by the Friends of the Library, 2 March 2026\n\nFindings\n\nIt was easy.\n", "publisher:\n  en: \"Friends of the Library\"\ndate: 2026-03-02\n", ""},
		"a background further down": {"a.md", "# Violins\n\n## Findings\n\nIt was easy.\n\n## Background\n\nNobody had tried.\n", "- id: findings\n    title:\n      en: \"Findings\"\n    body:\n      en: \"It was easy.\"\n  - id: introduction", ""},
	} {
		yaml, _ := made(t, c.file, c.text, "")
		if !strings.Contains(yaml, c.want) || c.not != "" && strings.Contains(yaml, c.not) {
			t.Errorf("%s: no %q, or %q, in\n%s", name, c.want, c.not, yaml)
		}
	}
}

// TestLineEndsStay: line ends that somebody typed stay, whatever they stand in.
func TestLineEndsStay(t *testing.T) {
	cell := func(inside string) string { return "<w:tc>" + inside + "</w:tc>" }
	p := func(text string) string { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>" }
	file := wordFile(t, map[string]string{"word/document.xml": wordHead + p("值班安排") + p("各组名单见下表，请互相转告。") +
		"<w:tbl><w:tr>" + cell(p("组")) + cell(p("人")) + "</w:tr><w:tr>" + cell(p("甲")) + cell(p("张三")+p("李四")) + "</w:tr><w:tr>" + cell(p("乙")) +
		cell("<w:p><w:r><w:t>王五</w:t><w:br/><w:t>赵六</w:t></w:r></w:p>") + "</w:tr></w:tbl></w:body></w:document>"})
	const head = "# 值班安排\n\n## 经验\n\n"
	for name, c := range map[string]struct{ file, text, want string }{
		"paragraphs of a cell":   {"a.docx", string(file), "| 甲 | 张三<br>李四 |"},
		"a break in a cell":      {"a.docx", string(file), "| 乙 | 王五<br>赵六 |"},
		"a tag in a cell":        {"a.md", head + "| 组 | 人 |\n|---|---|\n| 甲 | 张三<br>李四 |\n", "| 甲 | 张三<br>李四 |"},
		"a page":                 {"a.html", "<h1>值班安排</h1><h2>经验</h2><table><tr><td>组</td><td>人</td></tr><tr><td>甲</td><td>张三<br>李四</td></tr></table>", "| 甲 | 张三<br>李四 |"},
		"a quotation, by spaces": {"a.md", head + "> 引文一  \n> 引文二\n", "> 引文一\\\n        > 引文二"},
		"a quotation, by a mark": {"a.md", head + "> 引文一\\\n> 引文二\n", "> 引文一\\\n        > 引文二"},
		"a quotation that wraps": {"a.md", head + "> 引文一\n> 引文二\n", "> 引文一引文二"},
		"a point":                {"a.md", head + "- 第一组  \n  张三\n- 第二组  \n  李四\n", "zh: \"第一组\"\n        body:\n          zh: \"张三\""},
	} {
		yaml, said := made(t, c.file, c.text, "")
		if !strings.Contains(yaml, c.want) {
			t.Errorf("%s: no %q in\n%s%s", name, c.want, yaml, said)
		}
	}
}

// TestMastheadsOfOtherManners: a date before the office, lines that say of a paper what no
// report has a key for, and a sentence above a table that counts none of its rows.
func TestMastheadsOfOtherManners(t *testing.T) {
	const body = "\n\n全市节水成效明显\n\n去年以来，全市认真贯彻节水工作部署，取得明显成效，现通报如下。\n\n一、做法\n\n狠抓落实，成效明显，各县区均有进步。\n"
	for name, c := range map[string]struct{ text, want, not string }{
		"date first":     {"水务工作简报\n\n2026年3月5日\t市水利局办公室" + body, "publisher:\n  zh: \"市水利局办公室\"\ndate: 2026-03-05\n", ""},
		"lines of keys":  {"水务工作简报\n编号：水简〔2026〕12号\n签发人：王刚" + body, "series:\n  zh: \"水务工作简报\"\ntitle:\n  zh: \"全市节水成效明显\"\n", "title:\n  zh: \"编号"},
		"they are kept":  {"水务工作简报\n编号：水简〔2026〕12号\n签发人：王刚" + body, "签发人：王刚", ""},
		"no count":       {"# Brief\n\n## Lessons\n\nIn 2 of the 5 cases nobody came.\n\n| c | n |\n|---|---|\n| x | 1 |\n", "| x | 1 |", "import-caption"},
		"figures only":   {"1\t2\n3\t4\n5\t6\n", "languages: [zh]", "zh: \"Text\""},
		"a word is torn": {"水务工作简报\n\n2026年3月5日" + body + "\n\n各地积极开展节水宣 传，群众踊跃参加。\n", "节水宣传", ""},
	} {
		yaml, said := made(t, "a.md", c.text, "")
		if !strings.Contains(yaml, c.want) || c.not != "" && strings.Contains(yaml+said, c.not) {
			t.Errorf("%s: no %q, or %q, in\n%s%s", name, c.want, c.not, yaml, said)
		}
	}
}

// TestDashesInATable: dashes below the head say how the columns are aligned; further down
// they are cells.
func TestDashesInATable(t *testing.T) {
	yaml, _ := made(t, "a.md", "# R\n\n## Lessons\n\n| a | b | c | d |\n|:--|:-:|--:|---|\n| - | -- | --- | :-: |\n| x | 1 | - | 2 |\n\n| y | z |\n| - | - |\n| --- | --- |\n", "")
	flat := strings.ReplaceAll(yaml, "\n        ", "\n")
	for _, want := range []string{"| a | b | c | d |\n| :--- | :---: | ---: | --- |\n| - | -- | --- | :-: |\n| x | 1 | - | 2 |\n", "| y | z |\n| --- | --- |\n| --- | --- |"} {
		if !strings.Contains(flat, want) {
			t.Errorf("no %q in\n%s", want, yaml)
		}
	}
}
