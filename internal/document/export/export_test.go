package export

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/amend"
)

func loaded(t testing.TB, name string) (*report.Report, []byte) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	log := &diag.Log{}
	r, err := report.Load(context.Background(), log, name, data)
	if err != nil || log.Failed() {
		t.Fatal(err, log.Findings())
	}
	return r, data
}

const (
	nasty  = "../../../internal/cli/testdata/roundtrip/report.yaml"
	sample = "../../../content/pandemic-cooperation.yaml"
)

// unpacked are the parts of a Word file.
func unpacked(t testing.TB, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(b)
	}
	return out
}

func values(text, pattern string) map[string]int {
	out := map[string]int{}
	for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(text, -1) {
		out[m[1]]++
	}
	return out
}

// TestWordHoldsTogether: the parts are XML, what one names another has, and
// bookmarks are as Word allows them.
func TestWordHoldsTogether(t *testing.T) {
	for _, name := range []string{nasty, sample} {
		r, _ := loaded(t, name)
		for _, lang := range r.Languages {
			mark := func(path string) string { return PathMark(path, lang) + TextMark("x") }
			data, err := Word(context.Background(), r, lang, mark, nil, nil)
			if err != nil {
				t.Fatal(err)
			}
			if again, _ := Word(context.Background(), r, lang, mark, nil, nil); !bytes.Equal(data, again) {
				t.Errorf("%s %s: two runs differ", name, lang)
			}
			all := unpacked(t, data)
			for part, text := range all {
				d := xml.NewDecoder(strings.NewReader(text))
				for {
					if _, err := d.Token(); errors.Is(err, io.EOF) {
						break
					} else if err != nil {
						t.Fatalf("%s: %v", part, err)
					}
				}
			}
			doc := all["word/document.xml"] + all["word/footnotes.xml"]
			for _, c := range []struct{ uses, in, has, what string }{
				{`w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"`, all["word/styles.xml"], `w:styleId="([^"]+)"`, "style"},
				{`w:numId w:val="([^"]+)"`, all["word/numbering.xml"], `<w:num w:numId="([^"]+)"`, "list"},
				{`r:id="([^"]+)"`, all["word/_rels/document.xml.rels"], `Id="([^"]+)"`, "link"},
				{`footnoteReference w:id="([^"]+)"`, all["word/footnotes.xml"], `<w:footnote w:id="([^"]+)"`, "footnote"},
			} {
				have := values(c.in, c.has)
				for id := range values(doc, c.uses) {
					if have[id] == 0 {
						t.Errorf("%s %s: there is no %s %s", name, lang, c.what, id)
					}
				}
			}
			marks := values(doc, `bookmarkStart w:id="\d+" w:name="([^"]+)"`)
			if len(marks) < 10 {
				t.Errorf("only %d bookmarks", len(marks))
			}
			for m, n := range marks {
				if n > 1 || len(m) > 40 || strings.Trim(m, "abcdefghijklmnopqrstuvwxyz0123456789_") != "" {
					t.Errorf("the bookmark %s stands %d times", m, n)
				}
			}
		}
	}
}

