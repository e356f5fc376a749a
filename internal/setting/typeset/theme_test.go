package typeset_test

import (
	"bytes"
	"context"
	"encoding/json"
	"image"
	"image/color"
	"image/png"
	"sort"
	"strings"
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/setting/page"
	"jianbao/internal/setting/typeset"
	"jianbao/internal/theme"
)

// otherValues are values of every key of a theme that differ from those of the theme that
// they are given to.
const otherValues = `
colour.ink plain "#000000"
colour.quiet plain "#222222"
colour.accent plain "#5a1414"
colour.second bulletin "#7a1010"
colour.tint institute "#e8eef8"
colour.hairline plain "#555555"
type.title plain 30
type.title.han plain 30
type.title.latin plain 28
type.publisher plain 20
type.part plain 18
type.figure plain 22
type.table plain 8
type.small plain 10
type.caption plain 11
type.foot plain 10
type.name bulletin 60
small.title plain 16
small.title.han plain 16
small.title.latin plain 16
small.publisher plain 11
small.part plain 12
small.figure plain 14
small.table plain 8
small.small plain 9
small.caption plain 9
small.foot plain 9
small.name bulletin-a5 24
page.paper plain letter
page.top plain 30mm
page.outer plain 30mm
page.bottom plain 30mm
page.binding plain 30mm
page.gutter plain 14mm
masthead.form plain band
masthead.bar plain 6pt
masthead.gap plain 20pt
masthead.band institute 28mm
masthead.inset institute 12mm
masthead.logo plain 20mm
masthead.wide bulletin 140mm
head.show plain false
head.left plain date
head.centre plain number
head.right plain series
foot.rule plain 3pt
foot.folio plain dashes
paragraph.indent plain true
paragraph.space plain 20pt
paragraph.mark plain ■
paragraph.leading plain 1.8
paragraph.leading.han plain 1.85
paragraph.leading.latin plain 1.7
table.rules plain lines
table.head plain tint
table.colour plain accent
figure.caption plain above
grid.size material 四号
grid.latin material 12
grid.pitch material 26pt
grid.chars material 24
grid.lines material 18
heading.section.size plain 22
heading.section.size.han plain 22
heading.section.size.latin plain 22
heading.section.face plain song
heading.section.bold plain false
heading.section.colour plain ink
heading.section.number plain 一、
heading.section.before plain 40pt
heading.section.after plain 12pt
heading.section.rule.above plain 3pt
heading.section.rule.below plain 1pt
heading.item.size plain 20
heading.item.size.han plain 20
heading.item.size.latin plain 20
heading.item.face plain song
heading.item.bold plain false
heading.item.colour plain accent
heading.item.number plain （一）
heading.item.before plain 40pt
heading.item.run~in material false
label.messages plain {zh:~名牌,~en:~Plate}
label.timeline plain {zh:~名牌,~en:~Plate}
label.editors-note plain {zh:~名牌,~en:~Plate}
label.contents plain {zh:~名牌,~en:~Plate}
label.cite plain {zh:~名牌,~en:~Plate}
label.notice plain {zh:~名牌,~en:~Plate}
label.acknowledgements plain {zh:~名牌,~en:~Plate}
label.licence plain {zh:~名牌,~en:~Plate}
label.identity plain {zh:~名牌,~en:~Plate}
label.charts plain {zh:~名牌,~en:~Plate}
label.pictures plain {zh:~名牌,~en:~Plate}
label.glossary plain {zh:~名牌,~en:~Plate}
label.address plain {zh:~名牌,~en:~Plate}
label.phone plain {zh:~名牌,~en:~Plate}
label.fax plain {zh:~名牌,~en:~Plate}
label.email plain {zh:~名牌,~en:~Plate}
label.web plain {zh:~名牌,~en:~Plate}
label.report plain {zh:~名牌,~en:~Plate}
label.send plain {zh:~名牌,~en:~Plate}
label.copy plain {zh:~名牌,~en:~Plate}
label.source plain {zh:~名牌,~en:~Plate}
label.sources plain {zh:~名牌,~en:~Plate}
label.authors plain {zh:~名牌,~en:~Plate}
label.issue plain {zh:~"总{n}",~en:~"Issue~{n}"}
label.page plain {zh:~"第{n}张",~en:~"Sheet~{n}"}
`

// ends are the parts of that report which have a word of their own on the page.
const ends = `contact: {address: {zh: 滨河路12号, en: 12 Riverside Road}, phone: "5555 0177", fax: "5555 0178", email: us@small.example, web: "https://small.example"}
authors: [{name: {zh: 林一, en: Lin Yi}}]
timeline: [{date: 2031, text: {zh: 开工, en: Begun}}]
editors-note: {zh: 本期说数。, en: This issue is about numbers.}
cite: {zh: 小报社，2031年。, en: "The Small Press, 2031."}
notice: {zh: 皆为虚构。, en: All is made up.}
acknowledgements: {zh: 谢谢。, en: Our thanks.}
licence: CC BY 4.0
doi: 10.1000/182
distribution: {report: {zh: 上级, en: those above}, send: {zh: 同级, en: those beside}, copy: {zh: 下级, en: those below}}
glossary: [{zh: 数, en: number}]
charts: [{id: chart, kind: bar, title: {zh: 数, en: Numbers}, data: {zh: "| 年 | 数 |\n|---|---|\n| 2024 | 24 |", en: "| Year | Sum |\n|---|---|\n| 2024 | 24 |"}, source: {zh: 年报, en: the year book}}]`

