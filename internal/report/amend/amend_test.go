package amend

import (
	"strings"
	"testing"
)

const base = `# top
title: {zh: 旧题, en: 'Old ''title'''} # kept
summary:
  - zh: "第一段"   # a comment
  - zh: 第二段
    en: Two
sections:
  - id: lessons
    items:
      - id: a
        title:
          zh: 甲
        body:
          zh: |-
            一段

            二段
          en: >-
            folded
            text
      - id: b
        title: {zh: 乙}
# end
`

// TestGrow adds what the file does not have yet: a language, a text by language
// where there was one for all, keys that are not there.
func TestGrow(t *testing.T) {
	const was = "languages: [zh] # one\ntitle: 旧题   # kept\nseries: {zh: 甲}\nsummary:\n  - 第一段\n  - |-\n    第二\n    段\nsections:\n  - id: a\n    title:\n      zh: 乙\n    items:\n      - id: b\n        title: \"丙\"\nimages:\n  - id: p\n    alt: 图 # end\n"
	out, err := Apply([]byte(was), []Edit{
		{"title", "en", "Title"}, {"series", "en", "A"}, {"summary.1", "en", "One"}, {"summary.2", "en", "Two\nlines"}, {"a.title", "en", "B"}, {"a.body", "en", "Text\n\nmore"},
		{"a.b.title", "en", "C"}, {"a.b.body", "en", "Below"}, {"p.alt", "en", "Picture"}, {"about", "en", "Us"},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := "languages: [zh, en] # one\ntitle:\n  zh: \"旧题\"\n  en: \"Title\"   # kept\nseries: {zh: 甲, en: \"A\"}\nsummary:\n  - zh: \"第一段\"\n    en: \"One\"\n  - zh: |-\n      第二\n      段\n    en: |-\n      Two\n      lines\n" +
		"sections:\n  - id: a\n    title:\n      zh: 乙\n      en: \"B\"\n    items:\n      - id: b\n        title:\n          zh: \"丙\"\n          en: \"C\"\n        body:\n          en: \"Below\"\n    body:\n      en: |-\n        Text\n\n        more\n" +
		"images:\n  - id: p\n    alt:\n      zh: \"图\"\n      en: \"Picture\" # end\nabout:\n  en: \"Us\"\n"
	if string(out) != want {
		t.Errorf("got\n%s\nwant\n%s", out, want)
	}
}

func TestApply(t *testing.T) {
	out, err := Apply([]byte(base), []Edit{
		{"title", "zh", "新题: 一"}, {"title", "en", "New \"title\""}, {"summary.1", "en", "One"}, {"summary.2", "en", "Two\nlines"},
		{"lessons.a.title", "en", "A"}, {"lessons.a.body", "zh", "新\n\n- 点"}, {"lessons.a.body", "en", "one line"}, {"lessons.b.title", "en", "B"},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := `# top
title: {zh: "新题: 一", en: "New \"title\""} # kept
summary:
  - zh: "第一段"   # a comment
    en: "One"
  - zh: 第二段
    en: "Two\nlines"
sections:
  - id: lessons
    items:
      - id: a
        title:
          zh: 甲
          en: "A"
        body:
          zh: |-
            新

            - 点
          en: "one line"
      - id: b
        title: {zh: 乙, en: "B"}
# end
`
	if string(out) != want {
		t.Errorf("got\n%s\nwant\n%s", out, want)
	}
	for _, e := range []Edit{{"nothere", "en", "x"}, {"lessons.c.title", "en", "x"}} {
		if _, err := Apply([]byte(base), []Edit{e}); err == nil || !strings.Contains(err.Error(), e.Path) {
			t.Errorf("%v: %v", e, err)
		}
	}
}

func TestMerge(t *testing.T) {
	for _, c := range []struct{ name, was, now, is, want string }{
		{"a line of a table", "|a|b|\n|:-|-|\n|1|2|", "| a | b |\n| --- | --- |\n| 1 | 2 |", "| a | b |\n| --- | --- |\n| 1 | 3 |", "|a|b|\n|:-|-|\n| 1 | 3 |"},
		{"a paragraph more", "*one*\n\ntwo", "_one_\n\ntwo", "_one_\n\nmiddle\n\ntwo", "*one*\n\nmiddle\n\ntwo"},
		{"a paragraph less", "one\n\n__two__\n\nthree", "one\n\n**two**\n\nthree", "**two**\n\nthree", "__two__\n\nthree"},
		{"a wrapped paragraph", "one line\nand more\n\n* two", "one line and more\n\n- two", "one line and more\n\n- too", "one line\nand more\n\n- too"},
		{"written anew", "one", "another", "third", "third"},
	} {
		if got := Merge(c.was, c.now, c.is); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// FuzzApply: any text that is put in is read back, and all others stay.
func FuzzApply(f *testing.F) {
	f.Add("a\n\n b: c #\t\"'")
	f.Fuzz(func(t *testing.T, text string) {
		if !yamlText(text) {
			t.Skip()
		}
		for _, e := range []Edit{{"title", "zh", text}, {"lessons.a.body", "zh", text}, {"lessons.a.body", "en", text}, {"lessons.a.title", "en", text}, {"lessons.b.title", "en", text}} {
			out, err := Apply([]byte(base), []Edit{e})
			if err != nil {
				t.Fatal(err)
			}
			was, is := read(t, base), read(t, string(out))
			was[e.Path+"."+e.Lang] = text
			for k := range was {
				if was[k] != is[k] {
					t.Errorf("%s: %q, want %q, in\n%s", k, is[k], was[k], out)
				}
			}
		}
	})
}

// yamlText says that a text can stand in a report at all.
func yamlText(s string) bool {
	for _, r := range s {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f || r >= 0x80 && r < 0xa0 || r == 0xfffd || r == 0xfeff || r == 0xfffe || r == 0xffff {
			return false
		}
	}
	return s != "" && strings.TrimSpace(s) == s
}

func read(t *testing.T, text string) map[string]string {
	t.Helper()
	f, err := take([]byte(text))
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	out := map[string]string{}
	for k, n := range f.leaves {
		out[k] = n.Value
	}
	return out
}

// TestSwaps puts characters in the place of others, where these stand.
func TestSwaps(t *testing.T) {
	for _, c := range []struct {
		name, was string
		swaps     []Swap
		want      string
	}{
		{"two in a line", "a: 甲,乙,丙\r\nb: x", []Swap{{1, 5, ",", "，"}, {1, 7, ",", "，"}}, "a: 甲，乙，丙\r\nb: x"},
		{"behind a byte order mark", "\ufeffa,b", []Swap{{1, 2, ",", "，"}}, "\ufeffa，b"},
		{"other characters stand there", "a: \"\\u002c\"", []Swap{{1, 5, ",", "，"}}, "a: \"\\u002c\""},
		{"no such place", "a\n,", []Swap{{1, 3, ",", "，"}, {3, 1, ",", "，"}, {0, 1, "a", "b"}}, "a\n,"},
		{"of two that overlap the later", "甲 , 乙", []Swap{{1, 2, " ,", "，"}, {1, 3, ", ", "，"}}, "甲 ，乙"},
	} {
		if got := string(Swaps([]byte(c.was), c.swaps)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestDigests keeps digests at the end of a file, in the place of older ones.
func TestDigests(t *testing.T) {
	for was, want := range map[string]string{
		"id: r\n":                                 "id: r\nk: # why\n  a.en: \"1 2\"\n  b.en: \"3\"\n",
		"id: r":                                   "id: r\nk: # why\n  a.en: \"1 2\"\n  b.en: \"3\"\n",
		"id: r\r\nk:\r\n  x: 1\r\n\r\n# end\r\n":  "id: r\r\n# end\r\nk: # why\r\n  a.en: \"1 2\"\r\n  b.en: \"3\"\r\n",
		"id: \"r\nk: s\n t\"\nb: |\n k:\n":        "id: \"r\nk: s\n t\"\nb: |\n k:\nk: # why\n  a.en: \"1 2\"\n  b.en: \"3\"\n",
		"id: r\nk: # why\n  x: \"1\"\n  y: \"2\"": "id: r\nk: # why\n  a.en: \"1 2\"\n  b.en: \"3\"\n",
	} {
		got, err := Digests([]byte(was), "k", "why", map[string]string{"b.en": "3", "a.en": "1 2"})
		if err != nil || string(got) != want {
			t.Errorf("%q: %q, %v, want %q", was, got, err, want)
		}
	}
	if _, err := Digests([]byte("\ufeff {}"), "k", "why", nil); err == nil {
		t.Error("a file in JSON is taken")
	}
}

// TestLineEnds: each place of a file is found behind every end of a line that YAML
// knows.
func TestLineEnds(t *testing.T) {
	for _, end := range []string{"\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085"} {
		was := strings.Join([]string{"# one", "title: {zh: 甲}", "about:", "  zh: |-", "    乙", "cite: {zh: 丙}", ""}, end)
		want := strings.Join([]string{"# one", "title: {zh: \"A\"}", "about:", "  zh: \"B\"", "cite: {zh: \"C\"}", ""}, end)
		got, err := Apply([]byte(was), []Edit{{"title", "zh", "A"}, {"about", "zh", "B"}, {"cite", "zh", "C"}})
		if err != nil || string(got) != want {
			t.Errorf("%q: %q, %v, want %q", end, got, err, want)
		}
		if got := string(Swaps([]byte("a,b"+end+"c,d"), []Swap{{2, 2, ",", "，"}})); got != "a,b"+end+"c，d" {
			t.Errorf("%q: %q", end, got)
		}
	}
}
