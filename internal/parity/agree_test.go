package parity

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// pairs that say the same: nothing may be found in them.
var agree = [][2]string{
	{"这是第七次人口普查，十年前是第六次。", "This is the seventh census; the sixth was a decade ago."},
	{"全市常住人口2,189.3万人，比2010年增长11.6%。", "The city has 21.893 million residents, 11.6% more than in 2010."},
	{"项目分三期建设，一期投资1.2亿元，二期、三期各3,000万元。", "The project has three phases: RMB 120 million for the first, RMB 30 million each for the second and third."},
	{"每100万人中有5名医生。", "There are five doctors for every million people."},
	{"2019年至2021年，新生儿死亡率由3.5‰降至3.1‰。", "From 2019 to 2021 newborn mortality fell from 3.5‰ to 3.1‰."},
	{"两国于1979年1月1日建交，至今四十五年。", "The two countries established relations on 1 January 1979, forty-five years ago."},
	{"会议定于9月3日（星期三）下午2时30分举行。", "The meeting will be held on Wednesday, September 3, at 2:30 p.m."},
	{"会议时间：14:30—16:00。", "Time: 2:30–4:00 p.m."},
	{"上百家企业、数千名工人、十几个国家参与其中，其中近半数是中小企业。", "Hundreds of firms, thousands of workers and over ten countries took part; nearly half were small firms."},
	{"温度从零下5度升到30度。", "It rose from -5 degrees to 30 degrees."},
	{"占地面积300亩（约20公顷），距市区15公里。", "It covers 300 mu (about 20 hectares) and is 15 km from the city."},
	{"全球约有8.2亿人挨饿，相当于每十人中就有一人。", "Some 820 million people go hungry, one in ten."},
	{"九成受访者支持，一成反对。", "Nine out of ten supported it, one in ten did not."},
	{"20世纪80年代以来，尤其是2010年代，增速放缓。", "Since the 1980s, and above all in the 2010s, growth has slowed."},
	{"依据国发〔2021〕12号文件第三条。", "According to Article 3 of Document No. 12 [2021] of the State Council."},
	{"中央财政补助3至5万元。", "The centre gives RMB 30,000 to 50,000."},
	{"预计2025财年收入5—10亿美元。", "Revenue of $500 million to $1 billion is expected in FY2025."},
	{"两种方案各有千秋，一方面省钱，另一方面省时，十分难得。", "Both plans have merits: one saves money, the other time, which is rare."},
	{"第一，统一思想；第二，万一出现问题要及时上报；第三，一些地方要一视同仁。", "First, think alike; second, report problems at once if any arise; third, treat all places alike."},
	{"四川、三亚、九江和五台山的五A级景区。", "The 5A sights of Sichuan, Sanya, Jiujiang and Mount Wutai."},
	{"“双一流”高校、“三农”问题、“一带一路”倡议和“两会”。", "Double First-Class universities, rural affairs, the Belt and Road and the Two Sessions."},
	{"半年来，用户翻了两番，达到4,000万。", "In half a year users quadrupled to 40 million."},
	{"2倍于去年，三倍于前年。", "That is twice last year's and three times the year before's."},
	{"增长了1.5倍，达到2.5万吨。", "It grew by 150 per cent to 25,000 tonnes."},
	{"7×24小时服务热线：400-818-1234。", "The hotline 400-818-1234 is open around the clock, seven days a week, 24 hours a day."},
	{"WTO成员达到166个，G20占全球GDP的85%。", "The WTO has 166 members; the G20 makes up 85% of the world's GDP."},
	{"采用5G、4K和3D技术，支持IPv6，兼容Windows 11。", "It uses 5G, 4K and 3D, supports IPv6 and runs on Windows 11."},
	{"2024年12月31日前，须完成全部1,500户的搬迁。", "All 1,500 households must move by 31 December 2024."},
	{"12月中旬到次年3月初为枯水期。", "Mid-December to early March is the dry season."},
	{"截至2020年底，贫困发生率由10.2%下降为零。", "By the end of 2020 the poverty rate had fallen from 10.2 per cent to zero."},
	{"比例为一比三。", "The ratio is one to three."},
	{"约合人民币70元，即10美元。", "That is about 70 yuan, or 10 US dollars."},
	{"贷款利率下调25个基点至3.1%。", "The lending rate was cut by 25 basis points to 3.1%."},
	{"2023年第一季度和第三季度。", "The first and third quarters of 2023."},
	{"前三季度增长4.8%，前11个月增长5.0%。", "It grew by 4.8% in the first three quarters and by 5.0% in the first 11 months."},
	{"三天两头开会，四面八方来人，百姓不答应。", "Meetings every other day, visitors from everywhere: people will not have it."},
	{"千方百计增加收入，百折不挠，万众一心。", "Raise incomes by all means, never give up, and be of one mind."},
	{"二十届三中全会提出300多项改革举措。", "The Third Plenary Session of the 20th Central Committee set out more than 300 reforms."},
	{"我国有56个民族、34个省级行政区。", "China has 56 ethnic groups and 34 provincial-level divisions."},
	{"四分之三以上的会员国投了赞成票。", "More than three quarters of the members voted in favour."},
	{"7月1日是建党103周年纪念日。", "July 1 is the 103rd anniversary of the Party's founding."},
	{"他在30岁时创办了这家企业，今年六十多岁。", "He founded the firm at 30 and is now in his sixties."},
	{"2020年1月23日10时起，武汉封城，共76天。", "Wuhan was locked down from 10 a.m. on January 23, 2020, for 76 days."},
	{"一个半小时后，航班于00:15起飞。", "An hour and a half later, at 00:15, the plane took off."},
	{"预算执行率为98.60%。", "98.6% of the budget was spent."},
	{"赔率从1.5万亿立方米提高到2万亿立方米。", "It rose from 1.5 trillion cubic metres to 2 trillion cubic metres."},
	{"日产口罩1.16亿只，是2月初的12倍。", "116 million masks were made a day, 12 times as many as in early February."},
	{"“十三五”期间，1亿非户籍人口落户城镇。", "During the 13th Five-Year Plan 100 million people settled in towns."},
	{"3、4月间，国务院先后4次派出工作组。", "In March and April the State Council sent out working groups four times."},
	{"3月26日、27日和4月2日分别召开会议。", "Meetings were held on March 26 and 27 and April 2."},
	{"力争在2030年前实现碳达峰，2060年前实现碳中和。", "Emissions are to peak before 2030 and be neutral by 2060."},
	{"6月至8月，每月15日发布，逢周五更新。", "From June to August it appears on the 15th of each month and is updated on Fridays."},
	{"占GDP的比重由1.5%提高到2.64%，提高1.14个百分点。", "It rose from 1.5 per cent of GDP to 2.64 per cent, or by 1.14 percentage points."},
	{"人均可支配收入39,218元，实际增长6.1%，城乡收入比为2.39∶1。", "Disposable income per person was RMB 39,218, up 6.1% in real terms; the ratio of urban to rural incomes was 2.39:1."},
	{"不少于三分之二多数通过。", "It needs a majority of at least two thirds."},
	{"联合国2030年可持续发展议程提出17项目标。", "The UN's 2030 Agenda for sustainable development has 17 goals."},
	{"2008年北京奥运会和2022年北京冬奥会。", "The Beijing Olympics of 2008 and the Winter Games of 2022."},
	{"长江全长6,300余公里，流域面积180万平方公里，占国土面积的五分之一。", "The Yangtze is more than 6,300 km long; its basin covers 1.8 million square kilometres, a fifth of the country."},
	{"目标是把感染率控制在每十万人50例以下。", "The aim is to keep infections below 50 per 100,000 people."},
	{"这笔钱够买两三万台呼吸机。", "That would buy two or three tens of thousands of ventilators."},
	{"A股市值突破100万亿元，H股回升。", "The value of A shares passed RMB 100 trillion, and H shares recovered."},
	{"第29届联合国气候变化大会（COP29）。", "The 29th UN climate conference (COP29)."},
	{"在《京都议定书》生效20年之际。", "Twenty years after the Kyoto Protocol came into force."},
	{"不到一年，四十个城市跟进。", "Within a year, forty cities followed."},
	{"一两个月内，三五家企业倒闭。", "Within a month or two, a few firms went under."},
	{"今年以来，来自20多个国家的上千名青年参加。", "This year more than a thousand young people from over 20 countries have taken part."},
	{"在2003年非典期间，他是一名军医。", "During SARS in 2003 he was an army doctor."},
	{"高铁时速350公里，3小时到达。", "Trains run at 350 km an hour and arrive in three hours."},
	{"合格率超九成五。", "More than 95 per cent passed."},
	{"首批14家，第二批22家。", "The first batch was 14, the second 22."},
	{"近三年年均增长两位数。", "In the past three years growth was in double digits."},
	{"邮编100004，传真+86 10 6561 1040。", "Postcode 100004, fax +86 10 6561 1040."},
}

