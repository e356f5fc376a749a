package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPapersBecomeBriefs: each of the twenty papers that import is tried on gives briefs in
// each of its languages, with no key of the report edited.
func TestPapersBecomeBriefs(t *testing.T) {
	papers, err := filepath.Glob("../document/intake/testdata/papers/*")
	if err != nil || len(papers) != 40 {
		t.Fatal(len(papers), err)
	}
	for _, paper := range papers {
		name := filepath.Base(paper)
		data, err := os.ReadFile(paper)
		if err != nil {
			t.Fatal(err)
		}
		tr := newTrial(t)
		if err := os.WriteFile(filepath.Join(tr.Dir, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
		for _, args := range [][]string{{"import", name, "-o", "paper.yaml"}, {"build", "paper.yaml", "-o", "out"}} {
			var exit Exit
			if err := Run(context.Background(), args, tr.World); err != nil && (!errors.As(err, &exit) || exit != 0) {
				t.Fatalf("%s: %v: %v\n%s", name, args, err, &tr.err)
			}
		}
		wanted := []string{"zh"}
		if report, err := os.ReadFile(filepath.Join(tr.Dir, "paper.yaml")); err != nil {
			t.Fatal(err)
		} else if strings.Contains(string(report), "languages: [en]") {
			wanted = []string{"en"}
		} else if strings.Contains(string(report), "languages: [zh, en]") {
			wanted = []string{"zh", "en", "zh-en"}
		}
		for _, lang := range wanted {
			whole, _ := filepath.Glob(filepath.Join(tr.Dir, "out", "paper-full-"+lang+".pdf"))
			short, _ := filepath.Glob(filepath.Join(tr.Dir, "out", "paper-summary-"+lang+".pdf"))
			if len(whole)+len(short) == 0 {
				t.Errorf("%s: neither the summary nor the full brief in %s:\n%s", name, lang, &tr.out)
			}
		}
	}
}
