package brief

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// reportOf has a section for each id; one whose id ends in "-text" has a body and no
// items, the others have two items.
func reportOf(ids ...string) *report.Report {
	r := &report.Report{File: "r.yaml", ID: "r", Languages: []string{"zh", "en"}, Title: both(4, "标题", "Title"), Summary: []report.Localized{both(6, "甲", "A")}}
	for i, id := range ids {
		s := section(id, 100*(i+1), 2)
		if strings.HasSuffix(id, "-text") {
			s.Items = nil
		}
		r.Sections = append(r.Sections, s)
	}
	return r
}

// shownIn lists the sections of a brief and what each shows: "a: 2 items".
func shownIn(b *Brief) string {
	var out []string
	for _, s := range b.Sections() {
		if len(s.Items) == 0 {
			out = append(out, s.ID+": text "+fmt.Sprint(s.Body.Given()))
			continue
		}
		out = append(out, fmt.Sprintf("%s: %d items", s.ID, len(s.Items)))
	}
	return strings.Join(out, ", ")
}

func TestSummaryTakesTheSectionsThereAre(t *testing.T) {
	for _, c := range []struct {
		what string
		r    *report.Report
		as   func(*report.Report)
		want string
	}{
		{"two of other names", reportOf("findings", "next-steps"), nil, "findings: 2 items, next-steps: 2 items"},
		{"the first three with items", reportOf("a", "b-text", "c", "d", "e"), nil, "a: 2 items, c: 2 items, d: 2 items"},
		{"one", reportOf("only"), nil, "only: 2 items"},
		{"none", reportOf(), nil, ""},
		{"text alone", reportOf("a-text", "b-text"), nil, ""},
		{"those that the report names, in its order", reportOf("a", "b", "c", "d"), func(r *report.Report) { r.Brief = values("d", "b") }, "d: 2 items, b: 2 items"},
		{"a section without items that the report names", reportOf("a", "b-text"), func(r *report.Report) {
			r.Brief, r.Sections[1].Body = values("b-text", "a"), both(202, "总述", "text")
		}, "b-text: text true, a: 2 items"},
		{"not what everybody may not see", reportOf("a", "b", "c", "d"), func(r *report.Report) { r.Sections[0].For = values("board") }, "b: 2 items, c: 2 items, d: 2 items"},
		{"no summary", reportOf("a", "b"), func(r *report.Report) { r.Summary = nil }, "a: 2 items, b: 2 items"},
	} {
		if c.as != nil {
			c.as(c.r)
		}
		for _, langs := range [][]string{{"zh"}, {"en"}, {"zh", "en"}} {
			b, said := tailored(t, c.r, "summary", langs...)
			if got := shownIn(b); got != c.want || strings.Contains(said, "error") {
				t.Errorf("%s, %v: %q, want %q\n%s", c.what, langs, got, c.want, said)
			}
		}
	}
}

// TestTemplateNamesTheSections: a template's brief stands before the report's.
func TestTemplateNamesTheSections(t *testing.T) {
	r := reportOf("a", "b", "c")
	r.Brief = values("b")
	tm := *builtIn(t, "summary")
	tm.Brief = []string{"c", "gone", "a"}
	if b, said := tailoredAs(t, r, Edition{Template: &tm, Languages: []string{"zh"}}); shownIn(b) != "c: 2 items, a: 2 items" || said != "" {
		t.Errorf("%q %s", shownIn(b), said)
	}
	tm.Brief = []string{"gone"}
	if b, _ := tailoredAs(t, r, Edition{Template: &tm, Languages: []string{"zh"}}); shownIn(b) != "b: 2 items" {
		t.Errorf("%q", shownIn(b))
	}
}

// TestSummaryOfNothing: without summary and items there is nothing to say on a page.
func TestSummaryOfNothing(t *testing.T) {
	r := reportOf("a-text")
	r.Summary = nil
	if got := Lacks(builtIn(t, "summary"), r); !slices.Equal(got, []string{"summary"}) {
		t.Errorf("it lacks %v", got)
	}
	if _, said := tailored(t, r, "summary", "zh"); !strings.Contains(said, "requires summary, which the report does not have") {
		t.Error(said)
	}
}

