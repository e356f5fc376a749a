package intake

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// office is a text as somebody in an office types it, and what it is read as: its
// sections, and what else is, or is not, in the report and in what is said.
type office struct {
	text, sections string
	want, not      string // "" for nothing; several are parted by " … "
}

// readOffices reads texts, each as the file "paper" with an ending.
func readOffices(t *testing.T, ending string, papers map[string]office) {
	t.Helper()
	for name, c := range papers {
		var log diag.Log
		d, err := Import(context.Background(), &log, In{File: "paper" + ending, Data: []byte(c.text)})
		if err != nil || d == nil {
			t.Errorf("%s: %v %v", name, err, log.Findings())
			continue
		}
		all := string(d.YAML(""))
		for _, f := range log.Findings() {
			all += "\n" + f.Message()
		}
		if got := sectionsOf(d); got != c.sections {
			t.Errorf("%s: %s\n%s", name, got, all)
		}
		for want := range strings.SplitSeq(c.want, " … ") {
			if !strings.Contains(all, want) {
				t.Errorf("%s: no %q in\n%s", name, want, all)
			}
		}
		for not := range strings.SplitSeq(c.not, " … ") {
			if not != "" && strings.Contains(all, not) {
				t.Errorf("%s: %q in\n%s", name, not, all)
			}
		}
	}
}

// TestNumberedHeadsAboveTheirTexts: a numbered line of a few words is the head of the line
// right below it. A point whose line wraps, or whose text is set in below it, is none.
func TestNumberedHeadsAboveTheirTexts(t *testing.T) {
	const zh, en = "关于做好防汛工作的通知\n\n各区水利局：\n", "Minutes of the Water Board\n\n8 April 2025\n\n"
	readOffices(t, ".txt", map[string]office{
		"indented":            {zh + "    现就有关事项通知如下：\n    一、落实责任\n    各地要公布责任人名单。\n    二、备足物资\n    储备编织袋不少于20万条。\n", "introduction 0 引言|section-2 0 落实责任|section-3 0 备足物资", `zh: "各地要公布责任人名单。"`, ""},
		"indented by tabs":    {zh + "\t现就有关事项通知如下：\n一、落实责任\n\t各地要公布责任人名单。\n二、备足物资\n\t储备编织袋不少于20万条。\n", "introduction 0 引言|section-2 0 落实责任|section-3 0 备足物资", `zh: "储备编织袋不少于20万条。"`, ""},
		"at the margin":       {zh + "一、落实责任\n各地要公布责任人名单。\n\n二、备足物资\n储备编织袋不少于20万条。\n", "introduction 0 引言|section-2 0 落实责任|section-3 0 备足物资", "", ""},
		"points below":        {zh + "    一、落实责任\n    （一）水库\n    逐座检查。\n    （二）堤防\n    重点检查。\n    二、备足物资\n    储备编织袋。\n", "introduction 0 引言|section-2 2 落实责任|section-3 0 备足物资", "zh: \"堤防\"\n        body:\n          zh: \"重点检查。\"", ""},
		"English, digits":     {en + "1. Matters arising\n2.1 The pump at Station 4 had been repaired.\n2.2 The survey would be ready by June.\n\n2. Any other business\nNone.\n", "matters-arising 0 Matters arising|any-other-business 0 Any other business", `en: "None."` + " … repaired.\n\n        2.2 The survey", ""},
		"English, numbers":    {en + "1 Introduction\nTrees shade walls, and roofs too.\n\n1.1 Earlier work\nTwo studies found savings.\n\n1.2 Our question\nDo they hold?\n\n2 Results\n2.1 Savings\nHomes used less power.\n2.2 Who gains\nSmall houses gained most.\n", "introduction 2 Introduction|results 2 Results", `en: "Who gains"`, ""},
		"a line that wraps":   {en + "1. The board thanked the staff of the station\nfor what they had done in the flood.\n2. The board approved the report of the treasurer\nand asked for another.\n", "text 0 Text", "1. The board thanked the staff of the station for what they had done in the flood.", ""},
		"a number that wraps": {en + "The reservoir of the city holds, as of this spring, no less than\n2.2 million cubic metres, and that is enough for forty days.\n", "text 0 Text", "no less than 2.2 million cubic metres", ""},
		"set in below":        {en + "Lessons\n\n1. Prepare early\n   Stocks must be full in May.\n2. Share the gauges\n   Both towns need them.\n", "lessons 2 Lessons", "en: \"Prepare early\"\n        body:\n          en: \"Stocks must be full in May.\"", ""},
	})
}

