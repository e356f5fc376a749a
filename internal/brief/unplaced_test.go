package brief

import (
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// pictured is a report with sections that have texts, and charts: one that a section has, one
// that goes with a section for experts, and one that stands alone.
func pictured(t *testing.T) *report.Report {
	t.Helper()
	r := fixture()
	in := func(ids ...string) (out []report.Value) {
		for _, id := range ids {
			out = append(out, report.Value{Text: id})
		}
		return out
	}
	chart := func(id string, sections ...string) report.Chart {
		return report.Chart{ID: id, Title: both(800, id, id), Section: in(sections...)}
	}
	r.Charts = []report.Chart{chart("use", "conclusion", "lessons"), chart("cost", "recommendations"), chart("alone")}
	r.Sections[1].For = in("experts")
	return r
}

// order lists the sections of a brief and the ids of its charts, with a star for those that
// have the heading of ours.
func order(b *Brief) string {
	var out []string
	for _, block := range b.Blocks {
		switch block := block.(type) {
		case *Section:
			out = append(out, block.ID)
		case Images:
			for _, p := range block.Pictures {
				id := p.Image.ID
				if !block.Bare {
					id += "*"
				}
				out = append(out, id)
			}
		}
	}
	return strings.Join(out, " ")
}

// TestChartsStandWhereTheyBelong: with the section that has them, where it is shown with its
// texts; where a template names them; and else under the heading of charts. None stands
// twice, and what is hidden with its section is.
func TestChartsStandWhereTheyBelong(t *testing.T) {
	const texts = "show: [title, lead, body, detail]}}"
	for _, c := range []struct{ blocks, audience, want, left string }{
		{"{section: {id: lessons, " + texts + ", {section: {id: recommendations, " + texts + ", charts", "experts", "lessons use recommendations cost alone*", ""},
		{"{section: {id: lessons, " + texts + ", {section: {id: recommendations, " + texts + ", charts", "", "lessons use alone*", ""},
		{"{section: {id: lessons, " + texts + ", {section: {id: conclusion, " + texts, "", "lessons conclusion use", "2 of 3 charts"},
		{"{section: {id: lessons}}, charts", "", "lessons use* alone*", ""},
		{"{charts: alone}, {section: {id: lessons, " + texts + ", {charts: [use, cost]}", "experts", "alone lessons use cost", ""},
		{"title, {section: {id: lessons, " + texts, "", "lessons use", "2 of 3 charts"},
		{"title", "", "", "charts"},
	} {
		tpl := loadClean(t, "t.yaml", []byte("name: t\ntitle: {en: T}\nblocks: ["+c.blocks+"]\n"))
		r := pictured(t)
		b, _ := tailoredAs(t, r, Edition{Template: tpl, Languages: []string{"zh"}, Audience: c.audience})
		if got := order(b); got != c.want {
			t.Errorf("%s for %q: %q, want %q", c.blocks, c.audience, got, c.want)
		}
		said := diag.List(LeftOut(tpl, r)...)[diag.English]
		if c.left == "" && strings.Contains(said, "chart") || !strings.Contains(said, c.left) {
			t.Errorf("%s leaves out %s, want %q", c.blocks, said, c.left)
		}
	}
}

// TestATemplateNamesChartsThatThereAre: one that the report lacks is an error at its place,
// with the one that was meant; one that is named twice is one too.
func TestATemplateNamesChartsThatThereAre(t *testing.T) {
	tpl := loadClean(t, "t.yaml", []byte("name: t\ntitle: {en: T}\nblocks:\n  - charts: [use, csot]\n  - images: map\n"))
	_, said := tailoredAs(t, pictured(t), Edition{Template: tpl, Languages: []string{"zh"}})
	for _, want := range []string{`4:19 error: the template shows "csot", which is not among the charts`, `5:13 error: the template shows "map"`} {
		if !strings.Contains(said, want) {
			t.Errorf("said\n%s\nand not\n%s", said, want)
		}
	}
	var log diag.Log
	if _, err := LoadTemplate(t.Context(), &log, "t.yaml", []byte("name: t\ntitle: {en: T}\nblocks:\n  - charts: [use]\n  - charts: [cost, use]\n")); err != nil {
		t.Fatal(err)
	}
	if said := findings(&log); !strings.HasPrefix(said, "5:20 ") {
		t.Errorf("a chart that stands twice: %s", said)
	}
}
