package intake

import "testing"

// TestDecimalHeadings: parts numbered 1, 1.1 and 1.1.1 are headings of their levels, without marks, and the
// labels that a brief makes again are not in their words.
func TestDecimalHeadings(t *testing.T) {
	kinds(t, []kind{
		{"three levels, a line each", "节水型工业园区建设指南\n市节水办公室\n2025年4月\n1 总则\n1.1 目的\n为规范园区节水工作，制定本指南。\n1.2 范围\n适用于市级以上工业园区。\n2 用水管理\n2.1 计量\n2.1.1 一级计量\n园区总表应每年校验一次。\n2.1.2 二级计量\n企业分表应全部安装。\n2.2 定额\n按行业定额核定用水计划。\n",
			"zh\ntitle 节水型工业园区建设指南\npublisher 市节水办公室\ndate 2025-04\n# 总则\n  - 目的\n    为规范园区节水工作，制定本指南。\n  - 范围\n    适用于市级以上工业园区。\n# 用水管理\n  - 计量\n    ### 2.1.1 一级计量¶¶园区总表应每年校验一次。¶¶### 2.1.2 二级计量¶¶企业分表应全部安装。\n  - 定额\n    按行业定额核定用水计划。\n"},
		{"full-width dots", "# 灌区改造技术说明\n\n## 1．总体要求\n\n### 1．1 原则\n\n先急后缓，先干后支。\n\n### 1．2 目标\n\n三年内完成干渠改造。\n\n## 2．主要内容\n\n### 2．1 渠道\n\n衬砌渠道六十公里。\n\n### 2．2 建筑物\n\n更新水闸十二座。\n",
			"zh\ntitle 灌区改造技术说明\n# 总体要求\n  - 原则\n    先急后缓，先干后支。\n  - 目标\n    三年内完成干渠改造。\n# 主要内容\n  - 渠道\n    衬砌渠道六十公里。\n  - 建筑物\n    更新水闸十二座。\n"},
		{"第1.1节", "城市绿地养护手册\n\n第1章 总则\n\n第1.1节 目的\n\n为做好绿地养护，编写本手册。\n\n第1.2节 职责\n\n各区负责本区绿地。\n\n第2章 养护要求\n\n第2.1节 修剪\n\n每年修剪两次以上。\n\n第2.2节 浇水\n\n夏季早晚各一次。\n",
			"zh\ntitle 城市绿地养护手册\n# 第1章 总则\n  - 第1.1节 目的\n    为做好绿地养护，编写本手册。\n  - 第1.2节 职责\n    各区负责本区绿地。\n# 第2章 养护要求\n  - 第2.1节 修剪\n    每年修剪两次以上。\n  - 第2.2节 浇水\n    夏季早晚各一次。\n"},
		{"English, blank lines", "Guide to the Care of Tram Tracks\n\nTrack Office\n\nJune 2025\n\n1 General\n\n1.1 Purpose\n\nThis guide says how tracks are kept.\n\n1.2 Scope\n\nIt is for all lines in the town.\n\n2 Inspection\n\n2.1 Daily\n\nWalk the line before the first tram.\n\n2.2 Yearly\n\nMeasure the gauge at every joint.\n",
			"en\ntitle Guide to the Care of Tram Tracks\npublisher Track Office\ndate 2025-06\n# General\n  - Purpose\n    This guide says how tracks are kept.\n  - Scope\n    It is for all lines in the town.\n# Inspection\n  - Daily\n    Walk the line before the first tram.\n  - Yearly\n    Measure the gauge at every joint.\n"},
	})
}

