package parity

import (
	"slices"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// TestFiguresPutFreely: ways of writing a figure, each beside one that is another figure.
func TestFiguresPutFreely(t *testing.T) {
	for _, c := range []struct {
		zh, same, other string
	}{
		{"大赛在北京、天津、上海三市举行。", "The contest is held in Beijing, Tianjin and Shanghai.", ""},
		{"大赛在北京、天津、上海3市举行。", "The contest is held in Beijing, Tianjin and Shanghai.", "The contest is held in four cities: Beijing, Tianjin and Shanghai."},
		{"她演过《十月围城》和《七月》。", "She was in Bodyguards and in Soulmate.", ""},
		{"厅长26日称，钱已下达。", "On Wednesday the head said that the money had been sent.", "On the 25th the head said that the money had been sent."},
		{"会在9点差一刻开始。", "It begins at a quarter to nine.", "It begins at a quarter past nine."},
		{"参考 Gang of Four 的定义。", "See the Gang of Four’s definition.", ""},
		{"参见 A06:2025-不安全设计。", "See A06:2025-Insecure Design.", ""},
		{"每个 Top Ten 类别都有数据。", "There are data for each of the Top Ten categories.", "There are data for each of the Top Twenty categories."},
		{"他告诉 Soccer Saturday 节目。", "He told Soccer Saturday.", ""},
		{"未来两个季度再减400人。", "In the next two quarters 400 more will go.", "In the next two quarters 500 more will go."},
		{"周五的会议改期。", "Friday's meeting was moved.", "Monday's meeting was moved."},
		{"11月的选举很近了。", "November’s election is near.", "October’s election is near."},
		{"截至3月4日24时，共报名60人。", "By 24:00 on March 4, 60 people had signed up.", "By 21:00 on March 4, 60 people had signed up."},
		{"3月4日0—24时共报名60人。", "On March 4, from 0:00 to 24:00, 60 people signed up.", "On March 4, from 0:00 to 21:00, 60 people signed up."},
		{"校队4：1获胜。", "The school won 4-1.", "The school won 4-2."},
		{"校队1:4告负。", "The school lost 4-1.", "The school lost 4-2."},
		{"收入3,000万澳元。", "Revenue was $30 million.", "Revenue was €30 million."},
		{"全国有读者120万名。", "There are 12 lakh readers in the country.", "There are 13 lakh readers in the country."},
		{"全国有25万名读者。", "There are a quarter of a million readers.", "There are a third of a million readers."},
		{"气温达35摄氏度。", "It was 95 degrees Fahrenheit.", "It was 85 degrees Fahrenheit."},
		{"参与率提高8个百分点。", "Participation rose by 8 points.", "Participation rose by 9 points."},
		{"馆内午休时间为12：30—13：30。", "The hall closes from 12:30 to 13:30.", "The hall closes from 12:30 to 14:30."},
		{"5月2日开馆，局长26日到访。", "It opened on May 2, and the director came on the 26th.", "It opened on May 2, and the director came on the 25th."},
		{"比赛下半场停电。", "In the second half, the power failed.", "In the first half, the power failed."},
		{"七八月份不开放。", "It is closed in July and August.", "It is closed in July and September."},
		{"自5月份以来停业。", "It has been closed since May.", "It has been closed since June."},
		{"费用翻了两倍。", "The costs tripled.", "The costs quadrupled."},
		{"请每周一次上报。", "Please report weekly.", ""},
		{"在上半场有两次机会。", "There were two first-half chances.", "There were five first-half chances."},
		{"三台九尺钢琴。", "Three nine-foot pianos.", "Five nine-foot pianos."},
		{"床抬高了半米。", "The bed was raised by 0.5 metres.", "The bed was raised by 1.5 metres."},
		{"晚12点闭馆。", "It closes at midnight.", ""},
		{"等到上午 7 点 30 分再走。", "Wait until 7:30 a.m. and go.", "Wait until 7:40 a.m. and go."},
		{"20世纪六七十年代很少有雨。", "It seldom rained in the 1960s and 1970s.", "It seldom rained in the 1960s and 1980s."},
		{"编号 3643 10/12/21。", "Number 3643 10/12/21.", "Number 3643 11/12/21."},
		{"一块5×8米的布。", "A cloth of 5x8 m.", "A cloth of 5x9 m."},
		{"建于19世纪。", "It was built in the 1800s.", "It was built in the 1700s."},
		{"每人节约2000-3000元。", "Each saves 2000-3000 yuan.", "Each saves 2000-4000 yuan."},
		{"培训万名教师。", "It trains 10,000 teachers.", ""},
		{"每周四天上班。", "They work a four-day week.", "They work a five-day week."},
		{"每年的3至6月开花。", "March to June is when it blooms.", "March to July is when it blooms."},
		{"加速只要2.9秒。", "It takes only 2.9s.", "It takes only 3.9s."},
		{"照片尺寸为16x12。", "Photographs are 16x12.", "Photographs are 16x14."},
		{"插图本，适合3到6名读者。", "With illustrations, for 3 to 6 readers.", "With illustrations, for 3 to 7 readers."},
		{"剧集第二季开播。", "Season 2 of the series begins.", "Season 4 of the series begins."},
		{"车身四周都有灯。", "There are lights all around the car.", ""},
		{"“六一”儿童节放假。", "Children's Day is a holiday.", ""},
		{"价格在万元以上。", "It costs more than 10,000 yuan.", ""},
		{"只等五点下班。", "They only wait for 5 o'clock.", "They only wait for 7 o'clock."},
		{"环顾四周很重要。", "It is important to look around.", ""},
		{"2\\. 多数人忘了这一点。", "2\\. Most people forget this.", ""},
		{"利润将百分之百归股东。", "All profit goes to the owners.", ""},
		{"一美元不再值一美元。", "A dollar is no longer worth a hundred cents.", ""},
		{"现在才五月。", "It is only May.", "It is only June."},
		{"从5月10日到26日。", "From May 10 to the 26th.", "From May 10 to the 27th."},
		{"二元分类。", "It is binary.", ""},
		{"百分百满意。", "They are 100% happy.", ""},
		{"费率约为0.06%。", "The rate is about 6/100 of 1%.", "The rate is about 7/100 of 1%."},
		{"利率变动千分之一。", "Rates moved by 1/10 of 1%.", "Rates moved by 3/10 of 1%."},
		{"持股为0.02%。", "It holds .02 of 1 per cent.", "It holds .03 of 1 per cent."},
		{"份额上升十分之一个百分点。", "Its share rose by one-tenth of a percent.", "Its share rose by three-tenths of a percent."},
		{"税率为16 2/3%，加息0.5%。", "The tax is 16 2/3%, and rates rise by ½%.", "The tax is 17 2/3%, and rates rise by ½%."},
		{"去年五月的一个星期六。", "On a Saturday last May.", "On a Sunday last May."},
		{"每年五月最后一个星期日放假。", "The last Sunday of May is a holiday.", "The last Monday of May is a holiday."},
		{"一个星期六天上班。", "They work six days a week.", "They work four days a week."},
		{"周一期间不开门。", "It does not open on Monday.", "It does not open on Friday."},
		{"周一至周五开放。", "Open on weekdays.", ""},
		{"成本从1991年的560万元降到420万元。", "Costs fell from RMB 5.6 million in 1991 to RMB 4.2 million.", "Costs fell from RMB 5.6 million in 1992 to RMB 4.2 million."},
		{"一季度增长5%，二季度增长6%。", "Growth was 5% in the first quarter and 6% in the second.", "Growth was 5% in the first quarter and 6% in the third."},
		{"下半年的事故。", "Accidents in the last half of the year.", ""},
		{"任一季度都可以报名。", "You may sign up in any quarter.", ""},
		{"校队62胜4负。", "The school went 62-4.", "The school went 63-4."},
		{"投票以2比1通过。", "The vote passed by 2 to 1.", "The vote passed by 3 to 1."},
		{"股票按 100 比 1 拆分。", "The stock was split 100 for 1.", "The stock was split 50 for 1."},
		{"概率为百分之一。", "The odds are 1 in 100.", "The odds are 1 in 200."},
		{"她跑了3小时01分。", "She ran it in 3:01.", "She ran it in 4:01."},
		{"他们65岁左右。", "They are in their mid-60s.", "They are in their mid-70s."},
		{"截至9月30日的一年，另一年截至12月31日。", "The year ended 9/30, another 12/31.", "The year ended 8/30, another 12/31."},
		{"下午3点到6点很忙。", "It is busy between 3 and 6 p.m.", "It is busy between 4 and 6 p.m."},
		{"气温超过32.2摄氏度。", "It was above 90 degrees.", "It was above 80 degrees."},
		{"门票99便士，糖50美分。", "A ticket is 99p, sweets are 50 cents.", "A ticket is 98p, sweets are 50 cents."},
		{"花了10到30亿美元。", "It cost one to three billion dollars.", "It cost one to four billion dollars."},
		{"水平是他们的百倍以上。", "It is one hundred or more times theirs.", ""},
		{"创造了数百亿元。", "It made many billions of yuan.", ""},
		{"省下的钱以百万计。", "What was saved is measured in millions, in seven figures.", ""},
		{"我们卖掉了整个公司。", "We sold 100% of the company.", ""},
		{"文件2020DP2611号，见A.2。", "File 2020DP2611, see A.2.", ""},
		{"大雨到达四角地区。", "Rain reached the Four Corners on its way.", ""},
		{"庆祝两百周年。", "They mark the bicentennial.", ""},
		{"北部三分之一的地区。", "In the northern third of the area.", "In the northern fifth of the area."},
		{"排名在前十分之一。", "It is in the top decile.", ""},
		{"一块 116 123 的编号。", "A number of 116 123.", "A number of 116 124."},
		{"三四十年的机器。", "30- and 40-year-old machines.", ""},
		{"十年或二十年后。", "A decade or two later.", ""},
		{"至少高出五个百分点。", "At least five extra percentage points.", "At least six extra percentage points."},
		{"各有50%的可能。", "It has a 50-50 chance.", "It has a 40-60 chance."},
		{"年复合增长率仅为5.3%。", "It shrinks to 5.3% a year.", ""},
		{"它是24小时的书店，全天候开放。", "It is a 24-hour shop.", ""},
		{"电池板输出12伏、10瓦。", "It is a 12V, 10W panel.", "It is a 14V, 10W panel."},
		{"他曾任职（1995-2005年）。", "He was in office (1995-2005).", "He was in office (1996-2005)."},
		{"签于1961年1月30日。", "Signed 1-30-61.", "Signed 1-31-61."},
		{"多样性最高的前25%的公司。", "The top quartile of firms.", ""},
		{"第一家市值十亿美元的公司。", "The first billion-dollar firm.", ""},
		{"四周变得漆黑，哨声四起。", "All went dark, and whistles blew.", ""},
		{"发布时间：2026-03-04 11:42:58", "Published: 2026-03-04 11:42:58", "Published: 2026-03-05 11:42:58"},
	} {
		if got := findings(t, c.zh, c.same); len(got) != 0 {
			t.Errorf("%s\n%s\nsay the same, have %v", c.zh, c.same, got)
		}
		if c.other != "" && len(findings(t, c.zh, c.other)) == 0 {
			t.Errorf("%s\n%s\ndo not say the same, have nothing", c.zh, c.other)
		}
	}
}

// TestNamesPutFreely: a name that one language alone has is told where another stands
// for it, where it stands in a list, or where something is said to be there.
func TestNamesPutFreely(t *testing.T) {
	for _, c := range []struct {
		zh, en string
		want   diag.Code // "" for none
	}{
		{"法国代表提出了这项建议。", "The delegate made the proposal.", ""},
		{"瑞典代表提出了这项建议。", "The Swiss delegate made the proposal.", diag.NameMissing},
		{"代表来自法国和瑞典。", "The delegates come from France.", diag.NameMissing},
		{"各国代表出席。", "Delegates from France and Sweden attended.", ""},
		{"德方与瑞典方面已签字。", "Berlin and Sweden have signed.", ""},
		{"安徽省合肥市的三所学校。", "Three schools in Hefei.", ""},
		{"三所学校在合肥。", "Three schools are in Wuhu.", diag.NameMissing},
		{"她获得了世界冠军。", "She was the runner-up of the world.", diag.ParityExtreme},
		{"她获得了亚军。", "She became champion.", diag.ParityExtreme},
		{"她获得了亚军。", "She won silver.", ""},
		{"疫情最严重的州已有病例。", "There are cases in the state where the epidemic is mildest.", diag.ParityExtreme},
		{"最新监测结果显示，据新华社报道，情况好转。", "The oldest results show that things are better, the news agency says.", diag.ParityExtreme},
		{"他拦截了最后一球。", "He blocked the first shot.", diag.ParityExtreme},
		{"最早的一座纪念碑。", "The latest of the monuments.", diag.ParityExtreme},
		{"他为第二轮峰会作准备。", "He prepares for a third summit.", diag.FigureDiffers},
		{"英语是我的第二语言。", "English is my language.", diag.ParityRank},
		{"他第二天到了。", "He arrived the day after.", ""},
		{"他买了第二套住房。", "He bought another home.", ""},
		{"三分之一的居民没有工作。", "A third of the residents have no job.", ""},
		{"杭州武林广场的一块木板前站着一个女孩，木板上写着几个字。", "A girl stood in front of a plank with a few words, at Wulin Square in Kunming.", diag.NameMissing},
		{"苏格兰的学校将继续提供这一选择。", "The schools of Pakistan will continue to offer this choice.", diag.NameMissing},
		{"津巴布韦代表提出了这项建议。", "The Zambian delegate made the proposal.", diag.NameMissing},
		{"三所学校在合肥。", "Three schools are in Bergen.", diag.NameMissing},
		{"学校迁往合肥。", "The school moved to the city.", ""},
		{"学校迁往合肥。", "The school moved.", diag.NameMissing},
		{"芝加哥警方在记者会上宣布案件已经侦破，嫌疑人被捕。", "The case is solved and a suspect has been arrested, police in Madrid told reporters.", diag.NameMissing},
		{"沪厦两地的医院。", "Hospitals in Shanghai and Xiamen.", ""},
		{"郑万高铁通车。", "The Zhengzhou–Wanzhou railway opened.", ""},
		{"湘钢的工人。", "The workers of Xiangtan Steel.", ""},
		{"湘潭的工人。", "The workers of Xiangtang.", diag.NameReading},
		{"马里兰州的大学。", "A university in Maryland.", ""},
		{"撒哈拉以南非洲的农民。", "Farmers in sub-Saharan Africa.", ""},
		{"阿荣旗的牧民。", "The herders of Arun Banner.", ""},
		{"隔离措施已经取消。", "Quarantine measures have ended.", ""},
		{"北京消息。", "BEIJING NEWS", ""},
		{"Cruz表示反对。", "The Texan said that he was against it.", ""},
		{"Okoye写了序言。", "The preface is by Anders Lindqvist, whom Collins knows.", ""},
		{"由Okoye写序言。", "The preface was written by Collins.", diag.NameMissing},
		{"岚皋县的工厂。", "The plants of Lingao County.", diag.NameReading},
		{"主讲人菲利普·莫里森到了。", "The speaker, Philip Morrison, has come.", ""},
		{"主讲人菲利普·莫里森到了。", "The speaker, Philip F. Morrison, has come.", ""},
		{"主讲人菲利普·莫里森到了。", "The speaker, Philip Novak, has come.", diag.NameMissing},
		{"主讲人菲利普·莫里森到了。", "The speaker, Keith Garcia, has come.", diag.NameMissing},
		{"主讲人菲利普·莫里森到了。", "The speaker has come, and he is well.", ""},
		{"馆长说，请马尔克斯来主讲。", "The director said that Marquez would be asked to speak.", ""},
		{"馆长说，请马尔克斯来主讲。", "The director said that Dawkins would be asked to speak.", diag.NameMissing},
		{"馆长说，请马尔克斯来主讲。", "The director said that she would ask the novelist to speak.", ""},
		{"主任 Ruth Okafor 也受到影响。", "The head, Ruth Okafor, is affected too.", ""},
		{"主任 Ruth Okafor 也受到影响。", "The head, Daniel Cohen, is affected too.", diag.NameMissing},
		{"样本送往微软的实验室。", "The samples went to a lab of Microsoft.", ""},
		{"样本送往微软的实验室。", "The samples went to a lab of Siemens.", diag.NameMissing},
		{"他为越文两国的合作作出贡献。", "He worked for the cooperation of Vietnam and Brunei.", ""},
		{"新加坡和文莱企业可以投资。", "Singaporean and Bruneian companies may invest.", ""},
		{"新加坡和文莱企业可以投资。", "Singaporean companies may invest.", diag.NameMissing},
		{"韩国、日本和中国台湾地区的企业。", "Companies in South Korea, Japan and Taiwan.", ""},
		{"他们加入印太经济框架。", "They join the Indo-Pacific Economic Framework.", ""},
		{"利用航空客运走私。", "They smuggle by air travel.", ""},
		{"球越过护网飞至场外。", "The ball flew over the net and out.", ""},
		{"女孩在新泽西学校受欺负。", "A girl was bullied at an NJ school.", ""},
		{"女孩在新泽西学校受欺负。", "A girl was bullied at a school in Ohio.", diag.NameMissing},
		{"google较早时发布短片。", "Google released a clip earlier.", ""},
		{"请告诉谷歌的人。", "Please tell the people of google.", ""},
		{"世界银行的计划适用于各国。", "The bank's plan is for all countries.", ""},
		{"世界银行的计划适用于各国。", "The plan is for all countries.", diag.NameMissing},
		{"法赫法赫的政府。", "The government of Fakhfakh and the Ennahda Party.", ""},
		{"会场以北约两里有书店。", "There is a bookshop about a kilometre north of the hall.", ""},
	} {
		got := findings(t, c.zh, c.en)
		if c.want == "" && len(got) != 0 || c.want != "" && (!slices.Contains(got, c.want)) {
			t.Errorf("%s\n%s\nwant %q, have %v", c.zh, c.en, c.want, got)
		}
	}
}

// findings are the codes of what Check says of two texts.
func findings(t *testing.T, zh, en string) (out []diag.Code) {
	t.Helper()
	log := &diag.Log{}
	if err := Check(t.Context(), log, pairReport(t, zh, en)); err != nil {
		t.Fatal(err)
	}
	for _, f := range log.Findings() {
		out = append(out, f.Code)
	}
	return out
}

// TestSensesBesideTheirNeighbours: what one language denies, bounds or ranks and the
// other turns round is told; the nearest thing that says the same is not.
func TestSensesBesideTheirNeighbours(t *testing.T) {
	for _, c := range []struct {
		zh, same, other string
		want            diag.Code
	}{
		{"读者对展览很满意，工作也不断改进。", "Readers liked the show, and the work keeps improving.", "Readers liked the show, and the work is not improving.", diag.ParityNegation},
		{"充足的睡眠有利于学习，也是预防中暑的办法。", "Enough sleep is good for study and helps against heatstroke.", "Enough sleep is not good for study and helps against heatstroke.", diag.ParityNegation},
		{"这块石头将用于校准仪器，之后放进博物馆。", "The stone will be used to check the instruments and then put into the museum.", "The stone will not be used to check the instruments and then put into the museum.", diag.ParityNegation},
		{"我们把重点放在根因而不是症状上，其他都可以以后再谈。", "We keep our focus on the causes over the symptoms, and all else can be talked about later.", "", ""},
		{"不过，许多单位仍把它当作标准来用，一直用到今天。", "However, this has not stopped many offices from using it as a standard until today.", "", ""},
		{"我们要谨防程序陷入死循环，这常常发生。", "We need to be careful that the program doesn't get into an endless loop, as often happens.", "", ""},
		{"让热水供应不断，洗澡不用等。", "Keep hot water running so that it does not stop and nobody waits.", "", ""},
		{"馆内不能吸烟，不能饮酒，也不能吃东西。", "Nobody may smoke, drink or eat in the hall, or nearby.", "", ""},
		{"平台没有问题，产品也没有问题。", "There is no problem with the platform or the products.", "", ""},
		{"几天后才能知道结果。", "The result will not be known for some days.", "", ""},
		{"他不如从前那样健康。", "He is not as healthy as he was.", "", ""},
		{"他很快明白了这一点。", "It did not take long for him to see it.", "", ""},
		{"一位不愿透露姓名的职员说了这件事。", "An employee who asked for her name to be kept back told us.", "", ""},
		{"车上最多不能超过20人。", "A bus may carry a maximum of 20.", "A bus may carry a minimum of 20.", diag.FigureHedge},
		{"首批志愿者到岗。", "The first volunteers are at work.", "The second volunteers are at work.", diag.ParityRank},
		{"这是本市开设的第一个日托站。", "It is the first day centre in the city.", "It is the third day centre in the city.", diag.FigureDiffers},
		{"第三届书展开幕。", "The 3rd book fair opened.", "The 4th book fair opened.", diag.FigureDiffers},
		{"它是全省第二大机场。", "It is the province's second-largest airport.", "It is the province's second-smallest airport.", diag.ParityExtreme},
		{"年初动工。", "Work began at the start of this year.", "Work began at the end of this year.", diag.ParityExtreme},
		{"年底前完成。", "It will be done before the end of the year.", "It will be done after the end of the year.", diag.ParityExtreme},
		{"请至少提前告知。", "Please tell us ahead at least.", "Please tell us ahead at most.", diag.ParityExtreme},
		{"疫情以来的第一个书展。", "The first fair since the outbreak.", "The first fair until the outbreak.", diag.ParityExtreme},
		{"几乎14%的人参加。", "Almost 14 per cent took part.", "More than 14 per cent took part.", diag.FigureHedge},
		{"每天锻炼一小时以上。", "Exercise for more than an hour a day.", "Exercise for less than one hour a day.", diag.FigureHedge},
		{"须年满12岁。", "You must be at least 12.", "You must be at most 12.", diag.FigureHedge},
		{"图片没有标明产地，其他部分还好。", "The picture does not show where it was made; the other parts are fine.", "The picture shows where it was made; the other parts are fine.", diag.ParityNegation},
		{"这套房子结实，住着也舒服，只是贵了一点。", "The house is sturdy and good to live in, only a little dear.", "The house is not sturdy and good to live in, only a little dear.", diag.ParityNegation},
		{"会议开得很长。大家都累了，后来就散了，也没有讨论预算。", "The meeting was long. All were tired, went home, and did not discuss the budget.", "The meeting was long. All were tired, went home, and discussed the budget.", diag.ParityNegation},
		{"收治50岁以下的病人。", "It takes patients under the age of 50.", "It takes patients over the age of 50.", diag.FigureHedge},
		{"决定是否批准，须在20天内答复。", "It decides whether to approve or not within 20 days.", "It decides whether to approve or not after 20 days.", diag.FigureHedge},
		{"付款后3至5天内发货。", "It ships within 3 to 5 days of payment.", "It ships after 3 to 5 days.", diag.FigureHedge},
		{"已有22万+读者评价。", "Over 220,000 readers have reviewed it.", "Under 220,000 readers have reviewed it.", diag.FigureHedge},
		{"以最高为成本110%的价格回购。", "They buy at up to 110% of cost.", "They buy at at least 110% of cost.", diag.FigureHedge},
		{"两个条件好的人最多有4个。", "4 max meet both conditions.", "4 minimum meet both conditions.", diag.ParityExtreme},
		{"它的规模远小于邻村的书店。", "It is far smaller than the shop next door.", "It is far larger than the shop next door.", diag.ParityExtreme},
		{"收益高于我们的成本。", "The return is higher than our cost.", "The return is lower than our cost.", diag.ParityExtreme},
		{"请在出价之前到店里看。", "Please come to the shop before you bid.", "Please come to the shop after you bid.", diag.ParityExtreme},
		{"收到邮件之后，请到柜台来。", "After you get the mail, please come to the desk.", "Before you get the mail, please come to the desk.", diag.ParityExtreme},
		{"这是最新的目录。", "This is the latest list.", "This is the earliest list.", diag.ParityExtreme},
		{"这是展览的最后一天。", "It is the last day of the show.", "It is the first day of the show.", diag.ParityExtreme},
		{"她是最好的讲解员。", "She is the best guide.", "She is the worst guide.", diag.ParityExtreme},
		{"首日有三场讲座。", "There are three talks on the first day.", "There are three talks on the second day.", diag.FigureDiffers},
		{"以最大限度地减少等待。", "To minimise waiting.", "", ""},
		{"这是一个最不寻常的制度。", "It is a most unusual system.", "", ""},
	} {
		if got := findings(t, c.zh, c.same); len(got) != 0 {
			t.Errorf("%s\n%s\nsay the same, have %v", c.zh, c.same, got)
		}
		if c.want == "" {
			continue
		}
		if got := findings(t, c.zh, c.other); !slices.Contains(got, c.want) {
			t.Errorf("%s\n%s\nwant %s, have %v", c.zh, c.other, c.want, got)
		}
	}
}

// TestPeopleInPinyin: people whose English reads otherwise than their characters.
func TestPeopleInPinyin(t *testing.T) {
	for zh, en := range map[string][2]string{
		"导演唐烨带领排练。":  {"Tang Ye, the director, leads them.", "Tang Kai, the director, leads them."},
		"李怡获得支持。":    {"Li Yi was supported.", "Li Wei was supported."},
		"编辑是朱延静。":    {"The editor is Zhu Yanjing.", "The editor is Zhu Hong."},
		"村民柏丽香唱戏。":   {"Bo Lixiang, a villager, sang.", "Bo Lifang, a villager, sang."},
		"她从中武村搬来。":   {"She moved here from Zhongwu Village.", "She moved here from Qingshui Village."},
		"公园在鲤鱼门的山上。": {"The park is on the hill of Lei Yue Mun.", ""},
	} {
		if got := findings(t, zh, en[0]); len(got) != 0 {
			t.Errorf("%s\n%s\nhave %v", zh, en[0], got)
		}
		if en[1] == "" {
			continue
		}
		if got := findings(t, zh, en[1]); !slices.Contains(got, diag.NameReading) {
			t.Errorf("%s\n%s\nhave %v", zh, en[1], got)
		}
	}
}

// TestPointsWithoutFigures: list points that changed places have none in common with
// their own translations, or less than with each other's.
func TestPointsWithoutFigures(t *testing.T) {
	zh := "- 学校的老师每周到医院看望生病的儿童。\n- 公园里的树由志愿者浇水，居民可以报名。\n- 村里的桥已经修好，公交车重新通行。"
	points := []string{"- Teachers of the school visit sick children in hospital every week.", "- Volunteers water the trees in the park, and residents may join.", "- The village bridge is repaired, and buses run again."}
	for _, c := range []struct {
		order string
		want  int
	}{{"012", 0}, {"102", 1}, {"210", 1}} {
		en := ""
		for _, i := range c.order {
			en += points[i-'0'] + "\n"
		}
		n := 0
		for _, f := range bodyFindings(t, zh, en) {
			if f == diag.ParityOrder {
				n++
			}
		}
		if n != c.want {
			t.Errorf("order %s: told %d times, want %d", c.order, n, c.want)
		}
	}
}

// bodyFindings is findings for two texts of several blocks.
func bodyFindings(t *testing.T, zh, en string) (out []diag.Code) {
	t.Helper()
	block := func(s string) string {
		return "|\n            " + strings.ReplaceAll(strings.TrimSpace(s), "\n", "\n            ")
	}
	log := &diag.Log{}
	r, err := report.Load(t.Context(), log, "r.yaml", []byte("format: 1\nid: a\nlanguages: [zh, en]\ntitle: {zh: 题, en: Title}\nsections:\n  - id: s\n    title: {zh: 节, en: Part}\n    items:\n      - id: i\n        title: {zh: 项, en: Point}\n        body:\n          zh: "+block(zh)+"\n          en: "+block(en)+"\n"))
	if err != nil || log.Failed() {
		t.Fatal(err, log.Findings())
	}
	if err := Check(t.Context(), log, r); err != nil {
		t.Fatal(err)
	}
	for _, f := range log.Findings() {
		out = append(out, f.Code)
	}
	return out
}

// TestOneOfTwo: of two things that Chinese puts beside each other, one may not be left
// out.
func TestOneOfTwo(t *testing.T) {
	for zh, en := range map[string][2]string{
		"维护者的责任和义务。":      {"The responsibilities and duties of a maintainer.", "The responsibilities of a maintainer."},
		"学校和医院已经恢复供水。":    {"Schools, hospitals: both have water again.", "Schools have water again."},
		"读者不会和机器产生共鸣。":    {"Readers would not relate to a machine.", ""},
		"他涉及埃及的和平与历史。":    {"He deals with the peace of Egypt through its history.", ""},
		"工业和信息化部公布了办法。":   {"The industry ministry published rules.", ""},
		"这座桥连接东村和西村。":     {"The bridge runs from the eastern village to the western one.", ""},
		"这是富有、发达国家的收入情况。": {"These are incomes in rich developed countries.", ""},
	} {
		if got := findings(t, zh, en[0]); slices.Contains(got, diag.ParitySentence) {
			t.Errorf("%s\n%s\nhave %v", zh, en[0], got)
		}
		if en[1] == "" {
			continue
		}
		if got := findings(t, zh, en[1]); !slices.Contains(got, diag.ParitySentence) {
			t.Errorf("%s\n%s\nhave %v", zh, en[1], got)
		}
	}
}