// TestWhatMustBeTranslated: what the report has, and no more.
func TestWhatMustBeTranslated(t *testing.T) {
	for what, as := range map[string]func(*report.Report){
		"summary":       func(r *report.Report) { r.Summary[0] = both(6, "甲", "") },
		"findings":      func(r *report.Report) { r.Sections[0].Title = both(100, "题", "") },
		"its items":     func(r *report.Report) { r.Sections[1].Items[1].Title = both(220, "题", "") },
		"the title too": func(r *report.Report) { r.Title = both(4, "标题", "") },
	} {
		r := reportOf("findings", "next")
		as(r)
		if _, said := tailored(t, r, "summary", "en"); !strings.Contains(said, "error: the template summary requires a text that has no English") {
			t.Errorf("%s: %q", what, said)
		}
		if _, said := tailored(t, r, "summary", "zh"); said != "" {
			t.Errorf("%s: %q", what, said)
		}
	}
}

func TestFullShowsEverySection(t *testing.T) {
	r := reportOf("a", "b-text", "c", "d", "e")
	r.Sections = append(r.Sections, report.Section{ID: "bare", Title: both(900, "空", "Bare")})
	b, said := tailored(t, r, "full", "zh")
	if got := shownIn(b); got != "a: 2 items, b-text: text true, c: 2 items, d: 2 items, e: 2 items, bare: text false" || said != "" {
		t.Errorf("%q %s", got, said)
	}
	if left := LeftOut(builtIn(t, "full"), r); len(left) > 0 {
		t.Errorf("it leaves out %v", left)
	}
}

// TestOfASection: the brief of one section, by its id and its title.
func TestOfASection(t *testing.T) {
	r := reportOf("findings", "next-text")
	r.Sections[0].Items[0].Body = both(130, "详细", "detail")
	r.Sections[0].Title.Texts = []report.Text{*report.Plain("zh", "发现", diag.Pos{}), *report.Plain("en", "Findings", diag.Pos{})}
	one := builtIn(t, "full").Of(r, "findings", "section-findings")
	if one.Name != "section-findings" || one.TitleIn("en") != "Findings" || one.TitleIn("zh-Hans") != "发现" {
		t.Errorf("%s, %v", one.Name, one.Title)
	}
	if b, said := tailoredAs(t, r, Edition{Template: one, Languages: []string{"en"}}); shownIn(b) != "findings: 2 items" || strings.Contains(said, "error") {
		t.Errorf("%q %s", shownIn(b), said)
	}
	if b, said := tailoredAs(t, r, Edition{Template: builtIn(t, "full").Of(r, "next-text", "next-text"), Languages: []string{"zh"}}); shownIn(b) != "next-text: text true" || said != "" {
		t.Errorf("%q %s", shownIn(b), said)
	}
	_, said := tailoredAs(t, r, Edition{Template: builtIn(t, "full").Of(r, "gone", "gone"), Languages: []string{"zh"}})
	if !strings.Contains(said, "error: the template gone requires gone, which the report does not have") || !strings.Contains(said, "findings, next-text") {
		t.Error(said)
	}
}

func TestTemplatesWithOpenSections(t *testing.T) {
	const head = "name: x\ntitle: {en: X}\n"
	for text, want := range map[string]string{
		head + "blocks: [title, sections]\n":                                                        "",
		head + "require: [sections.title, summary?]\nblocks: [title, summary, sections]\n":          "",
		head + "require: [sections.lead]\nblocks: [title, sections]\n":                              "template-unshown",
		head + "require: [sections]\nblocks: [title]\n":                                             "template-unshown",
		head + "brief: [a]\nblocks: [title, section: {id: a}]\n":                                    "template-unshown",
		head + "brief: [a, b]\nrequire: [a.title]\nblocks: [title, sections: {most: 2}]\n":          "template-unshown",
		head + "brief: [a, b]\nrequire: [a]\nblocks: [title, sections: {columns: true}]\n":          "",
		head + "fit: [{drop: lead}]\nblocks: [title, sections: {show: [title, lead]}]\n":            "",
		head + "blocks: [title, sections, sections]\n":                                              "template-repeats",
		head + "blocks: [title, sections: {most: 0}]\n":                                             "template-value",
		head + "require: [lessons.title]\nblocks: [title, section: {id: lessons}]\n":                "",
		head + "require: [sections.title]\nblocks: [title, section: {id: a}, {section: {id: b}}]\n": "",
	} {
		var log diag.Log
		if _, err := LoadTemplate(context.Background(), &log, "x.yaml", []byte(text)); err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range log.Findings() {
			got += string(f.Code)
		}
		if got != want {
			t.Errorf("%s%q, want %q", text, got, want)
		}
	}
}
