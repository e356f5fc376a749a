package prose

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"jianbao/content"
	"jianbao/internal/brief"
	"jianbao/internal/brief/spoken"
	"jianbao/internal/diag"
	"jianbao/internal/golden"
	"jianbao/internal/report"
	"jianbao/templates"
)

// rich holds all that a text of a report may: lists in lists, tables, quotes,
// code, links, notes, marks of HTML.
const rich = `
format: 1
id: rich
languages: [zh, en]
series: {zh: 简报, en: Briefs}
number: 3
label: {zh: 内部资料, en: Internal}
embargo: 2030-12-04T10:00+08:00
title: {zh: '关于\<b>水\</b>与&火', en: 'On "water" & \<fire>'}
publisher: {zh: 编辑部, en: The Editors}
date: 2026-03-30
link: https://example.org/report?a=1&b=2
summary:
  - {zh: "水利局**通报**了*情况*，见[报告](https://example.org/r?x=1&y=2)。", en: "The council *told* of it."}
figures:
  - {value: {zh: 3项, en: three}, label: {zh: 成果, en: results}, source: {zh: 年报, en: Annual}}
sections:
  - id: lessons
    title: {zh: 经验, en: Lessons}
    lead: {zh: 共有两条：, en: There are two.}
    items:
      - id: one
        title: {zh: 尽早分享, en: Share early}
        body:
          zh: |-
            各方逐日通报[^1]，见[报告](https://example.org/r)。

            [^1]: 注释的文字。

            1. 第一
               - 里面的
               - 又一条

                 它的第二段
            2. 第二

            | 项目 | 数 |
            |---|--:|
            | 甲\<i>乙\</i> | 1 |
            | 丙 | 22 |

            > 引文一段。

            ` + "```" + `
            x < y && z
            ` + "```" + `
          en: |-
            Each side *reports* daily.
      - id: two
        title: {zh: 每季会面, en: Meet}
        figures: [{value: {zh: 4次, en: "4"}, label: {zh: 每年, en: a year}, source: {zh: 章程, en: rules}}]
        sources: [{zh: 甲, en: A}, {zh: "[乙](https://example.org/b)", en: B}]
        body:
          zh: |-
            会面有益

            ![近景](pier)

            止
          en: |-
            Meeting **helps**.

            > [!note] Of *meetings*
            > They help.

            ![](pier.png)

            End
  - id: recommendations
    title: {zh: 建议, en: Recommendations}
    items:
      - {id: a, title: {zh: 其一, en: A}}
  - id: asides
    title: {zh: 旁注, en: Asides}
    items:
      - {id: b, title: {zh: 其二, en: B}}
contact: {address: {zh: 水街一号, en: 1 Water Street}, phone: 123, email: a@example.org, web: "https://example.org"}
about: {zh: 我们是谁。, en: Who we are.}
notice: {zh: 版权所有。, en: All rights.}
related:
  - {title: {zh: "河长制十年", en: "Ten years of *river wardens*"}, link: "https://example.org/ten-years", date: 2024-05}
  - {title: {zh: "湖泊观测", en: "Watching lakes"}, link: "https://example.org/lakes"}
acknowledgements: {zh: 感谢同事。, en: We thank our *colleagues*.}
licence: CC BY 4.0
issn: 0317-8471
doi: 10.1000/182
images:
  - {id: pier, file: pier.png, alt: {zh: 码头, en: A pier}, caption: {zh: "图1 *码头*", en: Figure 1}, credit: {zh: 水社, en: The club}}
  - {id: boat, file: boat.png, alt: {zh: 船, en: A boat}, section: lessons}
authors: [{name: {zh: 林一, en: Lin Yi}, role: {zh: 研究员, en: Fellow}, email: lin@example.org}, {name: {zh: 周二}}]
messages: [{zh: 先装表。, en: Meters first.}, {en: Prices later.}]
charts:
  - id: tide
    kind: bar
    title: {zh: 潮高, en: The tide}
    data: {zh: "| 日 | 米 |\n|---|---|\n| 一 | 2.5 |", en: "| Day | Metres |\n|---|---|\n| One | 2.5 |"}
    source: {zh: 来源：港务局, en: "Source: the harbour"}
editors-note: {zh: "编者的话[^1]。\n\n[^1]: 注。", en: "A word *first*.\n\nAnother."}
timeline: [{date: 2024-03, text: {zh: 开港, en: The harbour *opens*}}, {date: {en: Later}, text: {en: It closes}}]
quotes: [{text: {zh: 先装表。, en: Meters *first*.}, by: {zh: 林一, en: Lin Yi}}, {text: {en: Prices later.}}]
glossary: [{zh: 码头, en: pier}, {zh: 船, en: boat}]
cite: {zh: 编辑部：《简报》第3期。, en: "The Editors, *Briefs*, no. 3."}
official: {urgency: {zh: 加急}, attachments: [{zh: 名册, en: The list}], note: {zh: 可公开, en: May be *published*}, printed-on: 2026-05-08}
distribution: {report: {zh: 委员会, en: the Board}, printed: 30}
`

