package typeset_test

import (
	"strings"
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/golden"
	"jianbao/internal/length"
	"jianbao/internal/setting/page"
)

// small is a report of a few lines, with a text of every kind.
const small = `format: 1
id: small
languages: [zh, en]
series: {zh: 小报, en: The Small One}
title: {zh: 一页就够, en: One Page Will Do}
date: 2031-05-06
link: https://small.example
summary: [{zh: "先说**要紧的**：3月26日到账5万元。", en: "First what *matters*: 50,000 yuan came on 26 March."}]
figures: [{value: {zh: 5万元, en: "¥50,000"}, label: {zh: 到账, en: received}}]
contact: {email: us@small.example}
sections:
  - id: lessons
    title: {zh: 经验, en: Lessons}
    items:
      - id: count
        title: {zh: 先数清再说话, en: Count first}
        body:
          zh: |-
            数字如下[^1]：

            | 月 | 数 |
            |---|--:|
            | 三月 | 5 |

            - 甲
            - 乙

            [^1]: 单位：万元。
          en: |-
            The figures[^1]:

            | Month | Sum |
            |---|--:|
            | March | 5 |

            - one
            - two

            [^1]: In tens of thousands.
  - id: recommendations
    title: {zh: 建议, en: Advice}
    items: [{id: ask, title: {zh: 多问一句, en: Ask once more}}]
`

// TestPages holds small briefs against dumps that a person has read.
func TestPages(t *testing.T) {
	r := load(t, small)
	strip := brief.Paper{Name: "card", Width: length.MM(138_000), Height: length.MM(134_000)}
	for _, c := range []struct{ file, template, langs string }{
		{"summary-zh", "summary", "zh"}, {"summary-en", "summary", "en"}, {"lessons-zh", "lessons", "zh"}, {"lessons-pair", "lessons", "zh+en"},
	} {
		e := edition(t, c.template, c.langs)
		e.Paper = strip
		p := set(t, r, e)
		var b strings.Builder
		if err := page.Dump(&b, p.doc); err != nil {
			t.Fatal(err)
		}
		golden.Text(t, "testdata/"+c.file+".txt", b.String())
	}
}
