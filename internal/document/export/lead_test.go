package export

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// TestALeadStandsWhereThePageHasIt: the lead of a section without items above its text, that
// of a list right above the list.
func TestALeadStandsWhereThePageHasIt(t *testing.T) {
	for items, want := range map[string]string{"": "LEAD TEXT", "    items: [{id: a, title: ITEM}]\n": "TEXT LEAD ITEM"} {
		source := "format: 1\nid: t\nlanguages: [en]\ntitle: T\nsections:\n  - id: s\n    title: Ground\n    lead: LEAD\n    body: TEXT\n" + items
		log := &diag.Log{}
		r, err := report.Load(context.Background(), log, "t.yaml", []byte(source))
		if err != nil || log.Failed() {
			t.Fatal(err, log.Findings())
		}
		var got []string
		for _, l := range leaves(r) {
			if words := l.In("en").Plain(); words == strings.ToUpper(words) && words != "T" {
				got = append(got, words)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("the order is %v, want %s", got, want)
		}
	}
}