// TestMemos: the head of a memo says to whom it goes, who wrote it, when and on what.
func TestMemos(t *testing.T) {
	kinds(t, []kind{
		{"capitals", "MEMORANDUM\n\nTO: All heads of department\nFROM: Facilities Office\nDATE: 14 March 2025\nSUBJECT: Closing of the north gate\n\nThe north gate will be closed from 1 April to 30 June while the wall is mended.\n\nPlease use the east gate. Deliveries come to the yard.\n",
			"en\nlabel MEMORANDUM\ntitle Closing of the north gate\npublisher Facilities Office\ndate 2025-03-14\n# Text\n  The north gate will be closed from 1 April to 30 June while the wall is mended.¶¶Please use the east gate. Deliveries come to the yard.\nsend All heads of department\n"},
		{"tabs, Cc and Re", "To:\tMembers of the Board\nCc:\tThe Treasurer\nFrom:\tSecretary's Office\nDate:\t2 June 2025\nRe:\tPapers for the June meeting\n\nPapers for the meeting are attached.\n\nWhat is new\n\n- The rules of the fund have changed.\n- The date has moved to 19 June.\n",
			"en\ntitle Papers for the June meeting\npublisher Secretary's Office\ndate 2025-06-02\n# Introduction\n  Papers for the meeting are attached.\n# What is new\n  - The rules of the fund have changed.\n  - The date has moved to 19 June.\nsend Members of the Board\ncopy The Treasurer\n"},
		{"收文, 发文", "收文：各科室\n发文：局办公室\n日期：2025年3月4日\n主题：关于调整作息时间的通知\n\n自4月1日起执行夏季作息时间，请各科室遵照执行。\n\n一、上班时间\n上午8时30分至12时。\n二、下班时间\n下午2时至5时30分。\n",
			"zh\ntitle 关于调整作息时间的通知\npublisher 局办公室\ndate 2025-03-04\n# 引言\n  自4月1日起执行夏季作息时间，请各科室遵照执行。\n# 上班时间\n  上午8时30分至12时。\n# 下班时间\n  下午2时至5时30分。\nsend 各科室\n"},
		{"收件人, 抄送, 事由", "收件人：各分馆\n发件人：总馆业务部\n抄送：财务部\n日期：2025年5月6日\n事由：暑期活动安排\n\n暑期活动于7月1日开始，请各分馆于6月10日前报送计划。\n",
			"zh\ntitle 暑期活动安排\npublisher 总馆业务部\ndate 2025-05-06\n# 正文\n  暑期活动于7月1日开始，请各分馆于6月10日前报送计划。\nsend 各分馆\ncopy 财务部\n"},
	})
}

// TestRedHeads: the heads and feet of bulletins and official papers.
func TestRedHeads(t *testing.T) {
	kinds(t, []kind{
		{"tab, thin rules, two notices", "河东区教育简报\n第12期（总第208期）\n区教育局办公室\t2025年10月9日\n————————————————————\n新学期开学平稳有序\n9月1日，全区八十六所学校按时开学，到校学生七万二千人。\n课后服务覆盖全部小学\n课后服务由每周三天增加到五天，参加学生占九成二。\n————————————————————\n报：市教育局，区委、区政府。\n送：各镇街。\n发：各学校。\n（共印80份）\n",
			"zh\nnumber 12\nlabel 总第208期\ntitle 河东区教育简报\npublisher 区教育局办公室\ndate 2025-10-09\n# 新学期开学平稳有序\n  9月1日，全区八十六所学校按时开学，到校学生七万二千人。\n# 课后服务覆盖全部小学\n  课后服务由每周三天增加到五天，参加学生占九成二。\nreport 市教育局，区委、区政府\nsend 各镇街\ncopy 各学校\nprinted 80\n"},
		{"two lines of numbers, another office printed it", "林业信息\n2025年第9期\n（总第131期）\n\n南山县林业局\u3000\u30002025年6月20日\n───────────────\n\n防火期护林员巡山三万人次\n\n6月15日，春夏防火期结束，全县护林员巡山三万人次，无重大火情。\n\n油茶低产林改造过半\n\n全县改造油茶低产林一万四千亩，占任务的五成六。\n\n───────────────\n主送：省林业局\n抄送：县委办、县政府办\n南山县林业局办公室\u3000\u30002025年6月21日印发\n",
			"zh\nnumber 9\nlabel 总第131期\ntitle 林业信息\npublisher 南山县林业局\ndate 2025-06-20\n# 防火期护林员巡山三万人次\n  6月15日，春夏防火期结束，全县护林员巡山三万人次，无重大火情。\n# 油茶低产林改造过半\n  全县改造油茶低产林一万四千亩，占任务的五成六。\n# 未归入各部分的内容\n  南山县林业局办公室\u3000\u30002025年6月21日印发\nsend 省林业局\ncopy 县委办、县政府办\n"},
		{"an official paper with 主送 at its foot", "青石市水利局文件\n青水发〔2025〕18号\n关于做好小型水库汛期值守工作的通知\n各县（区）水利局，局属各单位：\n汛期将至，为保证小型水库安全度汛，现将有关事项通知如下。\n一、落实责任人\n每座水库明确行政、技术、巡查三名责任人，名单于5月15日前公布。\n二、加密巡查\n汛期每日巡查一次，降雨期间每四小时一次。\n三、严肃纪律\n值守人员不得擅离岗位。\n青石市水利局\n2025年4月28日\n主送：各县（区）水利局\n抄送：市应急管理局\n青石市水利局办公室\t2025年4月28日印发\n",
			"zh\nseries 青石市水利局文件\ntitle 关于做好小型水库汛期值守工作的通知\npublisher 青石市水利局\ndate 2025-04-28\n# 引言\n  青水发〔2025〕18号¶¶各县（区）水利局，局属各单位：¶¶汛期将至，为保证小型水库安全度汛，现将有关事项通知如下。\n# 落实责任人\n  每座水库明确行政、技术、巡查三名责任人，名单于5月15日前公布。\n# 加密巡查\n  汛期每日巡查一次，降雨期间每四小时一次。\n# 严肃纪律\n  值守人员不得擅离岗位。\nsend 各县（区）水利局\ncopy 市应急管理局\n"},
	})
}

