package intake

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/draft"
	"jianbao/internal/report"
)

// drawn is a draft in few lines: what stands where, in each language.
func drawn(d *draft.Draft) string {
	var b strings.Builder
	both := func(t draft.Text) string {
		var parts []string
		for _, l := range d.Languages {
			if t[l] != "" {
				parts = append(parts, strings.ReplaceAll(strings.ReplaceAll(t[l], "\\\n", "↵"), "\n", "¶"))
			}
		}
		return strings.Join(parts, " | ")
	}
	line := func(name, s string) {
		if s != "" {
			b.WriteString(name + s + "\n")
		}
	}
	line("", strings.Join(d.Languages, " "))
	line("series ", both(d.Series))
	line("number ", d.Number)
	line("label ", both(d.Label))
	if !d.OurTitle {
		line("title ", both(d.Title))
	}
	line("publisher ", both(d.Publisher))
	line("date ", d.Date)
	for _, t := range d.Summary {
		line("summary ", both(t))
	}
	for _, s := range d.Sections {
		line("", "# "+both(s.Title))
		line("  lead ", both(s.Lead))
		line("  ", both(s.Body))
		for _, it := range s.Items {
			line("  - ", both(it.Title))
			line("    ", both(it.Body))
		}
	}
	line("report ", both(d.Sent.Report))
	line("send ", both(d.Sent.Send))
	line("copy ", both(d.Sent.Copy))
	if d.Sent.Printed > 0 {
		line("printed ", fmt.Sprint(d.Sent.Printed))
	}
	line("phone ", d.Contact.Phone)
	return b.String()
}

// kind is a document of some kind, and what must be made of it.
type kind struct{ name, text, want string }

// kinds imports documents and compares what is made of them; each report made is
// one that can be read.
func kinds(t *testing.T, all []kind) {
	t.Helper()
	for _, k := range all {
		t.Run(k.name, func(t *testing.T) {
			var log diag.Log
			d, err := Import(context.Background(), &log, In{File: "a.md", Data: []byte(k.text)})
			if err != nil || d == nil {
				t.Fatal(err, log.Findings())
			}
			if got := drawn(d); got != k.want {
				t.Errorf("got\n%s\nwant\n%s", got, k.want)
			}
			loaded := &diag.Log{}
			if _, err := report.Load(context.Background(), loaded, "made.yaml", d.YAML("a")); err != nil || loaded.Failed() {
				t.Errorf("%v %v\n%s", err, loaded.Findings(), d.YAML("a"))
			}
		})
	}
}

