package intake

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/document/intake/draft"
	"jianbao/internal/document/intake/wording"
)

// imported is the report made of a file, and what was said.
func imported(t *testing.T, name string) (*draft.Draft, string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var log diag.Log
	d, err := Import(context.Background(), &log, In{File: filepath.Base(name), Data: data, Open: func(picture string) ([]byte, error) {
		return os.ReadFile(filepath.Join(filepath.Dir(name), picture))
	}})
	if err != nil || d == nil {
		t.Fatal(err, log.Findings())
	}
	said := ""
	for _, f := range log.Findings() {
		said += string(f.Code) + ": " + f.Message() + "\n"
	}
	load(t, filepath.Base(name), string(data), "")
	return d, said
}

// features checks what must be in the report made of testdata/features.md,
// whoever wrote it.
func features(t *testing.T, d *draft.Draft, pictures bool) {
	t.Helper()
	made := string(d.YAML("x"))
	for _, w := range []string{
		"title:\n  zh: \"湖区治理年度报告\"\n", "**三条经验**，并提出*两条建议*。详见[网站](https://example.org/lakes?a=1&b=2)。（脚注：数据截至年底。）\"\n",
		"  - id: lessons\n    title:\n      zh: \"经验\"\n    lead:\n      zh: \"我们总结了三条经验：\"\n    items:\n      - id: lesson-1\n        title:\n          zh: \"先治岸，后治水。\"\n        body:\n          zh: |-\n            - 拆除违建\n            - 恢复湿地\n              1. 东湖\n              2. 西湖\n",
		"| 年份 | 面积（km²） | 备注 |\n", "| 2021 | 12.5 | 含\\|湿地 |\n", "| 2022 | 13.1 | H₂O 达标 |\n", "引用：湖清则城美。", "code line 1",
		"  - id: recommendations\n", "zh: \"完善法规\"\n", "应当修订条例。**注意**：", "每年增加 10%。 𬱖 𠮷 字。",
	} {
		if !strings.Contains(made, w) {
			t.Errorf("no %q in\n%s", w, made)
		}
	}
	if pictures && (len(d.Images) != 1 || d.Images[0].Alt["zh"] != "水位变化图，三年上升" || d.Images[0].Caption["zh"] != "图1 三年水位变化" || !strings.HasPrefix(string(d.Images[0].Data), "\x89PNG")) {
		t.Errorf("pictures: %+v", d.Images)
	}
}

// TestDialectsOfPrograms reads documents that other people's programs wrote.
func TestDialectsOfPrograms(t *testing.T) {
	for _, name := range []string{"features.md", "pandoc.docx", "pandoc.html", "libreoffice.docx", "libreoffice.html"} {
		t.Run(name, func(t *testing.T) {
			d, _ := imported(t, filepath.Join("testdata", name))
			features(t, d, name != "libreoffice.html")
		})
	}
}

// shape is a draft in short: titles, sections, the numbers of items, and how
// long their texts are.
func shape(d *draft.Draft) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s | %s | %s | %s\n", d.Title["zh"], d.Title["en"], d.Date, d.Publisher["zh"])
	for _, t := range d.Summary {
		fmt.Fprintf(&b, "summary %s | %s\n", wording.Key(t["zh"]), wording.Key(t["en"]))
	}
	for _, s := range d.Sections {
		if s.ID == "leftovers" {
			continue
		}
		fmt.Fprintf(&b, "%s %s %d: %s\n", s.ID, wording.Key(s.Title["zh"]), len(s.Items), wording.Key(s.Body["zh"]))
		for _, it := range s.Items {
			fmt.Fprintf(&b, "  %s | %s | %s\n", wording.Key(it.Title["zh"]), wording.Key(it.Title["en"]), wording.Key(it.Body["zh"]))
		}
	}
	return b.String()
}

// convert runs a program of somebody else's in a folder.
func convert(t *testing.T, dir string, command ...string) {
	t.Helper()
	ctx, stop := context.WithTimeout(context.Background(), 3*time.Minute)
	defer stop()
	c := exec.CommandContext(ctx, command[0], command[1:]...)
	c.Dir = dir
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v: %v: %s", command, err, out)
	}
}

// TestConverters has pandoc and LibreOffice, where they are installed, write the
// sample and the features anew in their forms: each makes the report that the
// text itself makes, and the damage is still found.
func TestConverters(t *testing.T) {
	for _, program := range []string{"pandoc", "libreoffice"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("SKIPPED: no %s to write documents with", program)
		}
	}
	dir := t.TempDir()
	for name, text := range map[string]string{"sample.md": sample, "sample.txt": sample} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"features.md", "lake.png"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	office := func(to, from string) {
		convert(t, dir, "libreoffice", "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", to, "--outdir", "office", from)
	}
	convert(t, dir, "pandoc", "-f", "markdown", "sample.md", "-o", "pandoc.docx")
	convert(t, dir, "pandoc", "-s", "-f", "markdown", "--metadata", "title=x", "sample.md", "-o", "pandoc.html")
	convert(t, dir, "pandoc", "-f", "markdown", "sample.md", "-t", "gfm", "-o", "gfm.md")
	convert(t, dir, "pandoc", "features.md", "-o", "features.docx")
	convert(t, dir, "pandoc", "features.md", "-o", "odt.odt")
	office("docx", "sample.txt")
	office("docx", "pandoc.docx")
	office("docx", "features.docx")
	office("docx", "odt.odt")

	plain, _ := imported(t, filepath.Join(dir, "sample.txt"))
	want := shape(plain)
	for _, c := range []struct{ name, damage string }{
		{"office/sample.docx", "import-torn-title import-markup import-escape import-torn-list import-cut import-wording import-caption"},
		{"pandoc.docx", "import-torn-title import-cut import-wording import-caption"}, // pandoc mends the others
		{"office/pandoc.docx", "import-cut import-wording"},
		{"gfm.md", "import-cut import-wording"},
	} {
		d, said := imported(t, filepath.Join(dir, c.name))
		if got := shape(d); got != want {
			t.Errorf("%s makes\n%s\nthe text makes\n%s", c.name, got, want)
		}
		for _, code := range strings.Fields(c.damage) {
			if !strings.Contains(said, code+": ") {
				t.Errorf("%s: %s is not said:\n%s", c.name, code, said)
			}
		}
	}
	for _, name := range []string{"features.docx", "office/features.docx", "office/odt.docx"} {
		d, _ := imported(t, filepath.Join(dir, name))
		features(t, d, name != "office/odt.docx") // on its way there the picture loses its words
	}
}
