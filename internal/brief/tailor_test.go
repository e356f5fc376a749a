package brief

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/golden"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/templates"
)

// What nine briefs of a report hold, and what is said of each, in one file for
// people to read.
func TestTheNineBriefs(t *testing.T) {
	var out strings.Builder
	for _, name := range templates.Names() {
		for _, langs := range [][]string{{"zh"}, {"en"}, {"zh", "en"}} {
			b, said := tailored(t, fixture(), name, langs...)
			out.WriteString(dump(b) + said + "\n")
		}
	}
	golden.Text(t, "testdata/nine.txt", out.String())
}

func TestPairHasItsOwnLimitAndName(t *testing.T) {
	one, _ := tailored(t, fixture(), "summary", "en")
	pair, _ := tailored(t, fixture(), "summary", "zh", "en")
	if one.MaxPages != 1 || one.Pairing != Single || one.Name != "demo-summary-en" {
		t.Errorf("one language: %d pages, pairing %d, %s", one.MaxPages, one.Pairing, one.Name)
	}
	if pair.MaxPages != 2 || pair.Pairing != Side || pair.Name != "demo-summary-zh-en" {
		t.Errorf("the pair: %d pages, pairing %d, %s", pair.MaxPages, pair.Pairing, pair.Name)
	}
	e := Edition{Template: builtIn(t, "summary"), Languages: []string{"zh", "en"}, Pairing: Leaf, NoLimit: true}
	if b, _ := tailoredAs(t, fixture(), e); b.Pairing != Leaf || b.MaxPages != 0 {
		t.Errorf("leaf without limit: pairing %d, %d pages", b.Pairing, b.MaxPages)
	}
}

func TestMissingBodiesAreOneWarningAndOneLackingLanguage(t *testing.T) {
	b, said := tailored(t, fixture(), "lessons", "en")
	const want = "102:7 warning: no English text for lessons.body (line 102); the bodies of all 10 items of lessons (lines 111 to 201); contact.address (line 610)\n" +
		"    the brief is made without it; translate it, or choose a template that does not show it\n"
	if said != want {
		t.Errorf("said\n%swant\n%s", said, want)
	}
	s := sectionIn(t, b, "lessons")
	if strings.Join(s.Lacking, " ") != "en" || strings.Join(s.Available, " ") != "zh" {
		t.Errorf("lacking %v, available %v", s.Lacking, s.Available)
	}
	if s.Items[0].Title[0].Source != "title 1" || s.Items[0].Body.Given() {
		t.Errorf("item 1: %+v", s.Items[0])
	}
}

func TestSomeMissingBodiesAreNamedOneByOne(t *testing.T) {
	r := fixture()
	for i := range r.Sections[0].Items {
		if i != 2 && i != 6 {
			r.Sections[0].Items[i].Body = both(111+10*i, "详", "detail")
		}
	}
	b, said := tailored(t, r, "lessons", "en")
	if !strings.Contains(said, "the bodies of 2 of 10 items of lessons (lessons-3 line 131, lessons-7 line 171)") {
		t.Error(said)
	}
	if s := sectionIn(t, b, "lessons"); s.Lacking != nil {
		t.Errorf("English lacks two bodies, not all: %v", s.Lacking)
	}
}

func TestMissingRequiredTextIsExit5(t *testing.T) {
	r := fixture()
	r.Sections[0].Items[3].Title = both(140, "题4", "")
	r.Summary[1] = both(9, "乙", "")
	var log diag.Log
	if _, err := Tailor(context.Background(), &log, r, Edition{Template: builtIn(t, "summary"), Languages: []string{"en"}}); err != nil {
		t.Fatal(err)
	}
	const want = "9:7 error: the template summary requires a text that has no English: summary (line 9)\n" +
		"    translate it, or leave English out with -l\n" +
		"140:7 error: the template summary requires a text that has no English: the titles of 1 of 10 items of lessons (lessons-4 line 140)\n" +
		"    translate it, or leave English out with -l\n"
	if got := errorsOf(&log, diag.ClassTranslation); got != want {
		t.Errorf("said\n%swant\n%s", got, want)
	}
	if _, said := tailored(t, r, "summary", "zh"); said != "" {
		t.Errorf("the Chinese brief has all it needs, but: %s", said)
	}
	if _, said := tailored(t, r, "recommendations", "en"); strings.Contains(said, "error") {
		t.Errorf("what another template requires is no fault here: %s", said)
	}
}

// errorsOf writes the errors of one class.
func errorsOf(log *diag.Log, class diag.Class) string {
	var only diag.Log
	for _, f := range log.Findings() {
		if f.Severity == diag.Error && f.Class() == class {
			only.Add(f.Code, f.Pos, f.Args)
		}
	}
	return findings(&only)
}

