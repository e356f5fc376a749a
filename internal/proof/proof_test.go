package proof

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

const base = `# A report about rivers.
format: 1
id: rivers
languages: [zh, en]
title: {zh: 清水长流, en: Clear water} # the title
summary:
  - zh: 治水先治岸，省里（含各市）推行“河长制”，人人有责——这是经验。北京—上海沿线……都已达标，见《公报》。
    en: Treat the bank first; the province (with its cities) made "river chiefs" answerable. He had had enough.
sections:
  - id: lessons
    title: {zh: 经验, en: Lessons}
    items:
      - id: a
        title: {zh: 上下游同治, en: Treat whole rivers}
        body:
          zh: |-
            第一点。第二点，逐一落实，一一对应。

            - 上游
            - 下游
          en: |-
            Point one. Point two.
`

func load(t testing.TB, yaml string) *report.Report {
	t.Helper()
	var log diag.Log
	r, err := report.Load(context.Background(), &log, "r.yaml", []byte(yaml))
	if err != nil || log.Failed() {
		for _, f := range log.Findings() {
			t.Log(f.Format(false))
		}
		t.Fatal(err)
	}
	return r
}

func check(t testing.TB, yaml string) (out []string) {
	t.Helper()
	var log diag.Log
	if err := Check(context.Background(), &log, In{Report: load(t, yaml)}); err != nil {
		t.Fatal(err)
	}
	for _, f := range log.Findings() {
		out = append(out, fmt.Sprintf("%d:%d %s", f.Pos.Line, f.Pos.Column, f.Code))
	}
	return out
}

func TestClean(t *testing.T) {
	if got := check(t, base); len(got) > 0 {
		t.Errorf("false alarms: %v", got)
	}
}

// TestPlanted plants one error at a time; each is found at its place, and
// mended where that is certain, with nothing else changed.
func TestPlanted(t *testing.T) {
	for _, c := range []struct {
		old, new string
		code     diag.Code
		column   int    // of the fault, from the first character of old
		mended   string // what the file says after --fix in the place of new; "": new
	}{
		{"先治岸，省里", "先治岸,省里", diag.HalfWidthMark, 3, "先治岸，省里"}, {"经验。北京", "经验;北京", diag.HalfWidthMark, 2, "经验；北京"}, {"下游\n          en", "下游.\n          en", diag.HalfWidthMark, 2, "下游。\n          en"},
		{"沿线……都", "沿线...都", diag.WrongEllipsis, 2, "沿线……都"}, {"沿线……都", "沿线。。。都", diag.WrongEllipsis, 2, "沿线……都"},
		{"有责——这是", "有责—这是大家的", diag.WrongDash, 2, ""}, {"有责——这是", "有责--这是", diag.WrongDash, 2, "有责——这是"}, {"有责——这是", "有责一一这是", diag.OneForDash, 2, ""},
		{"经验。北京", "经验。。北京", diag.DoubledMark, 2, "经验。北京"}, {"治岸，省里", "治岸，，省里", diag.DoubledMark, 2, "治岸，省里"},
		{"推行“河长制”", "推行“河长制", diag.Unpaired, 2, ""}, {"见《公报》", "见公报》", diag.Unpaired, 3, ""}, {"省里（含各市）", "省里（含各市", diag.Unpaired, 2, ""}, {"(with its cities)", "with its cities)", diag.Unpaired, 15, ""},
		{"这是经验", "这是的的经验", diag.DoubledWord, 2, ""}, {"Treat the bank", "Treat the the bank", diag.DoubledWord, 6, ""},
		{"上下游同治", "上下游同 治", diag.SpaceInHan, 4, ""}, {"第一点。第二点", "第１点。第二点", diag.FullWidthLetters, 1, ""}, {"清水长流", "清水長流", diag.TraditionalCharacter, 2, ""},
		{"治岸，省里", "治岸 ，省里", diag.SpaceBeforeMark, 2, "治岸，省里"}, {"bank first; the", "bank first ; the", diag.SpaceBeforeMark, 10, "bank first; the"}, {"Point one. Point", "Point one.  Point", diag.DoubleSpace, 10, "Point one. Point"},
		{"Clear water}", "Clear， water}", diag.FullWidthInEnglish, 5, "Clear, water}"}, {"first; the", "first;the", diag.NoSpaceAfterMark, 5, ""}, {"省里（含各市）推行", "省里(含各市)推行", diag.HalfWidthParen, 2, "省里（含各市）推行"},
	} {
		if strings.Count(base, c.old) != 1 {
			t.Fatalf("%q stands %d times in the base", c.old, strings.Count(base, c.old))
		}
		planted := strings.Replace(base, c.old, c.new, 1)
		before := planted[:strings.Index(planted, c.new)]
		line := 1 + strings.Count(before, "\n")
		column := len([]rune(before[strings.LastIndexByte(before, '\n')+1:])) + 1 + c.column
		if nl := strings.IndexByte(c.new, '\n'); nl >= 0 && len([]rune(c.new[:nl])) < c.column {
			t.Fatal("a column beyond the line")
		}
		want := fmt.Sprintf("%d:%d %s", line, column, c.code)
		if got := check(t, planted); len(got) < 1 || got[0] != want && !strings.Contains(strings.Join(got, ";"), want) {
			t.Errorf("%q: %v, want %s", c.new, got, want)
		}
		expect := planted
		if c.mended != "" {
			expect = strings.Replace(planted, c.new, c.mended, 1)
		}
		fixed, _, err := Fix(context.Background(), load(t, planted), []byte(planted))
		if c.code == diag.FullWidthInEnglish && err == nil && string(fixed) == planted {
			continue // a comma would part the pairs of a mapping: left alone
		}
		if err != nil || string(fixed) != expect {
			t.Errorf("%q mended to\n%s\n%v", c.new, fixed, err)
		}
		again, changes, err := Fix(context.Background(), load(t, string(fixed)), fixed)
		if err != nil || len(changes) > 0 || string(again) != string(fixed) {
			t.Errorf("%q: a second mending changes %v", c.new, changes)
		}
	}
}

