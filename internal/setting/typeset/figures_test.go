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

// TestPanelOfKeyFigures: the template key-figures sets each value large, and what it says
// beside it, on one page; figures of a pair stand once where they are alike.
func TestPanelOfKeyFigures(t *testing.T) {
	const source = "format: 1\nid: t\nlanguages: [zh, en]\ntitle: {zh: 题, en: Title}\ncontact: {phone: 555 0177}\n" +
		"figures:\n  - {value: 37.5%, label: {zh: 甲类, en: the first}}\n  - {value: {zh: 40万, en: '400,000'}, label: {zh: 乙类, en: the second}}\n"
	for _, langs := range []string{"zh", "en", "zh+en"} {
		p := set(t, load(t, source), edition(t, "key-figures", langs))
		if len(p.doc.Pages) != 1 {
			t.Errorf("%s: %d pages", langs, len(p.doc.Pages))
		}
		values := 0
		for _, l := range p.lines {
			switch {
			case l.text == "37.5%":
				values++
				if l.size < 40*length.Pt {
					t.Errorf("%s: the value has %v", langs, l.size)
				}
			case l.text == "甲类" || l.text == "the first":
				if l.size < 14*length.Pt || l.x < p.brief.Paper.Width*2/5 {
					t.Errorf("%s: %q has %v and stands at %v", langs, l.text, l.size, l.x)
				}
			}
		}
		if values != 1 {
			t.Errorf("%s: the value stands %d times", langs, values)
		}
	}
}