// TestHeadsSetBold: lines that are bold from end to end are heads where texts stand below
// them, questions too; in a masthead, and below heads of another kind, they are none.
func TestHeadsSetBold(t *testing.T) {
	const asked = "**Why does the price change?**\n\nThe old price did not pay.\n\n**Who pays less?**\n\nHouseholds on benefits.\n"
	heads := "why-does-the-price-change 0 Why does the price change?|who-pays-less 0 Who pays less?"
	readOffices(t, ".md", map[string]office{
		"questions":         {"# Questions about the tariff\n\n*City Water Department · June 2025*\n\n" + asked, heads, "publisher:\n  en: \"City Water Department\"\ndate: 2025-06", "*"},
		"a bold title":      {"**Questions about the tariff**\n\n**City Water Department**\n\n" + asked, heads, "title:\n  en: \"Questions about the tariff\"\npublisher:\n  en: \"City Water Department\"", "*"},
		"Chinese":           {"# 水价问答\n\n_市水务局_\n\n**为什么调价？**\n\n原价不够维护管网。\n\n**谁可以少交？**\n\n低保户少交一半。\n", "section-1 0 为什么调价？|section-2 0 谁可以少交？", `zh: "市水务局"`, "_市"},
		"one alone":         {"# Tariff\n\nThe price changes.\n\n**Who pays less?**\n\nHouseholds on benefits.\n", "text 0 Text", "**Who pays less?**", ""},
		"below other heads": {"# Tariff\n\n## Prices\n\n" + asked, "prices 0 Prices", "**Who pays less?**", ""},
	})
	const p = "<p class=MsoNormal><b><span style='font-size:14pt'>"
	readOffices(t, ".html", map[string]office{
		"as Word saves pages": {"<html><body><p class=MsoTitle>Road safety</p>" + p + "Roads Agency, 2 April 2025</span></b></p>" + p + "Deaths</span></b></p><p>There were 41 deaths.</p>" +
			"<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><span>·<span>&nbsp;&nbsp; </span></span>On foot: 14</p><p style='mso-list:l0 level1 lfo1'>·&nbsp; Motorcycles: 12</p>" +
			p + "What was done</span></b></p><p>Nine crossings were raised.</p></body></html>", "deaths 2 Deaths|what-was-done 0 What was done",
			"publisher:\n  en: \"Roads Agency\"\ndate: 2025-04-02 … en: \"On foot: 14\"", "import-markup"},
	})
}

// TestMastheadsOfOffices: what stands above the text of papers of offices, each in its place.
func TestMastheadsOfOffices(t *testing.T) {
	const body = "\n\nFindings\n\nIt was easy for all.\n"
	const found = "findings 0 Findings"
	readOffices(t, ".txt", map[string]office{
		"a memorandum":           {"MEMORANDUM\n\nTO: The Director\nFROM: Policy Unit\nDATE: 12 February 2025\nRE: The flood fund" + body, found, "label:\n  en: \"MEMORANDUM\" … title:\n  en: \"The flood fund\"", "Left over"},
		"a kind of paper":        {"TERMS OF REFERENCE\nEvaluation of the Stoves Project\nMinistry of Energy, 10 October 2024" + body, found, "series:\n  en: \"TERMS OF REFERENCE\"\ntitle:\n  en: \"Evaluation of the Stoves Project\"\npublisher:\n  en: \"Ministry of Energy\"", "Left over"},
		"a form":                 {"INCIDENT REPORT\n---------------\nTitle:     Loss of pressure\nDate:      19 August 2024\n\nFindings\n--------\nA main burst.\n", found, "series:\n  en: \"INCIDENT REPORT\"\ntitle:\n  en: \"Loss of pressure\"\ndate: 2024-08-19", ""},
		"a draft and its date":   {"School Meals in Kando\nFinal report, December 2024\nPrepared by: Mesa Evaluation Group" + body, found + "|leftovers 0 Left over", "publisher:\n  en: \"Mesa Evaluation Group\"\ndate: 2024-12", ""},
		"a meeting":              {"MINUTES OF THE WATER BOARD\nheld on Tuesday, 8 April 2025, at 10.00 a.m. in Room 204\n\nPresent: Dr Okafor (Chair)\n\n1. Matters arising\nNone.\n\n2. Drought plan\nIt was agreed.\n", "introduction 0 Introduction|matters-arising 0 Matters arising|drought-plan 0 Drought plan", "title:\n  en: \"MINUTES OF THE WATER BOARD\"\ndate: 2025-04-08 … in Room 204", "torn"},
		"a meeting, the day":     {"Elm Street Residents' Association\nMinutes of the General Meeting\nThursday 16 January 2025, 7.30 pm, St Mary's Hall\n\n1. Apologies\nNone.\n\n2. Report\nThe party drew 210.\n", "introduction 0 Introduction|apologies 0 Apologies|report 0 Report", "publisher:\n  en: \"Elm Street Residents' Association\"\ndate: 2025-01-16", ""},
		"letters apart":          {"        会 议 纪 要\n    （2025年第4次）\n\n市水务局　　2025年4月18日\n\n一、夏季保供\n确保供水。\n二、水价\n暂不调整。\n", "section-1 0 夏季保供|section-2 0 水价", "title:\n  zh: \"会议纪要\"\npublisher:\n  zh: \"市水务局\"\nlabel:\n  zh: \"2025年第4次\" … 会 议 纪 要", ""},
		"a line of marks above":  {"内部资料  注意保存\n教育督导简报\n第 8 期（总第 132 期）\n临江区教育督导室            2025年5月20日\n\n全区开学督导顺利完成\n\n一、经验\n先易后难。\n二、建议\n尽早动手。\n", "lessons 0 经验|recommendations 0 建议", "series:\n  zh: \"教育督导简报\" … zh: \"内部资料 注意保存　总第 132 期\"", ""},
		"a day below the title":  {"政府工作报告\n\n——2025年1月15日在清河县人民代表大会上\n\n一、2024年工作\n全面完成。\n二、2025年安排\n再接再厉。\n", "section-1 0 2024年工作|section-2 0 2025年安排", "date: 2025-01-15", ""},
		"nothing but short text": {"Questions on the card\n\nWho can get one?\n\nAnyone who lives here.\n\nWhat does it cost?\n\nNothing at all.\n", "text 0 Text", "Anyone who lives here.", "Left over"},
	})
}

