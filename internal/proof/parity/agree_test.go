package parity

import (
	"context"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// pairs that say the same: nothing may be found in them.
var agree = [][2]string{
	{"展览时间为晚上6-8点。", "The reception is from 6-8 p.m."},
	{"目前位居全国第四，超过其他大部分的州。", "It now has the fourth-highest rate in the nation and outpaces other states."},
	{"这是Pico-8游戏，每到周四大家一起玩。", "It is a pico-8 game, which all play every thursday."},
	{"科伦少尉看起来有十四五岁。", "2nd Lieutenant Cohren looks 14, 15 years old."},
	{"她将努力与欧盟达成协议。", "She will try to strike a deal with Brussels."},
	{"两湖地区的农民。", "The farmers of Hunan and Hubei."},
	{"讨论美伊恢复履约问题。", "They discuss how the US and Iran may honour the agreement again."},
	{"25日8时至26日8时，普降大雨。", "It rained heavily from 8:00 on the 25th to 8:00 the next day."},
	{"电脑已经安装了windows11和office2019。", "Windows 11 and Office 2019 are on the computer."},
	{"这是五年来最好的比赛。", "It is the best match in half a decade."},
	{"每4个人中大约有3个在攒钱。", "About three in four people are saving."},
	{"河长五六百米，三四天就修好了。", "It is five or six hundred metres long and was mended within three to four days."},
	{"7月25日0—24时新增15例。", "There were 15 new cases on July 25."},
	{"地震发生在凌晨4时30分。", "The quake came at 0430."},
	{"在27分37秒射门，以16.5比10.5获胜。", "He shot at 27:37, and they won by 16.5 to 10.5."},
	{"比赛进行到3分35秒。", "It was 3:35 into the match."},
	{"征收5%到10%的关税。", "There are tariffs of five to ten per cent."},
	{"适合三四五六年级。", "For grades 3, 4, 5 and 6."},
	{"他是95后的年轻人，她是六四难属。", "He is a young man born after 1995; her family suffered on June 4."},
	{"中波两国关系很好。", "China and Bosnia have good relations."},
	{"欧洲联赛周四在伦敦举行。", "The UEFA Europa League plays in London on Thursday."},
	{"这家银行陷入两难：汇丰支持该法案。", "The bank is in a dilemma, for it supports the bill."},
	{"体重在375到400磅之间。", "Between 375 and 400 pounds in weight."},
	{"花费650英镑。", "It cost 650 pounds."},
	{"这头猪重650磅，十多年前出生。", "The pig weighs 650 pounds and was born more than ten years ago."},
	{"两天前，市议会决定拆除纪念碑。", "The city removed the monument two days after the council had decided to do so."},
	{"长亮1分钟后熄灭。", "It is on for 1 minute before it goes out."},
	{"他18岁，在第89分钟进球。", "He is 18 years old and scored in the 89th minute."},
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
	{"中法两国元首一致同意，双边贸易额到2030年突破1,000亿欧元，比2023年增长三成。", "The presidents of China and France agreed that bilateral trade should pass €100 billion by 2030, 30 per cent more than in 2023."},
	{"学校现有学生1.2万人、教师860人，师生比为1:14。", "The school has 12,000 students and 860 teachers, a ratio of 1:14."},
	{"学制四年，每学期18周，每周20课时，每课时45分钟。", "The course takes four years; each term has 18 weeks of 20 lessons of 45 minutes."},
	{"高考分数线为523分，比上年高5分。", "The entrance score is 523, 5 points higher than last year."},
	{"他三度当选，任职十五年，八十岁退休。", "Elected three times, he served for fifteen years and retired at eighty."},
	{"第三方机构抽检2,300批次，合格率97.6%，不合格55批次。", "A third party tested 2,300 batches; 97.6 per cent passed and 55 failed."},
	{"芯片采用7纳米工艺，算力每秒1,000万亿次。", "The chip is made at 7 nm and computes a quadrillion times a second."},
	{"带宽从100Mbps提高到1Gbps，时延低于20毫秒。", "Bandwidth rose from 100 Mbps to 1 Gbps, with less than 20 milliseconds of delay."},
	{"截至6月末，M2余额305万亿元，同比增长6.2%。", "At the end of June M2 stood at RMB 305 trillion, up 6.2 per cent year on year."},
	{"上证综指收于3,088.64点，跌1.51%；深成指报9,212.25点。", "The Shanghai Composite closed at 3,088.64, down 1.51%; the Shenzhen index was at 9,212.25."},
	{"存款准备金率下调0.5个百分点，释放长期资金约1万亿元。", "The reserve ratio was cut by half a percentage point, freeing about RMB 1 trillion."},
	{"5年期以上LPR由4.2%降至3.95%。", "The LPR for five years and over was cut from 4.2 to 3.95 per cent."},
	{"每股派发现金红利0.35元（含税），共计派发2.1亿元。", "A cash dividend of RMB 0.35 a share (before tax), RMB 210 million in all, will be paid."},
	{"病床使用率由八成降到六成五，平均住院日缩短1.2天。", "Bed occupancy fell from 80 to 65 per cent, and the average stay was 1.2 days shorter."},
	{"接种两剂次疫苗后14天，保护率达94.5%（95%置信区间：91%—97%）。", "Fourteen days after two doses the vaccine protects 94.5% of people (95% confidence interval: 91%–97%)."},
	{"5岁以下儿童死亡率为6.8‰，孕产妇死亡率为15.7/10万。", "Mortality under five is 6.8‰, and maternal mortality 15.7 per 100,000."},
	{"B超、CT检查费下调20%至30%。", "Fees for ultrasound (B) and CT scans were cut by 20 to 30 per cent."},
	{"会议由外交部部长助理主持，十六国集团和欧盟代表出席。", "An assistant foreign minister chaired the meeting, which sixteen countries and the EU attended."},
	{"联合国安理会以14票赞成、1票弃权通过第2728号决议。", "The UN Security Council adopted Resolution 2728 by 14 votes to none, with one abstention."},
	{"《公约》第七条第二款规定，缔约方应在90日内答复。", "Article 7(2) of the Convention requires parties to answer within 90 days."},
	{"2024年是中坦建交60周年，也是坦赞铁路建成近50年。", "2024 is the 60th anniversary of relations between China and Tanzania, and nearly 50 years since the railway was built."},
	{"一些国家一边谈合作，一边搞“小院高墙”，这是一种零和思维。", "Some countries talk of cooperation while building small yards with high fences: that is zero-sum thinking."},
	{"四大国有银行中，三家的不良率下降。", "Of the four big state banks, three have fewer bad loans."},
	{"十年树木，百年树人。", "It takes a decade to grow a tree and a century to raise a person."},
	{"千里之行，始于足下；百闻不如一见。", "A long journey begins with a step; seeing is believing."},
	{"这次考察历时三天两晚，走访了五个村、两家企业。", "The visit took three days and two nights and went to five villages and two firms."},
	{"“十五五”时期，年均增速保持在5%左右。", "In the 15th Five-Year Plan period annual growth should stay around 5 per cent."},
	{"1978年改革开放以来的四十多年间，7.7亿农村人口脱贫。", "In the more than forty years since reform began in 1978, 770 million rural people have left poverty."},
	{"气温将下降6～8 ℃，局地可达10 ℃以上，并伴有4至6级偏北风。", "Temperatures will fall by 6–8 °C, in places by more than 10 °C, with north winds of force 4 to 6."},
	{"上午8时起，京哈高速单双号限行，每日7:00—20:00。", "From 8 a.m. traffic on the Beijing–Harbin motorway alternates by odd and even numbers, 7:00–20:00 daily."},
	{"全长98公里的隧道于2023年第二季度贯通，工期提前了三个月。", "The 98 km tunnel was broken through in the second quarter of 2023, three months early."},
	{"该项目总建筑面积12.6万平方米，地上28层、地下3层，车位1,050个。", "The project has a floor area of 126,000 square metres, 28 storeys above ground and 3 below, and 1,050 parking spaces."},
	{"粮食产量连续9年稳定在1.3万亿斤以上。", "Grain output has stayed above 650 million tonnes for nine years running."},
	{"每公顷产量达到7.5吨，即亩产1,000斤。", "Yields reached 7.5 tonnes a hectare, that is 1,000 jin a mu."},
	{"森林覆盖率由12%提高到24.02%，翻了一番。", "Forest cover doubled from 12 per cent to 24.02 per cent."},
	{"新能源汽车产量944万辆，占全球60%以上，保有量突破2,000万辆。", "9.44 million electric vehicles were made, more than 60 per cent of the world's, and over 20 million are on the road."},
	{"网民规模10.92亿人，互联网普及率77.5%。", "There are 1.092 billion internet users, or 77.5 per cent of the population."},
	{"光刻机进口额同比增长近十倍。", "Imports of lithography machines grew almost tenfold."},
	{"图1、表2和附件3见第15—18页。", "See Figure 1, Table 2 and Annex 3 on pages 15–18."},
	{"2016/17和2017/18榨季。", "The 2016/17 and 2017/18 seasons."},
	{"他于1911年10月10日出生，属猪。", "He was born on 10 October 1911, in the year of the pig."},
	{"本次调查样本量为3,042份，误差为±2.5个百分点。", "The sample was 3,042, with an error of ±2.5 percentage points."},
	{"两岸同胞、三军将士、四海侨胞。", "Compatriots on both sides of the strait, the armed forces and overseas Chinese."},
	{"一季度，规模以上工业增加值增长6.1%，服务业增长5%。", "In the first quarter industrial output grew by 6.1% and services by 5%."},
	{"项目二期计划2026年底前投产，年产能20吉瓦时。", "The second phase is to start before the end of 2026, with 20 GWh a year."},
	{"全年空气优良天数313天，占85.5%，PM10下降8.2%。", "There were 313 days of good air, 85.5 per cent of the year, and PM10 fell by 8.2 per cent."},
	{"甲型H1N1流感和H7N9禽流感。", "H1N1 influenza and H7N9 bird flu."},
	{"第78届联大一般性辩论于9月19日至26日举行。", "The general debate of the 78th UN General Assembly was held from 19 to 26 September."},
	{"我市在全国297个城市中列第11位，上升3位。", "Our city is 11th of 297 in the country, up three places."},
	{"自2025年1月1日零时起实施，有效期五年。", "In force from midnight on 1 January 2025, for five years."},
	{"春节假期8天，国内旅游出游4.74亿人次，较2019年同期增长19%。", "Over the eight-day Spring Festival holiday 474 million trips were made in China, 19% more than in 2019."},
	{"该港年吞吐量连续14年居世界第一，2023年完成4,915.8万标准箱。", "The port has been the world's busiest for 14 years running, with 49.158 million TEU in 2023."},
	{"医保目录新增126种药品，平均降价61.7%，最高降幅逾九成。", "The list gained 126 drugs, at prices cut by 61.7% on average and in one case by over 90 per cent."},
	{"二审稿共八章六十三条，较一审稿增加五条。", "The second draft has eight chapters and sixty-three articles, five more than the first."},
	{"法院判处被告有期徒刑三年六个月，并处罚金20万元。", "The court sentenced the defendant to three years and six months and fined him RMB 200,000."},
	{"上诉期为十五日，自判决书送达之次日起算。", "The time for appeal is fifteen days from the day after the judgment is served."},
	{"平均每3.5秒就有一辆新车下线。", "A new car leaves the line every 3.5 seconds."},
	{"PMI为49.1%，连续三个月低于临界点50%。", "The PMI was 49.1%, below the threshold of 50% for the third month running."},
	{"7月CPI同比上涨0.5%，环比上涨0.5%。", "In July the CPI rose by 0.5% year on year and by 0.5% on the month."},
	{"外汇储备32,563亿美元，黄金储备7,280万盎司。", "Foreign reserves were US$3.2563 trillion, and gold 72.8 million ounces."},
	{"人民币对美元中间价报7.1385，较前一日上调32个基点。", "The RMB was fixed at 7.1385 to the US dollar, 32 basis points stronger than the day before."},
	{"全市划分为11个区、5个县级市，下辖173个街道、87个镇。", "The city has 11 districts and 5 county-level cities, with 173 sub-districts and 87 towns."},
	{"台风“杜苏芮”中心附近最大风力15级（50米/秒）。", "Typhoon Doksuri had winds of force 15 (50 m/s) near its centre."},
	{"地震发生于12月18日23时59分，震级6.2级，震源深度10公里。", "The earthquake struck at 23:59 on 18 December, with a magnitude of 6.2 and a depth of 10 km."},
	{"截至12月31日24时，累计治愈出院病例94,792例。", "By midnight on 31 December 94,792 patients had recovered."},
	{"航天员在轨驻留183天，开展了4次出舱活动。", "The astronauts were in orbit for 183 days and made four spacewalks."},
	{"火箭采用三级半构型，近地轨道运载能力25吨。", "The rocket has three and a half stages and carries 25 tonnes to low orbit."},
	{"一期工程总装机1,000兆瓦，年发电25亿千瓦时，减排二氧化碳200万吨。", "The first phase has 1,000 MW and makes 2.5 billion kWh a year, saving 2 million tonnes of carbon dioxide."},
	{"每名学生每年补助1,250元，惠及1,500多万人。", "Each pupil receives RMB 1,250 a year, which helps more than 15 million."},
	{"他们来自五大洲三十多个国家和地区。", "They come from more than thirty countries and regions on five continents."},
	{"中非合作论坛成立24年来，中非贸易额增长近26倍。", "In the 24 years of the Forum on China–Africa Cooperation trade has grown almost 26-fold."},
	{"1美元约合150日元，1英镑约合9.2元人民币。", "One dollar buys about 150 yen, and one pound about RMB 9.2."},
	{"报名截止时间：10月8日17:00（北京时间）。", "Entries close at 17:00 Beijing time on October 8."},
	{"展会面积150万平方米，展位7.4万个，参展企业2.86万家。", "The fair has 1.5 million square metres, 74,000 stands and 28,600 exhibitors."},
	{"本刊共四版，第二、三版为专题。", "This issue has four pages; pages 2 and 3 are special features."},
	{"“八五”普法规划实施过半。", "The Eighth Five-Year legal education plan is more than half done."},
	{"“三区三州”和“两不愁三保障”。", "The poorest regions, and the two assurances and three guarantees."},
	{"在“双碳”目标下，“1+N”政策体系已经形成。", "With the dual carbon goals a “1+N” system of policies has taken shape."},
	{"近八成网民为40岁以上。", "Nearly 80 per cent of users are over 40."},
	{"上世纪五六十年代建成的老小区。", "Housing estates of the 1950s and 1960s."},
	{"万余册图书分三批运抵，首批3,500册已上架。", "More than ten thousand books came in three batches; the first 3,500 are on the shelves."},
	{"每万人拥有执业医师33.2人。", "There are 33.2 doctors for every 10,000 people."},
	{"我国选手夺得40金27银24铜，与美国并列金牌榜首位。", "China won 40 gold, 27 silver and 24 bronze medals, level with the United States at the top."},
	{"比分定格在3:2，双方鏖战两小时四十分钟。", "The match ended 3:2 after two hours and forty minutes."},
	{"女子4×100米接力以42秒03夺冠。", "The women's 4×100 m relay was won in 42.03 seconds."},
	{"孕期满12周后服用，每日一次，每次0.4毫克。", "Take 0.4 mg once a day after the 12th week of pregnancy."},
	{"血压控制在140/90毫米汞柱以下。", "Keep blood pressure below 140/90 mmHg."},
	{"这种病的五年生存率为三成左右，早诊可提高到九成。", "Five-year survival is about 30 per cent, and 90 per cent with early diagnosis."},
	{"试验共入组3,200人，按2:1随机分为两组。", "The trial took 3,200 people, in two groups at 2:1."},
	{"1,200万元的欠薪于48小时内全部兑付。", "All RMB 12 million of unpaid wages was paid within 48 hours."},
	{"最低工资标准由每月2,590元调整为2,690元，小时工由23元调整为24元。", "The minimum wage rises from RMB 2,590 to RMB 2,690 a month, and from RMB 23 to RMB 24 an hour."},
	{"个税起征点为5,000元，税率3%至45%，共七级。", "Income tax starts at RMB 5,000, with seven rates from 3% to 45%."},
	{"三口之家年均用电约3,000度。", "A family of three uses about 3,000 kWh a year."},
	{"首付比例降至15%，二套房不低于25%。", "The down payment falls to 15%, and to at least 25% for a second home."},
	{"全市60岁以上老年人口占三成，即每十个人里就有三个老人。", "People over 60 make up 30 per cent of the city, three in ten."},
	{"大会开幕式将于下午3点在一号厅举行，凭证入场。", "The opening is in Hall 1 at 3 p.m., by badge only."},
	{"请于5月20日（周一）前将回执发至指定邮箱。", "Please reply by e-mail by Monday, 20 May."},
	{"航班CA1831由北京飞往上海，9时30分起飞，11时45分到达。", "Flight CA1831 leaves Beijing at 9:30 and reaches Shanghai at 11:45."},
	{"地铁14号线三期长5.6公里，设4站。", "Phase 3 of Metro Line 14 is 5.6 km long, with four stations."},
	{"该条约于1972年签署，1997年12月31日修订，现有191个缔约国。", "The treaty was signed in 1972, amended on 31 December 1997 and has 191 parties."},
	{"安理会“五常”与十个非常任理事国。", "The five permanent and ten elected members of the Security Council."},
	{"这一比例是十年前的一半、二十年前的四分之一。", "That is half of what it was a decade ago, and a quarter of twenty years ago."},
	{"民调显示，52%的人支持，35%反对，13%没有意见。", "In the poll 52% were in favour, 35% against and 13% undecided."},
	{"二者之差不足一个百分点。", "The two differ by less than one percentage point."},
	{"第二次世界大战结束近80年来，全球人口由23亿增至81亿。", "In the almost 80 years since the Second World War the world's population has grown from 2.3 billion to 8.1 billion."},
	{"海平面本世纪末可能上升0.3至1米。", "The sea may rise by 0.3 to 1 m by the end of the century."},
	{"2100年前全球气温升幅或达2.7℃。", "Warming may reach 2.7 °C before 2100."},
	{"“一枚硬币的两面”：机遇与挑战并存。", "Opportunity and challenge are two sides of one coin."},
	{"四个月前，百余名专家联名致信。", "Four months ago over a hundred experts signed a letter."},
	{"项目总投资由6亿元增至7.2亿元，增加两成。", "The cost rose by a fifth, from RMB 600 million to RMB 720 million."},
	{"每年两次，每次为期两周。", "Twice a year, for two weeks each time."},
	{"以“六个必须坚持”为遵循，落实“八项规定”。", "Follow the six musts, and carry out the eight-point rules."},
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
	{"市场的讽刺之一是强调活跃，经纪商歌颂换手率高的公司。投资者应该明白，对荷官有利的，对客户并不有利。过度活跃的股市是企业的扒手。", "One irony of the market is its stress on activity, and brokers praise firms with a high turnover. But investors should see that what is good for the croupier is good for the customer. A hyperactive market is the pickpocket of enterprise.", diag.ParityNegation},
	{"会议开了不到一个小时。", "The meeting took more than an hour.", diag.ParityExtreme},
	{"专注这一领域十余载。", "For less than ten years the focus has been on this field.", diag.ParityExtreme},
	{"十年后他回来了。", "Ten years earlier he came back.", diag.FigureWhen},
	{"在27分37秒射门。", "He shot at 29:37.", diag.FigureMissing},
	{"征收5%到10%的关税。", "There are tariffs of five to eleven per cent.", diag.FigureDiffers},
	{"地震发生在凌晨4时30分。", "The quake came at 0530.", diag.FigureDiffers},
	{"全年用电700多万度。", "Less than 7 million kWh were used in the year.", diag.FigureHedge},
	{"他有 50 多年的经验。", "He has less than 50 years of experience.", diag.FigureHedge},
	{"三年前开工。", "Work began three years later.", diag.FigureWhen},
	{"三年后开工。", "Work began three years ago.", diag.FigureWhen},
	{"每队至少3人，全国共3支队伍。", "Each team has at most 3 people, and there are 3 teams in the country.", diag.ParityExtreme},
	{"这头猪重650公斤。", "It was a 650-pound pig.", diag.FigureDiffers},
	{"在第25秒进球。", "He scored in the 25th minute.", diag.FigureDiffers},
	{"降雨2.5英寸。", "There were 2.5 centimetres of rain.", diag.FigureDiffers},
	{"罗斯先做过一段时间的助理教练，之后才开始他的管理生涯，到现在仅有三年光景。", "Ross is only three months into his career as a manager, after a period as assistant coach.", diag.FigureDiffers},
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
	for _, p := range slices.Concat(agree, sameSense) {
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
