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

// TestStruckIsTold: struck text is in no report, whatever the format, and each piece
// of it is told with its place.
func TestStruckIsTold(t *testing.T) {
	p := func(inside string) string { return "<w:p>" + inside + "</w:p>" }
	r := func(props, text string) string {
		return "<w:r><w:rPr>" + props + "</w:rPr><w:t>" + text + "</w:t></w:r>"
	}
	file := wordFile(t, map[string]string{"word/document.xml": wordHead + p(r("", "供水简报")) + p(r("", "会议决定")+r("<w:strike/>", "暂不")+r("", "实施分质供水，各县区须在六月底以前报送方案，逾期不再受理。")) + "</w:body></w:document>"})
	for name, c := range map[string]struct{ data, format, kept, gone string }{
		"Word":          {string(file), "docx", "会议决定实施分质供水", "暂不"},
		"page":          {"<h1>Supply</h1><p>The board will <del>not</del> act on the plan before the end of the year.</p>", "html", "The board will act on", "not"},
		"Markdown":      {"# Supply\n\nThe board will ~~never~~ act on the plan before the end of the year.\n", "md", "The board will act on", "never"},
		"HTML in it":    {"# Supply\n\nThe board will <s>never</s> act on the plan before the end of the year.\n", "md", "The board will act on", "never"},
		"Markdown, two": {"# 供水\n\n会议~~不~~同意调价，并~~暂缓~~实施分质供水，各县区须在六月底以前报送方案。\n", "md", "会议同意调价，并实施分质供水", "暂缓"},
		"no strike":     {"# Supply\n\nIt takes ~5 to ~7 days, or ~~ as they say ~~ a week, until the plan is done.\n", "md", "~5 to ~7 days", ""},
	} {
		yaml, said := made(t, "a", c.data, c.format)
		if !strings.Contains(yaml, c.kept) || c.gone != "" && (strings.Contains(yaml, c.gone) || !strings.Contains(said, "import-struck text that is struck through was left out: "+c.gone)) {
			t.Errorf("%s:\n%s%s", name, yaml, said)
		}
		if c.gone == "" && strings.Contains(said, "import-struck") {
			t.Errorf("%s: said %s", name, said)
		}
	}
}

// TestAboveAndBelow: what a Word file or a page sets above or below the line stands so
// in the report, and marks that somebody typed stay what they are.
func TestAboveAndBelow(t *testing.T) {
	run := func(align, text string) string {
		return `<w:r><w:rPr><w:vertAlign w:val="` + align + `"/></w:rPr><w:t>` + text + `</w:t></w:r>`
	}
	up, down := func(s string) string { return run("superscript", s) }, func(s string) string { return run("subscript", s) }
	r := func(s string) string { return run("baseline", s) }
	for name, c := range map[string]struct{ inside, want string }{
		"figures":      {r("10") + up("6") + r(" m") + up("3") + r(" of CO") + down("2") + r(" a year were measured there"), "10⁶ m³ of CO₂ a year were measured there"},
		"letters":      {r("It falls as e") + up("kt") + r(" does, and v") + down("max") + r(" is the highest speed"), "It falls as e^kt^ does, and v~max~ is the highest speed"},
		"both at once": {r("the sum of x") + down("ij") + up("kl") + r(" over all rows of the table"), "the sum of x~ij~^kl^ over all rows of the table"},
		"Han before":   {r("本年") + up("ab") + r("的数据均已核实，各站逐月上报，年底汇总。"), "本年^(ab)的数据均已核实"},
		"typed":        {r("The shifts are Mon~Tue~Wed and the rate is 5^10^2 by the old rule"), `Mon\~Tue~Wed and the rate is 5\^10^2 by`},
		"one mark":     {r("It takes ~5 days at 2^10 and then ~7 more until all is done"), "It takes ~5 days at 2^10 and then ~7 more"},
	} {
		file := wordFile(t, map[string]string{"word/document.xml": wordHead + `<w:p>` + r("Notes") + `</w:p><w:p>` + c.inside + `</w:p></w:body></w:document>`})
		yaml, _ := made(t, "a.docx", string(file), "docx")
		if !strings.Contains(strings.ReplaceAll(yaml, `\\`, `\`), c.want) {
			t.Errorf("%s: no %q in\n%s", name, c.want, yaml)
		}
	}
}
