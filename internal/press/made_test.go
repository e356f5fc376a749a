package press_test

import (
	"fmt"
	"strings"
)

// made is a report that holds everything a text may hold: names beyond the
// BMP, addresses and words longer than a line, tables, nested lists, notes,
// code, quotations, emphasis, pictures, figures and sources, and items whose detail
// one language lacks.
func made(items int) string {
	var b strings.Builder
	b.WriteString(madeHead)
	section(&b, "lessons", "经验", "What was learned", items)
	section(&b, "recommendations", "建议", "What to do next", items)
	section(&b, "asides", "旁注", "In the margin", 3)
	return b.String()
}

const madeHead = `format: 1
id: made-up
languages: [zh, en]
series: {zh: "河湖札记 2031年第7期", en: "Notes on Rivers and Lakes"}
title: {zh: "“一河一策”三年记：从𬱖家湾到骉（𫘧）马渡的治水账本", en: "Three Years of “One River, One Plan”: Accounts from Bend to Ferry"}
publisher: {zh: 清渠学社, en: The Clear Channel Society}
date: 2031-05-06
number: 7
label: {zh: 内部资料, en: Internal}
embargo: 2030-12-04T10:00+08:00
link: https://rivers.example/notes/7
distribution: {report: {zh: 流域委员会, en: the Basin Committee}, send: {zh: "各县河长办", en: the county offices}, copy: {zh: "沿河学校、乡镇图书室", en: "schools, libraries"}, printed: 120}
official: {urgency: {zh: 特急, en: Most urgent}, issue-total: 256, signatory: {zh: 林一, en: Lin Yi}, attachments: [{zh: 河长名册, en: List of wardens}, {zh: 断面表, en: Table of sections}], present: {zh: 林一、周二, en: "Lin Yi, Zhou Er"}, excused: {zh: 吴三, en: Wu San}, attending: {zh: 郑四, en: Zheng Si}, note: {zh: 此件公开发布, en: For publication}, printed-by: {zh: 学社办公室, en: Office of the society}, printed-on: 2031-05-08}
figures:
  - {value: {zh: 87%, en: 87%}, label: {zh: 断面水质达标, en: of sections reached the target}, source: {zh: 监测月报, en: monthly reports}}
  - {value: {zh: 3.2亿元, en: ¥320 million}, label: {zh: 三年投入, en: spent in three years}}
  - {value: {zh: 1204公里, en: "1,204 km"}, label: {zh: 清淤河道, en: of channels dredged}}
summary:
  - zh: "三年里，47名河长巡河9600次，写下“河长日记”……其中28%的问题当天办结；水温最高31.5℃，No.3断面由Ⅴ类升至Ⅲ类（WHO标准另计）。数据见<https://data.rivers.example/2031/open/sections/third-quarter.csv>。"
    en: "In three years 47 wardens walked the banks 9,600 times; 28% of what they found was settled the same day. The warmest water measured was 31.5 °C, and section No. 3 rose from class V to class III. See <https://data.rivers.example/2031/open/sections/third-quarter.csv> for the figures."
  - zh: "钱从哪里来？——*财政、社会资本与受益者*三家分担。"
    en: "Who paid? *The treasury, investors and those who gained* shared the bill."
about:
  zh: "清渠学社由𬱖教授与𫘧先生创办，专记河湖之事。"
  en: "The society was founded by Professor 𬱖 and keeps accounts of rivers and lakes."
contact: {address: {zh: 云上市滨河路12号, en: "12 Riverside Road"}, phone: +86 10 5555 0177, fax: +86 10 5555 0178, email: notes@rivers.example, web: "https://rivers.example"}
cite: {zh: "清渠学社：《河湖札记》第7期，2031年。", en: "The Clear Channel Society, *Notes on Rivers and Lakes*, no. 7, 2031."}
notice: {zh: "所记皆为虚构。", en: "All of this is made up."}
related:
  - {title: {zh: "河长制十年", en: "Ten years of *river wardens*"}, link: "https://example.org/ten-years", date: 2024-05}
  - {title: {zh: "湖泊观测", en: "Watching lakes"}, link: "https://example.org/lakes"}
acknowledgements: {zh: "感谢各位河长。", en: "We thank the *wardens*."}
licence: CC BY 4.0
issn: 0317-8471
isbn: 978-3-16-148410-0
doi: 10.1000/182
images:
  - {id: weir, file: weir.png, alt: {zh: 石堰一座, en: A weir of stones}, caption: {zh: "图1 枯水时的石堰，摄于2030年冬", en: "Fig. 1. The weir at low water"}, credit: {zh: 阿渔摄, en: "Photograph: A. Fisher"}}
  - {id: gauge, file: gauge.png, alt: {zh: 水尺, en: A gauge}, caption: {zh: 图2 水尺, en: Fig. 2. The gauge}, width: third, licence: {zh: 可转载, en: Free to reprint}}
  - {id: map, file: map.png, alt: {zh: 流域图, en: The basin}, width: half, section: [asides, lessons], caption: {zh: "图3 流域全图", en: "Fig. 3. The whole basin"}, credit: "© Basin Survey"}
  - {id: seal, file: seal.png, width: half, section: [asides, lessons], alt: {zh: 印, en: A seal}, licence: CC BY 4.0}
authors:
  - {name: {zh: 林一, en: Lin Yi}, role: {zh: 研究员, en: Fellow}, organisation: {zh: 流域研究所, en: Basin Institute}, email: lin@example.org}
  - {name: Ada Byron, organisation: Engine House}
  - {name: {zh: 周二}}
editors-note: {zh: "本期记三年*治河*。\n\n下期记田。", en: "This issue is about *rivers*[^1].\n\nThe next is about fields.\n\n[^1]: Three years of them."}
timeline:
  - {date: 2031, text: {zh: 首批河长*上岗*，从此每段河都有人管，每件事都有人记, en: "The first wardens take up their posts: from now on there is someone for every reach, and a record of every deed"}}
  - {date: {zh: 2032年春, en: Spring 2032}, text: {zh: 清淤开工, en: Dredging begins}}
  - {date: {zh: 汛后}, text: {zh: "复查一次"}}
quotes:
  - {text: {zh: “管一段，清一段。”, en: Mind the *river*}, by: {zh: 林一, en: Lin Yi}}
  - {text: {zh: 写下“河长日记”}, by: {zh: 周二}}
messages: [{zh: 先装表，后调价。, en: Meters before *prices*.}, {zh: "只有中文的要点"}]
charts:
  - id: depth
    kind: line
    title: {zh: 清淤后河深了, en: The river is deeper}
    subtitle: {zh: 米, en: Metres}
    data: {zh: "| 年 | 深 |\n|---|---|\n| 2029年 | 1.2 |\n| 2030年 | 2.5 |\n| 2031年 | 3.1 |", en: "| Year | Depth |\n|---|---|\n| 2029 | 1.2 |\n| 2030 | 2.5 |\n| 2031 | 3.1 |"}
    source: {zh: 来源：河长办, en: "Source: the wardens"}
  - id: tolls
    kind: table
    title: {zh: 各闸收费, en: Tolls by lock}
    data: {zh: "| 闸 | 文 | 备注 |\n|---|---|---|\n| 上闸 | 12 | 已免 |\n| 下闸 | 7.5 | 照收 |", en: "| Lock | Coins | Remarks |\n|---|---|---|\n| Upper | 12 | waived |\n| Lower | 7.5 | as before |"}
    source: {zh: 来源：闸官, en: "Source: the lock keeper"}
  - id: fish
    kind: bar
    highlight: Carp
    title: {zh: 鲫鱼最多, en: Crucians lead}
    data: {zh: "| 鱼 | 条 |\n|---|---|\n| 鲫鱼 | 41.8万 |\n| 鲤鱼 | 12.3万 |\n| 鳜鱼 | — |", en: "| Fish | Number |\n|---|---|\n| Crucian | 418,000 |\n| Carp | 123,000 |\n| Perch | — |"}
    note: {zh: 注：含放流, en: "Note: with those released"}
glossary: [{zh: 河长, en: river warden}, {zh: 断面, en: section}, {zh: "清淤"}, {en: "levee"}]
sections:
`

