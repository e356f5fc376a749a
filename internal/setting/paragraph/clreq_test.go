package paragraph

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/golden"
)

// The cases of testdata/clreq.txt, which a Chinese editor can read: a clause, a
// measure, a text, and the lines it makes. What the file says above the first
// line of "=" explains the signs.
func TestCasesOfComposition(t *testing.T) {
	file := filepath.Join("testdata", "clreq.txt")
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(string(content), "\r\n", "\n")
	head, cases, _ := strings.Cut(text, "\n= ")
	var out strings.Builder
	out.WriteString(head)
	for _, c := range strings.Split(cases, "\n= ") {
		out.WriteString("\n= " + resetCase(t, c))
	}
	golden.Text(t, file, strings.TrimRight(out.String(), "\n")+"\n")
}

// resetCase sets one case anew and returns it with the lines it makes now.
func resetCase(t *testing.T, c string) string {
	title, rest, _ := strings.Cut(c, "\n")
	setting, rest, _ := strings.Cut(rest, "\n")
	words, _, _ := strings.Cut(rest, "\n")
	o := Options{Hyphenate: true}
	measure := 0
	for _, f := range strings.Fields(setting) {
		switch f {
		case "ragged":
			o.Align = Ragged
		case "indented":
			o.Indent = 2000
		case "em":
		default:
			if m, err := strconv.ParseFloat(f, 64); err == nil {
				measure = int(m * 1000)
			} else {
				o.Lang = f
			}
		}
	}
	if measure == 0 || o.Lang == "" || words == "" {
		t.Fatalf("case %q: want a title, a setting (zh-CN 13 em), the text", title)
	}
	var log diag.Log
	p := Prepare(&log, faces(t), spansOf(unescape(words)), o, nil)
	out := []string{title, setting, words}
	for _, l := range p.Lines(&log, measure) {
		out = append(out, "    |"+marked(&l))
	}
	for _, f := range log.Findings() {
		out = append(out, "    "+string(f.Code))
	}
	return strings.Join(out, "\n") + "\n"
}

// unescape lets a case name characters that cannot be seen.
func unescape(s string) string {
	return strings.NewReplacer("<shy>", "\u00ad", "<zwsp>", "\u200b", "<nbsp>", "\u00a0", "<wj>", "\u2060", "<ideographic-space>", "\u3000", "<tab>", "\t", "<vs>", "\ufe00").Replace(s)
}

// spansOf reads *emphasis* and ^a note's number^.
func spansOf(s string) (out []Span) {
	for i, part := range strings.Split(s, "*") {
		for k, piece := range strings.Split(part, "^") {
			sp := Span{Text: piece, Emphasis: i%2 == 1}
			if k%2 == 1 {
				sp.Scale, sp.Rise = 700, 280
			}
			out = append(out, sp)
		}
	}
	return out
}

// marked is the line as set: a full-width mark that takes less than its em is
// followed by what it takes, dotted Han stands in {}, a raised number after ^;
// behind the line stands how it was made to fit.
func marked(l *Line) string {
	var b strings.Builder
	for k, s := range l.Segments {
		if s.Rise > 0 {
			b.WriteString("^")
		}
		if s.Dots {
			b.WriteString("{")
		}
		for g, word := range s.All() {
			b.WriteString(word)
			if r := []rune(word); len(r) == 1 && !(l.Hyphen && k == len(l.Segments)-1) {
				b.WriteString(taken(classify(r[0], g.Advance > latinQuote || s.Lang == "zh-CN"), g.Advance))
			}
		}
		if s.Dots {
			b.WriteString("}")
		}
	}
	out := strings.TrimRight(b.String(), " ") + "| " + decimal(l.Width)
	for _, x := range []struct {
		said string
		n    int
	}{{"squeezed", l.Squeeze}, {"opened", l.Stretch}, {"drawn wider", l.Expansion / 10}} {
		if x.n != 0 {
			out += ", " + x.said + " " + decimal(x.n)
		}
	}
	if l.Loose {
		out += ", loose"
	}
	return out
}

// taken is what a full-width mark takes, where that is not its em.
func taken(c class, advance int32) string {
	switch {
	case !c.isMark() || advance > 900:
		return ""
	case advance >= 450 && advance <= 550:
		return "½"
	}
	return "[" + decimal(int(advance)) + "]"
}

// decimal is thousandths as a number of two decimals.
func decimal(n int) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	n = (n + 5) / 10
	return fmt.Sprintf("%s%d.%02d", sign, n/100, n%100)
}
