package press_test

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/pdf/inspect"
	"jianbao/internal/press"
	"jianbao/internal/report"
)

// plotted are the data of charts by name, in Chinese and in English: one value, 60 values,
// values below zero and missing ones, zeros, and 万亿 beside trillion.
func plotted() map[string][2]string {
	sixty := "月|升"
	lines := "月|甲|乙|丙"
	for i := range 60 {
		sixty += fmt.Sprintf("\n%d-%02d|%d", 2021+i/12, i%12+1, 3+i*i%97)
		lines += fmt.Sprintf("\n%d-%02d|%d|%d|%d", 2021+i/12, i%12+1, 20+i*i%37, 50-i/2, i%11-5)
	}
	return map[string][2]string{
		"one":   {"城市|人\n江城|5", "City|People\nJiangcheng|5"},
		"mixed": {"城市|变化\n江城|-7.5\n山城|81.5\n海城|0\n石城|—\n沙城|4.3\n白城|-120", "City|Change\nJiangcheng|−7.5\nShancheng|81.5\nHaicheng|0\nShicheng|—\nShacheng|4.3\nBaicheng|−120"},
		"zero":  {"城市|变化\n江城|0\n山城|0", "City|Change\nJiangcheng|0\nShancheng|0"},
		"sixty": {sixty, strings.Replace(sixty, "月|升", "Month|Litres", 1)},
		"lines": {lines, strings.Replace(lines, "月|甲|乙|丙", "Month|North|Middle|South", 1)},
		"three": {"区|2021年|2023年|2025年\n城区|62%|70.5%|81%\n乡村|41%|—|55%\n新区|-3%|12%|0%", "Part|2021|2023|2025\nCity|62%|70.5%|81%\nCountry|41%|—|55%\nNew town|−3%|12%|0%"},
		"huge":  {"城市|投资|收入\n江城|1.2万亿|3200亿\n山城|9800亿|4万\n海城|2.4万亿|7700亿", "City|Investment|Income\nJiangcheng|1.2 trillion|320 billion\nShancheng|980 billion|40,000\nHaicheng|2.4 trillion|770 billion"},
		"great": {"城市|投资\n江城|1000000000000\n山城|380000000000", "City|Investment\nJiangcheng|1,000,000,000,000\nShancheng|380,000,000,000"},
		"two":   {"年|甲|乙|丙\n2021|210|62|-4\n2025|205|121.5|61.9", "Year|A|B|C\n2021|210|62|−4\n2025|205|121.5|61.9"},
	}
}

// plots are the data that each kind of chart is tried with.
func plots() map[string][]string {
	return map[string][]string{
		report.Bar:        {"one", "mixed", "zero", "sixty", "great"},
		report.GroupedBar: {"three", "huge", "two"},
		report.StackedBar: {"three", "huge", "two", "mixed"},
		report.LineChart:  {"one", "mixed", "zero", "sixty", "lines", "three", "huge", "great", "two"},
		report.DotChart:   {"one", "mixed", "zero", "sixty", "three", "huge", "two"},
		report.SlopeChart: {"two", "great"},
	}
}

// plot is a report with one chart.
func plot(kind string, rows [2]string) string {
	var out strings.Builder
	fmt.Fprintf(&out, "format: 1\nid: plotted\nlanguages: [zh, en]\ntitle: {zh: 图, en: Plot}\ncharts:\n  - id: plot\n    kind: %s\n    title: {zh: 图, en: Plot}\n    data:\n", kind)
	for l, lang := range []string{"zh", "en"} {
		fmt.Fprintf(&out, "      %s: |\n", lang)
		for i, row := range strings.Split(rows[l], "\n") {
			fmt.Fprintf(&out, "        | %s |\n", strings.ReplaceAll(row, "|", " | "))
			if i == 0 {
				fmt.Fprintf(&out, "        |%s\n", strings.Repeat("---|", strings.Count(row, "|")+1))
			}
		}
	}
	return out.String()
}

