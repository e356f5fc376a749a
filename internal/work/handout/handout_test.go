package handout_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/handout"
	"jianbao/internal/work/project"
)

const small = `format: 1
id: small
languages: [zh, en]
title: {zh: 先做再说, en: Deeds First}
date: 2020-03-30
summary: [{zh: 会议总结了经验。, en: The meeting took stock.}]
sections:
  - id: lessons
    title: {zh: 经验, en: Lessons}
    items: [{id: first, title: {zh: 先读说明, en: Read the manual first}}]
`

const more = `  - id: recommendations
    title: {zh: 建议, en: Recommendations}
    items: [{id: again, title: {zh: 再读一遍, en: Read it again}}]
`

// folder is a project of which the report small.yaml was not saved.
func folder(t *testing.T) *project.Project {
	return &project.Project{
		Source:  &project.Source{Dir: t.TempDir(), Unsaved: map[string][]byte{"small.yaml": []byte(small + more), "half.yaml": []byte(small)}},
		Deliver: deliver.File,
		Now:     func() time.Time { return time.Unix(0, 0) },
	}
}

func made(t *testing.T, p *project.Project, o handout.Order) (*handout.Handout, *diag.Log) {
	t.Helper()
	log := &diag.Log{}
	out, err := handout.Make(t.Context(), log, p, o)
	if err != nil {
		t.Fatal(err)
	}
	return out, log
}

func codes(fs []diag.Finding) string {
	var out []string
	for _, f := range fs {
		out = append(out, string(f.Code))
	}
	return strings.Join(out, " ")
}

// A handout is made of bytes first and delivered later; the same order gives
// the same bytes, after JSON carried it, too.
func TestMade(t *testing.T) {
	p := folder(t)
	yes, margin := true, length.MM(7_000)
	order := handout.Order{
		Parts: []string{"@summary:zh", "@lessons:en=Annex"}, Report: "small.yaml", Copies: edition.Numbers{Of: 2}, Cover: &yes, Margin: &margin, Stamp: "DRAFT",
		Meeting: project.Meeting{Name: []project.Words{{Lang: "zh", Text: "水利会"}}},
	}
	out, log := made(t, p, order)
	if log.Failed() || !bytes.HasPrefix(out.PDF, []byte("%PDF-")) {
		t.Fatalf("no PDF: %s; %s", codes(out.Findings), codes(log.Findings()))
	}
	if entries, _ := os.ReadDir(p.Source.Dir); len(entries) > 0 {
		t.Errorf("making wrote %s", entries[0].Name())
	}
	text, err := json.Marshal(order)
	if err != nil {
		t.Fatal(err)
	}
	var again handout.Order
	if err := json.Unmarshal(text, &again); err != nil || !reflect.DeepEqual(order, again) {
		t.Errorf("%s came back as %+v (%v)", text, again, err)
	}
	if second, _ := made(t, p, again); !bytes.Equal(out.PDF, second.PDF) {
		t.Error("the same order gave other bytes")
	}
	if !p.Put(t.Context(), log, "a/pack.pdf", out.PDF) {
		t.Fatal(codes(log.Findings()))
	}
	if data, err := os.ReadFile(filepath.Join(p.Source.Dir, "a", "pack.pdf")); err != nil || !bytes.Equal(data, out.PDF) {
		t.Errorf("what was delivered is not what was made (%v)", err)
	}
}

