package intake

import (
	"context"
	"encoding/base64"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

var wordText = regexp.MustCompile(`<w:t[^>]*>([^<]*)</w:t>`)

// keptWord is kept for a Word file of a body: the words of its runs are the
// source.
func keptWord(t *testing.T, body string, more map[string]string, labels string) string {
	t.Helper()
	parts := map[string]string{"word/document.xml": wordHead + body + "</w:body></w:document>"}
	for k, v := range more {
		parts[k] = v
	}
	data := string(wordFile(t, parts))
	made := keptOf(t, "a.docx", data, "docx", labels, func() string {
		var b strings.Builder
		for _, m := range wordText.FindAllStringSubmatch(body, -1) {
			b.WriteString(m[1] + "\n")
		}
		return b.String()
	}())
	return made
}

func cellXML(paragraphs ...string) string { return "<w:tc>" + strings.Join(paragraphs, "") + "</w:tc>" }

// TestNastyWord: Word files as offices make them.
func TestNastyWord(t *testing.T) {
	look := func(text, props, run string) string {
		return "<w:p><w:pPr>" + props + "</w:pPr><w:r><w:rPr>" + run + "</w:rPr><w:t>" + text + "</w:t></w:r></w:p>"
	}
	text := func(s string) string { return paragraphXML("", "", s) }
	long := strings.Repeat("各地按照要求开展了河湖治理工作，", 5) + "成效明显。"
	lists := `<w:numbering xmlns:w="x"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>` +
		`<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="要点%1："/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`
	rows := func(pairs ...string) string {
		b := "<w:tbl>"
		for i := 0; i+1 < len(pairs); i += 2 {
			b += "<w:tr>" + cellXML(text(pairs[i])) + cellXML(text(pairs[i+1])) + "</w:tr>"
		}
		return b + "</w:tbl>"
	}
	for name, c := range map[string]struct {
		body, labels string
		want         []string
	}{
		"headings by look": {look("河湖治理情况通报", `<w:jc w:val="center"/>`, `<w:b/><w:sz w:val="44"/>`) + text(long) + look("主要经验", "", "<w:b/>") + text("经验的正文。"+long) + look("下一步建议", "", "<w:b/>") + text("建议的正文。"), "", []string{"title:\n  zh: \"河湖治理情况通报\"", "id: lessons", "id: recommendations"}},
		"circled by Word":  {text("题目") + text("工作经验") + paragraphXML("", "1", "先治岸") + paragraphXML("", "1", "后治水"), "", []string{"lesson-2"}},
		"own kind of list": {text("题目") + text("工作经验") + paragraphXML("", "2", "先治岸") + paragraphXML("", "2", "后治水"), "", []string{"lesson-2", "zh: \"后治水\""}},
		"all in one cell":  {"<w:tbl><w:tr>" + cellXML(text("题目"), text("摘要"), text(long), text("建议"), text("一、修法。"), text("二、投钱。")) + "</w:tr></w:tbl>", "摘要", []string{"recommendation-2"}},
		"two columns":      {rows("河湖治理报告之一，写给各位同事", "A report on rivers and lakes, for colleagues", "摘要", "Summary", long, "All is well with the rivers, as the whole county can see for itself.", "建议", "Recommendations", "一、尽快修订有关河湖的地方法规。", "1. Amend the law on rivers soon.", "二、增加对河湖治理的长期投入。", "2. Spend more on rivers and lakes."), "摘要summary12", []string{"languages: [zh, en]", "en: \"Amend the law on rivers soon.\""}},
		"table in table":   {text("题目") + "<w:tbl><w:tr>" + cellXML(text("甲"), rows("乙", "丙", "丁", "戊")) + cellXML(text("己")) + "</w:tr><w:tr>" + cellXML(text("庚")) + cellXML(text("辛")) + "</w:tr></w:tbl>", "", nil},
		"bars in cells":    {text("题目") + rows("a|b", "*c*", `d\`, "e_f_", "`g`", "&lt;h&gt;"), "", []string{`a\|b`}},
		"line ends":        {`<w:p><w:r><w:t>题目</w:t></w:r></w:p><w:p><w:r><w:t>一、先治岸。</w:t><w:br/><w:t>二、后治水。</w:t><w:br/><w:t>三、再治人。</w:t></w:r></w:p>`, "", nil},
		"marks everywhere": {text("# 题 * 目 _ 与 [方括号] `反引号`") + text("> 引") + text("- 短横") + text("2019. 年") + text("+ 加") + text("~~~") + text("| 竖 | 线 |") + text("&amp;amp; &amp;copy; 100% #标签"), "", nil},
		"deleted":          {text("题目") + `<w:p><w:r><w:t>留下</w:t></w:r><w:del><w:r><w:delText>去掉</w:delText></w:r></w:del></w:p>`, "", []string{"留下"}},
		"boxes":            {text("题目") + `<w:p><w:r><w:t>主文。</w:t></w:r><w:r><w:pict><v:textbox xmlns:v="v"><w:txbxContent>` + text("框中的字。") + `</w:txbxContent></v:textbox></w:pict></w:r></w:p>`, "", []string{"框中的字"}},
		"only a table":     {rows("名称", "数量", "河", "12", "湖", "3"), "", []string{"| 河 | 12 |"}},
	} {
		t.Run(name, func(t *testing.T) {
			made := keptWord(t, c.body, map[string]string{"word/numbering.xml": lists}, c.labels)
			for _, w := range c.want {
				if !strings.Contains(made, w) {
					t.Errorf("no %q in\n%s", w, made)
				}
			}
		})
	}
}

// TestPictures takes pictures over, with their words and captions, and says
// what they lack.
func TestPictures(t *testing.T) {
	picture := func(id, alt string) string {
		return `<w:p><w:r><w:drawing><docPr xmlns="wp" descr="` + alt + `"/><blip xmlns="a" embed="` + id + `"/></w:drawing></w:r></w:p>`
	}
	body := paragraphXML("", "", "题目") + picture("i1", "湖面") + paragraphXML("", "", "图1 湖面的变化") + picture("i2", "") + paragraphXML("", "", "正文说明了湖的情况。") + picture("i3", "外面的")
	made := keptWord(t, body, map[string]string{
		"word/_rels/document.xml.rels": `<Relationships><Relationship Id="i1" Type="x/image" Target="media/1.png"/><Relationship Id="i2" Type="x/image" Target="media/2.emf"/><Relationship Id="i3" Type="x/image" Target="http://example.org/x.png" TargetMode="External"/></Relationships>`,
		"word/media/1.png":             "\x89PNG\r\n\x1a\n", "word/media/2.emf": "\x01\x00\x00\x00",
	}, "")
	want := "images:\n  - id: picture-1\n    file: \"a-pictures/picture-1.png\"\n    alt:\n      zh: \"湖面\"\n    caption:\n      zh: \"图1 湖面的变化\"\n  - id: picture-2\n    file: \"a-pictures/picture-2.emf\"\n    alt:\n      zh: \"图片 2\"\n"
	if !strings.Contains(made, want) {
		t.Errorf("no\n%s in\n%s", want, made)
	}
}

// TestNastyHTML: pages of word processors and of the web.
func TestNastyHTML(t *testing.T) {
	png := base64.StdEncoding.EncodeToString([]byte("\x89PNG\r\n\x1a\n"))
	for name, c := range map[string]struct {
		html, source, labels string
		want                 []string
	}{
		"blocks":   {"<h1>湖</h1><p>甲<br>乙</p><blockquote><p>引文</p></blockquote><pre>码 *x*\n  二</pre><dl><dt>词</dt><dd>义</dd></dl>", "湖甲乙引文码x二词义", "", []string{"甲\\\n", "> 引文", "码 *x*\n"}},
		"lists":    {"<h1>湖</h1><h2>经验</h2><p>导语：</p><ol start=3><li>甲<ul><li>子</li></ul></li><li><p>乙</p></li></ol>", "湖经验导语甲子乙", "", []string{"lesson-2", "- 子"}},
		"a table":  {"<h1>湖</h1><table><caption>表1</caption><tr><th><b>甲</b></th><th><b>乙</b></th></tr><tr><td colspan=2>丙<ul><li>丁</li></ul></td></tr></table>", "湖表甲乙丙丁", "", []string{"| 甲 | 乙 |", "| 丙<br>丁 |  |"}},
		"pictures": {"<h1>湖</h1><p>文<img src='data:image/png;base64," + png + "' alt='湖面'></p><p>又<img src=../x.png alt=别的></p>", "湖文湖面又别的", "", []string{"picture-1.png", "zh: \"湖面\""}},
		"unseen":   {"<html><head><title>不见</title><style>p{}</style></head><body><script>var x</script><p>湖</p><p>CO<sub>2</sub> m<sup>2</sup></p></body></html>", "湖COm", "", []string{"CO₂ m²"}},
	} {
		t.Run(name, func(t *testing.T) {
			made := keptOf(t, "a.html", c.html, "html", c.labels, c.source)
			for _, w := range c.want {
				if !strings.Contains(made, w) {
					t.Errorf("no %q in\n%s", w, made)
				}
			}
		})
	}
}

// TestDialects: the same document as Word, WPS, Google Docs and pandoc write it
// makes the same report.
func TestDialects(t *testing.T) {
	base := ""
	for i, d := range []struct{ name, h1, h2, styles, list string }{
		{"Word", "1", "2", `<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="2"><w:name w:val="heading 2"/></w:style>`, "1"},
		{"Word by outline", "A", "B", `<w:style w:styleId="A"><w:name w:val="公文一级"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:styleId="B"><w:name w:val="公文二级"/><w:basedOn w:val="A"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>`, "1"},
		{"Google Docs", "Heading1", "Heading2", `<w:style w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>`, "2"},
		{"LibreOffice in Chinese", "x1", "x2", `<w:style w:styleId="x1"><w:name w:val="标题 1"/></w:style><w:style w:styleId="x2"><w:name w:val="标题 2"/></w:style>`, "2"},
	} {
		body := paragraphXML(d.h1, "", "河湖报告") + paragraphXML(d.h2, "", "摘要") + paragraphXML("", "", "去年的河湖治理工作取得了新的进展。") + paragraphXML(d.h2, "", "经验") + paragraphXML("", "", "有两条经验：") + paragraphXML("", d.list, "先治岸") + paragraphXML("", d.list, "后治水")
		made := keptWord(t, body, map[string]string{
			"word/styles.xml":    `<w:styles xmlns:w="x">` + d.styles + `</w:styles>`,
			"word/numbering.xml": `<w:numbering xmlns:w="x"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
		}, "摘要")
		if i == 0 {
			base = made
			for _, w := range []string{"zh: \"河湖报告\"", "summary:\n  - zh: ", "lead:\n      zh: \"有两条经验：\"", "zh: \"后治水\""} {
				if !strings.Contains(made, w) {
					t.Errorf("no %q in\n%s", w, made)
				}
			}
		}
		if made != base {
			t.Errorf("%s makes\n%s", d.name, made)
		}
	}
}

// TestDeepLists wants lists of more than six levels told, from each kind of document,
// with all their words; six levels are nothing to tell.
func TestDeepLists(t *testing.T) {
	text := func(n int) string {
		var s strings.Builder
		s.WriteString("# Report\n\n## Steps\n\nThe steps are these:\n\n")
		for i := range n {
			fmt.Fprintf(&s, "%s- step of level %d\n", strings.Repeat("  ", i), i+1)
		}
		return s.String()
	}
	page := func(n int) string {
		var s strings.Builder
		s.WriteString("<h1>Report</h1><h2>Steps</h2><p>The steps are these:</p>")
		for i := range n {
			fmt.Fprintf(&s, "<ul><li>step of level %d", i+1)
		}
		return s.String() + strings.Repeat("</li></ul>", n)
	}
	word := func(n int) string {
		body, levels := paragraphXML("Title", "", "Report"), ""
		for i := range n {
			levels += fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>`, i)
			body += fmt.Sprintf(`<w:p><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>step of level %d</w:t></w:r></w:p>`, i, i+1)
		}
		return string(wordFile(t, map[string]string{
			"word/document.xml":  wordHead + body + "</w:body></w:document>",
			"word/numbering.xml": `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">` + levels + `</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
		}))
	}
	for file, made := range map[string]func(int) string{"a.txt": text, "a.html": page, "a.docx": word} {
		for _, n := range []int{6, 7, 9} {
			var log diag.Log
			d, err := Import(context.Background(), &log, In{File: file, Data: []byte(made(n))})
			if err != nil || d == nil {
				t.Fatal(file, err)
			}
			for i := range n {
				if want := fmt.Sprintf("step of level %d", i+1); !strings.Contains(string(d.YAML(file)), want) {
					t.Errorf("%s: %d levels: %q is lost", file, n, want)
				}
			}
			told := 0
			for _, f := range log.Findings() {
				if strings.Contains(f.Format(false), "six levels") {
					told++
				}
			}
			if want := min(n/7, 1); told != want {
				t.Errorf("%s: %d levels: told %d times, want %d", file, n, told, want)
			}
		}
	}
}