// TestEndsOfOfficePapers: what is attached, who answers questions and who edited the paper
// are no part of the last section.
func TestEndsOfOfficePapers(t *testing.T) {
	const zh = "关于召开安全生产会议的通知\n\n各成员单位：\n    现将有关事项通知如下：\n    一、会议时间\n    2025年2月20日上午9:00，会期半天。\n    二、有关要求\n    不得迟到。\n"
	const en = "Options for the fund\n\n3 May 2025\n\nFindings\n\nIt was easy for all.\n\n"
	const zhHeads = "introduction 0 引言|section-2 0 会议时间|section-3 0 有关要求"
	readOffices(t, ".txt", map[string]office{
		"a list of two":        {zh + "    附件：1. 名单\n          2. 物资表\n\n              市水利局\n            2025年4月2日\n    （联系人：张伟，电话：0000-1234567）\n", zhHeads + "|attachments 0 附件", "1. 名单\n        2. 物资表 … contact:\n  name:\n    zh: \"张伟\"\n  phone: \"0000-1234567\" … zh: \"市水利局\"\ndate: 2025-04-02", "left over"},
		"one":                  {en + "Attachment: table of payments\n", "findings 0 Findings|attachments 0 Attachments", `en: "table of payments"`, ""},
		"an annex":             {en + "Annex: people met\n\nQuestions: fund@example.org\n", "findings 0 Findings|attachments 0 Attachments", "en: \"Annex: people met\" … email: \"fund@example.org\" … words that were left out: Questions", ""},
		"an annex with a text": {en + "Annex: people met\nTwo mayors, and forty farmers.\n", "findings 0 Findings|attachments 0 Attachments", "Annex: people met\n\n        Two mayors, and forty farmers.", ""},
		"the text goes on":     {en + "Attachment: a word that lawyers use.\n\n" + strings.Repeat("It is what a court does with a house whose owner does not pay, and it takes long. ", 3) + "\n", "findings 0 Findings", "Attachment: a word that lawyers use.", ""},
		"two who answer":       {en + "Press contact: Tom Hill, press@example.org, +1 555 0100\nContact: Ann Ray, ann@example.org\n", "findings 0 Findings|contacts 0 Contacts", "Press contact: Tom Hill\n\n        Contact: Ann Ray, ann@example.org … phone: \"+1 555 0100\"\n  email: \"press@example.org\"", ""},
		"nobody to reach":      {en + "Contact: everybody who was in the room that day\n", "findings 0 Findings", "Contact: everybody who was in the room that day", "contact:"},
		"a place and a day":    {en + "Anna Ray\nFounder, Wheel & Chain\n\nOslo, 14 February 2025\n", "findings 0 Findings", "Oslo, 14 February 2025", "publisher"},
		"those who edited":     {"水务简报\n\n第3期\n\n节水成效明显\n\n一、经验\n\n先易后难\n尽早动手\n\n报送：市政府\n编辑：陈芳　审核：李国华　　（共印80份）\n", "lessons 2 经验|leftovers 0 未归入各部分的内容", "printed: 80 … zh: \"市政府\" … zh: \"编辑：陈芳　审核：李国华\"", "（共印80份）"},
		"a press release":      {"FOR IMMEDIATE RELEASE\n\nCity opens third reservoir\n\nRIVERTOWN, 3 May 2025 – The department today opened its third reservoir.\n\nAbout the City Water Department\nThe department serves 1.2 million people.\n\nMedia contact: Tom Hill, press@example.org\n\n###\n", "text 0 Text|contacts 0 Contacts", "about:\n  en: \"The department serves 1.2 million people.\"\ncontact:\n  email: \"press@example.org\"", ""},
	})
}

