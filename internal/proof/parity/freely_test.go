package parity

import (
	"testing"

	"jianbao/internal/diag"
)

// TestFiguresPutFreely: ways of writing a figure, each beside one that is another figure.
func TestFiguresPutFreely(t *testing.T) {
	for _, c := range []struct {
		zh, same, other string
	}{
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
		{"三所学校在合肥。", "Three schools are in Bergen.", diag.NameMissing},
		{"学校迁往合肥。", "The school moved to the city.", ""},
		{"学校迁往合肥。", "The school moved.", diag.NameMissing},
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
	} {
		got := findings(t, c.zh, c.en)
		if c.want == "" && len(got) != 0 || c.want != "" && (len(got) == 0 || got[0] != c.want) {
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