// every has a block of every kind.
const every = `name: every
title: {en: Every kind}
blocks: [masthead, title, editors-note, {summary: {beside: {figures: 1}}}, {side: [figures, cite]}, {section: {id: lessons, show: [title, detail]}},
  {columns: [{section: {id: recommendations}}, {section: {id: asides}}]}, sections, cards, charts, images, glossary, quotes, timeline, messages, authors, about, qr, related, acknowledgements, identity, notice, licence, contact, official, distribution]
`

func briefOf(t *testing.T, file, text, name string, languages ...string) *brief.Brief {
	t.Helper()
	r, e := asked(t, file, text, name, languages...)
	return tailored(t, r, e)
}

// asked is a report and an edition of it.
func asked(t *testing.T, file, text, name string, languages ...string) (*report.Report, brief.Edition) {
	t.Helper()
	log := &diag.Log{}
	r, err := report.Load(context.Background(), log, file, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	data, ok := templates.Read(name)
	if name == "every" {
		data, ok = []byte(every), true
	}
	if !ok {
		data = []byte("name: whole\ntitle: {en: Whole}\nblocks: [masthead, {title: {subtitle: true}}, summary, figures, {section: {id: lessons, show: [title, lead, detail, body], number: true}}, {section: {id: recommendations, number: true}}, about, notice, contact]\n")
	}
	tpl, err := brief.LoadTemplate(context.Background(), log, name, data)
	if err != nil {
		t.Fatal(err)
	}
	noFault(t, log)
	return r, brief.Edition{Template: tpl, Languages: languages}
}

// tailored is the brief of an edition; a fault ends the test.
func tailored(t *testing.T, r *report.Report, e brief.Edition) *brief.Brief {
	t.Helper()
	log := &diag.Log{}
	b, err := brief.Tailor(context.Background(), log, r, e)
	if err != nil {
		t.Fatal(err)
	}
	noFault(t, log)
	return b
}

func noFault(t *testing.T, log *diag.Log) {
	t.Helper()
	for _, f := range log.Findings() {
		if f.Severity == diag.Error {
			t.Fatal(f.Format(false))
		}
	}
}

// shown is what a reader of the page sees, without white space.
func shown(t *testing.T, page string) string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		if n.Type == html.ElementNode && (n.Data == "head" || n.Data == "style" || n.Data == "script") {
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(doc)
	return spoken.Squeezed(b.String())
}

var (
	ruled   = regexp.MustCompile(`(?m)^[ >]*[=-]{2,}$`)
	noted   = regexp.MustCompile(`\[(\d+)\]`)
	address = regexp.MustCompile(` <(https?|mailto):[^ ]*>`)
	quoted  = regexp.MustCompile(`(?m)^ *> `)
)

// read is what a reader of the plain text takes from it.
func read(text string) string {
	for _, mark := range []*regexp.Regexp{ruled, address, quoted} {
		text = mark.ReplaceAllString(text, "")
	}
	return spoken.Squeezed(noted.ReplaceAllString(text, "$1"))
}

// Both forms say what was chosen for the brief: nothing lost, nothing added, in
// its order.
func TestNothingLost(t *testing.T) {
	for _, name := range []string{"summary", "lessons", "recommendations", "whole", "every"} {
		for _, languages := range [][]string{{"zh"}, {"en"}, {"zh", "en"}} {
			for file, text := range map[string]string{content.SampleName: content.Sample(), "rich.yaml": rich} {
				r, e := asked(t, file, text, name, languages...)
				want, err := (&spoken.Walk{Report: r, Edition: e, Told: true}).Text()
				if err != nil {
					t.Fatal(err)
				}
				b := tailored(t, r, e)
				if link := b.Report.Link.Text; link != "" && !strings.Contains(want, link) {
					want += link
				}
				body := Page(languages[0], "T", bodyOf(t, b))
				for form, got := range map[string]string{"HTML": shown(t, body.HTML), "text": read(body.Text)} {
					if got != want {
						i := 0
						for i < len(got) && i < len(want) && got[i] == want[i] {
							i++
						}
						t.Errorf("%s of %s %v of %s differs:\n got …%s\nwant …%s", form, name, languages, file, around(got, i), around(want, i))
					}
				}
			}
		}
	}
}

// TestEveryHasEveryKind: what TestNothingLost reads has a block of every kind.
func TestEveryHasEveryKind(t *testing.T) {
	_, e := asked(t, "rich.yaml", rich, "every", "zh")
	for _, kind := range brief.Kinds() {
		has := func(s brief.BlockSpec) bool { return s.Kind == kind }
		if !slices.ContainsFunc(e.Template.Blocks, func(s brief.BlockSpec) bool { return has(s) || slices.ContainsFunc(s.Side, has) }) {
			t.Errorf("the template every has no block of the kind %s", kind)
		}
	}
}

// passedOver is a block with a text, of which the stage makes nothing: it is handed on
// as a row of no figures.
type passedOver struct{ brief.Figures }

func (passedOver) KindName() string { return "riddle" }

func (passedOver) Texts([]string) []brief.Pair {
	return []brief.Pair{{report.Plain("zh", "引一句", diag.Pos{})}}
}

// A block that is passed over stops the letter.
func TestBlockPassedOver(t *testing.T) {
	b := briefOf(t, "rich.yaml", rich, "every", "zh")
	b.Blocks = append(b.Blocks, passedOver{})
	body, err := Of(b)
	if err == nil || !strings.Contains(err.Error(), "riddle") || body.Text != "" {
		t.Errorf("a body of %d bytes, %v", len(body.Text), err)
	}
}

// bodyOf makes a body of a brief; a fault ends the test.
func bodyOf(t *testing.T, b *brief.Brief) Body {
	t.Helper()
	body, err := Of(b)
	if err != nil {
		t.Fatal(err)
	}
	return body
}

func around(s string, i int) string {
	return strings.ToValidUTF8(s[max(0, i-40):min(len(s), i+60)], "")
}

// Every text carries its language, in a pair each part its own.
func TestLanguages(t *testing.T) {
	page := Page("zh", "T", bodyOf(t, briefOf(t, "rich.yaml", rich, "whole", "zh", "en"))).HTML
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var walk func(n *html.Node, lang string)
	walk = func(n *html.Node, lang string) {
		for _, a := range n.Attr {
			if a.Key == "lang" {
				lang = a.Val
			}
		}
		if n.Type == html.TextNode && n.Parent.Data != "style" {
			text := strings.TrimSpace(n.Data)
			han := regexp.MustCompile(`\p{Han}`).MatchString(text)
			if han && lang != "zh-CN" || regexp.MustCompile(`^[A-Z][a-z]+ [a-z]+`).MatchString(text) && lang != "en" {
				t.Errorf("%q is said to be %s", text, lang)
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, lang)
		}
	}
	walk(doc, "")
}

// Nothing of the page is fetched, nothing runs, and what a report says is never
// taken for HTML.
func TestPageIsInert(t *testing.T) {
	b := Page("en", `</title><script>x</script>`, Words("en", "<img src=x onerror=y> javascript:alert(1) https://example.org/\"onclick=z"),
		bodyOf(t, briefOf(t, "rich.yaml", rich, "whole", "zh", "en")))
	doc, err := html.Parse(strings.NewReader(b.HTML))
	if err != nil {
		t.Fatal(err)
	}
	known := "html head body meta title style div p h1 h2 h3 h4 ol li span table tbody tr td th strong em code sup a br hr blockquote pre"
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode && !strings.Contains(" "+known+" ", " "+n.Data+" ") {
			t.Errorf("there is a <%s>", n.Data)
		}
		for _, a := range n.Attr {
			if a.Key == "src" || a.Key == "background" || strings.HasPrefix(a.Key, "on") || strings.Contains(a.Val, "url(") {
				t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
			}
			if a.Key == "href" && !leadsOut(a.Val) {
				t.Errorf("a link leads to %q", a.Val)
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(doc)
	for _, said := range []string{"<b>水</b>", "甲<i>乙</i>", "x<y&&z", "<fire>"} {
		if !strings.Contains(shown(t, b.HTML), said) {
			t.Errorf("the reader does not see %q", said)
		}
	}
}

// The words of a letter keep their lines and paragraphs in both forms.
func TestWords(t *testing.T) {
	b := Words("zh", "李明：\n\n您好。\n  见 https://example.org/x?a=1&b=2。\n\n\n此致")
	if want := "李明：\n\n您好。\n  见 https://example.org/x?a=1&b=2。\n\n此致\n"; b.Text != want {
		t.Errorf("%q", b.Text)
	}
	if !strings.Contains(b.HTML, `href="https://example.org/x?a=1&amp;b=2"`) || strings.Count(b.HTML, "<p ") != 3 {
		t.Error(b.HTML)
	}
}

// The plain text of a rich text, as it is read.
func TestText(t *testing.T) {
	for _, languages := range [][]string{{"zh"}, {"zh", "en"}} {
		golden.Text(t, "testdata/rich-"+strings.Join(languages, "-")+".txt", bodyOf(t, briefOf(t, "rich.yaml", rich, "whole", languages...)).Text)
	}
}

// TestPictured: a body says that it has the words of pictures, wherever they are placed.
func TestPictured(t *testing.T) {
	const head = "format: 1\nid: p\nlanguages: [en]\ntitle: {en: Lakes}\nsections:\n  - id: lessons\n    title: {en: Lessons}\n    items:\n      - {id: a, title: {en: One}"
	const images = "images:\n  - {id: lake, file: a.png, alt: {en: A lake}}\n"
	for name, c := range map[string]struct {
		text     string
		pictured bool
	}{
		"placed in a body": {head + ", body: {en: \"It fell.\\n\\n![](lake)\\n\\nIt rose.\"}}\n" + images, true},
		"none":             {head + ", body: {en: It fell.}}\n", false},
	} {
		body, err := Of(briefOf(t, "p.yaml", c.text, "whole", "en"))
		if err != nil || body.Pictured != c.pictured || strings.Contains(body.Text, "A lake") != c.pictured {
			t.Errorf("%s: %v %v\n%s", name, err, body.Pictured, body.Text)
		}
	}
}
