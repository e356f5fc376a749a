package brief

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// both is a text in Chinese and English that stands on a line of r.yaml.
func both(line int, zh, en string) report.Localized {
	l := report.Localized{Pos: diag.Pos{File: "r.yaml", Line: line, Column: 7}}
	for _, t := range []struct{ lang, words string }{{"zh", zh}, {"en", en}} {
		if t.words != "" {
			l.Texts = append(l.Texts, report.Text{Lang: t.lang, Source: t.words})
		}
	}
	return l
}

// values are bare strings.
func values(words ...string) []report.Value {
	var out []report.Value
	for _, w := range words {
		out = append(out, report.Value{Text: w})
	}
	return out
}

// section has n items whose titles are in both languages and whose bodies are
// in Chinese only, from a line of the file on; each item takes ten lines.
func section(id string, line, n int) report.Section {
	s := report.Section{ID: id, Title: both(line, id+"题", id+" title"), Lead: both(line+1, "如下：", "As follows:"), Body: both(line+2, "总述", "")}
	for i := 1; i <= n; i++ {
		at := line + 10*i
		s.Items = append(s.Items, report.Item{ID: fmt.Sprintf("%s-%d", id, i), Pos: diag.Pos{File: "r.yaml", Line: at, Column: 9},
			Title: both(at, fmt.Sprintf("题%d", i), fmt.Sprintf("title %d", i)), Body: both(at+1, fmt.Sprintf("详%d", i), "")})
	}
	return s
}

// fixture is a report like the first real one: its summary and titles are in
// both languages, its bodies in Chinese only.
func fixture() *report.Report {
	return &report.Report{
		File: "r.yaml", ID: "demo", Languages: []string{"zh", "en"},
		Series: both(4, "系列", "Series"), Title: both(5, "标题", "Title"), Publisher: both(6, "单位", "Publisher"),
		Date:    report.Date{Year: 2020, Month: 3, Day: 30},
		Summary: []report.Localized{both(8, "甲", "A"), both(9, "乙", "B")},
		Figures: []report.Figure{
			{Value: both(10, "5万亿", "$5 trillion"), Label: both(11, "投入", "pledged")},
			{Value: both(12, "89国", "89 countries"), Label: both(13, "受援", "aided")},
			{Value: both(14, "4万", "40,000"), Label: both(15, "医护", "medics")},
			{Value: both(16, "18%", "18%"), Label: both(17, "会费", "dues")},
		},
		Sections: []report.Section{section("lessons", 100, 10), section("recommendations", 300, 10),
			{ID: "conclusion", Title: both(500, "结语", ""), Body: both(501, "完", "")}},
		About:   both(600, "关于", ""),
		Contact: report.Contact{Address: both(610, "北京", ""), Phone: report.Value{Text: "+86"}},
	}
}

// tailored makes a brief of a built-in template, with what was logged.
func tailored(t testing.TB, r *report.Report, template string, langs ...string) (*Brief, string) {
	t.Helper()
	return tailoredAs(t, r, Edition{Template: builtIn(t, template), Languages: langs})
}

func tailoredAs(t testing.TB, r *report.Report, e Edition) (*Brief, string) {
	t.Helper()
	var log diag.Log
	b, err := Tailor(context.Background(), &log, r, e)
	if err != nil {
		t.Fatal(err)
	}
	return b, findings(&log)
}

// sectionIn finds a section of a brief, those in columns included.
func sectionIn(t testing.TB, b *Brief, id string) *Section {
	t.Helper()
	for _, block := range b.Blocks {
		switch x := block.(type) {
		case *Section:
			if x.ID == id {
				return x
			}
		case Columns:
			for _, s := range x.Sections {
				if s.ID == id {
					return s
				}
			}
		}
	}
	t.Fatalf("%s has no section %s", b.Name, id)
	return nil
}

// dump writes a brief so that a person can read what will be on the page.
func dump(b *Brief) string {
	var o strings.Builder
	pages := "any number of pages"
	if b.MaxPages > 0 {
		pages = fmt.Sprintf("%d page(s) at most", b.MaxPages)
	}
	fmt.Fprintf(&o, "%s: %s, %s, %s\n", b.Name, strings.Join(b.Languages, " | "), pages, b.Paper.Name)
	for _, block := range b.Blocks {
		dumpBlock(&o, b, block)
	}
	return o.String()
}

// start is the first forty characters of a text, which tell which one it is.
func start(source string) string {
	r := []rune(strings.ReplaceAll(source, "\n", "⏎"))
	if len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return string(r)
}

func dumpBlock(o *strings.Builder, b *Brief, block Block) {
	line := func(indent int, label string, p Pair) {
		if !p.Given() {
			return
		}
		var texts []string
		for _, t := range p {
			if t == nil {
				texts = append(texts, "—")
				continue
			}
			texts = append(texts, start(t.Source))
		}
		fmt.Fprintf(o, "%s%s %s\n", strings.Repeat("  ", indent), label, strings.Join(texts, " | "))
	}
	figures := func(list []Figure) {
		for _, f := range list {
			line(1, "figure:", f.Value)
			line(2, "label:", f.Label)
			line(2, "source:", f.Source)
		}
	}
	switch x := block.(type) {
	case Marking:
		line(0, "marking:", x.Label)
		for _, said := range x.Lines {
			fmt.Fprintln(o, "  "+said)
		}
	case Masthead:
		fmt.Fprintf(o, "masthead %s, no. %s, %s\n", x.Form, x.Number, Date(b.Languages[0], x.Date))
		line(1, "series:", x.Series)
		line(1, "publisher:", x.Publisher)
		line(1, "label:", x.Label)
	case Title:
		line(0, "title:", x.Text)
		line(1, "subtitle:", x.Subtitle)
	case Summary:
		fmt.Fprintln(o, "summary")
		for _, p := range x.Paragraphs {
			line(1, "paragraph:", p)
		}
		figures(x.Figures)
	case Figures:
		fmt.Fprintln(o, "figures")
		figures(x.Figures)
	case Cards:
		fmt.Fprintf(o, "cards, %d a sheet\n", x.Most)
		for _, s := range x.Sections {
			dumpBlock(o, b, s)
		}
	case Columns:
		fmt.Fprintf(o, "%d columns\n", len(x.Sections))
		for _, s := range x.Sections {
			dumpBlock(o, b, s)
		}
	case *Section:
		fmt.Fprintf(o, "section %s, %d of %d, numbered %v, in detail %v, lacking %v, available in %v\n",
			x.ID, len(x.Items), x.Total, x.Number, x.Detail, x.Lacking, x.Available)
		line(1, "title:", x.Title)
		line(1, "lead:", x.Lead)
		line(1, "body:", x.Body)
		for _, it := range x.Items {
			line(1, Label(b.Languages[0], it.Number), it.Title)
			line(2, "short:", it.Short)
			line(2, "body:", it.Body)
		}
	case Prose:
		line(0, x.Kind+":", x.Text)
	case Contact:
		fmt.Fprintln(o, "contact")
	case Distribution:
		fmt.Fprintln(o, "distribution")
	}
}