// TestStale names the sentence of the source that is new since the translation
// was accepted.
func TestStale(t *testing.T) {
	accepted, _, _ := Accepted(load(t, base), nil)
	yaml := base + "accepted:\n"
	for path, digest := range accepted {
		yaml += "  " + path + ": \"" + digest + "\"\n"
	}
	if got := check(t, yaml); len(got) > 0 {
		t.Errorf("up to date, but %v", got)
	}
	var log diag.Log
	changed := strings.Replace(yaml, "第二点，逐一落实", "第三点，逐一落实", 1)
	if err := Check(context.Background(), &log, In{Report: load(t, changed)}); err != nil {
		t.Fatal(err)
	}
	fs := log.Findings()
	if len(fs) != 1 || fs[0].Code != diag.TranslationStale || !strings.Contains(fs[0].Message(), "sentence 2 of 3, “第三点") {
		t.Fatalf("%v", fs)
	}
}

func TestReadings(t *testing.T) {
	got := Readings(load(t, base))
	if len(got) != 6 {
		t.Fatalf("%d readings: %+v", len(got), got)
	}
	if r := got[5]; r.Section != "lessons" || r.Lang != "en" || r.Words != 8 || r.Longest != 3 {
		t.Errorf("%+v", r)
	}
}

// mendingKeeps holds that mending changes marks and spaces only, a second time
// nothing, and leaves a report; for two texts in each way of quoting.
func mendingKeeps(t *testing.T, zh, en string) {
	t.Helper()
	line := strings.NewReplacer("\n", " ", "\r", " ", "\t", " ", "\x00", "").Replace
	single := func(s string) string { return "'" + strings.ReplaceAll(line(s), "'", "''") + "'" }
	double := func(s string) string {
		return "\"" + strings.NewReplacer("\\", "\\\\", "\"", "\\\"").Replace(line(s)) + "\""
	}
	block := func(s string) string { return "|-\n      " + line(s) }
	plain := line
	for _, quote := range []func(string) string{single, double, block, plain} {
		yaml := "format: 1\nid: a\nlanguages: [zh, en]\ntitle: {zh: 题, en: Title}\nsummary:\n  - # a comment\n    zh: " + quote(zh) + "\n    en: " + quote(en) + "\n"
		var log diag.Log
		r, err := report.Load(context.Background(), &log, "a.yaml", []byte(yaml))
		if err != nil || r == nil || log.Failed() {
			continue
		}
		fixed, _, err := Fix(context.Background(), r, []byte(yaml))
		if err != nil {
			t.Fatalf("%q: %v", yaml, err)
		}
		if bare(string(fixed)) != bare(yaml) || strings.Count(string(fixed), "# a comment") != 1 {
			t.Errorf("%q became %q", yaml, fixed)
		}
		var again diag.Log
		r2, err := report.Load(context.Background(), &again, "a.yaml", fixed)
		if err != nil || again.Failed() {
			t.Fatalf("mended to a report at fault: %q", fixed)
		}
		for k := range r.Summary[0].Texts {
			if a, b := r.Summary[0].Texts[k].Source, r2.Summary[0].Texts[k].Source; bare(a) != bare(b) {
				t.Errorf("the text %q became %q", a, b)
			}
		}
		if twice, changes, err := Fix(context.Background(), r2, fixed); err != nil || string(twice) != string(fixed) {
			t.Errorf("%q: a second mending: %v", fixed, changes)
		}
	}
}

