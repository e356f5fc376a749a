package pages

import (
	"fmt"
	"strings"
)

// kinds are small reports, each of a kind that pages are easily made up badly for.
func kinds() map[string]string {
	return map[string]string{
		"short":   written("潮汐表的十年", "Ten Years of Tide Tables", 2, 2, ""),
		"long":    written("渡口养护手册", "Keeping a Ferry", 6, 14, ""),
		"uneven":  written("堤坝巡查", "Walking the Dykes", 3, 21, ""),
		"tables":  written("分港货运统计", "Freight by Harbour", 2, 2, tableOf(34)),
		"title":   written("关于沿江各渡口汛期停航复航程序、乘客安置办法与应急船只调配三项工作落实情况及下一步打算的汇总报告", "A Consolidated Report on Closing and Reopening the River Ferries in the Flood Season, on Care for Stranded Passengers and on the Sharing of Emergency Boats", 4, 3, ""),
		"English": english(),
	}
}

// The words that items are made of, each a little longer than the one before.
func words() [][2]string {
	return [][2]string{
		{"先查水位", "Read the gauge first"},
		{"渡船每年上岸检修一次", "Haul every boat out once a year"},
		{"夜航须有两人值守，一人看水，一人看灯", "Two people keep watch at night, one for the water and one for the lamps"},
		{"大雾时停航", "Stop in fog"},
		{"票款当日结清，差额写明原因，次日由另一人复核", "Settle the takings on the day, explain every difference, and have somebody else check them on the morrow"},
		{"把老人和孩子安排在船舱中部", "Seat the old and the young amidships"},
	}
}

// written is a report in two languages with so many lessons and recommendations; body
// is that of the first lesson, in place of its paragraphs.
func written(zh, en string, lessons, recommendations int, body string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "format: 1\nid: kind\nlanguages: [zh, en]\nseries: {zh: 河运札记, en: River Notes}\ntitle: {zh: %q, en: %q}\n", zh, en)
	b.WriteString(`publisher: {zh: 江畔学社, en: The Riverside Society}
date: 2031-05-06
link: https://river.example/notes
summary:
  - {zh: "过去十年，渡口的客流减少了四成，事故却减少了九成。靠的不是更大的船，而是更早的停航决定和更清楚的交接班记录。", en: "In ten years the ferries lost two passengers in five, and nine accidents in ten. It was not larger boats that did it but earlier decisions to stop, and a clearer record at every change of watch."}
  - {zh: "本文说明这些做法，并提出几条建议。", en: "This paper describes what was done and recommends what to do next."}
contact: {phone: "+86 10 5555 0123", email: desk@river.example}
sections:
`)
	for i, n := range []int{lessons, recommendations} {
		id, zh, en := "lessons", "做法", "What was done"
		if i == 1 {
			id, zh, en = "recommendations", "建议", "What to do next"
		}
		fmt.Fprintf(&b, "  - id: %s\n    title: {zh: %s, en: %s}\n    items:\n", id, zh, en)
		for k := range n {
			w := words()[(k+i)%len(words())]
			fmt.Fprintf(&b, "      - id: %s-%d\n        title: {zh: %q, en: %q}\n", id, k+1, w[0], w[1])
			if i == 0 && k == 0 && body != "" {
				b.WriteString(body)
			} else if k%3 != 2 {
				fmt.Fprintf(&b, "        body: {zh: %q, en: %q}\n", strings.Repeat(w[0]+"。班长在交接簿上签字，第二天由站长抽查。", 1+k%3), strings.Repeat(w[1]+". The master signs the book at the change of watch, and the warden looks it through the next day. ", 1+k%3))
			}
		}
	}
	return b.String()
}

// tableOf is a body with a table of so many rows, in both languages.
func tableOf(rows int) string {
	var b strings.Builder
	b.WriteString("        body:\n")
	for _, lang := range []string{"zh", "en"} {
		head, harbour := "| 港口 | 吞吐量（万吨） | 变化 |", "第%d港"
		if lang == "en" {
			head, harbour = "| Harbour | Freight (10,000 t) | Change |", "Harbour %d"
		}
		fmt.Fprintf(&b, "          %s: |-\n            %s\n            |---|--:|--:|\n", lang, head)
		for i := range rows {
			fmt.Fprintf(&b, "            | "+harbour+" | %d.%d | %d.%d%% |\n", i+1, 120+37*i, i%10, i%7, i%9)
		}
	}
	return b.String()
}

// english is a report in English alone.
func english() string {
	var b strings.Builder
	b.WriteString(`format: 1
id: kind
languages: [en]
title: A Quiet Year on the Canal
publisher: The Lock Keepers
date: 2031-02
summary: ["Traffic fell by a tenth and nobody minded: the boats that still come stay longer, and pay more for their moorings than the others paid for passing through."]
sections:
  - id: lessons
    title: What the year taught
    items:
`)
	for i, w := range words() {
		fmt.Fprintf(&b, "      - id: l%d\n        title: %q\n        body: %q\n", i, w[1], w[1]+". It was tried at three locks before it was written into the rules of all.")
	}
	return b.String()
}