// TestHeadsByTheirNeighbours: numbered lines over lists and tables are heads where their
// neighbours are; lists below them stand by themselves; what stands below a list stays there.
func TestHeadsByTheirNeighbours(t *testing.T) {
	const en = "Evaluation of the stoves\n\n3 May 2025\n\n"
	readOffices(t, ".txt", map[string]office{
		"over a list":           {en + "1. BACKGROUND\n\nThe project began in 2019.\n\n2. QUESTIONS\n\na) Are they used?\nb) Do they save wood?\n\n3. TIMETABLE\n\nReport\t15 January\nSecond\t30 April\n\n4. BUDGET\n\nUp to USD 60,000.\n", "introduction 0 BACKGROUND|questions 2 QUESTIONS|timetable 0 TIMETABLE|budget 0 BUDGET", "| Report | 15 January |", ""},
		"a list of lists":       {en + "Findings\n\n1. Wood\na) dry\nb) wet\n2. Coal\na) brown\nb) black\n", "findings 0 Findings", "1. Wood", "en: \"Wood\""},
		"set in below a number": {"第四季度情况\n\n2025年1月6日\n\n一、总体情况\n\t共受理412件。\n二、下步打算\n\t1．压实责任。\n\t2．清理积案。\n", "section-1 0 总体情况|section-2 2 下步打算", `zh: "清理积案。"`, ""},
		"columns of a bulletin": {"教育简报\n第8期\n\n【工作动态】\n\n开展开学督导\n    3月对46所学校开展督导，发现问题37个。\n\n监测顺利完成\n    5月在12所学校完成监测，学生360人。\n\n【经验交流】\n\n三小：还课间于学生\n    课间延长到15分钟，家长满意。\n", "section-1 2 工作动态|lessons 1 经验交流", "zh: \"监测顺利完成\" … zh: \"三小：还课间于学生\"", "【"},
		"a text below a list":   {"工作报告\n\n2025年1月6日\n\n一、工作安排\n\n主要目标是稳中求进。\n\n抓好两件事：\n\n1.抓项目。实施项目96个，年度投资75亿元。\n\n2.保民生。支出的八成以上用于民生，不留欠账。\n\n各位代表，让我们一起努力！\n\n二、自身建设\n\n廉洁从政。\n", "section-1 2 工作安排|section-2 0 自身建设", "支出的八成以上用于民生，不留欠账。\n\n            各位代表，让我们一起努力！", ""},
		"articles":              {"节约用水办法\n\n第一章  总则\n    第一条  为了节约用水，制定本办法。\n    第二条  单位和个人应当遵守。\n第二章  附则\n    第三条  本办法自5月1日起施行。\n", "section-1 0 第一章  总则|section-2 0 第二章  附则", "第二条  单位和个人应当遵守。", ""},
		"a head below lines":    {en + "What\n\nTwo lines will run all night:\n\nLine N1: Harbour - University\nLine N2: Station - North Hill\n\nCost\n\nIt is 184,000 euros for one year.\n", "what 0 What|cost 0 Cost", "Line N2", ""},
	})
}

// TestTwoLanguagesLineByLine: what is typed a line in each language is read as one text in
// both, whichever way each language numbers its own.
func TestTwoLanguagesLineByLine(t *testing.T) {
	readOffices(t, ".txt", map[string]office{
		"a letter": {"尊敬的各位理事：\n\nDear members of the board,\n\n2024年是不平凡的一年。\n\n2024 was no ordinary year.\n\n我们取得三项进展：\n\nWe made progress in three respects:\n\n1. 改造管网120公里\n1. Renewed 120 km of mains\n2. 新建泵站4座\n2. Built four pumping stations\n3. 培训员工600人\n3. Trained 600 staff\n\n谢谢大家的支持。\n\nThank you for your support.\n\n王建国\nWang Jianguo\n理事长\nChairman\n2025年1月20日\n20 January 2025\n",
			"text 0 正文/Text", "3. 培训员工600人\n\n        谢谢大家的支持。 … 3. Trained 600 staff\n\n        Thank you for your support. … title:\n  zh: \"paper\"\n  en: \"paper\" … 王建国\\\n        理事长 … Wang Jianguo\\\n        Chairman … date: 2025-01-20", "2025年1月20日"},
		"numbers of two styles": {"社区花园报告\nReport of the Gardens\n\n2025年1月\nJanuary 2025\n\n一、概况\n1. Overview\n\n2024年，花园增加到51处。\nIn 2024 the gardens grew to 51.\n\n二、建议\n2. Recommendations\n\n（一）每处花园装雨水桶。\n(1) Put a rain barrel in every garden.\n（二）由街道承担水费。\n(2) Let the sub-districts pay for water.\n",
			"overview 0 概况/Overview|recommendations 2 建议/Recommendations", "zh: \"由街道承担水费。\"\n          en: \"Let the sub-districts pay for water.\"", "torn"},
		"a title in one line": {"年度数据 Annual Figures\n\n2025年2月\n\n说明：漏损率为加权平均，供水量为全年合计。\n\nNote: leakage is a weighted mean, supply is that of the year.\n", "text 0 正文/Text", "title:\n  zh: \"年度数据\"\n  en: \"Annual Figures\"", ""},
		"an overview alone":   {"River report\n\n3 May 2025\n\nOverview\n\nAll is well with the rivers of the county.\n\nFindings\n\nIt was easy for all.\n", "findings 0 Findings", "summary:\n  - en: \"All is well with the rivers of the county.\"", ""},
		"a summary, numbered": {"River report\n\n3 May 2025\n\n1. Executive Summary\n\nAll is well with the rivers of the county.\n\n2. Findings\n\nIt was easy for all.\n", "findings 0 Findings", "summary:\n  - en: \"All is well with the rivers of the county.\"", ""},
	})
}