// amount is the value of a cell, or of a number of an axis: NaN where there is none.
func amount(cell string) float64 {
	by := 1.0
	cell = strings.NewReplacer("−", "-", ",", "", "%", "").Replace(strings.TrimSpace(cell))
	for _, w := range []struct {
		word string
		by   float64
	}{{"万亿", 1e12}, {"亿", 1e8}, {"万", 1e4}, {"trillion", 1e12}, {"billion", 1e9}} {
		if rest, found := strings.CutSuffix(cell, w.word); found {
			cell, by = strings.TrimSpace(rest), w.by
			break
		}
	}
	v, err := strconv.ParseFloat(cell, 64)
	if err != nil {
		return math.NaN()
	}
	return v * by
}

// amounts are the values of a table by row and series.
func amounts(rows string) (out [][]float64) {
	for _, row := range strings.Split(rows, "\n")[1:] {
		var values []float64
		for _, cell := range strings.Split(row, "|")[1:] {
			values = append(values, amount(cell))
		}
		out = append(out, values)
	}
	return out
}

// sheet is what a finished PDF shows of one chart.
type sheet struct {
	areas []inspect.Area
	runs  []inspect.Run // names and values
	marks []inspect.Run // numbers of an axis
}

// sheetsOf reads the charts of a PDF: each is a Figure with the table behind it.
func sheetsOf(t *testing.T, pdf []byte) (out []*sheet) {
	t.Helper()
	f, err := inspect.ReadLaid(context.Background(), pdf)
	if err != nil {
		t.Fatal(err)
	}
	of := map[*inspect.Node]*sheet{}
	eachNode(f.Tree, func(n *inspect.Node) {
		switch n.Tag {
		case "Figure":
			out = append(out, &sheet{})
			of[n] = out[len(out)-1]
		case "Table":
			if len(out) == 0 {
				t.Fatalf("a table stands before its figure:\n%s", f.Tree)
			}
			eachNode(n, func(cell *inspect.Node) { of[cell] = out[len(out)-1] })
		}
	})
	for _, p := range f.Pages {
		var last *sheet
		for _, a := range p.Areas {
			if s := of[a.Element]; s != nil {
				s.areas = append(s.areas, a)
				last = s
			}
		}
		for _, r := range p.Runs {
			if s := of[r.Element]; s != nil {
				s.runs = append(s.runs, r)
			} else if r.Element == nil && last != nil && !math.IsNaN(amount(r.Text)) {
				for _, s := range out {
					if s.beside(r) {
						s.marks = append(s.marks, r)
					}
				}
			}
		}
	}
	return out
}

// beside says that a run may be a number of the axis of a chart.
func (s *sheet) beside(r inspect.Run) bool {
	for _, a := range s.areas {
		left, foot := r.Y > a.Y-r.Size && r.Y < a.Y+r.Size && r.Right < a.X+length.Pt, r.X < a.X && a.X < r.Right && r.Y > a.Y+a.Height && r.Y < a.Y+a.Height+2*r.Size
		if s.line(a) && (left && r.Right > a.X-3*r.Size || foot) {
			return true
		}
	}
	return false
}

// line says that a shape is a line of the axis.
func (s *sheet) line(a inspect.Area) bool {
	return a.Element != nil && a.Element.Tag == "Figure" && (a.Width == 0) != (a.Height == 0)
}

// bars are the lengths of the bars in the order of the data. The squares of a legend, one a
// series, come before them.
func (s *sheet) bars(series int) (out []float64) {
	squares := 0
	for _, a := range s.areas {
		if a.Colour == 0xffffff || a.Width <= 0 || a.Height <= 0 {
			continue
		}
		if apart := a.Width - a.Height; squares == len(out) && apart*apart <= 4 {
			squares++
		}
		out = append(out, float64(a.Width))
	}
	if series > 1 && squares >= series {
		return out[series:]
	}
	return out
}

// dots are the places of the points of a line, from the foot of the page upwards, or of the
// dots of a chart of dots, from the left.
func (s *sheet) dots(kind string) (out []float64) {
	for _, a := range s.areas {
		switch {
		case kind == report.DotChart && a.Width > 0 && a.Height > 0 && a.Colour != 0xffffff:
			out = append(out, float64(2*a.X+a.Width)/2)
		case kind != report.DotChart && a.Width == 0 && a.Height == 0:
			out = append(out, -float64(a.Y))
		}
	}
	return out
}