// TestLines: what the end of a line means, in texts of one paragraph a line, in
// wrapped ones, in verses and addresses.
func TestLines(t *testing.T) {
	kinds(t, []kind{
		{"one paragraph a line", "社区菜园试点报告\n南山街道办事处\n2025年6月\n一、摘要\n今年试点菜园九处，参与居民七百户。\n居民评价普遍良好。\n二、经验\n（一）先定规矩\n浇水和轮作都写进公约。\n（二）专人巡园\n每周两次。\n三、建议\n（一）增设水源\n（二）延长开放时间\n",
			"zh\ntitle 社区菜园试点报告\npublisher 南山街道办事处\ndate 2025-06\nsummary 今年试点菜园九处，参与居民七百户。\nsummary 居民评价普遍良好。\n# 经验\n  - 先定规矩\n    浇水和轮作都写进公约。\n  - 专人巡园\n    每周两次。\n# 建议\n  - 增设水源\n  - 延长开放时间\n"},
		{"one paragraph a line, in English", "Garden Pilot Report\nSouth District Council\n6 June 2025\nSummary\nNine gardens were opened in the pilot.\nSeven hundred households took part.\nLessons\n1. Write the rules first\n2. Walk the gardens twice a week\nRecommendations\n1. Add two wells\n2. Open longer\n",
			"en\ntitle Garden Pilot Report\npublisher South District Council\ndate 2025-06-06\nsummary Nine gardens were opened in the pilot.\nsummary Seven hundred households took part.\n# Lessons\n  - Write the rules first\n  - Walk the gardens twice a week\n# Recommendations\n  - Add two wells\n  - Open longer\n"},
		{"wrapped English", "# Bus Lanes\n\n## Lessons\n\nThe lanes on the two main roads of the town were painted in spring, and the\nbuses have since been on time in nine runs of ten. Drivers say that they can\nkeep to the timetable for the first time in years.\n\nA second paragraph of the same make goes on over the end of its first line to\nthe next one.\n",
			"en\ntitle Bus Lanes\n# Lessons\n  The lanes on the two main roads of the town were painted in spring, and the buses have since been on time in nine runs of ten. Drivers say that they can keep to the timetable for the first time in years.¶¶A second paragraph of the same make goes on over the end of its first line to the next one.\n"},
		{"wrapped Chinese", "# 公交专用道\n\n## 经验\n\n两条主干道的公交专用道今年春天完成施划，此后十趟车有九趟\n准点到站。驾驶员反映，多年来第一次能够按照时刻表运行，乘客\n的等候时间也明显缩短。\n\n第二段同样的写法，写到行尾时没有写完的句子在下一行里继续写\n下去。\n",
			"zh\ntitle 公交专用道\n# 经验\n  两条主干道的公交专用道今年春天完成施划，此后十趟车有九趟准点到站。驾驶员反映，多年来第一次能够按照时刻表运行，乘客的等候时间也明显缩短。¶¶第二段同样的写法，写到行尾时没有写完的句子在下一行里继续写下去。\n"},
		{"a verse and an address", "# 诗与地址\n\n## 经验\n\n春水初生，\n春林初盛，\n春风十里。\n\n收信地址\n\n江城市\n望江门外三号\n\n以上两处照抄。\n",
			"zh\ntitle 诗与地址\n# 经验\n  春水初生，↵春林初盛，↵春风十里。¶¶收信地址¶¶江城市↵望江门外三号¶¶以上两处照抄。\n"},
		{"hard breaks", "# 简报\n\n## 经验\n\n河道管理处  \n三月五日  \n值班员\n\nBoats\\\ntwo\n",
			"zh\ntitle 简报\n# 经验\n  河道管理处↵三月五日↵值班员¶¶Boats↵two\n"},
		{"clauses of a preamble", "# Charter\n\n## Background\n\nrecalling the decision that was taken at the first meeting of the members in the spring,\n\nnoting that the work is not complete and that it needs the support of all who signed,\n\nthe members agree.\n\n## 背景\n\n鉴于各成员单位在第一次会议上已经就联合巡查的方式和经费来源达成一致意见，\n\n考虑到下半年任务繁重而且各单位的人员和车辆都还没有全部到位的实际情况，\n\n现决定如下。\n",
			"zh en\n# 背景 | Background\n  鉴于各成员单位在第一次会议上已经就联合巡查的方式和经费来源达成一致意见，¶¶考虑到下半年任务繁重而且各单位的人员和车辆都还没有全部到位的实际情况，¶¶现决定如下。 | recalling the decision that was taken at the first meeting of the members in the spring,¶¶noting that the work is not complete and that it needs the support of all who signed,¶¶the members agree.\n"},
	})
}