// TestPointsOfAPaperWithoutHeads: points 一、 with heads of their own below a line that leads
// to them are items, and what has another number stands below them; a list of a letter is
// text.
func TestPointsOfAPaperWithoutHeads(t *testing.T) {
	const head = "会议纪要\n\n市水务局　2025年4月18日\n\n时间：2025年4月16日\n主持人：王建国\n\n"
	readOffices(t, ".txt", map[string]office{
		"minutes":  {head + "现将会议议定事项纪要如下：\n\n一、关于保供。会议要求，6月底前完成设备检修，确保供水。\n二、关于管网改造。会议同意，2025年改造管网120公里。\n（一）先行改造城东片区。\n（二）城西片区明年启动。\n三、关于水价。会议决定，暂不调整居民水价。\n\n会议强调，各部门要压实责任。\n\n分送：市财政局。\n", "text 3 正文", "lead:\n      zh: \"现将会议议定事项纪要如下：\" … zh: \"关于管网改造\" … （一）先行改造城东片区。\n\n            （二）城西片区明年启动。 … 会议强调，各部门要压实责任。 … send:\n    zh: \"市财政局\"", "left over"},
		"a letter": {"致业主的一封信\n\n尊敬的业主：\n\n今年做好三件事：\n1. 更换地下车库照明，预计每年省电4万度；\n2. 新建儿童活动场地一处；\n\n祝您健康！\n\n翠湖物业服务中心\n二〇二五年一月十日\n", "text 0 正文", "1. 更换地下车库照明", ""},
		"one only": {head + "现将会议议定事项纪要如下：\n\n一、关于保供。会议要求，6月底前完成设备检修，确保供水。\n", "text 0 正文", "一、关于保供。", ""},
	})
}

// TestPapersOfOtherOffices: questions and answers, lists with boxes, heads in capitals, mails
// and slides.
func TestPapersOfOtherOffices(t *testing.T) {
	const en = "The new card\n\n3 May 2025\n\n"
	readOffices(t, ".txt", map[string]office{
		"questions":         {"Questions on the card\n\nQ: Who can get one?\nA: Anyone who lives here.\n\nQ: What does it cost?\nA: Nothing.\n", "who-can-get-one 0 Who can get one?|what-does-it-cost 0 What does it cost?", "en: \"Nothing.\" … left out: Q: A:", "Q: Who"},
		"questions, zh":     {"水价问答\n\n市水务局\n\n问：为什么调价？\n答：原价不够维护管网。\n\n问：谁可以少交？\n答：低保户少交一半。\n", "section-1 0 为什么调价？|section-2 0 谁可以少交？", "zh: \"低保户少交一半。\" … 问：答：", "答：低"},
		"one question":      {en + "Findings\n\nQ: Who can get one?\nA: Anyone.\n", "findings 0 Findings", "Q: Who can get one?", ""},
		"boxes":             {en + "Actions\n\n[ ] Survey the main (Owner: J. Roe, due 30 September)\n[x] Replace the valve\n\nFindings\n\nIt was easy for all.\n", "actions 2 Actions|findings 0 Findings", "en: \"☐ Survey the main (Owner: J. Roe, due 30 September)\" … en: \"☑ Replace the valve\"", ""},
		"heads in capitals": {"LIVING WITH HEAT\nWhat you can do\n\nDRINK\nTake water early.\n\nSHADE\nClose shutters by nine.\n\nHeat line 0800 123 456\nwww.heat.example.org\nCity Health Department\n", "drink 0 DRINK|shade 0 SHADE|leftovers 0 Left over", "title:\n  en: \"LIVING WITH HEAT\"\nsections", "456 www"},
		"a mail":            {"From: Peter Vance <p.vance@example.org>\nTo: All managers\nSubject: What we learned\n\nDear all,\n\nThank you for the replies.\n\nWhat worked\n- Phone trees\n- Shared stock\n\nBest wishes,\nPeter\n\n--\nPeter Vance\nOperations\n", "introduction 0 Introduction|what-worked 2 What worked|closing 0 Closing", "publisher:\n  en: \"Peter Vance\" … email: \"p.vance@example.org\"", "--\\"},
		"submitted to":      {"A Night Bus Pilot\n\nSubmitted to the Transport Committee by the Youth Council\n1 March 2025\n\nFindings\n\nIt was easy for all.\n", "findings 0 Findings|leftovers 0 Left over", "publisher:\n  en: \"Youth Council\"\ndate: 2025-03-01 … en: \"Submitted to the Transport Committee by the Youth Council\"", ""},
		"two tabs":          {en + "Findings\n\nFirst report\t\t15 January\nSecond report\t\t30 April\n", "findings 0 Findings", "| First report | 15 January |", ""},
	})
	readOffices(t, ".md", map[string]office{
		"slides": {"# 供水规划\n\n水务局规划处\n\n---\n\n## 现状\n\n- 漏损率 14.6%\n- 三座水厂\n\n---\n\n## 下一步\n\n- 报市政府审议\n- 公开征求意见\n\n---\n\n谢谢！\n", "section-1 2 现状|section-2 2 下一步|closing 0 落款", "zh: \"谢谢！\"", ""},
	})
}

