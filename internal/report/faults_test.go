package report

import (
	"context"
	"os"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report/form"
)

// titled is a report with a title, to which a case adds what it is about; that
// begins on line 5.
const titled = head + "title: {zh: 题, en: T}\n"

func TestFaultsOfContent(t *testing.T) {
	item := titled + "sections:\n  - id: s\n    title: x\n    items:\n      - id: a\n        title: x\n" // next: line 11
	for _, c := range []struct{ name, yaml, want string }{
		{"nothing required", "date: 2020-01-01\n", "1:1 missing-key, 1:1 missing-key, 1:1 missing-key, 1:1 missing-key"},
		{"no mapping", "- a\n", "1:1 not-keys"},
		{"format 2", "format: 2\nid: r\nlanguages: [zh]\ntitle: x\n", "1:9 wrong-format"},
		{"format as text", "format: \"1\"\nid: r\nlanguages: [zh]\ntitle: x\n", "1:9 wrong-format"},
		{"unknown key", titled + "lessonz: 1\n", "5:1 unknown-key"},
		{"unknown key in an item", item + "        boddy: x\n", "11:9 unknown-key"},
		{"key twice", titled + "date: 2020-01-01\ntitle: x\n", "6:1 duplicate-key"},
		{"language twice in a text", titled + "label: {zh: 甲, zh: 乙}\n", "5:16 duplicate-key"},
		{"merge key", titled + "contact:\n  <<: {phone: 1}\n", "6:3 merge-key"},
		{"a key of keys", titled + "? {a: b}\n: c\n", "5:3 yaml-syntax"},
		{"text as list", titled + "label: [a]\n", "5:8 not-a-text"},
		{"a language as list", titled + "label: {zh: [a]}\n", "5:13 not-a-text"},
		{"list as text", titled + "summary: x\n", "5:10 not-a-list"},
		{"keys as text", titled + "contact: x\n", "5:10 not-keys"},
		{"word as list", titled + "contact: {phone: [1]}\n", "5:18 not-a-text"},
		{"null", titled + "label: ~\n", "5:1 empty-text"},
		{"nothing", titled + "label:\n", "5:1 empty-text"},
		{"quoted nothing", titled + "label: {zh: \"\", en: \" \"}\n", "5:9 empty-text, 5:17 empty-text"},
		{"only marks", titled + "about: |\n  <!-- -->\n", "6:3 raw-html"},
		{"blanks only", titled + "label: \"\u3000\"\n", "5:1 empty-text"},
		{"empty list", titled + "summary: []\n", "5:1 empty-text"},
		{"empty entry", titled + "summary:\n  - x\n  -\n", "7:4 empty-text"},
		{"bad id", head[:10] + "id: My Report\nlanguages: [zh]\ntitle: x\n", "2:5 bad-id"},
		{"id of 65", item + "      - id: " + strings.Repeat("a", 65) + "\n        title: x\n", "11:13 bad-id"},
		{"id twice", item + "      - id: s\n        title: x\n", "11:13 duplicate-id"},
		{"image and item share ids", item + "images: [{id: a, file: f, alt: x}]\n", "11:15 duplicate-id"},
		{"a picture that is not there", titled + "about: |\n  Text.\n\n  - a\n\n    ![](chrt)\nimages: [{id: chart, file: f.png, alt: x}]\n", "10:5 unknown-picture"},
		{"a picture within words", titled + "about: |\n  See ![](chart) here.\nimages: [{id: chart, file: f.png, alt: x}]\n", "6:7 image-in-text"},
		{"a picture in a line", titled + "label: \"![](chart)\"\nimages: [{id: chart, file: f.png, alt: x}]\n", "5:9 image-in-text, 5:9 empty-text"},
		{"a picture in a cell", titled + "about: |\n  | a |\n  |---|\n  | ![](chart) |\nimages: [{id: chart, file: f.png, alt: x}]\n", "8:5 image-in-text"},
		{"a picture with a title", titled + "about: |\n  ![](chart \"words\")\nimages: [{id: chart, file: f.png, alt: x}]\n", "6:3 link-title"},
		{"item without title", titled + "sections:\n  - id: s\n    title: x\n    items:\n      - id: a\n", "9:9 missing-key"},
		{"bad languages", "format: 1\nid: r\nlanguages: [cn, zh_TW, zh, zh]\ntitle: x\n", "3:13 bad-language, 3:17 bad-language, 3:28 duplicate-language"},
		{"language of no list", "format: 1\nid: r\nlanguages: zh\ntitle: x\n", "3:12 not-a-list"},
		{"another language", titled + "label: {zh: 甲, fr: A}\n", "5:16 unknown-language"},
		{"no such day", titled + "date: 2023-02-29\n", "5:7 bad-date"},
		{"a leap day", titled + "date: 2024-02-29\n", ""},
		{"no leap day", titled + "date: 1900-02-29\n", "5:7 bad-date"},
		{"Chinese date", titled + "date: 2020年3月30日\n", ""},
		{"month only", titled + "date: 2020-03\n", ""},
		{"no such month", titled + "date: 2020-13\n", "5:7 bad-date"},
		{"no such Chinese day", titled + "date: 2020年2月30日\n", "5:7 bad-date"},
		{"date with time", titled + "date: 2020-03-30T00:00:00Z\n", "5:7 bad-date"},
		{"link without scheme", titled + "link: example.org\n", "5:7 bad-link"},
		{"link to a script", titled + "link: javascript:alert(1)\n", "5:7 bad-link"},
		{"link with a password", titled + "link: https://me:pw@example.org\n", "5:7 bad-link"},
		{"mail as web", titled + "contact: {web: \"mailto:a@b.cn\"}\n", "5:16 bad-link"},
		{"bad address", titled + "contact: {email: a@b}\n", "5:18 bad-email"},
		{"printed", titled + "distribution: {printed: 0}\n", "5:25 bad-number"},
		{"printed in words", titled + "distribution: {printed: 三十}\n", "5:25 bad-number"},
		{"ignored typo", titled + "ignore: [no-glyf]\n", "5:10 unknown-code"},
		{"Chinese for all", titled + "label: a 内部\n", "5:10 han-for-all"},
		{"Chinese for Chinese", "format: 1\nid: r\nlanguages: [zh, ja]\ntitle: 题\n", ""},
		{"aliases", titled + "label: &l {zh: 甲, en: A}\nseries: *l\n", ""},
		{"an alias of itself", titled + "summary: &s [*s]\n", "5:10 not-a-text"},
		{"another type", titled + "label: !!binary aGk=\n", "5:8 unknown-tag"},
		{"its own type", titled + "label: !!str 3\n", ""},
	} {
		if _, said := load(t, c.yaml); strings.Join(said, ", ") != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, strings.Join(said, ", "), c.want)
		}
	}
}

