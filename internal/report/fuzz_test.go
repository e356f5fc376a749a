package report

import (
	"context"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
	"jianbao/internal/report/form"
)

// FuzzLoad: whatever the file holds, Load neither panics nor hangs, every
// finding and every text has a place within the file, and messages can be
// printed.
func FuzzLoad(f *testing.F) {
	f.Add(sample(f))
	for _, s := range []string{"", "{", "a: *a", "? ", "- - -", "\ttitle：x", titled + "label: \"a\\\n  b\"\n", titled + "about: >+2\n   x\n\n", titled + "about: |\n  - [^1]\n\n  [^1]: x\n",
		"{\"title\":\"\\ud83d\\ude00\"}", titled + "label: 'a''\n\n  b'\n", titled + "about: \"| a |\\n|--|\\n| `b\\\\|` |\"\n", "%YAML 1.2\n---\n", titled + "label: &a !x [*a]\n", titled + "? |\n  x\n: y\n"} {
		f.Add([]byte(s))
		f.Add([]byte(head + "title: x\nsummary:\n  - " + s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var log diag.Log
		r, err := Load(context.Background(), &log, "f.yaml", data)
		if err != nil || r == nil {
			t.Fatalf("no report: %v", err)
		}
		lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(string(data), "\ufeff")), "\n")
		within := func(pos diag.Pos, what string) {
			if pos.Line == 0 && pos.Column == 0 {
				return
			}
			// A missing end stands one line behind the last.
			if pos.File != "f.yaml" || pos.Line < 1 || pos.Line > len(lines)+1 || pos.Column < 1 ||
				pos.Line <= len(lines) && pos.Column > utf8.RuneCountInString(lines[pos.Line-1])+1 {
				t.Errorf("%s at %v in %q", what, pos, data)
			}
		}
		for _, f := range log.Findings() {
			within(f.Pos, string(f.Code))
			if f.Format(false) == "" {
				t.Error("a finding without words")
			}
		}
		if log.Failed() {
			return
		}
		texts := append([]Localized{r.Title, r.About, r.Cite}, r.Summary...)
		for _, l := range texts {
			for i := range l.Texts {
				for at := range l.Texts[i].Source {
					within(l.Texts[i].At(at), l.Path)
				}
			}
		}
	})
}

// FuzzMarkdown: every letter of a text comes out, once and in order, unless a
// finding says why not.
func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{"甲 **乙** c", "- a\n  - b\n\n1. c", "| a | b |\n|--|--|\n| c | d |", "# h\n\n> q\n> r\n\nx", "a\n===\n\n    b\n\n***\nc", "见http://a.cn/x。a_b@c.cn"} {
		f.Add(s, true)
		f.Add(s, false)
	}
	f.Fuzz(func(t *testing.T, source string, inline bool) {
		// What these begin does not come out letter by letter: links, code's
		// language, entities; an HTML block would be an error.
		if !utf8.ValidString(source) || strings.ContainsAny(source, "[]<&`~\r\x00") {
			return
		}
		for _, r := range source {
			if _, bad := badCharacter(r); bad {
				return
			}
		}
		text, said := read(t, source, inline)
		if strings.Contains(said, "too-deep") || strings.Contains(said, "table-cells") || strings.Contains(said, "several-paragraphs") {
			return
		}
		if got, want := letterString(dumpText(text.Blocks)), letterString(source); got != want {
			t.Errorf("%q (inline %v)\nletters out %s\nletters in  %s\n%s\n%s", source, inline, got, want, dump(text.Blocks), said)
		}
	})
}

func dumpText(blocks []Block) string {
	var b strings.Builder
	for _, block := range blocks {
		plainBlock(&b, block)
	}
	return b.String()
}

func letterString(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == 'ⁿ': // ^n^ is written so
			return 'n'
		case unicode.IsLetter(r):
			return r
		}
		return -1
	}, s)
}

// FuzzScalar: in every style, the text that is read is the parser's own, but
// for spaces beside Chinese, and its places are known.
func FuzzScalar(f *testing.F) {
	for _, s := range []string{"a", "'a''b\n  c'", "\"a\\n\\u4e2d\\\n  b\"", "|\n  a\n   b\n", ">\n  a\n  b\n\n   c\n  甲\n  乙", "|2-\n   a", "&a !!str x\n  y"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, value string) {
		if strings.ContainsAny(value, "\r") || !utf8.ValidString(value) {
			return
		}
		s := newSource("f", "k: "+value+"\n")
		root, fault, err := form.Tree([]byte(s.text()))
		if err != nil || fault != nil || root == nil || len(root.Content[0].Content) != 2 || len(badCharacters("f", s.text())) > 0 {
			return
		}
		n := root.Content[0].Content[1]
		if n.Kind != yaml.ScalarNode || strings.TrimSpace(n.Value) == "" || strings.Contains(n.Value, "\ufeff") {
			return
		}
		text, o := s.scalar(n)
		if o.runs == nil {
			t.Errorf("%q: the places of %q are not known", value, n.Value)
		}
		if a, b := strings.ReplaceAll(text, " ", ""), strings.ReplaceAll(n.Value, " ", ""); a != b {
			t.Errorf("%q is read as %q, the parser has %q", value, text, n.Value)
		}
	})
}
