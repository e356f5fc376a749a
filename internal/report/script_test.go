package report

import (
	"strings"
	"testing"
)

// printed is a text as it is printed, a line break as /, styles in brackets.
func printed(t *testing.T, markdown string) string {
	t.Helper()
	r, _ := load(t, "format: 1\nid: t\nlanguages: [zh]\ntitle: 题\nsections:\n  - id: s\n    title: 节\n    body: |\n      "+strings.ReplaceAll(markdown, "\n", "\n      ")+"\n")
	var b strings.Builder
	var block func(Block)
	write := func(spans []Span) {
		for _, s := range spans {
			switch {
			case s.Break:
				b.WriteString("/")
			case s.Style&Below != 0:
				b.WriteString("[" + s.Text + "↓]")
			case s.Style&Above != 0:
				b.WriteString("[" + s.Text + "↑]")
			default:
				b.WriteString(s.Text)
			}
		}
	}
	block = func(x Block) {
		write(x.Spans)
		for _, row := range x.Rows {
			for _, c := range row {
				b.WriteString("|")
				write(c.Spans)
			}
		}
	}
	for _, x := range r.Sections[0].Body.Texts[0].Blocks {
		block(x)
	}
	return b.String()
}

// TestFiguresOffTheLine: marks of formulae become figures below and above the line;
// the same marks of a range stay.
func TestFiguresOffTheLine(t *testing.T) {
	for typed, want := range map[string]string{
		"排放CO~2~与H~2~O":   "排放CO₂与H₂O",
		"3×10^6^吨，10^-6^": "3×10⁶吨，10⁻⁶",
		"面积5 km^2^":       "面积5 km²",
		"CO~2~^2-^":       "CO₂²⁻",
		"x~max~与x^2n^":    "x[max↓]与x²ⁿ",
		"*x*~i~":          "x[i↓]",
		"第3~5条，5~6人":      "第3~5条，5~6人",
		"2^10与3^4":        "2^10与3^4",
		"A ~2~":           "A ~2~",
		`CO\~2\~`:         "CO~2~",
		"`CO~2~`":         "CO~2~",
		"Q1~2和Q3~4":       "Q1~2和Q3~4",
		"见~未完~处":          "见~未完~处",
		"（SO~4~）^2-^":     "（SO₄）^2-^",
		"(SO~4~)^2-^":     "(SO₄)²⁻",
		"办法如下：\n1、先做\n2、再做":                          "办法如下：/1、先做/2、再做",
		"（一）先做；\n（二）再做。":                             "（一）先做；/（二）再做。",
		"①先做\n②再做":                                   "①先做/②再做",
		"一、先做\n二、再做":                                 "一、先做/二、再做",
		"折行的句子没有完，\n10、20都算在内。":                      "折行的句子没有完，10、20都算在内。",
		"| a | b |\n|---|---|\n| 甲<br>乙 | 丙<BR/>丁 |": "|a|b|甲/乙|丙/丁",
	} {
		if got := printed(t, typed); got != want {
			t.Errorf("%q is printed %q, want %q", typed, got, want)
		}
	}
}
