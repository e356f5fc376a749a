package intake

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// grower writes documents of random structure: of all that a format has, in one
// another, as nobody would and some programs do. Its bytes choose.
type grower struct {
	choices []byte
	at      int
	left    int // elements that may still be written
	depth   int // how many the next stands in
	words   int // how many were written
}

func (g *grower) pick(n int) int {
	if len(g.choices) == 0 {
		return 0
	}
	c := int(g.choices[g.at%len(g.choices)]) + g.at/len(g.choices)*31
	g.at++
	return c % n
}

// word is text as documents have it, some of it nasty.
func (g *grower) word() string {
	g.words++
	return []string{
		"供水", "Water ", "一、", "1. ", "（一）", "摘要", "经验", "2025年3月", "March 2025", "[^1]", "| a |", "**", "```", "# x", "- ", "&lt;b&gt;", "x_y_z", "https://example.org/a(b)", "10", " ", "\u200b", "第三章 ",
		"0.5%", "Lessons", "建议", "电话：010-1", "![a](b)", "[a](b)", "~~~", "\\", "会议同意了全部三项提案，并要求各单位在年底前完成整改。", "The board agreed to all three proposals and asked for reports. ", "*", "\t", "\u3000", "①", "a&amp;b", "结语",
	}[g.pick(38)] + strings.Repeat("号", g.words%3)
}

// piece is one of the forms that a place may have; each may hold others.
func (g *grower) piece(forms []func() string) string {
	if g.left--; g.left < 0 || g.depth > 12 {
		return ""
	}
	g.depth++
	defer func() { g.depth-- }()
	return forms[g.pick(len(forms))]()
}

func (g *grower) several(most int, one func() string) string {
	var b strings.Builder
	for range g.pick(most) + 1 {
		b.WriteString(one())
	}
	return b.String()
}

