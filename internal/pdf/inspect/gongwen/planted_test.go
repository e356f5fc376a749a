package gongwen_test

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"jianbao/content"
	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/pdf/finish/specimen"
	"jianbao/internal/pdf/inspect"
	"jianbao/internal/pdf/inspect/gongwen"
	"jianbao/internal/press"
	"jianbao/internal/report"
	"jianbao/internal/theme"
	"jianbao/templates"
)

// letter is a document with all that one may have.
const letter = `format: 1
id: letter
languages: [zh]
title: {zh: 关于做好城市供水管网改造工作的通知}
series: {zh: 供水通报}
number: 某政发〔2026〕1号
publisher: {zh: 某某市人民政府}
date: 2026-03-09
summary: [{zh: 城市每售出一立方米自来水要亏零点四六元，管网漏损率高达百分之十七，五年以来没有下降。各区各部门要在年内完成老旧管网的排查，按月报告进度，确保居民用水安全稳定。}]
sections:
  - id: tasks
    title: {zh: 主要任务}
    items:
PLACE
  - id: pledges
    title: {zh: 工作要求}
    body: {zh: 各单位要落实责任，按时报告，不得拖延推诿。}
distribution: {send: {zh: 各区人民政府，市政府各部门}, copy: {zh: 市委各部门，市人大常委会办公室}, printed: 60}
`

// letterOf is that document with so many items.
func letterOf(items int) string {
	var b strings.Builder
	for i := range items {
		fmt.Fprintf(&b, "      - id: t%d\n        title: {zh: 排查老旧管网}\n        body: {zh: 各区要对使用超过三十年的管网逐段排查，建立台账，标明管径、材质和埋设年份，对漏损严重的管段优先安排改造，并把改造计划报市水务局备案。}\n", i)
	}
	return strings.Replace(letter, "PLACE\n", b.String(), 1)
}

// made is the PDF of a report by a template in a language; own is a theme made from that of
// the template, "" for none.
func made(t *testing.T, source, template, lang, own string) []byte {
	t.Helper()
	faces, err := specimen.Faces()
	if err != nil {
		t.Fatal(err)
	}
	ctx, log := context.Background(), &diag.Log{}
	check := func(err error) {
		t.Helper()
		if err != nil || log.Failed() {
			t.Fatal(err, log.Findings())
		}
	}
	r, err := report.Load(ctx, log, "report.yaml", []byte(source))
	check(err)
	data, _ := templates.Read(template)
	tpl, err := brief.LoadTemplate(ctx, log, template+".yaml", data)
	check(err)
	file, look, _ := theme.BuiltIn(tpl.ThemeName)
	if own != "" {
		file, look = "own.yaml", []byte("name: own\nfrom: "+tpl.ThemeName+"\n"+own)
	}
	tpl.Theme, err = theme.Load(ctx, log, file, look, theme.BuiltIn)
	check(err)
	e := brief.Edition{Template: tpl, Languages: strings.Split(lang, "+")}
	e.Paper, _ = brief.PaperNamed("a4")
	out, err := press.Press(ctx, log, r, e, press.Options{Faces: faces, Shared: &press.Shared{}})
	check(err)
	return out.PDF.Bytes()
}

// codesIn are the codes of the faults of a PDF, sorted, each once.
func codesIn(t *testing.T, pdf []byte) (out []string) {
	t.Helper()
	f, err := inspect.ReadLaid(context.Background(), pdf)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range gongwen.Check(f.Pages) {
		if !slices.Contains(out, x.Code) {
			out = append(out, x.Code)
		}
	}
	slices.Sort(out)
	return out
}

// TestOursHoldTheFigures: what the program makes on the grid has no fault.
func TestOursHoldTheFigures(t *testing.T) {
	for name, source := range map[string]string{"sample": string(content.Sample()), "letter of a page": letterOf(1), "letter": letterOf(9), "long letter": letterOf(25)} {
		for _, template := range []string{"gongwen", "material", "bulletin"} {
			for _, lang := range []string{"zh", "en", "zh+en"} {
				if lang != "zh" && name != "sample" {
					continue
				}
				if got := codesIn(t, made(t, source, template, lang, "")); got != nil {
					t.Errorf("%s, %s, %s: %q", name, template, lang, got)
				}
			}
		}
	}
}

