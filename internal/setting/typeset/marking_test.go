package typeset_test

import (
	"strings"
	"testing"

	"jianbao/content"
	"jianbao/internal/brief"
	"jianbao/internal/length"
)

// TestMarkingIsOnEveryPage: label and embargo stand at the head of each page, above all
// else, once in each language; on page 1 they are read as text.
func TestMarkingIsOnEveryPage(t *testing.T) {
	r := load(t, marked(t))
	for _, name := range []string{"summary", "lessons", "policy-brief", "bulletin", "full"} {
		for _, langs := range []string{"zh", "en", "zh+en"} {
			for _, paper := range []string{"a4", "a5"} {
				e := edition(t, name, langs)
				e.Paper, _ = brief.PaperNamed(paper)
				e.NoLimit = true
				checkMarking(t, set(t, r, e), name+" "+langs+" "+paper, langs, name == "bulletin")
			}
		}
	}
}

// checkMarking holds each page of a brief to its marking.
func checkMarking(t *testing.T, p *pages, what, langs string, bulletin bool) {
	t.Helper()
	for n := range p.doc.Pages {
		for _, lang := range strings.Split(langs, "+") {
			words := map[string]string{"zh": "2026年12月4日10:00（UTC+8）前不得发布", "en": "Embargoed until 4 December 2026, 10:00 (UTC+8)"}[lang]
			if n > 0 || !bulletin {
				words = map[string]string{"zh": "内部资料 · ", "en": "For internal use · "}[lang] + words
			}
			words = strings.ReplaceAll(words, " ", "")
			found, said := 0, ""
			top := length.MM(1_000_000)
			for _, l := range p.lines {
				if l.page == n {
					top = min(top, l.baseline)
				}
			}
			for _, l := range p.lines {
				if l.page != n || l.baseline > top+length.MM(25_000) || l.furniture != (n > 0) {
					continue
				}
				said += strings.ReplaceAll(l.text, " ", "")
			}
			if found = strings.Count(said, words); found != 1 {
				t.Errorf("%s, page %d says %q %d times: %q", what, n+1, words, found, said)
			}
		}
	}
}

// marked is the sample report with a label and an embargo.
func marked(t *testing.T) string {
	t.Helper()
	return strings.Replace(content.Sample(), "label:\n  zh: \"样刊\"\n  en: \"Specimen\"\n", "label: {zh: 内部资料, en: For internal use}\nembargo: 2026-12-04T10:00+08:00\n", 1)
}