// TestMinutes: who was there stays in the text; the day of the meeting is the date where no
// signature has one.
func TestMinutes(t *testing.T) {
	kinds(t, []kind{
		{"long keys", "东河镇安全生产例会纪要\n会议时间：2025年3月12日上午\n会议地点：镇政府二楼\n主持人：李强\n参会人员：王芳、周涛、各村负责人\n列席人员：县应急局张敏\n请假人员：刘洋\n会议通报了一季度检查情况，部署了二季度工作。\n会议议定：\n一、4月底前完成仓库消防检查。\n二、各村配齐灭火器材。\n三、下次例会于6月召开。\n",
			"zh\ntitle 东河镇安全生产例会纪要\ndate 2025-03-12\n# 正文\n  lead 会议议定：\n  会议时间：2025年3月12日上午¶¶会议地点：镇政府二楼¶¶主持人：李强¶¶参会人员：王芳、周涛、各村负责人¶¶列席人员：县应急局张敏¶¶请假人员：刘洋¶¶会议通报了一季度检查情况，部署了二季度工作。\n  - 4月底前完成仓库消防检查。\n  - 各村配齐灭火器材。\n  - 下次例会于6月召开。\n"},
		{"English, with the day of the next meeting", "# Minutes of the Harbour Committee\n\nDate: 14 May 2025, 6 p.m.\n\nVenue: Pilot House\n\nPresent: A. Moor, B. Lund, C. Reyes\n\nApologies: D. Stone\n\nChair: A. Moor\n\n## Matters arising\n\nThe crane has been mended.\n\n## Decisions\n\n1. Dredge the east basin in August.\n2. Raise the fee for moorings by 2 per cent.\n\n## Next meeting\n\n18 June 2025\n",
			"en\ntitle Minutes of the Harbour Committee\ndate 2025-05-14\n# Introduction\n  Date: 14 May 2025, 6 p.m.¶¶Venue: Pilot House¶¶Present: A. Moor, B. Lund, C. Reyes¶¶Apologies: D. Stone¶¶Chair: A. Moor\n# Matters arising\n  The crane has been mended.\n# Decisions\n  - Dredge the east basin in August.\n  - Raise the fee for moorings by 2 per cent.\n# Next meeting\n  18 June 2025\n"},
		{"one absent, an hour", "校务会议记录\n时间：2025年5月8日15:00\n地点：第一会议室\n出席：全体校务委员\n缺席：无\n记录人：小周\n校长通报了招生计划。\n会议讨论了食堂改造，认为应先做结构检测。\n会议决定：暑假期间更换全部灶具。\n",
			"zh\ntitle 校务会议记录\ndate 2025-05-08\n# 正文\n  时间：2025年5月8日15:00¶¶地点：第一会议室¶¶出席：全体校务委员¶¶缺席：无¶¶记录人：小周¶¶校长通报了招生计划。¶¶会议讨论了食堂改造，认为应先做结构检测。¶¶会议决定：暑假期间更换全部灶具。\n"},
	})
}

