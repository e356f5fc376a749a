package cli

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// trips is a folder with the report of testdata/roundtrip, and the command in it.
type trips struct {
	*trial
	t     *testing.T
	bytes []byte // of the report
}

func newTrips(t *testing.T) *trips {
	t.Helper()
	data, err := os.ReadFile("testdata/roundtrip/report.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return &trips{newTrial(t), t, data}
}

// do runs the command and returns what it said; it fails the test when the exit
// is not 0.
func (tr *trips) do(args ...string) string {
	tr.t.Helper()
	tr.out.Reset()
	tr.err.Reset()
	if err := os.WriteFile(filepath.Join(tr.Dir, "report.yaml"), tr.bytes, 0o666); err != nil {
		tr.t.Fatal(err)
	}
	var exit Exit
	if err := Run(context.Background(), args, tr.World); err != nil && (!errors.As(err, &exit) || exit != 0) {
		tr.t.Fatalf("%v: %v\n%s", args, err, &tr.err)
	}
	return tr.err.String()
}

func (tr *trips) read(name string) []byte {
	tr.t.Helper()
	data, err := os.ReadFile(filepath.Join(tr.Dir, name))
	if err != nil {
		tr.t.Fatal(err)
	}
	return data
}

func (tr *trips) write(name string, data []byte) {
	tr.t.Helper()
	if err := os.WriteFile(filepath.Join(tr.Dir, name), data, 0o666); err != nil {
		tr.t.Fatal(err)
	}
}

// parts are the parts of a Word file, in their order.
func parts(t *testing.T, data []byte) (names []string, text map[string]string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	text = map[string]string{}
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, f.Name)
		text[f.Name] = string(b)
	}
	return names, text
}

