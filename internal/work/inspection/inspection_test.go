package inspection

import (
	"context"
	"errors"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/work/edition"
	"jianbao/internal/work/project"
)

// made is a project with a brief of the sample, one.pdf, that was not saved.
func made(t *testing.T) *project.Project {
	t.Helper()
	ctx := context.Background()
	p := &project.Project{Source: &project.Source{Dir: t.TempDir()}, Producer: "a test"}
	plan, err := edition.Begin(ctx, &diag.Log{}, p, edition.Order{Sample: true, Templates: []string{"summary"}, Languages: [][]string{{"zh"}}})
	if err == nil {
		err = plan.Press(ctx, p)
	}
	if err != nil || len(plan.Jobs) != 1 {
		t.Fatal(err, plan.Findings())
	}
	p.Source.Unsaved = map[string][]byte{"one.pdf": plan.Jobs[0].Printed.PDF.Bytes(), "none.pdf": []byte("no PDF")}
	return p
}

func TestWhatIsInABrief(t *testing.T) {
	log := &diag.Log{}
	all, err := Inspect(context.Background(), log, made(t), Order{Files: []string{"one.pdf", "none.pdf"}, Tree: true})
	if err != nil || len(all) != 1 {
		t.Fatal(err, all)
	}
	f := all[0]
	if f.Mark == nil || f.Mark.Template != "summary" || len(f.Faults) > 0 || f.Tree == "" || f.Pages[0].Width != "210mm" || f.Pages[0].Height != "297mm" {
		t.Errorf("%+v", f)
	}
	if fs := log.Findings(); len(fs) != 1 || fs[0].Code != diag.PDFUnreadable {
		t.Error(fs)
	}
}

func TestStopped(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	p := made(t)
	stop()
	log := &diag.Log{}
	if _, err := Inspect(ctx, log, p, Order{Files: []string{"one.pdf"}}); !errors.Is(err, context.Canceled) || len(log.Findings()) > 0 {
		t.Error(err, log.Findings())
	}
}