// TestFaultsOfAWholeDocument: a document that is set by other figures has the faults of these
// and no others.
func TestFaultsOfAWholeDocument(t *testing.T) {
	for own, want := range map[string]string{
		"type: {title: 20}":                "title size",
		"type: {foot: 小四}":                 "folio size, imprint size",
		"colour: {ink: \"#1f3864\"}":       "ink",
		"masthead: {bar: 4pt}":             "rule thickness",
		"foot: {folio: number}":            "folio form",
		"heading: {section: {face: song}}": "heading face",
		"grid: {chars: 27}":                "chars, width",
		"grid: {size: 四号}":                 "paragraph, size, width",
		"grid: {pitch: 31pt}":              "folio place, imprint foot, lines, pitch", // the type area ends with its 20th line
		"grid: {pitch: 28.5pt}":            "folio place, imprint foot, pitch",        // with its 22nd, too high
		"grid: {lines: 20}":                "folio place, imprint foot",               // and so here
		"page: {top: 34mm, outer: 26mm, bottom: 38mm, binding: 28mm}": "top",
		"page: {top: 37mm, outer: 30mm, bottom: 35mm, binding: 24mm}": "left",
		"page: {top: 37mm, outer: 20mm, bottom: 35mm, binding: 28mm}": "imprint width, rule width",
	} {
		if got := strings.Join(codesIn(t, made(t, letterOf(9), "gongwen", "zh", own)), ", "); got != want {
			t.Errorf("%s: %s, want %s", own, got, want)
		}
	}
}

// plant is a fault that is planted in a finished file.
type plant struct {
	want string
	page int // from 1; 0: all
	edit string
	by   string // what stands in its place; numbers in <> are added to
}

// TestFaultsOfAFile plants one fault in a finished file at a time. It is found by its name,
// with what follows from it, and nothing else is.
func TestFaultsOfAFile(t *testing.T) {
	pdf := made(t, letterOf(9), "gongwen", "zh", "")
	if got := codesIn(t, edited(t, pdf, func(_ int, s string) string { return s })); got != nil {
		t.Fatalf("before anything is planted: %q", got)
	}
	planted(t, pdf, []plant{
		{"title size", 1, ` 22 Tf`, ` 22.15 Tf`},
		{"title centred", 1, `( 22 Tf\n)(\S+)`, "${1}<9>"},
		{"addressee place, title place", 1, `( 22 Tf\n\S+) (\S+)`, "$1 <7>"},
		{"name place", 1, `( 40 Tf\n\S+) (\S+)`, "$1 <-2>"},
		{"name centred", 1, `( 40 Tf\n)(\S+)`, "${1}<4>"},
		{"rule", 1, `(rg\n\S+ \S+) 442\.203`, "$1 90"},
		{"rule width", 1, `(rg\n\S+ \S+) (442\.203)`, "$1 <3>"},
		{"rule thickness", 1, `(442\.203) 1\.5 re`, "$1 .5 re"},
		{"rule place", 1, `(rg\n79\.375) (\S+)( 442\.203)`, "$1 501.5$3"},
		{"number size", 1, `(BT\n/F2) 15\.75( Tf\n229)`, "$1 15.5$2"},
		{"number centred", 1, `(15\.75 Tf\n)(229)`, "${1}<5>"},
		{"corner place", 1, `(15\.75 Tf\n)(79\.375)( 723)`, "$1 83$3"},
		{"corner size", 1, `(BT\n/F0) 15\.75`, "$1 14"},
		{"addressee", 1, `(79\.375)( 364\.375)`, "90$2"},
		{"addressee place", 1, `(79\.375) (364\.375)`, "$1 <-4>"},
		{"paragraph", 3, `(\n)(110\.875)( \S+ Td\n<[0-9A-F]+>Tj\nET\nEMC\n/P<</MCID 3>>)`, "${1}120$3"},
		{"folio place", 2, `(14 Tf\n\S+) (74\.188)`, "$1 <2>"},
		{"folio inset", 2, `(14 Tf\n)(\S+)( 74\.188)`, "$1 96$3"},
		{"folio size", 2, `14( Tf\n\S+ 74\.188)`, "14.2$1"},
		{"folio side", 2, `(14 Tf\n)\S+( 74\.188)`, "$1 463.5$2"},
		{"imprint outer", 3, `442\.203 \.984`, "442.203 .7"},
		{"imprint inner", 3, `442\.203 \.703`, "442.203 .984"},
		{"imprint width", 3, `442\.203 \.703`, "438 .703"},
		{"imprint foot", 3, `79\.375 99\.219`, "79.375 101"},
		{"folio inset, folio size, imprint size", 3, `14( Tf\n93\.375 134)`, "13.5$1"},
		{"imprint inset", 3, `93\.375( 134)`, "79.375$1"},
		{"indent", 1, `(/F0 15\.75 Tf\n)110\.875`, "$1 79.375"},
		{"heading", 1, `(/F0) 15\.75( Tf\n110)`, "$1 16.5$2"},
		{"ink", 2, `0 0 \.004 rg`, ".3 0 .6 rg"},
		{"date place", 3, `338\.469`, "400"},
	})
}

// planted plants one fault at a time.
func planted(t *testing.T, pdf []byte, all []plant) {
	t.Helper()
	for _, c := range all {
		changed := 0
		got := codesIn(t, edited(t, pdf, func(page int, s string) string {
			if c.page != 0 && page != c.page {
				return s
			}
			out := replaced(s, regexp.MustCompile(c.edit), c.by)
			if out != s {
				changed++
			}
			return out
		}))
		if changed == 0 {
			t.Errorf("%s: nothing was changed", c.want)
		} else if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: found %q", c.want, got)
		}
	}
}