// differ are pairs that do not say the same, with what must be found.
var differ = []struct {
	zh, en string
	code   diag.Code
}{
	{"约2/3的企业恢复生产，复工率为66%。", "About 2/3 of firms are back, or 56%.", diag.FigureDiffers},
	{"会议定于星期三举行。", "The meeting is on Tuesday.", diag.FigureDiffers},
	{"从5%降至3%。", "It fell from 3% to 5%.", diag.FigureTurned},
	{"出口增长6%。", "Exports fell by 6%.", diag.FigureTrend},
	{"超过300家企业参加。", "Fewer than 300 firms took part.", diag.FigureHedge},
	{"利率上调25个基点。", "Rates went up by 25 percentage points.", diag.FigureDiffers},
	{"占15%，提高3个百分点。", "It makes up 15%, 3% more.", diag.FigureDiffers},
	{"为期三个月。", "It lasts three weeks.", diag.FigureDiffers},
	{"距市区15公里。", "It is 15 miles from the city.", diag.FigureDiffers},
	{"第三季度开工。", "Work begins in the second quarter.", diag.FigureDiffers},
	{"上半年完成。", "It will be finished in the second half of the year.", diag.FigureDiffers},
	{"下午3时开会。", "The meeting is at 3 a.m.", diag.FigureDiffers},
	{"数百人参加。", "Thousands took part.", diag.FigureDiffers},
	{"翻了一番。", "It tripled.", diag.FigureDiffers},
	{"“十四五”期间。", "During the 13th Five-Year Plan.", diag.FigureDiffers},
	{"20世纪90年代。", "In the 1980s.", diag.FigureDiffers},
	{"电话010-6561 1038。", "Telephone 010-6561 1083.", diag.FigureDiffers},
	{"比例为1:3。", "The ratio is 1:4.", diag.FigureDiffers},
	{"气温降到零下15 ℃。", "It was 15 °C.", diag.FigureDiffers},
	{"三分之二的委员赞成。", "Two fifths of the members agreed.", diag.FigureDiffers},
	{"共有五个部门参加。", "Departments took part.", diag.FigureMissing},
	{"大会通过了决议。", "The conference passed its resolution by 120 votes.", diag.FigureMissing},
	{"2025财年的预算。", "The budget for FY2024.", diag.FigureDiffers},
	{"于2020-03-26发布。", "Published on 2020-03-25.", diag.FigureDiffers},
}

