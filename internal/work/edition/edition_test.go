package edition

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"jianbao/internal/brief"
	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/press"
	"jianbao/internal/work/crew"
	"jianbao/internal/work/project"
)

const sample = `format: 1
id: small
languages: [zh, en]
title: {zh: 小报告, en: A small report}
summary:
  - {zh: 一句话。, en: A sentence.}
`

// begun is a project in a folder with one report, and a plan for its summary in
// Chinese.
func begun(t *testing.T, change func(*project.Project, *Order)) (*project.Project, *Plan) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"r.yaml": sample, "cover.yaml": "name: cover\ntitle: {zh: 封面, en: Cover}\nblocks: [title, summary]\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	p := &project.Project{Source: &project.Source{Dir: dir}, Deliver: deliver.File, Producer: "jianbao test", Now: func() time.Time { return time.Time{} }}
	o := Order{Reports: []string{"r.yaml"}, Templates: []string{"cover.yaml"}, Languages: [][]string{{"zh"}}}
	if change != nil {
		change(p, &o)
	}
	pl, err := Begin(context.Background(), &diag.Log{}, p, o)
	if err != nil {
		t.Fatal(err)
	}
	return p, pl
}

func pressed(t *testing.T, change func(*project.Project, *Order)) *Plan {
	t.Helper()
	p, pl := begun(t, change)
	if err := pl.Press(context.Background(), p); err != nil || pl.Verdict() != diag.Done || len(pl.Jobs) != 1 || pl.Jobs[0].Printed.PDF == nil {
		t.Fatal(err, pl.Findings())
	}
	return pl
}

// TestOrderGoesThroughJSON fills every field of an order: none may be lost.
func TestOrderGoesThroughJSON(t *testing.T) {
	size := length.Points(10_500)
	o := Order{Reports: []string{"a"}, Sample: true, Templates: []string{"b"}, Languages: [][]string{{"zh", "en"}, {Both}}, Items: []string{"lessons:1"}, Audience: "x", Length: "short", Missing: "mark",
		Meeting: project.Meeting{File: "m.yaml", Name: []project.Words{{Lang: "zh", Text: "会"}}, Venue: []project.Words{{Text: "v"}}, At: "2026-12-01", Agenda: "1"},
		Paper:   "a5", Theme: "t", Margins: &brief.Margins{Top: 1, Outer: 2, Bottom: 3, Binding: 4}, Size: &size, Pairing: "leaf", Faces: []project.Face{{Use: "body", File: "f"}},
		Large: true, Mono: true, Notes: "lines", Proof: true, To: "docx", Name: "{id}", Pages: 2, Copies: Numbers{Of: 3, Only: []int{2}}, DPI: 96, Phone: true, Strict: true, One: true, Idle: true, Places: true}
	for i, v := 0, reflect.ValueOf(o); i < v.NumField(); i++ {
		if v.Field(i).IsZero() {
			t.Errorf("the test leaves %s out", v.Type().Field(i).Name)
		}
	}
	data, err := json.Marshal(o)
	var again Order
	if err == nil {
		err = json.Unmarshal(data, &again)
	}
	if err != nil || !reflect.DeepEqual(o, again) {
		t.Errorf("%v\n%+v\nbecame\n%+v", err, o, again)
	}
}

// TestResultsGoThroughJSON: what a job gives can be read by another program.
func TestResultsGoThroughJSON(t *testing.T) {
	p, pl := begun(t, func(_ *project.Project, o *Order) { o.Places = true })
	ctx := context.Background()
	if err := pl.Press(ctx, p); err != nil {
		t.Fatal(err)
	}
	if err := pl.Deliver(ctx, p, "out"); err != nil {
		t.Fatal(err)
	}
	first, err := json.Marshal(pl.Results())
	if err != nil {
		t.Fatal(err)
	}
	var again []Result
	if err := json.Unmarshal(first, &again); err != nil {
		t.Fatal(err)
	}
	second, _ := json.Marshal(again)
	if !bytes.Equal(first, second) || !strings.Contains(string(first), `"file":"out/small-cover-zh.pdf"`) {
		t.Errorf("%s\nbecame\n%s", first, second)
	}
	// The title begins in line 4, column 13; it stands on page 1.
	if i := strings.Index(string(first), `"places":[{"file":"r.yaml","line":4,"column":13,"page":1`); i < 0 {
		t.Errorf("the title has no place: %s", first)
	}
}

// TestUnsavedTextStandsForAFile: a report that somebody is writing is read in the
// place of its file, which stays as it is.
func TestUnsavedTextStandsForAFile(t *testing.T) {
	saved := pressed(t, nil).Jobs[0].Printed.PDF.Bytes()
	change := func(p *project.Project, _ *Order) {
		p.Source.Unsaved = map[string][]byte{"./r.yaml": []byte(strings.Replace(sample, "小报告", "改过的报告", 1))}
	}
	pl := pressed(t, change)
	if bytes.Equal(saved, pl.Jobs[0].Printed.PDF.Bytes()) || titleOf(t, pl) != "改过的报告" {
		t.Errorf("the brief is called %q", titleOf(t, pl))
	}
}

// titleOf is the title that a plan's report has.
func titleOf(t *testing.T, pl *Plan) string {
	t.Helper()
	return project.Unmarked(pl.Readings[0].Title.In("zh"))
}

// TestSharedOutlivesTheRun: what one run kept makes the next one no other.
func TestSharedOutlivesTheRun(t *testing.T) {
	want := pressed(t, nil).Jobs[0].Printed.PDF.Bytes()
	shared := new(press.Shared)
	for range 3 {
		got := pressed(t, func(p *project.Project, _ *Order) { p.Shared = shared }).Jobs[0].Printed.PDF.Bytes()
		if !bytes.Equal(got, want) {
			t.Error("a brief differs with what an earlier run kept")
		}
	}
}

// TestStoppedPressEnds: every loop of the job sees that it is to end.
func TestStoppedPressEnds(t *testing.T) {
	p, pl := begun(t, nil)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := pl.Press(ctx, p); !crew.Stopped(err) {
		t.Errorf("Press: %v", err)
	}
	if err := pl.Deliver(ctx, p, "out"); err != nil && !crew.Stopped(err) {
		t.Errorf("Deliver: %v", err)
	}
	if _, err := os.Stat(p.Source.Path("out")); err == nil {
		t.Error("something was written")
	}
	if _, err := Begin(ctx, &diag.Log{}, p, Order{Reports: []string{"r.yaml"}}); !crew.Stopped(err) {
		t.Errorf("Begin: %v", err)
	}
}
