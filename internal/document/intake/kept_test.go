package intake

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// made is the report file made of a document, without its first line, and what was
// said, a line each. The report loads.
func made(t *testing.T, file, text, format string) (yaml, said string) {
	t.Helper()
	load(t, file, text, format)
	var log diag.Log
	d, err := Import(context.Background(), &log, In{File: file, Data: []byte(text), Format: format})
	if err != nil || d == nil {
		t.Fatal(err, log.Findings())
	}
	for _, f := range log.Findings() {
		said += string(f.Code) + " " + f.Message() + "\n"
	}
	_, yaml, _ = strings.Cut(string(d.YAML(file)), "\n")
	return yaml, said
}

// TestOnlyWhatOffendsIsPlain: what is no good Markdown becomes plain text where it
// stands; the paragraphs beside it keep their emphasis and their notes.
func TestOnlyWhatOffendsIsPlain(t *testing.T) {
	const head = "# Rivers\n\n## Lessons\n\n"
	for name, c := range map[string]struct {
		text string
		want []string
		said string
	}{
		"relative link beside a note": {"Boats **stop** here[^1], see [the rules](rules.html).\n\n[^1]: By the old law.\n",
			[]string{"Boats **stop** here[^1], see the rules.", "[^1]: By the old law."}, "import-links 1 links lead to no address of the web or of mail; their words were kept: rules.html"},
		"address of another kind": {"Get [it](ftp://example.org/a) and [that](https://example.org/b).\n",
			[]string{"Get it and [that](https://example.org/b)."}, "ftp://example.org/a"},
		"a tag in one of three": {"The **first** stays.\n\nThe <blink>second</blink> has a note[^1].\n\nThe *third*[^2] stays.\n\n[^1]: Of the second.\n[^2]: Of the third.\n",
			[]string{"The **first** stays.", `The \<blink>second\</blink> has a note[^1].`, "The *third*[^2] stays.", "[^1]: Of the second.", "[^2]: Of the third."}, "import-plain marks that are no good Markdown were kept as plain text: The <blink>second</blink"},
		"a tag in a note": {"A **word**[^1] and another[^2].\n\n[^1]: See <wbr>.\n[^2]: *Plain* enough.\n",
			[]string{"A **word**[^1] and another[^2].", `[^1]: See \<wbr>.`, "[^2]: *Plain* enough."}, ""},
		"no such note": {"One[^7] of **two**.\n\nThe other[^1].\n\n[^1]: Here.\n",
			[]string{`One\[^7\] of **two**.`, "The other[^1].", "[^1]: Here."}, "import-plain"},
		"a list and a tag": {"Before <blink>.\n\n- one[^1]\n- **two**\n\n[^1]: Of one.\n",
			[]string{`Before \<blink>.`, "one (Of one.)", "two"}, "import-plain"},
	} {
		got, said := made(t, "a.md", head+c.text, "md")
		flat := strings.ReplaceAll(strings.ReplaceAll(got, `\\`, `\`), "\n        ", "\n")
		for _, w := range c.want {
			if !strings.Contains(flat, w) {
				t.Errorf("%s: no %q in\n%s", name, w, got)
			}
		}
		if !strings.Contains(said, c.said) {
			t.Errorf("%s: said\n%swant %q", name, said, c.said)
		}
	}
}

// TestLinesThatSayATitleAgain: a line that says the title, the series or the
// publisher again is in the report or told, and never gone.
func TestLinesThatSayATitleAgain(t *testing.T) {
	for name, c := range map[string]struct{ text, again string }{
		"title":       {"# Rivers of the North\n\nRivers of the North\n\n## Lessons\n\nPlan early.\n", "Rivers of the North"},
		"part of it":  {"# 全市河湖治理情况\n\n全市河湖治理\n\n## 经验\n\n先治岸。\n", "全市河湖治理"},
		"three times": {"Hello there\n\nHello there\n\nHello there\n", "Hello there"},
	} {
		yaml, said := made(t, "a.md", c.text, "md")
		if n, want := strings.Count(yaml+said, c.again), strings.Count(c.text, c.again); n < want {
			t.Errorf("%s: %q is there %d of %d times:\n%s%s", name, c.again, n, want, yaml, said)
		}
	}
}
