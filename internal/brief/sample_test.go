package brief

import (
	"context"
	"os"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/golden"
	"jianbao/internal/report"
	"jianbao/templates"
)

// sampleReport is the report that runs when no other is named.
func sampleReport(t testing.TB) *report.Report {
	t.Helper()
	data, err := os.ReadFile("../../content/pandemic-cooperation.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var log diag.Log
	r, err := report.Load(context.Background(), &log, "sample.yaml", data)
	if err != nil || log.Failed() {
		t.Fatalf("%v\n%s", err, findings(&log))
	}
	return r
}

// The nine briefs of the sample are whole: no language lacks anything.
func TestTheNineBriefsOfTheSample(t *testing.T) {
	r := sampleReport(t)
	for _, name := range templates.Names() {
		var out strings.Builder
		for _, langs := range [][]string{{"zh"}, {"en"}, {"zh", "en"}} {
			b, said := tailored(t, r, name, langs...)
			if said != "" {
				t.Errorf("%s: %s", b.Name, said)
			}
			out.WriteString(dump(b) + "\n")
		}
		golden.Text(t, "testdata/sample-"+name+".txt", out.String())
	}
}

func TestWhatTheSampleKeepsForOtherTemplates(t *testing.T) {
	var log diag.Log
	r := sampleReport(t)
	for _, name := range templates.Names() {
		TellLeftOut(&log, r, builtIn(t, name))
	}
	golden.Text(t, "testdata/sample-left-out.txt", findings(&log))
}