// TestPapersOfManyHands: what people write into mastheads and lists in their own ways.
func TestPapersOfManyHands(t *testing.T) {
	const found = "\n\nFindings\n\nIt was easy for all.\n"
	readOffices(t, ".txt", map[string]office{
		"who was there":         {"乡村振兴工作例会纪要\n\n2025年第6期\n\n时  间：2025年6月3日\n出席人：李梅、王涛\n列席人：各村党支部书记\n\n会议听取了汇报，议定三件事。\n", "text 0 正文", "title:\n  zh: \"乡村振兴工作例会纪要\" … number: \"6\" … 出席人：李梅、王涛\n\n        列席人", ""},
		"a byline":              {"Community Kitchens\n\nBy the Kitchen Collective, Lower Town\n\nPublished March 2025" + found, "findings 0 Findings", "publisher:\n  en: \"Kitchen Collective, Lower Town\"\ndate: 2025-03 … left out: Published", "left over"},
		"a place above":         {"Opening remarks by the Director\nMombasa, 4 June 2025\n\nYour Excellencies, ladies and gentlemen,\n\nIt is an honour.\n", "text 0 Text", "date: 2025-06-04 … Mombasa, 4 June 2025", "publisher"},
		"lines of keys":         {"PROJECT NOTE\n\nProject name: Rural Roads\nCountry: Republic of Tavo\nPeriod: 2019 to 2024" + found, "introduction 0 Introduction|findings 0 Findings", "title:\n  en: \"PROJECT NOTE\" … Country: Republic of Tavo", "left over"},
		"an agenda":             {"AGENDA\n\nBoard of Trustees – 118th meeting\nTuesday 9 September 2025, 14:00\n\n14:00  Welcome\n14:05  Minutes\n\nPapers are on the drive.\n", "text 0 Text", "series:\n  en: \"AGENDA\"\ntitle:\n  en: \"Board of Trustees – 118th meeting\"\ndate: 2025-09-09", "publisher"},
		"a team":                {"赴浙江考察学习报告\n考察组\n（二〇二五年五月）\n\n现将有关情况报告如下。\n\n【考察概况】\n先后考察3市7个社区。\n\n【主要启示】\n1. 规划先行。每个社区编制三年规划。\n2. 居民参与。议事厅每月开放。\n\n【对我市的建议】\n选择两个社区试点。\n", "introduction 0 引言|section-2 0 考察概况|lessons 2 主要启示|recommendations 0 对我市的建议", "publisher:\n  zh: \"考察组\"\ndate: 2025-05 … zh: \"居民参与\"\n        body:\n          zh: \"议事厅每月开放。\"", "【"},
		"one short text":        {"评估报告\n\n市民政局\n\n建议\n\n1. 完善制度。修订办法。\n2. 加强培训。每年举办两期财务培训。\n", "recommendations 2 建议", "zh: \"完善制度\"\n        body:\n          zh: \"修订办法。\"", ""},
		"set in, all of them":   {"MARKET TRADERS 2025\nTrade Office\n\n1. Who answered\n   We asked 640 traders.\n\n2. What they said\n   a) Rents are too high.\n   b) Water is far.\n\n3. What they want\n   Lower rents, more taps.\n", "who-answered 0 Who answered|what-they-said 2 What they said|what-they-want 0 What they want", "en: \"Lower rents, more taps.\"", ""},
		"a head over sentences": {"Kitchens\n\n3 May 2025\n\nWhat went well\n\nVolunteers came from the school, more than we had asked for.\n\nWhat others might do\nStart with the school.\nOpen at half past four.\n", "what-went-well 0 What went well|what-others-might-do 0 What others might do", "Start with the school.\\\n        Open at half past four.", ""},
		"a line below a title":  {"Remarks on Small Boats\nRegional Workshop at Mombasa\n\n4 June 2025" + found, "findings 0 Findings|leftovers 0 Left over", "title:\n  en: \"Remarks on Small Boats\"", "torn"},
		"a title that goes on":  {"A Guide to the Repair of\nWooden Boats\n\n4 June 2025" + found, "findings 0 Findings", "title:\n  en: \"A Guide to the Repair of Wooden Boats\"", ""},
	})
	readOffices(t, ".html", map[string]office{
		"a page of an office": {"<html><body><h2>关于植树的通知</h2><p>来源：市林业局　　发布日期：2025-03-05</p><p>各县林业局：</p><p>现通知如下。</p><p><strong>一、活动时间</strong></p><p>3月10日至31日。</p><p><strong>二、活动内容</strong></p><p>植树，认养。</p></body></html>",
			"introduction 0 引言|section-2 0 活动时间|section-3 0 活动内容", "publisher:\n  zh: \"市林业局\"\ndate: 2025-03-05", "**"},
	})
}

