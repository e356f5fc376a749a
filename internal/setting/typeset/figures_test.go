package typeset_test

import (
	"strings"
	"testing"

	"jianbao/internal/length"
)

// TestValuesOfKeyFiguresHaveOneSize: however long they are, the values of the key figures
// of a brief stand in one size a language, and no word of them is broken.
func TestValuesOfKeyFiguresHaveOneSize(t *testing.T) {
	const source = "format: 1\nid: t\nlanguages: [zh, en]\ntitle: {zh: 题, en: Title}\nsummary: [{zh: 句。, en: Sentence.}]\n" +
		"figures:\n" +
		"  - {value: {zh: '2,345.6万亿元', en: '$1,345.6 trillion'}, label: {zh: 甲, en: one}}\n" +
		"  - {value: {zh: '+2.4个百分点', en: '+2.4 percentage points'}, label: {zh: 乙, en: two}}\n" +
		"  - {value: {zh: '12%', en: '12%'}, label: {zh: 丙, en: three}}\n" +
		"sections:\n  - {id: s, title: {zh: 节, en: Section}, items: [{id: a, title: {zh: 条, en: Item}}]}\n"
	r := load(t, source)
	for _, langs := range []string{"zh", "en", "zh+en"} {
		p := set(t, r, edition(t, "summary", langs))
		for lang, marks := range map[string][]string{"zh": {"万亿元", "个百分点"}, "en": {"trillion", "percentage"}} {
			sizes := map[length.Length]bool{}
			for _, l := range p.lines {
				for _, mark := range marks {
					if strings.Contains(l.text, mark) {
						sizes[l.size] = true
					}
				}
			}
			if strings.Contains(langs, lang) && len(sizes) != 1 {
				t.Errorf("%s: the values in %s have the sizes %v", langs, lang, sizes)
			}
		}
	}
}

// TestSameValueOfAPairStandsOnce: a value that both languages write alike stands once,
// above the words of both.
func TestSameValueOfAPairStandsOnce(t *testing.T) {
	const source = "format: 1\nid: t\nlanguages: [zh, en]\ntitle: {zh: 题, en: Title}\nsummary: [{zh: 句。, en: Sentence.}]\n" +
		"figures:\n  - {value: 37.5%, label: {zh: 甲类, en: the first}}\n  - {value: {zh: 40万, en: '400,000'}, label: {zh: 乙类, en: the second}}\n" +
		"sections:\n  - {id: s, title: {zh: 节, en: Section}, items: [{id: a, title: {zh: 条, en: Item}}]}\n"
	p := set(t, load(t, source), edition(t, "summary", "zh+en"))
	for text, want := range map[string]int{"37.5%": 1, "甲类": 1, "the first": 1, "40万": 1, "400,000": 1, "乙类": 1, "the second": 1} {
		n := 0
		for _, l := range p.lines {
			n += strings.Count(l.text, text)
		}
		if n != want {
			t.Errorf("%q stands %d times, want %d", text, n, want)
		}
	}
}