// ruler finds two places with their values: of the axis, or, where there is none, of the
// least and the greatest value.
func (s *sheet) ruler(kind string, dots, values []float64) (places, at [2]float64, ok bool) {
	type read struct{ place, value float64 }
	var all []read
	for _, m := range s.marks {
		for _, a := range s.areas {
			switch {
			case !s.line(a):
			case kind == report.LineChart && a.Height == 0 && m.Right <= a.X && m.Y > a.Y && m.Y < a.Y+m.Size/2:
				all = append(all, read{-float64(a.Y), amount(m.Text)})
			case kind == report.DotChart && a.Width == 0 && m.X < a.X && a.X < m.Right:
				all = append(all, read{float64(a.X), amount(m.Text)})
			}
		}
	}
	if len(all) == 0 {
		for i, v := range values {
			all = append(all, read{dots[i], v})
		}
	}
	least, most := all[0], all[0]
	for _, r := range all {
		if r.value < least.value {
			least = r
		}
		if r.value > most.value {
			most = r
		}
	}
	return [2]float64{least.place, most.place}, [2]float64{least.value, most.value}, least.value < most.value
}

// TestChartsShowTheirValues: measured in the finished PDF, each bar is as long, and each point
// stands where, its value says, in each language and in a pair, on narrow and on wide paper.
// No words lie on others, and none leaves the page's type area.
func TestChartsShowTheirValues(t *testing.T) {
	all := plotted()
	for kind, names := range plots() {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			for _, name := range names {
				r := load(t, "plot.yaml", plot(kind, all[name]))
				for _, how := range []string{"zh", "en", "side"} {
					for _, mm := range []int{78, 160} {
						e := measured(pairings()[how], loadTemplate(t, "plot", "name: plot\ntitle: {zh: 图, en: Plot}\nblocks: [title, charts]\n"), mm)
						called := fmt.Sprintf("%s of %s, %s, %d mm", kind, name, how, mm)
						measure(t, called, r, e, kind, amounts(all[name][0]))
					}
				}
			}
		})
	}
}

// measure makes a brief of one chart and holds what it shows against the values.
func measure(t *testing.T, called string, r *report.Report, e brief.Edition, kind string, want [][]float64) {
	t.Helper()
	var log diag.Log
	made, err := press.Press(context.Background(), &log, r, e, press.Options{Faces: faces(), Producer: "jianbao test"})
	noFault(t, &log, err)
	sheets := sheetsOf(t, made.PDF.Bytes())
	if len(sheets) == 0 {
		t.Fatalf("%s: no chart is found", called)
	}
	unit := 0.0 // of length: the same in all charts of a page
	for _, s := range sheets {
		values := inOrder(kind, want)
		if kind == report.Bar || kind == report.GroupedBar || kind == report.StackedBar {
			unit = s.measureBars(t, called, len(want[0]), values, unit)
		} else {
			worth := s.measureDots(t, called, kind, values)
			if unit != 0 && math.Abs(worth-unit) > unit*0.005 {
				t.Errorf("%s: the languages have two scales, of %v and of %v", called, unit, worth)
			}
			unit = worth
		}
		s.apart(t, called, e.Paper.Width)
	}
}