// TestMastheads: the usual heads and feet of Chinese papers, and of others.
func TestMastheads(t *testing.T) {
	kinds(t, []kind{
		{"bulletin", "交通工作简报\n\n第8期\n\n（总第96期）\n\n市交通局办公室\t2026年4月2日\n\n────────────\n\n桥梁巡查全面完成\n\n入春以来，全市对在用桥梁逐座巡查，现将有关情况通报如下，请各单位结合实际抓好落实。\n\n一、主要做法\n\n（一）分片包干。每座桥明确一名责任人，按月登记。\n\n（二）随查随修。小修当日完成，大修列入计划。\n\n二、下一步工作\n\n（一）补齐档案。逐桥建立电子档案，随时可查。\n\n（二）公开结果。巡查结果在网上公布，接受监督。\n\n报：市政府。\n\n送：各区交通局。\n\n共印60份\n",
			"zh\nseries 交通工作简报\nnumber 8\nlabel 总第96期\ntitle 桥梁巡查全面完成\npublisher 市交通局办公室\ndate 2026-04-02\n# 引言\n  入春以来，全市对在用桥梁逐座巡查，现将有关情况通报如下，请各单位结合实际抓好落实。\n# 主要做法\n  - 分片包干\n    每座桥明确一名责任人，按月登记。\n  - 随查随修\n    小修当日完成，大修列入计划。\n# 下一步工作\n  - 补齐档案\n    逐桥建立电子档案，随时可查。\n  - 公开结果\n    巡查结果在网上公布，接受监督。\nreport 市政府\nsend 各区交通局\nprinted 60\n"},
		{"a number with more", "CWA 研究报告\n\nNo.5. 12.2021\n\n湖区观察\n\n一、水位\n\n水位回升。\n\n二、水质\n\n水质改善。\n",
			"zh\nseries CWA 研究报告\nnumber 5\ntitle 湖区观察\n# 水位\n  水位回升。\n# 水质\n  水质改善。\n# 未归入各部分的内容\n  No.5. 12.2021\n"},
		{"issue in one line, thick rule", "林业信息\n2025年第3期（总第41期）\n省林业厅宣传处 2025年5月\n━━━━━━━━━\n春季造林进展顺利\n一、总体情况\n全省完成造林任务的八成。\n二、存在问题\n个别地区苗木不足。\n抄送：各市林业局。\n",
			"zh\nseries 林业信息\nnumber 3\nlabel 总第41期\ntitle 春季造林进展顺利\npublisher 省林业厅宣传处\ndate 2025-05\n# 总体情况\n  全省完成造林任务的八成。\n# 存在问题\n  个别地区苗木不足。\ncopy 各市林业局\n"},
		{"signature at the end", "关于开展书香校园活动的情况报告\n\n一、活动情况\n\n全校师生参加了读书活动。\n\n二、几点体会\n\n领导重视是关键。\n\n第三中学教务处\n\n二〇二五年九月十日\n",
			"zh\ntitle 关于开展书香校园活动的情况报告\npublisher 第三中学教务处\ndate 2025-09-10\n# 活动情况\n  全校师生参加了读书活动。\n# 几点体会\n  领导重视是关键。\n"},
		{"minutes", "# 防汛会商会议纪要\n\n时间：2025年7月1日\n\n地点：三楼会议室\n\n## 议定事项\n\n1. 各站加密报汛频次\n2. 物资前置到村\n\n出席：王明、李强\n\n列席：赵敏\n",
			"zh\ntitle 防汛会商会议纪要\ndate 2025-07-01\n# 引言\n  时间：2025年7月1日¶¶地点：三楼会议室\n# 议定事项\n  - 各站加密报汛频次\n  - 物资前置到村\n# 出席情况\n  出席：王明、李强¶¶列席：赵敏\n"},
		{"speech without a heading", "在开馆仪式上的致辞\n\n2025年10月1日\n\n各位来宾、同志们：\n\n今天，新馆正式开放。\n\n这是大家共同努力的结果。\n\n谢谢大家！\n",
			"zh\ntitle 在开馆仪式上的致辞\ndate 2025-10-01\n# 正文\n  各位来宾、同志们：¶¶今天，新馆正式开放。¶¶这是大家共同努力的结果。¶¶谢谢大家！\n"},
		{"English letter", "Annual Letter to Members\n\n3 January 2026\n\nDear members,\n\nThe year was a good one for the library.\n\nWe lent more books than ever.\n\nYours sincerely,\n\nA. Reader\n",
			"en\ntitle Annual Letter to Members\ndate 2026-01-03\n# Text\n  Dear members,¶¶The year was a good one for the library.¶¶We lent more books than ever.¶¶Yours sincerely,¶¶A. Reader\n"},
		{"Traditional headings", "# 河岸修復報告\n\n河岸管理委員會\n\n2025年3月\n\n## 摘要\n\n工程如期完成。\n\n## 經驗\n\n1. 先勘察後施工\n2. 與居民商量\n\n## 建議\n\n1. 增設護欄\n2. 定期巡查\n",
			"zh\ntitle 河岸修復報告\npublisher 河岸管理委員會\ndate 2025-03\nsummary 工程如期完成。\n# 經驗\n  - 先勘察後施工\n  - 與居民商量\n# 建議\n  - 增設護欄\n  - 定期巡查\n"},
		{"front matter", "---\ntitle: 山区道路报告\nauthor: 省公路研究院\ndate: 2025-08\n---\n\n## 经验\n\n1. 早修小坏\n2. 雨前清沟\n",
			"zh\ntitle 山区道路报告\npublisher 省公路研究院\ndate 2025-08\n# 经验\n  - 早修小坏\n  - 雨前清沟\n"},
		{"articles and chapters", "# 水票管理办法\n\n## 第三条　发放\n\n按户发放。\n\n## 第五条　核销\n\n违者依照第三条处理。\n",
			"zh\ntitle 水票管理办法\n# 第三条　发放\n  按户发放。\n# 第五条　核销\n  违者依照第三条处理。\n"},
	})
}

