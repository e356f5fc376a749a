package typeset_test

import (
	"strings"
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/length"
)

// shortReport has a text alone, two points with long bodies, and words at its end.
const shortReport = `format: 1
id: t
languages: [zh, en]
title: {zh: 三个渡口, en: Three ferries}
summary:
  - {zh: 渡口连着两岸的集市。, en: The ferries join two markets.}
about: {zh: 江畔学社研究渡口。, en: The society studies ferries.}
contact: {email: desk@river.example}
sections:
  - id: ground
    title: {zh: 背景, en: Ground}
    body: {zh: 河道去年改了。渡口随之搬迁。, en: The river moved last year. The ferries went with it.}
  - id: lessons
    title: {zh: 做法, en: Practice}
    items:
      - {id: a, title: {zh: 先修码头, en: Mend the pier first}, body: {zh: 工期一个月。LONGZH, en: It takes a month. LONGEN}}
      - {id: b, title: {zh: 再换船只, en: Then change the boats}, body: {zh: 船价三十万。LONGZH, en: A boat is dear. LONGEN}}
`

// withBodies is the report with bodies of so many sentences more.
func withBodies(n int) string {
	return strings.NewReplacer("LONGZH", strings.Repeat("码头和船只都由站长逐日查看并且记入簿册。", n),
		"LONGEN", strings.Repeat("The warden looks at the pier and at the boats day by day and writes it down. ", n)).Replace(shortReport)
}

// TestWhatAShortSummaryTakesIn: a section of text alone and the bodies of items come in
// where there is room, of long bodies the first sentences.
func TestWhatAShortSummaryTakesIn(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		ground, body, end := "河道去年改了", "工期一个月", "逐日查看"
		if lang == "en" {
			ground, body, end = "The river moved", "It takes a month", "day by day"
		}
		for n, whole := range map[int]bool{1: true, 60: false} {
			p := set(t, load(t, withBodies(n)), edition(t, "summary", lang))
			text := p.text()
			for _, part := range []string{ground, body} {
				if !strings.Contains(text, part) {
					t.Errorf("%s, bodies of %d sentences: %q is not on the page", lang, n, part)
				}
			}
			if strings.Contains(text, end) != whole {
				t.Errorf("%s, bodies of %d sentences: are they there whole? want %v", lang, n, whole)
			}
		}
	}
}

// TestASectionOfTwoPointsTakesTheSummaryIn: the brief of a section that fills less than a
// page stands on one, in the type of a long brief, with the summary and about; with long
// bodies it is set as ever.
func TestASectionOfTwoPointsTakesTheSummaryIn(t *testing.T) {
	p := set(t, load(t, withBodies(1)), edition(t, "lessons", "zh"))
	text := p.text()
	for _, part := range []string{"两岸的集市", "工期一个月", "逐日查看", "研究渡口"} {
		if !strings.Contains(text, part) {
			t.Errorf("%q is not on the page", part)
		}
	}
	for _, l := range p.lines {
		if strings.Contains(l.text, "工期") && l.size < 12*length.Pt {
			t.Errorf("the text is %s", l.size)
		}
		if strings.Contains(l.text, "desk@") && l.baseline < p.brief.Paper.Height*9/10 {
			t.Errorf("the contact stands at %s, not at the foot", l.baseline)
		}
	}
	if text := set(t, load(t, withBodies(60)), edition(t, "lessons", "zh")).text(); strings.Contains(text, "两岸的集市") {
		t.Error("a long brief takes the summary in")
	}
}

// text is what stands on the pages, without spaces within Chinese and with one between lines.
func (p *pages) text() string {
	var b strings.Builder
	for _, l := range p.lines {
		b.WriteString(l.text)
		if lang := l.text[len(l.text)-1]; lang < 0x80 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// TestAShortBriefWithATableKeepsItsForm: one that has a table is not set as a short text, so
// that the table may have the width of the page; the summary comes in all the same.
func TestAShortBriefWithATableKeepsItsForm(t *testing.T) {
	source := strings.Replace(shortReport, "body: {zh: 船价三十万。LONGZH, en: A boat is dear. LONGEN}", `body: {zh: "| 船 | 价 |\n|---|--:|\n| 甲 | 30 |\n", en: A boat is dear.}`, 1)
	p := set(t, load(t, source), edition(t, "lessons", "zh"))
	if !strings.Contains(p.text(), "两岸的集市") {
		t.Error("the summary is not on the page")
	}
	for _, l := range p.lines {
		if strings.Contains(l.text, "工期") && l.x > p.brief.Margins.Binding+30*length.Pt {
			t.Errorf("the text begins at %s, in the column of a short text", l.x)
		}
	}
}

// TestAShortTextFollowsItsPaper: its title is 30 pt on A4 at most, and 24 on A5.
func TestAShortTextFollowsItsPaper(t *testing.T) {
	for paper, most := range map[string]length.Length{"a4": 30 * length.Pt, "a5": 24 * length.Pt} {
		e := edition(t, "summary", "zh")
		e.Paper, _ = brief.PaperNamed(paper)
		largest := length.Length(0)
		for _, l := range set(t, load(t, withBodies(0)), e).lines {
			largest = max(largest, l.size)
		}
		if largest != most {
			t.Errorf("on %s the title is %s, want %s", paper, largest, most)
		}
	}
}
