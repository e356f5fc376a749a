package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// everyVerb is a use of each verb, and of each kind of its output, in a trial's
// folder.
func everyVerb(t *testing.T) (*trial, [][]string) {
	t.Helper()
	tr := newTrial(t)
	if exit := tr.run(context.Background(), "-l", "zh"); exit != 0 {
		t.Fatalf("exit %d\n%s", exit, tr.err.String())
	}
	for name, text := range map[string]string{
		"people.csv": "name,email\nAda,ada@example.org\n",
		"c.yaml":     "report: small.yaml\nrecipients: people.csv\ntemplates: [cover.yaml]\nfrom: b@example.org\nsubject: S\nbody: B\n",
		"notes.md":   "# A title\n\n## Lessons\n\n1. One\n2. Two\n",
		"third.yaml": strings.Replace(smallReport, "title:", "number: 3\ntitle:", 1),
		"other.yaml": strings.Replace(smallReport, "A small report", "A smaller report", 1),
	} {
		if err := os.WriteFile(filepath.Join(tr.Dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	cover := []string{"build", "small.yaml", "-t", "cover.yaml", "-l", "zh"}
	with := func(more ...string) []string { return append(append([]string{}, cover...), more...) }
	uses := [][]string{
		cover, with("-o", "-"), with("--format", "json"), with("--for", "people.csv"), with("--for", "people.csv", "--format", "json"), with("--copies", "2"),
		{"handout", "out/small-cover-zh.pdf"}, {"handout", "out/small-cover-zh.pdf", "-o", "-"}, {"handout", "out/small-cover-zh.pdf", "--preview"}, {"handout", "--printer-test", "-o", "-"},
		{"send", "c.yaml"}, {"send", "c.yaml", "--list"}, {"send", "c.yaml", "--list", "--format", "json"}, {"send", "--init", "new.yaml"},
		{"import", "notes.md", "-o", "-"}, {"import", "notes.md"},
		{"export", "small.yaml", "-o", "-"}, {"export", "small.yaml", "--to", "md"}, {"export", "small.yaml", "--to", "xliff", "-o", "-"},
		{"check", "small.yaml", "--reading"}, {"check", "small.yaml", "--format", "json"}, {"check", "small.yaml", "--format", "sarif"}, {"check", "--explain", "figure-differs"},
		{"new", "begun"}, {"diff", "small.yaml", "other.yaml"}, {"diff", "small.yaml", "other.yaml", "--format", "json"},
		{"inspect", "out/small-cover-zh.pdf"}, {"inspect", "out/small-cover-zh.pdf", "--tree"}, {"inspect", "out/small-cover-zh.pdf", "--format", "json"},
		{"review", "small.yaml"}, {"history", "small.yaml"}, {"final", "small.yaml", "--by", "Ada"}, {"next", "third.yaml"},
		{"papers", "sign-in", "people.csv"}, {"theme", "plain"}, {"theme", "plain", "--specimen"},
		{"list"}, {"list", "--format", "json"}, {"fonts"}, {"fonts", "--format", "json"}, {"schema", "report"}, {"completion", "bash"}, {"man", "m"}, {"version"}, {"help"}, {"help", "build"},
	}
	tried := map[string]bool{}
	for _, use := range uses {
		tried[use[0]] = true
	}
	for _, name := range verbNames() {
		if !tried[name] {
			t.Errorf("no use of %s is tried", name)
		}
	}
	return tr, uses
}

// errors are the lines of the standard error that begin an error.
func (tr *trial) errors() []string {
	var out []string
	for line := range strings.Lines(tr.err.String()) {
		if strings.HasPrefix(line, "error: ") {
			out = append(out, line)
		}
	}
	return out
}

// TestEveryVerbSaysThatItWasStopped: a verb that is cancelled before it began
// ends with 130, as shells expect, and says so in one line; nothing is written.
func TestEveryVerbSaysThatItWasStopped(t *testing.T) {
	tr, uses := everyVerb(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, args := range uses {
		tr.out.Reset()
		tr.err.Reset()
		var exit Exit
		errors.As(Run(ctx, args, tr.World), &exit)
		if exit != ExitStopped || strings.Count(tr.err.String(), "\n") != 1 || !strings.Contains(tr.err.String(), "stopped on request") {
			t.Errorf("%v: exit %d\n%s", args, exit, tr.err.String())
		}
		if tr.out.Len() > 0 {
			t.Errorf("%v printed %q", args, tr.out.String())
		}
	}
}

// TestEveryVerbSaysThatItCannotPrint: a standard output that takes nothing is a
// failure of the machine, said in one line.
func TestEveryVerbSaysThatItCannotPrint(t *testing.T) {
	tr, uses := everyVerb(t)
	tr.Out = full{}
	for _, args := range uses {
		tr.err.Reset()
		var exit Exit
		errors.As(Run(context.Background(), args, tr.World), &exit)
		said := tr.errors()
		if exit != ExitMachine || len(said) != 1 || !strings.Contains(said[0], "the standard output cannot be written: no space left on device") {
			t.Errorf("%v: exit %d\n%s", args, exit, tr.err.String())
		}
	}
}