// TestPublishers: the usual endings of the names of offices, and what only looks
// like one.
func TestPublishers(t *testing.T) {
	for _, name := range []string{"省水利局", "市教育部门党组", "县人民医院", "城建设计总院", "年鉴编写组", "港口课题组", "北湖镇人民政府", "省气象台", "Water Authority", "Joint Task Team on Roads", "River Board"} {
		kinds(t, []kind{{name, "# 年度工作\n\n" + name + "\n\n2024年9月5日\n\n## 经验\n\n1. 先做一件事\n", "zh\ntitle 年度工作\npublisher " + name + "\ndate 2024-09-05\n# 经验\n  - 先做一件事\n"}})
	}
}

// TestTwoTongues: titles, publishers and dates in the second language belong to it,
// and paragraphs and points that take turns are pairs.
func TestTwoTongues(t *testing.T) {
	const whole = "zh en\ntitle 果园报告 | Orchard Report\npublisher 果树研究所 | Fruit Tree Institute\ndate 2024-11-18\nsummary 产量提高了一成。 | Output rose by a tenth.\n# 经验 | Lessons\n  - 早疏果 | Thin the fruit early\n  - 少打药 | Spray less\n# 结论 | Conclusion\n  收益已经显现。 | The gains can be seen.\n"
	const zh = "果树研究所\n\n2024年11月18日\n\n## 摘要\n\n产量提高了一成。\n\n## 经验\n\n1. 早疏果\n2. 少打药\n\n## 结论\n\n收益已经显现。\n\n"
	const en = "Fruit Tree Institute\n\n18 November 2024\n\n## Executive Summary\n\nOutput rose by a tenth.\n\n## Lessons\n\n1. Thin the fruit early\n2. Spray less\n\n## Conclusion\n\nThe gains can be seen.\n"
	const rest = "\n\n# 经验\n\n# Lessons\n\n"
	kinds(t, []kind{
		{"two titles", "# 果园报告\n\n" + zh + "# Orchard Report\n\n" + en, whole},
		{"the English first", "# Orchard Report\n\n" + en + "\n# 果园报告\n\n" + zh, strings.ReplaceAll(whole, "zh en\n", "zh en\n")},
		{"unmarked titles", "果园报告\n\n" + strings.ReplaceAll(zh, "## ", "") + "Orchard Report\n\n" + strings.ReplaceAll(en, "## ", ""), whole},
		{"one numbered", "# 果园报告\n\n# Orchard Report" + rest + "1. 早疏果\n\nThin the fruit early\n\n2. 少打药\n\nSpray less\n\n3. 勤修剪\n\nPrune often\n",
			"zh en\ntitle 果园报告 | Orchard Report\n# 经验 | Lessons\n  - 早疏果 | Thin the fruit early\n  - 少打药 | Spray less\n  - 勤修剪 | Prune often\n"},
		{"both numbered", "# 果园报告\n\n# Orchard Report" + rest + "1. 早疏果\n\n1. Thin the fruit early\n\n2. 少打药\n\n2. Spray less\n\n3. 勤修剪\n\n3. Prune often\n",
			"zh en\ntitle 果园报告 | Orchard Report\n# 经验 | Lessons\n  - 早疏果 | Thin the fruit early\n  - 少打药 | Spray less\n  - 勤修剪 | Prune often\n"},
		{"numbered on", "# 果园报告\n\n# Orchard Report" + rest + "1. 早疏果\n\n2. Thin the fruit early\n\n3. 少打药\n\n4. Spray less\n\n5. 勤修剪\n\n6. Prune often\n",
			"zh en\ntitle 果园报告 | Orchard Report\n# 经验 | Lessons\n  - 早疏果 | Thin the fruit early\n  - 少打药 | Spray less\n  - 勤修剪 | Prune often\n"},
		{"soft breaks", "# 果园报告\n\n# Orchard Report" + rest + "1. 早疏果\\\n   Thin the fruit early\n2. 少打药\\\n   Spray less\n",
			"zh en\ntitle 果园报告 | Orchard Report\n# 经验 | Lessons\n  - 早疏果 | Thin the fruit early\n  - 少打药 | Spray less\n"},
		{"an abbreviation", "# 经济简报\n\n## 用水\n\n用水下降。\n\n## GDP\n\n增长百分之五。\n\n## PM2.5\n\n平均浓度下降。\n\n## WHO Guidelines\n\n参照执行。\n",
			"zh\ntitle 经济简报\n# 用水\n  用水下降。\n# GDP\n  增长百分之五。\n# PM2.5\n  平均浓度下降。\n# WHO Guidelines\n  参照执行。\n"},
		{"sections of any name", "# 果园报告\n\n## 现状\n\n（一）老树多。\n\n## 打算\n\n逐年更新。\n\n# Orchard Report\n\n## The state of things\n\nMany trees are old.\n\n## What comes\n\nReplace them year by year.\n",
			"zh en\ntitle 果园报告 | Orchard Report\n# 现状 | The state of things\n  （一）老树多。 | Many trees are old.\n# 打算 | What comes\n  逐年更新。 | Replace them year by year.\n"},
	})
}