// TestSignatures: a signature gives the publisher and the date; a person stays in the text.
func TestSignatures(t *testing.T) {
	kinds(t, []kind{
		{"a request", "关于申请维修经费的报告\n\n区财政局：\n\n我馆屋面漏水已有两年，每逢大雨须停止开放。经检测，需更换防水层一千二百平方米，预算三十六万元。\n\n特此报告，请予支持。\n\n区文化馆\n2025年2月18日\n",
			"zh\ntitle 关于申请维修经费的报告\npublisher 区文化馆\ndate 2025-02-18\n# 正文\n  区财政局：¶¶我馆屋面漏水已有两年，每逢大雨须停止开放。经检测，需更换防水层一千二百平方米，预算三十六万元。¶¶特此报告，请予支持。\n"},
		{"此致 敬礼", "致全体会员的信\n\n各位会员：\n\n过去一年，协会新增会员一百二十人，组织采访活动十四次。\n\n今年我们将做好三件事：\n\n1. 办好春季影展。\n2. 修订会员章程。\n3. 建立作品档案。\n\n此致\n敬礼\n\n会长 何文\n2025年1月6日\n",
			"zh\ntitle 致全体会员的信\ndate 2025-01-06\n# 正文\n  各位会员：¶¶过去一年，协会新增会员一百二十人，组织采访活动十四次。¶¶今年我们将做好三件事：¶¶1. 办好春季影展。¶2. 修订会员章程。¶3. 建立作品档案。¶¶此致↵敬礼¶¶会长 何文\n"},
		{"English, name and office", "Letter to the neighbours\n\nDear neighbours,\n\nThe street will be closed from 2 to 20 June while the water main is replaced.\n\nWe ask you for three things:\n\n- Move your cars by the evening of 1 June.\n- Fill a bucket on the first morning.\n- Tell us if you need help.\n\nYours sincerely,\n\nPetra Holm\nWater Works of Lindby\n20 May 2025\n",
			"en\ntitle Letter to the neighbours\ndate 2025-05-20\n# Text\n  Dear neighbours,¶¶The street will be closed from 2 to 20 June while the water main is replaced.¶¶We ask you for three things:¶¶- Move your cars by the evening of 1 June.¶- Fill a bucket on the first morning.¶- Tell us if you need help.¶¶Yours sincerely,¶¶Petra Holm↵Water Works of Lindby\n"},
	})
}

// TestNamedParts: a section that is called by a number keeps it, for no brief numbers its
// sections; points lose theirs, which a brief makes again.
func TestNamedParts(t *testing.T) {
	kinds(t, []kind{
		{"Part 1", "# Harbour plan\n\n## Part 1: The basins\n\nDredge them.\n\n## Part 2: The roads\n\nMend them.\n",
			"en\ntitle Harbour plan\n# Part 1: The basins\n  Dredge them.\n# Part 2: The roads\n  Mend them.\n"},
		{"建议一", "# 港区规划\n\n## 建议\n\n### 建议一：清淤\n\n先清东港池。\n\n### 建议二：修路\n\n再修西路。\n",
			"zh\ntitle 港区规划\n# 建议\n  - 清淤\n    先清东港池。\n  - 修路\n    再修西路。\n"},
		{"a date with a word", "Harbour plan\n\n(updated April 2018)\n\nThe plan is made for ten years.\n\nIt begins in June.\n",
			"en\ntitle Harbour plan\n# Text\n  (updated April 2018)¶¶The plan is made for ten years.¶¶It begins in June.\n"},
		{"Head Office", "Harbour plan\n\nHead Office of the Port\n\n3 May 2025\n\nThe plan is made for ten years.\n\nIt begins in June.\n",
			"en\ntitle Harbour plan\npublisher Head Office of the Port\ndate 2025-05-03\n# Text\n  The plan is made for ten years.¶¶It begins in June.\n"},
	})
}
