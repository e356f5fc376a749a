package typeset_test

import (
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
