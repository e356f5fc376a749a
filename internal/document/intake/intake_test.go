package intake

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/clue"
	"jianbao/internal/document/intake/source"
	"jianbao/internal/document/intake/wording"
	"jianbao/internal/document/wayback"
	"jianbao/internal/report"
)

// sample is a report of two languages as an office might leave it.
const sample = "河湖治理专报\n\n共护清水：三条经验与两条建议\n\n**Clean Water Together:\nthree lessons, two proposals**\n\n" +
	"摘要\n\n去年，全省完成了河湖整治任务，一百二十条河流重现清澈，群众满意度大幅提高，经验值得\n\n认真总结推广。\n\n" +
	"本报告归纳了三条经验：\n\n- 一、上下游同治。\n- 二、责任到人。\n- 三、群众参与。\n\n并提出两条建议：\n\n- 一、完善法规。\n- 二、加大投入。\n\n" +
	"Executive Summary\n\nLast year the province cleaned 120 rivers at a cost of \\$3 million.\n\nThree lessons stand out.\n\n" +
	"1. Treat whole rivers, up and down.\n2. Name one person for each reach.\n\n3. Bring in the public.\n\nTwo proposals follow.\n\n1. Complete the law.\n2. Spend more.\n\n" +
	"一、治水的三条经验\n\n治水先治岸。\n\n（一）上下游同治\n\n上游管住源头，下游清理河道。\n\n（二）责任到人\n\n每段河都有河长。\n\n（三）群众共同参与\n\n志愿者巡河三万次。\n\n" +
	"二、两条建议\n\n（一）完善法规\n\n应当修订条例。\n\n（二）加大投入\n\n应当增加资金。\n\n三、结语\n\n清水长流。\n\n" +
	"河湖研究院\n\n2024年5月6日\n\n以下表格列出5项成果：\n\n名称\t年份\n甲\t2021\n乙\t2022\n丙\t2023\n\n" +
	"河湖研究院 (River Institute)，简称 RI，成立于二十世纪末，是研究河湖保护与治理的专门机构，长期为各级政府提供政策建议与技术支持服务，在水环境领域享有盛誉。\n\n" +
	"某市某区清水路 8 号\n\n电话：010-12345678\n\n网址：www.example.org\n"

func load(t *testing.T, file, text, format string) (*report.Report, []diag.Finding) {
	t.Helper()
	var log diag.Log
	d, err := Import(context.Background(), &log, In{File: file, Data: []byte(text), Format: format})
	if err != nil || d == nil {
		t.Fatal(err, log.Findings())
	}
	yaml := d.YAML(file)
	var loaded diag.Log
	r, err := report.Load(context.Background(), &loaded, "made.yaml", yaml)
	if err != nil || loaded.Failed() {
		for _, f := range loaded.Findings() {
			t.Log(f.Format(false))
		}
		t.Fatalf("the report made is at fault:\n%s", yaml)
	}
	return r, log.Findings()
}

func TestImportText(t *testing.T) {
	r, said := load(t, "河湖 2024.txt", sample, "")
	if r.ID != "report-2024" {
		t.Errorf("id %q", r.ID)
	}
	plain := func(l report.Localized, lang string) string {
		if x := l.In(lang); x != nil {
			return x.Plain()
		}
		return ""
	}
	for _, c := range []struct{ what, got, want string }{
		{"title zh", plain(r.Title, "zh"), "共护清水：三条经验与两条建议"},
		{"title en", plain(r.Title, "en"), "Clean Water Together: three lessons, two proposals"},
		{"publisher", plain(r.Publisher, "en"), "River Institute (RI)"},
		{"date", fmt.Sprint(r.Date.Year, r.Date.Month, r.Date.Day), "2024 5 6"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.what, c.got, c.want)
		}
	}
	var shape strings.Builder
	for _, s := range r.Sections {
		fmt.Fprintf(&shape, "%s %q %d:", s.ID, plain(s.Title, "zh"), len(s.Items))
		for _, it := range s.Items {
			fmt.Fprintf(&shape, " [%s|%s|%s]", plain(it.Title, "zh"), plain(it.Title, "en"), plain(it.Body, "zh"))
		}
		shape.WriteString("\n")
	}
	want := `lessons "治水的三条经验" 3: [上下游同治。|Treat whole rivers, up and down.|上游管住源头，下游清理河道。] [责任到人。|Name one person for each reach.|每段河都有河长。] [群众参与。|Bring in the public.|志愿者巡河三万次。]
recommendations "两条建议" 2: [完善法规。|Complete the law.|应当修订条例。] [加大投入。|Spend more.|应当增加资金。]
conclusion "结语" 0:
leftovers "未归入各部分的内容" 0:
`
	if shape.String() != want {
		t.Errorf("sections\n%swant\n%s", &shape, want)
	}
	codes := map[diag.Code]string{}
	for _, f := range said {
		codes[f.Code] += f.Pos.String() + " " + f.Message() + "; "
	}
	for code, where := range map[diag.Code]string{
		diag.ImportTornTitle: "txt:5:1", diag.ImportMarkup: "txt:5:1", diag.ImportCut: "txt:12:1", diag.ImportEscape: "$3", diag.ImportTornList: "item 3",
		diag.ImportWording: "item 3", diag.ImportCaption: "says 5, but the table at line",
	} {
		if !strings.Contains(codes[code], where) {
			t.Errorf("%s: %q, want it to hold %q", code, codes[code], where)
		}
	}
}