// rewritten is a Word file of which the document was changed.
func rewritten(t *testing.T, data []byte, part string, change func(string) string) []byte {
	t.Helper()
	names, text := parts(t, data)
	was := text[part]
	if text[part] = change(was); text[part] == was {
		t.Fatalf("%s is as it was", part)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, n := range names {
		w, err := z.Create(n)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, text[n]); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

var (
	runOfText = regexp.MustCompile(`<w:r>((?:<w:rPr>(?:<w:\w+[^>]*/>)*</w:rPr>)?)<w:t xml:space="preserve">([^<]*)</w:t></w:r>`)
	linkOf    = regexp.MustCompile(`<w:hyperlink r:id="(rLink\d+)">(.*?)</w:hyperlink>`)
	targetOf  = regexp.MustCompile(`Id="(rLink\d+)"[^>]*Target="([^"]*)"`)
)

// asWord writes a document as Word does after somebody has worked in it: runs
// cut up by the spelling checker and by revision numbers, its own bookmarks,
// links as fields, kept insertions under revision, page breaks of the layout.
func asWord(t *testing.T, data []byte) []byte {
	_, text := parts(t, data)
	targets := map[string]string{}
	for _, m := range targetOf.FindAllStringSubmatch(text["word/_rels/document.xml.rels"], -1) {
		targets[m[1]] = m[2]
	}
	return rewritten(t, data, "word/document.xml", func(s string) string {
		links := 0
		s = linkOf.ReplaceAllStringFunc(s, func(m string) string {
			if links++; links%2 == 0 {
				return m
			}
			p := linkOf.FindStringSubmatch(m)
			field := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
			return field("begin") + `<w:r><w:instrText xml:space="preserve"> HYPERLINK "` + targets[p[1]] + `" </w:instrText></w:r>` + field("separate") + p[2] + field("end")
		})
		n := 0
		s = runOfText.ReplaceAllStringFunc(s, func(m string) string {
			n++
			p := runOfText.FindStringSubmatch(m)
			var plain string
			if err := xml.Unmarshal([]byte("<t>"+p[2]+"</t>"), &plain); err != nil {
				t.Fatal(err)
			}
			rs := []rune(plain)
			run := func(s string) string {
				var b strings.Builder
				_ = xml.EscapeText(&b, []byte(s))
				return fmt.Sprintf(`<w:r w:rsidR="00A%05d" w:rsidRPr="00B%05d">%s<w:lastRenderedPageBreak/><w:t xml:space="preserve">%s</w:t></w:r>`, n, n, p[1], &b)
			}
			k := n % (len(rs) + 1)
			out := run(string(rs[:k])) + `<w:proofErr w:type="spellStart"/>`
			if n%3 == 0 {
				return out + `<w:ins w:id="9" w:author="x">` + run(string(rs[k:])) + `</w:ins>`
			}
			return out + run(string(rs[k:])) + `<w:proofErr w:type="spellEnd"/>`
		})
		s = strings.Replace(s, "</w:p>", `<w:bookmarkStart w:id="99" w:name="_GoBack"/><w:bookmarkEnd w:id="99"/></w:p>`, 1)
		return strings.ReplaceAll(s, "<w:p><w:pPr>", `<w:p w:rsidR="00C12345" w:rsidRDefault="00C12345"><w:pPr><w:pPrChange w:id="1" w:author="x"><w:pPr><w:pStyle w:val="Title"/></w:pPr></w:pPrChange>`)
	})
}

// asLibreOffice opens and saves a document there.
func asLibreOffice(t *testing.T, dir string, data []byte) []byte {
	t.Helper()
	if _, err := exec.LookPath("libreoffice"); err != nil {
		t.Skip("SKIPPED: no LibreOffice to save the file with")
	}
	name := filepath.Join(t.TempDir(), "sent.docx")
	if err := os.WriteFile(name, data, 0o666); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(context.Background(), 3*time.Minute)
	defer stop()
	cmd := exec.CommandContext(ctx, "libreoffice", "-env:UserInstallation=file://"+filepath.ToSlash(t.TempDir()), "--headless", "--convert-to", "docx", "--outdir", dir, name)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	saved, err := os.ReadFile(filepath.Join(dir, "sent.docx"))
	if err != nil {
		t.Fatal(err)
	}
	return saved
}

// TestRemarksThroughLibreOffice: what is remarked on a report comes back once from a file that
// LibreOffice saved.
func TestRemarksThroughLibreOffice(t *testing.T) {
	tr := newTrips(t)
	kept := []byte("remarks: [{id: 1, place: messages.1.zh, about: 装表, who: 王局, when: \"2026-03-02T10:00:00Z\", words: 核对}]\n")
	tr.write("report.yaml.review", kept)
	tr.do("export", "report.yaml", "-l", "zh", "-o", "zh.docx")
	tr.write("zh.docx", asLibreOffice(t, tr.Dir, tr.read("zh.docx")))
	tr.do("import", "zh.docx", "--into", "report.yaml")
	tr.out.Reset()
	tr.do("review", "report.yaml")
	if got := tr.out.String(); strings.Count(got, "王局") != 1 || !strings.Contains(got, "“装表”") {
		t.Errorf("%s\n%s", got, tr.read("report.yaml.review"))
	}
}

// files are the ways to send a report out.
var sentOut = map[string][]string{
	"zh.docx": {"-l", "zh"}, "en.docx": {"-l", "en"}, "side.docx": {"--side-by-side"}, "t.xlf": {"--to", "xliff"},
}

// TestRoundTrip: what comes back unchanged changes not a byte of the report,
// whoever saved it.
func TestRoundTrip(t *testing.T) {
	for _, name := range slices.Sorted(maps.Keys(sentOut)) {
		for _, by := range []string{"nobody", "Word", "LibreOffice"} {
			if by != "nobody" && !strings.HasSuffix(name, ".docx") {
				continue
			}
			t.Run(name+" by "+by, func(t *testing.T) {
				tr := newTrips(t)
				tr.do(append([]string{"export", "report.yaml", "-o", name}, sentOut[name]...)...)
				switch by {
				case "Word":
					tr.write(name, asWord(t, tr.read(name)))
				case "LibreOffice":
					tr.write(name, asLibreOffice(t, tr.Dir, tr.read(name)))
				}
				said := tr.do("import", name, "--into", "report.yaml", "--changes", "take")
				if !bytes.Equal(tr.read("report.yaml"), tr.bytes) || !strings.Contains(said, "no text changed") {
					t.Errorf("the report changed:\n%s", said)
				}
			})
		}
	}
}

// allTexts are the texts of a report by path and language.
func allTexts(t *testing.T, data []byte) map[string]string {
	t.Helper()
	log := &diag.Log{}
	r, err := report.Load(context.Background(), log, "report.yaml", data)
	if err != nil || log.Failed() {
		t.Fatal(err, log.Findings())
	}
	out := map[string]string{}
	for _, l := range r.Leaves() {
		for _, x := range l.Texts {
			out[l.Path+"."+x.Lang] = x.Source
		}
	}
	return out
}

// TestOnlyWhatChanged: of a text in which a word was changed nothing but that
// word changes, of all others nothing.
func TestOnlyWhatChanged(t *testing.T) {
	for _, c := range []struct{ file, part, from, to, path, lang string }{
		{"zh.docx", "word/document.xml", "标题：", "新题：", "title", "zh"},
		{"zh.docx", "word/document.xml", "第一段", "首段", "summary.1", "zh"},
		{"zh.docx", "word/document.xml", "乙一的第二段", "乙一的另一段", "lessons.body", "zh"},
		{"zh.docx", "word/document.xml", ">粗<", ">细<", "lessons.body", "zh"},
		{"zh.docx", "word/footnotes.xml", "脚注二", "脚注贰", "lessons.body", "zh"},
		{"zh.docx", "word/document.xml", "乙条", "二条", "lessons.b.title", "zh"},
		{"zh.docx", "word/document.xml", ">甲<", ">A &amp; B &lt;x&gt;<", "lessons.a.short", "zh"},
		{"en.docx", "word/document.xml", "Para two", "Second para", "lessons.body", "en"},
		{"en.docx", "word/document.xml", "Somewhere", "Elsewhere", "contact.address", "en"},
		{"side.docx", "word/document.xml", "Body of A", "Text of A", "lessons.a.body", "en"},
		{"t.xlf", "", "<target state=\"translated\">Item A", "<target state=\"translated\">Item Α &amp; Ω", "lessons.a.title", "en"},
	} {
		t.Run(c.file+" "+c.path, func(t *testing.T) {
			tr := newTrips(t)
			tr.do(append([]string{"export", "report.yaml", "-o", c.file}, sentOut[c.file]...)...)
			change := func(s string) string {
				if i := strings.LastIndex(s, c.from); i >= 0 {
					return s[:i] + c.to + s[i+len(c.from):]
				}
				return s
			}
			if c.part == "" {
				tr.write(c.file, []byte(change(string(tr.read(c.file)))))
			} else {
				tr.write(c.file, rewritten(t, tr.read(c.file), c.part, change))
			}
			said := tr.do("import", c.file, "--into", "report.yaml")
			was, is := allTexts(t, tr.bytes), allTexts(t, tr.read("report.yaml"))
			var changed []string
			for k := range is {
				if was[k] != is[k] {
					changed = append(changed, k)
				}
			}
			if len(changed) != 1 || changed[0] != c.path+"."+c.lang || len(was) != len(is) {
				t.Fatalf("changed %v, want %s.%s\n%s", changed, c.path, c.lang, said)
			}
			// The text differs in the word and nowhere else.
			k := changed[0]
			from, to := strings.Trim(c.from, "<>"), strings.Trim(c.to, "<>")
			from = strings.TrimPrefix(from, "target state=\"translated\">")
			to = strings.NewReplacer("target state=\"translated\">", "", "&amp;", "&", "&lt;", `\<`, "&gt;", ">").Replace(to)
			i := strings.LastIndex(was[k], from)
			if i < 0 {
				t.Fatalf("%q does not stand in %q", from, was[k])
			}
			if want := was[k][:i] + to + was[k][i+len(from):]; is[k] != want {
				t.Errorf("got\n%s\nwant\n%s", is[k], want)
			}
		})
	}
}

// TestBothChanged: a text that changed in the file and in the report is named,
// and stays; one that changed in the report only is not put back.
func TestBothChanged(t *testing.T) {
	tr := newTrips(t)
	tr.do("export", "report.yaml", "-l", "en", "-o", "en.docx")
	tr.write("en.docx", rewritten(t, tr.read("en.docx"), "word/document.xml", func(s string) string { return strings.Replace(s, "Item A", "Item Alpha", 1) }))
	tr.bytes = bytes.Replace(bytes.Replace(tr.bytes, []byte("en: Item A}"), []byte("en: Item Aleph}"), 1), []byte("en: Body of A"), []byte("en: Text of A"), 1)
	said := tr.do("import", "en.docx", "--into", "report.yaml")
	if !bytes.Equal(tr.read("report.yaml"), tr.bytes) || !strings.Contains(said, "lessons.a.title has changed in the report") || strings.Contains(said, "lessons.a.body") {
		t.Errorf("said\n%s", said)
	}
	tr.do("import", "en.docx", "--into", "report.yaml", "--force")
	if is := allTexts(t, tr.read("report.yaml")); is["lessons.a.title.en"] != "Item Alpha" || is["lessons.a.body.en"] != "Text of A" {
		t.Errorf("%q, %q", is["lessons.a.title.en"], is["lessons.a.body.en"])
	}
}

// TestSecondLanguage puts a document in another language into a report by its
// structure, and names what did not pair.
func TestSecondLanguage(t *testing.T) {
	tr := newTrips(t)
	tr.bytes = []byte("format: 1\nid: r\nlanguages: [zh] # more to come\ntitle: 清水\nsummary:\n  - 一段。\nsections:\n  - id: lessons\n    title: 经验\n    items:\n      - id: a\n        title: 治岸 # first\n      - id: b\n        title: 治水\n  - id: recommendations\n    title: 建议\n    items:\n      - id: c\n        title: 修法\n")
	tr.write("en.md", []byte("# Clear water\n\n## Summary\n\nOne paragraph.\n\nAnd another.\n\n## Lessons\n\n### 1. Banks first\n\nThe banks come first.\n\n### 2. Then the water\n\n### 3. Then the people\n\nThey come last.\n"))
	tr.write("pairs.txt", []byte("lessons.a = 1\nlessons.b = 2\n")) // two points answer three: nobody else can know which
	said := tr.do("import", "en.md", "--into", "report.yaml", "--lang", "en", "--pairs", "pairs.txt")
	want := "format: 1\nid: r\nlanguages: [zh, en] # more to come\ntitle:\n  zh: \"清水\"\n  en: \"Clear water\"\nsummary:\n  - zh: \"一段。\"\n    en: \"One paragraph.\"\nsections:\n  - id: lessons\n    title:\n      zh: \"经验\"\n      en: \"Lessons\"\n    items:\n      - id: a\n        title:\n          zh: \"治岸\"\n          en: \"Banks first\" # first\n        body:\n          en: \"The banks come first.\"\n      - id: b\n        title:\n          zh: \"治水\"\n          en: \"Then the water\"\n" +
		"  - id: recommendations\n    title: 建议\n    items:\n      - id: c\n        title: 修法\n"
	if got := string(tr.read("report.yaml")); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for _, w := range []string{"summary.2 has no place in the report, and was not taken: And another.", "item 3 of lessons has no place", "the section recommendations: the document has 0 of 1"} {
		if !strings.Contains(said, w) {
			t.Errorf("it does not say %q:\n%s", w, said)
		}
	}
}