func TestFaultsOfYAML(t *testing.T) {
	for _, c := range []struct{ name, yaml, want string }{
		{"tabs", "format: 1\nid: r\nlanguages: [zh]\ntitle:\n\tzh: 题\nlabel:\n\tfr: x\n", "5:1 tab-indent, 7:2 unknown-language"},
		{"tabs among spaces", titled + "label:\n  zh: 甲\n\ten: A\n", "7:1 tab-indent"},
		{"full-width colon", titled + "label：内部\ndatum: x\n", "5:6 full-width-colon, 5:7 han-for-all, 6:1 unknown-key"},
		{"full-width colons by language", titled + "label:\n  zh：甲\n  en：A\n", "6:5 full-width-colon, 7:5 full-width-colon"},
		{"a full-width colon as text", titled + "label:\n  zh：甲\n", "6:5 full-width-colon"},
		{"a full-width colon in a body", titled + "about:\n  zh: |\n    title：正文\n  en：A\n", "8:5 full-width-colon"},
		{"no space behind a colon", titled + "label:内部\ndatum: x\n", "5:6 no-space-after-colon, 5:7 han-for-all, 6:1 unknown-key"},
		{"no space by language", titled + "label:\n  zh:甲\n  en:A\n", "6:5 no-space-after-colon, 7:5 no-space-after-colon"},
		{"no space in brackets", titled + "label: {zh:甲, en: A}\n", "5:9 no-space-after-colon"},
		{"full-width in brackets", titled + "label: {zh：甲, en: A}\n", "5:9 full-width-colon"},
		{"an address as text", titled + "series: http://a.cn\nlabel: en route:x\n", ""},
		{"colon in a value", titled + "label: {zh: 甲}\nseries:\n  en: Ports: a study\n  zh: x\n", "7:12 colon-in-value"},
		{"quote left open", titled + "label:\n  zh: \"甲\n  en: \"A\"\ndatum: x\n", "6:7 open-quote, 8:1 unknown-key"},
		{"quote left open at the end", titled + "label:\n  en: 'A\n", "6:7 open-quote"},
		{"quote left open in brackets", titled + "label: {zh: 甲, en: \"A}\ndatum: x\n", "5:20 open-quote, 6:1 unknown-key"},
		{"quotes in quotes", titled + "label:\n  zh: \"他说\"你好\"。\"\ndatum: x\n", "6:11 text-after-quote, 7:1 unknown-key"},
		{"bold at the start", titled + "label:\n  en: **A** b\ndatum: x\n", "6:7 reserved-start, 7:1 unknown-key"},
		{"at sign", titled + "label:\n  en: @home\n", "6:7 reserved-start"},
		{"bracket at the start", titled + "label:\n  zh: [注] 说明\ndatum: x\n", "6:7 reserved-start, 7:1 unknown-key"},
		{"greater-than at the start", titled + "label:\n  en: >50 ports\n", "6:7 reserved-start"},
		{"unknown alias", titled + "label: *nobody\n", "5:8 unknown-alias"},
		{"open bracket", "format: 1\nid: r\ntitle: x\nlanguages: [zh, en\n", "4:12 open-bracket"},
		{"indentation", titled + "label:\n  zh: 甲\n en: A\ndatum: x\n", "7:2 indentation, 8:1 unknown-key"},
		{"two documents", titled + "---\nformat: 1\n", "5:1 several-documents"},
		{"one document, marked", "---\n" + titled + "...\n", ""},
	} {
		if _, said := load(t, c.yaml); strings.Join(said, ", ") != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, strings.Join(said, ", "), c.want)
		}
	}
}