// TestMendingKeeps makes up texts of words and of what goes wrong between them.
func TestMendingKeeps(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 7))
	han := strings.Fields("合作 共赢 G20 2020年 河长制 的 了 一 国家 （含 各市） “经验” ” “ 《公报》 **重点** 北京—上海 WHO 3.5%")
	latin := strings.Fields("the the bank river 2020 G20 (old) it's “quoted” *strong* 3.5 e.g. U.S. co-operate )")
	marks := strings.Split(", ，|,|. |。|。。|...|…|--|—|———| |  |（|(|)|）|\"|;|；|! |:|：|、| ，|， |?|-|一一|\u3000|\u200b|#|{|]", "|")
	text := func(words []string) string {
		var b strings.Builder
		for range 3 + rnd.IntN(10) {
			b.WriteString(words[rnd.IntN(len(words))])
			b.WriteString(marks[rnd.IntN(len(marks))])
			if rnd.IntN(4) == 0 {
				b.WriteString(marks[rnd.IntN(len(marks))])
			}
		}
		return b.String()
	}
	for range 800 {
		mendingKeeps(t, text(han), text(latin))
	}
}

func FuzzFix(f *testing.F) {
	f.Add("合作,共赢...好。。“啊", "a  b ,c")
	f.Add("推行\"河长制\"(含各市) ，——", "The bank（old）,first..")
	f.Fuzz(mendingKeeps)
}

func BenchmarkCheck(b *testing.B) {
	r := load(b, base)
	for len(r.Summary) < 1000 {
		r.Summary = append(r.Summary, r.Summary[0])
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := Check(context.Background(), &diag.Log{}, In{Report: r}); err != nil {
			b.Fatal(err)
		}
	}
}

// TestStaleWords: with the source as it was, the words that changed are named,
// at the place of the first.
func TestStaleWords(t *testing.T) {
	digests, sources, n := Accepted(load(t, base), nil)
	if n != len(digests) {
		t.Fatalf("%d of %d are new", n, len(digests))
	}
	yaml := base + "accepted:\n"
	for path, digest := range digests {
		yaml += "  " + path + ": \"" + digest + "\"\n"
	}
	for _, c := range [][3]string{
		{"第二点，逐一落实", "第三点，逐一落实", "changed “第二点” to “第三点”"},
		{"第二点，逐一落实", "第二点，逐一落实到位", "added “到位” in “逐一落实到位”"},
		{"先治岸，省里", "先岸，省里", "took out “治” at “治水先|岸”"},
		{"第一点。第二点", "第1,200点。第二点", "changed “第一点” to “第1,200点”"},
	} {
		var log diag.Log
		if err := Check(context.Background(), &log, In{load(t, strings.Replace(yaml, c[0], c[1], 1)), sources}); err != nil {
			t.Fatal(err)
		}
		fs := log.Findings()
		if len(fs) != 1 || fs[0].Code != diag.TranslationStale || fs[0].Args["what"] != c[2] || fs[0].There.Line == 0 {
			t.Errorf("%s: %+v", c[1], fs)
		}
	}
	// Only what is named is accepted; the rest stays as it was.
	changed := load(t, strings.NewReplacer("第二点，逐一落实", "第三点，逐一落实", "先治岸", "先修岸").Replace(yaml))
	again, _, n := Accepted(changed, []string{"lessons"})
	if n != 1 || again["summary.1.en"] != digests["summary.1.en"] || again["lessons.a.body.en"] == digests["lessons.a.body.en"] {
		t.Errorf("%d newly accepted: %v", n, again)
	}
}
