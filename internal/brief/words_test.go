package brief

import (
	"testing"

	"jianbao/internal/report"
)

func TestChineseNumerals(t *testing.T) {
	for n, want := range map[int]string{
		1: "一、", 2: "二、", 10: "十、", 11: "十一、", 19: "十九、", 20: "二十、", 21: "二十一、", 99: "九十九、", 100: "一百、",
		101: "一百零一、", 110: "一百一十、", 111: "一百一十一、", 120: "一百二十、", 999: "九百九十九、", 1000: "一千、", 1001: "一千零一、",
		1010: "一千零一十、", 1015: "一千零一十五、", 1100: "一千一百、", 1101: "一千一百零一、", 2020: "二千零二十、", 9999: "九千九百九十九、", 10000: "10000、", 0: "0、",
	} {
		if got := Label("zh", n); got != want {
			t.Errorf("Label(zh, %d) = %s, want %s", n, got, want)
		}
	}
	if got := Label("zh-Hant", 3); got != "三、" {
		t.Errorf("zh-Hant: %s", got)
	}
	if got := Label("fr", 10); got != "10." {
		t.Errorf("fr: %s", got)
	}
}

func TestPhrases(t *testing.T) {
	zh, en := WordsFor("zh"), WordsFor("en")
	for _, c := range []struct{ got, want string }{
		{zh.Folio(1, 2), "第1页 共2页"}, {en.Folio(1, 2), "Page 1 of 2"},
		{zh.Chosen(4, 10), "选4条，共10条"}, {en.Chosen(4, 10), "4 of 10"},
		{zh.Issue("3"), "第3期"}, {en.Issue("3"), "No. 3"},
		{zh.Printed(30), "共印30份"}, {en.Printed(30), "30 copies printed"}, {en.Printed(1), "1 copy printed"},
		{zh.About("全球化智库"), "关于全球化智库"}, {en.About("CCG"), "About CCG"}, {zh.About(""), "关于我们"}, {en.About(""), "About us"},
		{zh.Source("世卫组织"), "来源：世卫组织"}, {en.Source("WHO"), "Source: WHO"},
		{zh.OnlyIn([]string{"en"}), "正文仅有英文。"}, {en.OnlyIn([]string{"zh"}), "The detail is available in Chinese only."},
		{en.OnlyIn([]string{"zh", "fr"}), "The detail is available in Chinese and French only."},
		{WordsFor("fr").OnlyIn([]string{"zh"}), "The detail is available in Chinese only."},
		{zh.Address + zh.Colon, "地址："}, {en.Phone + en.Colon, "Tel.: "},
		{Date("zh", report.Date{Year: 2020, Month: 3, Day: 30}), "2020年3月30日"},
		{Date("en", report.Date{Year: 2020, Month: 3, Day: 30}), "30 March 2020"},
		{Date("zh", report.Date{Year: 2020, Month: 12}), "2020年12月"}, {Date("en", report.Date{Year: 2020}), "2020"},
		{Date("en", report.Date{Year: 2020, Month: 12}), "December 2020"}, {Date("zh", report.Date{Year: 2020}), "2020年"},
		{Date("en", report.Date{}), ""}, {Date("fr", report.Date{Year: 2021, Month: 1, Day: 2}), "2 January 2021"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
	for lang, want := range map[string]bool{"zh": false, "zh-Hant": false, "en-GB": false, "fr": true, "ja": true} {
		if got := WordsFor(lang).Fallback; got != want {
			t.Errorf("the words of the page in %s are English for want of its own: %v", lang, got)
		}
	}
}

func TestTags(t *testing.T) {
	for lang, want := range map[string]string{"zh": "zh-CN", "en": "en", "zh-Hant": "zh-Hant", "fr-CA": "fr-CA"} {
		if got := Tag(lang); got != want {
			t.Errorf("Tag(%s) = %s, want %s", lang, got, want)
		}
	}
}

func TestContrastIsThatOfWCAG(t *testing.T) {
	// Known ratios: black 21:1, white 1:1, #767676 4.54:1, #595959 7.00:1, #0000ff 8.59:1.
	for c, want := range map[uint32]int{0: 2100, 0xffffff: 100, 0x767676: 454, 0x595959: 700, 0x0000ff: 859} {
		if got := contrastOnWhite(c); got < want-1 || got > want+1 {
			t.Errorf("%06x on white: %d hundredths, want %d", c, got, want)
		}
	}
}
