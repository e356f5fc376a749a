package parity

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// sameSense are more pairs that say the same, each in the way of its language.
var sameSense = [][2]string{
	{"讲座下午 3 点开始，6 点至 8 点聚餐。", "The talk starts at 3 p.m.; dinner is from 6 p.m. to 8 p.m."},
	{"请早一点到，门 9 点开。", "Please come early; the doors open at 9:00 a.m."},
	{"截至2009年6月30日的资产。", "Assets at 6/30/09."},
	{"支出（单位：千元）见下表。", "Spending (in thousands) is shown below."},
	{"持股12.5%，回报3½%。", "We hold 12 1/2% and earn 3 ½%."},
	{"在1997-98年的危机中。", "In the crisis of 1997–98."},
	{"英国电厂去年发电320兆瓦时，学校用电4,500千瓦时。", "The U.K. plant made 320 megawatt-hours last year; the school used 4,500 kilowatt-hours."},
	{"每班不得超过30人，不应少于4到6名教师。", "No more than 30 to a class, and not fewer than 4-6 teachers."},
	{"约占三分之一，即1/3。", "About a third, or 1/3."},
	{"损耗率为0.8%，费用5亿元。", "Losses were .8%, and costs RMB .5 _billion_."},
	{"三大队大队长到会，这是一家百年老店。", "The brigade leader came; it is a time-honoured shop."},
	{"比去年高出一倍，成百上千的人到场。", "It is twice last year's, and people came in their hundreds."},
	{"20 世纪 30 年代以来。", "Since the 1930s."},
	{"自911事件以来。", "Since September 11th."},
	{"不得转借他人。", "It may not be lent to others."},
	{"未经许可不可使用。", "Use needs a licence; it is impossible without one."},
	{"她不得不离开，我们密不可分。", "She had to leave; we are close."},
	{"并非常重视安全。", "They also care very much about safety."},
	{"会议开得好得不能再好。", "The meeting was superb."},
	{"本市第二大医院，费用最低。", "It is the city's second-largest hospital, and the cheapest, with the lowest fees."},
	{"罚款上限提高到1,000元。", "The highest fine rises to RMB 1,000."},
	{"近五年新建12所学校。", "Over five years 12 schools were built."},
	{"年初动工，2025年底前完工。", "Work began early in the year and ends before the end of 2025."},
	{"从2018年起每年举办。", "Held every year since 2018."},
	{"主任陈小梅和副主任王强到会，郑晓刚缺席。", "Chen Xiaomei, the director, and her deputy Wang Qiang came; Xiaogang Zheng did not."},
	{"沅江县的白河上有三座桥，吕梁山也有。", "There are three bridges over the Baihe River in Yuanjiang County, and some in the Lüliang Mountains."},
	{"唐山、延安和景德镇的代表。", "Delegates from Tangshan, Yan'an and Jingdezhen."},
	{"开封的信件已经开封，内布拉斯加州的大学。", "The letter from Kaifeng has been opened; a university in Nebraska."},
	{"作者Mary Collins写道。", "Ms Collins writes."},
	{"十年里售出 130 多万册，用了三四百万美元，来者三四十岁。", "In ten years 1.3 million copies were sold for three or four million dollars; those who came were 30 or 40 years old."},
	{"1980年代与2000年代初，他是1966年的冠军。", "In the 1980’s and the early 2000's; he was champion in ’66."},
	{"市盈率20倍，成本的六十分之一，即1/60，重量是千分之一。", "A P/E of 20, at 1/60th of the cost, and a thousandth of the weight."},
	{"规则不是一成不变的。", "Rules change."},
	{"他说得对。", "Anna: 00:37:47 He is right."},
	{"区别在于别人分别支付，这不仅免费，而且特别方便。", "The difference is that others pay apiece; it is free, and most convenient."},
	{"请说明是否需要住宿。", "Please say whether or not you need a room."},
	{"未经本人同意，不得公开姓名，也不得转告他人。", "Names are neither published nor passed on unless the person agrees."},
	{"规则不仅保护读者，也保护馆员。", "The rules protect not just the readers but the librarians."},
	{"如果你不同意，请写信给我们。", "If you don't agree, please write to us."},
	{"图书馆周一闭馆，不过阅览室照常开放。", "The library is closed on Mondays, but the reading room is open as usual."},
	{"供水不断线，看病不再困难，到处免费。", "Water keeps flowing, seeing a doctor is not hard, and nothing is charged: there is no charge anywhere."},
	{"保证药品不断档。", "See that drugs do not run out."},
	{"公开与授权是有区别的。", "To publish is not the same as to license."},
	{"第三章讲的是三种药。", "The third chapter is about three drugs."},
	{"最重要的是安全。", "Safety comes first of all, and it is what matters most."},
	{"门要关好，灯也要关。谢谢。", "Shut the door and switch off the light, thank you."},
	{"长途列车和小镇。", "Long Range trains stop in She County Town for Sun Day."},
}