// section writes a section of items, whose kinds of detail take turns.
func section(b *strings.Builder, id, zh, en string, items int) {
	fmt.Fprintf(b, "  - id: %s\n    title: {zh: %s, en: %s}\n", id, zh, en)
	fmt.Fprintf(b, "    lead: {zh: \"以下各条按办结先后排列：\", en: \"In the order in which they were settled:\"}\n")
	fmt.Fprintf(b, "    body: {zh: \"先记事，后记账。\", en: \"Deeds first, then the accounts.\"}\n")
	b.WriteString("    figures: [{value: {zh: 3段, en: 3 reaches}, label: {zh: 已验收, en: signed off}, source: {zh: 验收单, en: the papers}}]\n")
	b.WriteString("    sources: [{zh: \"[巡河日志](https://rivers.example/log)第4卷\", en: \"[The log](https://rivers.example/log), vol. 4\"}, {zh: 访谈, en: Talks}]\n    items:\n")
	for i := 1; i <= items; i++ {
		fmt.Fprintf(b, "      - id: %s-%d\n        title: {zh: \"第%d条：先截污，再清淤，后修岸\", en: \"Rule %d: stop the sewage, dredge the bed, then mend the banks\"}\n", id, i, i, i)
		fmt.Fprintf(b, "        short: {zh: \"截污、清淤、修岸（%d）\", en: \"Stop, dredge, mend (%d)\"}\n", i, i)
		if i%3 == 1 {
			b.WriteString("        figures:\n          - {value: {zh: 9600次, en: \"9,600\"}, label: {zh: 巡河, en: walks}, source: {zh: 日志, en: the log}}\n")
			b.WriteString("          - {value: 28%, label: {zh: 当天办结, en: settled the same day}}\n")
		}
		if i%4 == 1 {
			fmt.Fprintf(b, "        sources: [{zh: 办结单第%d号, en: Paper no. %d}]\n", i, i)
		}
		zh, en := madeBody(i)
		b.WriteString("        body:\n")
		block(b, "zh", zh)
		block(b, "en", en)
	}
}