// TestWordStyles: headings, numbers and faces are styles, so that Word's own
// navigation and lists work.
func TestWordStyles(t *testing.T) {
	r, _ := loaded(t, nasty)
	data, err := Word(context.Background(), r, "zh", nil, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	doc := unpacked(t, data)["word/document.xml"]
	for _, w := range []string{
		`<w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">标题：</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Emphasis"/></w:rPr>`,
		`<w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">经验`,
		`<w:pStyle w:val="JianbaoItem"/><w:numPr><w:ilvl w:val="0"/>`,
		`<w:pStyle w:val="ListNumber"/><w:numPr><w:ilvl w:val="2"/>`,
		`<w:rStyle w:val="Strong"/>`, `<w:tblHeader/>`, `<w:jc w:val="right"/>`, `<w:footnoteReference w:id="2"/>`, `<w:pStyle w:val="Quote"/>`, `<w:pStyle w:val="SourceCode"/>`,
	} {
		if !strings.Contains(doc, w) {
			t.Errorf("no %s", w)
		}
	}
	if strings.Contains(doc, "**") || strings.Contains(doc, `\*`) || strings.Contains(doc, "](") {
		t.Error("there is Markdown in the text")
	}
}

// TestEveryTextHasItsPlace: each text that goes out can be put back by its path,
// and nothing but it changes.
func TestEveryTextHasItsPlace(t *testing.T) {
	for _, name := range []string{nasty, sample} {
		r, data := loaded(t, name)
		paths := map[string]bool{}
		for _, l := range r.Leaves() {
			if paths[l.Path] {
				t.Errorf("%s stands twice", l.Path)
			}
			paths[l.Path] = true
			for i := range l.Texts {
				if l.Texts[i].Lang == "" {
					continue
				}
				out, err := amend.Apply(data, []amend.Edit{{Path: l.Path, Lang: l.Texts[i].Lang, Text: "Changed 变"}})
				if err != nil {
					t.Errorf("%s: %v", l.Path, err)
					continue
				}
				log := &diag.Log{}
				again, err := report.Load(context.Background(), log, name, out)
				if err != nil || log.Failed() {
					t.Errorf("%s: %v %v", l.Path, err, log.Findings())
					continue
				}
				for _, now := range again.Leaves() {
					was := sourceAt(r, now.Path, l.Texts[i].Lang)
					if now.Path == l.Path {
						was = "Changed 变"
					}
					if got := sourceAt(again, now.Path, l.Texts[i].Lang); got != was {
						t.Errorf("changing %s: %s is %q", l.Path, now.Path, got)
					}
				}
			}
		}
		if len(paths) < 20 {
			t.Errorf("only %d texts", len(paths))
		}
	}
}

func sourceAt(r *report.Report, path, lang string) (s string) {
	for _, l := range r.Leaves() {
		if x := l.In(lang); l.Path == path && x != nil {
			s = x.Source
		}
	}
	return s
}

func TestMarkdown(t *testing.T) {
	r, _ := loaded(t, nasty)
	data, err := Markdown(context.Background(), r, "zh")
	if err != nil {
		t.Fatal(err)
	}
	got := string(data)
	for _, w := range []string{
		"系列 — 第3期\n\n# 标题：*强调*与**粗体**\n\n出版者\n\n内部\n\n2024年2月29日\n\n## 要点\n\n先装表，后调价。\n\n先补贴，后放开。\n\n## 摘要\n\n", "## 关键数字\n\n- **5万亿美元** 承诺\n\n## 经验\n\n", "#### 小标题二", "##### 小标题四",
		"\n\n我们总结：\n\n### 1. 甲条\n\n甲的内容\n\n### 2. （二）乙条\n\n### 3. 丙：\\#标签\n\n", "## 联系方式\n\n某地\n\n电话：010-1234\n\n网址：https://example.org/",
	} {
		if !strings.Contains(got, w) {
			t.Errorf("no %q in\n%s", w, got)
		}
	}
	if n := strings.Count(got, "[^12-"); n != 4 || strings.Contains(got, "[^1]") {
		t.Errorf("the footnotes have %d names of their own in\n%s", n, got)
	}
}

// TestXLIFF: a unit a text, line ends and marks as they are.
func TestXLIFF(t *testing.T) {
	rows := []Row{{"title", "甲 & <乙>", "A & <B>"}, {"a.body", "一\n\n- 二", ""}}
	var all struct {
		File struct {
			Source string `xml:"source-language,attr"`
			Target string `xml:"target-language,attr"`
			Units  []struct {
				ID     string  `xml:"id,attr"`
				Source string  `xml:"source"`
				Target *string `xml:"target"`
			} `xml:"body>trans-unit"`
		} `xml:"file"`
	}
	data, err := XLIFF(context.Background(), rows, "r", "zh", "en", func(Row) string { return "m" })
	if err != nil {
		t.Fatal(err)
	}
	if err := xml.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	u := all.File.Units
	if len(u) != 2 || u[0].ID != "title" || u[0].Source != rows[0].Source || *u[0].Target != rows[0].Target || u[1].Source != rows[1].Source || u[1].Target != nil || all.File.Source != "zh" || all.File.Target != "en" {
		t.Errorf("%+v", all)
	}
}

func BenchmarkWord(b *testing.B) {
	r, data := loaded(b, sample)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Word(context.Background(), r, "zh", nil, nil, nil); err != nil {
			b.Fatal(err)
		}
	}
}