// otherSense are pairs that do not say the same, with what must be found.
var otherSense = []struct {
	zh, en string
	code   diag.Code
}{
	{"本资料不得转售。", "This material may be sold on.", diag.ParityNegation},
	{"从未发生事故。", "Accidents happened.", diag.ParityNegation},
	{"住户可以养狗。", "Tenants may not keep dogs.", diag.ParityNegation},
	{"会员能够投票。", "Members cannot vote.", diag.ParityNegation},
	{"任何商店不得收取押金。", "Any shop may charge a deposit.", diag.ParityNegation}, // a sentence of its own, with any, which may deny
	{"这种药未获批准用于老人。", "The drug was approved for the old.", diag.ParityNegation},
	{"理事们同意延长租期。", "The trustees did not agree to extend the lease.", diag.ParityNegation},
	{"读者不得复制手稿，也不得拍照。", "Readers may not copy manuscripts, and they may take photographs.", diag.ParityNegation},
	{"读者必须在入口登记。", "Readers must not register at the entrance.", diag.ParityNegation},
	{"会员可以转让门票。开放时间见背面，节日另行通知。", "Members cannot transfer their tickets. Opening hours are overleaf; holidays are announced separately.", diag.ParityNegation},
	{"永久允许此人进入场馆。", "The person is permanently banned from the hall.", diag.ParityNegation},
	{"我们没有收到申请，所以名单里没有他们，会议也没有请他们。", "We received the application, so they are not on the list, and the meeting did not invite them.", diag.ParityNegation},
	{"第四天去看牙医。", "The next day she saw the dentist.", diag.ParityRank},
	{"另一个原因是天气。", "The fifth reason is the weather.", diag.ParityRank},
	{"成本最低的五家医院。", "The top hospitals by costs were these.", diag.ParityExtreme},
	{"这是最重要的一点。", "This is the least important point.", diag.ParityExtreme},
	{"今年学校新建了图书馆。医院的护士为老人送药上门，还教他们使用手机。", "This year the school built a library.", diag.ParitySentence},
	{"委员会公布了预算。", "The committee published the budget. Farmers bought seeds at lower prices in spring, and the village repaired its roads.", diag.ParitySentence},
	{"每组至少5人。", "At most 5 people a group.", diag.FigureHedge},
	{"费用不得超过300元。", "Costs must be no less than RMB 300.", diag.FigureHedge},
	{"不少于40个班。", "No more than 40 classes.", diag.FigureHedge},
	{"提供60余种书。", "It has fewer than 60 kinds of books.", diag.FigureHedge},
	{"需要7天以上。", "It takes 7 days or less.", diag.FigureHedge},
	{"2030年前完成。", "It will be done after 2030.", diag.FigureWhen},
	{"自2019年以来减少。", "It had shrunk by 2019.", diag.FigureWhen},
	{"2021年初开工。", "Work began in late 2021.", diag.FigurePart},
	{"3月上旬放假。", "The holiday is in late March.", diag.FigurePart},
	{"第二大城市。", "It is the largest city.", diag.ParityExtreme},
	{"全国最大的港口。", "It is the country's second-largest port.", diag.ParityExtreme},
	{"费用最低。", "It has the highest fees.", diag.ParityExtreme},
	{"首次举办。", "It was held for the second time.", diag.ParityRank},
	{"这是她第一次参赛。", "It was the second match that she entered.", diag.FigureDiffers},
	{"第三件礼物。", "The second gift.", diag.FigureDiffers},
	{"全村面积15里。", "The village is 15 km long.", diag.FigureDiffers},
	{"主任陈小梅到会。", "Chen Xiaolan, the director, came.", diag.NameReading},
	{"会长赵伟出席。", "Zhao Wen, the president, was there.", diag.NameReading},
	{"青河县的学校。", "The schools of Qinghu County.", diag.NameReading},
	{"来自张掖的信。", "A letter from Zhangjiang.", diag.NameReading},
	{"唐山的工厂。", "The plants were closed.", diag.NameMissing},
	{"在日内瓦开会。", "The meeting in Vienna went well.", diag.NameMissing},
	{"作者Mary Collins写道。", "The author, Mary Okoye, writes.", diag.NameMissing},
	{"装机40千瓦。", "It makes 40 kWh.", diag.FigureDiffers},
}

