package chartdata

import (
	"context"
	"errors"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// completed is a report with one chart, whose keys are given, and what was said of it: a
// place and a code a finding.
func completed(t *testing.T, keys string, open func(string) ([]byte, error)) (*report.Report, []string) {
	t.Helper()
	file := "format: 1\nid: r\nlanguages: [zh, en]\ntitle: {zh: 题, en: T}\ncharts:\n  - id: leakage\n    title: Leakage fell\n    " + strings.ReplaceAll(keys, "\n", "\n    ") + "\n"
	var log diag.Log
	r, err := report.Load(context.Background(), &log, "r.yaml", []byte(file))
	if err != nil || log.Failed() {
		t.Fatal(err, log.Findings())
	}
	Complete(&log, r, open)
	var said []string
	for _, f := range log.Findings() {
		said = append(said, f.Pos.String()+" "+string(f.Code))
	}
	return r, said
}

const leakage = "data: |\n  | year | city | region |\n  |---|---|---|\n  | 2021 | 23.8% | 31% |\n  | 2025 | 9.1% | — |"

// TestChartsAreChecked: what cannot be drawn is named at its place.
func TestChartsAreChecked(t *testing.T) {
	for keys, want := range map[string]string{
		"kind: line\n" + leakage:                                         "",
		"kind: line\n" + leakage + "\nhighlight: region":                 "",
		"kind: table\n" + strings.Replace(leakage, "9.1%", "about 9", 1): "",
		"kind: bar\n" + leakage:                                          "r.yaml:10:7 chart-too-large",
		"kind: slope\n" + leakage + "\nhighlight: regoin":                "r.yaml:14:16 chart-highlight",
		"kind: line\n" + strings.Replace(leakage, "9.1%", "about 9", 1):  "r.yaml:13:16 chart-value",
		"kind: line\n" + strings.Replace(leakage, "31%", "3–4", 1):       "r.yaml:12:24 chart-value",
	} {
		_, said := completed(t, keys, func(string) ([]byte, error) { return nil, errors.New("not there") })
		got := strings.Join(said, "\n")
		if got != want {
			t.Errorf("%s\nsays %q, want %q", keys, got, want)
		}
	}
}

// TestChartFilesAreRead: a CSV file is the table of a chart, and what is wrong in it is named
// at its place in that file.
func TestChartFilesAreRead(t *testing.T) {
	for data, want := range map[string]string{
		"\ufeffYear,City\r\n2021,\"1,234.5\"\r\n\r\n2025,9.1\r\n": "",
		"Year;City\n2021;23.8\n":                                  "",
		"年份\t江城\n2021年\t23.8\n2022年\t\n":                          "",
		"Year,City\n2021,many\n":                                  "a.csv:2:6 chart-value",
		"年份,江城\n二〇二一年,好多\n":                                       "a.csv:2:7 chart-value",
		"Year,City\n":            "r.yaml:9:11 chart-file",
		"Year,City\n1,2,3\n":     "r.yaml:9:11 chart-file",
		"Year,City\n\"1,2\n":     "r.yaml:9:11 chart-file",
		"Year,City\n1,\xff\n":    "r.yaml:9:11 chart-file",
		"Year,City\n1,2\u202e\n": "r.yaml:9:11 chart-file",
		"none":                   "r.yaml:9:11 chart-file",
	} {
		r, got := completed(t, "kind: line\nfile: a.csv", func(name string) ([]byte, error) {
			if data == "none" || name != "a.csv" {
				return nil, errors.New("not there")
			}
			return []byte(data), nil
		})
		if strings.Join(got, "\n") != want {
			t.Errorf("%q: %q, want %q", data, got, want)
		}
		if table := r.Charts[0].Table("fr"); want == "" && (table == nil || len(table.Blocks[0].Rows) < 2 || len(table.Blocks[0].Rows[1]) != 2) {
			t.Errorf("%q: the table is %+v", data, table)
		}
	}
	r, _ := completed(t, "kind: line\nfile: {en: b.csv}", func(string) ([]byte, error) { return []byte("Year,City\n1,2\n"), nil })
	if r.Charts[0].Table("en") == nil || r.Charts[0].Table("zh") != nil {
		t.Error("a file of one language is not that language's alone")
	}
}
