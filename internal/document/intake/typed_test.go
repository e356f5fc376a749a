package intake

import (
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// TestTypedTextIsNoMarkdown: in a text file that shows no Markdown each mark means itself,
// on the page as in the file; in one that shows it marks are marks.
func TestTypedTextIsNoMarkdown(t *testing.T) {
	const head = "Notes on Codes\n\n3 May 2025\n\nFindings\n\nThe codes were read by two people, and each was compared with the list.\n\n"
	for name, c := range map[string]struct{ file, line, want string }{
		"tildes":          {"a.txt", "The shifts are A~B~C and 10~20~30.", "The shifts are A~B~C and 10~20~30."},
		"circumflexes":    {"a.txt", "The rate is x^2^3 by the old rule.", "The rate is x^2^3 by the old rule."},
		"stars":           {"a.txt", "It costs 5* for *members and 7* for others.", "It costs 5* for *members and 7* for others."},
		"stars in pairs":  {"a.txt", "Call it *the* code, as they do.", "Call it *the* code, as they do."},
		"two stars":       {"a.txt", "It is sure (p < 0.01 **), as ever.", "It is sure (p < 0.01 **), as ever."},
		"low lines":       {"a.txt", "The files _a_ and snake_case_name and __init__.py are there.", "The files _a_ and snake_case_name and __init__.py are there."},
		"brackets":        {"a.txt", "They say so [sic] and [1] and <none> & &amp; so on.", "They say so [sic] and [1] and <none> & &amp; so on."},
		"backticks":       {"a.txt", "Run `ls` and then ``quit'' at once.", "Run `ls` and then ``quit'' at once."},
		"backslashes":     {"a.txt", `The path is C:\new\*.txt as before.`, `The path is C:\new\*.txt as before.`},
		"an address":      {"a.txt", "See https://example.org/a_long_name*b*/c?x=1&lt=2_3 for more.", "See https://example.org/a_long_name*b*/c?x=1&lt=2_3 for more."},
		"Chinese":         {"a.txt", "班次为甲~乙~丙，单价*为每吨3^2元，编号_甲_。", "班次为甲~乙~丙，单价*为每吨3^2元，编号_甲_。"},
		"bold beside it":  {"a.txt", "The **first** code is CO~2~ now.", "The first code is CO₂ now."},
		"a Markdown file": {"a.md", "The rate is CO~2~ by *the* old rule.", "The rate is CO₂ by the old rule."},
	} {
		r, said := load(t, c.file, head+c.line+"\n", "")
		var texts []string
		for _, l := range r.Leaves() {
			for i := range l.Texts {
				texts = append(texts, l.Texts[i].Plain())
			}
		}
		if all := strings.Join(texts, "\n"); !strings.Contains(all, c.want) {
			t.Errorf("%s: no %q in\n%s", name, c.want, all)
		}
		if to := "https://example.org/a_long_name*b*/c?x=1&lt=2_3"; name == "an address" && !strings.Contains(links(r), to) {
			t.Errorf("%s: the links lead to %s", name, links(r))
		}
		for _, f := range said {
			if f.Code == diag.ImportEscape || f.Code == diag.ImportMarkup {
				t.Errorf("%s: a false repair: %s", name, f.Message())
			}
		}
	}
}

// links are the addresses that the texts of a report lead to.
func links(r *report.Report) string {
	var out []string
	for _, l := range r.Leaves() {
		for i := range l.Texts {
			for _, b := range l.Texts[i].Blocks {
				for _, s := range b.Spans {
					out = append(out, s.Link)
				}
			}
		}
	}
	return strings.Join(out, " ")
}