// TestLetter: a letter has no fault, and those that are planted are found.
func TestLetter(t *testing.T) {
	pdf := made(t, letterOf(9), "gongwen", "zh", "masthead: {form: letter}")
	if got := codesIn(t, pdf); got != nil {
		t.Fatal(got)
	}
	planted(t, pdf, []plant{
		{"letter gap, letter name", 1, `( 40 Tf\n\S+) (\S+)`, "$1 <-3>"},
		{"letter rule", 1, `481\.89\d*`, "470"},
		{"letter foot", 1, `(\n\S+) \S+( 481\.89\d* 1\.5 re f\nEMC\s*)$`, "$1 60$2"},
		{"letter number", 1, `(\n)(\d+\.?\d*)( \S+ Td\n<[0-9A-F]+>Tj\n\S+ 0 Td\n<[0-9A-F]+>Tj\n\S+ 0 Td\n<[0-9A-F]+>Tj\n\S+ 0 Td\n/Span<</ActualText\(1\))`, "${1}300$3"},
	})
}

// besides is what an official document may say beside its text.
const besides = "official: {urgency: {zh: 特急}, signatory: {zh: 林一鸣}, attachments: [{zh: 使用超过三十年的供水管网分区台账及分年度改造资金安排情况统计表}, {zh: 装表计划}], present: {zh: 林一鸣、周二、郑三、王四、赵五、钱六、孙七、李八、吴九、陈十、褚十一}, excused: {zh: 卫十二}, note: {zh: 此件公开发布}, printed-by: {zh: 市政府办公室}, printed-on: 2026-03-10}\n"

// TestBesides: what ours says beside its text has no fault, and those that are planted are
// found.
func TestBesides(t *testing.T) {
	for _, own := range []string{"", "masthead: {form: minutes}", "masthead: {form: letter}"} {
		for items := 5; items < 9; items++ {
			if got := codesIn(t, made(t, letterOf(items)+besides, "gongwen", "zh", own)); got != nil {
				t.Errorf("%q, %d items: %q", own, items, got)
			}
		}
	}
	pdf := made(t, letterOf(9)+besides, "gongwen", "zh", "")
	planted(t, pdf, []plant{
		{"signer place", 1, `(\n)394\.375( 517)`, "${1}380$2"},
		{"attachments", 3, `(\n)110\.875( 545)`, "${1}79.375$2"},
		{"attachments place", 3, `(\n110\.875) (545\.969)`, "$1 <4>"},
		{"present", 3, `(\n)110\.875( 368)`, "${1}95$2"},
		{"note", 3, `(\n)110\.875( 250)`, "${1}79.375$2"},
		{"imprint last", 3, `441\.969( 134\.594[\s\S]*364\.969) 107\.891`, "200$1 134.594"},
	})
}

// replaced replaces the first match of a pattern: $1 is its first group, <n> its last group, a
// number, and n more.
func replaced(s string, at *regexp.Regexp, by string) string {
	m := at.FindStringSubmatchIndex(s)
	if m == nil {
		return s
	}
	number := ""
	if n := len(m); n > 2 {
		number = s[m[n-2]:m[n-1]]
	}
	by = regexp.MustCompile(`<(-?[0-9.]+)>`).ReplaceAllStringFunc(by, func(add string) string {
		a, _ := strconv.ParseFloat(number, 64)
		b, _ := strconv.ParseFloat(add[1:len(add)-1], 64)
		return strconv.FormatFloat(a+b, 'f', 3, 64)
	})
	return s[:m[0]] + string(at.ExpandString(nil, by, s, m)) + s[m[1]:]
}

// edited is a file with other contents of its pages, which are added behind its end.
func edited(t *testing.T, pdf []byte, edit func(page int, s string) string) []byte {
	t.Helper()
	out := slices.Clone(pdf)
	var table strings.Builder
	for i, m := range regexp.MustCompile(`/Type/Page/[^\n]*/Contents (\d+) 0 R`).FindAllSubmatch(pdf, -1) {
		number := string(m[1])
		at := bytes.Index(pdf, []byte("\n"+number+" 0 obj"))
		begin := at + bytes.Index(pdf[at:], []byte("stream\n")) + len("stream\n")
		r, err := zlib.NewReader(bytes.NewReader(pdf[begin:]))
		if err != nil {
			t.Fatal(err)
		}
		s, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		text := edit(i+1, string(s))
		fmt.Fprintf(&table, "%s 1\n%010d 00000 n \n", number, len(out))
		out = fmt.Appendf(out, "%s 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n", number, len(text), text)
	}
	trailer := pdf[bytes.LastIndex(pdf, []byte("trailer\n<<"))+len("trailer\n<<") : bytes.LastIndex(pdf, []byte(">>\nstartxref"))]
	before := regexp.MustCompile(`startxref\n(\d+)`).FindSubmatch(pdf[len(pdf)-60:])
	start := len(out)
	return fmt.Appendf(out, "xref\n%strailer\n<<%s/Prev %s>>\nstartxref\n%d\n%%%%EOF\n", table.String(), trailer, before[1], start)
}
