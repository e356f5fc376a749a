package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianbao/content"
	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/pdf/finish/specimen"
	"jianbao/internal/press"
	"jianbao/internal/report"
	"jianbao/templates"
)

// pressedInto makes a brief of a report, and writes it into a folder with the report.
func pressedInto(t *testing.T, folder, source, template string) {
	t.Helper()
	ctx, log := context.Background(), &diag.Log{}
	faces, err := specimen.Faces()
	if err != nil {
		t.Fatal(err)
	}
	r, err := report.Load(ctx, log, "report.yaml", []byte(source))
	if err != nil || log.Failed() {
		t.Fatal(err, log.Findings())
	}
	data, _ := templates.Read(template)
	tpl, err := brief.LoadTemplate(ctx, log, template, data)
	if err != nil {
		t.Fatal(err)
	}
	out, err := press.Press(ctx, log, r, brief.Edition{Template: tpl, Languages: r.Languages[:1]}, press.Options{Faces: faces})
	if err != nil || log.Failed() {
		t.Fatal(err, log.Findings())
	}
	for name, data := range map[string]string{out.Name + ".pdf": string(out.PDF.Bytes()), "report.yaml": source} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// measured runs check pages.
func measured(t *testing.T, args ...string) (string, bool) {
	t.Helper()
	var b strings.Builder
	holds, err := measurePages(context.Background(), &b, args)
	if err != nil {
		return err.Error(), holds
	}
	return b.String(), holds
}

// TestFolderIsMeasured: a short brief is at fault, unless the report says that there is
// no more; a folder without PDFs, and a file that is none, are named.
func TestFolderIsMeasured(t *testing.T) {
	folder := t.TempDir()
	pressedInto(t, folder, "format: 1\nid: short\nlanguages: [en]\ntitle: Two Words\npublisher: Nobody\ndate: 2031-05-06\nsummary: [There is little to say.]\nsections:\n  - id: lessons\n    title: Lessons\n    items:\n      - {id: one, title: Say no more}\n", "summary")
	out, holds := measured(t, folder)
	if holds || !strings.Contains(out, "short-summary-en.pdf") || !strings.Contains(out, "1 briefs, of which break a bound  1") {
		t.Errorf("holds %v: %s", holds, out)
	}
	out, holds = measured(t, "-v", "-report", filepath.Join(folder, "report.yaml"), folder)
	if !holds || !strings.Contains(out, "    page 1") || strings.Contains(out, "!") {
		t.Errorf("with its report holds %v: %s", holds, out)
	}
	if out, _ = measured(t, t.TempDir()); !strings.Contains(out, "there is no PDF") {
		t.Errorf("an empty folder: %s", out)
	}
	if err := os.WriteFile(filepath.Join(folder, "torn.pdf"), []byte("%PDF-1.7"), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, holds = measured(t, folder); holds || !strings.Contains(out, "torn.pdf") {
		t.Errorf("a torn file: %s", out)
	}
	folder = t.TempDir()
	pressedInto(t, folder, string(content.Sample()), "summary")
	if out, _ = measured(t, folder); !strings.Contains(out, "-summary-zh.pdf") {
		t.Errorf("the sample: %s", out)
	}
}
