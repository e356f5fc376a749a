package diag

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
)

func finding(line string, at Pos, args Args) Finding {
	return Finding{Code: UnknownKey, Severity: Error, Pos: at, Args: args, Line: line}
}

func TestFormatIsWhatPeopleRead(t *testing.T) {
	near := Args{"key": "lessonz", "near": "lessons", "keys": "a, b"}
	for name, c := range map[string]struct {
		finding Finding
		want    string
	}{
		"whole": {finding("    lessonz:", Pos{File: "content/x.yaml", Line: 12, Column: 5}, near), `content/x.yaml:12:5: error: unknown key "lessonz" [unknown-key]
   12 |     lessonz:
      |     ^
  hint: did you mean "lessons"?
`},
		"Chinese takes two columns": {finding("标题: lessonz", Pos{File: "x.yaml", Line: 7, Column: 5}, near), `x.yaml:7:5: error: unknown key "lessonz" [unknown-key]
    7 | 标题: lessonz
      |       ^
  hint: did you mean "lessons"?
`},
		"tabs stay tabs": {finding("\ta\tb", Pos{File: "x.yaml", Line: 1, Column: 4}, near), "x.yaml:1:4: error: unknown key \"lessonz\" [unknown-key]\n" +
			"    1 | \ta\tb\n      | \t \t^\n  hint: did you mean \"lessons\"?\n"},
		"the other hint": {finding("", Pos{File: "x.yaml", Line: 1, Column: 4}, Args{"key": "zz", "keys": "a, b"}), `x.yaml:1:4: error: unknown key "zz" [unknown-key]
  hint: the keys allowed here: a, b
`},
		"a whole file": {Finding{Code: EmptyFile, Severity: Error, Pos: Pos{File: "x.yaml"}}, `x.yaml: error: there is no report in this file [empty-file]
  hint: start with: format: 1
`},
		"no place, braces in a value": {Finding{Code: TooManyFaults, Args: Args{"most": "{key}"}}, `note: there are more than {key} faults; the rest is not listed [too-many-faults]
  hint: correct these first
`},
		"at the line's end": {finding("ab", Pos{File: "x.yaml", Line: 1, Column: 3}, near), `x.yaml:1:3: error: unknown key "lessonz" [unknown-key]
    1 | ab
      |   ^
  hint: did you mean "lessons"?
`},
		"nothing that upsets a terminal": {finding("a\x1b[31m\u202eb", Pos{File: "x.yaml", Line: 1, Column: 1}, Args{"key": "\x1b[2J", "near": "a"}), `x.yaml:1:1: error: unknown key "�[2J" [unknown-key]
    1 | a�[31m�b
      | ^
  hint: did you mean "a"?
`},
	} {
		if got := c.finding.Format(false); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", name, got, c.want)
		}
	}
}

func TestLongLinesAreCutAroundTheCaret(t *testing.T) {
	long := strings.Repeat("甲", 90) + "X" + strings.Repeat("乙", 90)
	lines := strings.Split(finding(long, Pos{File: "x", Line: 3, Column: 91}, nil).Format(false), "\n")
	shown, caret := lines[1][len("    3 | "):], lines[2][len("      | "):]
	if !strings.HasPrefix(shown, "…甲") || !strings.HasSuffix(shown, "乙…") {
		t.Errorf("the cut is not marked: %s", shown)
	}
	before, _, _ := strings.Cut(shown, "X")
	columns := 1 // the ellipsis
	for range strings.TrimPrefix(before, "…") {
		columns += 2
	}
	if caret != strings.Repeat(" ", columns)+"^" {
		t.Errorf("the caret is at %d, the X at %d", len(caret)-1, columns)
	}
	if n := len([]rune(shown)); n < 40 || n > 55 {
		t.Errorf("%d characters are shown of a line of Chinese", n)
	}
	if got := finding(strings.Repeat("a", 100), Pos{File: "x", Line: 1, Column: 100}, nil).Format(false); strings.Contains(got, "…") {
		t.Errorf("a line of 100 letters is cut:\n%s", got)
	}
}

func TestColourIsOnlyEscapes(t *testing.T) {
	f := finding("lessonz: 1", Pos{File: "x.yaml", Line: 1, Column: 1}, Args{"key": "lessonz", "near": "lessons"})
	coloured := f.Format(true)
	if !strings.Contains(coloured, "\x1b[1;31merror:\x1b[0m") {
		t.Errorf("an error is not red: %q", coloured)
	}
	if plain := regexp.MustCompile(`\x1b\[[0-9;]*m`).ReplaceAllString(coloured, ""); plain != f.Format(false) {
		t.Errorf("without its escapes it reads\n%s", plain)
	}
}

func TestJSON(t *testing.T) {
	f := finding("lessonz: 1", Pos{File: "x.yaml", Line: 3, Column: 1}, Args{"key": "<标题>", "near": "title"})
	f.Edition = "lessons-en"
	got, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	var back map[string]any
	if err := json.Unmarshal(got, &back); err != nil {
		t.Fatal(err)
	}
	want := map[string]any{"code": "unknown-key", "severity": "error", "file": "x.yaml", "line": 3.0, "column": 1.0,
		"message": `unknown key "<标题>"`, "hint": `did you mean "title"?`, "edition": "lessons-en"}
	for k, v := range want {
		if back[k] != v {
			t.Errorf("%s: %v, want %v", k, back[k], v)
		}
	}
	if len(back) != len(want) {
		t.Errorf("keys: %s", got)
	}
}

func TestDistinctDropsWhatEditionsRepeat(t *testing.T) {
	at := Pos{File: "x", Line: 1, Column: 1}
	a := Finding{Code: NoGlyph, Pos: at, Args: Args{"char": "𠮷"}, Edition: "summary-zh"}
	b := a
	b.Edition = "lessons-zh"
	c := a
	c.Args = Args{"char": "𬱖"}
	d := a
	d.Pos.Line = 2
	if got := Distinct([]Finding{a, b, c, d, b}); len(got) != 3 || got[0].Edition != "summary-zh" || got[1].Args["char"] != "𬱖" || got[2].Pos.Line != 2 {
		t.Errorf("got %v", got)
	}
}

func TestFindingsComeInFileOrder(t *testing.T) {
	var log Log
	log.AddSource("b", []byte("\ufeffone\r\ntwo\rthree"))
	log.Add(EmptyText, Pos{File: "b", Line: 3, Column: 1}, nil)
	log.Add(EmptyText, Pos{File: "a", Line: 9, Column: 1}, nil)
	edition := log.For("summary-zh")
	edition.Add(EmptyText, Pos{File: "b", Line: 1, Column: 2}, nil)
	edition.AddSource("template", []byte("only here"))
	log.Merge(edition)
	log.Add(EmptyText, Pos{File: "b", Line: 1, Column: 1}, nil)
	var lines []string
	for _, f := range log.Findings() {
		lines = append(lines, f.Pos.String()+"="+f.Line)
	}
	if got, want := strings.Join(lines, " "), "b:1:1=one b:1:2=one b:3:1=three a:9:1="; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if !log.Failed() {
		t.Error("an error does not fail the log")
	}
}

func BenchmarkFormat(b *testing.B) {
	f := finding(strings.Repeat("疫情防控 measures ", 20), Pos{File: "content/x.yaml", Line: 12, Column: 105}, Args{"key": "lessonz", "near": "lessons"})
	for b.Loop() {
		f.Format(true)
	}
}
