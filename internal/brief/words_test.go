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
		{WordsFor("it").OnlyIn([]string{"zh"}), "The detail is available in Chinese only."},
		{zh.Address + zh.Colon, "地址："}, {en.Phone + en.Colon, "Tel.: "},
		{Date("zh", report.Date{Year: 2020, Month: 3, Day: 30}), "2020年3月30日"},
		{Date("en", report.Date{Year: 2020, Month: 3, Day: 30}), "30 March 2020"},
		{Date("zh", report.Date{Year: 2020, Month: 12}), "2020年12月"}, {Date("en", report.Date{Year: 2020}), "2020"},
		{Date("en", report.Date{Year: 2020, Month: 12}), "December 2020"}, {Date("zh", report.Date{Year: 2020}), "2020年"},
		{Date("en", report.Date{}), ""}, {Date("it", report.Date{Year: 2021, Month: 1, Day: 2}), "2 January 2021"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
	for lang, want := range map[string]bool{"zh": false, "zh-Hant": false, "en-GB": false, "fr": false, "ja": false, "it": true, "zh-Latn": true} {
		if got := WordsFor(lang).Fallback; got != want {
			t.Errorf("the words of the page in %s are English for want of its own: %v", lang, got)
		}
	}
}

// TestWordsOfOtherLanguages: dates, numbers of pages and copies, and sentences as each
// language writes them.
func TestWordsOfOtherLanguages(t *testing.T) {
	day, month := report.Date{Year: 2025, Month: 2, Day: 1}, report.Date{Year: 2025, Month: 3}
	for lang, want := range map[string][7]string{
		"zh-Hant": {"第1頁 共2頁", "2025年2月1日", "2025年3月", "共印2份", "正文僅有英文。", "關於我們", "來源：X"},
		"zh-TW":   {"第1頁 共2頁", "2025年2月1日", "2025年3月", "共印2份", "正文僅有英文。", "關於我們", "來源：X"},
		"ja":      {"1／2ページ", "2025年2月1日", "2025年3月", "印刷部数2部", "本文は英語のみです。", "発行者について", "出典：X"},
		"ko":      {"1/2쪽", "2025년 2월 1일", "2025년 3월", "2부 인쇄", "본문은 영어로만 제공됩니다.", "발행처 소개", "출처: X"},
		"fr-CA":   {"Page 1 sur 2", "1er février 2025", "mars 2025", "2 exemplaires imprimés", "Le texte complet n’est disponible qu’en anglais.", "À propos\u00a0: qui nous sommes", "Source\u00a0: X"},
		"de":      {"Seite 1 von 2", "1. Februar 2025", "März 2025", "2 Exemplare gedruckt", "Der ausführliche Text liegt nur auf Englisch vor.", "Über uns", "Quelle: X"},
		"es":      {"Página 1 de 2", "1 de febrero de 2025", "marzo de 2025", "2 ejemplares impresos", "El texto completo solo está disponible en inglés.", "Acerca de nosotros", "Fuente: X"},
		"ru":      {"Страница 1 из 2", "1 февраля 2025 г.", "март 2025 г.", "Отпечатано 2 экземпляра", "Полный текст есть только на английском языке.", "Об издателе: кто мы", "Источник: X"},
	} {
		w := WordsFor(lang)
		got := [7]string{w.Folio(1, 2), w.DateText(day), w.DateText(month), w.Printed(2), w.OnlyIn([]string{"en"}), w.About(""), w.Source("X")}
		if got != want {
			t.Errorf("%s: %q\nwant %q", lang, got, want)
		}
	}
	ru := WordsFor("ru")
	for n, want := range map[int]string{1: "Отпечатан 1 экземпляр", 21: "Отпечатан 21 экземпляр", 3: "Отпечатано 3 экземпляра", 11: "Отпечатано 11 экземпляров", 12: "Отпечатано 12 экземпляров", 50: "Отпечатано 50 экземпляров"} {
		if got := ru.Printed(n); got != want {
			t.Errorf("%d copies: %s, want %s", n, got, want)
		}
	}
	p, _ := report.ParsePeriod("2026-12-01/2026-12-03")
	q, _ := report.ParsePeriod("2026-11-30/2026-12-03")
	for lang, want := range map[string][2]string{
		"ja": {"2026年12月1～3日", "2026年11月30日～12月3日"},
		"fr": {"1er–3 décembre 2026", "30 novembre – 3 décembre 2026"},
		"es": {"1–3 de diciembre de 2026", "30 de noviembre – 3 de diciembre de 2026"},
		"ko": {"2026년 12월 1–3일", "2026년 11월 30일–12월 3일"},
	} {
		w := WordsFor(lang)
		if got := [2]string{w.PeriodText(p), w.PeriodText(q)}; got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
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
