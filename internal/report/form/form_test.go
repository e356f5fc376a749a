package form

import (
	"fmt"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
)

// read reads a file of a small form and gives what it holds and what was said.
func read(text string) string {
	log := &diag.Log{}
	w := &Walker{Log: log, File: "x.yaml", Kind: diag.Words{"template", "模板"}, Measure: "个", Codes: Codes{Syntax: diag.TemplateSyntax, UnknownKey: diag.TemplateUnknownKey,
		DuplicateKey: diag.TemplateDuplicateKey, MissingKey: diag.TemplateMissingKey, Type: diag.TemplateType, Value: diag.TemplateValue}}
	var b strings.Builder
	say := func(v any) { fmt.Fprintf(&b, "%v ", v) }
	if root := w.Parse([]byte(text), "write something"); root != nil {
		w.Mapping(root, "a form", "name: x",
			Needed("name", "name: x", func(n *yaml.Node) { say(w.Text(n, "name", "name: x")) }),
			Key("kind", func(n *yaml.Node) { say(w.Word(n, "kind", "one", "two")) }),
			Key("flag", func(n *yaml.Node) { say(w.Flag(n, "flag")) }),
			Key("count", func(n *yaml.Node) { say(w.Whole(n, "count", 1, 9)) }),
			Key("list", func(n *yaml.Node) {
				w.List(n, "list", "list: [a]", func(n *yaml.Node) { say(w.Text(n, "list", "a")) })
			}))
	}
	for _, f := range log.Findings() {
		fmt.Fprintf(&b, "| %d:%d %s; %s ", f.Pos.Line, f.Pos.Column, f.Message(), f.Hint())
	}
	return strings.TrimSpace(b.String())
}

func TestForm(t *testing.T) {
	for text, want := range map[string]string{
		"name: 名\nkind: two\nflag: true\ncount: 9\nlist: [a, b]\n": "名 two true 9 a b",
		"nme: x\n":                `| 1:1 a form has no key "nme"; did you mean "name"?`,
		"kind: one\n":             `one | 1:1 a form needs the key "name"; write it like name: x`,
		"name: x\nname: y\n":      `x | 2:1 the key "name" stands twice; it is also on line 1; keep one of the two`,
		"name: x\nkind: tow\n":    `x  | 2:7 "tow" is not one of one, two; did you mean "two"?`,
		"name: x\ncount: 10\n":    `x 0 | 2:8 "10" is not a whole number from 1 to 9;`,
		"name: x\nflag: 3\n":      `x false | 2:7 flag must be true or false, but this is 3; write it like flag: true`,
		"name: x\nlist: []\n":     `x | 2:7 list must be a list with an entry at least, but this is an empty list; write it like list: [a]`,
		"name: [a]\n":             `| 1:7 name must be a text, but this is a list; write it like name: x`,
		"- a\n":                   `| 1:1 a form must be keys with values, but this is a list; write it like name: x`,
		"":                        `| 0:0 this template is not valid YAML: it is empty; write something`,
		"name: x\n---\nname: y\n": `x | 3:1 this template is not valid YAML: a second document begins here; remove the line ---, or keep each template in a file of its own`,
		"name: &a x\nkind: *a\n":  `x  | 2:7 kind must be a text, but this is an alias (*a), which a template cannot have; write it like one`,
	} {
		if got := read(text); got != want {
			t.Errorf("%q\n got %s\nwant %s", text, got, want)
		}
	}
}

// TestManyPartsAreRefused stops a small file that would take much memory.
func TestManyPartsAreRefused(t *testing.T) {
	for name, text := range map[string]string{
		"commas":  "list: [" + strings.Repeat("a,", MostMarks+1) + "]",
		"entries": "list:\n" + strings.Repeat("- a\n", MostParts/2+1),
		"dashes":  strings.Repeat("- ", MostParts+1),
	} {
		if got := read(text); !strings.Contains(got, "more than 400000 lines") {
			t.Errorf("%s: %.100s", name, got)
		}
	}
	if TooManyParts([]byte(strings.Repeat("一句话。 ", MostParts))) {
		t.Error("words are counted as parts")
	}
}