// TestNotMended: what is no damage is not said to be any.
func TestNotMended(t *testing.T) {
	for name, text := range map[string]string{
		"a date":           "# R\n\n## Lessons\n\nBalance on 12/31/10 (in millions)\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n",
		"an amount":        "# R\n\n## Lessons\n\nThe plan cost $19 million in 2010.\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n",
		"a ratio":          "# 报告\n\n## 经验\n\n表3 电动车与充电桩之比由7比1变为5比1\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n",
		"a share":          "# 报告\n\n## 经验\n\n其中35%的农户用上了滴灌（单位：户）\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n",
		"the right number": "# R\n\n## Lessons\n\nThe table lists 2 projects:\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n",
	} {
		var log diag.Log
		if _, err := Import(context.Background(), &log, In{File: "a.md", Data: []byte(text)}); err != nil {
			t.Fatal(err)
		}
		for _, f := range log.Findings() {
			if f.Code == diag.ImportCaption || f.Code == diag.ImportMarkup {
				t.Errorf("%s: %s", name, f.Format(false))
			}
		}
	}
	var log diag.Log
	if _, err := Import(context.Background(), &log, In{File: "a.md", Data: []byte("# R\n\n## Lessons\n\nThe table lists 3 projects:\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n")}); err != nil || !strings.Contains(log.Findings()[0].Message()+log.Findings()[1].Message(), "says 3") {
		t.Error("a caption that says 3 above a row:", log.Findings())
	}
}

// TestNoTableInASummary: a summary has paragraphs alone.
func TestNoTableInASummary(t *testing.T) {
	kinds(t, []kind{
		{"a table", "# 用水报告\n\n## 摘要\n\n用水下降。\n\n| 指标 | 数值 |\n| --- | --- |\n| 用水 | 28.6 |\n\n## 经验\n\n1. 先计量\n", "zh\ntitle 用水报告\nsummary 用水下降。\n# 附表\n  | 指标 | 数值 |¶| --- | --- |¶| 用水 | 28.6 |\n# 经验\n  - 先计量\n"},
		{"a heading", "# Water Report\n\n## Summary\n\n### Use\n\nIt fell.\n\n### Cost\n\nIt rose.\n\n## Lessons\n\n1. Measure\n", "en\ntitle Water Report\nsummary Use\nsummary It fell.\nsummary Cost\nsummary It rose.\n# Lessons\n  - Measure\n"},
		{"a quotation", "# Water Report\n\n## Summary\n\n> It fell.\n\n## Lessons\n\n1. Measure\n", "en\ntitle Water Report\nsummary It fell.\n# Lessons\n  - Measure\n"},
	})
}

// TestBareHeadings: what reads as a heading where nothing marks it, and what does not.
func TestBareHeadings(t *testing.T) {
	kinds(t, []kind{
		{"a note without marks", "Field Note on Wells\nHill Team\n8 October 2024\nWe walked to nine wells in two days.\nWhat we saw\nSix of the nine gave water on the day.\nTwo had been dry since August.\nWhat comes\n1. Mend the pump at the school\n2. Name a caretaker\n",
			"en\ntitle Field Note on Wells\npublisher Hill Team\ndate 2024-10-08\n# Introduction\n  We walked to nine wells in two days.\n# What we saw\n  Six of the nine gave water on the day.¶¶Two had been dry since August.\n# What comes\n  - Mend the pump at the school\n  - Name a caretaker\n"},
		{"notices of a bulletin", "卫生工作简报\n第4期\n县卫生健康局 2025年4月6日\n────────\n疫苗接种提速\n全县接种点增至36个。\n村医培训开班\n首批学员120人。\n饮水检测完成\n合格率达到98%。\n报：县政府。\n",
			"zh\nnumber 4\ntitle 卫生工作简报\npublisher 县卫生健康局\ndate 2025-04-06\n# 疫苗接种提速\n  全县接种点增至36个。\n# 村医培训开班\n  首批学员120人。\n# 饮水检测完成\n  合格率达到98%。\nreport 县政府\n"},
		{"a letter has none", "Annual Letter\n\nCoast Bank\n\n5 May 2025\n\nDear members,\n\nThe year was a good one for us all.\n\nYours sincerely,\n\nAnn Lee\n\nChair\n",
			"en\ntitle Annual Letter\npublisher Coast Bank\ndate 2025-05-05\n# Text\n  Dear members,¶¶The year was a good one for us all.¶¶Yours sincerely,¶¶Ann Lee¶¶Chair\n"},
		{"captions are none", "# 报告\n\n## 情况\n\n产量上升。\n\n表1 产量\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n图2 面积变化\n\n面积也在上升。\n",
			"zh\ntitle 报告\n# 情况\n  产量上升。¶¶表1 产量¶¶| 甲 | 乙 |¶| --- | --- |¶| 1 | 2 |¶¶图2 面积变化¶¶面积也在上升。\n"},
	})
}

