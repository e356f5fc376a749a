package intake

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// saidOf counts the messages of an import by their codes.
func saidOf(t *testing.T, text string) (d *Draft, log *diag.Log, count map[diag.Code]int) {
	t.Helper()
	log, count = &diag.Log{}, map[diag.Code]int{}
	d, err := Import(context.Background(), log, In{File: "a.txt", Data: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range log.Findings() {
		count[f.Code]++
	}
	return d, log, count
}

// TestManyShortLines: thousands of short lines are a text, and no masthead of which
// each line is told.
func TestManyShortLines(t *testing.T) {
	for name, line := range map[string]string{"English": "Line %d of the log without an end\n", "Chinese": "巡河记录%d号断面\n"} {
		var text strings.Builder
		for i := range 3000 {
			fmt.Fprintf(&text, line, i)
		}
		d, log, count := saidOf(t, text.String())
		if d == nil || len(log.Findings()) > 20 || count[diag.ImportLeftOver] > 0 {
			t.Fatalf("%s: %d messages: %v", name, len(log.Findings()), count)
		}
		report := string(d.YAML(""))
		for i := range 3000 {
			if s := strings.TrimSpace(fmt.Sprintf(line, i)); !strings.Contains(report, s) {
				t.Fatalf("%s: %q is not in the report", name, s)
			}
		}
	}
}

// TestLeftOverIsCounted: of very many paragraphs that are left over the first are
// named, and the rest are counted.
func TestLeftOverIsCounted(t *testing.T) {
	text := "河湖治理报告\n\n全年治理河道三十公里，水质全部达标。\n\n市水利局\n\n2025年3月5日\n\n"
	for i := range 250 {
		text += fmt.Sprintf("附页%d的说明，另行装订\n\n", i)
	}
	d, log, count := saidOf(t, text)
	if d == nil || count[diag.ImportLeftOver] != 101 {
		t.Fatal(count)
	}
	said := ""
	for _, f := range log.Findings() {
		said += f.Message() + "\n"
	}
	if !strings.Contains(said, "150 more, from here on") || !strings.Contains(string(d.YAML("")), "附页249的说明") {
		t.Error(said)
	}
}

// TestMoreThanAReportMayHave: a document of which the report would be refused is refused
// itself, in one message.
func TestMoreThanAReportMayHave(t *testing.T) {
	var text strings.Builder
	text.WriteString("# Report\n\n")
	for i := range 8900 {
		fmt.Fprintf(&text, "## Part %d\n\nThe station measured.\n\n1. point %d\n2. point %d again\n\n| a | b |\n|---|---|\n| %d | 1 |\n\n", i, i, i, i)
	}
	d, log, count := saidOf(t, text.String())
	if d != nil || count[diag.ImportTooLarge] != 1 || len(log.Findings()) != 1 {
		t.Errorf("%v %v", d != nil, count)
	}
}
