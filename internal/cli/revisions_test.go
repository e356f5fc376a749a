package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// revisions is where files with tracked changes lie: those of the job itself.
var revisions = filepath.Join("..", "work", "exchange", "testdata")

// TestChangesAsked: at a terminal each tracked change is asked about, and only those are taken
// that somebody wants; elsewhere none is, and the exit tells.
func TestChangesAsked(t *testing.T) {
	revised, err := os.ReadFile(filepath.Join(revisions, "libreoffice-revised.docx"))
	if err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(filepath.Join(revisions, "revised.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		answers       string
		terminal      bool
		exit          Exit
		taken, others bool // the change of the key message, any other
	}{
		{"n\nn\ny\nq\n", true, 0, true, false},
		{"a\n", true, 0, true, true},
		{"q\n", true, 0, false, false},
		{"n\nn\ny\n", true, ExitStrict, true, false}, // and then nothing more was said
		{"\n\n\n\n\n\n\n\n", true, ExitStrict, false, false},
		{"a\n", false, ExitStrict, false, false},
	} {
		tr := newTrips(t)
		tr.write("boss.docx", revised)
		tr.write("report.yaml", before)
		tr.In, tr.InTerminal, tr.Terminal = strings.NewReader(c.answers), c.terminal, c.terminal
		var exit Exit
		if err := Run(context.Background(), []string{"import", "boss.docx", "--into", "report.yaml"}, tr.World); err != nil && !errors.As(err, &exit) {
			t.Fatal(err)
		}
		got := string(tr.read("report.yaml"))
		if exit != c.exit || strings.Contains(got, "先装水表，后调价") != c.taken || strings.Contains(got, "从三另起") != c.others {
			t.Errorf("%q, terminal %v: exit %d\n%s", c.answers, c.terminal, exit, &tr.err)
		}
		if asked := strings.Count(tr.err.String(), "Take it?"); asked > 0 != c.terminal {
			t.Errorf("%q, terminal %v: asked %d times", c.answers, c.terminal, asked)
		}
	}
}
