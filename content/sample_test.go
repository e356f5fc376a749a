package content_test

import (
	"context"
	"math/big"
	"regexp"
	"slices"
	"strings"
	"testing"

	"jianbao/content"
	"jianbao/internal/diag"
	"jianbao/internal/report"
)

func load(tb testing.TB) *report.Report {
	tb.Helper()
	var log diag.Log
	r, err := report.Load(context.Background(), &log, content.SampleName, []byte(content.Sample()))
	if err != nil {
		tb.Fatal(err)
	}
	for _, f := range log.Findings() {
		tb.Errorf("%s:%d:%d: %s", f.Pos.File, f.Pos.Line, f.Pos.Column, f.Message())
	}
	if tb.Failed() {
		tb.FailNow()
	}
	return r
}

// texts are all texts of the sample that a brief may show.
func texts(r *report.Report) []report.Localized {
	out := []report.Localized{r.Series, r.Title, r.Publisher, r.Label, r.About, r.Contact.Address, r.Cite, r.Notice,
		r.Distribution.Report, r.Distribution.Send, r.Distribution.Copy}
	out = append(out, r.Summary...)
	for _, f := range r.Figures {
		out = append(out, f.Value, f.Label, f.Source)
	}
	for _, s := range r.Sections {
		out = append(out, s.Title, s.Body)
		for _, i := range s.Items {
			out = append(out, i.Title, i.Short, i.Body)
		}
	}
	return append(out, r.Glossary...)
}

// TestSampleIsWhole: the sample loads without a finding, every template finds
// what it shows, and nothing lacks its translation.
func TestSampleIsWhole(t *testing.T) {
	r := load(t)
	if r.ID != strings.TrimSuffix(content.SampleName, ".yaml") {
		t.Errorf("the id %q is not the file's name %q", r.ID, content.SampleName)
	}
	if !slices.Equal(r.Languages, []string{"zh", "en"}) {
		t.Errorf("languages %v", r.Languages)
	}
	if len(r.Summary) != 2 || len(r.Figures) != 4 {
		t.Errorf("%d summary paragraphs, %d key figures", len(r.Summary), len(r.Figures))
	}
	for _, l := range texts(r) {
		if l.In("zh") == nil || l.In("en") == nil {
			t.Errorf("line %d: %s is not given in both languages", l.Pos.Line, l.Path)
		}
	}
	for _, id := range []string{"lessons", "recommendations"} {
		at := slices.IndexFunc(r.Sections, func(s report.Section) bool { return s.ID == id })
		if at < 0 || len(r.Sections[at].Items) != 10 {
			t.Errorf("the section %s does not hold ten items", id)
		}
	}
}

// TestSampleFiguresAgree: each figure of one language is in the other.
func TestSampleFiguresAgree(t *testing.T) {
	for _, l := range texts(load(t)) {
		zh, en := amounts(l.In("zh").Source), amounts(l.In("en").Source)
		if !slices.Equal(zh, en) {
			t.Errorf("line %d: %s: figures in Chinese %v, in English %v", l.Pos.Line, l.Path, zh, en)
		}
	}
}

// TestAmounts proves that the test above would notice.
func TestAmounts(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"3月26日，G20承诺5万亿美元", "26 3 5000000000000"},
		{"On 26 March the G20 promised $5 trillion", "26 3 5000000000000"},
		{"115.43亿元和4万余名", "11543000000 40000"},
		{"11.543 billion yuan and 40,000 people, COVID-19", "11543000000 40000"},
	} {
		if got := strings.Join(amounts(c.text), " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
}

// amounts are the numbers of a text, written out, months among them, sorted as
// text; names such as G20, 5G and N95 are left out.
func amounts(text string) []string {
	text = regexp.MustCompile(`[A-Z]+-?\d+|\d+G|https?://\S+|\[\^\d\]`).ReplaceAllString(text, "")
	text = regexp.MustCompile(`(\d),(\d{3})`).ReplaceAllString(text, "$1$2")
	for i, month := range []string{"January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December"} {
		text = strings.ReplaceAll(text, month, " "+big.NewInt(int64(i+1)).String()+" ")
	}
	for han, digit := range map[string]string{"经验二": "2", "建议一": "1", "建议二": "2"} {
		text = strings.ReplaceAll(text, han, digit)
	}
	var out []string
	for _, m := range regexp.MustCompile(`(\d+(?:\.\d+)?)(?:多)?\s?(万亿|亿|万|trillion|billion|million)?`).FindAllStringSubmatch(text, -1) {
		n, _ := new(big.Rat).SetString(m[1])
		for range zeros(m[2]) {
			n.Mul(n, big.NewRat(10, 1))
		}
		out = append(out, strings.TrimSuffix(n.FloatString(1), ".0"))
	}
	slices.Sort(out)
	return out
}

// zeros is how many a unit adds to a number.
func zeros(unit string) int {
	return map[string]int{"万亿": 12, "亿": 8, "万": 4, "trillion": 12, "billion": 9, "million": 6}[unit]
}

// BenchmarkLoadSample reads the sample as every run without a report does.
func BenchmarkLoadSample(b *testing.B) {
	for b.Loop() {
		load(b)
	}
}
