package brief

import (
	"strings"
	"testing"

	"jianbao/internal/golden"
	"jianbao/internal/report"
)

// A Chinese bulletin: the second form of the masthead, every kind of block,
// every part of the report required.
const bulletin = `name: bulletin
title: {zh: 专报, en: Bulletin}
require: [title, summary, figures, series, publisher, label, about, cite, notice, contact, distribution,
  lessons, lessons.lead, lessons.body, lessons.detail]
blocks:
  - masthead: jianbao
  - title: {subtitle: true}
  - figures: {most: 2}
  - summary
  - section: {id: lessons, show: [title, lead, body, detail], number: true}
  - about
  - cite
  - notice
  - contact
  - distribution
`

// bulletinReport has all that the bulletin requires, in Chinese.
func bulletinReport() *report.Report {
	r := fixture()
	r.Number, r.Label = values("3")[0], both(20, "内部资料", "Internal")
	r.Cite, r.Notice = both(620, "引用本报告", "Cite it so"), both(621, "免责声明", "No liability")
	r.Distribution = report.Distribution{Report: both(630, "领导", "Leaders"), Send: both(631, "委员", "Members"), Printed: 30}
	return r
}

func TestABulletinHasEveryBlock(t *testing.T) {
	tpl := loadClean(t, "bulletin.yaml", []byte(bulletin))
	b, said := tailoredAs(t, bulletinReport(), Edition{Template: tpl, Languages: []string{"zh"}})
	if said != "" {
		t.Error(said)
	}
	golden.Text(t, "testdata/bulletin.txt", dump(b))
	if got := b.Blocks[1].(Masthead).Name; len(got) != 1 || got[0].Source != "系列" {
		t.Errorf("the bulletin's name is %+v", got)
	}
}

func TestEveryRequiredTextIsMissedInItsLanguage(t *testing.T) {
	tpl := loadClean(t, "bulletin.yaml", []byte(bulletin))
	_, said := tailoredAs(t, bulletinReport(), Edition{Template: tpl, Languages: []string{"en"}})
	for _, want := range []string{"102:7 error", "lessons.body (line 102)", "111:7 error", "the bodies of all 10 items of lessons (lines 111 to 201)",
		"600:7 error", "about (line 600)", "610:7 error", "contact (line 610)"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not said:\n%s", want, said)
		}
	}
	if strings.Contains(said, "warning") {
		t.Errorf("a required text is an error, not a warning as well:\n%s", said)
	}
}

func TestEveryRequiredPartIsMissedWhenTheReportHasNone(t *testing.T) {
	tpl := loadClean(t, "bulletin.yaml", []byte(bulletin))
	r := &report.Report{File: "r.yaml", ID: "bare", Languages: []string{"zh"}, Title: both(5, "标题", "")}
	want := "summary figures series publisher label about cite notice contact distribution lessons"
	if got := strings.Join(Lacks(tpl, r), " "); got != want {
		t.Errorf("lacks %s, want %s", got, want)
	}
	_, said := tailoredAs(t, r, Edition{Template: tpl, Languages: []string{"zh"}})
	for _, part := range strings.Fields(want) {
		if !strings.Contains(said, "the template bulletin requires "+part+", which the report does not have") {
			t.Errorf("%s is not said to be missing:\n%s", part, said)
		}
	}
}

func TestAContactOfOnlyATelephoneIsAContact(t *testing.T) {
	tpl := loadClean(t, "bulletin.yaml", []byte(bulletin))
	r := bulletinReport()
	r.Contact = report.Contact{Phone: values("+86")[0]}
	if _, said := tailoredAs(t, r, Edition{Template: tpl, Languages: []string{"en"}}); strings.Contains(said, "contact") {
		t.Error(said)
	}
}
