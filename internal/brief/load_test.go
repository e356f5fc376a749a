package brief

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/golden"
	"jianbao/internal/length"
	"jianbao/templates"
)

// builtIn loads a built-in template and fails on any finding.
func builtIn(t testing.TB, name string) *Template {
	t.Helper()
	data, ok := templates.Read(name)
	if !ok {
		t.Fatalf("no built-in template %s", name)
	}
	return loadClean(t, name+".yaml", data)
}

func loadClean(t testing.TB, file string, data []byte) *Template {
	t.Helper()
	var log diag.Log
	tpl, err := LoadTemplate(context.Background(), &log, file, data)
	if err != nil {
		t.Fatal(err)
	}
	if out := findings(&log); out != "" {
		t.Fatalf("%s:\n%s", file, out)
	}
	return tpl
}

// findings writes a log for people to compare: place, gravity, message, hint.
func findings(log *diag.Log) string {
	var b strings.Builder
	for _, f := range log.Findings() {
		fmt.Fprintf(&b, "%d:%d %s: %s\n", f.Pos.Line, f.Pos.Column, f.Severity, f.Message())
		if h := f.Hint(); h != "" {
			fmt.Fprintf(&b, "    %s\n", h)
		}
	}
	return b.String()
}

func TestBuiltInTemplatesAreWhatTheDesignSays(t *testing.T) {
	s := builtIn(t, "summary")
	if !s.Default || s.OneMax != 1 || s.PairMax != 2 || s.Paper != "a4" || s.Block(t, 2).Beside != 3 {
		t.Errorf("summary: %+v", s)
	}
	if got := s.Fit[0].Size["zh"]; got != (Range{From: int(12 * length.Pt), To: int(11 * length.Pt)}) {
		t.Errorf("the summary's first Chinese size is %v, want 12 to 11 pt", got)
	}
	if got := s.Fit[0].Size["en"].From; got != 704 {
		t.Errorf("11 pt is %d/64, want 704", got)
	}
	if got := s.Fit[1].Leading["en"]; got != (Range{From: 1400, To: 1300}) {
		t.Errorf("the summary's English leading is %v, want 1400 to 1300", got)
	}
	if s.Fit[2].Drop != "beside" || s.Fit[3].Use != "short" || s.Fit[5].Take != "lead" || s.Fit[7].Take != "detail" {
		t.Errorf("ladder: %+v", s.Fit)
	}
	if s.Margins.Binding != length.MM(20_000) || s.Margins.Top != length.MM(15_000) {
		t.Errorf("margins: %+v", s.Margins)
	}
	for _, name := range []string{"lessons", "recommendations"} {
		tpl := builtIn(t, name)
		if !tpl.Default || tpl.OneMax != 0 || tpl.PairMax != 0 || !tpl.Look.Contents {
			t.Errorf("%s: %+v", name, tpl)
		}
		if b := tpl.Block(t, 2); b.Section != name || !b.Number || !b.Shows(ShowDetail) || !b.Shows(ShowBody) {
			t.Errorf("%s shows %+v", name, b)
		}
	}
}

// Block returns block i of a template.
func (t *Template) Block(tb testing.TB, i int) BlockSpec {
	tb.Helper()
	if i >= len(t.Blocks) {
		tb.Fatalf("%s has %d blocks, none at %d", t.Name, len(t.Blocks), i)
	}
	return t.Blocks[i]
}

func TestEveryEmbeddedTemplateIsNamed(t *testing.T) {
	entries, err := fs.Glob(templates.FS, "*.yaml")
	if err != nil || len(entries) != len(templates.Names()) {
		t.Fatalf("%d files, names %v, %v", len(entries), templates.Names(), err)
	}
	for _, name := range templates.Names() {
		if got := builtIn(t, name).Name; got != name {
			t.Errorf("%s.yaml is named %s", name, got)
		}
	}
}

