package edition

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/work/project"
)

// TestWordFile: a brief as a Word file is called so, has no pages, and cannot be asked for with
// what only paper has.
func TestWordFile(t *testing.T) {
	pl := pressed(t, func(_ *project.Project, o *Order) { o.To = "docx" })
	j := pl.Jobs[0]
	if !strings.HasSuffix(j.File, "zh.docx") || !strings.HasPrefix(string(j.Printed.PDF[0]), "PK") {
		t.Errorf("%s is no Word file", j.File)
	}
	log := &diag.Log{}
	if _, err := Begin(context.Background(), log, &project.Project{Source: &project.Source{Dir: t.TempDir()}}, Order{Sample: true, To: "docx", Large: true, Copies: Numbers{Of: 2}}); err != nil {
		t.Fatal(err)
	}
	clashes := 0
	for _, f := range log.Findings() {
		if f.Code == diag.FlagsClash {
			clashes++
		}
	}
	if clashes != 2 {
		t.Errorf("of two flags %d are refused", clashes)
	}
}