func pairReport(t testing.TB, zh, en string) *report.Report {
	t.Helper()
	quote := func(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }
	yaml := "format: 1\nid: a\nlanguages: [zh, en]\ntitle: {zh: 题, en: Title}\nsummary:\n  - zh: " + quote(zh) + "\n    en: " + quote(en) + "\n"
	var log diag.Log
	r, err := report.Load(context.Background(), &log, "r.yaml", []byte(yaml))
	if err != nil || log.Failed() {
		t.Fatal(zh, err, log.Findings())
	}
	return r
}

func TestPairsThatAgree(t *testing.T) {
	for _, p := range agree {
		log := &diag.Log{}
		if err := Check(context.Background(), log, pairReport(t, p[0], p[1])); err != nil {
			t.Fatal(err)
		}
		for _, f := range log.Findings() {
			t.Errorf("%s\n%s\n%s: %s", p[0], p[1], f.Code, f.Message())
		}
	}
}

func TestPairsThatDiffer(t *testing.T) {
	for _, p := range differ {
		log := &diag.Log{}
		if err := Check(context.Background(), log, pairReport(t, p.zh, p.en)); err != nil {
			t.Fatal(err)
		}
		fs := log.Findings()
		if len(fs) != 1 || fs[0].Code != p.code || fs[0].There.IsZero() {
			t.Errorf("%s\n%s\nwant %s once, have %d", p.zh, p.en, p.code, len(fs))
			for _, f := range fs {
				t.Logf("%s: %s", f.Code, f.Message())
			}
		}
	}
}
