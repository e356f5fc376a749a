package typeset_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/typeset"
)

// item is one item of a report in the making: texts in Chinese and English, ""
// for none.
type item struct{ zh, en, zhBody, enBody string }

// reportOf writes a report with the same items as lessons and recommendations.
func reportOf(title item, items ...item) string {
	var b strings.Builder
	fmt.Fprintf(&b, "format: 1\nid: odd\nlanguages: [zh, en]\ntitle: {zh: %q, en: %q}\nsummary: [{zh: 说明来由。, en: This is why.}]\nsections:\n", title.zh, title.en)
	for _, id := range []string{"lessons", "recommendations"} {
		fmt.Fprintf(&b, "  - id: %s\n    title: {zh: 条目, en: Items}\n    items:\n", id)
		for i, it := range items {
			fmt.Fprintf(&b, "      - id: %s-%d\n        title: {zh: %q, en: %q}\n", id, i+1, it.zh, it.en)
			if it.zhBody != "" {
				fmt.Fprintf(&b, "        body: {zh: %q, en: %q}\n", it.zhBody, it.enBody)
			}
		}
	}
	return b.String()
}

// many are n short items.
func many(n int) (out []item) {
	for i := 1; i <= n; i++ {
		out = append(out, item{fmt.Sprintf("第%d条：先截污，再清淤", i), fmt.Sprintf("Rule %d: stop the sewage", i), "沿河而行，逐段登记，问题当天办结。", "Walk the bank and write it down."})
	}
	return out
}

func table(cell string) string {
	row := "|" + strings.Repeat(" "+cell+" |", 12)
	return row + "\n|" + strings.Repeat("---|", 12) + "\n" + row + "\n" + row
}

// nasty are reports that no one writes on purpose, and someone will.
func nasty() map[string]string {
	word := strings.Repeat("Donaudampfschifffahrts", 9)
	address := "https://rivers.example/" + strings.Repeat("a-very/long_path.of?things=", 7)
	plain := item{zh: "题", en: "Title"}
	deep := func(words string) (s string) {
		for i := range 6 {
			s += strings.Repeat("  ", i) + "- " + words + "\n"
		}
		return s
	}
	return map[string]string{
		"one item":        reportOf(plain, item{"条", "Item", "", ""}),
		"many items":      reportOf(plain, many(300)...),
		"long words":      reportOf(item{zh: "词" + word, en: word}, item{word, word, "- " + word + "\n\n" + word, word}, item{address, address, address, "- " + address}),
		"words in tables": reportOf(plain, item{"表", "Table", "|甲|乙|\n|---|---|\n|" + word + "|" + address + "|", "|A|B|\n|---|---|\n|" + word + "|" + address + "|"}),
		"wide table":      reportOf(plain, item{"表", "Table", table("第1234格"), table("number 1234")}),
		"table of words":  reportOf(plain, item{"表", "Table", table(word[:60]), table(address[:80])}),
		"deep lists":      reportOf(plain, item{"层", "Levels", deep("说的话不长也不短，够占两行的样子罢了"), deep("some words that take a line or two on the page")}),
		"long body":       reportOf(plain, item{"文", "Text", strings.Repeat("山高水长，河清海晏。", 1000), strings.Repeat("word after word comes along. ", 400)}),
		"long title":      reportOf(plain, item{strings.Repeat("长题", 1000), strings.Repeat("title word ", 180), "文", "Text"}),
		"long name":       reportOf(item{zh: strings.Repeat("非常之长的题目，", 30), en: strings.Repeat("A very long title, ", 20)}, item{"条", "Item", "", ""}),
		"marks alone":     reportOf(item{zh: "……", en: "?"}, item{"（）", "—", "“”", "…"}),
	}
}

// setOrTold sets an edition. It is nil where a table of twelve columns is told to be too
// wide, which one may be on small paper and in large print.
func setOrTold(t *testing.T, r *report.Report, e brief.Edition) *pages {
	t.Helper()
	p, log := try(t, r, e)
	if p.doc == nil && (e.Paper.Name == "a5" || e.Reading.Large) && told(log, diag.TableTooWide) > 0 {
		return nil
	}
	sound(t, log, nil)
	return p
}

// told counts the findings of a code.
func told(log *diag.Log, code diag.Code) (n int) {
	for _, f := range log.Findings() {
		if f.Code == code {
			n++
		}
	}
	return n
}

