package brief

import (
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

func TestWhatATemplateLeavesOutIsSaidOnce(t *testing.T) {
	r := fixture()
	r.Distribution = report.Distribution{Printed: 30}
	r.Cite = both(620, "引", "cite")
	r.Images = []report.Image{{ID: "map"}}
	r.Sections[0].Items[0].Sources = []report.Localized{both(120, "源", "source")}
	r.Glossary = []report.Localized{both(700, "二十国集团", "G20")}
	var log diag.Log
	TellLeftOut(&log, r, builtIn(t, "summary"), builtIn(t, "lessons"))
	// What may come in is said of each brief that does not take it.
	const want = "0:0 note: the template summary leaves out: 1 of 4 figures, images, glossary, distribution\n" +
		"0:0 note: the template lessons leaves out: the section recommendations, the section conclusion, images, glossary, distribution\n"
	if got := findings(&log); got != want {
		t.Errorf("said\n%swant\n%s", got, want)
	}
	b, _ := tailoredAs(t, r, Edition{Template: builtIn(t, "summary"), Languages: []string{"zh"}})
	const left = "lessons.lead, lessons.body, the bodies of 10 items of lessons, the sources of the items of lessons, recommendations.lead, recommendations.body, " +
		"the bodies of 10 items of recommendations, the section conclusion, about, cite"
	if got := diag.List(b.StillLeftOut(b)...)[diag.English]; got != left {
		t.Errorf("a brief that takes nothing leaves out\n%s\nwant\n%s", got, left)
	}
}

func TestTemplateThatShowsAllLeavesNothingOut(t *testing.T) {
	r := fixture()
	tpl := loadClean(t, "all.yaml", []byte(`name: all
title: {en: All}
blocks: [masthead, title, summary, figures, {section: {id: lessons, show: [title, lead, body, detail]}},
  {section: {id: recommendations, show: [title, lead, body, detail]}}, {section: {id: conclusion, show: [body]}}, about, contact]
`))
	if got := LeftOut(tpl, r); got != nil {
		t.Errorf("leaves out %v", got)
	}
	b, _ := tailoredAs(t, r, Edition{Template: tpl, Languages: []string{"zh"}})
	if s := sectionIn(t, b, "conclusion"); s.Body[0].Source != "完" || s.Items != nil {
		t.Errorf("a section of text only: %+v", s)
	}
	if last := b.Blocks[len(b.Blocks)-1].(Contact); last.Contact.Phone.Text != "+86" {
		t.Errorf("contact: %+v", last)
	}
	// A section without English is a hole in the English brief, and it is said.
	en, said := tailoredAs(t, r, Edition{Template: tpl, Languages: []string{"en"}})
	for _, block := range en.Blocks {
		if s, is := block.(*Section); is && s.ID == "conclusion" {
			t.Errorf("an empty section: %+v", s)
		}
	}
	if want := "conclusion.body (line 501)"; !strings.Contains(said, want) {
		t.Errorf("%s is not said to be missing: %s", want, said)
	}
}