// block writes a text in several lines, which is left out when it is empty.
func block(b *strings.Builder, lang, text string) {
	if text == "" {
		return
	}
	fmt.Fprintf(b, "          %s: |-\n", lang)
	for _, line := range strings.Split(text, "\n") {
		fmt.Fprintf(b, "            %s\n", line)
	}
}

// madeBody is the detail of item i in both languages; every sixth lacks the English.
func madeBody(i int) (zh, en string) {
	switch i {
	case 7:
		return "堰成之后：\n\n![](weir)\n\n水位回升。\n\n- 看这里\n\n  ![水尺近景](gauge.png)", "After the weir:\n\n![](weir)\n\nThe water rose again.\n\n- Look here\n\n  ![](gauge)"
	case 8:
		return "先看图，再看账。\n\n账在后面。\n\n![](weir)\n\n![](gauge)\n\n完。", "First the picture.\n\n![](weir)\n\n![](gauge)\n\nThen the accounts, which follow.\n\nOne more line.\n\nThe end."
	case 9:
		return "![](gauge)\n\n两段中文。\n\n第二段。\n\n![](depth)", "One paragraph.\n\n![](weir)\n\n![](depth)"
	case 10:
		return "只有中文[^1]，有一张图。\n\n![](weir)\n\n[^1]: 图见上。", ""
	}
	switch i % 6 {
	case 1:
		return madeTable, madeTableEnglish
	case 2:
		return madeLists, madeListsEnglish
	case 3:
		return "账目有两笔[^a]需要说明[^b]。\n\n[^a]: 一笔是**清淤**，按立方米计。\n\n[^b]: 另一笔是《护岸》工程。\n\n    第二段注：以2030年价格计。",
			"Two accounts[^a] want a word[^b].\n\n[^a]: The first is **dredging**, by the cubic metre.\n\n[^b]: The second is the *banks*.\n\n    At the prices of 2030."
	case 4:
		return "> [!case] 一口**井**\n> 井在村口。\n>\n> - 夏天浑\n> - 冬天清\n\n> 河长要像管自家的井一样管河。\n>\n> 管一段，清一段。\n\n#### 算法\n\n```\n河段 = 上游 + 下游\nif flow < 0.5 { warn() }\n```\n\n见[公开的账本](https://rivers.example/ledger)。",
			"> [!case] A **well**\n> It stands by the gate.\n>\n> - muddy in summer\n> - clear in winter\n\n> Mind the river as you would your own well.\n\n#### Method\n\n```\nreach = upper + lower\nif flow < 0.5 { warn() }\n```\n\nSee [the open ledger](https://rivers.example/ledger)."
	case 5:
		return "有一味药叫Pneumonoultramicroscopicsilicovolcanoconiosis散，另有一处叫Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch的村子写来信：“*我们*也想试试！”",
			"A village called Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch wrote: “*We* want to try, too!” and asked about incomprehensibilities, counterrevolutionaries and internationalization of the affiliated offices’ fjords."
	}
	return "这一条只有中文记录，其余语种待译。数字照录：1,234.56万元、-3.5℃、50～60%、第12/34号。", ""
}

const madeTable = `各段用工如下：

| 河段 | 人次 | 说明 |
|---|--:|:-:|
| 𬱖家湾 | 1200 | 含**夜间**巡查 |
| 马渡口 | 86 | [名册](https://rivers.example/roll) |

余者不计。`

const madeTableEnglish = `The hands it took:

| Reach | Hands | Remarks |
|---|--:|:-:|
| The Bend | 1,200 | with **night** watches |
| The Ferry | 86 | [the roll](https://rivers.example/roll) |

No others counted.`

const madeLists = `分三步走：

1. 查源头
   - 厂
   - 户
     1. 城里
     2. 乡下
2. 断路径

   这一步最慢。
3. 补生态`

const madeListsEnglish = `Three steps:

1. Find the source
   - works
   - households
     1. in town
     2. in the country
2. Cut the way

   This is the slowest.
3. Mend what lives there`

// whole is a template that shows all that a report has.
const whole = `name: whole
title: {zh: 全本, en: All of it}
fit:
  - {size: {zh: 10.5, en: 10}}
  - {leading: {zh: 1.6, en: 1.4}}
page: {paper: a4, margins: {top: 16mm, outer: 18mm, bottom: 18mm, binding: 20mm}}
look: {contents: true, indent: true}
blocks:
  - masthead: jianbao
  - title: {subtitle: true}
  - side: [figures, authors, cite]
  - qr
  - charts: [fish]
  - summary
  - section: {id: lessons, show: [title, lead, body, detail], number: true}
  - columns:
      - section: {id: recommendations, show: [title, lead], number: true}
      - section: {id: asides, show: [title, short]}
  - sections: {show: [title, lead, body, detail]}
  - charts
  - images
  - cards
  - glossary
  - editors-note
  - quotes
  - timeline
  - messages
  - about
  - related
  - acknowledgements
  - identity
  - notice
  - licence
  - contact
  - official
  - distribution
`
