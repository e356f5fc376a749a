package brief

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// TestNumerals asks for the label of the last item of lists: up to ten items are in
// Chinese numerals, longer lists in Arabic ones, bulletins always in Chinese; a template
// may say otherwise.
func TestNumerals(t *testing.T) {
	for _, c := range []struct {
		items    int
		masthead string
		numerals string
		zh, en   string // "": the items are not numbered
	}{
		{10, "plain", "", "十、", "10."},
		{11, "plain", "", "11.", "11."},
		{11, "jianbao", "", "十一、", "11."},
		{25, "plain", "han", "二十五、", "25."},
		{3, "plain", "arabic", "3.", "3."},
		{3, "plain", "none", "", ""},
	} {
		tpl := fmt.Sprintf("name: x\ntitle: {en: X}\nblocks: [{masthead: %s}, {section: {id: s, show: [title], number: true}}]\n", c.masthead)
		if c.numerals != "" {
			tpl += "numerals: " + c.numerals + "\n"
		}
		var log diag.Log
		template, err := LoadTemplate(context.Background(), &log, "x.yaml", []byte(tpl))
		if err != nil || log.Failed() {
			t.Fatal(err, findings(&log))
		}
		r := fixture()
		r.Sections = []report.Section{section("s", 100, c.items)}
		b, _ := tailoredAs(t, r, Edition{Template: template, Languages: []string{"zh", "en"}})
		s := b.Sections()[0]
		zh, en := s.Label("zh", c.items), s.Label("en", c.items)
		if !s.Number {
			zh, en = "", ""
		}
		if zh != c.zh || en != c.en {
			t.Errorf("%s: item %d is labelled %q and %q, want %q and %q", strings.TrimSpace(tpl), c.items, zh, en, c.zh, c.en)
		}
	}
}