func TestReportWithoutEnglishCannotBeEnglish(t *testing.T) {
	r := fixture()
	r.Languages = []string{"zh"}
	b, said := tailored(t, r, "lessons", "en")
	const want = "0:0 error: the report has no English text at all\n" +
		"    it is written in zh; build those with -l, or add en texts and list en under languages\n"
	if said != want || len(b.Blocks) != 0 {
		t.Errorf("said\n%swant\n%s", said, want)
	}
}

func TestMissingRequiredSection(t *testing.T) {
	r := fixture()
	r.Sections = r.Sections[:1]
	if got := Lacks(builtIn(t, "summary"), r); got != nil {
		t.Errorf("the summary, which takes the sections there are, lacks %v", got)
	}
	if got := Lacks(builtIn(t, "lessons"), r); got != nil {
		t.Errorf("lessons lacks %v", got)
	}
	b, said := tailored(t, r, "recommendations", "zh")
	if !strings.Contains(said, "error: the template recommendations requires recommendations, which the report does not have\n    it has the sections lessons: take one of them,") {
		t.Error(said)
	}
	for _, block := range b.Blocks {
		if _, is := block.(*Section); is {
			t.Error("a section was made of nothing")
		}
	}
}

func TestTheFirstPageSettingsAreTheTemplates(t *testing.T) {
	b, _ := tailored(t, fixture(), "summary", "zh")
	w, h := TypeArea(b.Paper, b.Margins)
	if w != length.MM(210_000)-length.MM(18_000)-length.MM(20_000) || h <= w {
		t.Errorf("type area %s by %s", w, h)
	}
	paper, _ := PaperNamed("a5")
	margins := Margins{Top: length.MM(10_000), Bottom: length.MM(15_000), Outer: length.MM(60_000), Binding: length.MM(60_000)}
	e := Edition{Template: builtIn(t, "summary"), Languages: []string{"zh"}, Paper: paper, Margins: &margins}
	b, said := tailoredAs(t, fixture(), e)
	if b.Paper.Name != "a5" || b.Margins != margins {
		t.Errorf("%s %+v", b.Paper.Name, b.Margins)
	}
	if !strings.Contains(said, "a5 with these margins leaves 28mm by 185mm for text") {
		t.Error(said)
	}
	margins.Outer, margins.Binding = length.MM(54_000), length.MM(54_000)
	if _, said := tailoredAs(t, fixture(), e); said != "" {
		t.Errorf("40 mm are wide enough: %s", said)
	}
}

func TestLanguageWithoutPageWordsIsWarnedOfOnce(t *testing.T) {
	r := fixture()
	r.Languages = append(r.Languages, "it")
	r.Title.Texts = append(r.Title.Texts, report.Text{Lang: "it", Source: "Titolo"})
	_, said := tailored(t, r, "lessons", "it")
	if strings.Count(said, "are not known in Italian; they are in English") != 1 {
		t.Error(said)
	}
}

func TestSummaryShowsThreeFiguresAndShortFormsWaitForFit(t *testing.T) {
	r := fixture()
	r.Sections[0].Items[0].Short = both(112, "短", "")
	b, said := tailored(t, r, "summary", "zh", "en")
	if strings.Contains(said, "short") {
		t.Errorf("a short form is a choice, not a translation owed: %s", said)
	}
	if got := len(b.Blocks[2].(Summary).Figures); got != 3 {
		t.Errorf("%d figures beside the summary, want 3", got)
	}
	it := sectionIn(t, b, "lessons").Items[0]
	if it.Title[0].Source != "题1" || it.Short[0].Source != "短" || it.Short[1] != nil {
		t.Errorf("item 1: %+v", it)
	}
}

func TestShortInATemplateReplacesTitles(t *testing.T) {
	tpl := loadClean(t, "s.yaml", []byte("name: s\ntitle: {en: S}\nblocks:\n  - title: {subtitle: true}\n  - section: {id: lessons, show: [title, short]}\n"))
	r := fixture()
	r.Sections[0].Items[0].Short = both(112, "短", "")
	b, _ := tailoredAs(t, r, Edition{Template: tpl, Languages: []string{"zh", "en"}})
	it := sectionIn(t, b, "lessons").Items[0]
	if it.Title[0].Source != "短" || it.Title[1].Source != "title 1" {
		t.Errorf("item 1: %s | %s", it.Title[0].Source, it.Title[1].Source)
	}
	if sub := b.Blocks[0].(Title).Subtitle; len(sub) != 2 || sub[1].Source != "S" || sub[1].Blocks[0].Spans[0].Text != "S" {
		t.Errorf("subtitle: %+v", sub)
	}
}

func BenchmarkTailor(b *testing.B) {
	r, tpl := fixture(), builtIn(b, "lessons")
	b.ReportAllocs()
	for b.Loop() {
		var log diag.Log
		if _, err := Tailor(context.Background(), &log, r, Edition{Template: tpl, Languages: []string{"zh", "en"}}); err != nil {
			b.Fatal(err)
		}
	}
}
