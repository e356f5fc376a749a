package typeset_test

import (
	"fmt"
	"strings"
	"testing"
)

const ledReport = `format: 1
id: t
languages: [zh, en]
title: {zh: 水账, en: Water accounts}
summary:
  - {zh: 三年的水账查清了。, en: Three years of accounts were settled.}
sections:
  - id: lessons
    title: {zh: 经验, en: Lessons}
    lead: {zh: 我们总结出以下两条：, en: "We draw these two lessons:"}
    body: {zh: 两年里走访了四十个村。, en: Forty villages were visited in two years.}
    figures:
      - {value: {zh: 40个村, en: 40 villages}, label: {zh: 走访, en: visited}}
    sources: [{zh: 走访记录, en: Notes of the visits}]
    items:
      - {id: one, title: {zh: 先查表，后算账, en: Read the meter first}}
      - {id: two, title: {zh: 账目贴在村口, en: Post the accounts}}
`

// TestLeadStandsAboveTheList: a section has its text, its figures and its source, then its
// lead, then the list that the lead leads to; in the form of a short one-pager too.
func TestLeadStandsAboveTheList(t *testing.T) {
	const onePage = "name: t\ntitle: {zh: 一页, en: One page}\npages: {one: 1, pair: 1}\nfit:\n  - {size: {zh: [12, 11], en: [11, 10]}}\n  - {take: detail}\nblocks: [masthead: plain, title, summary, section: {id: lessons, show: [title, lead, body], number: true}]\n"
	order := map[string][]string{"zh": {"两年里走访", "40个村", "来源：走访记录", "以下两条", "先查表"}, "en": {"Forty villages", "40 villages", "Source: Notes of the visits", "these two lessons", "Read the meter"}}
	for _, langs := range []string{"zh", "en", "zh+en"} {
		e := edition(t, "full", langs)
		one := e
		one.Template = templateOf(t, onePage)
		for _, p := range []*pages{set(t, load(t, ledReport), e), set(t, load(t, ledReport), one)} {
			for _, lang := range strings.Split(langs, "+") {
				last := -1
				for _, words := range order[lang] {
					at := -1
					for i, l := range p.lines {
						if strings.Contains(l.text, words) && !l.furniture {
							at = i
						}
					}
					if at <= last {
						t.Errorf("%s of %s: %q is line %d, after line %d", p.brief.Name, langs, words, at, last)
					}
					last = at
				}
			}
		}
	}
}

// TestAColonStandsWithItsTable: wherever a table after a long paragraph falls, its first
// row stands on a page with the last words before it.
func TestAColonStandsWithItsTable(t *testing.T) {
	broken := 0
	for lines := range 40 {
		body := strings.Repeat("        The warden looks at the pier day by day.\n\n", lines) +
			"        " + strings.Repeat("The master signs the book at every change of the watch. ", 10) + "He reads these figures:\n\n        | Harbour | Freight |\n        |---|--:|\n"
		for i := range 6 {
			body += fmt.Sprintf("        | H%d | %d |\n", i, 10+i)
		}
		body += strings.Repeat("\n        A second warden looks through the book on the next day.\n", 20)
		p := set(t, load(t, "format: 1\nid: t\nlanguages: [en]\ntitle: Ferries\nsections:\n  - id: lessons\n    title: Lessons\n    items: [{id: a, title: Pier}]\n    body: |-\n"+body), edition(t, "lessons", "en"))
		colon, row, first := -1, -1, -1
		for _, l := range p.lines {
			switch {
			case strings.Contains(l.text, "The master signs") && first < 0:
				first = l.page
			case strings.Contains(l.text, "figures:"):
				colon = l.page
			case l.text == "H0":
				row = l.page
			}
		}
		if colon != row || row < 0 {
			t.Errorf("behind %d lines: the colon is on page %d, the table on %d", lines, colon, row)
		}
		if first != colon {
			broken++
		}
	}
	if broken == 0 {
		t.Error("no page parts the paragraph: the test sees nothing")
	}
}