// TestTablesAndCaptionsOfOffices: tables typed with spaces, lists of front matter, and captions in
// another language.
func TestTablesAndCaptionsOfOffices(t *testing.T) {
	const en = "The new card\n\n3 May 2025\n\nFindings\n\nIt was easy for all.\n\n"
	readOffices(t, ".txt", map[string]office{
		"three columns":      {en + "Action              Who       When\nSend manuals        Lena      30 May\nRepair the boxes    Kofi      June\n", "findings 0 Findings", "| Action | Who | When |\n        | --- | --- | --- |\n        | Send manuals | Lena | 30 May |", ""},
		"three, in Chinese":  {"情况通报\n\n县信访局\n\n一、总体情况\n\n全县情况如下。\n\n乡镇      件数    办结率\n东关镇    86      98.8%\n西岭乡    41      100%\n\n二、打算\n\n压实责任。\n", "section-1 0 总体情况|section-2 0 打算", "| 东关镇 | 86 | 98.8% |", ""},
		"spaces in a text":   {en + "He came.  He saw.  He left.\nShe stayed.  She wrote.  She slept.\n", "findings 0 Findings", "He came. He saw. He left.", "| He"},
		"a caption":          {"Tea exports\n\n3 May 2025\n\nFindings\n\nExports rose.\n\n图1 茶叶出口量（单位：吨，资料来源：海关总署）\n", "findings 0 Findings", "languages: [en]", ""},
		"a caption, English": {"茶叶出口\n\n2025年3月\n\n一、经验\n\n出口增长。\n\nFigure 1. Tea exports by province\n\n二、建议\n\n再接再厉。\n", "lessons 0 经验|recommendations 0 建议", "languages: [zh]", ""},
		"two whole texts":    {"茶叶出口\n\nTea exports\n\n经验\n\n出口增长，茶农增收，产地更多。\n\nLessons\n\nExports rose, farmers earned more, and more places grow it.\n", "lessons 0 经验/Lessons", "languages: [zh, en]", ""},
	})
	readOffices(t, ".md", map[string]office{
		"a list of authors": {"---\ntitle: \"Harbour noise\"\nauthor:\n  - Port Environment Unit\ndate: 2025-04-30\nlang: en\n---\n\n# 1. Why we listen\n\nResidents complained.\n\n# 2. What helps\n\nRubber.\n", "why-we-listen 0 Why we listen|what-helps 0 What helps", "publisher:\n  en: \"Port Environment Unit\"\ndate: 2025-04-30 … left out: lang: en", "introduction"},
		"two authors":       {"---\ntitle: Harbour noise\nauthor:\n- Ann Ray\n- Bo Li\n---\n\n# Findings\n\nRubber helps.\n", "findings 0 Findings|leftovers 0 Left over", "Author: Ann Ray, Bo Li", ""},
		"short texts":       {"# 植树的通知\n\n市林业局\n\n## 活动内容\n\n（一）植树。每人不少于3棵。\n（二）认养。可认养古树名木。\n\n## 要求\n\n注意安全。\n", "section-1 2 活动内容|section-2 0 要求", "zh: \"认养\"\n        body:\n          zh: \"可认养古树名木。\"", ""},
	})
}

// TestPapersOfYetOtherHands: more of what stands above, in and below papers.
func TestPapersOfYetOtherHands(t *testing.T) {
	const found = "\n\nFindings\n\nIt was easy for all.\n"
	readOffices(t, ".txt", map[string]office{
		"notes of a day":        {"Finance Committee\nNotes of meeting, 4 March 2025\n\nThose present\nA. Roy (chair), B. Stone\n\n1. Accounts\n   Income was £41,200.\n\n2. Reserve\n   A paper is needed.\n", "those-present 0 Those present|accounts 0 Accounts|reserve 0 Reserve", "title:\n  en: \"Notes of meeting, 4 March 2025\"\npublisher:\n  en: \"Finance Committee\"\ndate: 2025-03-04", ""},
		"figures below":         {"Annual Report of the Ombudsman\n\nThe year in figures\n2,318 complaints received\n1,954 closed\n61% upheld in whole or in part" + found, "introduction 0 Introduction|findings 0 Findings", "title:\n  en: \"Annual Report of the Ombudsman\"", "torn … left over"},
		"an office, an address": {"Report on Wells\n\n3 May 2025\n\nFindings\n\nIt was easy for all.\n\nOmbudsman's Office, Harbour Square 3\nTelephone: 0800 555 010\n", "findings 0 Findings", "phone: \"0800 555 010\" … Harbour Square 3", "publisher"},
		"a kind above its name": {"会议纪要\n县政府办公室　2025年5月29日\n\n县长办公会议纪要\n\n一、研究内涝治理\n同意治理方案。\n二、研究食堂改造\n改造食堂18个。\n", "section-1 0 研究内涝治理|section-2 0 研究食堂改造", "series:\n  zh: \"会议纪要\"\ntitle:\n  zh: \"县长办公会议纪要\"", ""},
		"thanks, and works":     {"Cooling Roofs\n\n3 May 2025\n\n1. Results\nRooms were cooler.\n\n2. Discussion\nPaint is cheap.\n\nAcknowledgements\nWe thank the residents.\n\nReferences\n1. Das, R. Roofs. 2018.\n2. Ito, K. Heat at home. 2021.\n", "results 0 Results|discussion 0 Discussion|acknowledgements 0 Acknowledgements|references 2 References", "en: \"Ito, K. Heat at home. 2021.\"", ""},
		"names below a list":    {"Visit to the Prison\n\n3 May 2025\n\nRecommendations\n\nThe team recommends:\n1. to open the new wing before July;\n2. to employ a second doctor.\n\nFor the team:\nInes Duarte\nHead of delegation\n", "recommendations 2 Recommendations", "Ines Duarte", "without numbers"},
		"Latin words below":     {"关于核算的说明\n\n市统计局\n\n1. 背景\nGDP（Gross Domestic Product）核算按SNA 2008进行。\n\n2. 影响\n2024年GDP上调0.8%。\n", "introduction 0 背景|section-2 0 影响", "核算按SNA 2008进行。", ""},
	})
	readOffices(t, ".md", map[string]office{
		"a quoted masthead":  {"# 经济运行分析\n\n> 县发展和改革局　2025年4月15日\n\n## 特点\n\n稳中加快。\n\n## 建议\n\n抓项目。\n", "section-1 0 特点|recommendations 0 建议", "publisher:\n  zh: \"县发展和改革局\"\ndate: 2025-04-15", "> "},
		"what a letter asks": {"Harbour Choir\n12 Quay Street, Port Alder\n\n20 June 2025\n\nDear Ms Holm,\n\n**Application for a grant**\n\nWe ask for your help.\n\nYours sincerely,\n\nEdith Marsh\n", "text 0 Text", "title:\n  en: \"Application for a grant\" … address:\n    en: \"12 Quay Street, Port Alder\"", "torn … **"},
	})
}

