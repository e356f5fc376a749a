package brief

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/report/specimen"
)

// TestEveryKeyIsDrawnOrSaid: what a template without a block leaves out is named,
// key by key. A key that is new must be drawn by a kind of block, which then says
// when it is left out.
func TestEveryKeyIsDrawnOrSaid(t *testing.T) {
	r, err := report.Load(context.Background(), &diag.Log{}, "specimen.yaml", specimen.YAML())
	if err != nil {
		t.Fatal(err)
	}
	said := diag.List(LeftOut(&Template{}, r)...)[diag.English]
	for _, f := range report.Format() {
		if f.Part == report.Unread && f.Key != "glossary" || f.Key == "link" || f.Key == "label" || f.Key == "embargo" { // the link stands in every foot, the others at the head of every page
			continue
		}
		if !strings.Contains(said, strings.TrimSuffix(f.Key, "s")) {
			t.Errorf("nobody draws %s, and nobody says so: %s", f.Key, said)
		}
	}
}