// dressy is a report on which every key of a theme shows.
func dressy() string {
	s := strings.Replace(small, "date:", "number: 3\npublisher: {zh: 小报社, en: The Small Press}\nlogo: {file: mark.png, alt: {zh: 标志, en: Mark}}\nmessages: [{zh: 先数清再说话, en: Count first}]\nimages: [{id: mark, file: mark.png, alt: {zh: 标志, en: Mark}, caption: {zh: 图一, en: Figure one}}, {id: late, file: mark.png, alt: {zh: 标志, en: Mark}, caption: {zh: 图二, en: Figure two}}]\ndate:", 1)
	s = strings.Replace(s, "            - 甲\n", "            第二段。\n\n            第三段。\n\n            ![](mark)\n\n            - 甲\n", 1)
	s = strings.Replace(s, "            - one\n", "            A second.\n\n            A third.\n\n            ![](mark)\n\n            - one\n", 1)
	s = strings.Replace(s, "| 三月 | 5 |\n", "| 三月 | 5 |\n            | 四月 | 6 |\n", 1)
	for _, id := range []string{"b", "c", "d"} {
		s += "      - id: " + id + "\n        title: {zh: 再问" + id + ", en: Again " + id + "}\n        body: {zh: \"" + strings.Repeat("问了再问，问到明白为止。", 60) + "\", en: \"" + strings.Repeat("Ask and ask again until it is clear. ", 60) + "\"}\n        sources: [{zh: 甲, en: A}]\n"
	}
	s = strings.Replace(s, "contact: {email: us@small.example}", ends, 1)
	return strings.Replace(s, "items: [{id: ask, title: {zh: 多问一句, en: Ask once more}}]", "items:\n      - {id: ask, title: {zh: 多问一句, en: Ask once more}, body: {zh: 问。, en: Ask.}, sources: [{zh: 甲, en: A}, {zh: 乙, en: B}]}", 1)
}

// asSet are the pages of a report in several templates on a theme, as text.
func asSet(t *testing.T, r *report.Report, text, paper string) string {
	t.Helper()
	log := &diag.Log{}
	th, err := theme.Load(t.Context(), log, "house.yaml", []byte(text), theme.BuiltIn)
	sound(t, log, err)
	var mark, out bytes.Buffer
	m := image.NewGray(image.Rect(0, 0, 300, 100))
	m.Set(1, 1, color.White)
	if err := png.Encode(&mark, m); err != nil {
		t.Fatal(err)
	}
	for _, of := range [][2]string{{"summary", "zh"}, {"summary", "en"}, {"full", "en"}, {"full", "zh+en"}, {"policy-brief", "zh"}, {"lessons", "zh"}} {
		e := edition(t, of[0], of[1])
		e.Theme, e.NoLimit = th, of[0] == "full"
		e.Template.Look.Indent = of[0] != "lessons" // ours have it
		if paper != "" {
			e.Paper, _ = brief.PaperNamed(paper)
		}
		log := &diag.Log{}
		b, err := brief.Tailor(context.Background(), log, r, e)
		sound(t, log, err)
		set, err := typeset.Set(context.Background(), log, b, faces(), typeset.Options{Open: func(string) ([]byte, error) { return mark.Bytes(), nil }})
		sound(t, log, err)
		if err := page.Dump(&out, set.Document); err != nil {
			t.Fatal(err)
		}
	}
	return out.String()
}

// keysOf are the keys of a schema that hold no others, each with the keys above it.
func keysOf(schema, of map[string]any, path string) (out []string) {
	if ref, is := of["$ref"].(string); is {
		of = schema["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
	}
	choice, _ := of["anyOf"].([]any)
	inner, _ := of["properties"].(map[string]any)
	if inner == nil {
		out = append(out, path)
	}
	for _, one := range choice {
		if one := one.(map[string]any); one["properties"] != nil {
			out = append(out, keysOf(schema, one, path)...)
		}
	}
	for key, of := range inner {
		out = append(out, keysOf(schema, of.(map[string]any), strings.TrimPrefix(path+"."+key, "."))...)
	}
	sort.Strings(out)
	return out
}

// TestEveryKeyOfAThemeShows: whatever a theme can say changes the page.
func TestEveryKeyOfAThemeShows(t *testing.T) {
	var schema map[string]any
	if err := json.Unmarshal(theme.Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	values := map[string][2]string{}
	for _, l := range strings.Split(strings.TrimSpace(otherValues), "\n") {
		f := strings.Fields(l)
		values[strings.ReplaceAll(f[0], "~", " ")] = [2]string{f[1], strings.ReplaceAll(f[2], "~", " ")}
	}
	r, before := load(t, dressy()), map[string]string{}
	for _, key := range keysOf(schema, schema, "") {
		if key == "name" || key == "title" || key == "from" || strings.HasPrefix(key, "faces.") { // what it is called; the faces of these pages are set
			continue
		}
		v, known := values[key]
		if !known {
			t.Errorf("no value to try %s with", key)
			continue
		}
		base, paper, _ := strings.Cut(v[0], "-")
		if strings.HasPrefix(key, "small.") {
			paper = "a5"
		}
		text := "name: house\nfrom: " + base + "\n"
		if before[base+paper] == "" {
			before[base+paper] = asSet(t, r, text, paper)
		}
		path := strings.Split(key, ".")
		for i, k := range path {
			text += strings.Repeat("  ", i) + k + ":"
			if i+1 < len(path) {
				text += "\n"
			}
		}
		if asSet(t, r, text+" "+v[1]+"\n", paper) == before[base+paper] {
			t.Errorf("%s: %s shows on no page", key, v[1])
		}
	}
}