// TestNastyReports sets odd reports on small paper: no text outside the type
// area, none over other text, nothing that ends the program.
func TestNastyReports(t *testing.T) {
	a5, _ := brief.PaperNamed("a5")
	for name, source := range nasty() {
		r := load(t, source)
		for _, e := range []brief.Edition{{Languages: []string{"zh"}}, {Languages: []string{"en"}}, {Languages: []string{"zh", "en"}},
			{Languages: []string{"zh", "en"}, Pairing: brief.Stacked}, {Languages: []string{"zh", "en"}, Pairing: brief.Leaf}} {
			for _, kind := range []string{"summary", "lessons"} {
				for _, e.Paper = range []brief.Paper{{}, a5} {
					e.Template, e.NoLimit = template(t, kind), true
					p := setOrTold(t, r, e)
					if p == nil {
						continue
					}
					faults := append(append(margins(p), inside(p)...), apart(p)...)
					if len(faults) > 0 {
						t.Errorf("%s, %s, %s pairing %d, paper %q: %d faults, the first %s", name, kind, e.Languages, e.Pairing, e.Paper.Name, len(faults), faults[0])
					}
				}
			}
		}
	}
}

// TestTooLongIsSaid: what does not fit its pages makes no document, and one
// error says so, however much too long it is.
func TestTooLongIsSaid(t *testing.T) {
	for _, name := range []string{"many items", "long title", "long name"} {
		source := nasty()[name]
		p, log := try(t, load(t, source), edition(t, "summary", "zh"))
		said := told(log, diag.DoesNotFit)
		if name == "long name" { // two lines more than a title should have, but it fits
			if p.doc == nil {
				t.Errorf("%s: no document", name)
			}
			continue
		}
		if p.doc != nil || said != 1 {
			t.Errorf("%s: document %v, said %d times", name, p.doc != nil, said)
		}
	}
}

// TestNarrowestPages sets the sample in the smallest type area there may be.
func TestNarrowestPages(t *testing.T) {
	r := sample(t)
	for _, langs := range []string{"zh", "en", "zh+en"} {
		e := edition(t, "lessons", langs)
		e.Paper = brief.Paper{Name: "strip", Width: length.MM(78_000), Height: length.MM(94_000)}
		p := set(t, r, e)
		for _, fault := range append(append(margins(p), inside(p)...), apart(p)...) {
			t.Errorf("%s: %s", langs, fault)
		}
	}
}

// BenchmarkSet sets briefs: the one-pager with Fit, a long pair, and five
// thousand items, whose cost an item is to be that of fifty.
func BenchmarkSet(b *testing.B) {
	fifty := load(b, reportOf(item{zh: "题", en: "Title"}, many(50)...))
	thousands := load(b, reportOf(item{zh: "题", en: "Title"}, many(5000)...))
	for _, bench := range []struct {
		name string
		run  func(*testing.B) *brief.Brief
	}{
		{"summary zh", func(b *testing.B) *brief.Brief { return tailored(b, sample(b), edition(b, "summary", "zh")) }},
		{"summary en", func(b *testing.B) *brief.Brief { return tailored(b, sample(b), edition(b, "summary", "en")) }},
		{"lessons zh+en", func(b *testing.B) *brief.Brief { return tailored(b, sample(b), edition(b, "lessons", "zh+en")) }},
		{"50 items", func(b *testing.B) *brief.Brief { return tailored(b, fifty, edition(b, "lessons", "zh+en")) }},
		{"5000 items", func(b *testing.B) *brief.Brief { return tailored(b, thousands, edition(b, "lessons", "zh+en")) }},
	} {
		b.Run(bench.name, func(b *testing.B) {
			br := bench.run(b)
			b.ReportAllocs()
			for b.Loop() {
				if out, err := typeset.Set(context.Background(), &diag.Log{}, br, faces(), typeset.Options{}); err != nil || out.Document == nil {
					b.Fatal("not set", err)
				}
			}
		})
	}
}

func tailored(tb testing.TB, r *report.Report, e brief.Edition) *brief.Brief {
	tb.Helper()
	var log diag.Log
	b, err := brief.Tailor(context.Background(), &log, r, e)
	sound(tb, &log, err)
	return b
}