func TestOtherSense(t *testing.T) {
	for _, p := range otherSense {
		log := &diag.Log{}
		if err := Check(context.Background(), log, pairReport(t, p.zh, p.en)); err != nil {
			t.Fatal(err)
		}
		found := false
		for _, f := range log.Findings() {
			found = found || f.Code == p.code && !f.There.IsZero()
		}
		if n := len(log.Findings()); !found || n > 2 {
			t.Errorf("%s\n%s\nwant %s, have %d findings", p.zh, p.en, p.code, n)
			for _, f := range log.Findings() {
				t.Logf("%s: %s", f.Code, f.Message())
			}
		}
	}
}

// TestOtherLanguages: figures of languages that are neither Chinese nor English.
func TestOtherLanguages(t *testing.T) {
	for _, c := range []struct {
		lang, text, en string
		code           diag.Code // "" for none
	}{
		{"zh-Hant", "每月送餐3.2萬份，共兩億元，三畝地。", "It delivers 32,000 meals a month, RMB 200 million in all, on three mu.", ""},
		{"zh-Hant", "每月送餐3.2萬份。", "It delivers 3,200 meals a month.", diag.FigureDiffers},
		{"fr", "Le projet touche 14 700 familles, soit 12,5 % du total ; soixante écoles.", "The project reaches 14,700 families, or 12.5 per cent; sixty schools.", ""},
		{"fr", "Le projet touche 14 700 familles.", "The project reaches 17,400 families.", diag.FigureDiffers},
		{"de", "Es gibt 14.700 Haushalte, 12,5 % davon neu.", "There are 14,700 households, 12.5 per cent of them new.", ""},
		{"ja", "児童3万人、残食率は8パーセント、八割が賛成、費用は500円。", "There are 30,000 pupils, waste is 8 per cent, 80 per cent agree, and it costs JPY 500.", ""},
		{"ja", "残食率は8パーセント。", "Waste is 9 per cent.", diag.FigureDiffers},
	} {
		yaml := "format: 1\nid: a\nlanguages: [" + c.lang + ", en]\ntitle: {" + c.lang + ": 題, en: Title}\nsummary:\n  - " + c.lang + ": \"" + c.text + "\"\n    en: " + c.en + "\n"
		got := check(t, yaml)
		want := 1
		if c.code == "" {
			want = 0
		}
		if len(got) != want || want == 1 && !strings.Contains(got[0], " "+string(c.code)+":") {
			t.Errorf("%s: %v, want %s", c.text, got, c.code)
		}
	}
}

// TestTurnedPoints: points without figures whose translations changed places.
func TestTurnedPoints(t *testing.T) {
	const report = "format: 1\nid: x\nlanguages: [zh, en]\ntitle: {zh: 题, en: Title}\nsections:\n  - id: s\n    title: {zh: 部, en: Part}\n    items:\n" +
		"      - {id: a, title: {zh: 河水要有人管，污染要有人查, en: FIRST}}\n      - {id: b, title: {zh: 学校食堂公开采购价格, en: SECOND}}\n      - {id: c, title: {zh: 志愿者要先培训, en: Train the volunteers first}}\n" +
		"    body:\n      zh: |-\n        - 修好通往村里的道路\n        - 给老人送药上门\n      en: |-\n        - THIRD\n        - FOURTH\n"
	right := []string{"Somebody answers for the river, somebody looks at pollution", "School kitchens publish the prices of what they buy", "Mend the roads to the village", "Bring drugs to the elderly at home"}
	for _, c := range []struct {
		order []int
		found int
	}{{[]int{0, 1, 2, 3}, 0}, {[]int{1, 0, 2, 3}, 1}, {[]int{0, 1, 3, 2}, 1}} {
		yaml := report
		for i, w := range []string{"FIRST", "SECOND", "THIRD", "FOURTH"} {
			yaml = strings.Replace(yaml, w, "\""+right[c.order[i]]+"\"", 1)
		}
		yaml = strings.NewReplacer("- \"", "- ", "\"\n", "\n").Replace(yaml)
		got := check(t, yaml)
		n := 0
		for _, g := range got {
			if strings.Contains(g, " "+string(diag.ParityOrder)+":") {
				n++
			}
		}
		if n != c.found || len(got) > c.found {
			t.Errorf("%v: %d of %d\n%s", c.order, n, c.found, strings.Join(got, "\n"))
		}
	}
}
