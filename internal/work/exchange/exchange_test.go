package exchange

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/work/project"
)

const small = `format: 1
id: small
languages: [zh, en]
title: {zh: 小报告, en: A small report}  # the title
summary:
  - zh: 会议总结了过去一年的经验。
    en: The meeting took stock of the past year.
`

// desk is a folder whose only file is a report that was not saved.
func desk(t *testing.T) *project.Project {
	t.Helper()
	return &project.Project{
		Source:  &project.Source{Dir: t.TempDir(), Unsaved: map[string][]byte{"small.yaml": []byte(small)}},
		Deliver: deliver.File,
	}
}

// sound fails the test where something was said that is an error.
func sound(t *testing.T, log *diag.Log, err error) {
	t.Helper()
	if err != nil || log.Failed() {
		t.Fatal(err, log.Findings())
	}
}

func TestWhatGoesOutComesBack(t *testing.T) {
	for _, way := range []ExportOrder{{To: "docx", Language: "en"}, {To: "xliff"}, {SideBySide: true}} {
		ctx, p, log := context.Background(), desk(t), &diag.Log{}
		way.Reports = []string{"small.yaml"}
		file, err := Export(ctx, log, p, way)
		sound(t, log, err)
		p.Source.Unsaved[file.Name] = file.Data
		o := IntoOrder{Document: Document{File: file.Name}, Report: "small.yaml"}
		back, err := Into(ctx, log, p, o)
		sound(t, log, err)
		if len(back.Edits) != 0 {
			t.Errorf("%+v: nobody changed it, and it changes %v", way, back.Edits)
		}
	}
}

func TestOnlyTheTextThatDiffersIsAmended(t *testing.T) {
	ctx, p, log := context.Background(), desk(t), &diag.Log{}
	file, err := Export(ctx, log, p, ExportOrder{Reports: []string{"small.yaml"}, To: "xliff"})
	sound(t, log, err)
	p.Source.Unsaved[file.Name] = bytes.Replace(file.Data, []byte("A small report"), []byte("A short report"), 1)
	back, err := Into(ctx, log, p, IntoOrder{Document: Document{File: file.Name}, Report: "small.yaml"})
	sound(t, log, err)
	sound(t, log, back.Deliver(ctx, log, p))
	now, _ := os.ReadFile(p.Source.Path("small.yaml"))
	if want := strings.Replace(small, "en: A small report", `en: "A short report"`, 1); string(now) != want {
		t.Errorf("delivered was\n%s", now)
	}
}

func TestNoLanguageButTheReports(t *testing.T) {
	for _, o := range []ExportOrder{{Language: "fr"}, {Language: "zh", SideBySide: true}, {Language: "zh", To: "xliff"}} {
		log := &diag.Log{}
		o.Reports = []string{"small.yaml"}
		if file, err := Export(context.Background(), log, desk(t), o); file != nil || err != nil || !log.Failed() {
			t.Errorf("%+v: %v, %v, %v", o, file, err, log.Findings())
		}
	}
}

func TestDraftWritesOverNothing(t *testing.T) {
	ctx, p, log := context.Background(), desk(t), &diag.Log{}
	p.Source.Unsaved["notes.md"] = []byte("# Notes\n\nThe meeting took stock.\n\n![A wave](wave.png)\n")
	if err := os.WriteFile(p.Source.Path("wave.png"), drawn(t, 1, 1), 0o666); err != nil {
		t.Fatal(err)
	}
	draft, err := Import(ctx, log, p, ImportOrder{Document{File: "notes.md"}})
	sound(t, log, err)
	if draft.File != filepath.Join("content", "notes.yaml") || len(draft.Pictures) != 1 {
		t.Fatalf("%s with %d pictures", draft.File, len(draft.Pictures))
	}
	sound(t, log, draft.Deliver(ctx, log, p, false))
	was := draft.Report
	draft.Report, draft.Pictures = append(bytes.Clone(was), "# more\n"...), nil
	if err := draft.Deliver(ctx, log, p, false); err != nil || !log.Failed() {
		t.Error("it says nothing of the file that is there:", err)
	}
	if now, _ := os.ReadFile(p.Source.Path(draft.File)); !bytes.Equal(now, was) {
		t.Error("what was there is no longer there")
	}
	log = &diag.Log{}
	sound(t, log, draft.Deliver(ctx, log, p, true))
	if now, _ := os.ReadFile(p.Source.Path(draft.File)); !bytes.Equal(now, draft.Report) {
		t.Error("it was not written over by force")
	}
}

func TestStoppedIsNoFaultOfTheDocument(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	p, log := desk(t), &diag.Log{}
	p.Source.Unsaved["notes.md"] = []byte("# Notes\n\nThe meeting took stock.\n")
	_, one := Import(ctx, log, p, ImportOrder{Document{File: "notes.md"}})
	_, two := Into(ctx, log, p, IntoOrder{Document: Document{File: "notes.md"}, Report: "small.yaml"})
	_, three := Export(ctx, log, p, ExportOrder{Reports: []string{"small.yaml"}})
	for _, err := range []error{one, two, three} {
		if !errors.Is(err, context.Canceled) {
			t.Error("not said as stopped:", err)
		}
	}
	if n := len(log.Findings()); n > 0 {
		t.Error(log.Findings())
	}
}

// TestStoppedImportIsNoClash leaves the pictures of a run that was stopped, and
// imports again.
func TestStoppedImportIsNoClash(t *testing.T) {
	ctx, p, log := context.Background(), desk(t), &diag.Log{}
	p.Source.Unsaved["notes.md"] = []byte("# Notes\n\nThe meeting took stock.\n\n![A wave](wave.png)\n")
	if err := os.WriteFile(p.Source.Path("wave.png"), drawn(t, 1, 1), 0o666); err != nil {
		t.Fatal(err)
	}
	draft, err := Import(ctx, log, p, ImportOrder{Document{File: "notes.md"}})
	sound(t, log, err)
	sound(t, log, draft.Deliver(ctx, log, p, false))
	if err := os.Remove(p.Source.Path(draft.File)); err != nil {
		t.Fatal(err)
	}
	sound(t, log, draft.Deliver(ctx, log, p, false))
	if err := os.Remove(p.Source.Path(draft.File)); err != nil {
		t.Fatal(err)
	}
	draft.Pictures[0].Data = []byte("\x89PNG\r\n\x1a\x0b")
	if err := draft.Deliver(ctx, log, p, false); err != nil || !log.Failed() || p.Source.Exists(draft.File) {
		t.Error("another picture is written over:", err)
	}
}

func TestSideBySideIsNoMarkdown(t *testing.T) {
	log := &diag.Log{}
	file, err := Export(context.Background(), log, desk(t), ExportOrder{Reports: []string{"small.yaml"}, To: "md", SideBySide: true})
	if file != nil || err != nil || diag.VerdictOf(log.Findings()) != diag.UsageVerdict {
		t.Error(file, err, log.Findings())
	}
}
