package press_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/pdf/inspect"
	"jianbao/internal/report"
)

// chartRows are the data of a chart of each kind: a row a line, its cells parted by "|", in
// Chinese and in English. The values of the first are written otherwise in each.
func chartRows() map[string][2]string {
	months := "月|升"
	for i := range 60 {
		months += fmt.Sprintf("\n%d-%02d|%d", 2021+i/12, i%12+1, i*i%97)
	}
	return map[string][2]string{
		report.Bar:        {"城市|人\n江城|41.8万\n山城|-3.5万\n海城|0\n石城|—", "City|People\nJiangcheng|418,000\nShancheng|−35,000\nHaicheng|0\nShicheng|—"},
		report.GroupedBar: {"区|2021年|2025年\n城区|62%|81%\n乡村|41%|", "Part|2021|2025\nCity|62%|81%\nCountry|41%|"},
		report.StackedBar: {"年|居民|工业\n2021年|48|0.2\n2025年|61|39", "Year|Homes|Industry\n2021|48|0.2\n2025|61|39"},
		report.LineChart:  {months, strings.Replace(months, "月|升", "Month|Litres", 1)},
		report.DotChart:   {"项|甲|乙\n水质|62|81\n水压|n/a|78", "Item|A|B\nQuality|62|81\nPressure|n/a|78"},
		report.TableChart: {"县|水价|备注\n甲县|2.10元|已调\n乙县|—|待定", "County|Price|Remarks\nCounty A|RMB 2.10|raised\nCounty B|—|open"},
		report.SlopeChart: {"年|甲|乙\n2021|210|62\n2025|205|121.5", "Year|A|B\n2021|210|62\n2025|205|121.5"},
	}
}

// charted is a report with a chart of each kind, and the same charts in its text.
func charted() string {
	var list, body strings.Builder
	rows := chartRows()
	for _, kind := range report.ChartKinds() {
		fmt.Fprintf(&list, "  - id: %s\n    kind: %s\n    title: {zh: 图之%s, en: Chart of %s}\n    data:\n", kind, kind, kind, kind)
		for l, lang := range []string{"zh", "en"} {
			fmt.Fprintf(&list, "      %s: |\n", lang)
			for i, row := range strings.Split(rows[kind][l], "\n") {
				fmt.Fprintf(&list, "        | %s |\n", strings.ReplaceAll(row, "|", " | "))
				if i == 0 {
					fmt.Fprintf(&list, "        |%s\n", strings.Repeat("---|", strings.Count(row, "|")+1))
				}
			}
		}
		fmt.Fprintf(&body, "        ![](%s)\n\n", kind)
	}
	return "format: 1\nid: charted\nlanguages: [zh, en]\ntitle: {zh: 图, en: Charts}\nsections:\n  - id: s\n    title: {zh: 图, en: Charts}\n    body:\n      zh: |\n" + body.String() +
		"      en: |\n" + body.String() + "charts:\n" + list.String()
}

// TestAChartIsReadAsItsTable: in the finished PDF the data of a chart of each kind stands as
// a table, in the cells of the report, beside a Figure that has words; and nothing of it
// breaks a rule.
func TestAChartIsReadAsItsTable(t *testing.T) {
	r := load(t, "charted.yaml", charted())
	for how, e := range pairings() {
		for _, mm := range []int{78, 160} {
			e := measured(e, template(t, "full"), mm)
			p := pressIt(t, r, e)
			f, err := inspect.Read(context.Background(), p.pdf)
			if err != nil {
				t.Fatal(err)
			}
			for _, fault := range f.Faults() {
				t.Errorf("%s: %s", p.name, fault)
			}
			nothingLost(t, p)
			var tables []string
			figures := 0
			eachNode(f.Tree, func(n *inspect.Node) {
				switch n.Tag {
				case "Table":
					tables = append(tables, tableText(n))
				case "Figure":
					if figures++; n.Alt == "" {
						t.Errorf("%s: a chart without words", p.name)
					}
				}
			})
			plain := 1 // tables that are no chart's
			if how == "side" || how == "stacked" || how == "leaf" {
				plain = 2
			}
			if figures != len(tables)-plain {
				t.Errorf("%s: %d figures and %d tables", p.name, figures, len(tables))
			}
			for _, want := range tablesOf(how) {
				if !slices.Contains(tables, want) {
					t.Errorf("%s: no table reads\n%s\nbut\n%s", p.name, want, strings.Join(tables, "\n\n"))
				}
			}
		}
	}
}

// tablesOf are the tables that an edition must have: in one language, or in both where the
// values are written alike.
func tablesOf(how string) (out []string) {
	for kind, rows := range chartRows() {
		zh, en := squeezedRows(rows[0]), squeezedRows(rows[1])
		switch {
		case how == "zh":
			out = append(out, zh)
		case how == "en":
			out = append(out, en)
		case how == "leaf" || kind == report.TableChart || strings.Contains(zh, "万"):
			out = append(out, zh, en)
		default:
			out = append(out, merged(zh, en))
		}
	}
	return out
}

// merged is a table in two languages: what is the same once, and of a year with 年 and
// without, the second.
func merged(zh, en string) string {
	var out []string
	a, b := strings.Split(zh, "\n"), strings.Split(en, "\n")
	for i := range a {
		x, y := strings.Split(a[i], "|"), strings.Split(b[i], "|")
		for k := range x {
			if x[k] == y[k] || x[k] == y[k]+"年" {
				x[k] = y[k]
			} else {
				x[k] += y[k]
			}
		}
		out = append(out, strings.Join(x, "|"))
	}
	return strings.Join(out, "\n")
}

func squeezedRows(rows string) string { return strings.ReplaceAll(rows, " ", "") }

// tableText is a table of a PDF as a screen reader reads it, row by row.
func tableText(n *inspect.Node) string {
	var rows []string
	eachNode(n, func(tr *inspect.Node) {
		if tr.Tag != "TR" {
			return
		}
		var cells []string
		for _, cell := range tr.Kids {
			cells = append(cells, squeezedRows(strings.TrimSpace(cell.String())))
		}
		rows = append(rows, strings.Join(cells, "|"))
	})
	return strings.ReplaceAll(strings.Join(rows, "\n"), "\n\n", "\n")
}

// eachNode calls f for an element and for all below it.
func eachNode(n *inspect.Node, f func(*inspect.Node)) {
	f(n)
	for _, k := range n.Kids {
		eachNode(k, f)
	}
}