func TestTemplateTitleFallsBackToAReadableLanguage(t *testing.T) {
	s := builtIn(t, "summary")
	for lang, want := range map[string]string{"zh": "一页摘要", "zh-Hant": "一页摘要", "ja": "一页摘要", "en-GB": "One-page summary", "fr": "One-page summary"} {
		if got := s.TitleIn(lang); got != want {
			t.Errorf("in %s the title is %q, want %q", lang, got, want)
		}
	}
	if got := (&Template{Name: "x", Title: map[string]string{"ja": "要約"}}).TitleIn("fr"); got != "要約" {
		t.Errorf("a template with one title shows %q", got)
	}
}

// Each file of testdata/faults is a template with mistakes; beside it stands
// what the user is told, all of it, in the order of the file.
func TestFaultyTemplates(t *testing.T) {
	files, _ := filepath.Glob("testdata/faults/*.yaml")
	if len(files) == 0 {
		t.Fatal("no cases")
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var log diag.Log
			if _, err := LoadTemplate(context.Background(), &log, "t.yaml", data); err != nil {
				t.Fatal(err)
			}
			golden.Text(t, strings.TrimSuffix(file, ".yaml")+".txt", findings(&log))
			if !log.Failed() {
				t.Error("nothing was wrong with it")
			}
		})
	}
}

func TestAllOfATemplateCanBeSaid(t *testing.T) {
	tpl := loadClean(t, "full.yaml", readTestdata(t, "full.yaml"))
	if got := tpl.Look.Accent; got != 0x7a1f1f {
		t.Errorf("accent %06x", got)
	}
	if got := tpl.Fit[0].Size; got["han"] != got["latin"] || got["han"].From != 704 {
		t.Errorf("a size for all languages is %v, want 11 pt (704) for han and latin", got)
	}
	if got := len(tpl.Blocks); got != 11 {
		t.Errorf("%d blocks, want 11", got)
	}
	if b := tpl.block(KindFigures); b == nil || b.Most != 4 {
		t.Errorf("figures: %+v", b)
	}
	if b := tpl.block(KindMasthead); b == nil || b.Form != "jianbao" {
		t.Errorf("masthead: %+v", b)
	}
	if got := tpl.Margins; got.Top != length.MM(25_400) || got.Outer != length.MM(18_000) {
		t.Errorf("margins %+v: want the top given, the outer the house's", got)
	}
}

func TestFilesOfWindowsEditorsAreRead(t *testing.T) {
	tpl := loadClean(t, "w.yaml", []byte("\ufeffname: w\r\ntitle: {zh: 题}\r\nblocks:\r\n  - title\r\n"))
	if tpl.Name != "w" || tpl.TitleIn("zh") != "题" || len(tpl.Blocks) != 1 {
		t.Errorf("%+v", tpl)
	}
}

func readTestdata(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// Nothing that a user can write makes the loader panic or hang.
func FuzzLoadTemplate(f *testing.F) {
	for _, name := range templates.Names() {
		data, _ := templates.Read(name)
		f.Add(data)
	}
	for _, s := range []string{"", "a: *a", "x: &a [*a]", "? [a]: b", "- 1", "fit: [[[]]]", "\xff", "blocks: {a: b}", "blocks: [{section: }, {columns: [1]}]"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var log diag.Log
		tpl, err := LoadTemplate(context.Background(), &log, "t.yaml", data)
		if err != nil || tpl == nil {
			t.Fatal(err)
		}
		findings(&log)
	})
}

func BenchmarkLoadTemplate(b *testing.B) {
	data, _ := templates.Read("summary")
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		var log diag.Log
		if _, err := LoadTemplate(context.Background(), &log, "summary.yaml", data); err != nil || log.Failed() {
			b.Fatal(err)
		}
	}
}

func TestLeadingsAreToldInTheTemplatesOwnUnit(t *testing.T) {
	var log diag.Log
	const file = "name: l\ntitle: {en: L}\nblocks: [title]\nfit:\n  - {leading: [1.65, 1.5]}\n  - {leading: {en: [1.525, 1.2]}}\n  - {leading: [1, 1.375]}\n"
	if _, err := LoadTemplate(context.Background(), &log, "l.yaml", []byte(file)); err != nil {
		t.Fatal(err)
	}
	said := findings(&log)
	for _, want := range []string{"6:20 error: this step begins at 1.525, above the 1.5 where", "7:15 error: leading runs from 1 up to 1.375,"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in\n%s", want, said)
		}
	}
}
