package wordbrief

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"jianbao/content"
	"jianbao/internal/brief"
	"jianbao/internal/brief/spoken"
	"jianbao/internal/diag"
	"jianbao/internal/document/export"
	"jianbao/internal/report"
	"jianbao/templates"
)

// every has a block of every kind.
const every = `name: every
title: {zh: 各种, en: Every kind}
blocks: [masthead, {title: {subtitle: true}}, editors-note, {summary: {beside: {figures: 1}}}, {side: [figures, cite]}, {section: {id: works, show: [title, lead, body, detail], number: true}},
  {columns: [{section: {id: notes, number: true}}, {section: {id: asides}}]}, sections, cards, charts, images, glossary, quotes, timeline, messages, authors, about, qr, related, acknowledgements, identity, notice, licence, contact, official, distribution]
`

func asked(t *testing.T, file string, data []byte, name string, languages ...string) (*report.Report, brief.Edition) {
	t.Helper()
	log := &diag.Log{}
	r, err := report.Load(context.Background(), log, file, data)
	if err != nil || log.Failed() {
		t.Fatal(err, log.Findings())
	}
	tpl, ok := templates.Read(name)
	if !ok {
		tpl = []byte(every)
	}
	e := brief.Edition{Languages: languages}
	if e.Template, err = brief.LoadTemplate(context.Background(), log, name, tpl); err != nil || log.Failed() {
		t.Fatal(err, log.Findings())
	}
	return r, e
}

func rich(t *testing.T) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/rich.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// written is the file of a brief; parts are its parts by name.
func written(t *testing.T, r *report.Report, e brief.Edition, open func(string) *export.Drawing) (data []byte, parts map[string]string) {
	t.Helper()
	log := &diag.Log{}
	b, err := brief.Tailor(context.Background(), log, r, e)
	if err != nil || log.Failed() {
		t.Fatal(err, log.Findings())
	}
	if data, err = Write(context.Background(), b, open); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts = map[string]string{}
	for _, f := range z.File {
		in, _ := f.Open()
		all, _ := io.ReadAll(in)
		parts[f.Name] = string(all)
	}
	return data, parts
}

