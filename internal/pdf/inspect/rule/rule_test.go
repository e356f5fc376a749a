package rule

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"jianbao/internal/diag"
)

// written are the rules as the source has them, by the names of their variables: code,
// clauses, and what is said in English and Chinese.
func written(t *testing.T) map[string][]string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]string{}
	for _, name := range files {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			spec, is := n.(*ast.ValueSpec)
			if !is || len(spec.Values) != 1 {
				return true
			}
			if at, is := spec.Values[0].(*ast.UnaryExpr); is {
				rule, _ := at.X.(*ast.CompositeLit)
				all[spec.Names[0].Name] = texts(rule)
			}
			return true
		})
	}
	return all
}

// texts are the strings in a literal, in their order.
func texts(n ast.Node) []string {
	var all []string
	ast.Inspect(n, func(n ast.Node) bool {
		if s, is := n.(*ast.BasicLit); is && s.Kind == token.STRING {
			text, _ := strconv.Unquote(s.Value)
			all = append(all, text)
		}
		return true
	})
	return all
}

// TestEachRuleIsWhole: each rule has a code of its own, both languages with the same
// {names}, and somebody who looks for what breaks it.
func TestEachRuleIsWhole(t *testing.T) {
	names := regexp.MustCompile(`\{[a-z]+\}`)
	han := regexp.MustCompile(`\p{Han}`)
	var looked strings.Builder
	files, _ := filepath.Glob("../audit/*.go")
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		looked.Write(b)
	}
	codes := map[string]string{}
	all := written(t)
	if len(all) < 100 {
		t.Fatalf("only %d rules were found", len(all))
	}
	for name, r := range all {
		code, english, chinese := r[0], r[3], r[4]
		if other, twice := codes[code]; twice {
			t.Errorf("%s and %s have the code %s", name, other, code)
		}
		codes[code] = name
		in, out := names.FindAllString(english, -1), names.FindAllString(chinese, -1)
		slices.Sort(in)
		slices.Sort(out)
		if !han.MatchString(chinese) || !slices.Equal(in, out) {
			t.Errorf("%s: %q is in Chinese %q", name, english, chinese)
		}
		if !strings.Contains(looked.String(), "rule."+name) {
			t.Errorf("%s: nobody looks for what breaks it", name)
		}
	}
}

// TestStandards: each standard asks for its own rules, and each level of PDF/A-2 for those
// of the levels below.
func TestStandards(t *testing.T) {
	for _, c := range []struct {
		rule *Rule
		asks string // by whom
	}{
		{NoAlt, "ua1"}, {NotEmbedded, "ua1 a2a a2u a2b"}, {NoUnicode, "ua1 a2a a2u"}, {NoTree, "ua1 a2a"}, {DeviceColour, "a2a a2u a2b"}, {NoHeading, ""},
	} {
		for _, name := range Standards() {
			s, _ := StandardOf(name)
			if want := slices.Contains(strings.Fields(c.asks), name); s.Asks(c.rule) != want || want != (len(s.Clauses(c.rule)) == 1) {
				t.Errorf("%s asks for %s: %v, %v", name, c.rule.Code, s.Asks(c.rule), s.Clauses(c.rule))
			}
		}
		if !Everything().Asks(c.rule) {
			t.Errorf("%s is not asked when all is", c.rule.Code)
		}
	}
	if _, known := StandardOf("ua2"); known {
		t.Error("PDF/UA-2 is not known")
	}
}

// TestFaultsAreToldOnce: what is said again on a page is counted, and a rule that is broken
// in many ways is not told in full.
func TestFaultsAreToldOnce(t *testing.T) {
	var l Log
	l.Add(NoAlt, 1, nil)
	l.Add(NoAlt, 1, nil)
	l.Add(NotMarked, -1, nil)
	for i := range 30 {
		l.Add(UnknownTag, 0, diag.Args{"tag": strconv.Itoa(i)})
	}
	all := l.Faults()
	if len(all) != 22 || all[0].Rule != NotMarked || all[21].Times != 2 {
		t.Fatalf("%d faults: %v", len(all), all)
	}
	if got := all[21].String(); got != "page 2: a picture has no text in its stead (/Alt), 2 times (figure-without-alt; PDF/UA-1 7.3)" {
		t.Error(got)
	}
	if got := all[20].Text; !strings.Contains(got[diag.English], "10 more") || !strings.Contains(got[diag.Chinese], "另有 10 处") {
		t.Error(got)
	}
}
