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
			s = fmt.Sprintf("%ds", f.Value/1000)
		case Percent:
			s = fmt.Sprintf("%g%%", float64(f.Value)/1000)
		case Money:
			s = fmt.Sprintf("%s %.15g", f.Unit, float64(f.Value)/1000)
		default:
			s = fmt.Sprintf("%.15g", float64(f.Value)/1000)
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
		{"zh", "投入5万亿美元", "USD 5000000000000"}, {"zh", "72万人", "720000"}, {"zh", "3万多人", "30000"}, {"zh", "六成", "60%"}, {"zh", "七成五", "75%"},
		{"zh", "十条经验", "10?"}, {"zh", "一万余名", "10000"}, {"zh", "5G和3D", ""}, {"zh", "第12届", "12"}, {"zh", "第十二届", "12?"}, {"zh", "百分之三十", "30%"}, {"zh", "三分之一", "333"},
		{"zh", "3月26日", "0-3-26"}, {"zh", "2020 年 3 月 26 日", "2020-3-26"}, {"zh", "2020年", "2020-0-0"}, {"zh", "二〇二〇年", "2020-0-0"}, {"zh", "90年代", "90s"},
		{"zh", "一带一路和G20、COVID-19统一一些", ""}, {"zh", "1,234.56万元", "CNY 12345600"}, {"zh", "60％", "60%"}, {"zh", "30余项", "30"}, {"zh", "12.5%", "12.5%"}, {"zh", "两三句，七八个", ""}, {"zh", "两千", "2000"}, {"zh", "一亿三千万", "130000000"},
		{"en", "over US$5 trillion", "USD 5000000000000"}, {"en", "$5 trillion", "USD 5000000000000"}, {"en", "RMB 30 bn", "CNY 30000000000"}, {"en", "5.3 per cent", "5.3%"}, {"en", "60%", "60%"}, {"en", "sixty per cent", "60%"},
		{"en", "On March 26, 2020 it", "2020-3-26"}, {"en", "26th of March", "0-3-26"}, {"en", "26 March", "0-3-26"}, {"en", "March 2020", "2020-3-0"}, {"zh", "3月26日至28日", "0-3-26 0-3-28"}, {"en", "from 16 to 24 February 2020", "2020-2-16 2020-2-24"}, {"en", "8–11 June", "0-6-8 0-6-11"}, {"en", "March 16 to 24, and", "0-3-16 0-3-24"}, {"en", "the twelfth", "12?"}, {"en", "the 12th", "12"}, {"en", "twenty-five", "25"},
		{"en", "two-thirds", "0.666?"}, {"en", "the 1990s", "1990s"}, {"en", "more than 10,000", "10000"}, {"en", "0.72 million", "720000"}, {"en", "1.2m", "1200000"}, {"en", "G20, CO2, COVID-19 and 5G may march", ""}, {"en", "ten thousand and five", "10005"}, {"en", "in 2020", "2020-0-0"},
		{"en", "30 billion yuan", "CNY 30000000000"}, {"en", "a dozen", "12?"}, {"en", "[x 5](http://a.b/99)", "5"},
	} {
		want := c[2]
		if c[1] == "三分之一" {
			want = "0.333"
		}
		if got := show(Read(c[1], c[0])); got != want {
			t.Errorf("%s: %q, want %q", c[1], got, want)
		}
	}
}

func TestEqual(t *testing.T) {
	for _, c := range []struct {
		zh, en string
		want   bool
	}{
		{"5万亿美元", "US$5 trillion", true}, {"3月26日", "March 26", true}, {"3月26日", "26 March 2020", true}, {"72万", "720,000", true}, {"六成", "60 per cent", true}, {"十条", "ten", true}, {"一万余名", "more than 10,000", true}, {"第12届", "twelfth", true},
		{"2020年", "in 2020", true}, {"上世纪90年代", "the 1990s", true}, {"三分之一", "a third", true}, {"2倍", "double", true},
		{"5万亿美元", "$5 billion", false}, {"3月26日", "March 27", false}, {"60%", "60", false}, {"5万亿美元", "RMB 5 trillion", false}, {"72万", "270,000", false}, {"2019年", "2020", false},
	} {
		a, b := Read(c.zh, "zh"), Read(c.en, "en")
		if len(a) != 1 || len(b) != 1 {
			t.Errorf("%s, %s: read as %v, %v", c.zh, c.en, show(a), show(b))
			continue
		}
		if Equal(a[0], b[0]) != c.want || Equal(b[0], a[0]) != c.want {
			t.Errorf("%s, %s: equal %v, want %v (%s, %s)", c.zh, c.en, !c.want, c.want, show(a), show(b))
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("５万亿 3月26日至28日 1,234.5% 百分之 第 十二")
	f.Add("US$5 trillion, twenty-five, 1990s 99999999999999999999")
	f.Fuzz(func(t *testing.T, s string) {
		for _, lang := range []string{"zh", "en"} {
			for _, x := range Read(s, lang) {
				if x.Start < 0 || x.End > len(s) || x.Start >= x.End || x.Value < 0 {
					t.Fatalf("%s: %+v of %q", lang, x, s)
				}
				if utf8.ValidString(s) && !utf8.ValidString(x.Text) {
					t.Errorf("%s: %q cuts a character", lang, x.Text)
				}
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	zh := strings.Repeat("截至2020年3月26日，中国已分4批组织实施对89个国家和4个国际组织的援助，投入5万亿美元。", 100)
	b.SetBytes(int64(len(zh)))
	for b.Loop() {
		Read(zh, "zh")
	}
}