// TestTheTextStaysWithItsChart: wherever a page ends, the last words before a chart stand on
// the page of the chart, and so does its source.
func TestTheTextStaysWithItsChart(t *testing.T) {
	list := strings.SplitAfter(plot(report.Bar, plotted()["mixed"]), "charts:\n")
	for n := 12; n < 28; n += 2 {
		body := strings.Repeat("        水位逐月上升，各段测站记录。\n\n", n) + "        " + strings.Repeat("各地的变化差别很大。", 12) + "详见下图。\n\n        ![](plot)\n\n" + strings.Repeat("        此后各月渐有下降，至年末方止。\n\n", 20)
		source := "format: 1\nid: plotted\nlanguages: [zh, en]\ntitle: {zh: 图, en: Plot}\nsections:\n  - id: s\n    title: {zh: 文, en: Text}\n    body:\n      zh: |\n" + body + "charts:\n" + list[1] +
			"    source: {zh: 来源处, en: Source}\n"
		e := measured(pairings()["zh"], template(t, "full"), 160)
		var log diag.Log
		made, err := press.Press(context.Background(), &log, load(t, "plot.yaml", source), e, press.Options{Faces: faces(), Producer: "jianbao test"})
		noFault(t, &log, err)
		f, err := inspect.Read(context.Background(), made.PDF.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range f.Pages {
			if words := squeezedRows(p.Text); strings.Contains(words, "白城") && (!strings.Contains(words, "详见下图。") || !strings.Contains(words, "来源处")) {
				t.Errorf("%d lines: page %d has the chart, and reads %s", n, i+1, words)
			}
		}
	}
}

// inOrder are the values in the order in which they are drawn: by series for lines, else by
// row. What is missing is not among them.
func inOrder(kind string, want [][]float64) (out []float64) {
	byLine := kind == report.LineChart || kind == report.SlopeChart
	n, m := len(want), len(want[0])
	if byLine {
		n, m = m, n
	}
	for i := range n {
		for k := range m {
			v := want[min(i, len(want)-1)][min(k, len(want[0])-1)]
			if byLine {
				v = want[k][i]
			}
			if !math.IsNaN(v) {
				out = append(out, v)
			}
		}
	}
	return out
}

// measureBars holds bars against values; unit is what one unit of length is worth, 0 where
// that is not known.
func (s *sheet) measureBars(t *testing.T, called string, series int, values []float64, unit float64) float64 {
	t.Helper()
	bars := s.bars(series)
	longest, most := slices.Max(append(bars, 0)), 0.0
	for _, v := range values {
		most = max(most, math.Abs(v))
	}
	if unit == 0 && longest > 0 {
		unit = most / longest
	}
	for _, v := range values {
		if math.Abs(v) <= unit {
			continue // shorter than the least length: there need be none
		}
		if len(bars) == 0 {
			t.Errorf("%s: no bar for %v", called, v)
			return unit
		}
		if got := bars[0] * unit; math.Abs(got-math.Abs(v)) > max(math.Abs(v)*0.005, unit*1.1) {
			t.Errorf("%s: the bar of %v measures %v", called, v, got)
		}
		bars = bars[1:]
	}
	if len(bars) > 0 {
		t.Errorf("%s: %d bars too many", called, len(bars))
	}
	return unit
}

// measureDots holds points against values. It returns what one unit of length is worth; 0
// where that cannot be known.
func (s *sheet) measureDots(t *testing.T, called, kind string, values []float64) (worth float64) {
	t.Helper()
	dots := s.dots(kind)
	dots = dots[max(0, len(dots)-len(values)):] // those of the legend come first
	if len(dots) != len(values) {
		t.Errorf("%s: %d points for %d values", called, len(dots), len(values))
		return 0
	}
	places, at, ok := s.ruler(kind, dots, values)
	if !ok {
		return 0 // all values are one: there is nothing to measure by
	}
	worth = (at[1] - at[0]) / (places[1] - places[0])
	for i, v := range values {
		if got := at[0] + (dots[i]-places[0])*worth; math.Abs(got-v) > max(math.Abs(v)*0.005, math.Abs(worth)*1.1) {
			t.Errorf("%s: the point of %v reads %v", called, v, got)
		}
	}
	return worth
}

// apart looks for words that lie on each other or outside the paper.
func (s *sheet) apart(t *testing.T, called string, paper length.Length) {
	t.Helper()
	all := append(slices.Clone(s.runs), s.marks...)
	for i, a := range all {
		if a.X < 0 || a.Right > paper {
			t.Errorf("%s: %q leaves the paper", called, a.Text)
		}
		for _, b := range all[:i] {
			apart := a.Y - b.Y
			if apart < 0 {
				apart = -apart
			}
			if a.X < b.Right-length.Pt/4 && b.X < a.Right-length.Pt/4 && apart < min(a.Size, b.Size)*3/4 {
				t.Errorf("%s: %q lies on %q", called, a.Text, b.Text)
			}
		}
	}
}
