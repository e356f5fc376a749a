package typeset_test

import (
	"strings"
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/theme"
)

// TestFormsOfOfficialDocuments: the name in red says what the document is; a letter has no
// number on its first page, and its imprint no rules.
func TestFormsOfOfficialDocuments(t *testing.T) {
	for form, want := range map[string]string{"gongwen": "市水务局文件", "gongwen-letter": "市水务局", "gongwen-minutes": "市水务局纪要"} {
		r := load(t, "format: 1\nid: b\nlanguages: [zh]\ntitle: {zh: 关于供水的函}\nnumber: 某函〔2026〕7号\npublisher: {zh: 市水务局}\ndate: 2026-04-15\nsummary: [{zh: 各区要逐段排查管网。}]\ndistribution: {copy: {zh: 各区}, printed: 60}\n")
		p := set(t, r, onGrid(t, "gongwen", form, "zh"))
		name, folio := false, false
		for _, l := range p.lines {
			name = name || l.text == want && l.size > p.brief.Grid().Size
			folio = folio || l.furniture && strings.HasPrefix(l.text, "—")
		}
		if !name || folio != (p.brief.Theme.Masthead.Form != theme.Letter) {
			t.Errorf("%s: the name %s is there: %v; a number on page 1: %v", form, want, name, folio)
		}
	}
}

// TestGridOffItsPaper: an official document on another paper than A4 is made, and how many
// lines and characters its pages have is said; on A4 nothing is.
func TestGridOffItsPaper(t *testing.T) {
	for name, want := range map[string]string{"a4": "", "letter": "19 lines of 28"} { // 207.4 mm hold 19 lines
		e := onGrid(t, "gongwen", "gongwen", "zh")
		e.Paper, _ = brief.PaperNamed(name)
		_, log := try(t, sample(t), e)
		said := ""
		for _, f := range log.Findings() {
			if f.Code == diag.GridOffItsPaper {
				said = f.Message()
			}
		}
		if (said == "") != (want == "") || !strings.Contains(said, want) {
			t.Errorf("%s: said %q, want %q", name, said, want)
		}
	}
}