// TestNothingIsLost: every letter and digit of the source but those of labels
// is in the report, for documents of all kinds.
func TestNothingIsLost(t *testing.T) {
	for name, doc := range map[string]struct{ text, format string }{
		"both":      {sample, "text"},
		"en md":     {"# Annual review\n\nWritten by *someone*.\n\n## Summary\n\nIt went well.\n\n## Lessons\n\nWe learned this:\n\n1. Plan early and often.\n2. Write it down.\n   - with a date\n3. Ask.\n\n## Budget\n\n| Year | Cost |\n|---|---|\n| 2020 | 5 |\n\nMore text[^1].\n\n[^1]: A note.\n", "text"},
		"zh levels": {"关于某项工作的报告\n\n一、基本情况\n\n（一）起步\n\n1.第一步走得稳。\n\n2.第二步走得快。\n\n（二）发展\n\n发展迅速。\n\n二、下一步建议\n\n（一）抓落实\n\n落实到位。\n\n（二）抓宣传\n\n宣传到位。\n", "text"},
		"html":      {"<html><body><h1>Water</h1><p>One <b>bold</b> <a href='https://example.org/x'>link</a>.</p><ol><li><p>First</p></li><li>Second<ul><li>Deep</li></ul></li></ol><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2*3</td></tr></table><div>Last words</div></body></html>", "html"},
		"one line":  {"只有一句话。", "text"},
		"no title":  {"First paragraph of a long text that has no heading anywhere, and goes on for a while.\n\nSecond paragraph, as long as the first one and just as plain, to be sure.\n", "text"},
	} {
		t.Run(name, func(t *testing.T) {
			var log diag.Log
			d, err := Import(context.Background(), &log, In{File: "a", Data: []byte(doc.text), Format: doc.format})
			if err != nil || d == nil {
				t.Fatal(err, log.Findings())
			}
			load(t, "a", doc.text, doc.format)
			made := string(d.YAML("a"))
			for _, f := range log.Findings() {
				made += f.Message() // the other wording of a point is said
			}
			have := wording.Key(made)
			source := &source.Document{File: "a"}
			if err := read(context.Background(), &diag.Log{}, source, []byte(doc.text), doc.format, nil); err != nil {
				t.Fatal(err)
			}
			for _, b := range source.Blocks {
				texts := []string{b.Text}
				for _, row := range b.Rows {
					texts = append(texts, row...)
				}
				for _, x := range texts {
					if _, value := clue.Contact(x); value != "" {
						x = value
					}
					if clue.Part(x) == "" && clue.Date(x) == "" && !strings.Contains(have, wording.Key(x)) {
						t.Errorf("lost: %q, from\n%s", x, made)
					}
				}
			}
		})
	}
}

