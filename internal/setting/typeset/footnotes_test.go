package typeset_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/setting/page"
)

// notedReport has items whose texts have notes: item k has k%3 of them, each as long as
// words says.
func notedReport(items int, words string) string {
	var b strings.Builder
	b.WriteString("format: 1\nid: t\nlanguages: [zh, en]\ntitle: {zh: 水账, en: Water}\nsections:\n  - id: s\n    title: {zh: 节, en: Part}\n    items:\n")
	for k := range items {
		fmt.Fprintf(&b, "      - id: i%d\n        title: {zh: 条目%d, en: Entry %d}\n        body:\n", k, k, k)
		for _, lang := range []string{"zh", "en"} {
			text, notes := "", ""
			for n := range k % 3 {
				text += fmt.Sprintf("河长每月巡河一次，记在簿上 river wardens walk the bank mark-%d-%d[^%d]。", k, n, n+1)
				notes += fmt.Sprintf("\n            [^%d]: note-%d-%d %s\n", n+1, k, n, words)
			}
			fmt.Fprintf(&b, "          %s: |\n            %s这是第%d条的正文，说明怎么做、谁来做。\n%s", lang, text, k, notes)
		}
	}
	return b.String()
}

// numbersOn are the pages on which text within elements of a tag stands that is a number, by
// the number and the language of the element around it.
func (p *pages) numbersOn(tag page.Tag) map[string][]int {
	out := map[string][]int{}
	for i := range p.doc.Pages {
		elem := 0
		for _, it := range p.doc.Pages[i].Items {
			switch it := it.(type) {
			case page.Mark:
				elem = it.Element
			case page.Text:
				text, lang := it.Words, ""
				for at := elem; at > 0 && lang == ""; at = p.doc.Elements[at].Parent {
					lang = p.doc.Elements[at].Lang
				}
				if _, err := strconv.Atoi(text); err == nil && p.within(elem, tag) {
					out[lang+text] = append(out[lang+text], i)
				}
			}
		}
	}
	return out
}

// TestNotesStandOnThePageOfTheirMark: each note begins on the page of its mark, below all
// text there, numbered through its language; the mark is a Reference.
func TestNotesStandOnThePageOfTheirMark(t *testing.T) {
	for _, langs := range []string{"zh", "en", "zh+en"} {
		for _, paper := range []string{"a4", "a5"} {
			e := edition(t, "full", langs)
			e.Paper, _ = brief.PaperNamed(paper)
			p := set(t, load(t, notedReport(24, "按水利局的台账 as the water office has it")), e)
			if len(p.doc.Pages) < 2 {
				t.Fatal("too few pages to tell")
			}
			marks, notes := p.numbersOn(page.Ref), p.numbersOn(page.Note)
			if want := 24 * len(strings.Split(langs, "+")); len(notes) != want || len(marks) != want {
				t.Errorf("%s %s: %d notes and %d marks, want %d", langs, paper, len(notes), len(marks), want)
			}
			for key, on := range marks {
				if !slices.Equal(notes[key], on) {
					t.Errorf("%s %s: the mark %s stands on the pages %v, its note on %v", langs, paper, key, on, notes[key])
				}
			}
			foot := map[int]line{}
			for _, l := range p.lines {
				if !l.furniture && !p.within(l.elem, page.Note) && p.within(l.elem, page.Sect) && l.baseline > foot[l.page].baseline {
					foot[l.page] = l
				}
			}
			for _, l := range p.lines {
				if p.within(l.elem, page.Note) && l.baseline < foot[l.page].baseline {
					t.Errorf("%s %s: %q stands above %q", langs, paper, l.text, foot[l.page].text)
				}
			}
		}
	}
}

// TestLongNotesGoOn: of notes that are longer than a page nothing is lost, and they go on
// in order.
func TestLongNotesGoOn(t *testing.T) {
	long := ""
	for i := range 400 {
		long += fmt.Sprintf("词%03d river ", i)
	}
	for _, langs := range []string{"zh", "zh+en"} {
		p := set(t, load(t, notedReport(6, long)), edition(t, "full", langs))
		said := ""
		for _, l := range p.lines {
			if p.within(l.elem, page.Note) {
				said += l.text
			}
		}
		said = strings.ReplaceAll(said, " ", "")
		for i := range 400 {
			if n, want := strings.Count(said, fmt.Sprintf("词%03d", i)), 6*len(strings.Split(langs, "+")); n != want {
				t.Fatalf("%s: word %d of the notes is there %d times, want %d", langs, i, n, want)
			}
		}
	}
}