// TestScalarsAreTextsAsTyped: YAML's guesses at types lose nothing.
func TestScalarsAreTextsAsTyped(t *testing.T) {
	for _, typed := range []string{"007", "1_000", "1.10", "0x1F", ".5", "yes", "No", "true", "2020-01-01", "1e3", "+86", "12:30", "5.0%", "“q”", "1,000", "=", "y"} {
		r := mustLoad(t, titled+"figures:\n  - {value: \""+typed+"\", label: x}\n  - value: "+typed+"\n    label: {zh: "+strings.ReplaceAll(typed, ",", "")+", en: x}\n")
		if got := r.Figures[1].Value.In("en").Plain(); got != typed || got != r.Figures[0].Value.In("zh").Plain() {
			t.Errorf("%s is read as %s", typed, got)
		}
	}
}

// TestMessages compares whole messages of a file with many faults.
func TestMessages(t *testing.T) {
	data, err := os.ReadFile("testdata/faults.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var log diag.Log
	if _, err := Load(context.Background(), &log, "faults.yaml", data); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range log.Findings() {
		b.WriteString(f.Format(false))
	}
	const golden = "testdata/faults.txt"
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("got\n%s", b.String())
	}
}

func TestABillionLaughsAreRefused(t *testing.T) {
	var b strings.Builder
	b.WriteString(titled + "figures: &f\n")
	for range 300 {
		b.WriteString("  - {value: x, label: x}\n")
	}
	b.WriteString("sections:\n")
	for i := range 3000 {
		if i == 0 {
			b.WriteString("  - id: s\n    title: x\n    figures: *f\n    items: &i\n      - {id: a, title: x, figures: *f}\n      - {id: b, title: x, figures: *f}\n")
			continue
		}
		b.WriteString("  - {id: s, title: x, figures: *f, items: *i}\n")
	}
	_, said := load(t, b.String())
	if last := strings.Join(said, " "); !strings.Contains(last, "too-many-nodes") {
		t.Errorf("%d findings, none of them that there is too much", len(said))
	}
	_, said = load(t, titled+"summary: "+strings.Repeat("[", 100_000))
	if len(said) == 0 {
		t.Error("a hundred thousand brackets are no fault")
	}
	_, said = load(t, titled+"about: "+strings.Repeat(">", 20)+" \"\n"+"notice: |\n  "+strings.Repeat("> ", 5000)+"x\n")
	if len(said) == 0 {
		t.Error("five thousand quotes are no fault")
	}
}

func TestTooManyFaultsEnd(t *testing.T) {
	_, said := load(t, titled+"summary: ["+strings.Repeat("{fr: x},", 5000)+"]\n")
	if len(said) != mostFaults+1 || said[0] != "0:0 too-many-faults" {
		t.Errorf("%d findings, first %s", len(said), said[0])
	}
}

func TestManyPartsAreRefused(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{titled + "summary: [" + strings.Repeat("a,", form.MostMarks) + "a]\n", "0:0 too-many-parts"},
		{titled + "about: " + strings.Repeat("a", mostBytes), "0:0 file-too-large"},
	} {
		if _, said := load(t, c.text); strings.Join(said, ", ") != c.want {
			t.Errorf("%.200v, want %s", said, c.want)
		}
	}
}