// TestPointsCountedInWords: paragraphs that begin with 一是, 二是 or 第一，第二， are the
// points of a section; a single one, and those within one paragraph, are text.
func TestPointsCountedInWords(t *testing.T) {
	const head, end = "调研报告\n\n县政协\n\n一、问题\n\n", "\n\n二、打算\n\n压实责任。\n"
	readOffices(t, ".txt", map[string]office{
		"一是":            {head + "一是资金不足。年均运行经费需4万元，补助仅1.5万元。\n\n二是人手不足。平均只有1.3名服务人员，流动频繁。" + end, "section-1 2 问题|section-2 0 打算", "zh: \"人手不足\"\n        body:\n          zh: \"平均只有1.3名服务人员，流动频繁。\"", "二是"},
		"a line each":   {head + "一是资金不足；\n二是人手不足；\n三是医疗跟不上。" + end, "section-1 3 问题|section-2 0 打算", "zh: \"医疗跟不上。\"", "三是"},
		"第一，":           {head + "主要有两点：\n\n第一，资金不足。\n\n第二，人手不足。" + end, "section-1 2 问题|section-2 0 打算", "zh: \"主要有两点：\"", "第二，"},
		"one":           {head + "一是资金不足。\n\n其他问题不多。" + end, "section-1 0 问题|section-2 0 打算", "一是资金不足。", ""},
		"one paragraph": {head + "一是资金不足；二是人手不足；三是医疗跟不上。" + end, "section-1 0 问题|section-2 0 打算", "一是资金不足；二是人手不足", ""},
		"in a speech":   {"在座谈会上的讲话\n\n各位同志：\n\n下面我讲两点。\n\n第一，把馆开得更久一点。\n\n第二，把书送得更近一点。\n\n谢谢大家！\n", "text 0 正文", "第二，把书送得更近一点。", ""},
	})
}

// TestLinesOfOneParagraph: what was typed as lines of one paragraph in Word, with a line end
// where a paragraph should end, is read as the lines that it is.
func TestLinesOfOneParagraph(t *testing.T) {
	word := func(paragraphs ...string) string {
		xml := wordHead
		for _, p := range paragraphs {
			xml += "<w:p><w:r><w:t>" + strings.ReplaceAll(p, "\n", "</w:t><w:br/><w:t>") + "</w:t></w:r></w:p>"
		}
		return string(wordFile(t, map[string]string{"word/document.xml": xml + "</w:body></w:document>"}))
	}
	readOffices(t, ".docx", map[string]office{
		"known heads":       {word("School Meals", "3 May 2025", "Main findings\nMeals brought children to school.\nLocal buying worked.", "Lessons learned\nAsk cooks before building\nPay farmers in two weeks"), "findings 0 Main findings|lessons 2 Lessons learned", "en: \"Pay farmers in two weeks\"", ""},
		"points":            {word("Report on Farms", "3 May 2025", "Recommendations\n1. Decide by the markets.\n2. Keep lists up to date."), "recommendations 2 Recommendations", "en: \"Keep lists up to date.\"", ""},
		"numbers and lines": {word("Minutes of the Board", "3 May 2025", "1. Apologies\nNone were received.", "2. Report\nThe party drew 210 people.", "3. Election of officers\nChair: Helen Moss\nTreasurer: Bo Lin"), "apologies 0 Apologies|report 0 Report|election-of-officers 0 Election of officers", "Chair: Helen Moss\\\n        Treasurer: Bo Lin", ""},
		"who gets it":       {word("水务简报", "第3期", "节水成效明显", "一、经验", "先易后难，成效明显。", "报送：市政府\n抄送：区委办\n编辑：陈芳　审核：李国华（共印80份）"), "lessons 0 经验|leftovers 0 未归入各部分的内容", "printed: 80 … zh: \"区委办\"", ""},
		"a head at once":    {word("Cash or seeds?\nFarm Institute\nMarch 2025", "Key messages\n• Cash came sooner.\n• Seed was sure.", "The question\nAgencies helped farms in different ways, and we asked which was better."), "key-messages 2 Key messages|the-question 0 The question", "publisher:\n  en: \"Farm Institute\"", ""},
		"an address":        {word("Report on Farms", "3 May 2025", "Findings", "It was easy for all.", "10 Mill Lane\n20 Hill Street\nPort Alder"), "findings 0 Findings", "10 Mill Lane", "title:\n      en: \"10"},
	})
}