// TestNothingLost: the file, as LibreOffice reads it, says what the brief must say, in its
// order, and its notes are footnotes.
func TestNothingLost(t *testing.T) {
	if testing.Short() {
		t.Skip("SKIPPED with -short: that LibreOffice reads the file is not tested")
	}
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("SKIPPED: there is no soffice: that LibreOffice reads the file is not tested")
	}
	dir := t.TempDir()
	type asking struct {
		file string
		data []byte
		name string
	}
	want, files := map[string]string{}, []string{}
	for _, a := range []asking{{"rich", rich(t), "every"}, {"sample", []byte(content.Sample()), "summary"}, {"sample", []byte(content.Sample()), "lessons"}} {
		for _, languages := range [][]string{{"zh"}, {"en"}, {"zh", "en"}} {
			r, e := asked(t, a.file, a.data, a.name, languages...)
			data, parts := written(t, r, e, nil)
			says, err := (&spoken.Walk{Report: r, Edition: e, Told: true, Stacked: len(languages) > 1, Through: true}).Text()
			if err != nil {
				t.Fatal(err)
			}
			name := strings.Join(append([]string{a.file, a.name}, languages...), "-")
			if !strings.Contains(says, r.Link.Text) {
				says += r.Link.Text
			}
			want[name] = withoutNotes(t, name, says, r, languages, parts["word/footnotes.xml"])
			files = append(files, filepath.Join(dir, name+".docx"))
			if err := os.WriteFile(files[len(files)-1], data, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	args := append([]string{"-env:UserInstallation=file://" + dir + "/profile", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", dir}, files...)
	if out, err := exec.Command(office, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for name, says := range want {
		data, err := os.ReadFile(filepath.Join(dir, name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		if got := spoken.Squeezed(strings.NewReplacer("\ufeff", "", "◦", "•").Replace(string(data))); got != says {
			i := 0
			for i < min(len(got), len(says)) && got[i] == says[i] {
				i++
			}
			t.Errorf("%s differs:\n got …%s\nwant …%s", name, around(got, i), around(says, i))
		}
	}
}

// withoutNotes are words without those of the notes, which must be footnotes.
func withoutNotes(t *testing.T, name, says string, r *report.Report, languages []string, footnotes string) string {
	t.Helper()
	footnotes = regexp.MustCompile(`<[^>]*>`).ReplaceAllString(footnotes, "")
	for _, leaf := range r.Leaves() {
		for _, lang := range languages {
			text := leaf.In(lang)
			if text == nil {
				continue
			}
			for _, note := range text.Notes {
				words := ""
				for _, s := range note[0].Spans {
					words += s.Text
				}
				if without := regexp.MustCompile(`\d+`+regexp.QuoteMeta(spoken.Squeezed(words))).ReplaceAllString(says, ""); without != says {
					says = without
					if !strings.Contains(footnotes, words) {
						t.Errorf("%s: %q is no footnote", name, words)
					}
				}
			}
		}
	}
	return says
}

func around(s string, i int) string {
	return strings.ToValidUTF8(s[max(0, i-40):min(len(s), i+80)], "")
}

// TestStyles: headings, lists, tables and captions are what Word has for them.
func TestStyles(t *testing.T) {
	r, e := asked(t, "rich", rich(t), "every", "zh", "en")
	_, parts := written(t, r, e, nil)
	document := parts["word/document.xml"]
	for words, style := range map[string]string{
		"关于&lt;河&gt;与&amp;湖": "Title", "Of rivers &amp; lakes": "Title", "各种": "Subtitle", "工程": "Heading1", "Works": "Heading1", "修堤": "Heading2",
		"其一": "ListNumber", "One": "ListNumber", "石": "ListBullet", "备料": "ListNumber", "先修堤。": "ListBullet", "石重于沙。": "Quote", "The dyke holds.": "Quote",
		"图：挖泥船": "Caption", "Water level": "Caption", "东": "TableText", "May": "TableText",
	} {
		p := paragraph(document, words)
		if !strings.Contains(p, `<w:pStyle w:val="`+style+`"/>`) {
			t.Errorf("%q is no %s: %s", words, style, p)
		}
		if !strings.Contains(parts["word/styles.xml"], `w:styleId="`+style+`"`) {
			t.Errorf("there is no style %s", style)
		}
	}
	if n := strings.Count(document, "<w:tblHeader/>"); n != 3 {
		t.Errorf("%d of 3 tables have a row of headings", n)
	}
	if !strings.Contains(parts["word/header1.xml"], "仅供修改 / For editing") || !strings.Contains(document, `w:headerReference`) {
		t.Error("pages do not say what the file is for")
	}
	names := regexp.MustCompile(`<w:bookmarkStart [^>]*w:name="([^"]*)"`).FindAllStringSubmatch(document, -1)
	seen := map[string]bool{}
	for _, n := range names {
		if seen[n[1]] || len(n[1]) > 40 {
			t.Errorf("Word drops the bookmark %s", n[1])
		}
		seen[n[1]] = true
	}
}

// paragraph is the paragraph that has just these words in a run.
func paragraph(document, words string) string {
	for p := range strings.SplitSeq(document, "</w:p>") {
		if strings.Contains(p, ">"+words+"</w:t>") {
			return p
		}
	}
	return ""
}

// TestPictures: a picture is drawn where it stands, with its words for who cannot see it.
func TestPictures(t *testing.T) {
	r, e := asked(t, "rich", rich(t), "every", "zh")
	boat := &export.Drawing{Data: []byte("png"), Format: "png", Width: 600, Height: 400}
	_, parts := written(t, r, e, func(string) *export.Drawing { return boat })
	document := parts["word/document.xml"]
	if strings.Count(document, "<w:drawing>") != 1 || !strings.Contains(document, `descr="近景"`) || strings.Contains(document, "图片：") {
		t.Error("the picture is not drawn once, with its words")
	}
	order := []int{strings.Index(document, "船到即开工"), strings.Index(document, "<w:drawing>"), strings.Index(document, "图：挖泥船"), strings.Index(document, "月底完工")}
	if !slices.IsSorted(order) || order[0] < 0 {
		t.Errorf("the picture does not stand where the text places it: %v", order)
	}
}

// TestEveryHasEveryKind: what TestNothingLost reads has a block of every kind.
func TestEveryHasEveryKind(t *testing.T) {
	_, e := asked(t, "rich", rich(t), "every", "zh")
	for _, kind := range brief.Kinds() {
		has := func(s brief.BlockSpec) bool { return s.Kind == kind }
		if !slices.ContainsFunc(e.Template.Blocks, func(s brief.BlockSpec) bool { return has(s) || slices.ContainsFunc(s.Side, has) }) {
			t.Errorf("the template has no block of the kind %s", kind)
		}
	}
}