// wordFile makes a Word file of parts.
func wordFile(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const wordHead = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`

func paragraphXML(style, num, text string) string {
	p := "<w:p><w:pPr>"
	if style != "" {
		p += `<w:pStyle w:val="` + style + `"/>`
	}
	if num != "" {
		p += `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="` + num + `"/></w:numPr>`
	}
	return p + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>"
}

// TestWord reads headings by their styles, and the numbers that Word counts.
func TestWord(t *testing.T) {
	body := paragraphXML("Title", "", "Rivers") + paragraphXML("1", "", "Lessons") + paragraphXML("", "", "Two of them:") +
		paragraphXML("", "3", "Plan") + paragraphXML("", "3", "Do") + paragraphXML("", "4", "Check") +
		"<w:tbl><w:tr><w:tc>" + paragraphXML("", "", "A") + "</w:tc><w:tc>" + paragraphXML("", "", "B") + "</w:tc></w:tr></w:tbl>" +
		`<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`
	data := wordFile(t, map[string]string{
		"word/document.xml": wordHead + body + "</w:body></w:document>",
		"word/styles.xml":   `<w:styles xmlns:w="x"><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`,
		"word/numbering.xml": `<w:numbering xmlns:w="x"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>` +
			`<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num></w:numbering>`,
	})
	d := &source.Document{File: "a.docx"}
	var log diag.Log
	if err := read(context.Background(), &log, d, data, sniff("a.docx", data), nil); err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for _, b := range d.Blocks {
		fmt.Fprintf(&got, "%d %d %s%s%v\n", b.Kind, b.Level, b.Label, b.Text, b.Rows)
	}
	want := "0 0 Rivers[]\n1 1 Lessons[]\n0 0 Two of them:[]\n2 0 一、Plan[]\n2 0 二、Do[]\n2 0 三、Check[]\n3 0 [[A B]]\n0 0 **bold**[]\n"
	if got.String() != want {
		t.Errorf("got\n%swant\n%s", &got, want)
	}
}

// TestHostile refuses with a reason what would cost too much, and what points
// outside.
func TestHostile(t *testing.T) {
	deep := wordHead + strings.Repeat("<w:sdt>", 2000) + strings.Repeat("</w:sdt>", 2000) + "</w:body></w:document>"
	bomb := wordHead + "<w:p><w:r><w:t>" + strings.Repeat(" ", 65<<20) + "</w:t></w:r></w:p></w:body></w:document>"
	entity := `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`
	for name, data := range map[string][]byte{
		"deep":      wordFile(t, map[string]string{"word/document.xml": deep}),
		"bomb":      wordFile(t, map[string]string{"word/document.xml": bomb}),
		"entity":    wordFile(t, map[string]string{"word/document.xml": entity}),
		"empty":     wordFile(t, map[string]string{"word/document.xml": wordHead + "</w:body></w:document>"}),
		"no part":   wordFile(t, map[string]string{"../../x": "y"}),
		"old .doc":  []byte("\xd0\xcf\x11\xe0\xa1\xb1"),
		"pdf":       []byte("%PDF-1.7"),
		"picture":   []byte("\x89PNG\r\n\x00\x00"),
		"cut short": wordFile(t, map[string]string{"word/document.xml": deep})[:60],
	} {
		var log diag.Log
		d, err := Import(context.Background(), &log, In{File: name, Data: data})
		if err != nil || d != nil || !log.Failed() {
			t.Errorf("%s: %v, %v, nothing was said", name, d, err)
		}
	}
}

func FuzzImport(f *testing.F) {
	f.Add([]byte(sample))
	f.Add([]byte("<html><ul><li>a<p>b</ul>"))
	f.Add([]byte("\xff\xfe1\x00.\x00 \x00a\x00"))
	f.Add([]byte("1. a\n\n（一）b\n\tc\td\n| x |\n| y |\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var log diag.Log
		d, err := Import(context.Background(), &log, In{File: "a", Data: data})
		if err != nil {
			t.Fatal(err)
		}
		if d == nil {
			if !log.Failed() {
				t.Error("refused without a word")
			}
			return
		}
		made := d.YAML("a")
		loaded := &diag.Log{}
		if _, err := report.Load(context.Background(), loaded, "made.yaml", made); err != nil {
			t.Fatal(err)
		}
		for _, f := range loaded.Findings() {
			if f.Severity == diag.Error {
				t.Errorf("%s in\n%s", f.Format(false), made)
			}
		}
	})
}

func BenchmarkImport(b *testing.B) {
	data := []byte(strings.Repeat(sample, 40))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		var log diag.Log
		if _, err := Import(context.Background(), &log, In{File: "a", Data: data}); err != nil {
			b.Fatal(err)
		}
	}
}

// FuzzBack reads files that claim to be export's: tables, bookmarks, XLIFF.
func FuzzBack(f *testing.F) {
	row := "<w:tr><w:tc>" + paragraphXML("", "", "jianbao") + "</w:tc><w:tc>" + paragraphXML("", "", "zh") + "</w:tc><w:tc>" + paragraphXML("", "", "en") + "</w:tc></w:tr>"
	f.Add("<w:tbl>"+row+row+"</w:tbl>", "<xliff><file source-language='zh'><trans-unit id='a'><source>x</source><target>y</target></trans-unit></file></xliff>")
	f.Add("<w:p><w:bookmarkStart w:name='jianbao_1_2'/><w:r><w:t>x</w:t></w:r></w:p><w:tbl>"+row+"</w:tbl>", "<xliff><alt-trans/>")
	f.Fuzz(func(t *testing.T, body, xliff string) {
		data := wordFile(t, map[string]string{"word/document.xml": wordHead + body + "</w:body></w:document>"})
		if _, err := wayback.Translated(context.Background(), "a", data, nil); err == nil {
			back, err := wayback.Marks(context.Background(), &diag.Log{}, "a", data, nil)
			if err != nil {
				t.Errorf("a file that is read as a table is refused: %v", err)
			}
			if back != nil {
				back.Texts(map[string]string{"jianbao_1": "a.body", "jianbao_2": "a.title"})
			}
		}
		if d, err := wayback.Translated(context.Background(), "a", []byte(xliff), nil); err != nil && d != nil {
			t.Error("an error and a translation")
		}
	})
}
