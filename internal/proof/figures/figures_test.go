package figures

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

func show(fs []Figure) string {
	var parts []string
	for _, f := range fs {
		s := ""
		switch f.Kind {
		case Date:
			s = fmt.Sprintf("%d-%d-%d", f.Year, f.Month, f.Day)
		case Decade:
			s = fmt.Sprintf("%gs", f.Value)
		case Century:
			s = fmt.Sprintf("c%g", f.Value)
		case Percent:
			s = fmt.Sprintf("%.4g%%", f.Value)
		case Points:
			s = fmt.Sprintf("%gpp", f.Value)
		case Times:
			s = fmt.Sprintf("×%g", f.Value)
		case Vague:
			s = fmt.Sprintf("~%.15g", f.Value)
		case Quarter:
			s = fmt.Sprintf("Q%g", f.Value)
		case Half:
			s = fmt.Sprintf("H%g", f.Value)
		case Weekday:
			s = fmt.Sprintf("day%g", f.Value)
		case Plan:
			s = fmt.Sprintf("plan%g", f.Value)
		case Clock:
			s = fmt.Sprintf("%02d:%02d", int(f.Value)/60, int(f.Value)%60)
		case Ratio:
			s = fmt.Sprintf("%g:%g", f.Value, f.Alt)
		case Code:
			s = "#" + digitsOf(f.Text)
		case Money:
			s = fmt.Sprintf("%s %.15g", f.Unit, f.Value)
		default:
			s = fmt.Sprintf("%.15g", f.Value)
			if f.Unit != "" {
				s += f.Unit
			}
		}
		if f.Weak {
			s += "?"
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, " ")
}

func TestRead(t *testing.T) {
	for _, c := range [][3]string{
		{"zh", "CO~2~与PM~2.5~", ""}, {"zh", "面积5m^2^、体积5m³", "5m² 5m³"}, {"zh", "10^6^吨，3.2×10⁶人", "1000000 3200000"},
		{"en", "CO~2~ and PM~2.5~", ""}, {"en", "5 m^2^ and 5 m³", "5m² 5m³"}, {"en", "10^6^ tonnes, 3.2 × 10⁶ people", "1000000 3200000"}, {"en", "the 21^st^ floor", "21"}, {"en", "~5 km and ~6 km", "5km 6km"}, {"en", "at 9:30 or 10, say", "09:30 10:00?"}, {"en", "at 9:30 or 10 people", "09:30 10"}, {"en", "10^-3^ of it", "0.001"}, {"en", "in 3 10⁶ cells", "3 1000000"},
		{"zh", "投入5万亿美元", "USD 5000000000000"}, {"zh", "72万人", "720000"}, {"zh", "3万多人", "30000"}, {"zh", "六成", "60%"}, {"zh", "七成五", "75%"},
		{"zh", "十条经验", "10?"}, {"zh", "一万余名", "10000"}, {"zh", "5G和3D", ""}, {"zh", "第12届", "12"}, {"zh", "第十二届", "12?"}, {"zh", "百分之三十", "30%"}, {"zh", "三分之一", "33.33%"},
		{"zh", "3月26日", "0-3-26"}, {"zh", "2020 年 3 月 26 日", "2020-3-26"}, {"zh", "2020年", "2020-0-0"}, {"zh", "二〇二〇年", "2020-0-0"}, {"zh", "90年代", "90s"}, {"zh", "20世纪90年代", "1990s"}, {"zh", "上世纪九十年代", "90s"}, {"zh", "21世纪", "c21"},
		{"zh", "一带一路和G20、COVID-19统一一些", ""}, {"zh", "1,234.56万元", "CNY 12345600"}, {"zh", "60％", "60%"}, {"zh", "30余项", "30"}, {"zh", "12.5%", "12.5%"}, {"zh", "两三句，七八个", "2? 3? 7? 8?"}, {"zh", "两千", "2000"}, {"zh", "一亿三千万", "130000000"}, {"zh", "1亿3000万元", "CNY 130000000"},
		{"zh", "3月26日至28日", "0-3-26 0-3-28"}, {"zh", "2月16至24日", "0-2-16 0-2-24"}, {"zh", "3—5月", "0-3-0 0-5-0"}, {"zh", "2019—2021年", "2019-0-0 2021-0-0"}, {"zh", "3月26日开幕，27日闭幕", "0-3-26 0-3-27"}, {"zh", "零下5度", "-5°C"}, {"zh", "-5℃", "-5°C"}, {"zh", "上半年", "H1"}, {"zh", "第一季度、二季度", "Q1 Q2"}, {"zh", "前三季度", "Q3"},
		{"zh", "“十四五”规划", "plan14?"}, {"zh", "第十四个五年规划", "plan14"}, {"zh", "下午2时30分", "14:30"}, {"zh", "14:30", "14:30"}, {"zh", "上午九点", "09:00"}, {"zh", "1:3", "1:3"}, {"zh", "1∶3", "1:3"}, {"zh", "星期三", "day3"}, {"zh", "周边国家", ""}, {"zh", "数十万人", "~100000?"}, {"zh", "上百家", "~100?"}, {"zh", "几千万", "~10000000?"},
		{"zh", "翻了一番", "×2?"}, {"zh", "增长2倍", "×2"}, {"zh", "半数以上", "50%?"}, {"zh", "5‰", "0.5%"}, {"zh", "千分之五", "0.5%"}, {"zh", "下降1.2个百分点", "1.2pp"}, {"zh", "万一一方面十分统一", ""}, {"zh", "十分之一", "10%"}, {"zh", "近万人", "10000?"}, {"zh", "2024/25财年", "2024-0-0 2025-0-0"}, {"zh", "FY2025", "2025-0-0"},
		{"zh", "电话+86-10-6561 1038转3", "#861065611038 3"}, {"zh", "2020-03-26", "2020-3-26"}, {"zh", "v3.2.1版", ""}, {"zh", "PM2.5浓度", ""}, {"zh", "1.5至2摄氏度", "1.5°C 2°C"}, {"zh", "5—10万元", "CNY 5 CNY 100000"}, {"zh", "两年半", "2.5year?"}, {"zh", "四川、三峡、九江", ""}, {"zh", "1. 第一点\n2. 第二点\n（三）第三点", "1? 2? 3?"}, {"zh", "二十国集团", "20?"}, {"zh", "126万亿元", "CNY 126000000000000"}, {"zh", "1.2345万", "12345"}, {"zh", "廿余载", "20?"}, {"zh", "300万千瓦", "3000000kW"},
		{"en", "over US$5 trillion", "USD 5000000000000"}, {"en", "$5 trillion", "USD 5000000000000"}, {"en", "RMB 30 bn", "CNY 30000000000"}, {"en", "5.3 per cent", "5.3%"}, {"en", "60%", "60%"}, {"en", "sixty per cent", "60%"},
		{"en", "On March 26, 2020 it", "2020-3-26"}, {"en", "26th of March", "0-3-26"}, {"en", "26 March", "0-3-26"}, {"en", "March 2020", "2020-3-0"}, {"en", "from 16 to 24 February 2020", "2020-2-16 2020-2-24"}, {"en", "8–11 June", "0-6-8 0-6-11"}, {"en", "March 16 to 24, and", "0-3-16 0-3-24"}, {"en", "the twelfth session", "12?"}, {"en", "the 12th", "12"}, {"en", "twenty-five", "25"},
		{"en", "two-thirds", "66.67%"}, {"en", "two thirds of", "66.67%"}, {"en", "the 1990s", "1990s"}, {"en", "more than 10,000", "10000"}, {"en", "0.72 million", "720000"}, {"en", "G20, CO2, COVID-19 and 5G may march", ""}, {"en", "ten thousand and five", "10005"}, {"en", "in 2020", "2020-0-0"}, {"en", "PM2.5 levels", ""}, {"en", "version 3.2.1", ""},
		{"en", "30 billion yuan", "CNY 30000000000"}, {"en", "a dozen", "12?"}, {"en", "[x 5](http://a.b/99)", "5"}, {"en", "https://a.org/2020/05/x9.html and www.a12.org", ""}, {"en", "by May", "0-5-0"}, {"en", "mid-May 2021", "2021-5-0"}, {"en", "FY2025", "2025-0-0"}, {"en", "2019–21", "2019-0-0 2021-0-0"}, {"en", "2024/25", "2024-0-0 2025-0-0"}, {"en", "Q3", "Q3"}, {"en", "the first quarter", "Q1"}, {"en", "the first half of 2024", "H1 2024-0-0"}, {"en", "half of them", "50%?"},
		{"en", "2:30 p.m.", "14:30"}, {"en", "14:30", "14:30"}, {"en", "9 a.m.", "09:00"}, {"en", "9am", "09:00"}, {"en", "No. 3", "3"}, {"en", "1:3", "1:3"}, {"en", "-5 °C", "-5°C"}, {"en", "1.5–2 °C", "1.5°C 2°C"}, {"en", "minus 5 degrees Celsius", "-5°C"}, {"en", "the 14th Five-Year Plan", "plan14"}, {"en", "the twenty-first century", "c21"}, {"en", "tens of thousands", "~10000?"}, {"en", "hundreds of millions", "~100000000?"}, {"en", "several hundred", "~100?"},
		{"en", "doubled", "×2?"}, {"en", "three times", "×3?"}, {"en", "tenfold", "×10?"}, {"en", "1.2 percentage points", "1.2pp"}, {"en", "5‰", "0.5%"}, {"en", "one in five", "20%"}, {"en", "nine out of ten", "90%"}, {"en", "$5–10 billion", "USD 5 USD 10000000000"}, {"en", "5 to 10 per cent", "5% 10%"}, {"en", "five-year", "5year?"}, {"en", "two and a half years", "2.5year?"}, {"en", "half a million", "500000"}, {"en", "half a century", "0.5century?"}, {"en", "per 100,000", "100000"}, {"en", "per million people", "1000000?"}, {"en", "call +86 10 6561 1038", "#861065611038"}, {"en", "3 GW", "3000000kW"}, {"en", "on Wednesday", "day3"}, {"en", "two dozen", "24?"}, {"en", "one hundred and twenty", "120"}, {"en", "third party, second hand", "3? 2?"}, {"en", "2019-nCoV", "2019"}, {"en", "a 26-year-old", "26year"}, {"en", "a 650-pound pig", "650pound"}, {"en", "the 65th minute", "65minute"}, {"zh", "397里，是", "198.5km"}, {"zh", "1.5-2L", "1.5l 2l"}, {"en", "1.5-2L.", "1.5l 2l"}, {"zh", "365又1/4天", "365.25day"}, {"zh", "两又二分之一米", "2.5m?"}, {"zh", "五六百米", "500m? 600m?"}, {"zh", "三四五六年级", "3? 4? 5? 6?"}, {"zh", "五卅惨案", "0-5-30?"}, {"zh", "1,000 万打，", "120000000"}, {"zh", "3打开", "3"}, {"zh", "周日期待", "day7"}, {"zh", "周日期", ""}, {"en", "(2) 1964-2000", "1964-0-0 2000-0-0"}, {"zh", "九二共识", "1992-0-0?"}, {"zh", "21号才收到", "0-0-21"}, {"zh", "3号楼", "3"}, {"en", "called at seven in the evening", "19:00"}, {"en", "two in the morning", "2?"}, {"zh", "十四五年了", "14year? 15year?"}, {"zh", "三十七八岁", "37? 38?"}, {"zh", "1.2安", "1.2A"}, {"zh", "3安全", "3"}, {"en", "1.2A.", "1.2A"}, {"en", "every thursday", "day4"}, {"en", "it sat", ""}, {"en", "a quarter-million jobs", "250000"}, {"en", "half-million", "500000"}, {"en", "two against one", "2:1"}, {"zh", "近240万 里约", "2400000"}, {"zh", "十一月十一，", "0-11-11"}, {"zh", "三月一次", "0-3-0 1?"}, {"zh", "6、70年代", "60s? 70s"}, {"en", "half a decade", "5year?"}, {"zh", "二三四", "2? 3? 4?"}, {"zh", "千元拍", "CNY 1000?"}, {"zh", "2004:12月26日", "2004 0-12-26"}, {"zh", "95后", "1995-0-0?"}, {"zh", "05后的人", "2005-0-0?"}, {"zh", "95后来", "95"}, {"zh", "百分二百", "200%"}, {"zh", "27分37秒", "27minute 37second"}, {"zh", "27分的成绩", "27"}, {"zh", "0430时", "04:30"}, {"en", "at 0430.", "04:30"}, {"en", "0200GMT", "02:00"}, {"en", "four-in-ten people", "40%"}, {"zh", "十人中有四人", "40%"}, {"en", "five to ten per cent", "5% 10%"}, {"zh", "2004：12月26日", "2004 0-12-26"}, {"zh", "降雨2至3英寸", "2inch 3inch"},
	} {
		if got := show(Read(c[1], c[0])); got != c[2] {
			t.Errorf("%s: %q, want %q", c[1], got, c[2])
		}
	}
}

// TestAnswers compares one figure of each language, both ways.
func TestAnswers(t *testing.T) {
	for _, c := range []struct {
		zh, en string
		want   bool
	}{
		{"5万亿美元", "US$5 trillion", true}, {"3月26日", "March 26", true}, {"3月26日", "26 March 2020", true}, {"72万", "720,000", true}, {"六成", "60 per cent", true}, {"十条", "ten", true}, {"一万余名", "more than 10,000", true}, {"第12届", "twelfth", true},
		{"2020年", "in 2020", true}, {"上世纪90年代", "the 1990s", true}, {"三分之一", "a third", true}, {"2倍", "double", true}, {"三分之二", "two-thirds", true}, {"半数以上", "more than half", true}, {"上百家", "hundreds", true}, {"上百家", "more than 100", true}, {"数千", "thousands of", true}, {"十几个", "over ten", true}, {"廿余载", "twenty", true},
		{"零下5度", "-5°C", true}, {"1:3", "1:3", true}, {"第三", "No. 3", true}, {"上半年", "the first half of the year", true}, {"第一季度", "Q1", true}, {"十四五", "14th Five-Year Plan", true}, {"二十大", "the 20th", true}, {"下午2时30分", "2:30 p.m.", true}, {"14:30", "2:30 p.m.", true}, {"翻番", "doubled", true}, {"每100万", "per million", true}, {"五分之一", "one in five", true}, {"两成", "one in five", true}, {"5‰", "0.5%", true},
		{"10万亩", "6,667 hectares", true}, {"24小时", "24 hours", true}, {"5公里", "5 km", true}, {"两周", "14 days", true}, {"30日内", "30 days", true}, {"半年", "six months", true}, {"1200万千瓦", "12 GW", true}, {"010-6561 1038", "+86 10 6561 1038", true}, {"第四章", "Chapter IV", true}, {"二十一世纪", "the 21st century", true}, {"增长2倍", "threefold", true}, {"25个基点", "25 basis points", true}, {"十年", "a decade", true}, {"2025财年", "FY2025", true}, {"半个世纪", "half a century", true},
		{"5万亿美元", "$5 billion", false}, {"3月26日", "March 27", false}, {"60%", "60", false}, {"5万亿美元", "RMB 5 trillion", false}, {"72万", "270,000", false}, {"2019年", "2020", false}, {"3月26日", "in March", false},
		{"5个百分点", "5 per cent", false}, {"3年", "3 months", false}, {"5公里", "5 miles", false}, {"零下5度", "5 °C", false}, {"上半年", "the second half of the year", false}, {"第一季度", "Q2", false}, {"14:30", "3:30 p.m.", false}, {"三分之二", "one third", false}, {"1:3", "1:4", false}, {"十四五", "13th Five-Year Plan", false}, {"20世纪90年代", "the 1980s", false}, {"星期三", "Tuesday", false}, {"数百", "thousands", false}, {"010-6561 1038", "+86 10 6561 1039", false}, {"21世纪", "the 20th century", false}, {"5‰", "5%", false}, {"翻番", "tripled", false},
	} {
		a, b := Read(c.zh, "zh"), Read(c.en, "en")
		if len(a) != 1 || len(b) != 1 {
			t.Errorf("%s, %s: read as %v, %v", c.zh, c.en, show(a), show(b))
			continue
		}
		if got := Answers(a[0], b[0]) && Answers(b[0], a[0]); got != c.want {
			t.Errorf("%s, %s: equal %v, want %v (%s, %s)", c.zh, c.en, !c.want, c.want, show(a), show(b))
		}
	}
}

// TestBeside reads the words beside a figure.
func TestBeside(t *testing.T) {
	for _, c := range []struct {
		lang, text   string
		hedge, trend int8
	}{
		{"zh", "超过100家", 1, 0}, {"zh", "近100家", -1, 0}, {"zh", "100家以上", 1, 0}, {"zh", "同比下降5%", 0, -1}, {"zh", "最近100家", 0, 0}, {"zh", "不超过100家", -1, 0}, {"zh", "收入增长5%", 0, 1}, {"zh", "增加收入、减少支出5%", 0, 0},
		{"en", "more than 100", 1, 0}, {"en", "nearly 100", -1, 0}, {"en", "no more than 100", -1, 0}, {"en", "fell by 5%", 0, -1}, {"en", "an increase of 5%", 0, 1}, {"en", "not more than 100", -1, 0}, {"en", "no fewer than 100", 1, 0}, {"en", "recut 100", 0, 0},
	} {
		fs := Read(c.text, c.lang)
		if len(fs) != 1 || fs[0].Hedge != c.hedge || fs[0].Trend != c.trend {
			t.Errorf("%s: %+v, want hedge %d, trend %d", c.text, fs, c.hedge, c.trend)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("５万亿 3月26日至28日 1,234.5% 百分之 第 十二 +86-10-6561 1038 1∶3 2时半")
	f.Add("US$5 trillion, twenty-five, 1990s 99999999999999999999 half past two Q3 (010) 2.30 pm")
	f.Fuzz(func(t *testing.T, s string) {
		for _, lang := range []string{"zh", "en"} {
			for _, x := range Read(s, lang) {
				if x.Start < 0 || x.End > len(s) || x.Start >= x.End {
					t.Fatalf("%s: %+v of %q", lang, x, s)
				}
				if utf8.ValidString(s) && !utf8.ValidString(x.Text) {
					t.Errorf("%s: %q cuts a character", lang, x.Text)
				}
			}
		}
	})
}

func BenchmarkReadChinese(b *testing.B) {
	zh := strings.Repeat("截至2020年3月26日，中国已分4批组织实施对89个国家和4个国际组织的援助，投入5万亿美元。", 100)
	b.SetBytes(int64(len(zh)))
	for b.Loop() {
		Read(zh, "zh")
	}
}

func BenchmarkReadEnglish(b *testing.B) {
	en := strings.Repeat("By 26 March 2020 aid had gone in four batches to 89 countries and four organisations, worth US$5 trillion. ", 100)
	b.SetBytes(int64(len(en)))
	for b.Loop() {
		Read(en, "en")
	}
}

// TestNewsAndWeb reads what news and web pages write, and not what only looks like it.
func TestNewsAndWeb(t *testing.T) {
	for _, c := range [][3]string{
		{"en", "between 20: 00 and 21: 00", "20:00 21:00"}, {"en", "Article 20: 10 rules", "20 10"},
		{"en", "12.00 mid-day is the cut-off", "12:00?"}, {"zh", "中午 12 点", "12:00"}, {"en", "at midday", "12:00?"}, {"en", "mid May", "0-5-0"},
		{"en", "at a quarter past eight", "08:15"}, {"en", "a quarter to nine", "08:45"}, {"en", "half past ten p.m.", "22:30"}, {"en", "from ten to twenty", "10? 20?"}, {"en", "a quarter of them", "25%"},
		{"zh", "8点一刻开会", "08:15"}, {"zh", "九点差一刻", "08:45"}, {"zh", "九点差五分", "08:55"},
		{"zh", "短短十分钟内", "10minute?"}, {"zh", "十分钟爱这座城市", ""}, {"zh", "十分重要", ""},
		{"zh", "双向拉链", "2?"}, {"zh", "双方同意", ""}, {"en", "the VP−730 and the VP-730", ""}, {"en", "at −5 °C", "-5°C"},
		{"en", "2.-Tap the menu", ""}, {"zh", "游戏IP15周年", "15"}, {"zh", "6 千多人", "6000"}, {"zh", "3 百人", "300"}, {"zh", "6 千克", "6kg"},
		{"zh", "1个多星期一冲", "1 1?"}, {"zh", "每个星期一", "day1"}, {"zh", "周日5时期间", "day7 05:00"}, {"zh", "当我购买 Stylo 3 时，", "3"}, {"zh", "3 时开会", "03:00"},
		{"en", "TWO AGAINST ONE", "2:1"}, {"en", "over the next two quarters", "2?"}, {"en", "three quarters of it", "75%"}, {"en", "N585 million", "585000000"}, {"en", "the G20 million", ""},
		{"en", "see A08:2025 and LLM01:2025", ""}, {"zh", "参见 A08:2025 和第 5.1.1 节", ""}, {"en", "get refs/pull/958/head and origin/pr/123", ""}, {"en", "5 km/2 h and this and/or 7", "5km 2 7"}, {"en", "HTTP/1.1 and version 0.10.x", ""}, {"zh", "HTTP/1.1 和 0.10.x 版", ""}, {"en", "our 10 millionth project", "10000000"}, {"en", "a millionth of it", ""}, {"en", "at B 08:20", "08:20"}, {"en", "the next half of the year", "H2?"}, {"en", "the next half of it", "50%?"}, {"zh", "四座桥", "4?"},
	} {
		if got := show(Read(c[1], c[0])); got != c[2] {
			t.Errorf("%s: %q, want %q", c[1], got, c[2])
		}
	}
}
