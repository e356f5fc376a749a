package report

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// head is the least that a report needs, on three lines.
const head = "format: 1\nid: r\nlanguages: [zh, en]\n"

// load reads a report and returns what was said of it, a line a finding.
func load(t *testing.T, yaml string) (*Report, []string) {
	t.Helper()
	var log diag.Log
	r, err := Load(context.Background(), &log, "r.yaml", []byte(yaml))
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, f := range log.Findings() {
		said = append(said, fmt.Sprintf("%d:%d %s", f.Pos.Line, f.Pos.Column, f.Code))
	}
	return r, said
}

// mustLoad reads a report that has no fault.
func mustLoad(t *testing.T, yaml string) *Report {
	t.Helper()
	r, said := load(t, yaml)
	if len(said) > 0 {
		t.Fatalf("%s\nis said to have faults: %v", yaml, said)
	}
	return r
}

func sample(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/whole.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestAWholeReportIsReadWhole(t *testing.T) {
	r := mustLoad(t, string(sample(t)))
	if r.ID != "tides-2024" || strings.Join(r.Languages, " ") != "zh en" || r.Date.Year != 2024 || r.Date.Month != 2 || r.Date.Day != 29 {
		t.Errorf("id %q, languages %v, date %+v", r.ID, r.Languages, r.Date)
	}
	for _, c := range []struct {
		text       Localized
		lang, want string
	}{
		{r.Title, "zh", "潮汐与港口"}, {r.Title, "en", "Tides and ports"},
		{r.Publisher, "en", "Harbour Office"}, {r.Publisher, "zh", "Harbour Office"},
		{r.Summary[1], "zh", "第二段。"}, {r.Figures[0].Value, "zh", "1.10"}, {r.Figures[1].Value, "en", "007"},
		{r.Sections[0].Items[1].Short, "en", "Measure"}, {r.Sections[0].Items[0].Figures[0].Label, "zh", "站"},
		{r.Sections[0].Sources[0], "zh", "年鉴"}, {r.Distribution.Copy, "zh", "各港"}, {r.Notice, "en", "Free to copy."},
		{r.Images[0].Caption, "en", "A map"}, {r.Logo.Alt, "zh", "锚"}, {r.Glossary[0], "en", "tide"}, {r.Label, "zh", "内部资料"},
		{r.About, "en", "We measure."}, {r.Cite, "zh", "引用格式。"}, {r.Contact.Address, "zh", "码头一号"}, {r.Contact.Name, "en", "Lin Yi"}, {r.Series, "zh", "简报"},
	} {
		if got := c.text.In(c.lang); got == nil || got.Plain() != c.want {
			t.Errorf("%s in %s: %v, want %q", c.text.Path, c.lang, got, c.want)
		}
	}
	values := []string{r.Number.Text, r.Contact.Phone.Text, r.Contact.Email.Text, r.Contact.Web.Text, r.Link.Text, r.Logo.File.Text,
		r.Sections[0].Items[0].For[0].Text, r.Sections[0].Items[0].Not[1].Text, r.Ignore[0].Text, r.Accepted["lessons.a.title.en"].Text, fmt.Sprint(r.Distribution.Printed)}
	if got, want := strings.Join(values, "|"), "03|0123|tide@example.org|www.example.org|https://example.org/潮|logo.png|press|board|no-glyph|1e5|30"; got != want {
		t.Errorf("values %s\nwant   %s", got, want)
	}
}

func TestPathsNameTheirTexts(t *testing.T) {
	r := mustLoad(t, string(sample(t)))
	s := r.Sections[0]
	for want, l := range map[string]Localized{
		"title": r.Title, "summary.2": r.Summary[1], "figures.1.label": r.Figures[0].Label, "lessons.title": s.Title,
		"lessons.a.title": s.Items[0].Title, "lessons.b.short": s.Items[1].Short, "contact.address": r.Contact.Address, "lessons.a.short": s.Items[0].Short,
	} {
		if l.Path != want {
			t.Errorf("path %q, want %q", l.Path, want)
		}
	}
	if short := s.Items[0].Short; short.Given() || short.Pos.Line != s.Items[0].Pos.Line {
		t.Errorf("a text that is not given stands at %v, its item at %v", short.Pos, s.Items[0].Pos)
	}
}

func TestJSONIsReadLikeYAML(t *testing.T) {
	r := mustLoad(t, "{\n\t\"format\": 1, \"id\": \"j\",\n\t\"languages\": [\"zh\"],\n\t\"title\": \"\\u7b80\\ud873\\udc56\\/x\\\"y\\\"\"\n}\n")
	title := r.Title.In("zh")
	if title.Plain() != "简𬱖/x\"y\"" {
		t.Errorf("title %q", title.Plain())
	}
	if got := title.At(len("简𬱖")); got.Line != 4 || got.Column != 30 {
		t.Errorf("the stroke stands at %v", got)
	}
}

func TestFilesThatAreNoText(t *testing.T) {
	for name, c := range map[string]struct {
		data, want string
	}{
		"nothing":             {"", "0:0 empty-file"},
		"blanks":              {" \n\n", "0:0 empty-file"},
		"comments":            {"# only\n", "0:0 empty-file"},
		"a byte order mark":   {"\ufeff" + head + "title: x", ""},
		"CR LF":               {strings.ReplaceAll(head+"title: |\n  x\n", "\n", "\r\n"), ""},
		"CR":                  {strings.ReplaceAll(head+"titel: x\n", "\n", "\r"), "4:1 unknown-key"},
		"UTF-16":              {"\xff\xfef\x00o\x00", "0:0 not-utf8-file"},
		"UTF-16 unmarked":     {"f\x00o\x00r\x00", "0:0 not-utf8-file"},
		"a PDF":               {"%PDF-1.7\n", "0:0 not-utf8-file"},
		"one bad byte":        {head + "title: a\xffb\n", "4:9 not-utf8"},
		"GBK":                 {head + "title: " + strings.Repeat("\xb1\xea\xcc\xe2 ", 40), "4:8 not-utf8-file"},
		"a NUL":               {head + "title: a\x00b\n", "4:9 control-character"},
		"an override":         {head + "title: a\u202eb\n# \u2066\n", "4:9 bidi-control, 5:3 bidi-control"},
		"direction marks":     {head + "title: a\u200eb\u200f\n", ""},
		"a line separator":    {head + "title: a\u2028b\u0085c\ndate: x\n", "4:9 control-character, 4:11 control-character, 5:7 bad-date"},
		"a mark in the text":  {head + "title: \ufeffa\n", "4:8 control-character"},
		"an escaped bell":     {head + "title: \"a\\u0007\"\n", "4:10 control-character"},
		"an escaped isolate":  {head + "contact: {phone: \"a\\u2067\"}\n", "1:1 missing-key, 4:20 bidi-control"},
		"an entity":           {head + "title: \"é &#8238; x\"\n", "4:11 bidi-control"},
		"seventeen megabytes": {head + "title: " + strings.Repeat("x", 17<<20), "0:0 file-too-large"},
		"a text of 300 KB":    {head + "title: " + strings.Repeat("x", 300<<10), "4:8 text-too-long"},
	} {
		_, said := load(t, c.data)
		if got := strings.Join(said, ", "); got != c.want {
			t.Errorf("%s: %s\nwant %s", name, got, c.want)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	var items strings.Builder
	for i := range 60 {
		fmt.Fprintf(&items, "      - id: item-%d\n        title: {zh: 第%d条经验，统筹港口, en: Lesson %d on ports}\n        body:\n          zh: |\n            %s\n\n            **加粗**与[链接](https://example.org)。\n",
			i, i, i, strings.Repeat("潮汐与港口的关系在三月二十六日得到确认。", 14))
	}
	data := []byte(head + "title: {zh: 题, en: T}\nsections:\n  - id: lessons\n    title: {zh: 经验, en: Lessons}\n    items:\n" + items.String())
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		var log diag.Log
		if _, err := Load(context.Background(), &log, "b.yaml", data); err != nil || len(log.Findings()) > 0 {
			b.Fatal(err, log.Findings())
		}
	}
}