// TestPapers: official papers, memos and other heads that say what each line is.
func TestPapers(t *testing.T) {
	kinds(t, []kind{
		{"a paper with a red head", "江北区林业局文件\n江林发〔2026〕7号\n关于做好护林防火工作的通知\n各镇人民政府：\n春季风大，现就有关事项通知如下。\n一、提高认识\n护林防火关系民生。\n二、落实责任\n各镇要明确专人。\n江北区林业局\n2026年3月1日\n抄送：区政府办公室。\n",
			"zh\nseries 江北区林业局文件\ntitle 关于做好护林防火工作的通知\npublisher 江北区林业局\ndate 2026-03-01\n# 引言\n  江林发〔2026〕7号¶¶各镇人民政府：¶¶春季风大，现就有关事项通知如下。\n# 提高认识\n  护林防火关系民生。\n# 落实责任\n  各镇要明确专人。\ncopy 区政府办公室\n"},
		{"lines with keys", "# 年度总结\n\n单位：市图书馆\n日期：2025年12月\n\n## 成绩\n\n**（一）阵地**\n\n新建分馆12个。\n\n**（二）活动**\n\n举办讲座86场。\n",
			"zh\ntitle 年度总结\npublisher 市图书馆\ndate 2025-12\n# 成绩\n  - 阵地\n    新建分馆12个。\n  - 活动\n    举办讲座86场。\n"},
		{"a memo", "From: Harbour Office\nDate: 3 May 2025\nSubject: New rules for boats\n\nDear all,\n\nThe new rules apply from June.\n",
			"en\ntitle New rules for boats\npublisher Harbour Office\ndate 2025-05-03\n# Text\n  Dear all,¶¶The new rules apply from June.\n"},
		{"contents of an issue", "河湖简报\n\n2026年第2期\n\n【本期要目】\n\n清淤完成；巡河见效。\n\n一、清淤完成\n\n全年清淤60万方。\n\n二、巡河见效\n\n巡河3万次。\n",
			"zh\nnumber 2\ntitle 河湖简报\n# 引言\n  【本期要目】¶¶清淤完成；巡河见效。\n# 清淤完成\n  全年清淤60万方。\n# 巡河见效\n  巡河3万次。\n"},
		{"decimal numbers", "# Wells\n\n## 1. Background\n\nOld.\n\n## 2. Findings\n\n### 2.1 Depth\n\nShallow.\n\n### 2.2 Water\n\nClean.\n",
			"en\ntitle Wells\n# Background\n  Old.\n# Findings\n  - Depth\n    Shallow.\n  - Water\n    Clean.\n"},
	})
}

// TestSectionsAreNamed: a section is called what its English heading says, for it is
// in the names of briefs; twice the same name is none.
func TestSectionsAreNamed(t *testing.T) {
	var log diag.Log
	d, err := Import(context.Background(), &log, In{File: "a.md", Data: []byte("# Wells\n\n## What We Saw\n\nMuch.\n\n## Next Steps\n\nFew.\n\n## Next steps!\n\nNone.\n\n## 2024\n\nA year.\n\n## A heading of so many words that no name of a file should have them all\n\nx y.\n")})
	if err != nil || d == nil {
		t.Fatal(err, log.Findings())
	}
	ids := ""
	for _, s := range d.Sections {
		ids += s.ID + " "
	}
	if ids != "what-we-saw next-steps section-3 section-4 a-heading-of-so-many-words-that " {
		t.Error(ids)
	}
}
