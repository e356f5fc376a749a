package review

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/work/project"
)

const small = `format: 1
id: small
languages: [zh, en]
title: {zh: 小报告, en: A small report}
summary:
  - zh: 会议总结了过去十年的经验,投入5万亿元。
    en: The meeting took stock of the past ten years and spent RMB 5 trillion.
`

// desk is a folder with a report.
func desk(t *testing.T, text string) *project.Project {
	t.Helper()
	p := &project.Project{Source: &project.Source{Dir: t.TempDir()}, Deliver: deliver.File}
	save(t, p, text)
	return p
}

func save(t *testing.T, p *project.Project, text string) {
	t.Helper()
	if err := os.WriteFile(p.Source.Path("small.yaml"), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func saved(p *project.Project, name string) string {
	data, _ := os.ReadFile(p.Source.Path(name))
	return string(data)
}

// has says whether a code is among findings.
func has(r *Result, code diag.Code) bool {
	return slices.ContainsFunc(r.Findings, func(f diag.Finding) bool { return f.Code == code })
}

func TestCheckSetsTheBriefsAndWritesNothing(t *testing.T) {
	p := desk(t, strings.Replace(clean(t, "rivers.yaml"), "召开，来自", "召开,来自", 1))
	found, err := Check(context.Background(), &diag.Log{}, p, Order{Reports: []string{"small.yaml"}})
	if err != nil || found.Verdict != diag.Done || !has(found, diag.HalfWidthMark) {
		t.Fatal(err, found)
	}
	if len(found.Editions) == 0 || len(found.Reading) != 1 {
		t.Errorf("%d briefs, %d lists of what there is to read", len(found.Editions), len(found.Reading))
	}
	for _, e := range found.Editions {
		if e.Pages == 0 || e.Fit == nil || len(e.Languages) == 0 {
			t.Errorf("%+v", e)
		}
	}
	if entries, _ := os.ReadDir(p.Source.Dir); len(entries) != 1 {
		t.Error("something was written:", entries)
	}
	strict, err := Check(context.Background(), &diag.Log{}, p, Order{Reports: []string{"small.yaml"}, Strict: true})
	if err != nil || strict.Verdict != diag.StrictVerdict {
		t.Error(err, strict.Verdict)
	}
	if _, err := json.Marshal(found); err != nil {
		t.Error(err)
	}
}

func TestFixWritesWhenItIsDelivered(t *testing.T) {
	ctx, p := context.Background(), desk(t, small)
	m, err := Fix(ctx, &diag.Log{}, p, FixOrder{Reports: []string{"small.yaml"}})
	if err != nil || len(m.Files) != 1 || saved(p, "small.yaml") != small || has(m.Result(), diag.Mended) {
		t.Fatal(err, m)
	}
	if err := m.Deliver(ctx, p); err != nil || !has(m.Result(), diag.Mended) {
		t.Error(err, m.Result())
	}
	if want := strings.Replace(small, "经验,", "经验，", 1); saved(p, "small.yaml") != want {
		t.Errorf("mended is\n%s", saved(p, "small.yaml"))
	}
}

func TestReportFromTheInputIsNotWritten(t *testing.T) {
	ctx, p := context.Background(), desk(t, small)
	p.Source.Input = strings.NewReader(small)
	m, err := Fix(ctx, &diag.Log{}, p, FixOrder{Reports: []string{"-"}})
	if err == nil {
		err = m.Deliver(ctx, p)
	}
	if err != nil || !has(m.Result(), diag.CannotWrite) || m.Result().Verdict != diag.MachineVerdict {
		t.Error(err, m.Result())
	}
}

func TestWhatWasAcceptedIsHeldToItsSource(t *testing.T) {
	ctx, p := context.Background(), desk(t, small)
	a, err := Accept(ctx, &diag.Log{}, p, AcceptOrder{Reports: []string{"small.yaml"}})
	if err != nil || saved(p, "small.yaml") != small || saved(p, "small.yaml.accepted") != "" {
		t.Fatal("written before it was delivered:", err)
	}
	if err := a.Deliver(ctx, p); err != nil || !has(a.Result(), diag.AcceptedNow) {
		t.Fatal(err, a.Result())
	}
	save(t, p, strings.Replace(saved(p, "small.yaml"), "过去十年", "过去二十年", 1))
	found, err := Check(ctx, &diag.Log{}, p, Order{Reports: []string{"small.yaml"}})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(found.Findings, func(f diag.Finding) bool { return strings.Contains(f.Message(), "二十年") }) {
		t.Error("the change is not named by its words:", found.Findings)
	}
	missing, err := Accept(ctx, &diag.Log{}, p, AcceptOrder{Reports: []string{"small.yaml"}, Paths: []string{"nowhere"}})
	if err != nil || !has(missing.Result(), diag.NothingToAccept) || len(missing.Files) != 0 {
		t.Error(err, missing.Result())
	}
}

func TestDiffReadsUnsavedText(t *testing.T) {
	p := desk(t, small)
	p.Source.Unsaved = map[string][]byte{"now.yaml": []byte(strings.Replace(small, "A small report", "A short report", 1))}
	found, err := Diff(context.Background(), &diag.Log{}, p, DiffOrder{Old: "small.yaml", New: "now.yaml"})
	if err != nil || len(found) != 1 || found[0].File != "now.yaml" || found[0].Line != 4 || found[0].Path != "title.en" {
		t.Errorf("%v, %+v", err, found)
	}
	if none, err := Diff(context.Background(), &diag.Log{}, p, DiffOrder{Old: "small.yaml", New: "small.yaml"}); err != nil || none == nil || len(none) != 0 {
		t.Errorf("%v, %+v", err, none)
	}
	log := &diag.Log{}
	if found, err := Diff(context.Background(), log, p, DiffOrder{Old: "small.yaml", New: "nowhere.yaml"}); err != nil || found != nil || !log.Failed() {
		t.Errorf("%v, %+v, %v", err, found, log.Findings())
	}
}

func TestStoppedIsNotDone(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	p, of := desk(t, small), []string{"small.yaml"}
	_, check := Check(ctx, &diag.Log{}, p, Order{Reports: of})
	_, fix := Fix(ctx, &diag.Log{}, p, FixOrder{Reports: of})
	_, accept := Accept(ctx, &diag.Log{}, p, AcceptOrder{Reports: of})
	_, diff := Diff(ctx, &diag.Log{}, p, DiffOrder{Old: of[0], New: of[0]})
	for what, err := range map[string]error{"check": check, "fix": fix, "accept": accept, "diff": diff} {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// TestAcceptedSourcesAreNamedWhenUnused: a file of accepted sources that cannot be
// used is named, and why; so is a path of the report that leads nowhere.
func TestAcceptedSourcesAreNamedWhenUnused(t *testing.T) {
	ctx, p := context.Background(), desk(t, small)
	a, err := Accept(ctx, &diag.Log{}, p, AcceptOrder{Reports: []string{"small.yaml"}})
	if err == nil {
		err = a.Deliver(ctx, p)
	}
	if err != nil {
		t.Fatal(err)
	}
	whole := saved(p, "small.yaml.accepted")
	for name, c := range map[string]struct{ file, english, chinese string }{
		"whole":     {whole, "", ""},
		"cut":       {whole[:len(whole)/2], "it is damaged", "文件已损坏"},
		"a list":    {"[]", "it is damaged", "文件已损坏"},
		"nothing":   {"null", "it is damaged", "文件已损坏"},
		"edited":    {strings.Replace(whole, "过去十年", "过去百年", 1), "1 of its", "有 1 段被改动过"},
		"too large": {strings.Repeat(" ", project.MostText+1) + whole, "it is too large", "文件过大"},
	} {
		if err := os.WriteFile(p.Source.Path("small.yaml.accepted"), []byte(c.file), 0o666); err != nil {
			t.Fatal(err)
		}
		found, err := Check(ctx, &diag.Log{}, p, Order{Reports: []string{"small.yaml"}})
		if err != nil {
			t.Fatal(err)
		}
		said := ""
		for _, f := range found.Findings {
			if f.Code == diag.AcceptedUnread {
				said += f.Pos.String() + " " + f.Message()
				f.Language = diag.Chinese
				said += f.Message()
			}
		}
		if (said == "") != (c.english == "") || !strings.Contains(said, c.english) || !strings.Contains(said, c.chinese) || said != "" && !strings.HasPrefix(said, "small.yaml.accepted ") {
			t.Errorf("%s: %q", name, said)
		}
	}
	save(t, p, saved(p, "small.yaml")+"  lessons.gone.title.en: \"00000000\"\n")
	found, err := Check(ctx, &diag.Log{}, p, Order{Reports: []string{"small.yaml"}})
	if err != nil || !slices.ContainsFunc(found.Findings, func(f diag.Finding) bool {
		return f.Code == diag.AcceptedNowhere && strings.Contains(f.Message(), "lessons.gone.title.en") && f.Pos.Line > 1
	}) {
		t.Error(err, found.Findings)
	}
}

// TestFilesOfChartsAreCompared: the languages of a chart may have a file each, and values that
// differ are named at their places in the files.
func TestFilesOfChartsAreCompared(t *testing.T) {
	p := desk(t, small+"charts: [{id: use, kind: bar, title: {zh: 用水, en: Use}, file: {zh: a.csv, en: b.csv}}]\n")
	for name, data := range map[string]string{"a.csv": "年,升\n2021年,62\n2025年,63\n", "b.csv": "Year,Litres\n2021,62\n2025,64\n"} {
		if err := os.WriteFile(p.Source.Path(name), []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	found, err := Check(context.Background(), &diag.Log{}, p, Order{Reports: []string{"small.yaml"}})
	if err != nil {
		t.Fatal(err)
	}
	var at []string
	for _, f := range found.Findings {
		if f.Code == diag.FigureDiffers {
			at = append(at, f.Pos.String())
		}
	}
	if len(at) != 1 || at[0] != "a.csv:3:7" {
		t.Errorf("values that differ are said at %v", at)
	}
}