// wordBlock is a piece of a Word file's body.
func (g *grower) wordBlock() string {
	wrap := func(name string) func() string {
		return func() string { return "<w:" + name + ">" + g.several(2, g.wordBlock) + "</w:" + name + ">" }
	}
	paragraph := func() string {
		style := []string{"", "Title", "1", "2", "toc", "Quote", "Caption", "Code", "JianbaoItem"}[g.pick(9)]
		props := `<w:pStyle w:val="` + style + `"/>`
		if g.pick(3) == 0 {
			props += fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, g.pick(14), g.pick(4))
		}
		if g.pick(12) == 0 {
			props += `<w:rPr><w:del/></w:rPr>`
		}
		return `<w:p><w:pPr>` + props + `</w:pPr>` + g.several(4, g.wordInline) + `</w:p>`
	}
	return g.piece([]func() string{
		paragraph, paragraph, paragraph, paragraph, wrap("sdt"), wrap("sdtContent"), wrap("ins"), wrap("del"), wrap("moveFrom"), wrap("body"), wrap("customXml"), g.wordInline,
		func() string {
			return "<w:tbl>" + g.several(3, func() string {
				return "<w:tr>" + g.several(3, func() string {
					return fmt.Sprintf(`<w:tc><w:tcPr><w:gridSpan w:val="%d"/></w:tcPr>`, g.pick(4)) + g.several(2, g.wordBlock) + "</w:tc>"
				}) + "</w:tr>"
			}) + "</w:tbl>"
		},
		func() string {
			return `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + g.several(2, g.wordBlock) + `</w:sdtContent></w:sdt>`
		},
		func() string {
			return `<mc:AlternateContent><mc:Choice>` + g.several(2, g.wordBlock) + `</mc:Choice><mc:Fallback>` + g.several(2, g.wordBlock) + `</mc:Fallback></mc:AlternateContent>`
		},
	})
}

// wordInline is a piece of a paragraph.
func (g *grower) wordInline() string {
	wrap := func(name, props string) func() string {
		return func() string { return "<w:" + name + props + ">" + g.several(3, g.wordInline) + "</w:" + name + ">" }
	}
	run := func() string {
		look := []string{"", "", "", "<w:b/>", "<w:i/>", "<w:strike/>", "<w:vanish/>", `<w:vertAlign w:val="superscript"/>`, `<w:vertAlign w:val="subscript"/>`, `<w:rStyle w:val="Code"/>`}[g.pick(10)]
		return "<w:r><w:rPr>" + look + "</w:rPr>" + g.several(2, func() string {
			return []string{
				"<w:t>" + g.word() + "</w:t>", "<w:t>" + g.word() + "</w:t>", "<w:t xml:space='preserve'> </w:t>", "<w:tab/>", "<w:br/>", `<w:footnoteReference w:id="2"/>`, `<w:endnoteReference w:id="3"/>`, `<w:footnoteReference w:id="9"/>`,
				"<w:delText>" + g.word() + "</w:delText>", `<w:sym w:font="Symbol" w:char="F061"/>`, "<w:softHyphen/>",
			}[g.pick(11)]
		}) + "</w:r>"
	}
	mark := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	return g.piece([]func() string{
		run, run, run, run, run, wrap("hyperlink", ` w:anchor="x"`), wrap("hyperlink", ` r:id="l1"`), wrap("ins", ""), wrap("del", ""), wrap("sdtContent", ""), wrap("fldSimple", ` w:instr="EQ \o\ac(○,1)"`), wrap("r", ""), wrap("smartTag", ""), wrap("oMath", ""),
		func() string { return mark([]string{"begin", "separate", "end"}[g.pick(3)]) },
		func() string {
			code := []string{` EQ \f(1,2) `, ` IF `, ` HYPERLINK "https://example.org" `, ` eq \o\ad(\s\up 9(a),b)`, ` MERGEFIELD x `, ` SYMBOL 252 \f Wingdings`, `EQ \b\bc\{(`, ` QUOTE "`}[g.pick(8)]
			return mark("begin") + "<w:r><w:instrText>" + code + "</w:instrText></w:r>" + g.several(2, g.wordInline) + mark("separate") + g.several(2, g.wordInline) + mark("end")
		},
		func() string {
			return `<w:r><w:drawing><wps:txbx><w:txbxContent>` + g.several(2, g.wordBlock) + `</w:txbxContent></wps:txbx></w:drawing></w:r>`
		},
		func() string {
			return `<m:oMath><m:f><m:num>` + g.several(2, g.wordInline) + `</m:num><m:den><m:r><m:t>` + g.word() + `</m:t></m:r></m:den></m:f><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>`
		},
		func() string {
			return `<w:bookmarkStart w:name="jianbao_` + []string{"a", "b", "a_1"}[g.pick(3)] + `"/>`
		},
		func() string {
			return `<w:ruby><w:rt><w:r><w:t>` + g.word() + `</w:t></w:r></w:rt><w:rubyBase>` + g.several(2, g.wordInline) + `</w:rubyBase></w:ruby>`
		},
	})
}

// wordParts are the parts of a Word file of a random structure.
func (g *grower) wordParts() map[string]string {
	const ns = ` xmlns:w="w" xmlns:r="r" xmlns:m="m" xmlns:mc="mc" xmlns:wps="wps"`
	note := func(kind string, id int) string {
		return fmt.Sprintf(`<w:%ss%s><w:%s w:id="%d">`, kind, ns, kind, id) + g.several(2, g.wordBlock) + `</w:` + kind + `><w:` + kind + ` w:id="7"><w:p><w:r><w:t>` + g.word() + `</w:t></w:r></w:p></w:` + kind + `></w:` + kind + `s>`
	}
	var lists strings.Builder
	for id, format := range []string{"chineseCounting", "bullet", "decimal"} {
		fmt.Fprintf(&lists, `<w:abstractNum w:abstractNumId="%d">`, id)
		for level := range 9 {
			fmt.Fprintf(&lists, `<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%%%d、"/></w:lvl>`, level, format, level+1)
		}
		lists.WriteString(`</w:abstractNum>`)
	}
	return map[string]string{
		"word/document.xml":            `<w:document` + ns + `><w:body>` + g.several(30, g.wordBlock) + `</w:body></w:document>`,
		"word/footnotes.xml":           note("footnote", 2),
		"word/endnotes.xml":            note("endnote", 3),
		"word/numbering.xml":           `<w:numbering xmlns:w="w">` + lists.String() + `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
		"word/_rels/document.xml.rels": `<Relationships><Relationship Id="l1" Type="x/hyperlink" Target="https://example.org/a" TargetMode="External"/></Relationships>`,
		"word/styles.xml": `<w:styles xmlns:w="w"><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Title"><w:name w:val="Title"/></w:style>` +
			`<w:style w:styleId="toc"><w:name w:val="toc 1"/></w:style><w:style w:styleId="Quote"><w:name w:val="Quote"/></w:style><w:style w:styleId="Caption"><w:name w:val="caption"/></w:style><w:style w:styleId="Code"><w:name w:val="Source Code"/></w:style>` +
			`<w:style w:styleId="JianbaoItem"><w:name w:val="Jianbao item"/></w:style></w:styles>`,
	}
}

// page is a piece of a page in HTML.
func (g *grower) page() string {
	names := []string{"p", "div", "h1", "h2", "h5", "ul", "ol", "li", "table", "tr", "td", "th", "b", "i", "s", "sup", "sub", "a", "ruby", "rt", "nav", "blockquote", "pre", "code", "caption", "section", "details", "span hidden", "math", "mfrac", "dl", "dd", "figure", "figcaption", "q"}
	word := func() string { return g.word() }
	return g.piece([]func() string{word, word, word,
		func() string {
			name := names[g.pick(len(names))]
			more := []string{"", "", ` rowspan=3 colspan=2`, ` href="#n"`, ` href="x.html"`, ` id=n`, ` style="text-decoration:line-through"`}[g.pick(7)]
			return "<" + name + more + ">" + g.several(4, g.page) + "</" + strings.Fields(name)[0] + ">"
		},
		func() string {
			return []string{"<br>", "<hr>", "<img src=a.png>", "<input value=x>", "<p>", "</div>", "<li>", "<td>"}[g.pick(8)]
		},
	})
}

// lines is a piece of a text in Markdown.
func (g *grower) lines() string {
	return g.piece([]func() string{
		func() string {
			start := []string{"", "", "# ", "## ", "- ", "  - ", "1. ", "12. ", "    ", "> ", "```\n", "[^1]: ", "| a | b |\n|---|---|\n| ", "一、", "（二）", "\t", "\u3000\u3000", "---\n", "1、"}[g.pick(19)]
			end := []string{"\n", "\n\n", "  \n", "\\\n", "|\n", "\n===\n", "。\n"}[g.pick(7)]
			return start + g.several(4, g.word) + end
		},
	})
}

// grown is a document of a format, of so many elements at most, that choices make.
func grown(t testing.TB, choices []byte, format string, most int) []byte {
	g := &grower{choices: choices, left: most}
	switch format {
	case "docx":
		return wordFile(t, g.wordParts())
	case "html":
		return []byte("<html><body>" + g.several(14, g.page) + "</body></html>")
	}
	return []byte(strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&").Replace(g.several(20, g.lines)))
}

// importsWell imports a document and fails where the report made is none.
func importsWell(t *testing.T, data []byte, format string) {
	t.Helper()
	var log diag.Log
	d, err := Import(context.Background(), &log, In{File: "a", Data: data, Format: format})
	if err != nil {
		t.Fatal(err)
	}
	if d == nil {
		for _, f := range log.Findings() {
			if f.Code == diag.ImportEmpty {
				return
			}
		}
		t.Fatalf("refused: %v", log.Findings())
	}
	made := d.YAML("a")
	loaded := &diag.Log{}
	if _, err := report.Load(context.Background(), loaded, "made.yaml", made); err != nil {
		t.Fatal(err)
	}
	for _, f := range loaded.Findings() {
		if f.Severity == diag.Error {
			t.Fatalf("%s in\n%s", f.Format(false), made)
		}
	}
}

// TestWhateverStructure: the report made of any structure of a document is one that
// loads. Import refuses nothing but a document without text.
func TestWhateverStructure(t *testing.T) {
	for _, format := range []string{"docx", "html", "md"} {
		for seed := range uint64(150) {
			r := rand.New(rand.NewPCG(seed, 20))
			choices := make([]byte, 40+r.IntN(400))
			for i := range choices {
				choices[i] = byte(r.IntN(256))
			}
			data := grown(t, choices, format, 600)
			if !t.Run(fmt.Sprint(format, seed), func(t *testing.T) { importsWell(t, data, format) }) && testing.Short() {
				return
			}
		}
	}
}

func FuzzStructure(f *testing.F) {
	f.Add([]byte{0}, byte(0))
	f.Add([]byte("\x00\x0c\x01\x07\x03\x0f\x20\x41"), byte(1))
	f.Add([]byte("\x05\x11\x13\x02\x2a\x08"), byte(2))
	f.Fuzz(func(t *testing.T, choices []byte, format byte) {
		name := []string{"docx", "html", "md"}[format%3]
		importsWell(t, grown(t, choices, name, 120), name) // a fault of large documents is one of small ones, which take a quarter of the time
	})
}

// TestASectionOfTheReportsName: a heading that reads as the report is called gives the
// section another id, for an id stands once in a report.
func TestASectionOfTheReportsName(t *testing.T) {
	var log diag.Log
	d, err := Import(context.Background(), &log, In{File: "water-supply.md", Data: []byte("# Minutes\n\n## Water supply\n\n1. Report daily\n2. Act together\n"), Format: "md"})
	if err != nil || d == nil {
		t.Fatal(err, log.Findings())
	}
	loaded := &diag.Log{}
	r, err := report.Load(context.Background(), loaded, "made.yaml", d.YAML("water-supply"))
	if err != nil || loaded.Failed() || len(r.Sections) == 0 || r.ID == r.Sections[0].ID {
		t.Errorf("%v: %v\n%s", err, loaded.Findings(), d.YAML("water-supply"))
	}
}
