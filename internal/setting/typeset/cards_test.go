package typeset_test

import (
	"strings"
	"testing"
)

// cardsReport has five items, one of them with a figure, and notes in one text.
const cardsReport = "format: 1\nid: t\nlanguages: [zh, en]\ntitle: {zh: 题, en: Title}\nsections:\n" +
	"  - {id: s, title: {zh: 经验, en: Lessons}, items: [\n" +
	"      {id: a, title: {zh: 第一条, en: First}, body: {zh: 先修管网。后装表。, en: Mend the pipes. Then meter.}, figures: [{value: 37%, label: {zh: 漏损, en: lost}}, {value: 9%, label: {zh: 另有, en: more}}]},\n" +
	"      {id: b, title: {zh: 第二条, en: Second}}, {id: c, title: {zh: 第三条, en: Third}}, {id: d, title: {zh: 第四条, en: Fourth}}]}\n" +
	"  - {id: u, title: {zh: 建议, en: Advice}, items: [{id: e, title: {zh: 第五条, en: Fifth}}]}\n"

// TestCards: four cards stand on a sheet, each in its quarter; a card has the first sentence
// and the first figure of its item, in a pair both languages.
func TestCards(t *testing.T) {
	r := load(t, cardsReport)
	for _, langs := range []string{"zh", "en", "zh+en"} {
		p := set(t, r, edition(t, "talking-points", langs))
		if n := len(p.doc.Pages); n != 2 {
			t.Fatalf("%s: five cards stand on %d pages", langs, n)
		}
		wide, high := p.doc.Pages[0].Width, p.doc.Pages[0].Height
		for _, c := range []struct {
			zh, en      string
			page        int
			right, down bool
		}{{"第一条", "First", 0, false, false}, {"先修管网。", "Mend the pipes.", 0, false, false}, {"漏损", "lost", 0, false, false}, {"37%", "37%", 0, false, false},
			{"第二条", "Second", 0, true, false}, {"第三条", "Third", 0, false, true}, {"第四条", "Fourth", 0, true, true}, {"第五条", "Fifth", 1, false, false}} {
			for lang, text := range map[string]string{"zh": c.zh, "en": c.en} {
				if !strings.Contains(langs, lang) {
					continue
				}
				n := 0
				for _, l := range p.lines {
					if l.text != text {
						continue
					}
					if n++; l.page != c.page || (l.x > wide/2) != c.right || (l.baseline > high/2) != c.down {
						t.Errorf("%s: %q stands on page %d at %v, %v", langs, text, l.page, l.x, l.baseline)
					}
				}
				if n != 1 {
					t.Errorf("%s: %q stands %d times", langs, text, n)
				}
			}
		}
		for _, l := range p.lines {
			for _, not := range []string{"后装表", "meter", "另有", "more"} {
				if strings.Contains(l.text, not) {
					t.Errorf("%s: a card says %q", langs, l.text)
				}
			}
		}
	}
}