// The preview says which page comes on which side, and makes no file.
func TestPlan(t *testing.T) {
	order := handout.Order{Parts: []string{"@summary:zh", "@lessons:zh"}, Report: "small.yaml", Layout: "booklet", RightHand: true, Preview: true}
	out, log := made(t, folder(t), order)
	if out.PDF != nil || out.Plan == nil {
		t.Fatalf("a preview has a plan and no PDF: %s; %s", codes(out.Findings), codes(log.Findings()))
	}
	want := &handout.Plan{
		Layout: "booklet", Paper: "A4", Pages: 3,
		Parts: []handout.Part{{Name: "@summary:zh", Title: "一页摘要", First: 1, Last: 1}, {Name: "@lessons:zh", Title: "经验", First: 3, Last: 3}},
		Sheets: []handout.Sheet{{
			Front: handout.Side{Rows: [][]int{{0, 1}}},
			Back:  &handout.Side{Rows: [][]int{{0, 3}}, Turned: true},
		}},
	}
	if !reflect.DeepEqual(out.Plan, want) {
		got, _ := json.Marshal(out.Plan)
		t.Errorf("the plan is %s", got)
	}
	text, _ := json.Marshal(out.Plan)
	var again handout.Plan
	if err := json.Unmarshal(text, &again); err != nil || !reflect.DeepEqual(&again, out.Plan) {
		t.Errorf("%s came back otherwise (%v)", text, err)
	}
	if got := codes(log.Findings()); got != string(diag.PrintAs) {
		t.Errorf("the preview says %s", got)
	}
}

// TestPartsOfAnyReport: a report stands for what build makes of it, whatever its
// sections are called; a part may name one of them.
func TestPartsOfAnyReport(t *testing.T) {
	p := folder(t)
	p.Source.Unsaved["bare.yaml"] = []byte("format: 1\nid: bare\nlanguages: [en]\ntitle: Bare\n")
	p.Source.Unsaved["two.yaml"] = []byte("format: 1\nid: two\nlanguages: [en]\ntitle: Two\nsections:\n" +
		"  - {id: seen, title: Seen, items: [{id: a, title: One}]}\n  - {id: full, title: To do, items: [{id: b, title: Two}]}\n")
	for _, c := range []struct {
		parts []string
		want  string // the titles of the parts
	}{
		{[]string{"bare.yaml"}, "In full"},
		{[]string{"two.yaml"}, "One-page summary, Seen, To do"},
		{[]string{"@section-full", "@seen"}, "To do, Seen"},
		{[]string{"@full"}, "In full"},
	} {
		out, log := made(t, p, handout.Order{Parts: c.parts, Report: "two.yaml"})
		if out.PDF == nil {
			t.Errorf("%v: %s", c.parts, codes(append(out.Findings, log.Findings()...)))
			continue
		}
		var titles []string
		for _, x := range out.Plan.Parts {
			titles = append(titles, x.Title)
		}
		if got := strings.Join(titles, ", "); got != c.want {
			t.Errorf("%v: %q, want %q", c.parts, got, c.want)
		}
	}
}

// What the user did wrong is in the log or in the findings, and no PDF is made.
func TestFaults(t *testing.T) {
	p := folder(t)
	p.Source.Unsaved["letter.pdf"] = []byte("This is a letter.\n")
	for _, c := range []struct {
		parts []string
		code  diag.Code
	}{
		{nil, diag.NoPartNamed},
		{[]string{"summary"}, diag.UnknownPart},
		{[]string{"@sumary"}, diag.UnknownTemplate},
		{[]string{"@summary:klingon"}, diag.FlagValue},
		{[]string{"letter.pdf"}, diag.PDFRefused},
		{[]string{"nowhere.pdf"}, diag.NoSuchFile},
	} {
		for _, layout := range []string{"pack", "booklet"} {
			out, log := made(t, p, handout.Order{Parts: c.parts, Report: "small.yaml", Layout: layout})
			if got := codes(log.Findings()); out.PDF != nil || !strings.Contains(got, string(c.code)) {
				t.Errorf("%v as a %s: %s", c.parts, layout, got)
			}
		}
	}
	out, _ := made(t, p, handout.Order{Parts: []string{"letter.pdf", "@recommendations:zh"}, Report: "half.yaml"})
	if out.PDF != nil || diag.VerdictOf(out.Findings) == diag.Done {
		t.Errorf("a section that the report lacks: %s", codes(out.Findings))
	}
}

// Where ctx has ended, nothing is made and its error comes back.
func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for name, do := range map[string]func(context.Context, *diag.Log, *project.Project, handout.Order) (*handout.Handout, error){
		"make": handout.Make, "test": handout.PrinterTest,
	} {
		out, err := do(ctx, &diag.Log{}, folder(t), handout.Order{Parts: []string{"small.yaml"}})
		if !errors.Is(err, context.Canceled) || out == nil || out.PDF != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
